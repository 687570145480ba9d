using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>
/// How a longer period, or several areas or services, get one value out of those of their parts. Percentages and rates
/// are put together by summing numerators and denominators, never by averaging.
/// </summary>
public static class AggregationRule
{
    /// <summary>
    /// A quarter out of its months, a year out of its quarters. Totals within periods add up; of positions, totals
    /// since April and twelve months to date, the last one is that of the whole.
    /// </summary>
    /// <param name="terms">What of the indicator decides it.</param>
    /// <param name="period">The period to derive a value for.</param>
    /// <param name="finer">The kind of period that <paramref name="parts"/> are of.</param>
    /// <param name="parts">The values there are, in any order; those of other periods are left aside.</param>
    public static AggregatedValue<ReportingPeriod> OverPeriods(
        AggregationTerms terms,
        ReportingPeriod period,
        PeriodKind finer,
        IEnumerable<Part<ReportingPeriod>> parts
    )
    {
        var within = period.PeriodsWithin(finer);
        if (within.Count == 0)
        {
            return Refused<ReportingPeriod>(
                terms,
                AggregationOutcome.DoesNotFit,
                $"No figure: {period} is not made up of whole {Words(finer)}"
            );
        }

        if (
            terms.Aggregation is Aggregation.CumulativeYearToDate
            && period.Kind is PeriodKind.AcademicYear or PeriodKind.CalendarYear
            && finer != period.Kind
        )
        {
            return Refused<ReportingPeriod>(
                terms,
                AggregationOutcome.DoesNotFit,
                $"No figure: a total that starts again in April does not cover {period}"
            );
        }

        var found = new Part<ReportingPeriod>[within.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new(within[i], null);
        }

        var given = new bool[within.Count];
        foreach (var part in parts)
        {
            var place = IndexOf(within, part.Name);
            if (place < 0)
            {
                continue;
            }

            if (given[place])
            {
                return Twice(terms, part.Name);
            }

            given[place] = true;
            found[place] = part;
        }

        return terms.Aggregation switch
        {
            Aggregation.SumInPeriod => PartSum.Of(terms, found, !terms.IsQuotient),
            Aggregation.Snapshot
            or Aggregation.CumulativeYearToDate
            or Aggregation.RollingTwelveMonths
            or Aggregation.RollingThreeYears => PartSum.Take(terms, found[^1]),
        };
    }

    /// <summary>All areas or services together, in one period.</summary>
    /// <param name="terms">What of the indicator decides it.</param>
    /// <param name="parts">The value of every area; those without one are named in the explanation.</param>
    public static AggregatedValue<string> OverAreas(AggregationTerms terms, IEnumerable<Part<string>> parts)
    {
        var all = parts.ToArray();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in all)
        {
            if (!names.Add(part.Name))
            {
                return Twice(terms, part.Name);
            }
        }

        return PartSum.Of(terms, all, terms.AddsUpOverAreas);
    }

    private static AggregatedValue<TName> Twice<TName>(AggregationTerms terms, TName name)
        where TName : notnull =>
        Refused<TName>(
            terms,
            AggregationOutcome.GivenTwice,
            $"No figure: there are two values for {name}, and only one can be right"
        );

    private static AggregatedValue<TName> Refused<TName>(
        AggregationTerms terms,
        AggregationOutcome outcome,
        string because
    )
        where TName : notnull => new(outcome, null, terms, [], because);

    private static int IndexOf(IReadOnlyList<ReportingPeriod> periods, ReportingPeriod period)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i] == period)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Words(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month => "months",
            PeriodKind.Quarter => "quarters",
            PeriodKind.Half => "half years",
            PeriodKind.Term => "school terms",
            PeriodKind.FinancialYear => "financial years",
            PeriodKind.AcademicYear => "school years",
            PeriodKind.CalendarYear => "calendar years",
        };
}
