using PerformanceFramework.Application.Challenge.Sessions;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What is typed of a topic; kept when it is refused. Each form sends some of its texts.</summary>
public sealed class TopicEntry
{
    public int Version { get; set; }

    public string? Heading { get; set; }

    /// <summary>One in each line.</summary>
    public string? Questions { get; set; }

    public string? Context { get; set; }

    public string? Finance { get; set; }

    public string? Risk { get; set; }

    public string? Workforce { get; set; }

    internal static TopicEntry Of(TopicView topic) =>
        new()
        {
            Version = topic.Version,
            Heading = topic.Heading,
            Questions = string.Join('\n', topic.Questions.Select(question => question.Text)),
            Context = topic.Added.Words,
            Finance = topic.Added.Finance,
            Risk = topic.Added.Risk,
            Workforce = topic.Added.Workforce,
        };
}

/// <summary>What is typed of a comment; kept when it is refused.</summary>
public sealed class CommentEntry
{
    /// <summary>0 for a new one.</summary>
    public int CommentId { get; set; }

    public int Version { get; set; }

    public string? Text { get; set; }
}
