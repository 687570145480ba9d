using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>How milestones read.</summary>
internal static class MilestoneWords
{
    public static string Standing(MilestoneStanding standing) =>
        standing switch
        {
            MilestoneStanding.DoneOnTime => "Done on time",
            MilestoneStanding.DoneLate => "Done late",
            MilestoneStanding.OnCourse => "On course",
            MilestoneStanding.AtRisk => "At risk",
            MilestoneStanding.Slipped => "Slipped",
            MilestoneStanding.Overdue => "Overdue",
            MilestoneStanding.Cancelled => "Cancelled",
        };

    /// <summary>Everything counted, in one line; what there is none of is left out.</summary>
    public static string Counts(MilestoneRollUp rollUp)
    {
        (int Count, string Word)[] counts =
        [
            (rollUp.DoneOnTime, "done on time"),
            (rollUp.DoneLate, "done late"),
            (rollUp.OnCourse, "on course"),
            (rollUp.AtRisk, "at risk"),
            (rollUp.Slipped, "slipped"),
            (rollUp.Overdue, "overdue"),
            (rollUp.Cancelled, "cancelled"),
        ];
        return string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Word}"));
    }

    public static bool HasAny(MilestoneRollUp rollUp) => rollUp.All + rollUp.Cancelled > 0;

    public static string Headline(MilestoneRollUp rollUp) =>
        rollUp.All == 0
            ? "no milestone is set"
            : $"{rollUp.Done} of {rollUp.All} {(rollUp.All == 1 ? "milestone" : "milestones")} {(rollUp.Done == 1 ? "is" : "are")} done, {(rollUp.Overdue == 0 ? "and none is" : $"and {rollUp.Overdue} {(rollUp.Overdue == 1 ? "is" : "are")}")} overdue";
}
