using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>One row of a return exactly as it was typed, right or wrong; it is kept as typed, so that nothing is lost.</summary>
public sealed record EntryInput
{
    public const int CommentaryLength = 4000;

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

    public string Commentary { get; init; } = "";

    /// <summary>Green, Amber or Red where the rule asks for judgement.</summary>
    public Status? JudgedStatus { get; init; }

    public string JudgementReason { get; init; } = "";

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
}

/// <summary>What is wrong with one part of a row, in one sentence that says what to do.</summary>
public sealed record EntryProblem(EntryField Field, string Sentence);

/// <summary>What a row says once it is read: a value, or nothing yet, or problems.</summary>
/// <param name="Value">The value; null while nothing is entered or a problem stands in the way.</param>
/// <param name="Problems">What has to be put right; empty when the row can be used as it is.</param>
public sealed record EntryReading(ObservedValue? Value, IReadOnlyList<EntryProblem> Problems)
{
    public bool IsBlank => Value is null && Problems.Count == 0;
}
