using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Portfolios;

/// <summary>What decides whether an indicator is shown on the page of its portfolio.</summary>
/// <param name="Direction">Since the previous comparable period.</param>
/// <param name="IsGettingWorse">Its figure, by more than normal variation: <see cref="StoredSignals.IsGettingWorse"/>.</param>
/// <param name="ServesPriority">It serves a priority of the Corporate Plan.</param>
public sealed record MeasureCandidate(
    string Code,
    Status Status,
    Direction Direction,
    bool IsGettingWorse,
    ForecastOutlook Outlook,
    bool ServesPriority
)
{
    /// <summary>The Cabinet member wants it always there.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>An indicator that the page of its portfolio shows, and why.</summary>
/// <param name="Finding">What its figures say: the reason it would have without a mark.</param>
public sealed record ChosenMeasure(string Code, MeasureReason Reason, MeasureReason Finding);

/// <summary>Which few indicators the page of a portfolio shows: the same rule for every portfolio.</summary>
public static class MeasureChoice
{
    public const int Fewest = 5;
    public const int Most = 8;

    /// <summary>
    /// By their reasons, what is marked first, then the most pressing; within one reason the worse status, then what serves a
    /// corporate priority, then the code. At most <see cref="Most"/>. Where there is a success, one has a place, even if
    /// something that presses goes without; a marked one has its place already. Where fewer than <see cref="Fewest"/> have a reason of their own, the others fill up to so many.
    /// </summary>
    /// <param name="candidates">The live indicators of the portfolio.</param>
    public static IReadOnlyList<ChosenMeasure> Of(IEnumerable<MeasureCandidate> candidates)
    {
        var ranked = candidates
            .Select(candidate => (Candidate: candidate, Reason: ReasonOf(candidate)))
            .OrderBy(ranked => ranked.Reason)
            .ThenBy(ranked => BestLast(ranked.Candidate.Status))
            .ThenByDescending(ranked => ranked.Candidate.ServesPriority)
            .ThenBy(ranked => ranked.Candidate.Code, StringComparer.Ordinal)
            .Select(ranked => new ChosenMeasure(ranked.Candidate.Code, ranked.Reason, FindingOf(ranked.Candidate)))
            .ToList();
        var successes = ranked.Where(measure => measure.Reason is MeasureReason.Success).ToList();
        var needsPlace =
            successes.Count > 0
            && !ranked.Exists(measure => measure is { Reason: MeasureReason.Marked, Finding: MeasureReason.Success });
        var telling = ranked
            .Where(measure => measure.Reason < MeasureReason.Success)
            .Take(needsPlace ? Most - 1 : Most)
            .Concat(successes)
            .Take(Most)
            .ToList();
        return telling
            .Concat(ranked.Where(measure => measure.Reason > MeasureReason.Success).Take(Fewest - telling.Count))
            .ToList();
    }

    /// <summary>The first reason that holds.</summary>
    public static MeasureReason ReasonOf(MeasureCandidate candidate) =>
        candidate.IsMarked ? MeasureReason.Marked : FindingOf(candidate);

    /// <summary>The first reason that holds for what its figures say.</summary>
    private static MeasureReason FindingOf(MeasureCandidate candidate) =>
        candidate switch
        {
            { Status: Status.Red, Direction: Direction.Worsened } => MeasureReason.RedAndWorsened,
            { IsGettingWorse: true } => MeasureReason.GettingWorse,
            { Status: Status.Red } => MeasureReason.Red,
            {
                Outlook: ForecastOutlook.Unlikely
                    or ForecastOutlook.HighlyUnlikely
                    or ForecastOutlook.RemoteChance
                    or ForecastOutlook.Lost
            } => MeasureReason.ForecastToMiss,
            { Status: Status.Amber or Status.Yellow, Direction: Direction.Worsened } =>
                MeasureReason.NearMissAndWorsened,
            { Status: Status.Green or Status.Blue, Direction: Direction.Improved } => MeasureReason.Success,
            { ServesPriority: true } => MeasureReason.CorporatePriority,
            _ => MeasureReason.Remaining,
        };

    private static int BestLast(Status status) => status is Status.NotRated ? 0 : -(int)status;
}
