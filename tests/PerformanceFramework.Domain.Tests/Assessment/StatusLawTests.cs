using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed partial class StatusLawTests
{
    private static readonly Unit ThreeDecimals = new(UnitKind.Percentage, "", 3);

    private static readonly Arbitrary<Func<decimal, Target>> HigherTarget = Any.OneOf<Func<decimal, Target>>(
        value => new Target.AtLeast(value),
        value => new Target.MoreThan(value)
    );

    private static readonly Arbitrary<ToleranceRule> AbsoluteRule = Arb.Convert(
        Any.Size,
        ToleranceRule (units) => new ToleranceRule.AbsoluteTolerance(units),
        rule => ((ToleranceRule.AbsoluteTolerance)rule).Units
    );

    private static readonly Arbitrary<(decimal Actual, decimal Target)> Pair = Arb.Zip(Any.Figure, Any.Figure);

    [Fact]
    public void Status_OfTheNegativeAgainstTheMirroredTarget_IsTheSame() =>
        Law.Holds(
            Pair,
            HigherTarget,
            Any.Rule,
            (pair, target, rule) =>
                Status(pair.Actual, target(pair.Target), rule)
                == Status(-pair.Actual, Mirrored(target(pair.Target)), rule)
        );

    [Fact]
    public void Status_OfTheNegativeAgainstTheMirroredRange_IsTheSame() =>
        Law.Holds(
            Any.Figure,
            Pair,
            Any.OneOf<ToleranceRule>(new ToleranceRule.Range(5), new ToleranceRule.AbsoluteTolerance(2)),
            (actual, ends, rule) =>
                Status(actual, Range(ends), rule) == Status(-actual, Range((-ends.Actual, -ends.Target)), rule)
        );

    [Fact]
    public void Status_OfABetterValue_IsNeverWorse() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.Size),
            Arb.Zip(Any.Figure, HigherTarget),
            Any.Rule,
            (step, aim, rule) =>
            {
                var target = aim.Item2(aim.Item1);
                var worse = step.Item1;
                var better = step.Item1 + step.Item2;
                return Status(better, target, rule) <= Status(worse, target, rule)
                    && Status(-better, Mirrored(target), rule) <= Status(-worse, Mirrored(target), rule);
            }
        );

    [Fact]
    public void Status_NearerToARange_IsNeverWorse() =>
        Law.Holds(
            Pair,
            Any.Size,
            Any.Size,
            (ends, far, nearer) =>
            {
                var range = Range(ends);
                var rule = new ToleranceRule.Range(5);
                return Status(range.High + Math.Min(far, nearer), range, rule) <= Status(range.High + far, range, rule)
                    && Status(range.Low - Math.Min(far, nearer), range, rule) <= Status(range.Low - far, range, rule);
            }
        );

    [Fact]
    public void Status_ByARelativeRule_DoesNotDependOnTheScale() =>
        Law.Holds(
            Pair,
            Any.OneOf(0.001m, 0.01m, 0.5m, 2m, 3m, 7m, 100m, 12_345m),
            Arb.Zip(HigherTarget, Any.RelativeRule),
            (pair, scale, by) =>
                Status(pair.Actual, by.Item1(pair.Target), by.Item2)
                == Status(pair.Actual * scale, by.Item1(pair.Target * scale), by.Item2)
        );

    [Fact]
    public void Explanation_OfAnyComparison_ShowsTheActualAndTheTarget() =>
        Law.Holds(
            Pair,
            HigherTarget,
            Any.Rule,
            (pair, target, rule) =>
            {
                var assessment = Ask.Status(pair.Actual, target(pair.Target), rule, ThreeDecimals);
                return assessment.Explanation.StartsWith(assessment.Status + ": ", StringComparison.Ordinal)
                    && assessment.Explanation.Contains(ThreeDecimals.Format(pair.Actual), StringComparison.Ordinal)
                    && assessment.Explanation.Contains(ThreeDecimals.Format(pair.Target), StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Explanation_ThatATargetIsMet_ShowsFiguresThatMeetIt() =>
        Law.Holds(
            Pair,
            Any.OneOf(0, 1, 2),
            (pair, decimals) =>
            {
                var unit = new Unit(UnitKind.Measure, "", decimals);
                var met = Ask.Status(
                    Math.Max(pair.Actual, pair.Target),
                    new Target.AtLeast(Math.Min(pair.Actual, pair.Target)),
                    new ToleranceRule.MetOrMissed(),
                    unit
                );
                return Numbers(met.Explanation) is [var actual, var target]
                    && Math.Sign(actual.CompareTo(target)) == Math.Sign(Math.Abs(pair.Actual - pair.Target));
            }
        );

    [Fact]
    public void Explanation_OfAMissInUnits_AddsUpAndAgreesWithTheStatus() =>
        Law.Holds(
            Pair,
            Any.OneOf(0, 1, 2),
            AbsoluteRule,
            (pair, decimals, rule) =>
            {
                var unit = new Unit(UnitKind.Measure, "", decimals);
                var assessment = Ask.Status(pair.Actual, new Target.AtLeast(pair.Target), rule, unit);
                return assessment.Status is Domain.Assessment.Status.Green
                    || Numbers(assessment.Explanation) is [var actual, var distance, var target, var tolerance]
                        && target - actual == distance
                        && distance > 0
                        && distance <= tolerance == (assessment.Status is Domain.Assessment.Status.Amber);
            }
        );

    [Fact]
    public void Explanation_OfAMissInPercent_AgreesWithTheStatus() =>
        Law.Holds(
            Pair,
            Any.OneOf(0, 1, 2),
            Any.OneOf(0m, 1m, 2.5m, 7.25m, 10m, 33.3m),
            (pair, decimals, percent) =>
            {
                var rule = new ToleranceRule.RelativeTolerance(percent);
                var unit = new Unit(UnitKind.Measure, "", decimals);
                var assessment = Ask.Status(pair.Actual, new Target.AtLeast(pair.Target), rule, unit);
                return assessment.Status is Domain.Assessment.Status.Green
                    || pair.Target == 0
                    || Numbers(assessment.Explanation) is [var actual, var missed, var target, var tolerance]
                        && actual < target
                        && missed > 0
                        && missed <= tolerance == (assessment.Status is Domain.Assessment.Status.Amber);
            }
        );

    private static Status Status(decimal actual, Target target, ToleranceRule rule) =>
        Ask.Status(actual, target, rule).Status;

    private static Target Mirrored(Target target) =>
        target switch
        {
            Target.AtLeast t => new Target.AtMost(-t.Value),
            Target.MoreThan t => new Target.LessThan(-t.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };

    private static Target.Between Range((decimal One, decimal Other) ends) =>
        new(Math.Min(ends.One, ends.Other), Math.Max(ends.One, ends.Other));

    private static decimal[] Numbers(string sentence) =>
        Number().Matches(sentence).Select(match => Given.Number(match.Value.Replace(",", ""))).ToArray();

    [GeneratedRegex(@"-?[0-9][0-9,]*(\.[0-9]+)?")]
    private static partial Regex Number();
}
