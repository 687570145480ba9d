using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Quarters and years put together from what is reported more often.</summary>
internal static class DerivedFigures
{
    /// <summary>The latest first; none for indicators that are reported once a year.</summary>
    public static IReadOnlyList<DerivedFigure> Of(Indicator indicator, IReadOnlyList<Observation> observations)
    {
        var kind = indicator.Frequency.PeriodKind();
        PeriodKind[] longer = kind switch
        {
            PeriodKind.Month => [PeriodKind.Quarter, PeriodKind.FinancialYear],
            PeriodKind.Quarter or PeriodKind.Half => [PeriodKind.FinancialYear],
            PeriodKind.Term => [PeriodKind.AcademicYear],
            PeriodKind.FinancialYear or PeriodKind.AcademicYear or PeriodKind.CalendarYear => [],
        };
        var parts = observations
            .Where(o => o.Period.Kind == kind)
            .Select(o => new Part<ReportingPeriod>(o.Period, o.Observed, o.IsProvisional))
            .ToList();
        var terms = new AggregationTerms(indicator.Aggregation, indicator.Unit, indicator.Fraction);
        return longer
            .SelectMany(wanted => parts.Select(part => ReportingPeriod.Containing(wanted, part.Name.End)).Distinct())
            .OrderDescending()
            .Select(period =>
            {
                var derived = AggregationRule.OverPeriods(terms, period, kind, parts);
                var value = derived.Value?.Short(indicator.Unit) ?? "No figure";
                return new DerivedFigure(
                    period,
                    derived.IsProvisional ? value + " (provisional)" : value,
                    derived.Explanation
                );
            })
            .ToList();
    }
}
