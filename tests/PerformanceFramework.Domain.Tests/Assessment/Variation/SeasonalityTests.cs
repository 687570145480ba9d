using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class SeasonalityTests
{
    /// <summary>
    /// The statistic and its chance were worked out apart from this code, from the formulas of Kruskal and Wallis.
    /// </summary>
    [Theory]
    [InlineData(Frequency.Quarterly, "10 20 30 40 10 20 30 40 10 20 30 40", 0.015564397458593143)]
    [InlineData(Frequency.Quarterly, "10 17 20 23 30 37 40 43 50 57 60 63", 0.02374406647671983)]
    [InlineData(Frequency.Quarterly, "5 9 7 8 6 5 9 7 8 6 5 10", 0.5777456155937879)]
    [InlineData(Frequency.Quarterly, "1 2 2 1 1 2 2 1 1 2 2 1", 0.01172587557842134)]
    [InlineData(Frequency.Quarterly, "10 20 - 40 10 20 30 40 10 20 30 40 11 22 33 41", 0.0043231992140358895)]
    [InlineData(Frequency.Termly, "3 9 5 4 8 5 2 9 6", 0.02732372244729252)]
    [InlineData(Frequency.HalfYearly, "10 20 11 21 12 23", 0.04953461343562682)]
    [InlineData(Frequency.HalfYearly, "10 20 11 12 19 23", 0.5126907602619242)]
    [InlineData(
        Frequency.Monthly,
        "47.6 52.7 60.0 55.4 58.4 50.5 52.2 45.4 44.1 39.0 42.1 44.4 48.5 55.3 56.1 59.3 60.1 55.1 "
            + "49.2 49.4 41.5 38.8 41.7 44.0 49.2 54.3 62.7 60.0 59.0 56.3 54.0 44.6 40.1 44.9 38.4 44.3",
        0.001264621859403381
    )]
    public void Chance_OfPartsOfTheYearSoUnlike_IsThatOfTheTest(Frequency frequency, string figures, double chance) =>
        SeasonalityRule.Chance(Charts.Figures(figures), frequency)!.Value.ShouldBe(chance, 1e-9);

    [Theory]
    [InlineData(Frequency.Quarterly, "10 20 30 40 10 20 30 40 10 20 30 40", Seasonality.Seasonal)]
    [InlineData(Frequency.HalfYearly, "10 20 11 21 12 23", Seasonality.Seasonal)]
    [InlineData(Frequency.HalfYearly, "10 20 11 12 19 23", Seasonality.NotSeasonal)]
    [InlineData(Frequency.Quarterly, "10 20 30 40 10 20 30 40 10 20 30", Seasonality.NotKnown)]
    [InlineData(Frequency.Quarterly, "10 20 30 40 10 - 30 40 10 20 30 40", Seasonality.NotKnown)]
    [InlineData(Frequency.FinancialYearly, "10 20 30 40 10 20 30 40", Seasonality.NotKnown)]
    public void Seasonality_OfASeries_NeedsThreeYears(Frequency frequency, string figures, Seasonality seasonality) =>
        SeasonalityRule.Test(Charts.Figures(figures), frequency).ShouldBe(seasonality);

    [Theory]
    [InlineData("7 7 7 7 7 7 7 7 7 7 7 7")]
    [InlineData("0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1 1.1 1.2")]
    [InlineData("1000.1 1000.4 1000.7 1001 1001.3 1001.6 1001.9 1002.2 1002.5 1002.8 1003.1 1003.4")]
    public void Chance_OfNothingButALine_IsCertain(string figures) =>
        SeasonalityRule.Chance(Charts.Figures(figures), Frequency.Quarterly).ShouldBe(1);

    [Fact]
    public void FiguresBeyondTheSizeOfFigures_CountAsMissing() =>
        SeasonalityRule
            .Test([10, 20, 30, 40, 10, 1e300, 30, 40, 10, 20, 30, double.PositiveInfinity], Frequency.Quarterly)
            .ShouldBe(Seasonality.NotKnown);

    [Fact]
    public void NoFigures_AreNotKnown() => SeasonalityRule.Test([], Frequency.Monthly).ShouldBe(Seasonality.NotKnown);

    [Fact]
    public void PeriodsInYear_OfEveryFrequency_AreKnown() =>
        Enum.GetValues<Frequency>()
            .ToDictionary(frequency => frequency, frequency => frequency.PeriodsInYear())
            .ShouldBe(
                new Dictionary<Frequency, int>
                {
                    [Frequency.Monthly] = 12,
                    [Frequency.Quarterly] = 4,
                    [Frequency.HalfYearly] = 2,
                    [Frequency.Termly] = 3,
                    [Frequency.FinancialYearly] = 1,
                    [Frequency.AcademicYearly] = 1,
                    [Frequency.CalendarYearly] = 1,
                }
            );
}
