using System.Diagnostics;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Reads targets as people type them. Never guesses.</summary>
public static partial class TargetText
{
    /// <summary>The kind of target that the polarity of an indicator suggests.</summary>
    public static TargetKind Suggested(Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => TargetKind.AtLeast,
            Polarity.LowerIsBetter => TargetKind.AtMost,
            Polarity.WithinRange => TargetKind.Between,
            Polarity.NoJudgement => TargetKind.None,
        };

    public static bool HasFigure(TargetKind kind) =>
        kind
            is TargetKind.AtLeast
                or TargetKind.MoreThan
                or TargetKind.AtMost
                or TargetKind.LessThan
                or TargetKind.Between;

    /// <summary>A figure that the indicator can have; null with what is wrong.</summary>
    public static decimal? Figure(string text, FigureLimits limits, out string problem)
    {
        if (!FigureText.TryRead(text, limits.Unit, out var figure, out problem))
        {
            return null;
        }

        problem =
            limits.Lowest is { } lowest && figure < lowest
                ? $"{limits.Unit.FormatInFull(figure)} is below the lowest figure that can be right, {limits.Unit.FormatInFull(lowest)}."
            : limits.Highest is { } highest && figure > highest
                ? $"{limits.Unit.FormatInFull(figure)} is above the highest figure that can be right, {limits.Unit.FormatInFull(highest)}."
            : "";
        return problem.Length == 0 ? figure : null;
    }

    /// <summary>A target of a kind with one figure.</summary>
    public static Target Of(TargetKind kind, decimal figure) =>
        kind switch
        {
            TargetKind.AtLeast => new Target.AtLeast(figure),
            TargetKind.MoreThan => new Target.MoreThan(figure),
            TargetKind.AtMost => new Target.AtMost(figure),
            TargetKind.LessThan => new Target.LessThan(figure),
            TargetKind.Between or TargetKind.None or TargetKind.EstablishBaseline or TargetKind.Benchmark =>
                throw new UnreachableException($"A target of the kind {kind} has not one figure."),
        };

    /// <summary>A range; null with what is wrong.</summary>
    public static Target? Range(string low, string high, FigureLimits limits, out string problem)
    {
        if (Figure(low, limits, out problem) is not { } from || Figure(high, limits, out problem) is not { } to)
        {
            return null;
        }

        problem = from > to ? "The range is upside down: the lower end goes first." : "";
        return from > to ? null : new Target.Between(from, to);
    }

    /// <summary>
    /// A target in one cell of a table: <c>90%</c>, <c>40 to 60</c>, <c>&gt;= 90</c>, <c>baseline</c>, <c>none</c>; null
    /// with what is wrong.
    /// </summary>
    /// <param name="usual">The kind where the cell has a plain figure.</param>
    public static Target? Cell(string text, TargetKind usual, FigureLimits limits, out string problem)
    {
        problem = "";
        var typed = text.Trim();
        if (typed.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return new Target.None();
        }

        if (BaselineWords().IsMatch(typed))
        {
            return new Target.EstablishBaseline();
        }

        if (RangeShape().Match(typed) is { Success: true } range)
        {
            return Range(range.Groups["low"].Value, range.Groups["high"].Value, limits, out problem);
        }

        var sign = SignShape().Match(typed);
        var kind = sign.Value.Trim().ToLowerInvariant() switch
        {
            ">=" or "≥" or "at least" => TargetKind.AtLeast,
            ">" or "more than" => TargetKind.MoreThan,
            "<=" or "≤" or "at most" => TargetKind.AtMost,
            "<" or "less than" => TargetKind.LessThan,
            _ => usual,
        };
        if (kind is TargetKind.Between)
        {
            problem = $"“{typed}” is not a range. Write both ends, such as 40 to 60.";
            return null;
        }

        if (!HasFigure(kind))
        {
            problem = $"“{typed}” does not say which way is good. Write at least or at most before the figure.";
            return null;
        }

        return Figure(typed[sign.Length..], limits, out problem) is { } figure ? Of(kind, figure) : null;
    }

    [GeneratedRegex(@"^(>=|≥|>|<=|≤|<|at least\b|more than\b|at most\b|less than\b)?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SignShape();

    [GeneratedRegex(@"^(?<low>[£0-9.,%]+)\s*(to|–|-)\s*(?<high>[£0-9.,%]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RangeShape();

    [GeneratedRegex(@"^(establish(ing)?\s+(a\s+)?)?baseline(\s+year)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BaselineWords();
}
