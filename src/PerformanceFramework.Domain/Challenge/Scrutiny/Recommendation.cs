using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Challenge.Scrutiny;

/// <summary>What a scrutiny committee recommends, and Cabinet's response to it, is about: one indicator or one element.</summary>
/// <param name="Figure">How it stood when the committee looked, as members saw it then; in words for an element.</param>
/// <param name="Status">Null for an element, and where an indicator had no figure.</param>
/// <param name="Period">Of the figure, as it is shown; empty where there is none.</param>
public sealed record RecommendationSubject(
    Indicator? Indicator,
    PlanElement? Element,
    string Figure,
    Status? Status,
    string Period
);

/// <summary>
/// What a scrutiny committee recommends about an indicator or an element: Cabinet responds, services act, and the committee says
/// when it is satisfied. Nobody else closes it.
/// </summary>
public sealed class Recommendation
{
    public const int TextLength = 1000;
    public const int WordsLength = 2000;
    public const int NameLength = 120;
    public const int FigureLength = 200;
    public const int PeriodLength = 40;

    /// <summary>The months that Cabinet has for a response: Local Government Act 2000, section 9FE.</summary>
    public const int UsualMonths = 2;

    private readonly List<RecommendationAction> _actions = [];

    private Recommendation() { }

    /// <param name="due">The day by which a response is asked for.</param>
    /// <param name="isOnBehalf">Whether the performance team wrote it for the committee.</param>
    public Recommendation(
        AccountableBody body,
        RecommendationSubject subject,
        RecommendationKind kind,
        string text,
        DateOnly meetingOn,
        DateOnly due,
        (string Id, string Name) by,
        bool isOnBehalf,
        DateOnly on
    )
    {
        Body = body;
        Indicator = subject.Indicator;
        Element = subject.Element;
        FigureThen = subject.Figure;
        StatusThen = subject.Status;
        PeriodThen = subject.Period;
        Kind = kind;
        Text = text;
        MeetingOn = meetingOn;
        ResponseDue = due;
        (MadeById, MadeBy) = by;
        IsOnBehalf = isOnBehalf;
        MadeOn = on;
        State = RecommendationState.AwaitingResponse;
    }

    public int Id { get; private set; }

    public int BodyId { get; private set; }

    /// <summary>The committee.</summary>
    public AccountableBody Body { get; private set; } = null!;

    public int? IndicatorId { get; private set; }

    /// <summary>Null where it is about an element.</summary>
    public Indicator? Indicator { get; private set; }

    public int? ElementId { get; private set; }

    /// <summary>Null where it is about an indicator.</summary>
    public PlanElement? Element { get; private set; }

    public string FigureThen { get; private set; } = "";

    public Status? StatusThen { get; private set; }

    public string PeriodThen { get; private set; } = "";

    public RecommendationKind Kind { get; private set; }

