using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>What of a figure decides whether something has to be said about it.</summary>
/// <param name="Status">That it would get.</param>
/// <param name="StatusBefore">That of the period before it; null where that has no figure.</param>
/// <param name="Signal">What the control chart says of it, as the indicator's page shows it.</param>
public readonly record struct CommentaryOccasion(
    Status Status,
    Status? StatusBefore = null,
    VariationSignal Signal = VariationSignal.NotEnoughData
)
{
    /// <summary>What makes a commentary necessary, the weightiest first.</summary>
    public IEnumerable<CommentaryTrigger> Triggers
    {
        get
        {
            if (Status is Status.Red)
            {
                yield return CommentaryTrigger.Red;
            }

            if (Status is Status.Amber && StatusBefore is Status.Amber)
            {
                yield return CommentaryTrigger.AmberTwice;
            }

            if (Signal is VariationSignal.ConcernHigh or VariationSignal.ConcernLow)
            {
                yield return CommentaryTrigger.Worsening;
            }
        }
    }
}

/// <summary>What a commentary has to say before its return can be submitted, and how long it may be.</summary>
public static class CommentaryRule
{
    /// <summary>What is missing or too long, each at its question.</summary>
    public static IEnumerable<EntryProblem> Problems(
        CommentaryAnswers answers,
        CommentaryOccasion occasion,
        CommentaryTerms terms
    )
    {
        var triggers = occasion.Triggers.ToList();
        foreach (var (prompt, text) in answers.Given)
        {
            // Members of several councils asked for it in as many words: a comment beside a red must not be blank (Breckland).
            var trigger = triggers.Find(trigger => terms.At(trigger).Asks(prompt));
            if (trigger != default && string.IsNullOrWhiteSpace(text))
            {
                yield return new EntryProblem(prompt.Field(), $"{Ask(prompt)}: {trigger.Why()}.");
            }

            if (WordsIn(text) is var words && words > terms.WordLimit)
            {
                yield return new EntryProblem(
                    prompt.Field(),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {prompt.What()} has {words:N0} words; {terms.WordLimit:N0} is the most. Shorten it by {words - terms.WordLimit:N0}."
                    )
                );
            }
        }
    }

    /// <summary>Words as people count them: what stands between spaces.</summary>
    public static int WordsIn(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var character in text)
        {
            var isLetter = !char.IsWhiteSpace(character);
            words += isLetter && !isInside ? 1 : 0;
            isInside = isLetter;
        }

        return words;
    }

    private static string Ask(CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => "Write a commentary",
            CommentaryPrompt.Cause => "Say why",
            CommentaryPrompt.Action => "Say what you are doing",
            CommentaryPrompt.Recovery => "Say when it will recover",
        };
}
