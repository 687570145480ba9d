using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Returns;

public enum ReturnStage
{
    NotStarted = 1,
    InProgress,
    Submitted,

    /// <summary>Sent back with a reason; what is asked about is open for entry again.</summary>
    Queried,

    /// <summary>By the head of service.</summary>
    Approved,

    /// <summary>By the director.</summary>
    SignedOff,

    /// <summary>By the performance team.</summary>
    Checked,
}

public static class ReturnStageExtensions
{
    /// <summary>How far a return is, as it stands alone.</summary>
    public static string Words(this ReturnStage stage) =>
        stage switch
        {
            ReturnStage.NotStarted => "Not started",
            ReturnStage.InProgress => "In progress",
            ReturnStage.Submitted => "Submitted",
            ReturnStage.Queried => "Sent back with a question",
            ReturnStage.Approved => "Approved",
            ReturnStage.SignedOff => "Signed off",
            ReturnStage.Checked => "Checked",
        };
}

/// <summary>One service's submission in a collection round: entered by its officers, and signed off or queried step by step.</summary>
public sealed class ServiceReturn
{
    public const int QueryReasonLength = 1000;
    public const int StatementLength = 1000;

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

    public string? SignedOffBy { get; private set; }

    public DateTime? SignedOffAt { get; private set; }

    /// <summary>What the director signed; null while nobody has.</summary>
    public string? Statement { get; private set; }

    public string? CheckedBy { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    /// <summary>What was asked about the return as a whole when it was last sent back; null where only rows were asked about.</summary>
    public string? QueryReason { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReturnEntry> Entries => _entries;

    public ReturnEntry AddEntry(Indicators.Indicator indicator, Periods.ReportingPeriod period)
    {
        var entry = new ReturnEntry(indicator, period);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>The step it waits for; null where it waits for its officers, or for nobody any more.</summary>
    public SignOffStep? NextStep => Round.Dates.StepAfter(Stage);

    public bool IsComplete => Round.Dates.IsComplete(Stage);

    /// <summary>Why figures cannot be entered now; null when they can.</summary>
    public Refusal? WhyNotEditable() =>
        this switch
        {
            { Round.State: RoundState.Closed } => ReturnRefusals.RoundClosed,
            { IsComplete: true } => ReturnRefusals.AlreadyApproved,
            { NextStep: { } step } => ReturnRefusals.WaitsFor(step),
            _ => null,
        };

    /// <summary>Why a row cannot be changed now; null when it can. A question about some rows opens only those.</summary>
    public Refusal? WhyNotEditable(ReturnEntry entry) =>
        WhyNotEditable()
        ?? (
            Stage is ReturnStage.Queried && QueryReason is null && entry.OpenQuery is null
                ? ReturnRefusals.NotAskedAbout
                : null
        );

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
        foreach (var entry in _entries)
        {
            entry.OpenQuery?.Answer(at);
        }

        SettleEntries();
        return null;
    }

    /// <summary>Takes the step it waits for. Nobody signs off what they submitted themselves.</summary>
    /// <param name="statement">What the director signs; other steps have none.</param>
    public Refusal? Approve(string byId, string by, DateTime at, string statement = "")
    {
        if (WhyNotDecidable() is { } refusal)
        {
            return refusal;
        }

        if (byId == SubmittedById)
        {
            return ReturnRefusals.OwnSubmission;
        }

        var step = NextStep!.Value;
        if (step is SignOffStep.Director && string.IsNullOrWhiteSpace(statement))
        {
            return ReturnRefusals.NoStatement;
        }

        Stage = step.Reached();
        switch (step)
        {
            case SignOffStep.HeadOfService:
                (ApprovedBy, ApprovedAt) = (by, at);
                break;
            case SignOffStep.Director:
                (SignedOffBy, SignedOffAt, Statement) = (by, at, statement.Trim());
                break;
            case SignOffStep.PerformanceTeam:
                (CheckedBy, CheckedAt) = (by, at);
                break;
        }

        QueryReason = null;
        SettleEntries();
        return null;
    }

    /// <summary>Says how sure the performance team is of a figure, before it takes its step.</summary>
    /// <param name="reason">What is doubtful, or why nothing is any more.</param>
    public Refusal? SetConfidence(ReturnEntry entry, Indicators.ConfidenceGrade grade, string reason, string by)
    {
        if (WhyNotDecidable() is { } refusal)
        {
            return refusal;
        }

        if (NextStep is not SignOffStep.PerformanceTeam)
        {
            return ReturnRefusals.ConfidenceNotNow;
        }

        entry.SetConfidence(grade, reason, by);
        return null;
    }

    /// <summary>Sends it back with a question. Every step of sign-off is taken anew afterwards.</summary>
    /// <param name="reason">About the return as a whole, which opens every row; empty where only rows are asked about.</param>
    /// <param name="rows">What is asked about a row, by the id of its entry; it opens that row.</param>
    public Refusal? Query(string reason, IReadOnlyDictionary<int, string> rows, string by, DateTime at)
    {
        if (WhyNotDecidable() is { } refusal)
        {
            return refusal;
        }

        var asked = _entries.Where(entry => rows.ContainsKey(entry.Id)).ToList();
        if (asked.Count < rows.Count)
        {
            return ReturnRefusals.OtherRows;
        }

        var step = NextStep!.Value;
        foreach (var entry in asked)
        {
            entry.Ask(new EntryQuery(step, rows[entry.Id], by, at, entry.Input));
        }

        Stage = ReturnStage.Queried;
        QueryReason = reason.Length > 0 ? reason : null;
        (ApprovedBy, ApprovedAt, SignedOffBy, SignedOffAt, Statement) = (null, null, null, null, null);
        SettleEntries();
        return null;
    }

    private Refusal? WhyNotDecidable() =>
        this switch
        {
            { Round.State: RoundState.Closed } => ReturnRefusals.RoundClosed,
            { IsComplete: true } => ReturnRefusals.AlreadyApproved,
            { NextStep: null } => ReturnRefusals.NotSubmitted,
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
        "This return has been signed off, so its figures can no longer be changed."
    );

    public static readonly Refusal NotAskedAbout = new(
        "not-asked-about",
        "Nobody asked about this row, so it stays as it was submitted. The return was sent back for the rows with a question."
    );

    public static readonly Refusal NoStatement = new(
        "no-statement",
        "Write the statement that you sign, such as “I have read these figures and stand by them.”"
    );

    public static readonly Refusal ConfidenceNotNow = new(
        "confidence-not-now",
        "The return waits for somebody else, so the performance team cannot set its confidence now."
    );

    public static readonly Refusal OtherRows = new(
        "other-rows",
        "One of the rows asked about is not in this return. Load the page again."
    );

    public static readonly Refusal NotSubmitted = new(
        "not-submitted",
        "This return has not been submitted, so there is nothing to sign off or query yet."
    );

    public static readonly Refusal OwnSubmission = new(
        "own-submission",
        "You submitted this return yourself, so somebody else must sign it off."
    );

    public static Refusal WaitsFor(SignOffStep step) =>
        new(
            "already-submitted",
            $"This return has been submitted and is waiting for {step.Who()}, who can send it back if something must change."
        );
}
