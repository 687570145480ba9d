using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Returns;

public enum ReturnStage
{
    NotStarted = 1,
    InProgress,
    Submitted,

    /// <summary>Sent back by the head of service with a reason; open for entry again.</summary>
    Queried,
    Approved,
}

public static class ReturnStageExtensions
{
    /// <summary>How far a return is, as it stands alone.</summary>
    public static string Words(this ReturnStage stage) =>
        stage switch
        {
            ReturnStage.NotStarted => "Not started",
            ReturnStage.InProgress => "In progress",
            ReturnStage.Submitted => "Submitted, waiting for approval",
            ReturnStage.Queried => "Sent back with a question",
            ReturnStage.Approved => "Approved",
        };
}

/// <summary>One service's submission in a collection round: entered by its officers, approved or queried by its head of service.</summary>
public sealed class ServiceReturn
{
    public const int QueryReasonLength = 1000;

    private readonly List<ReturnEntry> _entries = [];

    private ServiceReturn() { }

    public ServiceReturn(CollectionRound round, Service service)
    {
        Round = round;
        Service = service;
        Stage = ReturnStage.NotStarted;
    }

    public int Id { get; private set; }

    public int RoundId { get; private set; }

    public CollectionRound Round { get; private set; } = null!;

    public int ServiceId { get; private set; }

    public Service Service { get; private set; } = null!;

    public ReturnStage Stage { get; private set; }

    public string? SubmittedById { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public string? ApprovedBy { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>What the head of service asked when the return was last sent back.</summary>
    public string? QueryReason { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReturnEntry> Entries => _entries;

    public ReturnEntry AddEntry(Indicators.Indicator indicator, Periods.ReportingPeriod period)
    {
        var entry = new ReturnEntry(indicator, period);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Why figures cannot be entered now; null when they can.</summary>
    public Refusal? WhyNotEditable() =>
        this switch
        {
            { Round.State: RoundState.Closed } => ReturnRefusals.RoundClosed,
            { Stage: ReturnStage.Approved } => ReturnRefusals.AlreadyApproved,
            { Stage: ReturnStage.Submitted } => ReturnRefusals.AlreadySubmitted,
            _ => null,
        };

    /// <summary>Notes that somebody has begun to enter figures.</summary>
    public void Begin()
    {
        if (Stage is ReturnStage.NotStarted)
        {
            Stage = ReturnStage.InProgress;
        }
    }

    public Refusal? Submit(string byId, string by, DateTime at)
    {
        if (WhyNotEditable() is { } refusal)
        {
            return refusal;
        }

        Stage = ReturnStage.Submitted;
        SubmittedById = byId;
        SubmittedBy = by;
        SubmittedAt = at;
        SettleEntries();
        return null;
    }

    /// <summary>A return may be approved only by somebody who did not submit it.</summary>
    public Refusal? Approve(string byId, string by, DateTime at)
    {
        if (WhyNotDecidable() is { } refusal)
        {
            return refusal;
        }

        if (byId == SubmittedById)
        {
            return ReturnRefusals.OwnSubmission;
        }

        Stage = ReturnStage.Approved;
        ApprovedBy = by;
        ApprovedAt = at;
        QueryReason = null;
        SettleEntries();
        return null;
    }

    public Refusal? Query(string reason)
    {
        if (WhyNotDecidable() is { } refusal)
        {
            return refusal;
        }

        Stage = ReturnStage.Queried;
        QueryReason = reason;
        SettleEntries();
        return null;
    }

    private Refusal? WhyNotDecidable() =>
        this switch
        {
            { Round.State: RoundState.Closed } => ReturnRefusals.RoundClosed,
            { Stage: ReturnStage.Approved } => ReturnRefusals.AlreadyApproved,
            { Stage: not ReturnStage.Submitted } => ReturnRefusals.NotSubmitted,
            _ => null,
        };

    // Moving every entry's stage with the return's makes an edit that was under way conflict, instead of slipping in
    // after the figures were read for submission or approval. A query moves it too, so that submitting again is a move.
    private void SettleEntries()
    {
        foreach (var entry in _entries)
        {
            entry.SettleAt(Stage);
        }
    }
}

/// <summary>Why something cannot be done with a return.</summary>
public static class ReturnRefusals
{
    public static readonly Refusal RoundClosed = new(
        "round-closed",
        "The collection round is closed, so its returns can no longer be changed."
    );

    public static readonly Refusal AlreadyApproved = new(
        "already-approved",
        "This return has been approved, so its figures can no longer be changed."
    );

    public static readonly Refusal AlreadySubmitted = new(
        "already-submitted",
        "This return has been submitted and is waiting for approval. The head of service can send it back if something must change."
    );

    public static readonly Refusal NotSubmitted = new(
        "not-submitted",
        "This return has not been submitted, so there is nothing to approve or query yet."
    );

    public static readonly Refusal OwnSubmission = new(
        "own-submission",
        "You submitted this return yourself, so somebody else must approve it."
    );
}
