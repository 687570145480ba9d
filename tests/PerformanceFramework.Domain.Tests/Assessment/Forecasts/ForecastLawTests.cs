using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class ForecastLawTests
{
    private static readonly Unit Plain = new(UnitKind.Measure, "", 3);

    // Eighths, so that differences are exact and a shift changes nothing by rounding; up to 20 of them.
    private static readonly Arbitrary<double[]> Values = Gen.Choose(0, 800)
        .Select(eighths => eighths / 8.0)
        .ArrayOf()
        .Select(values => values.Length <= 20 ? values : values[..20])
        .ToArbitrary();

    private static readonly Arbitrary<Terms> AnyTerms = (
        from season in Gen.Elements(1, 2, 4, 12)
        from ahead in Gen.Choose(0, 4)
        from kind in Gen.Choose(0, 3)
        select new Terms(season, ahead, kind)
    ).ToArbitrary();

    private static readonly Arbitrary<int> Aim = Gen.Choose(-200, 1200).ToArbitrary();

    private static readonly Arbitrary<double?[]> Garbage = Gen.Frequency(
            (6, Gen.Choose(-1000, 1000).Select(n => (double?)(n / 10.0))),
            (1, Gen.Constant<double?>(null)),
            (
                2,
                Gen.Elements<double?>(
                    0,
                    1e28,
                    -1e28,
                    1e15,
                    -1e15,
                    1e-300,
                    5e-324,
                    double.NaN,
                    double.PositiveInfinity,
                    double.NegativeInfinity,
                    double.MaxValue,
                    double.MinValue
                )
            )
        )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void Probability_OfMissing_IsWhatMeetingLeaves() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                (Forecast(values, terms, AtLeast(aim)), Forecast(values, terms, AtMost(aim)))
                    is not
                    (
                        { Likelihood: Likelihood.Probable meets, Range: { } range },
                        { Likelihood: Likelihood.Probable misses }
                    )
                || range.High - range.Low < 1e-6
                || Math.Abs(meets.Probability + misses.Probability - 1) < 1e-9
        );

    [Fact]
    public void Probability_OfTheNegativeAgainstTheMirroredTarget_IsTheSame() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Same(
                    Forecast(values, terms, AtLeast(aim)),
                    Forecast([.. values.Select(v => -v)], terms with { Negative = true }, AtMost(-aim))
                )
        );

    [Fact]
    public void Probability_OfAShiftedSeriesAndTarget_IsTheSame() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                terms.Kind == 1
                || Same(
                    Forecast(values, terms with { Bounds = 0 }, AtLeast(aim)),
                    Forecast([.. values.Select(v => v + 64)], terms with { Bounds = 0 }, AtLeast(aim + 640))
                )
        );

    [Fact]
    public void Probability_OfAMoreDemandingTarget_IsNeverHigher() =>
        Law.Holds(
            Values,
            AnyTerms,
            Arb.Zip(Aim, Aim),
            (values, terms, aims) =>
                Rank(Forecast(values, terms, AtLeast(Math.Max(aims.Item1, aims.Item2))))
                <= Rank(Forecast(values, terms, AtLeast(Math.Min(aims.Item1, aims.Item2)))) + 1e-12
        );

    [Fact]
    public void Probability_OfAWiderRange_IsNeverLower() =>
        Law.Holds(
            Values,
            AnyTerms,
            Arb.Zip(Aim, Gen.Choose(0, 300).ToArbitrary()),
            (values, terms, range) =>
                Rank(Forecast(values, terms, Between(range.Item1, range.Item2)))
                <= Rank(Forecast(values, terms, Between(range.Item1 - 10, range.Item2 + 20))) + 1e-12
        );

    [Fact]
    public void Probability_OfWhatIsOpen_IsNeverCertain() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Forecast(values, terms, AtLeast(aim)).Likelihood is not Likelihood.Probable p
                || p is { Probability: > 0 and < 1, Stated: >= 0.01 and <= 0.99 }
        );

    [Fact]
    public void Range_OfAForecast_ContainsIt() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Forecast(values, terms, AtLeast(aim)) is not { Range: { } range, Central: { } central }
                || (range.Low <= central && central <= range.High)
        );

    [Fact]
    public void Range_OfBoundedFigures_StaysWithinTheBounds() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Forecast(values, terms with { Kind = 0, Bounds = 1 }, AtLeast(aim)).Range is not { } range
                || (range.Low >= 0 && range.High <= 100)
        );

    [Fact]
    public void Range_AfterAnUnexplainedChange_IsNeverNarrower() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Forecast(values, terms, AtLeast(aim)).Range is not { } range
                || Forecast(values, terms with { SpecialCause = true }, AtLeast(aim)).Range is { } wider
                    && wider.Low <= range.Low
                    && wider.High >= range.High
        );

    [Fact]
    public void Explanation_OfAForecast_ContainsItsNumbers() =>
        Law.Holds(
            Values,
            AnyTerms,
            Aim,
            (values, terms, aim) =>
                Forecast(values, terms, AtLeast(aim)) is not { Likelihood: Likelihood.Probable p } forecast
                || Says(forecast, p.Percent)
                    && Says(forecast, Plain.Format(aim / 10m))
                    && Says(forecast, Plain.Format((decimal)forecast.Central!.Value))
                    && Says(forecast, Plain.Format((decimal)forecast.Range!.Value.Low))
                    && Says(forecast, Plain.Format((decimal)forecast.Range!.Value.High))
        );

    [Fact]
    public void Forecast_OfAnything_NeverFailsAndIsAlwaysFinite() =>
        Law.Holds(
            Arb.Zip(Garbage, Garbage),
            AnyTerms,
            Aim,
            (columns, terms, aim) =>
            {
                var forecast = YearEndForecastRule.Forecast(
                    new ForecastQuestion(
                        terms.Measure(columns.Item1, columns.Item2),
                        terms.Season,
                        terms.Ahead,
                        AtLeast(aim),
                        terms.Possible,
                        Plain,
                        CurrentProcessFrom: aim
                    )
                );
                return forecast.Explanation.Length > 0
                    && forecast.Likelihood.Label.Length > 0
                    && IsFinite(forecast.Central)
                    && IsFinite(forecast.Range?.Low)
                    && IsFinite(forecast.Range?.High)
                    && (forecast.Likelihood as Likelihood.Probable)?.Probability is null or (> 0 and < 1);
            }
        );

    private static bool IsFinite(double? number) => number is null || double.IsFinite(number.Value);

    private static bool Says(YearEndForecast forecast, string text) =>
        forecast.Explanation.Contains(text, StringComparison.Ordinal);

    // Without any spread a target exactly at the forecast is met by both sides, and rounding decides on it.
    private static bool Same(YearEndForecast one, YearEndForecast other) =>
        (one.Likelihood, other.Likelihood) switch
        {
            (Likelihood.Probable p, Likelihood.Probable q) => one.Range!.Value.High - one.Range!.Value.Low < 1e-6
                || Math.Abs(p.Probability - q.Probability) < 1e-4,
            var (p, q) => p.GetType() == q.GetType(),
        };

    private static double Rank(YearEndForecast forecast) =>
        forecast.Likelihood switch
        {
            Likelihood.Secured => 1,
            Likelihood.Probable p => p.Probability,
            _ => 0,
        };

    private static Target.AtLeast AtLeast(int tenths) => new(tenths / 10m);

    private static Target.AtMost AtMost(int tenths) => new(tenths / 10m);

    private static Target.Between Between(int tenths, int width) => new(tenths / 10m, (tenths + width) / 10m);

    private static YearEndForecast Forecast(double[] values, Terms terms, Target target)
    {
        double?[] nullable = [.. values.Select(v => (double?)v)];
        double?[] cases = [.. values.Select((_, i) => (double?)(50 + (i % 3)))];
        return YearEndForecastRule.Forecast(
            new ForecastQuestion(
                terms.Measure(nullable, cases),
                terms.Season,
                terms.Ahead,
                target,
                terms.Possible,
                Plain,
                UnacknowledgedSpecialCause: terms.SpecialCause
            )
        );
    }

    private sealed record Terms(int Season, int Ahead, int Kind)
    {
        public int Bounds { get; init; } = Season % 3;

        public bool Negative { get; init; }

        public bool SpecialCause { get; init; }

        public PossibleRange Possible =>
            (Bounds, Negative) switch
            {
                (1, false) => new PossibleRange(0, 100),
                (1, true) => new PossibleRange(-100, 0),
                (2, false) => new PossibleRange(0, null),
                (2, true) => new PossibleRange(null, 0),
                _ => default,
            };

        public YearEndMeasure Measure(double?[] values, double?[] cases) =>
            Kind switch
            {
                0 => new YearEndMeasure.PointInTime(values),
                1 => new YearEndMeasure.Total(values),
                2 => new YearEndMeasure.MeanToDate(values),
                _ => new YearEndMeasure.Ratio(values.Zip(cases, (v, c) => v * c).ToArray(), cases, 1),
            };
    }
}
