using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>The figure from which a value is green under a rule.</summary>
internal static class GreenThreshold
{
    /// <summary>"90.0% or more", "between 40 and 60"; null where no figure of the indicator decides.</summary>
    public static string? InWords(in StatusQuestion question)
    {
        if (
            question.Kind is IndicatorKind.Activity
            || question.Polarity is Polarity.NoJudgement
            || question.Value is not ObservedValue.Number
        )
        {
            return null;
        }

        var unit = question.Unit;
        return question.Rule switch
        {
            ToleranceRule.Judgement or ToleranceRule.None => null,
            ToleranceRule.Benchmark => "a figure better than the benchmark by more than chance explains",
            ToleranceRule.Forecast r =>
                $"a likelihood of {ToleranceRule.Plain(r.GreenPercent)}% or more of meeting the year-end target",
            { HasOwnTargets: true } when StatusRule.ReasonAgainstOwnTargets(question) is not null => null,
            ToleranceRule.LowAndHighTarget r => HarderOf(r.Low, r.High, question),
            ToleranceRule.MinimumAndStretch r => HarderOf(r.Minimum, r.Stretch, question),
            var rule when !rule.Suits(question.Target) => null,
            var rule => Moved(StatusRule.TargetAsCompared(question), rule) switch
            {
                Target.AtLeast t => $"{unit.FormatInFull(t.Value)} or more",
                Target.MoreThan t => $"more than {unit.FormatInFull(t.Value)}",
                Target.AtMost t => $"{unit.FormatInFull(t.Value)} or less",
                Target.LessThan t => $"less than {unit.FormatInFull(t.Value)}",
                Target.Between t => $"between {unit.FormatInFull(t.Low)} and {unit.FormatInFull(t.High)}",
                _ => null,
            },
        };
    }

    // What the rule counts as met: a near miss moves the line away from the target, a symmetric band beyond it.
    private static Target Moved(Target target, ToleranceRule rule) =>
        rule switch
        {
            { NearMiss: { } percent } => target switch
            {
                Target.AtLeast { Value: not 0 } t => new Target.AtLeast(
                    Kept(t.Value - Width(t.Value, percent), up: true)
                ),
                Target.MoreThan { Value: not 0 } t => new Target.AtLeast(
                    Kept(t.Value - Width(t.Value, percent), up: true)
                ),
                Target.AtMost { Value: not 0 } t => new Target.AtMost(
                    Kept(t.Value + Width(t.Value, percent), up: false)
                ),
                Target.LessThan { Value: not 0 } t => new Target.AtMost(
                    Kept(t.Value + Width(t.Value, percent), up: false)
                ),
                Target.Between t => new Target.Between(
                    Kept(t.Low - Width(t.Low, percent), up: true),
                    Kept(t.High + Width(t.High, percent), up: false)
                ),
                _ => target,
            },
            ToleranceRule.SymmetricBand { Percent: var percent } => target switch
            {
                Target.AtLeast { Value: not 0 } t => new Target.MoreThan(
                    Kept(t.Value + Width(t.Value, percent), up: false)
                ),
                Target.MoreThan { Value: not 0 } t => new Target.MoreThan(
                    Kept(t.Value + Width(t.Value, percent), up: false)
                ),
                Target.AtMost { Value: not 0 } t => new Target.LessThan(
                    Kept(t.Value - Width(t.Value, percent), up: true)
                ),
                Target.LessThan { Value: not 0 } t => new Target.LessThan(
                    Kept(t.Value - Width(t.Value, percent), up: true)
                ),
                _ => target,
            },
            _ => target,
        };

    private static string HarderOf(decimal one, decimal other, in StatusQuestion question) =>
        question.Polarity is Polarity.LowerIsBetter
            ? $"{question.Unit.FormatInFull(StatusRule.AsCompared(Math.Min(one, other), question))} or less"
            : $"{question.Unit.FormatInFull(StatusRule.AsCompared(Math.Max(one, other), question))} or more";

    private static decimal Width(decimal target, decimal percent) => Math.Abs(target) * (percent / 100);

    // Figures have so many decimals and no more, so the nearest figure on the green side is the threshold.
    private static decimal Kept(decimal threshold, bool up)
    {
        var kept = Unit.Rounded(threshold, Figure.MaxDecimals);
        var step = new decimal(1, 0, 0, false, Figure.MaxDecimals);
        var onGreenSide =
            up && kept < threshold ? kept + step
            : !up && kept > threshold ? kept - step
            : kept;
        return Math.Clamp(onGreenSide, -Figure.MaxMagnitude, Figure.MaxMagnitude);
    }
}
