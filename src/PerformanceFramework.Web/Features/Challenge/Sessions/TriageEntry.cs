using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What is typed of the rule of triage; kept when it is refused.</summary>
public sealed class TriageEntry
{
    /// <summary>Null where the council has not set it before.</summary>
    public int? Version { get; set; }

    /// <summary>By the names of the reasons.</summary>
    public Dictionary<string, string> Points { get; set; } = [];

    public string? Reds { get; set; }

    public string? Periods { get; set; }

    public string? Silent { get; set; }

    public string? Percent { get; set; }

    /// <summary>A number that is none is out of every range, and so is told at its field.</summary>
    internal TriageTerms Terms =>
        new(
            PointsOf(TriageReason.Red),
            PointsOf(TriageReason.RedAndWorsened),
            PointsOf(TriageReason.GettingWorse),
            PointsOf(TriageReason.LongStanding),
            PointsOf(TriageReason.ForecastToMiss),
            PointsOf(TriageReason.OffCourse),
            PointsOf(TriageReason.OverdueActions),
            PointsOf(TriageReason.OverdueCommitments),
            PointsOf(TriageReason.WorstQuarter),
            PointsOf(TriageReason.DoubtfulData),
            PointsOf(TriageReason.SilentOwner),
            BodyEntry.Number(Reds),
            BodyEntry.Number(Periods),
            BodyEntry.Number(Silent),
            BodyEntry.Number(Percent)
        );

    internal IEnumerable<(string Label, string Words)> Told =>
        [
            .. Enum.GetValues<TriageReason>()
                .Select(reason => (reason.Words(), Points.GetValueOrDefault(reason.ToString()) ?? "")),
            ("For a long time: red in so many periods", Reds ?? ""),
            ("…of the last so many", Periods ?? ""),
            ("No commentary in so many periods running", Silent ?? ""),
            ("Per cent more for a corporate priority", Percent ?? ""),
        ];

    internal static TriageEntry Of(TriageView triage) =>
        new()
        {
            Version = triage.Version,
            Points = Enum.GetValues<TriageReason>()
                .ToDictionary(reason => reason.ToString(), reason => BodyEntry.Text(triage.Terms.PointsOf(reason))),
            Reds = BodyEntry.Text(triage.Terms.LongStandingReds),
            Periods = BodyEntry.Text(triage.Terms.LongStandingPeriods),
            Silent = BodyEntry.Text(triage.Terms.SilentPeriods),
            Percent = BodyEntry.Text(triage.Terms.PriorityPercent),
        };

    /// <summary>What a reason means exactly; null where its words say it.</summary>
    internal static string? Meaning(TriageReason reason, TriageTerms terms) =>
        reason switch
        {
            TriageReason.RedAndWorsened =>
                "Beside what red counts: the direction since the previous comparable period.",
            TriageReason.GettingWorse => "By the rules of its control chart, in the latest period.",
            TriageReason.LongStanding =>
                $"Red in {terms.LongStandingReds} of the last {terms.LongStandingPeriods} periods, the latest included.",
            TriageReason.ForecastToMiss => "The forecast says that meeting it is unlikely, or no longer possible.",
            TriageReason.WorstQuarter => "Of the places that published a figure for the same period.",
            TriageReason.DoubtfulData =>
                "The latest figure is late, not yet available, suppressed or not confirmed by a spot check, or there is low confidence in it.",
            TriageReason.SilentOwner =>
                $"A figure that asks for a commentary had none in {terms.SilentPeriods} periods running.",
            _ => null,
        };

    private int PointsOf(TriageReason reason) => BodyEntry.Number(Points.GetValueOrDefault(reason.ToString()));
}
