using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>How a period's own value was found out of totals since April, or why it could not be.</summary>
public enum InPeriodOutcome
{
    /// <summary>The first period of the financial year: its total is its own value.</summary>
    FirstOfYear = 1,

    /// <summary>The total less that of the period before.</summary>
    Difference,

    /// <summary>The total is less than that of the period before, so an earlier figure was corrected.</summary>
    Correction,
    NotDue,
    NotYetAvailable,
    NotApplicable,
    Suppressed,

    /// <summary>Refused: one of the two totals is reported in words.</summary>
    InWords,

    /// <summary>Refused: a percentage or rate without its numerator and denominator.</summary>
    NotSubtracted,

    /// <summary>Refused: the denominator did not grow, so that there is nothing to divide by.</summary>
    NothingToDivideBy,

    /// <summary>Refused: the result is outside the bounds of figures.</summary>
    TooLarge,

    /// <summary>Refused: there are two totals for the period.</summary>
    GivenTwice,

    /// <summary>Refused: a calendar or school year reaches across the start of the financial year.</summary>
    DoesNotFit,
}

/// <summary>What belongs to one period alone, out of totals since April.</summary>
public sealed record InPeriodValue
{
    private readonly AggregationTerms _terms;
    private readonly ObservedValue? _total;
    private readonly ObservedValue? _before;

    internal InPeriodValue(
        ReportingPeriod period,
        InPeriodOutcome outcome,
        ObservedValue? value,
        bool isProvisional,
        AggregationTerms terms,
        ObservedValue? total,
        ObservedValue? before
    )
    {
        Period = period;
        Outcome = outcome;
        Value = value;
        IsProvisional = isProvisional;
        _terms = terms;
        _total = total;
        _before = before;
    }

    public ReportingPeriod Period { get; }

    public InPeriodOutcome Outcome { get; }

    /// <summary>The value, in the indicator's unit; below 0 after a correction; null where it is refused.</summary>
    public ObservedValue? Value { get; }

    /// <summary>Either of the two totals may still be revised.</summary>
    public bool IsProvisional { get; }

    /// <summary>
    /// One sentence with its numbers: <c>£84 since April, less £60 up to May 2026 = £24</c>.
    /// </summary>
    public string Explanation =>
        Outcome switch
        {
            InPeriodOutcome.FirstOfYear => $"{Shown(Value)}: {Period} is the first of its financial year",
            InPeriodOutcome.Difference => Difference,
            InPeriodOutcome.Correction =>
                $"{Difference}: the total went down, so an earlier figure was corrected in {Period}",
            InPeriodOutcome.NotDue => $"Not due in {Period}",
            InPeriodOutcome.NotYetAvailable => $"Not yet available: there is no total for {Lacking}",
            InPeriodOutcome.NotApplicable when _total is ObservedValue.NotApplicable => $"Not applicable in {Period}",
            InPeriodOutcome.NotApplicable => $"Not applicable: nothing was counted in {Period}",
            InPeriodOutcome.Suppressed =>
                $"Suppressed: the total is withheld for {WhereverIs<ObservedValue.Suppressed>()}",
            InPeriodOutcome.InWords =>
                $"No figure: the total is reported in words for {WhereverIs<ObservedValue.Text>()}",
            InPeriodOutcome.NotSubtracted =>
                $"{(_terms.Unit.Kind is UnitKind.Percentage ? "Percentages" : "Rates")} are not subtracted: "
                    + $"the numerators and denominators for {Period} and {Period.Previous} are needed",
            InPeriodOutcome.NothingToDivideBy =>
                $"No figure: the denominator went from {Denominator(_before)} to {Denominator(_total)}, "
                    + $"so there is nothing to divide by in {Period}",
            InPeriodOutcome.TooLarge => "No figure: it would be larger than figures may be",
            InPeriodOutcome.GivenTwice => $"No figure: there are two totals for {Period}, and only one can be right",
            InPeriodOutcome.DoesNotFit =>
                $"No figure: a total that starts again in April cannot be taken apart for {Period}",
        };

    private string Difference =>
        $"{Shown(_total)} since April, less {Shown(_before)} up to {Period.Previous} = {Shown(Value)}";

    private string Lacking =>
        _total is null or ObservedValue.NotYetAvailable ? Period.ToString() : $"{Period.Previous}";

    private ReportingPeriod WhereverIs<TValue>()
        where TValue : ObservedValue => _total is TValue ? Period : Period.Previous;

    private string Shown(ObservedValue? value) =>
        value switch
        {
            ObservedValue.Number { Fraction: { } fraction } number when _terms.IsQuotient =>
                $"{_terms.Unit.FormatWithLabel(number.Value)} "
                    + $"({FigureWords.Plain(fraction.Numerator)} of {FigureWords.Plain(fraction.Denominator)})",
            ObservedValue.Number number => _terms.Unit.FormatWithLabel(number.Value, Decimals),
            _ => throw new UnreachableException(),
        };

    // As many as it takes for the three figures shown to add up.
    private int Decimals =>
        _total is ObservedValue.Number total && _before is ObservedValue.Number before
            ? _terms.Unit.DecimalsThatAddUp(total.Value, before.Value, _terms.Unit.Decimals)
            : _terms.Unit.Decimals;

    private static string Denominator(ObservedValue? value) =>
        FigureWords.Plain(((ObservedValue.Number)value!).Fraction!.Denominator);
}
