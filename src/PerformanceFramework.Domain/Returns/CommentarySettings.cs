using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>When a council asks for a commentary, and how long one may be. They hold for every return that is submitted from then on.</summary>
public sealed class CommentarySettings
{
    private CommentarySettings() { }

    public CommentarySettings(CommentaryTerms terms) => Terms = terms;

    /// <summary>There is one at most.</summary>
    public int Id { get; private set; } = 1;

    public CommentaryTerms Terms { get; private set; } = CommentaryTerms.Usual;

    public int Version { get; private set; }

    public void Change(CommentaryTerms terms) => Terms = terms;
}

/// <summary>What makes a commentary necessary.</summary>
public enum CommentaryTrigger
{
    Red = 1,
    AmberTwice,
    Worsening,
}

public static class CommentaryTriggerExtensions
{
    /// <summary>As it stands above its settings.</summary>
    public static string Words(this CommentaryTrigger trigger) =>
        trigger switch
        {
            CommentaryTrigger.Red => "The status is Red",
            CommentaryTrigger.AmberTwice => "The status is Amber for the second period running",
            CommentaryTrigger.Worsening => "It is getting worse by more than chance explains",
        };

    /// <summary>As a reason, after a colon.</summary>
    public static string Why(this CommentaryTrigger trigger) => SentenceCase.Within(trigger.Words());
}

/// <summary>Which questions of a commentary have to be answered; none where nothing is asked for.</summary>
[Flags]
public enum RequiredPrompts
{
    None = 0,
    WhatHappened = 1,
    Cause = 2,
    Action = 4,
    Recovery = 8,
}

public static class RequiredPromptsExtensions
{
    public static bool Asks(this RequiredPrompts required, CommentaryPrompt prompt) => required.HasFlag(Of(prompt));

    /// <summary>The questions asked, in order.</summary>
    public static IEnumerable<CommentaryPrompt> Asked(this RequiredPrompts required) =>
        Enum.GetValues<CommentaryPrompt>().Where(prompt => required.Asks(prompt));

    public static RequiredPrompts Of(this CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => RequiredPrompts.WhatHappened,
            CommentaryPrompt.Cause => RequiredPrompts.Cause,
            CommentaryPrompt.Action => RequiredPrompts.Action,
            CommentaryPrompt.Recovery => RequiredPrompts.Recovery,
        };
}

/// <summary>What is asked for at each trigger, and the most words of each answer.</summary>
/// <param name="WordLimit">Of each of the four answers, 10 to 500.</param>
public sealed record CommentaryTerms(
    int WordLimit,
    RequiredPrompts Red,
    RequiredPrompts AmberTwice,
    RequiredPrompts Worsening
)
{
    public const int FewestWords = 10;
    public const int MostWords = 500;

    private const RequiredPrompts All =
        RequiredPrompts.WhatHappened | RequiredPrompts.Cause | RequiredPrompts.Action | RequiredPrompts.Recovery;

    /// <summary>Of a council that has not said otherwise.</summary>
    public static readonly CommentaryTerms Usual = new(
        150,
        RequiredPrompts.WhatHappened | RequiredPrompts.Recovery,
        RequiredPrompts.WhatHappened,
        RequiredPrompts.WhatHappened
    );

    public RequiredPrompts At(CommentaryTrigger trigger) =>
        trigger switch
        {
            CommentaryTrigger.Red => Red,
            CommentaryTrigger.AmberTwice => AmberTwice,
            CommentaryTrigger.Worsening => Worsening,
        };

    /// <summary>What is wrong with them, each at its trigger, or at the word limit where that is null.</summary>
    public IEnumerable<(CommentaryTrigger? Trigger, string Sentence)> Problems()
    {
        if (WordLimit is < FewestWords or > MostWords)
        {
            yield return (null, $"Enter a number of words from {FewestWords} to {MostWords}.");
        }

        foreach (var trigger in Enum.GetValues<CommentaryTrigger>())
        {
            var required = At(trigger);
            if ((required & ~All) != 0)
            {
                yield return (trigger, "Choose among the four questions.");
            }
            else if (required is not RequiredPrompts.None && !required.Asks(CommentaryPrompt.WhatHappened))
            {
                yield return (trigger, "Tick “What happened” too: the other answers make no sense without it.");
            }
        }
    }
}
