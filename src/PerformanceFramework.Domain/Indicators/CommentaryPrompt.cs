namespace PerformanceFramework.Domain.Indicators;

/// <summary>The four questions that a commentary answers.</summary>
public enum CommentaryPrompt
{
    WhatHappened = 1,
    Cause,
    Action,
    Recovery,
}

public static class CommentaryPromptExtensions
{
    /// <summary>The question as it stands above its field and its answer.</summary>
    public static string Words(this CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => "What happened",
            CommentaryPrompt.Cause => "Why",
            CommentaryPrompt.Action => "What we are doing",
            CommentaryPrompt.Recovery => "When it will recover",
        };

    /// <summary>What is written there, in a sentence after "the".</summary>
    public static string What(this CommentaryPrompt prompt) =>
        prompt is CommentaryPrompt.WhatHappened ? "commentary" : $"answer to “{prompt.Words()}”";
}

/// <summary>What was said about a figure: the answers to the four questions, each empty where it was not answered.</summary>
/// <param name="WhatHappened">Holds the whole commentary where it was written before there were four questions.</param>
public sealed record CommentaryAnswers(string WhatHappened, string Cause, string Action, string Recovery)
{
    public static readonly CommentaryAnswers None = new("", "", "", "");

    public bool IsBlank => Given.All(answer => string.IsNullOrWhiteSpace(answer.Text));

    /// <summary>Every question with its answer, empty or not, in order.</summary>
    public IEnumerable<(CommentaryPrompt Prompt, string Text)> Given =>
        Enum.GetValues<CommentaryPrompt>().Select(prompt => (prompt, Of(prompt)));

    /// <summary>The questions that were answered, in order.</summary>
    public IEnumerable<(CommentaryPrompt Prompt, string Text)> Answered =>
        Given.Where(answer => !string.IsNullOrWhiteSpace(answer.Text));

    public string Of(CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => WhatHappened,
            CommentaryPrompt.Cause => Cause,
            CommentaryPrompt.Action => Action,
            CommentaryPrompt.Recovery => Recovery,
        };
}
