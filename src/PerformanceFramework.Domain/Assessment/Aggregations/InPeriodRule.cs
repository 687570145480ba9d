using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>
/// Takes totals since April apart into what belongs to each period; the total starts again each financial year.
/// </summary>
public static class InPeriodRule
{
    /// <param name="terms">What of the indicator decides it.</param>
    /// <param name="totals">The totals since April, in any order.</param>
    /// <returns>One value for each period given, in order of period.</returns>
    public static IReadOnlyList<InPeriodValue> Of(AggregationTerms terms, IEnumerable<Part<ReportingPeriod>> totals)
    {
        var count = totals.TryGetNonEnumeratedCount(out var known) ? known : 0;
        var byPeriod = new Dictionary<ReportingPeriod, Part<ReportingPeriod>>(count);
        var twice = new HashSet<ReportingPeriod>();
        foreach (var total in totals)
        {
            if (!byPeriod.TryAdd(total.Name, total))
            {
                twice.Add(total.Name);
            }
        }

        var values = new List<InPeriodValue>(byPeriod.Count);
        foreach (var total in byPeriod.Values.OrderBy(total => total.Name))
        {
            var before = Before(total.Name);
            var (outcome, value) = twice.Contains(total.Name)
                ? (InPeriodOutcome.GivenTwice, null)
                : Own(terms, total, before.Value);
            values.Add(
                new InPeriodValue(
                    total.Name,
                    outcome,
                    value,
                    total.IsProvisional || before.IsProvisional,
                    terms,
                    total.Value,
                    before.Value
                )
            );
        }

        return values;

        Part<ReportingPeriod> Before(ReportingPeriod period)
        {
            // The first period of the product has none before it.
            var hasBefore = period.Year > ReportingPeriod.EarliestYear || period.Number > 1;
            return
                hasBefore
                && !StartsAfresh(period)
                && !twice.Contains(period.Previous)
                && byPeriod.TryGetValue(period.Previous, out var before)
                ? before
                : default;
        }
    }

    private static bool StartsAfresh(ReportingPeriod period) => period.Start.Month == 4;

    private static (InPeriodOutcome Outcome, ObservedValue? Value) Own(
        AggregationTerms terms,
        Part<ReportingPeriod> total,
        ObservedValue? before
    ) =>
        total.Value switch
        {
            _ when total.Name.Kind is PeriodKind.AcademicYear or PeriodKind.CalendarYear => (
                InPeriodOutcome.DoesNotFit,
                null
            ),
            ObservedValue.Suppressed => (InPeriodOutcome.Suppressed, total.Value),
            ObservedValue.Text => (InPeriodOutcome.InWords, null),
            ObservedValue.NotApplicable => (InPeriodOutcome.NotApplicable, total.Value),
            ObservedValue.NotDue => (InPeriodOutcome.NotDue, total.Value),
            ObservedValue.Number number => StartsAfresh(total.Name)
                ? (InPeriodOutcome.FirstOfYear, number)
                : Later(terms, number, before),
            _ => (InPeriodOutcome.NotYetAvailable, total.Value ?? new ObservedValue.NotYetAvailable()),
        };

    private static (InPeriodOutcome Outcome, ObservedValue? Value) Later(
        AggregationTerms terms,
        ObservedValue.Number total,
        ObservedValue? before
    ) =>
        before switch
        {
            ObservedValue.Suppressed => (InPeriodOutcome.Suppressed, before),
            ObservedValue.Text => (InPeriodOutcome.InWords, null),
            ObservedValue.NotYetAvailable => (InPeriodOutcome.NotYetAvailable, before),
            ObservedValue.Number number => terms.IsQuotient
                ? OfParts(terms, total, number)
                : Counted(Whole(total.Value - number.Value)),
            _ => (InPeriodOutcome.NotYetAvailable, new ObservedValue.NotYetAvailable()),
        };

    private static (InPeriodOutcome Outcome, ObservedValue? Value) OfParts(
        AggregationTerms terms,
        ObservedValue.Number total,
        ObservedValue.Number before
    )
    {
        if (
            total.Fraction is not { } later
            || before.Fraction is not { } earlier
            || terms.Multiplier is not { } multiplier
        )
        {
            return (InPeriodOutcome.NotSubtracted, null);
        }

        var numerator = later.Numerator - earlier.Numerator;
        var denominator = later.Denominator - earlier.Denominator;
        return (numerator, denominator) switch
        {
            (0, 0) => (InPeriodOutcome.NotApplicable, new ObservedValue.NotApplicable()),
            (_, <= 0) => (InPeriodOutcome.NothingToDivideBy, null),
            _ => Counted(PartSum.Quotient(numerator, denominator, multiplier)),
        };
    }

    private static ObservedValue.Number? Whole(decimal figure) =>
        Figure.IsWithinBounds(figure) ? new ObservedValue.Number(figure) : null;

    private static (InPeriodOutcome Outcome, ObservedValue? Value) Counted(ObservedValue.Number? value) =>
        value is null ? (InPeriodOutcome.TooLarge, null)
        : value.Value < 0 ? (InPeriodOutcome.Correction, value)
        : (InPeriodOutcome.Difference, value);
}
