namespace PerformanceFramework.Domain.Mail;

/// <summary>How far a message is.</summary>
public enum MailState
{
    Waiting = 1,

    /// <summary>A node is at it; nobody else takes it until that node should long be done.</summary>
    Sending,
    Sent,

    /// <summary>It was tried as often as messages are, or its address was refused.</summary>
    GivenUp,

    /// <summary>What it asks for was done before it could be sent.</summary>
    Withdrawn,
}

/// <summary>Why somebody is written to.</summary>
public enum MailKind
{
    /// <summary>By the day: returns are due, or late.</summary>
    Reminder = 1,

    /// <summary>Somebody of the performance team asked for it.</summary>
    Nudge,

    /// <summary>By the day: questions of Cabinet members are due, or overdue.</summary>
    QuestionReminder,

    /// <summary>By the day: commitments are due, or late.</summary>
    CommitmentReminder,

    /// <summary>A challenge session has closed in which somebody committed to something.</summary>
    FollowUp,

    /// <summary>By the day: Cabinet's response to a recommendation of scrutiny, or what is done about it, is due, or overdue.</summary>
    RecommendationReminder,

    /// <summary>By the day: topics of a challenge session are open to their director.</summary>
    SessionTopics,

    /// <summary>The pre-read of a challenge session is out.</summary>
    PreRead,

    /// <summary>By the day: there are figures enough to say whether an intervention worked.</summary>
    VerdictReminder,

    /// <summary>By the day: recovery plans wait for agreement, for rewriting, for an action or for a review.</summary>
    RecoveryReminder,

    /// <summary>A commitment has another owner.</summary>
    Handover,

    /// <summary>By the day: indicators call for a recovery plan, and nobody has opened one.</summary>
    RecoveryCalls,
}

public static class MailExtensions
{
    public static string Words(this MailState state) =>
        state switch
        {
            MailState.Waiting => "Waiting",
            MailState.Sending => "Being sent",
            MailState.Sent => "Sent",
            MailState.GivenUp => "Given up",
            MailState.Withdrawn => "Not needed any more",
        };

    public static string Words(this MailKind kind) =>
        kind switch
        {
            MailKind.Reminder => "Reminder",
            MailKind.Nudge => "Nudge",
            MailKind.QuestionReminder => "Reminder of questions",
            MailKind.CommitmentReminder => "Reminder of commitments",
            MailKind.FollowUp => "Follow-up of a session",
            MailKind.RecommendationReminder => "Reminder of recommendations",
            MailKind.SessionTopics => "Topics of a session",
            MailKind.PreRead => "Pre-read of a session",
            MailKind.VerdictReminder => "Verdicts to confirm",
            MailKind.RecoveryReminder => "Reminder of recovery plans",
            MailKind.Handover => "Commitment handed over",
            MailKind.RecoveryCalls => "Recovery plans called for",
        };
}

/// <summary>Why nobody can be written to.</summary>
public static class MailRefusals
{
    public static readonly Refusal Off = new(
        "mail-off",
        "E-mail is not set up on this installation, so nobody can be written to. Ask whoever runs the server."
    );

    public static readonly Refusal NotGivenUp = new(
        "not-given-up",
        "This message was not given up, or somebody has it tried again already."
    );

    public static readonly Refusal WaitsForNobody = new(
        "waits-for-nobody",
        "Nothing that was ticked waits for anybody any more. Load the page again."
    );

    public static Refusal NudgedToday(IReadOnlyList<string> people) =>
        new(
            "nudged-today",
            $"Nobody is nudged twice on one day, and {string.Join(", ", people)} {(people.Count == 1 ? "was" : "were")} nudged today. Leave out what waits for them, or nudge tomorrow."
        );

    public static Refusal NoAddress(IReadOnlyList<string> people) =>
        new(
            "no-address",
            people.Count == 0
                ? "Nobody holds the roles that these returns wait for, so there is nobody to nudge."
                : $"Nobody was nudged: {string.Join(", ", people)} {(people.Count == 1 ? "has" : "have")} no e-mail address. Enter one on the page of each person."
        );
}
