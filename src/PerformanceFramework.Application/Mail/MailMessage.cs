using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// A message to one person: written in the transaction that causes it, sent afterwards, and kept. It is about the work, not
/// about figures, and so not part of the change history: it says itself what became of it.
/// </summary>
public sealed class MailMessage
{
    public const int SubjectLength = 200;
    public const int ErrorLength = 500;

    /// <summary>How often a message is tried before it is given up.</summary>
    public const int MostAttempts = 8;

    // Minutes after each attempt: a server that restarts is waited for, and one that is down for a night too.
    private static readonly int[] Pauses = [1, 5, 15, 60, 240, 720, 1440, 1440];

    /// <summary>When one that is being sent is taken to have been left by whoever sent it: longer than a message may take.</summary>
    public static readonly TimeSpan MostSending = TimeSpan.FromMinutes(10);

    private MailMessage() { }

    /// <param name="person">Who is written to; somebody with an address.</param>
    /// <param name="day">The day in London: one message of a kind a day, whoever writes it.</param>
    /// <param name="by">The name of who asked for it; null for what is written by the day.</param>
    /// <param name="now">UTC.</param>
    /// <param name="notBefore">UTC: when it may leave at the earliest.</param>
    public MailMessage(
        MailKind kind,
        Addressee person,
        DateOnly day,
        MailText text,
        string? by,
        DateTime now,
        DateTime notBefore
    )
    {
        Kind = kind;
        PersonId = person.Id;
        ToName = person.Name;
        ToAddress = person.Address;
        Day = day;
        Subject = text.Subject;
        Body = text.Body;
        WrittenBy = by;
        WrittenAt = now;
        NotBefore = notBefore;
        NextAttemptAt = notBefore;
    }

    public int Id { get; private set; }

    /// <summary>Names the message to mail servers, so that one that is sent twice is known as the same.</summary>
    public Guid Key { get; private set; } = Guid.NewGuid();

    public MailKind Kind { get; private set; }

