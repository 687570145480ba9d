namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>What a roll-up has to know of a milestone.</summary>
public readonly record struct MilestonePoint(
    int Id,
    MilestoneState State,
    DateOnly FirstDue,
    DateOnly Due,
    DateOnly? DoneOn
);

/// <summary>How many of a set of milestones are how far. It stands beside the indicators' roll-up and is never blended with it.</summary>
/// <param name="DoneOnTime">Done by the date that was promised first.</param>
/// <param name="DoneLate">Done after it, whether or not a later date had been given.</param>
/// <param name="OnCourse">Not due yet, and nothing is in the way.</param>
/// <param name="AtRisk">Not due yet, and something is in the way.</param>
/// <param name="Slipped">It has a new date, which has not passed.</param>
/// <param name="Overdue">Not done, and its date has passed, whatever was reported.</param>
/// <param name="Cancelled">No longer wanted; not among all.</param>
public sealed record MilestoneRollUp(
    int DoneOnTime,
    int DoneLate,
    int OnCourse,
    int AtRisk,
    int Slipped,
    int Overdue,
    int Cancelled
)
{
    public static readonly MilestoneRollUp Empty = new(0, 0, 0, 0, 0, 0, 0);

    public int All => DoneOnTime + DoneLate + OnCourse + AtRisk + Slipped + Overdue;

    public int Done => DoneOnTime + DoneLate;

    /// <summary>Counts milestones, each once however often it is given.</summary>
    /// <param name="milestones">From an element and everything below it.</param>
    /// <param name="today">A milestone is overdue from the day after its date.</param>
    public static MilestoneRollUp Of(IEnumerable<MilestonePoint> milestones, DateOnly today)
    {
        var counts = milestones.DistinctBy(m => m.Id).CountBy(m => StandingOf(m, today)).ToDictionary();
        return new MilestoneRollUp(
            Count(MilestoneStanding.DoneOnTime),
            Count(MilestoneStanding.DoneLate),
            Count(MilestoneStanding.OnCourse),
            Count(MilestoneStanding.AtRisk),
            Count(MilestoneStanding.Slipped),
            Count(MilestoneStanding.Overdue),
            Count(MilestoneStanding.Cancelled)
        );

        int Count(MilestoneStanding standing) => counts.GetValueOrDefault(standing);
    }

    /// <summary>What a milestone counts as on a day.</summary>
    public static MilestoneStanding StandingOf(MilestonePoint milestone, DateOnly today)
    {
        return milestone.State switch
        {
            MilestoneState.Cancelled => MilestoneStanding.Cancelled,
            MilestoneState.Done => milestone.DoneOn <= milestone.FirstDue
                ? MilestoneStanding.DoneOnTime
                : MilestoneStanding.DoneLate,
            MilestoneState.AtRisk => OrOverdue(MilestoneStanding.AtRisk),
            MilestoneState.Slipped => OrOverdue(MilestoneStanding.Slipped),
            MilestoneState.NotDue => OrOverdue(MilestoneStanding.OnCourse),
        };

        MilestoneStanding OrOverdue(MilestoneStanding reported) =>
            milestone.Due < today ? MilestoneStanding.Overdue : reported;
    }
}

/// <summary>What a milestone counts as: what was reported of it, with what the calendar says.</summary>
public enum MilestoneStanding
{
    DoneOnTime = 1,
    DoneLate,
    OnCourse,
    AtRisk,
    Slipped,
    Overdue,
    Cancelled,
}
