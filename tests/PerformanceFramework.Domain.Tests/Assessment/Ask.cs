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

    /// <summary>Asks with a figure of the comparison period; null where there is none.</summary>
    public static StatusAssessment StatusAfter(
        string? previous,
        string actual,
        string target,
        string rule,
        Unit? unit = null
    ) =>
        StatusRule.Assess(
            Question(
                new ObservedValue.Number(Given.Number(actual)),
                Given.Target(target),
                ToleranceRule.Parse(rule)
            ) with
            {
                Unit = unit ?? Given.Percent,
                Previous = previous is null ? null : Given.Number(previous),
                PreviousPeriod = Given.Period("2026-27-Q1"),
            }
        );

    /// <summary>Asks a rule that carries its own targets, beside which none is set.</summary>
    public static StatusAssessment StatusByOwnTargets(string actual, string rule, Polarity polarity) =>
        StatusRule.Assess(
            Question(new ObservedValue.Number(Given.Number(actual)), new Target.None(), ToleranceRule.Parse(rule)) with
            {
                Polarity = polarity,
            }
        );

    public static StatusAssessment StatusByBenchmark(BenchmarkStanding standing, Polarity polarity) =>
        StatusRule.Assess(
            Question(new ObservedValue.Number(84), new Target.None(), new ToleranceRule.Benchmark()) with
            {
                Polarity = polarity,
                Evidence = new StatusEvidence(Benchmark: standing),
            }
        );

    public static StatusAssessment StatusByForecast(double likelihood, string rule) =>
        StatusRule.Assess(
            Question(new ObservedValue.Number(84), new Target.AtLeast(90), ToleranceRule.Parse(rule)) with
            {
                Evidence = new StatusEvidence(Likelihood: likelihood),
            }
        );

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
            new FigurePair(current, previous, Given.Period("2026-27-Q1"), range)
        );

    public static void ShouldBeNotRated(this StatusAssessment assessment, NotRatedReason reason, string explanation)
    {
        assessment.Status.ShouldBe(Domain.Assessment.Status.NotRated);
        assessment.Reason.ShouldBe(reason);
        assessment.Explanation.ShouldBe(explanation);
        assessment.IsJudged.ShouldBeFalse();
    }
}