    public string PersonId { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string ToName { get; private set; } = "";

    public string ToAddress { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The returns that it is about.</summary>
    public List<MailItem> Items { get; } = [];

    /// <summary>The questions of Cabinet members that it is about.</summary>
    public List<MailQuestion> Questions { get; } = [];

    /// <summary>The commitments that it is about.</summary>
    public List<MailCommitment> Commitments { get; } = [];

    /// <summary>The recommendations of scrutiny committees that it is about.</summary>
    public List<MailRecommendation> Recommendations { get; } = [];

    /// <summary>The recovery plans that it is about.</summary>
    public List<MailRecovery> Recoveries { get; } = [];

    /// <summary>What it says calls for a recovery plan: it tells that once, and is sent whatever becomes of it.</summary>
    public List<MailRecoveryCall> RecoveryCalls { get; } = [];

    /// <summary>Whether anything that it asks for is still to be done. One that asks for nothing is needed as it is.</summary>
    public bool IsNeeded =>
        Items.Count + Questions.Count + Commitments.Count + Recommendations.Count + Recoveries.Count == 0
        || Items.Exists(item => item.IsNeeded)
        || Questions.Exists(question => question.IsNeeded)
        || Commitments.Exists(item => item.IsNeeded)
        || Recommendations.Exists(item => item.IsNeeded)
        || Recoveries.Exists(item => item.IsNeeded);

    public string? WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    public DateTime NotBefore { get; private set; }

    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>How often it was tried since it was written, or since somebody had it tried again.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC; while it is being sent, when another node may take it because this one has stopped.</summary>
    public DateTime NextAttemptAt { get; private set; }

    /// <summary>Why the latest attempt failed; empty where none did.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>When it was sent, given up or withdrawn; null until then.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The name of who had it tried again; null where nobody had to.</summary>
    public string? RetriedBy { get; private set; }

    /// <summary>The addresses that a text leads to: each stands on a line of its own below what it is about.</summary>
    public static IEnumerable<string> LinksIn(string body) =>
        body.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Where(line =>
                line.StartsWith('/')
                || (
                    line.StartsWith("http", StringComparison.Ordinal)
                    && Uri.IsWellFormedUriString(line, UriKind.Absolute)
                )
            );

    /// <summary>How long to wait after an attempt.</summary>
    /// <param name="attempts">1 or more.</param>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromMinutes(Pauses[Math.Min(attempts, Pauses.Length) - 1]);

    /// <summary>Has one that was given up tried again from the beginning.</summary>
    /// <param name="address">The one that the person has now.</param>
    /// <returns>Whether it was given up.</returns>
    public bool Retry(string by, string address, DateTime at)
    {
        if (State is not MailState.GivenUp)
        {
            return false;
        }

        (State, Attempts, EndedAt, NextAttemptAt) = (MailState.Waiting, 0, null, at);
        (RetriedBy, ToAddress) = (by, address);
        return true;
    }
}

/// <summary>A return that a message is about.</summary>
public sealed class MailItem
{
    private MailItem() { }

    /// <param name="step">The step it waits for; null where it waits for its officers.</param>
    /// <param name="dueOn">The last day for that.</param>
    /// <param name="isEscalation">The message goes to somebody who is told of it, not to those it waits for.</param>
    public MailItem(int returnId, SignOffStep? step, DateOnly dueOn, bool isEscalation)
    {
        ReturnId = returnId;
        Step = step;
        DueOn = dueOn;
        IsEscalation = isEscalation;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int ReturnId { get; private set; }

    internal ServiceReturn Return { get; private set; } = null!;

    public SignOffStep? Step { get; private set; }

    public DateOnly DueOn { get; private set; }

    public bool IsEscalation { get; private set; }

    /// <summary>Whether the return still waits for what the message asks for.</summary>
    public bool IsNeeded => Return.Round.State is RoundState.Open && !Return.IsComplete && Return.NextStep == Step;
}

/// <summary>A question of a Cabinet member that a message is about.</summary>
public sealed class MailQuestion
{
    private MailQuestion() { }

    /// <param name="dueOn">The day by which an answer is asked for.</param>
    public MailQuestion(int questionId, DateOnly dueOn)
    {
        QuestionId = questionId;
        DueOn = dueOn;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int QuestionId { get; private set; }

    internal MemberQuestion Question { get; private set; } = null!;

    public DateOnly DueOn { get; private set; }

    /// <summary>Whether the question still waits for its answer.</summary>
    public bool IsNeeded => Question.State is QuestionState.Waiting;
}

/// <summary>A commitment that a message is about.</summary>
public sealed class MailCommitment
{
    private MailCommitment() { }

    /// <param name="dueOn">The day it was due on when the message was written.</param>
    /// <param name="isEscalation">The message goes to somebody who is told of it, not to its owner.</param>
    public MailCommitment(int commitmentId, DateOnly dueOn, bool isEscalation)
    {
        CommitmentId = commitmentId;
        DueOn = dueOn;
        IsEscalation = isEscalation;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int CommitmentId { get; private set; }

    internal Commitment Commitment { get; private set; } = null!;

    public DateOnly DueOn { get; private set; }

    public bool IsEscalation { get; private set; }

    /// <summary>Whether it is still open, and due on that day.</summary>
    public bool IsNeeded => Commitment.State is CommitmentState.Open && Commitment.Due == DueOn;
}

/// <summary>Something that a recovery plan waits for, of which a message tells.</summary>
public sealed class MailRecovery
{
    private MailRecovery() { }

    /// <param name="day">The day that belonged to it when the message was written.</param>
    public MailRecovery(int planId, RecoveryWait what, DateOnly day)
    {
        PlanId = planId;
        What = what;
        Day = day;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int PlanId { get; private set; }

    internal RecoveryPlan Plan { get; private set; } = null!;

    public RecoveryWait What { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Whether the plan still waits for it, with that day.</summary>
    public bool IsNeeded => Plan.Waits().Contains((What, Day));
}

/// <summary>Something that calls for a recovery plan, of which a message tells once.</summary>
public sealed class MailRecoveryCall
{
    private MailRecoveryCall() { }

    public MailRecoveryCall(int indicatorId, RecoveryCall call)
    {
        IndicatorId = indicatorId;
        Trigger = call.Trigger;
        On = call.On;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int IndicatorId { get; private set; }

    public RecoveryTrigger Trigger { get; private set; }

    /// <inheritdoc cref="RecoveryCall.On"/>
    public DateOnly On { get; private set; }
}

/// <summary>A recommendation of a scrutiny committee that a message is about: whom it waits for, or something that is done about it.</summary>
public sealed class MailRecommendation
{
    private MailRecommendation() { }

    /// <param name="waits">Whom it waited for when the message was written.</param>
    /// <param name="actionId">What is to be done about it; null where a response, a plan or the committee's word is asked for.</param>
    /// <param name="dueOn">The day that was due on when the message was written, or since when it waited.</param>
    public MailRecommendation(int recommendationId, RecommendationState waits, int? actionId, DateOnly dueOn)
    {
        RecommendationId = recommendationId;
        Waits = waits;
        ActionId = actionId;
        DueOn = dueOn;
    }

    public int Id { get; private set; }

    public int MessageId { get; private set; }

    public int RecommendationId { get; private set; }

    internal Recommendation Recommendation { get; private set; } = null!;

    public RecommendationState Waits { get; private set; }

    public int? ActionId { get; private set; }

    internal RecommendationAction? Action { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Whether what the message asks for is still waited for, and due on that day or waited for since.</summary>
    public bool IsNeeded =>
        ActionId is null
            ? Recommendation.State == Waits && Recommendation.WaitsSince == DueOn
            : Action is { DoneOn: null } && Action.Due == DueOn;
}

/// <summary>Somebody to write to.</summary>
public sealed record Addressee(string Id, string Name, string Address);
