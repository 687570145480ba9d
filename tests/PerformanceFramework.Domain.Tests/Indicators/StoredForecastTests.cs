using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class StoredForecastTests
{
    private static readonly ReportingPeriod YearEnd = Given.Period("2026-27-Q4");

    [Theory]
    [InlineData(0.03, ForecastOutlook.RemoteChance, "Remote chance <5%")]
    [InlineData(0.15, ForecastOutlook.HighlyUnlikely, "Highly unlikely 15%")]
    [InlineData(0.3, ForecastOutlook.Unlikely, "Unlikely 30%")]
    [InlineData(0.45, ForecastOutlook.RealisticPossibility, "Realistic possibility 45%")]
    [InlineData(0.65, ForecastOutlook.Likely, "Likely 65%")]
    [InlineData(0.85, ForecastOutlook.HighlyLikely, "Highly likely 85%")]
    [InlineData(0.97, ForecastOutlook.AlmostCertain, "Almost certain >95%")]
    public void Probability_OfEachWord_HasItsOutlookAndLabel(double probability, ForecastOutlook outlook, string label)
    {
        var stored = Stored(new Likelihood.Probable(probability, 5));

        (stored.Outlook, stored.Label).ShouldBe((outlook, label));
    }

    [Theory]
    [InlineData(0.03, 5, "0.05")]
    [InlineData(0.03, 20, "0.03")]
    [InlineData(0.97, 5, "0.95")]
    [InlineData(0.65, 5, "0.65")]
    public void Probability_IsKeptAsItWasStated(double probability, int errors, string kept) =>
        Stored(new Likelihood.Probable(probability, errors)).Probability.ShouldBe(Given.Number(kept));

    [Fact]
    public void Secured_HasNoProbability()
    {
        var stored = Stored(new Likelihood.Secured());

        (stored.Outlook, stored.Probability, stored.Label).ShouldBe((ForecastOutlook.Secured, null, "Secured"));
    }

    [Fact]
    public void Lost_HasNoProbability()
    {
        var stored = Stored(new Likelihood.Lost());

        (stored.Outlook, stored.Probability, stored.Label).ShouldBe((ForecastOutlook.Lost, null, "Lost"));
    }

    [Theory]
    [InlineData(ForecastRefusal.NoFigures, "Not enough history")]
    [InlineData(ForecastRefusal.TooFewFigures, "Not enough history")]
    [InlineData(ForecastRefusal.TooFewErrors, "Not enough history")]
    [InlineData(ForecastRefusal.LatestMissing, "Figures missing")]
    [InlineData(ForecastRefusal.EarlierThisYearMissing, "Figures missing")]
    [InlineData(ForecastRefusal.TooFarAhead, "Too far ahead")]
    [InlineData(ForecastRefusal.NoNumericTarget, "No target")]
    [InlineData(ForecastRefusal.UnevenTargets, "Targets differ")]
    public void Unknown_ForEachReason_HasNoProbability(ForecastRefusal reason, string label)
    {
        var stored = Stored(new Likelihood.Unknown(reason));

        (stored.Outlook, stored.Probability, stored.Label).ShouldBe((ForecastOutlook.Unknown, null, label));
    }

    [Fact]
    public void Figures_AreKeptWithTheYearEndAndTheSentence()
    {
        var forecast = Forecast(new Likelihood.Probable(0.65, 5));

        var stored = StoredForecast.Of(forecast, YearEnd);

        (stored.Central, stored.Low, stored.High, stored.YearEnd).ShouldBe((84.5m, 80.25m, 88m, YearEnd));
        stored.Explanation.ShouldBe(forecast.Explanation);
    }

    [Theory]
    [InlineData(0.123456785, "0.12345679")]
    [InlineData(-1.0 / 3, "-0.33333333")]
    [InlineData(999999999999999, "999999999999999")]
    public void Figure_IsKeptToEightDecimals(double central, string kept) =>
        StoredForecast
            .Of(Forecast(new Likelihood.Secured()) with { Central = central }, YearEnd)
            .Central.ShouldBe(Given.Number(kept));

    [Theory]
    [InlineData(1e15)]
    [InlineData(-1e28)]
    [InlineData(1e300)]
    public void Figure_ThatIsTooLarge_IsNotKept(double central) =>
        StoredForecast
            .Of(
                Forecast(new Likelihood.Secured()) with
                {
                    Central = central,
                    Method = null,
                    Range = null,
                    Refusal = ForecastRefusal.TooFewFigures,
                },
                YearEnd
            )
            .Central.ShouldBeNull();

    [Fact]
    public void Figure_ThatIsNone_IsNone()
    {
        var stored = StoredForecast.Of(
            new YearEndForecast
            {
                Question = Question,
                Refusal = ForecastRefusal.NoFigures,
                Likelihood = new Likelihood.Unknown(ForecastRefusal.NoFigures),
            },
            YearEnd
        );

        (stored.Central, stored.Low, stored.High).ShouldBe((null, null, null));
    }

    [Fact]
    public void Pending_SaysThatNoneWasMade()
    {
        var pending = StoredForecast.Pending;

        (pending.Outlook, pending.Label, pending.YearEnd).ShouldBe((ForecastOutlook.Unknown, "None", null));
        pending.Explanation.ShouldBe("No forecast was made from this figure");
    }

    private static ForecastQuestion Question { get; } =
        new(
            new YearEndMeasure.PointInTime([80, 82, 81, 83, 84, 85]),
            SeasonLength: 4,
            PeriodsToYearEnd: 2,
            new Target.AtLeast(84),
            new PossibleRange(null, null),
            Given.Percent
        );

    private static StoredForecast Stored(Likelihood likelihood) => StoredForecast.Of(Forecast(likelihood), YearEnd);

    private static YearEndForecast Forecast(Likelihood likelihood) =>
        new()
        {
            Question = Question,
            Method = ForecastMethod.Naive,
            Central = 84.5,
            Range = new ForecastRange(80.25, 88),
            Figures = 6,
            Errors = 5,
            Likelihood = likelihood,
        };
}
