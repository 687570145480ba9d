using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>A question that a session asks about a topic, and what was answered.</summary>
public sealed class TopicQuestion
{
    public const int TextLength = 500;
    public const int AnswerLength = 4000;

    private TopicQuestion() { }

    public TopicQuestion(SessionTopic topic, string text, int position)
    {
        Topic = topic;
        Text = text;
        Position = position;
    }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public SessionTopic Topic { get; private set; } = null!;

    public string Text { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    /// <summary>What was answered in the session; empty until something was.</summary>
    public string Answer { get; private set; } = "";

    public int Version { get; private set; }

    public void Word(string text) => Text = text;

    public void Reply(string answer) => Answer = answer;
}

/// <summary>A question that is suggested for topics.</summary>
public sealed class BankQuestion
{
    private BankQuestion() { }

    /// <param name="reason">What it is suggested for; null for any topic.</param>
    public BankQuestion(string text, TriageReason? reason, int position)
    {
        Text = text;
        Reason = reason;
        Position = position;
    }

    public int Id { get; private set; }

    public string Text { get; private set; } = "";

    public TriageReason? Reason { get; private set; }

    /// <summary>The order in which it is suggested, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>It is suggested no more.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public void Change(string text, TriageReason? reason, int position, bool isRetired) =>
        (Text, Reason, Position, IsRetired) = (text, reason, position, isRetired);

    /// <summary>
    /// Those to begin the questions of a topic with: what its reasons suggest, in the order of the reasons, then those for any
    /// topic; at most <paramref name="most"/>.
    /// </summary>
    public static IReadOnlyList<BankQuestion> For(
        IEnumerable<TriageReason> reasons,
        IEnumerable<BankQuestion> bank,
        int most = 5
    )
    {
        var used = bank.Where(question => !question.IsRetired).OrderBy(q => q.Position).ThenBy(q => q.Id).ToList();
        return reasons
            .Select(reason => used.Where(question => question.Reason == reason))
            .Append(used.Where(question => question.Reason is null))
            .SelectMany(questions => questions)
            .Distinct()
            .Take(most)
            .ToList();
    }
}
