using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How sure somebody is of a figure. It says nothing of chance: that is the 95% range's to say.</summary>
public enum ConfidenceGrade
{
    High = 1,
    Medium,
    Low,
}

public static class ConfidenceGradeExtensions
{
    /// <summary>As it is offered, and as it stands alone.</summary>
    public static string Words(this ConfidenceGrade grade) =>
        grade switch
        {
            ConfidenceGrade.High => "High confidence",
            ConfidenceGrade.Medium => "Medium confidence",
            ConfidenceGrade.Low => "Low confidence",
        };

    /// <summary>Whether it takes a reason: whoever reads the figure has to know what is doubtful.</summary>
    public static bool NeedsReason(this ConfidenceGrade grade) => grade is not ConfidenceGrade.High;
}

/// <summary>How sure somebody is of a reported value, and why.</summary>
/// <param name="Reason">What is doubtful; empty only where nothing is.</param>
/// <param name="By">Who says so.</param>
public sealed record ValueConfidence(ConfidenceGrade Grade, string Reason, string By)
{
    public const int ReasonLength = 500;
    public const int ByLength = 120;

    /// <summary>Who says so where a file does, which names nobody.</summary>
    public const string ByFile = "an imported file";

    /// <summary>
    /// How sure one can be of a figure that is calculated: as sure as of the most doubtful of its inputs, which it names. Null
    /// where nobody said anything; high only where all inputs are.
    /// </summary>
    /// <param name="inputs">The code of each input and what was said of it; null where nobody said.</param>
    public static ValueConfidence? OfInputs(IReadOnlyCollection<(string Code, ValueConfidence? Said)> inputs)
    {
        var said = inputs
            .Where(input => input.Said is not null)
            .Select(input => (input.Code, Said: input.Said!))
            .ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var grade = said.Max(input => input.Said.Grade);
        if (!grade.NeedsReason() && said.Count < inputs.Count)
        {
            return null;
        }

        var lowest = said.Where(input => input.Said.Grade == grade).ToList();
        var reason = grade.NeedsReason()
            ? string.Join("; ", lowest.Select(input => $"from {input.Code}: {input.Said.Reason}"))
            : "";
        var by = string.Join(", ", lowest.Select(input => input.Said.By).Distinct());
        return new ValueConfidence(grade, Cut(reason, ReasonLength), Cut(by, ByLength));
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}

/// <summary>The figure that officers expect at the year end. It stands beside the computed forecast and never goes into it.</summary>
/// <param name="Value">In the indicator's unit: of the last period of the year, or of the whole year where periods add up.</param>
/// <param name="Confidence">How sure they are of it.</param>
public sealed record YearEndExpectation(decimal Value, ConfidenceGrade Confidence)
{
    /// <summary>The year end that is asked about with a figure; null for the last period of a year, and where a year has one only.</summary>
    public static ReportingPeriod? AskedWith(ReportingPeriod period, Frequency frequency) =>
        frequency.PeriodsInYear() > 1
        && period.Kind == frequency.PeriodKind()
        && SignalSeries.YearEndOf(period, frequency) is var end
        && end != period
            ? end
            : null;

    /// <summary>Whether it meets a target; null where the target is no figure.</summary>
    public bool? Meets(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.IsMetBy(Value);
    }
}
