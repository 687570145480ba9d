using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>What holds under every rule that compares figures.</summary>
public sealed partial class EveryRuleLawTests
{
    private static readonly Unit ThreeDecimals = new(UnitKind.Percentage, "", 3);

    /// <summary>Steps to a figure so near by that the two may look the same.</summary>
    private static readonly Arbitrary<decimal> NearBy = Any.OneOf(0m, 0.001m, -0.004m, 0.04m, -0.06m, 0.3m, -0.5m, 2m);

    [Fact]
    public void Status_OfAnyQuestionWithFigures_IsGiven() =>
        Law.Holds(
            AnyQuestion.WithFiguresPerhapsAsShown,
            question => StatusRule.Assess(question).Status is not Status.NotRated
        );

    [Fact]
    public void Status_InTheMirror_IsTheSame() =>
        Law.Holds(
            AnyQuestion.WithFiguresPerhapsAsShown,
            question => StatusOf(question) == StatusOf(Mirror.Of(question))
        );

    [Fact]
    public void Status_OfABetterValue_IsNeverWorse() =>
        Law.Holds(
            AnyQuestion.WithFiguresPerhapsAsShown,
            Any.Size,
            Any.OneOf(0m, 0.25m, 0.5m, 1m),
            (question, step, share) => StatusOf(Better(question, step, share)) <= StatusOf(question)
        );

    [Fact]
    public void Status_OfAWorseFigureBefore_IsNeverWorse() =>
        Law.Holds(
            AnyQuestion.WithFiguresPerhapsAsShown,
            Any.Size,
            (question, step) =>
                question.Polarity is Polarity.WithinRange
                || question.Previous is null
                || StatusOf(question with { Previous = Worse(question, step) }) <= StatusOf(question)
        );

    [Fact]
    public void Status_ByPercentages_DoesNotDependOnTheScale() =>
        Law.Holds(
            AnyQuestion.WithPercentages,
            Any.OneOf(0.001m, 0.01m, 0.5m, 2m, 3m, 7m, 100m, 12_345m),
            (question, scale) => StatusOf(question) == StatusOf(Scaled(question, scale))
        );

    [Fact]
    public void Explanation_UnderAnyRule_StartsWithTheStatusAndShowsTheActual() =>
        Law.Holds(
            AnyQuestion.WithFigures,
            question =>
            {
                var assessment = StatusRule.Assess(question with { Unit = ThreeDecimals });
                return assessment.Explanation.StartsWith(
                    $"{assessment.Status}: {ThreeDecimals.Format(ValueOf(question))} ",
                    StringComparison.Ordinal
                );
            }
        );

    [Fact]
    public void Explanation_UnderAnyRule_ShowsAFigureThatWasAimedAt() =>
        Law.Holds(
            AnyQuestion.WithFigures,
            question =>
            {
                var explanation = StatusRule.Assess(question with { Unit = ThreeDecimals }).Explanation;
                return Aims(question)
                    .Any(aim => explanation.Contains(ThreeDecimals.Format(aim), StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Explanation_OfAMissByPercentages_NamesThePercentage() =>
        Law.Holds(
            Arb.Filter(AnyQuestion.WithPercentages, question => question.Rule is not ToleranceRule.MetOrMissed),
            question =>
            {
                var explanation = StatusRule.Assess(question).Explanation;
                return explanation.Contains(" meets the target of ", StringComparison.Ordinal)
                    || explanation.Contains("so met or missed decides", StringComparison.Ordinal)
                    || Widths(question.Rule)
                        .Any(width =>
                            explanation.Contains($" {width}% ", StringComparison.Ordinal)
                            || explanation.EndsWith($" {width}%", StringComparison.Ordinal)
                        );
            }
        );

    // The reader sees the figures rounded, and must still be able to see why the status is what it is.
    [Fact]
    public void Explanation_OfAFloor_AgreesWithTheStatus() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.Figure),
            NearBy,
            Any.OneOf(0, 1, 2),
            (pair, step, decimals) =>
            {
                var assessment = Ask.Status(
                    pair.Item1,
                    new Target.AtLeast(pair.Item2),
                    new ToleranceRule.TargetAndFloor(pair.Item1 + step),
                    new Unit(UnitKind.Measure, "", decimals)
                );
                return assessment.Status is Status.Green
                    || Numbers(assessment.Explanation) is [var shown, var distance, var target, var floor]
                        && target - shown == distance
                        && shown >= floor == (assessment.Status is Status.Amber);
            }
        );

    [Fact]
    public void Explanation_OfTwoTargets_AgreesWithTheStatus() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.Figure),
            NearBy,
            Any.OneOf(0, 1, 2),
            (pair, step, decimals) =>
            {
                var assessment = Ask.Status(
                    pair.Item1,
                    new Target.AtLeast(0),
                    new ToleranceRule.LowAndHighTarget(pair.Item1 + step, pair.Item2),
                    new Unit(UnitKind.Measure, "", decimals)
                );
                return Numbers(assessment.Explanation) switch
                {
                    [var shown, var hard] => assessment.Status is Status.Green && shown >= hard,
                    [var shown, var easy, var hard] => easy <= hard
                        && shown < hard
                        && shown >= easy == (assessment.Status is Status.Amber),
                    _ => false,
                };
            }
        );

