using PerformanceFramework.Domain.Audit;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>How far a milestone is, as its owner reports it. That it is overdue is never reported: the calendar says so.</summary>
public enum MilestoneState
{
    NotDue = 1,
    Done,
    AtRisk,

    /// <summary>It will be late, and has a new date.</summary>
    Slipped,
    Cancelled,
}

public static class MilestoneStateExtensions
{
    /// <summary>As it is offered and shown.</summary>
    public static string Words(this MilestoneState state) =>
        state switch
        {
            MilestoneState.NotDue => "Not due, on course",
            MilestoneState.Done => "Done",
            MilestoneState.AtRisk => "At risk",
            MilestoneState.Slipped => "Slipped to a new date",
            MilestoneState.Cancelled => "Cancelled",
        };
}

/// <summary>Something that an element will have done by a day. It stands beside the indicators and is never blended with their statuses.</summary>
public sealed class Milestone : IRemembered
{
    public const int TitleLength = 200;
    public const int OwnerLength = 120;
    public const int EvidenceLength = 1000;
    public const int ReasonLength = 500;

    private readonly List<MilestoneDate> _earlierDates = [];

    private Milestone() { }

    public Milestone(PlanElement element, string title, DateOnly due, string owner)
    {
        Element = element;
        Title = title;
        Due = due;
        FirstDue = due;
        Owner = owner;
    }

    public int Id { get; private set; }

    public int ElementId { get; private set; }

    public PlanElement Element { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>The post that answers for it.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The date that holds now.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The date that was promised first, against which "on time" is judged.</summary>
    public DateOnly FirstDue { get; private set; }

    public MilestoneState State { get; private set; } = MilestoneState.NotDue;

    public DateOnly? DoneOn { get; private set; }

    /// <summary>What shows that it is done: words, or a link that begins with https.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Why it is at risk, slipped or cancelled; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public int Version { get; private set; }

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }

    /// <summary>The dates that were promised before the present one, oldest first.</summary>
    public IReadOnlyList<MilestoneDate> EarlierDates => _earlierDates;

    /// <summary>Corrects what it is called, who answers for it, and a date that was never moved.</summary>
    public void Edit(string title, string owner, DateOnly due)
    {
        Title = title;
        Owner = owner;
        if (due != Due)
        {
            Due = due;
            FirstDue = due;
        }
    }

    /// <summary>Why the date cannot be corrected; null when it can.</summary>
    public Refusal? RefusalToCorrect(DateOnly due) =>
        due != Due && Due != FirstDue ? ThreadRefusals.DueDateHasMoved : null;

    /// <summary>Takes in how far it is. A date that slips is kept.</summary>
    /// <param name="report">What its owner says, complete as <see cref="MilestoneReport.Problems"/> asks.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="today">When.</param>
    public void Update(MilestoneReport report, string by, DateOnly today)
    {
        if (report.Problems(today, Due) is [var problem, ..])
        {
            throw new InvalidOperationException(problem.Sentence);
        }

        if (report.State is MilestoneState.Slipped)
        {
            _earlierDates.Add(new MilestoneDate(Due, report.Reason, by, today));
            Due = report.NewDue!.Value;
        }

        var isDone = report.State is MilestoneState.Done;
        State = report.State;
        DoneOn = isDone ? report.DoneOn : null;
        Evidence = isDone ? report.Evidence : "";
        Reason = isDone || report.State is MilestoneState.NotDue ? "" : report.Reason;
    }
}

/// <summary>A date that a milestone had before it slipped.</summary>
public sealed class MilestoneDate
{
    private MilestoneDate() { }

    internal MilestoneDate(DateOnly due, string reason, string changedBy, DateOnly changedOn)
    {
        Due = due;
        Reason = reason;
        ChangedBy = changedBy;
        ChangedOn = changedOn;
    }

    public int Id { get; private set; }

    public int MilestoneId { get; private set; }

    public DateOnly Due { get; private set; }

    /// <summary>Why it slipped.</summary>
    public string Reason { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    public DateOnly ChangedOn { get; private set; }
}
