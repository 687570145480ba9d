using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge;

public enum QuestionState
{
    /// <summary>Waiting for the director's answer.</summary>
    Waiting = 1,
    Answered,

    /// <summary>Taken back by whoever asked, before anybody answered.</summary>
    Withdrawn,
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
        };
}

/// <summary>
/// What a Cabinet member asks about an indicator, and what the director answers. It belongs to the indicator: whoever answers
/// for its service today answers it.
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
    public MemberQuestion(Indicator indicator, string text, DateOnly due, (string Id, string Name) by, DateOnly on)
    {
        Indicator = indicator;
        Text = text;
        Due = due;
        (AskedById, AskedBy) = by;
        AskedOn = on;
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

    /// <summary>Puts another answer in the place of the one given; who answered first, and when, stays.</summary>
    public Refusal? Correct(string answer, string by, DateOnly on)
    {
        if (State is not QuestionState.Answered)
        {
            return QuestionRefusals.NotAnswered;
        }

        if (answer == Answer)
        {
            return null;
        }

        Answer = answer;
        CorrectedBy = by;
        CorrectedOn = on;
        return null;
    }

    private Refusal? WhyNotWaiting =>
        State switch
        {
            QuestionState.Answered => QuestionRefusals.Answered,
            QuestionState.Withdrawn => QuestionRefusals.Withdrawn,
            _ => null,
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
        "The question has no answer yet that could be corrected. Answer it first."
    );

    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "Questions are asked about live indicators. This one is not live."
    );
}
