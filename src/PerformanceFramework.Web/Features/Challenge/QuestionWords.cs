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
        counts.All == 0 ? "Nobody has asked the director a question about it yet."
        : counts.Answered == 0 ? $"{Waiting(counts)}."
        : $"{(counts.Waiting == 0 ? "No question waits for an answer" : Waiting(counts))}; {counts.Answered} {(counts.Answered == 1 ? "is" : "are")} answered.";

    /// <summary>How a question stands, with its day.</summary>
    public static string State(QuestionLine line, DateOnly today) =>
        line.State switch
        {
            QuestionState.Answered => $"Answered on {UkDate.Words(line.AnsweredOn!.Value)} by {line.AnsweredBy}",
            QuestionState.Withdrawn => $"Withdrawn on {UkDate.Words(line.WithdrawnOn!.Value)}",
            QuestionState.Waiting => line.IsOverdue(today)
                ? $"Overdue: an answer was asked for by {UkDate.Words(line.Due)}"
                : $"Waiting: an answer is asked for by {UkDate.Words(line.Due)}",
        };

    /// <summary>The same in a word or two.</summary>
    public static string ShortState(QuestionLine line, DateOnly today) =>
        line.IsOverdue(today) ? "Overdue" : line.State.Words();

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
