using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts.Published;

public sealed class PublishedForecastTests
{
    private const double ClosedForm = 1e-8;
    private const double Recursion = 1e-6;
    private const double EightyPercent = 1.2815515655446004;

    public static TheoryData<string> All => Where(_ => true);

    public static TheoryData<string> WithSeasonalNaive => Where(c => c.SeasonalNaive is not null);

    public static TheoryData<string> WithSimpleSmoothing => Where(c => c.SimpleSmoothing is not null);

    public static TheoryData<string> WithDampedTrend => Where(c => c.DampedTrend is not null);

    [Fact]
    public void Cases_AreAllThere()
    {
        All.Count.ShouldBe(18);
        WithSeasonalNaive.Count.ShouldBe(17);
        WithSimpleSmoothing.Count.ShouldBe(17);
        WithDampedTrend.Count.ShouldBe(12);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Naive_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);
        var forecast = NaiveForecast.From(published.Values).ShouldNotBeNull();

        ShouldBe(forecast.At, published.Naive!, published.Target);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Drift_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);
        var forecast = DriftForecast.From(published.Values).ShouldNotBeNull();

        ShouldBe(forecast.At, published.Drift!, published.Target);
    }

    [Theory]
    [MemberData(nameof(WithSeasonalNaive))]
    public void SeasonalNaive_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);

        ShouldBe(
            horizon => SeasonalNaiveForecast.From(published.Values, published.Season).At(horizon),
            published.SeasonalNaive!,
            published.Target
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Mean_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);
        var forecast = MeanForecast.From(published.Values).ShouldNotBeNull();

        forecast.Mean.ShouldBe(published.Mean.Mean, Within(published.Mean.Mean, ClosedForm));
        forecast.Interval(0.8).Low.ShouldBe(published.Mean.Lo80, Within(published.Mean.Lo80, ClosedForm));
        forecast.Interval(0.8).High.ShouldBe(published.Mean.Hi80, Within(published.Mean.Hi80, ClosedForm));
        forecast.Interval(0.95).Low.ShouldBe(published.Mean.Lo95, Within(published.Mean.Lo95, ClosedForm));
        forecast.Interval(0.95).High.ShouldBe(published.Mean.Hi95, Within(published.Mean.Hi95, ClosedForm));
    }

    [Theory]
    [MemberData(nameof(WithSimpleSmoothing))]
    public void SimpleSmoothing_WithPublishedParameters_IsTheReference(string id)
    {
        var published = Case(id);
        var figures = published.SimpleSmoothing!;

        var smoothed = ExponentialSmoothing
            .Run(published.Values, SmoothingParameters.Simple(figures.Alpha), figures.L0, 0)
            .ShouldNotBeNull();

        (smoothed.SquaredErrors / (published.Values.Length - 2)).ShouldBe(
            figures.Sigma2,
            Within(figures.Sigma2, Recursion)
        );
        ShouldBe(smoothed, figures);
    }

    [Theory]
    [MemberData(nameof(WithDampedTrend))]
    public void DampedTrend_WithPublishedParameters_IsTheReference(string id)
    {
        var published = Case(id);
        var figures = published.DampedTrend!;
        var parameters = SmoothingParameters.DampedTrend(figures.Alpha, figures.Beta, figures.Phi);

        var smoothed = ExponentialSmoothing.Run(published.Values, parameters, figures.L0, figures.B0).ShouldNotBeNull();

        (smoothed.SquaredErrors / (published.Values.Length - 5)).ShouldBe(
            figures.Sigma2,
            Within(figures.Sigma2, Recursion)
        );
        ShouldBe(smoothed, figures);
    }

    // The start is theirs: ours is not searched for, so that no forecast knows anything later than its first two
    // seasons.
    [Theory]
    [MemberData(nameof(WithSimpleSmoothing))]
    public void SimpleSmoothing_SearchedFromAPublishedStart_FitsAsWell(string id)
    {
        var published = Case(id);
        var figures = published.SimpleSmoothing!;
        var theirs = figures.Sigma2 * (published.Values.Length - 2);

        var ours = ExponentialSmoothing.FitSimple(published.Values, figures.L0).ShouldNotBeNull();

        ours.SquaredErrors.ShouldBeLessThanOrEqualTo(1.01 * theirs);
    }

    [Theory]
    [MemberData(nameof(WithDampedTrend))]
    public void DampedTrend_SearchedFromAPublishedStart_FitsAsWell(string id)
    {
        var published = Case(id);
        var figures = published.DampedTrend!;
        var theirs = figures.Sigma2 * (published.Values.Length - 5);

        var ours = ExponentialSmoothing.FitDampedTrend(published.Values, figures.L0, figures.B0).ShouldNotBeNull();

        ours.SquaredErrors.ShouldBeLessThanOrEqualTo(1.01 * theirs);
    }

    private static void ShouldBe(Func<int, HorizonForecast> forecast, SimpleFigures figures, double target)
    {
        for (var i = 0; i < figures.Mean.Length; i++)
        {
            var (mean, deviation) = forecast(i + 1);
            mean.ShouldBe(figures.Mean[i], Within(figures.Mean[i], ClosedForm));
            deviation.ShouldBe(figures.Deviation[i], Within(figures.Deviation[i], ClosedForm));
            (mean + (EightyPercent * deviation)).ShouldBe(figures.Hi80[i], Within(figures.Hi80[i], ClosedForm));
            NormalDistribution.Below((mean - target) / deviation).ShouldBe(figures.AtLeastTarget[i], ClosedForm);
        }
    }

    private static void ShouldBe(ExponentialSmoothing smoothed, SmoothingFigures figures)
    {
        for (var i = 0; i < figures.Mean.Length; i++)
        {
            var (mean, deviation) = smoothed.At(i + 1, figures.Sigma2);
            mean.ShouldBe(figures.Mean[i], Within(figures.Mean[i], Recursion));
            deviation.ShouldBe(figures.Deviation[i], Within(figures.Deviation[i], Recursion));
        }
    }

    private static double Within(double figure, double relative) => Math.Max(1, Math.Abs(figure)) * relative;

    private static ForecastCase Case(string id) => PublishedCases.Forecasts.Single(c => c.Id == id);

    private static TheoryData<string> Where(Func<ForecastCase, bool> applies) =>
        new(PublishedCases.Forecasts.Where(applies).Select(c => c.Id));
}
