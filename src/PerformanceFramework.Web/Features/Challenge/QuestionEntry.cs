using PerformanceFramework.Application.Challenge;

namespace PerformanceFramework.Web.Features.Challenge;

/// <summary>What is typed of a question; kept when it is refused.</summary>
public sealed class QuestionEntry
{
    public int Version { get; set; }

    public string? Text { get; set; }

    public string? Due { get; set; }

    /// <summary>The account of whose question it is, where somebody asks on their behalf.</summary>
    public string? MemberId { get; set; }

    /// <summary>The question as it is asked: lines end as they are counted.</summary>
    internal string Words => Text?.ReplaceLineEndings("\n").Trim() ?? "";

    internal static QuestionEntry Of(QuestionLine line) =>
        new()
        {
            Version = line.Version,
            Text = line.Text,
            Due = FormDate.Write(line.Due),
        };
}

/// <summary>What is typed of an answer; kept when it is refused.</summary>
public sealed class AnswerEntry
{
    public int Version { get; set; }

    public string? Answer { get; set; }

    /// <summary>The answer as it is given: lines end as they are counted.</summary>
    internal string Words => Answer?.ReplaceLineEndings("\n").Trim() ?? "";

    internal static AnswerEntry Of(QuestionLine line) => new() { Version = line.Version, Answer = line.Answer };
}
