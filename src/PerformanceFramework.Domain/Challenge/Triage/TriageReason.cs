namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>What raises a topic. The order is the one in which reasons are told.</summary>
public enum TriageReason
{
    Red = 1,
    RedAndWorsened,
    GettingWorse,
    LongStanding,
    ForecastToMiss,
    OffCourse,
    OverdueActions,
    OverdueCommitments,
    WorstQuarter,
    DoubtfulData,
    SilentOwner,
}

public static class TriageReasonExtensions
{
    /// <summary>As it stands alone, in the settings.</summary>
    public static string Words(this TriageReason reason) =>
        reason switch
        {
            TriageReason.Red => "Red",
            TriageReason.RedAndWorsened => "Red and worse than before",
            TriageReason.GettingWorse => "Worse by more than normal variation",
            TriageReason.LongStanding => "Red for a long time",
            TriageReason.ForecastToMiss => "Forecast to miss its target at the year end",
            TriageReason.OffCourse => "Off the trajectory of its recovery plan",
            TriageReason.OverdueActions => "Actions of the recovery plan overdue",
            TriageReason.OverdueCommitments => "Commitments overdue",
            TriageReason.WorstQuarter => "In the worst quarter of the places it is compared with",
            TriageReason.DoubtfulData => "Figure missing, or doubtful",
            TriageReason.SilentOwner => "No commentary where one is asked for",
        };
}
