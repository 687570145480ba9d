using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>A question that a session asks about a topic, and what was answered.</summary>
public sealed class TopicQuestion
{
    public const int TextLength = 500;
    public const int AnswerLength = 4000;

    /// <summary>More than that nobody asks in the time of one topic.</summary>
    public const int Most = 10;

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
    /// <summary>
    /// Those of a council that has none of its own yet: what each reason of the triage asks for, then what can be asked of any
    /// figure.
    /// </summary>
    public static IReadOnlyList<BankQuestion> Usual { get; } =
    [
        .. new (string Text, TriageReason? Reason)[]
        {
            ("Why are we not achieving our target?", TriageReason.Red),
            ("What is different from the last time it was on track?", TriageReason.RedAndWorsened),
            ("Is it a signal or noise: what happened that does not happen in every period?", TriageReason.GettingWorse),
            ("What have you tried so far, and did any of it move the figure?", TriageReason.LongStanding),
            ("When will it recover, and how will we know before the year end?", TriageReason.ForecastToMiss),
            (
                "What of the recovery plan has not worked as expected, and what will you do instead?",
                TriageReason.OffCourse
            ),
            ("What holds the overdue actions up, and who can remove it?", TriageReason.OverdueActions),
            ("What became of what was agreed the last time we talked about it?", TriageReason.OverdueCommitments),
            ("How do we compare, and what do the best of them do differently?", TriageReason.WorstQuarter),
            ("How sure are we of the figure, and what would make us sure?", TriageReason.DoubtfulData),
            ("What is the story behind the figure that nobody has told yet?", TriageReason.SilentOwner),
            ("What do residents think, and whom does it hit hardest?", null),
            ("What is the priority here?", null),
            ("What is the cause, and how do we know?", null),
            ("What do you need, and from whom?", null),
        }.Select((question, index) => new BankQuestion(question.Text, question.Reason, index + 1)),
    ];

    /// <summary>How many of those for any topic come before a second one of a kind.</summary>
    private const int OfAnyTopic = 2;

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

    /// <summary>What a question asks for; several reasons ask for the same.</summary>
    private enum Kind
    {
        WhyItIsSo = 1,
        HowItComesBack,
        HowItCompares,
        HowSureWeAre,
        AnyTopic,
    }

    /// <summary>
    /// Those to begin the questions of a topic with, at most <paramref name="most"/>: what its reasons suggest, in their order,
    /// then those for any topic. Where there are more, a second one of a kind makes room for the first one of each other kind,
    /// and for two of those for any topic, so that a topic with many reasons is not asked the same in five ways.
    /// </summary>
    public static IReadOnlyList<BankQuestion> For(
        IEnumerable<TriageReason> reasons,
        IEnumerable<BankQuestion> bank,
        int most = 5
    )
    {
        var used = bank.Where(question => !question.IsRetired).OrderBy(q => q.Position).ThenBy(q => q.Id).ToList();
        var fitting = reasons
            .Select(reason => used.Where(question => question.Reason == reason))
            .Append(used.Where(question => question.Reason is null))
            .SelectMany(questions => questions)
            .Distinct()
            .ToList();
        var first = fitting
            .GroupBy(question => KindOf(question.Reason))
            .SelectMany(kind => kind.Take(kind.Key is Kind.AnyTopic ? OfAnyTopic : 1))
            .ToHashSet();
        var chosen = fitting.OrderByDescending(first.Contains).Take(most).ToHashSet();
        return fitting.Where(chosen.Contains).ToList();
    }

    private static Kind KindOf(TriageReason? reason) =>
        reason switch
        {
            TriageReason.Red or TriageReason.RedAndWorsened or TriageReason.GettingWorse or TriageReason.LongStanding =>
                Kind.WhyItIsSo,
            TriageReason.ForecastToMiss
            or TriageReason.OffCourse
            or TriageReason.OverdueActions
            or TriageReason.OverdueCommitments => Kind.HowItComesBack,
            TriageReason.WorstQuarter => Kind.HowItCompares,
            TriageReason.DoubtfulData or TriageReason.SilentOwner => Kind.HowSureWeAre,
            null => Kind.AnyTopic,
        };
}
