using System.Diagnostics;
using System.Globalization;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>How tolerance rules are written in files, stored and typed.</summary>
public static class ToleranceRuleNotation
{
    /// <summary>The longest notation, in characters: a rule of two figures and the looks of five bands.</summary>
    public const int Length = 300;

    private const string AsShown = "as-shown";

    /// <summary>
    /// <c>met</c>, <c>relative 10%</c>, <c>near-miss 5% 10%</c>, <c>absolute 2</c>, <c>floor 80</c>, <c>low-high 80 90</c>,
    /// <c>minimum-stretch 80 90</c>, <c>improve 10%</c>, <c>four 5% 10%</c>, <c>symmetric 5%</c>, <c>exceed 5% 10%</c>,
    /// <c>range 5%</c>, <c>benchmark</c>, <c>forecast 55% 35%</c>, <c>judgement</c>, <c>none</c>; then <c>as-shown</c>
    /// where figures are compared rounded, and the looks of its bands in braces where they are not as usual.
    /// </summary>
    public static string Write(ToleranceRule rule) =>
        rule switch
        {
            ToleranceRule.MetOrMissed => "met",
            ToleranceRule.RelativeTolerance r => $"relative {Plain(r.AmberPercent)}%",
            ToleranceRule.RelativeWithNearMiss r => $"near-miss {Plain(r.GreenPercent)}% {Plain(r.AmberPercent)}%",
            ToleranceRule.AbsoluteTolerance r => $"absolute {Plain(r.Units)}",
            ToleranceRule.TargetAndFloor r => $"floor {Plain(r.Floor)}",
            ToleranceRule.LowAndHighTarget r => $"low-high {Plain(r.Low)} {Plain(r.High)}",
            ToleranceRule.MinimumAndStretch r => $"minimum-stretch {Plain(r.Minimum)} {Plain(r.Stretch)}",
            ToleranceRule.ToleranceAndImprovement r => $"improve {Plain(r.GreenPercent)}%",
            ToleranceRule.FourBands r => $"four {Plain(r.YellowPercent)}% {Plain(r.AmberPercent)}%",
            ToleranceRule.SymmetricBand r => $"symmetric {Plain(r.Percent)}%",
            ToleranceRule.ExceedingBand r => $"exceed {Plain(r.BluePercent)}% {Plain(r.AmberPercent)}%",
            ToleranceRule.Range r => $"range {Plain(r.EdgePercent)}%",
            ToleranceRule.Benchmark => "benchmark",
            ToleranceRule.Forecast r => $"forecast {Plain(r.GreenPercent)}% {Plain(r.AmberPercent)}%",
            ToleranceRule.Judgement => "judgement",
            ToleranceRule.None => "none",
            _ => throw new UnreachableException(),
        }
        + (rule.AsShown ? " " + AsShown : "")
        + (rule.Looks.IsUsual ? "" : " " + rule.Looks);

    public static bool IsValid(string? notation)
    {
        try
        {
            return notation is { Length: <= Length } && Read(notation) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <exception cref="FormatException">The text is not the notation of a rule.</exception>
    public static ToleranceRule Read(string notation)
    {
        var brace = notation.IndexOf('{');
        var looks = BandLooks.Usual;
        if (brace >= 0 && !BandLooks.TryParse(notation[brace..].TrimEnd(), out looks))
        {
            throw new FormatException($"'{notation[brace..]}' does not say how bands look.");
        }

        var parts = (brace < 0 ? notation : notation[..brace]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var asShown = parts is [_, .., AsShown];
        try
        {
            var rule = ReadFamily(asShown ? parts[..^1] : parts, notation);
            return rule with { AsShown = asShown, Looks = looks };
        }
        catch (ArgumentOutOfRangeException outOfRange)
        {
            throw new FormatException($"'{notation}' is not a tolerance rule: {outOfRange.Message}", outOfRange);
        }
    }

    private static ToleranceRule ReadFamily(string[] parts, string notation)
    {
        return parts switch
        {
            ["met"] => new ToleranceRule.MetOrMissed(),
            ["relative", var a] => new ToleranceRule.RelativeTolerance(Percent(a)),
            ["near-miss", var g, var a] => new ToleranceRule.RelativeWithNearMiss(Percent(g), Percent(a)),
            ["absolute", var u] => new ToleranceRule.AbsoluteTolerance(Number(u)),
            ["floor", var f] => new ToleranceRule.TargetAndFloor(Number(f)),
            ["low-high", var low, var high] => new ToleranceRule.LowAndHighTarget(Number(low), Number(high)),
            ["minimum-stretch", var m, var s] => new ToleranceRule.MinimumAndStretch(Number(m), Number(s)),
            ["improve", var g] => new ToleranceRule.ToleranceAndImprovement(Percent(g)),
            ["four", var y, var a] => new ToleranceRule.FourBands(Percent(y), Percent(a)),
            ["symmetric", var p] => new ToleranceRule.SymmetricBand(Percent(p)),
            ["exceed", var b, var a] => new ToleranceRule.ExceedingBand(Percent(b), Percent(a)),
            ["range", var e] => new ToleranceRule.Range(Percent(e)),
            ["benchmark"] => new ToleranceRule.Benchmark(),
            ["forecast", var g, var a] => new ToleranceRule.Forecast(Percent(g), Percent(a)),
            ["judgement"] => new ToleranceRule.Judgement(),
            ["none"] => new ToleranceRule.None(),
            _ => throw new FormatException($"'{notation}' is not a tolerance rule."),
        };

        decimal Percent(string part) =>
            part.EndsWith('%')
                ? Number(part[..^1])
                : throw new FormatException($"'{part}' in '{notation}' is not a percentage.");

        decimal Number(string part) =>
            !part.StartsWith('+')
            && decimal.TryParse(
                part,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : throw new FormatException($"'{part}' in '{notation}' is not a number.");
    }

    private static string Plain(decimal number) => ToleranceRule.Plain(number);
}
