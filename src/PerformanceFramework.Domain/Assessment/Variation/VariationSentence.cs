using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>A signal in words. Figures get more decimals where the usual ones would make them look alike.</summary>
internal readonly ref struct VariationSentence(VariationAssessment assessment)
{
    private readonly VariationAssessment _assessment = assessment;
    private readonly Unit _unit = assessment.Terms.Unit;
    private readonly ControlLimits _limits = assessment.Latest.Limits;

    public string Signal =>
        _assessment.Signal switch
        {
            VariationSignal.NotEnoughData => NotEnough,
            VariationSignal.NotSuitable => NotSuitable,
            VariationSignal.NoVariation =>
                $"No variation: {Latest()} again, the same as every figure the limits are drawn from{Trial}",
            VariationSignal.TooLumpy => $"Too lumpy to tell: {_limits.RangesOfNothing} of {_limits.Ranges} figures "
                + "are the same as the one before",
            VariationSignal.CommonCause =>
                $"No significant change: {Latest()} lies within {UsualRange()}{Trial}{TrialSeesLittle}",
            VariationSignal.ImprovementHigh
            or VariationSignal.ImprovementLow
            or VariationSignal.ConcernHigh
            or VariationSignal.ConcernLow
            or VariationSignal.NeutralHigh
            or VariationSignal.NeutralLow => Special + Trial,
        };

    public string NotEnough =>
        _limits.Count < _assessment.FewestPoints
            ? $"Not enough history to tell: {Counted.Points(_limits.Count)}, {_assessment.FewestPoints} needed"
            : $"Not enough history to tell: of {Counted.Points(_limits.Count)}, no two are for neighbouring periods";

    public string NotSuitable =>
        "Not suitable for a control chart: "
        + (_assessment.Choice.ObstacleInWords ?? "one of the figures is too large to be charted");

    private string Special =>
        _assessment.Latest.Cause switch
        {
            SpecialCause.AboveLimit => Beyond("high", "above", Upper),
            SpecialCause.BelowLimit => Beyond("low", "below", Lower),
            SpecialCause.Rising => Trend("Rising", "rose"),
            SpecialCause.Falling => Trend("Falling", "fell"),
            SpecialCause.TwoOfThreeHigh => TwoOfThree("Higher", "upper"),
            SpecialCause.TwoOfThreeLow => TwoOfThree("Lower", "lower"),
            SpecialCause.ShiftHigh => Shift("Higher", "above"),
            SpecialCause.ShiftLow => Shift("Lower", "below"),
            SpecialCause.None => throw new UnreachableException(),
        };

    private string Beyond(string how, string side, decimal limit)
    {
        var decimals = _unit.DecimalsThatTellApart(Figure, limit);
        return $"Unusually {how}, and it is not noise: {Latest(decimals)} lies {side} {UsualRange(decimals)}";
    }

    private string Trend(string going, string went) =>
        $"{going}, and it is not noise: the last {_assessment.Latest.Run} figures {went} one after another, "
        + $"to {Latest()}";

    private string TwoOfThree(string how, string end) =>
        $"{how} than usual, and it is not noise: at least 2 of the last 3 figures lie near the {end} end of "
        + $"{UsualRange()}, the latest at {Latest()}";

    private string Shift(string how, string side)
    {
        var mean = (decimal)_limits.Mean.GetValueOrDefault();
        var decimals = _unit.DecimalsThatTellApart(Figure, mean);
        return $"{how} than usual, and it is not noise: the last {_assessment.Latest.Run} figures all lie {side} "
            + $"the average of {_unit.Format(mean, decimals)}, the latest at {Latest(decimals)}";
    }

    private string UsualRange() => UsualRange(_unit.Decimals);

    private string UsualRange(int decimals) =>
        $"the usual range of {_unit.Format(Lower, decimals)} to {_unit.Format(Upper, decimals)}";

    private string Trial => _assessment.IsTrial ? $", with trial limits from {Counted.Points(_limits.Count)}" : "";

    private string TrialSeesLittle => _assessment.IsTrial ? ", which show only a large change" : "";

    private string Latest() => Latest(_unit.Decimals);

    private string Latest(int decimals) => _unit.FormatWithLabel(Figure, decimals);

    private decimal Figure => (decimal)_assessment.Latest.Value.GetValueOrDefault();

    private decimal Lower => (decimal)_limits.Lower.GetValueOrDefault();

    private decimal Upper => (decimal)_limits.Upper.GetValueOrDefault();
}
