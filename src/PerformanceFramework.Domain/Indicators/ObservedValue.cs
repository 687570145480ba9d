using System.Diagnostics;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What was reported for an indicator and period: a number, or the reason why there is none. A closed family.</summary>
public abstract record ObservedValue
{
    /// <summary>The longest value in words, in characters.</summary>
    public const int WordsLength = 200;

    private ObservedValue() { }

    public ValueKind Kind =>
        this switch
        {
            Number => ValueKind.Number,
            NotDue => ValueKind.NotDue,
            Late => ValueKind.Late,
            NotYetAvailable => ValueKind.NotYetAvailable,
            NotApplicable => ValueKind.NotApplicable,
            Suppressed => ValueKind.Suppressed,
            Text => ValueKind.Text,
            _ => throw new UnreachableException(),
        };

    /// <summary>The value as it is shown in a table; never blank.</summary>
    public string Short(Unit unit) =>
        this switch
        {
            Number number => unit.Format(number.Value),
            NotDue => "Not due",
            Late => "Late",
            NotYetAvailable => "Not yet available",
            NotApplicable => "Not applicable",
            Suppressed => "Suppressed",
            Text text => text.Words,
            _ => throw new UnreachableException(),
        };

    /// <param name="Value">The figure in the indicator's unit.</param>
    /// <param name="Fraction">Numerator and denominator, where those were reported.</param>
    public sealed record Number(decimal Value, Fraction? Fraction = null) : ObservedValue
    {
        public decimal Value { get; } = Figure.Checked(Value);

        /// <summary>A value as it is kept: the numerator and denominator beside it, where both were reported.</summary>
        public static Number Of(decimal value, decimal? numerator, decimal? denominator) =>
            new(value, numerator is { } above && denominator is { } below ? new Fraction(above, below) : null);
    }

    /// <summary>The period is not one of those reported.</summary>
    /// <param name="Until">The period for which the next figure is due, where it is known.</param>
    public sealed record NotDue(ReportingPeriod? Until = null) : ObservedValue;

    /// <summary>The figure exists but has not arrived.</summary>
    public record NotYetAvailable(DateOnly? Expected = null) : ObservedValue;

    /// <summary>Not yet available because its return was not signed off when the round closed; nobody enters this.</summary>
    public sealed record Late() : NotYetAvailable;

    public sealed record NotApplicable : ObservedValue;

    /// <summary>Withheld because the number is small enough to identify people.</summary>
    public sealed record Suppressed : ObservedValue;

    /// <summary>Reported in words: "67 weeks", "Top quartile".</summary>
    public sealed record Text(string Words) : ObservedValue;
}

/// <summary>A numerator and a denominator; areas and periods are combined by summing both, never by averaging the quotients.</summary>
public sealed record Fraction
{
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0 or less, or a part is out of bounds.</exception>
    public Fraction(decimal numerator, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = Figure.Checked(numerator);
        Denominator = Figure.Checked(denominator);
    }

    public decimal Numerator { get; }

    public decimal Denominator { get; }

    /// <summary>The value to the decimals that are kept, per so many of the denominator (100 for a percentage).</summary>
    public decimal Per(decimal multiplier) =>
        Math.Round(Numerator / Denominator * multiplier, Figure.MaxDecimals, MidpointRounding.AwayFromZero);
}

/// <summary>The kinds of <see cref="ObservedValue"/>, as stored and as chosen on a form.</summary>
public enum ValueKind
{
    Number = 1,
    NotDue,
    NotYetAvailable,
    NotApplicable,
    Suppressed,
    Text,
    Late,
}

public static class ValueKindExtensions
{
    /// <summary>The kinds of a figure that is due and is not there, or not to be seen.</summary>
    public static IReadOnlyList<ValueKind> Missing { get; } =
    [ValueKind.Late, ValueKind.NotYetAvailable, ValueKind.Suppressed];

    public static bool IsMissing(this ValueKind kind) => Missing.Contains(kind);

    /// <summary>Whether a person may give it; what is late is found at the closing of a round.</summary>
    public static bool MayBeEntered(this ValueKind kind) => Enum.IsDefined(kind) && kind is not ValueKind.Late;

    /// <summary>As a kind of value is offered and shown.</summary>
    public static string Words(this ValueKind kind) =>
        kind switch
        {
            ValueKind.Number => "A figure",
            ValueKind.NotDue => "Not due",
            ValueKind.NotYetAvailable => "Not yet available",
            ValueKind.NotApplicable => "Not applicable",
            ValueKind.Suppressed => "Suppressed",
            ValueKind.Text => "In words",
            ValueKind.Late => "Late",
        };
}
