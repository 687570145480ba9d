using System.Diagnostics;
using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>
/// How an actual and a target become a status. A closed family, attached to indicator and period and never changed in place.
/// Shortfall is the distance from the target in the adverse direction, 0 when met; boundaries are inclusive. Percentages
/// are of the absolute target, 0 or more; a target of 0 has no percentages, so met or missed decides.
/// </summary>
public abstract record ToleranceRule
{
    private ToleranceRule() { }

    /// <summary>Figures are compared as they are shown, rounded to the decimals of the unit, instead of as reported.</summary>
    public bool AsShown { get; init; }

    /// <summary>What bands are called and how they look, where that is not as usual; empty for the usual.</summary>
    public BandLooks Looks { get; init; } = BandLooks.Usual;

    /// <summary>Green when met, otherwise Red. Seen at Thurrock, Mid and East Antrim.</summary>
    public sealed record MetOrMissed : ToleranceRule;

    /// <summary>Green when met, Amber within a percentage of the target, otherwise Red. Seen at Maidstone (10), Chorley (5).</summary>
    public sealed record RelativeTolerance(decimal AmberPercent) : ToleranceRule
    {
        public decimal AmberPercent { get; } = NotNegative(AmberPercent);
    }

    /// <summary>Green when met or within the first percentage of the target, Amber within the second, otherwise Red. Seen at Bracknell Forest (5, 10), Belfast (1, 5).</summary>
    /// <param name="AmberPercent">At least as wide as the first.</param>
    public sealed record RelativeWithNearMiss(decimal GreenPercent, decimal AmberPercent) : ToleranceRule
    {
        public decimal GreenPercent { get; } = NotNegative(GreenPercent);

        public decimal AmberPercent { get; } = AtLeast(AmberPercent, GreenPercent);
    }

    /// <summary>Green when met, Amber within so many units of the target, otherwise Red.</summary>
    /// <param name="Units">In the indicator's unit (points for a percentage), 0 or more.</param>
    public sealed record AbsoluteTolerance(decimal Units) : ToleranceRule
    {
        public decimal Units { get; } = NotNegative(Units);
    }

    /// <summary>Green when met, Amber when at least the floor is met, otherwise Red. Seen at Kent.</summary>
    /// <param name="Floor">In the indicator's unit; a ceiling where lower is better.</param>
    public sealed record TargetAndFloor(decimal Floor) : ToleranceRule
    {
        public decimal Floor { get; } = Figure.Checked(Floor);
    }

    /// <summary>
    /// Green when the more demanding of two targets is met, Amber between the two, Red beyond the easier one; it carries
    /// its own targets. Which of them is more demanding follows from the polarity. Seen at Lincoln.
    /// </summary>
    public sealed record LowAndHighTarget(decimal Low, decimal High) : ToleranceRule
    {
        public decimal Low { get; } = Figure.Checked(Low);

        public decimal High { get; } = Figure.Checked(High);
    }

    /// <summary>Green when the stretch target is met, Amber when the minimum is, otherwise Red; it carries its own targets. Seen at Tower Hamlets.</summary>
    public sealed record MinimumAndStretch(decimal Minimum, decimal Stretch) : ToleranceRule
    {
        public decimal Minimum { get; } = Figure.Checked(Minimum);

        public decimal Stretch { get; } = Figure.Checked(Stretch);
    }

    /// <summary>Green within a percentage of the target; beyond it Amber when no worse than the comparison period, otherwise Red. Seen at Havering, 2013 to 2015.</summary>
    public sealed record ToleranceAndImprovement(decimal GreenPercent) : ToleranceRule
    {
        public decimal GreenPercent { get; } = NotNegative(GreenPercent);
    }

    /// <summary>Green when met, Yellow within the first percentage, Amber within the second, otherwise Red. Seen at the Isle of Anglesey.</summary>
    /// <param name="AmberPercent">At least as wide as the first.</param>
    public sealed record FourBands(decimal YellowPercent, decimal AmberPercent) : ToleranceRule
    {
        public decimal YellowPercent { get; } = NotNegative(YellowPercent);

        public decimal AmberPercent { get; } = AtLeast(AmberPercent, YellowPercent);
    }

    /// <summary>Green when better than the target by more than a percentage, Amber within it on either side, Red when worse by more. Seen at East Riding, Harlow.</summary>
    public sealed record SymmetricBand(decimal Percent) : ToleranceRule
    {
        public decimal Percent { get; } = NotNegative(Percent);
    }

    /// <summary>Blue when beaten by more than the first percentage, Green when met, Amber when missed by no more than the second, otherwise Red. Seen at Merton.</summary>
    public sealed record ExceedingBand(decimal BluePercent, decimal AmberPercent) : ToleranceRule
    {
        public decimal BluePercent { get; } = NotNegative(BluePercent);

        public decimal AmberPercent { get; } = NotNegative(AmberPercent);
    }

    /// <summary>Green inside the target range, Amber within a percentage of its nearer edge, otherwise Red. The "Goldilocks" indicators of the LGBF.</summary>
    /// <param name="EdgePercent">Percent of the nearer edge, 0 or more.</param>
    public sealed record Range(decimal EdgePercent) : ToleranceRule
    {
        public decimal EdgePercent { get; } = NotNegative(EdgePercent);
    }

    /// <summary>Green when better than the benchmark by more than chance, Amber when similar, Red when worse.</summary>
    public sealed record Benchmark : ToleranceRule;

