using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>How what the golden thread needs reads.</summary>
internal static class ThreadHealthWords
{
    /// <summary>How many need somebody, and for what, in a sentence.</summary>
    public static string Headline(ThreadHealth health)
    {
        if (health.Elements + health.Indicators == 0)
        {
            return "Nothing is set up yet.";
        }

        if (health.Lines.Count == 0)
        {
            return $"None of {PlanWords.Elements(health.Elements)} and {PlanWords.Indicators(health.Indicators)} needs anybody.";
        }

        var (elements, indicators) = (health.ElementsInNeed, health.IndicatorsInNeed);
        var verb = elements + indicators == 1 ? "needs" : "need";
        return $"{elements} of {PlanWords.Elements(health.Elements)} and {indicators} of {PlanWords.Indicators(health.Indicators)} {verb} somebody: {Parts(health.Lines)}.";
    }

    /// <summary>How many lines of all fit what was chosen, and what they need.</summary>
    public static string Found(IReadOnlyList<ThreadHealthLine> found, int all) =>
        found.Count == 0
            ? $"None of {all} needs fits this filter."
            : $"{found.Count} of {all} needs {(found.Count == 1 ? "fits" : "fit")} this filter: {Parts(found)}.";

    /// <summary>What is looked for, and how it is read.</summary>
    public static string Explanation(ThreadNeed need, FinancialYear year) =>
        need switch
        {
            ThreadNeed.NoIndicator => "No live indicator is aligned to the element or to anything below it.",
            ThreadNeed.NoElement => "The indicator is live, and aligned to no element.",
            ThreadNeed.NoOwner => "No post is named that answers for it.",
            ThreadNeed.NobodyInTheRole =>
                "Nobody is head of the service, or director of the directorate, whose element it is; or nobody may enter the figures of the service that reports the indicator. An element of neither a service nor a directorate is its owner’s alone.",
            ThreadNeed.SilentOwner =>
                "The last figures of the indicator were red, or worse beyond normal variation, and nobody said anything of them: in two periods running, unless the council has set another number for ranking topics of sessions.",
            ThreadNeed.OutputsOnly =>
                "An outcome is an element above the Corporate Plan, or at the top. No indicator at or below it is about the outcome itself. About the outcome is what is judged and what the council contributes to with others; what the council directly impacts on, and activity, are outputs.",
            ThreadNeed.NotLookedAt =>
                "No figure, target, definition, assessment of the data or spot check of it has come or changed within 365 days. Figures that came with the first records count from when they were to be had. Nobody’s reading of pages is tracked.",
            ThreadNeed.NoTarget =>
                $"The indicator is judged, and a period of {year} has neither a target nor a rule that needs none.",
            ThreadNeed.OldDefinition =>
                "Its definition was not revised within two years, nor was its data assessed, which asks whether figures follow the definition. One that has held from the beginning is as old as the first figure.",
        };

    /// <summary>What the day beside it is.</summary>
    public static string SinceHeading(ThreadNeed need) =>
        need switch
        {
            ThreadNeed.NotLookedAt => "Last looked at",
            ThreadNeed.OldDefinition => "Last revised or confirmed",
            _ => "Since",
        };

    private static string Parts(IReadOnlyList<ThreadHealthLine> lines)
    {
        var parts = lines.GroupBy(line => line.Need).Select(need => Part(need.Key, need.Count())).ToList();
        return parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    private static string Part(ThreadNeed need, int count)
    {
        var has = count == 1 ? "has" : "have";
        return need switch
        {
            ThreadNeed.NoIndicator => $"{count} {has} no indicator",
            ThreadNeed.NoElement => $"{count} {has} no element",
            ThreadNeed.NoOwner => $"{count} {has} no owner",
            ThreadNeed.NobodyInTheRole => $"{count} {has} nobody in the role",
            ThreadNeed.SilentOwner => $"{count} {has} a silent owner",
            ThreadNeed.OutputsOnly => $"{count} {(count == 1 ? "is" : "are")} measured by outputs only",
            ThreadNeed.NotLookedAt => $"{count} {(count == 1 ? "was" : "were")} not looked at for a year",
            ThreadNeed.NoTarget => $"{count} {(count == 1 ? "lacks" : "lack")} targets for this year",
            ThreadNeed.OldDefinition => $"{count} {has} a definition older than two years",
        };
    }
}
