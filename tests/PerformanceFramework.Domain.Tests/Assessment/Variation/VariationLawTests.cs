using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class VariationLawTests
{
    private static readonly Gen<double> Tenth = Gen.Choose(-300, 300).Select(tenths => tenths / 10.0);

    private static readonly Arbitrary<double[]> Figures = Series(Tenth);

    private static readonly Arbitrary<double[]> FiguresWithGaps = Series(
        Gen.Frequency((9, Tenth), (1, Gen.Constant(double.NaN)))
    );

    /// <summary>Few values, so that runs, ties and points on the mean are common.</summary>
    private static readonly Arbitrary<double[]> Repeated = Series(
        Gen.Frequency((9, Gen.Choose(0, 4).Select(value => (double)value)), (1, Gen.Constant(double.NaN)))
    );

    private static readonly Arbitrary<double[]> Wild = Series(
        Gen.Elements(
            double.NaN,
            double.PositiveInfinity,
            double.MaxValue,
            -1e28,
            1e15,
            -999_999_999_999_999,
            double.Epsilon,
            1e-9,
            0,
            1,
            84.3
        )
    );

    private static readonly Arbitrary<ControlChartMethod> Method = Any.OneOf(
        ControlChartMethod.Product,
        ControlChartMethod.MdcExcel,
        ControlChartMethod.MdcExcel with
        {
            RunLength = 6,
        }
    );

    private static readonly Arbitrary<ImprovementDirection> Direction = Any.OneOf(
        Enum.GetValues<ImprovementDirection>()
    );

    [Fact]
    public void Limits_OfAShiftedSeries_ShiftWithIt() =>
        Law.Holds(
            Figures,
            Any.OneOf(-1000.0, -7, 3, 250),
            (figures, by) => Compare(figures, [.. figures.Select(figure => figure + by)], 1, by)
        );

    [Fact]
    public void Limits_OfAScaledSeries_ScaleWithIt() =>
        Law.Holds(
            Figures,
            Any.OneOf(0.5, 2, 10, 100),
            (figures, factor) => Compare(figures, [.. figures.Select(figure => figure * factor)], factor, 0)
        );

    [Fact]
    public void Answers_ForTheNegativesUnderTheOppositePolarity_AreMirrored() =>
        Law.Holds(
            FiguresWithGaps,
            Any.OneOf(-10m, 0m, 2.5m, 10m),
            (figures, target) =>
            {
                var up = Charts.Assess(figures, new Target.AtLeast(target));
                var down = Charts.Assess(
                    Charts.Negative(figures),
                    new Target.AtMost(-target),
                    Charts.Terms with
                    {
                        Direction = ImprovementDirection.Decrease,
                    }
                );
                return up.Signal.Label() == down.Signal.Label() && up.Assurance == down.Assurance;
            }
        );

    [Fact]
    public void FlatDecimals_AreNeverASignal() =>
        Law.Holds(
            Any.OneOf([.. Enumerable.Range(-999, 1999).Select(tenths => (double)(tenths / 10m))]),
            Any.OneOf([.. Enumerable.Range(7, 30)]),
            (value, count) =>
                Charts.Assess(Enumerable.Repeat(value, count)).Signal is VariationSignal.NoVariation
                && Charts.Draw(Enumerable.Repeat(value, count), ControlChartMethod.NhsR).Signal
                    is VariationSignal.CommonCause
        );

    [Fact]
    public void OrderOfRows_NeverMatters() =>
        Law.Holds(
            FiguresWithGaps,
            Direction,
            (figures, direction) =>
            {
                var question = Charts.Question(figures, direction: direction) with { RebaseDates = [Charts.Month(4)] };
                return Answers(question)
                    .SequenceEqual(Answers(question with { Values = [.. question.Values.Reverse()] }));
            }
        );

    [Fact]
    public void Latest_OfAGrowingSeries_IsWhatTheWholeChartSays() =>
        Law.Holds(
            Repeated,
            Direction,
            Method,
            (figures, direction, method) =>
            {
                var latest = ControlChartRule.Latest(figures, direction, method);
                return ControlChartRule.Draw(Charts.Question(figures, method, direction))
                        is not ControlChart.Drawn chart
                    || (latest == chart.Latest && latest.Cause == chart.Points[latest.Index].Cause);
            }
        );

    // A figure on the mean ends a run. For the package it often is not quite there, by the rounding error of the mean.
    [Fact]
    public void ASignal_ForThePackage_IsOneForTheProductWhereNothingRepeatsOrLiesOnTheMean() =>
        Law.Holds(
            Figures,
            figures =>
                HasRepeats(figures)
                || HasOneOnTheMean(figures)
                || Charts.Draw(figures).Latest.Cause == Charts.Draw(figures, ControlChartMethod.NhsR).Latest.Cause
        );

    [Fact]
    public void WildFigures_GiveAnAnswerWithoutNaN() =>
        Law.Holds(
            Wild,
            Any.OneOf(-5m, 0m, 999_999_999_999_999m),
            (figures, target) =>
            {
                var assessment = Charts.Assess(figures, new Target.AtLeast(target));
                var limits = assessment.Latest.Limits;
                return assessment.Explanation.Length > 0
                    && assessment.AssuranceExplanation.Length > 0
                    && SeasonalityRule.Chance(figures, Domain.Periods.Frequency.HalfYearly) is null or (>= 0 and <= 1)
                    && new[] { limits.Mean, limits.Lower, limits.Upper }.All(limit => double.IsFinite(limit ?? 0));
            }
        );

    [Fact]
    public void WildFigures_AreDrawnOrRefused() =>
        Law.Holds(
            Wild,
            Method,
            (figures, method) =>
                ControlChartRule.Draw(Charts.Question(figures, method)) switch
                {
                    ControlChart.Refused refused => refused.Refusal.Sentence.Length > 0,
                    ControlChart.Drawn drawn => drawn.Points.All(point => double.IsFinite(point.Value ?? 0)),
                    _ => false,
                }
        );

    [Fact]
    public void Explanations_ContainTheNumbersTheyUsed() =>
        Law.Holds(
            FiguresWithGaps,
            figures =>
            {
                var assessment = Charts.Assess(figures, new Target.AtLeast(3));
                var explanation = assessment.Explanation;
                return assessment.Signal is VariationSignal.NotEnoughData
                    ? explanation.Contains($"{assessment.Latest.Limits.Count} point")
                    : Has(explanation, assessment.Latest.Value)
                        && Has(assessment.AssuranceExplanation, 3)
                        && Has(assessment.AssuranceExplanation, assessment.Latest.Limits.Upper);
            }
        );

    private static Arbitrary<double[]> Series(Gen<double> figure) =>
        Gen.Choose(5, 36).SelectMany(count => figure.ArrayOf(count)).ToArbitrary();

    private static bool Has(string sentence, double? number) =>
        Enumerable
            .Range(1, 8)
            .Any(decimals => sentence.Contains(Given.Percent.Format((decimal)number.GetValueOrDefault(), decimals)));

    private static bool Compare(double[] figures, double[] others, double factor, double by)
    {
        var one = Charts.Draw(figures);
        var other = Charts.Draw(others);
        return one.Causes().SequenceEqual(other.Causes())
            && one.Signal == other.Signal
            && IsClose(one.Latest.Limits.Mean, other.Latest.Limits.Mean)
            && IsClose(one.Latest.Limits.Lower, other.Latest.Limits.Lower)
            && IsClose(one.Latest.Limits.Upper, other.Latest.Limits.Upper);

        bool IsClose(double? limit, double? moved) =>
            Math.Abs(((limit * factor) + by - moved) ?? 0) < 1e-8 * Math.Max(1, factor);
    }

    private static IEnumerable<object> Answers(ControlChartQuestion question) =>
        ControlChartRule.Draw(question) switch
        {
            ControlChart.Drawn drawn => [drawn.Latest, .. drawn.Points, .. drawn.Segments],
            var refused => [refused],
        };

    private static bool HasOneOnTheMean(double[] figures) =>
        Charts.Draw(figures).Latest.Limits.Mean is { } mean && figures.Any(figure => Math.Abs(figure - mean) < 1e-9);

    private static bool HasRepeats(double[] figures) =>
        figures.Zip(figures.Skip(1)).Count(pair => pair.First == pair.Second) * 2 >= figures.Length - 1;
}
