using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge;

/// <summary>What pages say of questions.</summary>
internal static class QuestionWords
{
    /// <summary>How many wait, and how many of them too long.</summary>
    public static string Headline(QuestionCounts counts) =>
        counts.All == 0 ? "No question has been asked."
        : counts.Waiting == 0 ? "No question waits for an answer."
        : $"{Waiting(counts)}.";

    /// <summary>The same with those that are answered, for a place where the list itself is not.</summary>
    public static string Sentence(QuestionCounts counts) =>
        counts.All == 0 ? "Nobody has asked a question yet."
        : counts.Answered == 0 ? $"{Waiting(counts)}."
        : $"{(counts.Waiting == 0 ? "No question waits for an answer" : Waiting(counts))}; {counts.Answered} {(counts.Answered == 1 ? "is" : "are")} answered.";

    /// <summary>How a question stands, with its day.</summary>
    public static string State(QuestionLine line, DateOnly today) =>
        line.State switch
        {
            QuestionState.Waiting => $"{(line.IsOverdue(today) ? "Overdue" : "Waiting")}: {Day(line, today)}",
            QuestionState.Answered when line.IsMine => $"Waiting for you: answered {Day(line, today)}",
            _ => $"{line.State.Words()} {Day(line, today)}",
        };

    /// <summary>How a question stands in a word or a few.</summary>
    public static string ShortState(QuestionLine line, DateOnly today) =>
        line.IsOverdue(today) ? "Overdue"
        : line is { IsMine: true, State: QuestionState.Answered } ? "Waiting for you"
        : line.State.Words();

    /// <summary>The day that counts, with what it is; it follows how the question stands.</summary>
    public static string Day(QuestionLine line, DateOnly today) =>
        line.State switch
        {
            QuestionState.Waiting =>
                $"an answer {(line.IsOverdue(today) ? "was" : "is")} asked for by {UkDate.Words(line.Due)}",
            QuestionState.Accepted => $"on {UkDate.Words(line.AcceptedOn!.Value)}",
            QuestionState.Answered => $"on {UkDate.Words(line.AnsweredOn!.Value)} by {line.AnsweredBy}",
            QuestionState.FollowedUp => $"after the answer of {UkDate.Words(line.AnsweredOn!.Value)}",
            QuestionState.Withdrawn => $"on {UkDate.Words(line.WithdrawnOn!.Value)}",
        };

    /// <summary>When it was asked, and who wrote it where that was not the member.</summary>
    public static string Asked(QuestionLine line) =>
        $"Asked on {UkDate.Words(line.AskedOn)}."
        + (line.WrittenBy is { } by ? $" Written for {line.AskedBy} by {by}." : "");

    /// <summary>Who answered and when, and whether the answer was corrected.</summary>
    public static string Answered(QuestionLine line) =>
        $"{line.AnsweredBy}, {UkDate.Words(line.AnsweredOn!.Value)}."
        + (line.CorrectedOn is { } on ? $" Corrected by {line.CorrectedBy} on {UkDate.Words(on)}." : "");

    /// <summary>Who accepted the answer: "Accepted by …", or for them.</summary>
    public static string AcceptedWords(QuestionLine line) =>
        line.AcceptedBy == line.AskedBy
            ? $"Accepted by {line.AskedBy}"
            : $"Accepted for {line.AskedBy} by {line.AcceptedBy}";

    /// <summary>As much of a question as a list has room for.</summary>
    public static string Short(QuestionLine line) => FirstSentence.Of(line.Text);

    private static string Waiting(QuestionCounts counts) =>
        (counts.Waiting == 1 ? "1 question waits for an answer" : $"{counts.Waiting} questions wait for an answer")
        + (
            counts.Overdue == 0 ? "; none is overdue"
            : counts.Overdue == 1 ? "; 1 is overdue"
            : $"; {counts.Overdue} are overdue"
        );
}
