using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>The questions that tests put to the rules.</summary>
internal static class Ask
{
    public static StatusAssessment Status(decimal actual, Target target, ToleranceRule rule, Unit? unit = null) =>
        StatusRule.Assess(
            Question(new ObservedValue.Number(actual), target, rule) with
            {
                Unit = unit ?? Given.Percent,
            }
        );

    public static StatusAssessment Status(string actual, string target, string rule, Unit? unit = null) =>
        Status(Given.Number(actual), Given.Target(target), ToleranceRule.Parse(rule), unit);

    public static StatusQuestion Question(ObservedValue value, Target target, ToleranceRule rule) =>
        new(value, target, rule, IndicatorKind.Performance, Polarity.HigherIsBetter, Given.Percent);

    public static DirectionAssessment Direction(
        Polarity polarity,
        decimal current,
        decimal previous,
        Target.Between? range = null,
        decimal noChangeWithin = 0,
        Unit? unit = null
    ) =>
        DirectionRule.Compare(
            new DirectionTerms(polarity, unit ?? Given.Percent, noChangeWithin),
            current,
            previous,
            Given.Period("2026-27-Q1"),
            range
        );
}
