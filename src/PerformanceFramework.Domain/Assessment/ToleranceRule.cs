using System.Diagnostics;
using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>
/// How an actual and a target become a status. A closed family, attached to indicator and period and never changed in place.
/// Shortfall is the distance from the target in the adverse direction, 0 when met; boundaries are inclusive.
/// </summary>
public abstract record ToleranceRule
{
    /// <summary>The longest notation, in characters.</summary>
    public const int NotationLength = 60;

    private ToleranceRule() { }

    /// <summary>Green when met, otherwise Red. Seen at Thurrock, Mid and East Antrim.</summary>
    public sealed record MetOrMissed : ToleranceRule;

    /// <summary>Green when met, Amber within a percentage of the target, otherwise Red. Seen at Maidstone (10), Chorley (5).</summary>
    public sealed record RelativeTolerance : ToleranceRule
    {
        /// <param name="amberPercent">Percent of the absolute target, 0 or more.</param>
        public RelativeTolerance(decimal amberPercent) => AmberPercent = NotNegative(amberPercent);

        public decimal AmberPercent { get; }
    }

    /// <summary>Green when met or within the first percentage of the target, Amber within the second, otherwise Red. Seen at Bracknell Forest (5, 10), Belfast (1, 5).</summary>
    public sealed record RelativeWithNearMiss : ToleranceRule
    {
        /// <param name="greenPercent">Percent of the absolute target, 0 or more.</param>
        /// <param name="amberPercent">Percent of the absolute target, at least as wide as the first.</param>
        public RelativeWithNearMiss(decimal greenPercent, decimal amberPercent)
        {
            GreenPercent = NotNegative(greenPercent);
            AmberPercent =
                amberPercent >= greenPercent
                    ? amberPercent
                    : throw new ArgumentOutOfRangeException(
                        nameof(amberPercent),
                        amberPercent,
                        "Amber must reach at least as far as green."
                    );
        }

        public decimal GreenPercent { get; }

        public decimal AmberPercent { get; }
    }

    /// <summary>Green when met, Amber within so many units of the target, otherwise Red.</summary>
    public sealed record AbsoluteTolerance : ToleranceRule
    {
        /// <param name="units">In the indicator's unit (points for a percentage), 0 or more.</param>
        public AbsoluteTolerance(decimal units) => Units = NotNegative(units);

        public decimal Units { get; }
    }

    /// <summary>Green inside the target range, Amber within a percentage of its nearer edge, otherwise Red. The "Goldilocks" indicators of the LGBF.</summary>
    public sealed record Range : ToleranceRule
    {
        /// <param name="edgePercent">Percent of the nearer edge, 0 or more.</param>
        public Range(decimal edgePercent) => EdgePercent = NotNegative(edgePercent);

        public decimal EdgePercent { get; }
    }

    /// <summary>The status is given by a named role, with a reason; no arithmetic. Seen at Lincoln.</summary>
    public sealed record Judgement : ToleranceRule;

    /// <summary>How the rule is written in files and stored: <c>met</c>, <c>relative 10%</c>, <c>near-miss 5% 10%</c>, <c>absolute 2</c>, <c>range 5%</c>, <c>judgement</c>.</summary>
    public string Notation =>
        this switch
        {
            MetOrMissed => "met",
            RelativeTolerance r => $"relative {Plain(r.AmberPercent)}%",
            RelativeWithNearMiss r => $"near-miss {Plain(r.GreenPercent)}% {Plain(r.AmberPercent)}%",
            AbsoluteTolerance r => $"absolute {Plain(r.Units)}",
            Range r => $"range {Plain(r.EdgePercent)}%",
            Judgement => "judgement",
            _ => throw new UnreachableException(),
        };

    /// <exception cref="FormatException">The text is not the notation of a rule.</exception>
    public static ToleranceRule Parse(string notation)
    {
        var parts = notation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return parts switch
            {
                ["met"] => new MetOrMissed(),
                ["relative", var a] => new RelativeTolerance(Percent(a)),
                ["near-miss", var g, var a] => new RelativeWithNearMiss(Percent(g), Percent(a)),
                ["absolute", var u] => new AbsoluteTolerance(Number(u)),
                ["range", var e] => new Range(Percent(e)),
                ["judgement"] => new Judgement(),
                _ => throw new FormatException($"'{notation}' is not a tolerance rule."),
            };
        }
        catch (ArgumentOutOfRangeException outOfRange)
        {
            throw new FormatException($"'{notation}' is not a tolerance rule: {outOfRange.Message}", outOfRange);
        }

        decimal Percent(string part) =>
            part.EndsWith('%')
                ? Number(part[..^1])
                : throw new FormatException($"'{part}' in '{notation}' is not a percentage.");

        decimal Number(string part) =>
            decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"'{part}' in '{notation}' is not a number.");
    }

    /// <summary>The rule in a sentence that a member of the public can follow.</summary>
    public string InWords(Unit unit) =>
        this switch
        {
            MetOrMissed => "Green when the target is met, otherwise Red",
            RelativeTolerance r =>
                $"Green when the target is met, Amber within {Plain(r.AmberPercent)}% of it, otherwise Red",
            RelativeWithNearMiss r =>
                $"Green when the target is met or missed by no more than {Plain(r.GreenPercent)}%, Amber within {Plain(r.AmberPercent)}% of it, otherwise Red",
            AbsoluteTolerance r =>
                $"Green when the target is met, Amber within {unit.FormatDistance(r.Units, DecimalsOf(r.Units))} of it, otherwise Red",
            Range r =>
                $"Green inside the target range, Amber within {Plain(r.EdgePercent)}% of its nearer edge, otherwise Red",
            Judgement => "Given as a judgement with a reason, not worked out from the figures",
            _ => throw new UnreachableException(),
        };

    /// <summary>A range rule needs a range; every other rule takes any target.</summary>
    public bool Suits(Target target) =>
        this is not Range || target is not (Target.AtLeast or Target.MoreThan or Target.AtMost or Target.LessThan);

    internal static string Plain(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    private static int DecimalsOf(decimal number) =>
        Plain(number) is var text && text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;

    private static decimal NotNegative(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Figure.Checked(number);
    }
}