    /// <summary>
    /// Green when the year-end target is expected to be met, Amber when it is at risk, Red when it is not expected. Seen at
    /// West Berkshire, Rotherham, Medway.
    /// </summary>
    /// <param name="GreenPercent">Likelihood from which it is expected, in per cent, 0 to 100.</param>
    /// <param name="AmberPercent">Likelihood from which it is at risk, no more than the first.</param>
    public sealed record Forecast(decimal GreenPercent, decimal AmberPercent) : ToleranceRule
    {
        public decimal GreenPercent { get; } = AtLeast(NoMoreThan(GreenPercent, 100), AmberPercent);

        public decimal AmberPercent { get; } = NotNegative(AmberPercent);
    }

    /// <summary>The status is given by a named role, with a reason; no arithmetic. Seen at Lincoln.</summary>
    public sealed record Judgement : ToleranceRule;

    /// <summary>No colours are given: figures and directions speak for themselves.</summary>
    public sealed record None : ToleranceRule;

    /// <summary>The rule carries its own targets, so that none need be set beside it.</summary>
    public bool HasOwnTargets => this is LowAndHighTarget or MinimumAndStretch;

    /// <summary>How far a relative rule's Amber reaches, in per cent of the target; null for rules without percentages or without such a band.</summary>
    internal decimal? AmberReach =>
        this switch
        {
            RelativeTolerance r => r.AmberPercent,
            RelativeWithNearMiss r => r.AmberPercent,
            FourBands r => r.AmberPercent,
            ExceedingBand r => r.AmberPercent,
            Range r => r.EdgePercent,
            _ => null,
        };

    /// <summary>How far short of the target still counts as met, in per cent of the target; null where only meeting it does.</summary>
    internal decimal? NearMiss =>
        this switch
        {
            RelativeWithNearMiss r => r.GreenPercent,
            ToleranceAndImprovement r => r.GreenPercent,
            _ => null,
        };

    /// <summary>Whether the rule can judge against a target: a range rule needs a range, and some rules need a single figure.</summary>
    public bool Suits(Target target) =>
        target switch
        {
            Target.Between => this is not (TargetAndFloor or SymmetricBand or ExceedingBand) && !HasOwnTargets,
            Target.AtLeast or Target.MoreThan or Target.AtMost or Target.LessThan => this is not Range,
            _ => true,
        };

    /// <inheritdoc cref="ToleranceRuleNotation.Write"/>
    public string Notation => ToleranceRuleNotation.Write(this);

    /// <inheritdoc cref="ToleranceRuleNotation.Read"/>
    public static ToleranceRule Parse(string notation) => ToleranceRuleNotation.Read(notation);

    /// <summary>How a status of this rule is called and looks.</summary>
    public BandLook LookOf(Status status) => Looks.Of(status) ?? UsualLookOf(status);

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
                $"Green when the target is met, Amber within {unit.FormatDistance(r.Units, Figure.DecimalsOf(r.Units))} of it, otherwise Red",
            TargetAndFloor r =>
                $"Green when the target is met, Amber when at least the floor of {unit.FormatInFull(r.Floor)} is met, otherwise Red",
            LowAndHighTarget r =>
                $"Green when the more demanding of the targets {unit.FormatInFull(r.Low)} and {unit.FormatInFull(r.High)} is met, Amber between the two, otherwise Red",
            MinimumAndStretch r =>
                $"Green when the minimum of {unit.FormatInFull(r.Minimum)} and the stretch target of {unit.FormatInFull(r.Stretch)} are both met, Amber when one of them is, otherwise Red",
            ToleranceAndImprovement r =>
                $"Green within {Plain(r.GreenPercent)}% of the target; beyond that, Amber when no worse than the comparison period, otherwise Red",
            FourBands r =>
                $"Green when the target is met, Yellow within {Plain(r.YellowPercent)}% of it, Amber within {Plain(r.AmberPercent)}%, otherwise Red",
            SymmetricBand r =>
                $"Green when better than the target by more than {Plain(r.Percent)}%, Amber within {Plain(r.Percent)}% on either side, otherwise Red",
            ExceedingBand r =>
                $"Blue when the target is beaten by more than {Plain(r.BluePercent)}%, Green when it is met, Amber when missed by no more than {Plain(r.AmberPercent)}%, otherwise Red",
            Range r =>
                $"Green inside the target range, Amber within {Plain(r.EdgePercent)}% of its nearer edge, otherwise Red",
            Benchmark => "Green when better than the benchmark by more than chance, Amber when similar, Red when worse",
            Forecast r =>
                $"Green when the year-end target is met with a likelihood of {Plain(r.GreenPercent)}% or more, Amber from {Plain(r.AmberPercent)}%, otherwise Red",
            Judgement => "Given as a judgement with a reason, not worked out from the figures",
            None => "No colour is given",
            _ => throw new UnreachableException(),
        } + (AsShown ? "; figures are compared as they are shown, rounded" : "");

    internal static string Plain(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    private BandLook UsualLookOf(Status status) =>
        this is SymmetricBand
            ? status switch
            {
                Status.Green => new("Better", BandShape.Star, BandColour.Green),
                Status.Amber => new("As expected", BandShape.Circle, BandColour.Amber),
                Status.Red => new("Worse", BandShape.Triangle, BandColour.Red),
                Status.Blue or Status.Yellow or Status.NotRated => BandLook.UsualOf(status),
            }
            : BandLook.UsualOf(status);

    private static decimal NotNegative(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Figure.Checked(number);
    }

    private static decimal AtLeast(decimal number, decimal other) =>
        NotNegative(number) >= other
            ? number
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"It must be at least {Plain(other)}.");

    private static decimal NoMoreThan(decimal number, decimal other) =>
        number <= other
            ? number
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"It must be at most {Plain(other)}.");
}
