using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Portfolios;

/// <summary>A portfolio with its indicators, however they were come by, and what its page shows of them.</summary>
/// <param name="CabinetMember">Who holds it; empty while nobody does, null where that was not kept.</param>
/// <param name="Standings">Of its live indicators, in order of code.</param>
internal sealed record LoadedPortfolio(
    string Code,
    string Name,
    string? CabinetMember,
    IReadOnlyList<IndicatorStanding> Standings
)
{
    private const int Drawn = 12;

    public PortfolioSummary Summary =>
        new(Code, Name, CabinetMember, LoadedThread.RollUp(Standings), Standings.Count(s => s.IsGettingWorse));

    /// <summary>The measures that its page shows, in their order.</summary>
    /// <param name="isMarked">Whether the Cabinet member wants a measure always there.</param>
    public IReadOnlyList<PickedMeasure> Pick(ThreadStructure thread, Func<IndicatorStanding, bool> isMarked)
    {
        var byCode = Standings.ToDictionary(s => s.Code);
        return MeasureChoice
            .Of(Standings.Select(s => Candidate(s, thread) with { IsMarked = isMarked(s) }))
            .Select(measure => new PickedMeasure(byCode[measure.Code], measure))
            .ToList();
    }

    /// <summary>What its page shows of the figures.</summary>
    /// <param name="figures">All figures of a measure that was picked.</param>
    /// <param name="comparators">What is published of other areas.</param>
    /// <param name="yearEndTarget">As <see cref="PortfolioMeasure.YearEndTarget"/>.</param>
    public PortfolioDetail Detail(
        IReadOnlyList<PickedMeasure> picked,
        Func<IndicatorStanding, IEnumerable<(ReportingPeriod Period, decimal? Value)>> figures,
        Func<IndicatorStanding, IEnumerable<MeasureComparator>> comparators,
        Func<IndicatorStanding, string?> yearEndTarget
    )
    {
        var shown = picked.Select(measure => measure.Standing.Id).ToHashSet();
        return new PortfolioDetail(
            Summary,
            picked
                .Select(measure => new PortfolioMeasure(
                    measure.Standing,
                    measure.Choice.Reason,
                    measure.Choice.Finding,
                    Recent(measure.Standing.Period, figures(measure.Standing)),
                    Comparators(measure.Standing.Period, comparators(measure.Standing))
                )
                {
                    YearEndTarget = yearEndTarget(measure.Standing),
                })
                .ToList(),
            LoadedThread.RollUp(Standings.Where(s => !shown.Contains(s.Id)))
        );
    }

    private static MeasureCandidate Candidate(IndicatorStanding standing, ThreadStructure thread) =>
        new(
            standing.Code,
            standing.Status,
            standing.Direction,
            standing.IsGettingWorse,
            standing.Forecast.Outlook,
            thread.CorporatePrioritiesOf(standing.Id).Count > 0
        );

    private static List<decimal?> Recent(
        ReportingPeriod? latest,
        IEnumerable<(ReportingPeriod Period, decimal? Value)> figures
    )
    {
        if (latest is not { } last)
        {
            return [];
        }

        var known = figures.Where(f => f.Period.Kind == last.Kind).ToDictionary(f => f.Period, f => f.Value);
        var back = Math.Min(Drawn - 1, known.Keys.Max(last.Since));
        return Enumerable.Range(0, back + 1).Select(i => known.GetValueOrDefault(last.After(i - back))).ToList();
    }

    private static List<MeasureComparator> Comparators(
        ReportingPeriod? latest,
        IEnumerable<MeasureComparator> values
    ) =>
        latest is { } last
            ? values
                .Where(v => v.Period.Kind == last.Kind && v.Period.End <= last.End)
                .GroupBy(v => (v.Area, v.IsBenchmark))
                .Select(area => area.MaxBy(v => v.Period.End)!)
                .OrderByDescending(v => v.IsBenchmark)
                .ThenBy(v => v.Area, StringComparer.Ordinal)
                .ToList()
            : [];
}

/// <summary>A measure that the rule picked, with how it stands.</summary>
internal sealed record PickedMeasure(IndicatorStanding Standing, ChosenMeasure Choice);
