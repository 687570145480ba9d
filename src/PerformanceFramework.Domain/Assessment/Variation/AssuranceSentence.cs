using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>An assurance in words, or why there is none.</summary>
internal readonly ref struct AssuranceSentence(VariationAssessment assessment)
{
    private readonly VariationAssessment _assessment = assessment;
    private readonly Unit _unit = assessment.Terms.Unit;
    private readonly ControlLimits _limits = assessment.Latest.Limits;
    private readonly decimal _target = AssuranceRule.FigureOf(assessment.Target).GetValueOrDefault();

    public string Sentence =>
        _assessment.Assurance switch
        {
            null => WhyNone,
            { } assurance => $"{Provisional}{assurance.Label()}: {Reason(assurance)}",
        };

    private string Reason(Assurance assurance) =>
        (
            _limits.Spread is Spread.Flat ? StandsStill(assurance)
            : assurance is Assurance.HitAndMiss ? Odds
            : OneSide
        ) + Doubt;

    // Limits hold a process that goes on as it did: "consistently passes" beside a figure that has left them misleads.
    private string Doubt =>
        _assessment.Signal.Letter() is null
            ? ""
            : "; the latest figure is a sign of change, so that range may no longer hold";

    private string WhyNone
    {
        get
        {
            var signal = new VariationSentence(_assessment);
            return _assessment switch
            {
                { Signal: VariationSignal.NotSuitable } => signal.NotSuitable,
                { Terms.Direction: ImprovementDirection.Neutral } =>
                    "No assurance: neither higher nor lower is better in itself",
                { Target: Target.None or Target.EstablishBaseline } => "No assurance: no target is set",
                { Target: Target.Between or Target.Benchmark } => "No assurance: the target is not one figure",
                { Signal: VariationSignal.TooLumpy } => signal.Signal,
                _ => signal.NotEnough,
            };
        }
    }

    private string StandsStill(Assurance assurance)
    {
        var mean = (decimal)_limits.Mean.GetValueOrDefault();
        var decimals = _unit.DecimalsThatTellApart(mean, _target);
        var meets = assurance is Assurance.ConsistentlyPasses ? "meets" : "does not meet";
        var stands = _assessment.Signal is VariationSignal.NoVariation ? "the figure stays" : "the baseline stood";
        return $"{stands} at {_unit.Format(mean, decimals)}, "
            + $"which {meets} the target of {TargetInWords(decimals)}";
    }

    private string OneSide
    {
        get
        {
            var isBelow = _limits.BeyondOf((double)_target) > 0;
            var decimals = _unit.DecimalsThatTellApart(isBelow ? Upper : Lower, _target);
            return $"the usual range, {_unit.Format(Lower, decimals)} to {_unit.Format(Upper, decimals)}, lies wholly "
                + $"{(isBelow ? "below" : "above")} the target of {TargetInWords(decimals)}";
        }
    }

    // On a symmetric chart a target on the far side of the average is missed more often than met.
    private string Odds
    {
        get
        {
            var mean = (decimal)_limits.Mean.GetValueOrDefault();
            var side = _limits.SideOf((double)_target);
            var decimals = side == 0 ? _unit.Decimals : _unit.DecimalsThatTellApart(mean, _target);
            var often =
                side == 0 ? "will be met about as often as missed"
                : side == _assessment.Terms.Direction.GoodWay()
                    ? "will be missed more often than not unless something changes"
                : "will be met more often than not, though not always";
            var where =
                side > 0 ? "above"
                : side < 0 ? "below"
                : "on";
            return $"the target of {TargetInWords(decimals)} {often}; it lies {where} the average of "
                + $"{_unit.Format(mean, decimals)}, within the usual range of {_unit.Format(Lower, decimals)} to "
                + _unit.Format(Upper, decimals);
        }
    }

    private string Provisional =>
        _assessment.IsTrial
            ? $"Provisional, from {Counted.Points(_limits.Count)} "
                + $"where {ControlChartMethod.EstablishedPoints} are needed. "
            : "";

    private string TargetInWords(int decimals) => _unit.FormatWithLabel(_target, decimals);

    private decimal Lower => (decimal)_limits.Lower.GetValueOrDefault();

    private decimal Upper => (decimal)_limits.Upper.GetValueOrDefault();
}