    public RecommendationState State { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The day of the meeting that recommended it.</summary>
    public DateOnly MeetingOn { get; private set; }

    /// <summary>The day by which a response is asked for.</summary>
    public DateOnly ResponseDue { get; private set; }

    public string MadeById { get; private set; } = "";

    public string MadeBy { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    /// <summary>The performance team wrote it for the committee.</summary>
    public bool IsOnBehalf { get; private set; }

    /// <summary>Null until Cabinet has responded.</summary>
    public CabinetResponse? Response { get; private set; }

    /// <summary>The response in words; the reason where it is not accepted.</summary>
    public string ResponseText { get; private set; } = "";

    public string? RespondedBy { get; private set; }

    public DateOnly? RespondedOn { get; private set; }

    /// <summary>In whose name the performance team wrote the response; empty where a Cabinet member did.</summary>
    public string RespondedFor { get; private set; } = "";

    /// <summary>Why the committee was not satisfied, the latest time; empty where it always was.</summary>
    public string SentBackReason { get; private set; } = "";

    public string? SentBackBy { get; private set; }

    public DateOnly? SentBackOn { get; private set; }

    /// <summary>What the committee says at the end, or why it was withdrawn; empty until then.</summary>
    public string ClosingWords { get; private set; } = "";

    /// <summary>Who closed or withdrew it; null while it is open.</summary>
    public string? ClosedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<RecommendationAction> Actions => _actions;

    /// <summary>Whether a response is later than was asked for.</summary>
    public static bool IsOverdue(RecommendationState state, DateOnly due, DateOnly today) =>
        state is RecommendationState.AwaitingResponse && due < today;

    /// <summary>
    /// The day that belongs to what it waits for: by when Cabinet is to respond; since when it is accepted, or sent back, with no
    /// action planned; since when the committee has it. Null where an action is waited for, which has a day of its own, and where
    /// it is over.
    /// </summary>
    /// <remarks>With its actions.</remarks>
    public DateOnly? WaitsSince =>
        State switch
        {
            RecommendationState.AwaitingResponse => ResponseDue,
            RecommendationState.InProgress => _actions.TrueForAll(action => action.DoneOn is not null)
                ? Later(RespondedOn, SentBackOn)
                : null,
            RecommendationState.AwaitingCommittee => Later(RespondedOn, _actions.Max(action => action.DoneOn)),
            _ => null,
        };

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    /// <summary>Takes in what Cabinet says. What is accepted is to be acted on; what is not waits for the committee.</summary>
    /// <param name="behalf">In whose name somebody else writes it; empty for a Cabinet member.</param>
    public Refusal? Respond(CabinetResponse response, string words, string by, string behalf, DateOnly on)
    {
        if (State is not RecommendationState.AwaitingResponse)
        {
            return RecommendationRefusals.NotAwaitingResponse;
        }

        Response = response;
        ResponseText = words;
        (RespondedBy, RespondedFor, RespondedOn) = (by, behalf, on);
        State =
            response is CabinetResponse.NotAccepted
                ? RecommendationState.AwaitingCommittee
                : RecommendationState.InProgress;
        return null;
    }

    /// <summary>Plans something that is to be done. One that had been done waits for this too.</summary>
    public Refusal? Plan(PlannedStep step, string by, DateOnly on)
    {
        if (!MayBeActedOn)
        {
            return RecommendationRefusals.NotInProgress;
        }

        _actions.Add(new RecommendationAction(step, by, on));
        State = RecommendationState.InProgress;
        return null;
    }

    /// <summary>Says that an action is done and what shows it. When all are, the committee has it.</summary>
    /// <param name="action">One of its own.</param>
    public Refusal? Finish(RecommendationAction action, string evidence, string link, string by, DateOnly on)
    {
        if (!MayBeActedOn)
        {
            return RecommendationRefusals.NotInProgress;
        }

        if (action.Finish(evidence, link, by, on) is { } refusal)
        {
            return refusal;
        }

        if (_actions.TrueForAll(one => one.DoneOn is not null))
        {
            State = RecommendationState.AwaitingCommittee;
        }

        return null;
    }

    /// <summary>The committee is satisfied, or leaves it at that.</summary>
    public Refusal? Close(string words, string by, DateOnly on)
    {
        if (State is not RecommendationState.AwaitingCommittee)
        {
            return RecommendationRefusals.NotAwaitingCommittee;
        }

        State = RecommendationState.Closed;
        (ClosingWords, ClosedBy, ClosedOn) = (words, by, on);
        return null;
    }

    /// <summary>The committee is not satisfied: more is to be done, or Cabinet is to respond anew to what it did not accept.</summary>
    public Refusal? SendBack(string reason, string by, DateOnly on)
    {
        if (State is not RecommendationState.AwaitingCommittee)
        {
            return RecommendationRefusals.NotAwaitingCommittee;
        }

        State =
            Response is CabinetResponse.NotAccepted
                ? RecommendationState.AwaitingResponse
                : RecommendationState.InProgress;
        (SentBackReason, SentBackBy, SentBackOn) = (reason, by, on);
        return null;
    }

    /// <summary>Whether what was recorded can still be put right: nobody has responded, also not before it was sent back.</summary>
    public static bool MayBeCorrected(RecommendationState state, CabinetResponse? response) =>
        state is RecommendationState.AwaitingResponse && response is null;

    /// <summary>Puts right what was recorded, before Cabinet has responded. What it is about stays.</summary>
    public Refusal? Correct(
        AccountableBody body,
        RecommendationKind kind,
        string text,
        DateOnly meetingOn,
        DateOnly due
    )
    {
        if (!MayBeCorrected(State, Response))
        {
            return RecommendationRefusals.NotAwaitingResponse;
        }

        (Body, Kind, Text, MeetingOn, ResponseDue) = (body, kind, text, meetingOn, due);
        return null;
    }

    /// <summary>Takes it back before Cabinet has responded; what was recommended stays on record.</summary>
    public Refusal? Withdraw(string reason, string by, DateOnly on)
    {
        if (State is not RecommendationState.AwaitingResponse)
        {
            return RecommendationRefusals.NotAwaitingResponse;
        }

        State = RecommendationState.Withdrawn;
        (ClosingWords, ClosedBy, ClosedOn) = (reason, by, on);
        return null;
    }

    private bool MayBeActedOn =>
        State is RecommendationState.InProgress
        || (State is RecommendationState.AwaitingCommittee && Response is not CabinetResponse.NotAccepted);
}

/// <summary>What is to be done about a recommendation.</summary>
/// <param name="What">What.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Due">By when.</param>
public sealed record PlannedStep(string What, string Owner, DateOnly Due);

/// <summary>Something that is done about a recommendation, with what shows it.</summary>
public sealed class RecommendationAction
{
    public const int WhatLength = 500;
    public const int OwnerLength = 120;
    public const int EvidenceLength = 1000;
    public const int LinkLength = 500;

    private RecommendationAction() { }

    internal RecommendationAction(PlannedStep step, string by, DateOnly on)
    {
        What = step.What;
        Owner = step.Owner;
        Due = step.Due;
        (PlannedBy, PlannedOn) = (by, on);
    }

    public int Id { get; private set; }

    public int RecommendationId { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>The post that answers for it.</summary>
    public string Owner { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public string PlannedBy { get; private set; } = "";

    public DateOnly PlannedOn { get; private set; }

    /// <summary>What shows that it is done; empty until then.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>The address of what shows it; empty where there is none.</summary>
    public string Link { get; private set; } = "";

    public string? DoneBy { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? DoneOn { get; private set; }

    public int Version { get; private set; }

    internal Refusal? Finish(string evidence, string link, string by, DateOnly on)
    {
        if (DoneOn is not null)
        {
            return RecommendationRefusals.ActionDone;
        }

        (Evidence, Link, DoneBy, DoneOn) = (evidence, link, by, on);
        return null;
    }
}
