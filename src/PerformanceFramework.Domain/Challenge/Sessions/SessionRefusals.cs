using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>Why something cannot be done with a session.</summary>
public static class SessionRefusals
{
    public static readonly Refusal BodyRetired = new(
        "body-retired",
        "The body holds no more sessions. Choose another, or reinstate it first."
    );

    public static readonly Refusal NoTopics = new(
        "session-without-topics",
        "No topic is on the agenda yet. Include at least one before the pre-read goes out."
    );

    public static readonly Refusal Undecided = new(
        "session-topics-undecided",
        "A proposal that ranks above a topic of the agenda is neither included nor left out. Decide about it first, so that nobody wonders why it is missing."
    );

    public static readonly Refusal OtherTopics = new(
        "session-other-topics",
        "The agenda has changed since you opened this page. Look at it again, then try once more."
    );

    public static readonly Refusal OnAgenda = new("topic-on-agenda", "The topic is on the agenda already.");

    public static readonly Refusal NotOnAgenda = new(
        "topic-not-on-agenda",
        "The topic is not on the agenda, so nothing is added to it. Look at the agenda again."
    );

    public static readonly Refusal CannotMerge = new(
        "topic-cannot-merge",
        "A topic is merged with another one that is on the agenda. Choose one of those."
    );

    public static readonly Refusal PreReadIsOut = new(
        "session-pre-read-is-out",
        "The pre-read is out, and people prepare themselves with it. The performance team takes it back first; then it can be changed."
    );

    public static readonly Refusal NotReady = new(
        "session-not-ready",
        "A session begins, or is taken back, while its pre-read is out. This one is not at that stage."
    );

    public static readonly Refusal NotStarted = new(
        "session-not-started",
        "The session has not begun. Begin it first; then what is said can be captured."
    );

    public static readonly Refusal Running = new(
        "session-running",
        "The session is being held, so what it stands on stays as it is until it is closed."
    );

    public static readonly Refusal Over = new(
        "session-over",
        "The session is over. What was captured stays as it was read back."
    );

    public static readonly Refusal CodeTaken = new(
        "body-code-taken",
        "Another body has this code. Choose another code."
    );

    public static readonly Refusal NotThatBody = new(
        "not-that-committee-or-board",
        "Choose a scrutiny committee for a scrutiny committee, a partnership board for a partnership board, and none for others."
    );

    public static readonly Refusal BodyNotRetired = new("body-not-retired", "The body holds sessions already.");

    public static readonly Refusal BankNotEmpty = new(
        "question-bank-not-empty",
        "The question bank has questions already. Change those, or add to them."
    );

    public static readonly Refusal CommentSettled = new("comment-settled", "The comment is settled already.");

    public static readonly Refusal NotYours = new(
        "session-not-yours",
        "Only the analyst and the chair of this session drive it and capture what is said."
    );

    public static readonly Refusal ReadBackAlready = new(
        "commitment-read-back",
        "Its owner has said yes to it. Take that back first, then take the commitment out."
    );

    public static readonly Refusal TakesForward = new(
        "commitment-takes-forward",
        "It takes forward what was decided of its topic. Decide otherwise there, and it goes with that."
    );

    public static readonly Refusal Captured = new(
        "session-captured",
        "Something has been captured in this session, and is kept. Close the session instead; or take out first what was captured by mistake."
    );

    public static Refusal NotYet(DateOnly heldOn) =>
        new(
            "session-not-yet",
            $"The session is on {UkDate.Words(heldOn)}, and begins on that day or after it. To hold it sooner, the performance team takes the pre-read back and changes the day."
        );

    public static Refusal TooManyTopics(int count, int most) =>
        new(
            "session-too-many-topics",
            $"There are {count} topics on the agenda, and the terms of the session allow {most}. Leave some out, or merge them."
        );

    public static Refusal CommentsOpen(int count) =>
        new(
            "session-comments-open",
            count == 1
                ? "One comment on the draft is not settled. Say what was done about it, then put the pre-read out."
                : $"{count} comments on the draft are not settled. Say of each what was done about it, then put the pre-read out."
        );

    public static Refusal NotReadBack(int count) =>
        new(
            "session-not-read-back",
            count == 1
                ? "One commitment has not been read back. Its owner says yes to it, or it is corrected; then close the session."
                : $"{count} commitments have not been read back. Their owners say yes to them, or they are corrected; then close the session."
        );

    public static Refusal CommitmentsOpen(int count) =>
        new(
            "body-commitments-open",
            count == 1
                ? "One commitment that was made to this body is open, and no session would open on it any more. Plan a last session; or say that it is done, or cancel it because."
                : $"{count} commitments that were made to this body are open, and no session would open on them any more. Plan a last session; or say of each that it is done, or cancel it because."
        );

    public static Refusal LeftHanging(int count) =>
        new(
            "session-left-hanging",
            count == 1
                ? "One earlier commitment is overdue and still open. Say that it is done, cancel it with a reason, or carry it to another day."
                : $"{count} earlier commitments are overdue and still open. Say of each that it is done, cancel it with a reason, or carry it to another day."
        );

    public static Refusal LeftUnread(UnreadLeft left)
    {
        string[] parts =
        [
            .. Part(left.NotReadBack, "commitment that is not read back", "commitments that are not read back"),
            .. Part(left.LeftHanging, "earlier commitment that is overdue", "earlier commitments that are overdue"),
            .. Part(left.WithoutDecision, "topic that ends in nothing", "topics that end in nothing"),
        ];
        return new(
            "session-left-unread",
            $"What is left is not yours to read: {string.Join(", ", parts)}. An analyst who may read it sees to it in the room, or the performance team says what became of it; then close the session."
        );

        static IEnumerable<string> Part(int count, string one, string many) =>
            count switch
            {
                0 => [],
                1 => [$"1 {one}"],
                _ => [$"{count} {many}"],
            };
    }

    public static Refusal WithoutDecision(int count) =>
        new(
            "session-without-decision",
            count == 1
                ? "One topic ends in nothing yet. Say what was decided, even if it is only a note."
                : $"{count} topics end in nothing yet. Say of each what was decided, even if it is only a note."
        );
}
