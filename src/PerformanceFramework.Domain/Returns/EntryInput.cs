using System.Text.Json.Serialization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>One row of a return exactly as it was typed, right or wrong; it is kept as typed, so that nothing is lost.</summary>
public sealed record EntryInput
{
    /// <summary>The most characters of one answer of the commentary.</summary>
    public const int CommentaryLength = 4000;

    public const int CheckedReasonLength = 500;

    /// <summary>Room for every warning there can be about one figure.</summary>
    public const int CheckedAboutLength = 3000;

    /// <summary>Room for a figure or for a value in words.</summary>
    public const int ValueTextLength = ObservedValue.WordsLength;

    public static readonly EntryInput Blank = new();

    /// <summary>A number unless the officer says why there is none.</summary>
    public ValueKind Kind { get; init; } = ValueKind.Number;

    /// <summary>The figure, or the value in words.</summary>
    public string ValueText { get; init; } = "";

    public string NumeratorText { get; init; } = "";

    public string DenominatorText { get; init; } = "";

    /// <summary>When a figure that is not yet available is expected.</summary>
    public DateOnly? ExpectedOn { get; init; }

    public bool IsProvisional { get; init; }

    /// <summary>What happened.</summary>
    public string Commentary { get; init; } = "";

    /// <summary>Why.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What we are doing.</summary>
    public string Action { get; init; } = "";

    /// <summary>When it will recover.</summary>
    public string Recovery { get; init; } = "";

    /// <summary>Green, Amber or Red where the rule asks for judgement.</summary>
    public Status? JudgedStatus { get; init; }

    public string JudgementReason { get; init; } = "";

    /// <summary>How sure the officer is of the figure; null where that was not said.</summary>
    public ConfidenceGrade? Confidence { get; init; }

    /// <summary>What is doubtful about the figure.</summary>
    public string ConfidenceReason { get; init; } = "";

    /// <summary>The figure that the officer expects at the year end.</summary>
    public string YearEndText { get; init; } = "";

    /// <summary>How sure the officer is of that.</summary>
    public ConfidenceGrade? YearEndConfidence { get; init; }

    /// <summary>Why a figure that looks wrong is right: "I have checked this".</summary>
    public string CheckedReason { get; init; } = "";

    /// <summary>The warnings that were checked, as <see cref="EntryChecks.About"/> keeps them; empty where nobody ticked.</summary>
    public string CheckedAbout { get; init; } = "";

    [JsonIgnore]
    public CommentaryAnswers Answers => new(Commentary, Cause, Action, Recovery);

    /// <summary>The row with another answer to one question of the commentary.</summary>
    public EntryInput With(CommentaryPrompt prompt, string text) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => this with { Commentary = text },
            CommentaryPrompt.Cause => this with { Cause = text },
            CommentaryPrompt.Action => this with { Action = text },
            CommentaryPrompt.Recovery => this with { Recovery = text },
        };

    /// <summary>The judgement as given by somebody; null until both status and reason are there.</summary>
    public JudgedStatus? Judged(string by) =>
        JudgedStatus is { } status && !string.IsNullOrWhiteSpace(JudgementReason)
            ? new JudgedStatus(status, JudgementReason, by)
            : null;
}

/// <summary>The parts of a row, to say which one a problem is about.</summary>
public enum EntryField
{
    Value = 1,
    Numerator,
    Denominator,
    ExpectedOn,
    Commentary,
    JudgedStatus,
    JudgementReason,
    Cause,
    Action,
    Recovery,

    /// <summary>The tick that a figure was checked.</summary>
    Checked,
    CheckedReason,
    Confidence,
    ConfidenceReason,
    YearEnd,
    YearEndConfidence,
}

public static class EntryFieldExtensions
{
    /// <summary>Where a question of the commentary is answered.</summary>
    public static EntryField Field(this CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => EntryField.Commentary,
            CommentaryPrompt.Cause => EntryField.Cause,
            CommentaryPrompt.Action => EntryField.Action,
            CommentaryPrompt.Recovery => EntryField.Recovery,
        };
}

/// <summary>What is wrong with one part of a row, in one sentence that says what to do.</summary>
public sealed record EntryProblem(EntryField Field, string Sentence);

/// <summary>What a row says once it is read: a value, or nothing yet, or problems.</summary>
/// <param name="Value">The value; null while nothing is entered or a problem stands in the way.</param>
/// <param name="Problems">What has to be put right; empty when the row can be used as it is.</param>
public sealed record EntryReading(ObservedValue? Value, IReadOnlyList<EntryProblem> Problems)
{
    /// <summary>The figure expected at the year end; null while none is entered, or it cannot be read.</summary>
    public decimal? YearEnd { get; init; }

    public bool IsBlank => Value is null && Problems.Count == 0;
}