    [Fact]
    public void Explanation_OfAnImprovement_AgreesWithTheStatus() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.Figure),
            NearBy,
            Any.OneOf(0, 1, 2),
            (pair, step, decimals) =>
            {
                var assessment = StatusRule.Assess(
                    Ask.Question(
                        new ObservedValue.Number(pair.Item1),
                        new Target.AtLeast(pair.Item2),
                        new ToleranceRule.ToleranceAndImprovement(5)
                    ) with
                    {
                        Unit = new Unit(UnitKind.Measure, "", decimals),
                        Previous = pair.Item1 + step,
                    }
                );
                return assessment.Status is Status.Green
                    || pair.Item2 == 0
                    || Numbers(assessment.Explanation) is [var shown, var percent, _, var tolerance, var before]
                        && percent > tolerance
                        && shown >= before == (assessment.Status is Status.Amber);
            }
        );

    [Fact]
    public void Explanation_OfAForecast_AgreesWithTheStatus() =>
        Law.Holds(
            Any.OneOf(0.29, 0.2996, 0.3, 0.30000001, 0.5, 0.54, 0.5444, 0.54440001, 0.5449, 0.97),
            Any.OneOf(10m, 29m, 29.96m, 30m),
            Any.OneOf(54m, 54.44m, 54.5m, 100m),
            (likelihood, amber, green) =>
            {
                var rule = new ToleranceRule.Forecast(green, amber);
                var assessment = Ask.StatusByForecast(likelihood, rule.Notation);
                return Numbers(assessment.Explanation) switch
                {
                    [var shown, var low, var high] => assessment.Status is Status.Amber && shown >= low && shown < high,
                    [var shown, var limit] => shown >= limit == (assessment.Status is Status.Green),
                    _ => false,
                };
            }
        );

    private static Status StatusOf(StatusQuestion question) => StatusRule.Assess(question).Status;

    private static decimal ValueOf(StatusQuestion question) => ((ObservedValue.Number)question.Value).Value;

    private static StatusQuestion Better(StatusQuestion question, decimal step, decimal share)
    {
        var value = ValueOf(question);
        var better = question.Target switch
        {
            Target.AtLeast or Target.MoreThan => value + step,
            Target.AtMost or Target.LessThan => value - step,
            Target.Between range => value + (share * (Math.Clamp(value, range.Low, range.High) - value)),
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };
        return question with { Value = new ObservedValue.Number(better) };
    }

    private static decimal? Worse(StatusQuestion question, decimal step) =>
        question.Previous + (question.Polarity is Polarity.LowerIsBetter ? step : -step);

    private static StatusQuestion Scaled(StatusQuestion question, decimal scale) =>
        question with
        {
            Value = new ObservedValue.Number(ValueOf(question) * scale),
            Previous = question.Previous * scale,
            Target = question.Target switch
            {
                Target.AtLeast t => new Target.AtLeast(t.Value * scale),
                Target.MoreThan t => new Target.MoreThan(t.Value * scale),
                Target.AtMost t => new Target.AtMost(t.Value * scale),
                Target.LessThan t => new Target.LessThan(t.Value * scale),
                Target.Between t => new Target.Between(t.Low * scale, t.High * scale),
                var other => other,
            },
        };

    private static decimal[] Aims(StatusQuestion question) =>
        (question.Rule, question.Target) switch
        {
            (ToleranceRule.LowAndHighTarget r, _) => [r.Low, r.High],
            (ToleranceRule.MinimumAndStretch r, _) => [r.Minimum, r.Stretch],
            (_, Target.AtLeast t) => [t.Value],
            (_, Target.MoreThan t) => [t.Value],
            (_, Target.AtMost t) => [t.Value],
            (_, Target.LessThan t) => [t.Value],
            (_, Target.Between t) => [t.Low, t.High],
            _ => [],
        };

    /// <summary>The percentages in the notation of a rule.</summary>
    private static IEnumerable<string> Widths(ToleranceRule rule) =>
        rule.Notation.Split(' ').Skip(1).Select(part => part.TrimEnd('%'));

    private static decimal[] Numbers(string sentence) =>
        Number().Matches(sentence).Select(match => Given.Number(match.Value.Replace(",", ""))).ToArray();

    [GeneratedRegex(@"-?[0-9][0-9,]*(\.[0-9]+)?")]
    private static partial Regex Number();
}
