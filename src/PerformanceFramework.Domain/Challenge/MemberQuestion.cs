using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge;

public enum QuestionState
{
    /// <summary>Waiting for the director's answer.</summary>
    Waiting = 1,
    Answered,

    /// <summary>Taken back by whoever asked, before anybody answered.</summary>
    Withdrawn,

    /// <summary>The answer will do for whoever asked.</summary>
    Accepted,

    /// <summary>Another question was asked about the answer.</summary>
    FollowedUp,
}

public static class QuestionStateExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this QuestionState state) =>
        state switch
        {
            QuestionState.Waiting => "Waiting for an answer",
            QuestionState.Answered => "Answered",
            QuestionState.Withdrawn => "Withdrawn",
            QuestionState.Accepted => "Accepted",
            QuestionState.FollowedUp => "Followed up",
        };

    /// <summary>Whether there is an answer to it, whatever was said of that.</summary>
    public static bool IsAnswered(this QuestionState state) =>
        state is QuestionState.Answered or QuestionState.Accepted or QuestionState.FollowedUp;
}

/// <summary>
/// What a Cabinet member asks about an indicator, and what the director answers. It belongs to the indicator: whoever answers
/// for its service today answers it. The member accepts the answer, or follows it up with another question; those that follow
/// one another are a thread.
/// </summary>
public sealed class MemberQuestion
{
    public const int TextLength = 1000;
    public const int AnswerLength = 4000;
    public const int NameLength = 120;

    /// <summary>The working days that a director has, unless the member chooses another day.</summary>
    public const int UsualWorkingDays = 10;

    private MemberQuestion() { }

