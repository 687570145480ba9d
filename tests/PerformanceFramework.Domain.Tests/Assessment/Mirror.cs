using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>A question seen in a mirror: every figure negative, and what was good is bad.</summary>
internal static class Mirror
{
    public static StatusQuestion Of(StatusQuestion question) =>
        question with
        {
            Value = new ObservedValue.Number(-((ObservedValue.Number)question.Value).Value),
            Target = Of(question.Target),
            Rule = Of(question.Rule),
            Polarity = Of(question.Polarity),
            Previous = -question.Previous,
        };

    public static Target Of(Target target) =>
        target switch
        {
            Target.AtLeast t => new Target.AtMost(-t.Value),
            Target.MoreThan t => new Target.LessThan(-t.Value),
            Target.AtMost t => new Target.AtLeast(-t.Value),
            Target.LessThan t => new Target.MoreThan(-t.Value),
            Target.Between t => new Target.Between(-t.High, -t.Low),
            _ => target,
        };

    public static Polarity Of(Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => Polarity.LowerIsBetter,
            Polarity.LowerIsBetter => Polarity.HigherIsBetter,
            Polarity.WithinRange or Polarity.NoJudgement => polarity,
        };

    private static ToleranceRule Of(ToleranceRule rule) =>
        rule switch
        {
            ToleranceRule.TargetAndFloor r => new ToleranceRule.TargetAndFloor(-r.Floor) { AsShown = r.AsShown },
            ToleranceRule.LowAndHighTarget r => new ToleranceRule.LowAndHighTarget(-r.High, -r.Low)
            {
                AsShown = r.AsShown,
            },
            ToleranceRule.MinimumAndStretch r => new ToleranceRule.MinimumAndStretch(-r.Minimum, -r.Stretch)
            {
                AsShown = r.AsShown,
            },
            _ => rule,
        };
}
