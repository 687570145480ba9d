using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Features.Assessment;

/// <summary>Every way to write a tolerance rule, with an example of each.</summary>
internal static class RuleNotations
{
    private static readonly Unit AnyUnit = new(UnitKind.Measure, "units", 0);

    /// <summary>Each can be read as it stands.</summary>
    public static readonly IReadOnlyList<string> Examples =
    [
        "met",
        "relative 10%",
        "near-miss 5% 10%",
        "absolute 2",
        "floor 80",
        "low-high 80 90",
        "minimum-stretch 80 90",
        "improve 10%",
        "four 5% 10%",
        "symmetric 5%",
        "exceed 5% 10%",
        "range 5%",
        "benchmark",
        "forecast 55% 35%",
        "judgement",
        "none",
    ];

    /// <summary>A rule in words where there is no one indicator whose unit it would be in.</summary>
    public static string InWords(ToleranceRule rule) => rule.InWords(AnyUnit);

    /// <summary>What is wrong with a rule as it was typed; null where nothing is.</summary>
    public static string? ProblemOf(string typed)
    {
        const string See = " The list of rules below shows how each is written.";
        if (typed.Length > ToleranceRuleNotation.Length)
        {
            return $"A rule has at most {ToleranceRuleNotation.Length} characters.{See}";
        }

        try
        {
            ToleranceRule.Parse(typed);
            return null;
        }
        catch (FormatException problem) when (problem.InnerException is null)
        {
            return problem.Message + See;
        }
        catch (FormatException)
        {
            return $"A figure in '{typed}' is too large, too small, or out of order: percentages are 0 or more, and the wider tolerance comes second.{See}";
        }
    }
}