    /// <param name="due">The day by which an answer is asked for.</param>
    /// <param name="by">The member whose question it is.</param>
    /// <param name="writtenBy">Who of the performance team wrote it for the member; null where the member did.</param>
    public MemberQuestion(
        Indicator indicator,
        string text,
        DateOnly due,
        (string Id, string Name) by,
        DateOnly on,
        string? writtenBy = null
    )
    {
        Indicator = indicator;
        Text = text;
        Due = due;
        (AskedById, AskedBy) = by;
        AskedOn = on;
        WrittenBy = writtenBy;
        State = QuestionState.Waiting;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public QuestionState State { get; private set; }

    /// <summary>The question in the member's words.</summary>
    public string Text { get; private set; } = "";

    public string AskedById { get; private set; } = "";

    public string AskedBy { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    /// <summary>Who wrote it on the member's behalf; null where the member did.</summary>
    public string? WrittenBy { get; private set; }

    /// <summary>The question with which its thread began; null for that one itself.</summary>
    public int? FirstId { get; private set; }

    public MemberQuestion? First { get; private set; }

    /// <summary>The day by which an answer is asked for.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The answer in the director's words; empty until there is one.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Null until it is answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>The day of the first answer; null until there is one.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Who corrected the answer last; null where nobody did.</summary>
    public string? CorrectedBy { get; private set; }

    public DateOnly? CorrectedOn { get; private set; }

    /// <summary>Null where it was not withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Who accepted the answer: the member, or the performance team on their behalf. Null where nobody did.</summary>
    public string? AcceptedBy { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether it waits for an answer longer than was asked for.</summary>
    public static bool IsOverdue(QuestionState state, DateOnly due, DateOnly today) =>
        state is QuestionState.Waiting && due < today;

    /// <summary>Puts other words or another day in the place of those that nobody has answered yet.</summary>
    public Refusal? Change(string text, DateOnly due)
    {
        if (WhyNotWaiting is { } refusal)
        {
            return refusal;
        }

        Text = text;
        Due = due;
        return null;
    }

    /// <summary>Takes it back; what was asked stays on record.</summary>
    public Refusal? Withdraw(DateOnly on)
    {
        if (WhyNotWaiting is { } refusal)
        {
            return refusal;
        }

        State = QuestionState.Withdrawn;
        WithdrawnOn = on;
        return null;
    }

    public Refusal? Reply(string answer, string by, DateOnly on)
    {
        if (WhyNotWaiting is { } refusal)
        {
            return refusal;
        }

        State = QuestionState.Answered;
        Answer = answer;
        AnsweredBy = by;
        AnsweredOn = on;
        return null;
    }

    /// <summary>Says that the answer will do.</summary>
    /// <param name="by">The member, or somebody of the performance team on their behalf.</param>
    public Refusal? Accept(string by, DateOnly on)
    {
        if (WhyNotToAccept is { } refusal)
        {
            return refusal;
        }

        State = QuestionState.Accepted;
        (AcceptedBy, AcceptedOn) = (by, on);
        return null;
    }

    /// <summary>Asks another question about the answer, in the name of the same member.</summary>
    /// <param name="next">Null where it is refused.</param>
    public Refusal? FollowUp(string text, DateOnly due, DateOnly on, string? writtenBy, out MemberQuestion? next)
    {
        next = null;
        if (WhyNotToAccept is { } refusal)
        {
            return refusal;
        }

        State = QuestionState.FollowedUp;
        next = new MemberQuestion(Indicator, text, due, (AskedById, AskedBy), on, writtenBy);
        if (FirstId is { } first)
        {
            next.FirstId = first;
        }
        else
        {
            next.First = this;
        }

        return null;
    }

    /// <summary>The question that followed its answer up was withdrawn: the answer waits for the member again.</summary>
    public void FollowUpWithdrawn()
    {
        if (State is QuestionState.FollowedUp)
        {
            State = QuestionState.Answered;
        }
    }

    /// <summary>
    /// Puts another answer in the place of the one given; who answered first, and when, stays. Who had accepted the other
    /// words is asked again.
    /// </summary>
    public Refusal? Correct(string answer, string by, DateOnly on)
    {
        if (State is QuestionState.FollowedUp)
        {
            return QuestionRefusals.FollowedUp;
        }

        if (!State.IsAnswered())
        {
            return QuestionRefusals.NotAnswered;
        }

        if (answer == Answer)
        {
            return null;
        }

        State = QuestionState.Answered;
        (AcceptedBy, AcceptedOn) = (null, null);

        Answer = answer;
        CorrectedBy = by;
        CorrectedOn = on;
        return null;
    }

    private Refusal? WhyNotWaiting =>
        State switch
        {
            QuestionState.Answered or QuestionState.Accepted or QuestionState.FollowedUp => QuestionRefusals.Answered,
            QuestionState.Withdrawn => QuestionRefusals.Withdrawn,
            QuestionState.Waiting => null,
        };

    private Refusal? WhyNotToAccept =>
        State switch
        {
            QuestionState.Answered => null,
            QuestionState.Accepted => QuestionRefusals.Accepted,
            QuestionState.FollowedUp => QuestionRefusals.FollowedUp,
            QuestionState.Waiting or QuestionState.Withdrawn => QuestionRefusals.NotAnswered,
        };
}

/// <summary>Why something cannot be done with a question.</summary>
public static class QuestionRefusals
{
    public static readonly Refusal Answered = new(
        "question-answered",
        "The question is answered already, so it stays as it was asked. Read the answer, or ask another question."
    );

    public static readonly Refusal Withdrawn = new(
        "question-withdrawn",
        "The question was withdrawn, so nobody waits for an answer any more."
    );

    public static readonly Refusal NotAnswered = new(
        "question-not-answered",
        "The question has no answer yet, so there is none to correct, accept or follow up."
    );

    public static readonly Refusal Accepted = new(
        "answer-accepted",
        "The answer was accepted already. Ask another question if something is still open."
    );

    public static readonly Refusal FollowedUp = new(
        "answer-followed-up",
        "The answer was followed up with another question already. Go on with that one."
    );

    public static readonly Refusal NoSuchMember = new(
        "no-such-member",
        "Whoever it is asked for has to be a Cabinet member who holds the portfolio of the indicator. Choose one of the list."
    );

    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "Questions are asked about live indicators. This one is not live."
    );
}
