using System.Globalization;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetProfileTests
{
    private static readonly FigureLimits Counted = new(Given.Households, 0, null, null);

    private static readonly FigureLimits Shares = new(Given.Percent, 0, 100, null);

    [Theory]
    [InlineData(Aggregation.SumInPeriod, UnitKind.Count, ProfileShape.Parts)]
    [InlineData(Aggregation.SumInPeriod, UnitKind.Percentage, ProfileShape.Level)]
    [InlineData(Aggregation.CumulativeYearToDate, UnitKind.Currency, ProfileShape.Cumulative)]
    [InlineData(Aggregation.Snapshot, UnitKind.Count, ProfileShape.Level)]
    [InlineData(Aggregation.RollingTwelveMonths, UnitKind.Count, ProfileShape.Level)]
    public void Shape_OfAnIndicator_FollowsFromWhatItsFiguresStandFor(
        Aggregation aggregation,
        UnitKind kind,
        ProfileShape shape
    ) => TargetProfile.ShapeOf(aggregation, new Unit(kind, "", 0), null).ShouldBe(shape);

    [Fact]
    public void Shape_OfARatioOfTotals_IsALevel() =>
        TargetProfile
            .ShapeOf(Aggregation.SumInPeriod, Given.Days, new FractionTerms("days", "cases", 1))
            .ShouldBe(ProfileShape.Level);

    [Theory]
    [InlineData("90", 4, ProfileShape.Level, "90 90 90 90")]
    [InlineData("100", 4, ProfileShape.Parts, "25 25 25 25")]
    [InlineData("10", 4, ProfileShape.Parts, "3 2 3 2")]
    [InlineData("100", 4, ProfileShape.Cumulative, "25 50 75 100")]
    [InlineData("10", 4, ProfileShape.Cumulative, "3 5 8 10")]
    [InlineData("10.5", 2, ProfileShape.Parts, "5.3 5.2")]
    [InlineData("7", 1, ProfileShape.Parts, "7")]
    [InlineData("0", 3, ProfileShape.Cumulative, "0 0 0")]
    public void Flat_OfAnAnnualFigure_IsSpread(string annual, int periods, ProfileShape shape, string spread) =>
        Words(TargetProfile.Flat(Given.Number(annual), periods, shape, Given.Households)).ShouldBe(spread);

    [Fact]
    public void Seasonal_OfTotals_FollowsTheSharesOfTheYear() =>
        Words(
                Seasonal(
                    200,
                    [
                        [10, 20, 30, 40],
                    ],
                    ProfileShape.Parts,
                    Counted
                )
            )
            .ShouldBe("20 40 60 80");

    [Fact]
    public void Seasonal_OfTotalsSinceApril_FollowsWhatEachPeriodAdded() =>
        Words(
                Seasonal(
                    200,
                    [
                        [10, 30, 60, 100],
                    ],
                    ProfileShape.Cumulative,
                    Counted
                )
            )
            .ShouldBe("20 60 120 200");

    [Fact]
    public void Seasonal_OfPositions_KeepsTheDistancesFromTheYearsMean() =>
        Words(
                Seasonal(
                    80,
                    [
                        [70, 80, 90, 80],
                    ],
                    ProfileShape.Level,
                    Shares
                )
            )
            .ShouldBe("70 80 90 80");

    [Fact]
    public void Seasonal_OfPositions_StaysWithinWhatTheFigureCanBe() =>
        Words(
                Seasonal(
                    95,
                    [
                        [70, 80, 90, 80],
                    ],
                    ProfileShape.Level,
                    Shares
                )
            )
            .ShouldBe("85 95 100 95");

    [Fact]
    public void Seasonal_OverSeveralYears_AveragesTheLastThreeCompleteOnes() =>
        Words(
                Seasonal(
                    100,
                    [
                        [null, 1, 1, 1],
                        [40, 20, 20, 20],
                        [20, 40, 20, 20],
                        [30, 30, 20, 20],
                        [100, 0, 0, 0],
                    ],
                    ProfileShape.Parts,
                    Counted
                )
            )
            .ShouldBe("30 30 20 20");

    [Theory]
    [InlineData("0 0 0 0")]
    [InlineData("10 -5 10 10")]
    public void Seasonal_OfAYearWithoutShares_IsNone(string year) =>
        Seasonal(
                100,
                [
                    [.. year.Split(' ').Select(figure => (decimal?)Given.Number(figure))],
                ],
                ProfileShape.Parts,
                Counted
            )
            .ShouldBeNull();

    [Fact]
    public void Seasonal_WithoutACompleteYear_IsNone() =>
        Seasonal(
                100,
                [
                    [1, 2, 3, null],
                    [1, 2],
                ],
                ProfileShape.Level,
                Counted
            )
            .ShouldBeNull();

    [Fact]
    public void Totals_HoweverSpread_AddUpExactlyToTheAnnualFigure() =>
        Law.Holds(
            Any.Figure,
            Gen.ArrayOf(Gen.Choose(0, 50), 4).ToArbitrary(),
            (annual, shares) =>
            {
                var season = shares.Select(share => (decimal?)share).ToArray();
                var seasonal = Seasonal(annual, [season], ProfileShape.Parts, Counted);
                return TargetProfile.Flat(annual, 4, ProfileShape.Parts, Given.Households).Sum() == annual
                    && TargetProfile.Flat(annual, 12, ProfileShape.Parts, Given.Households).Sum() == annual
                    && (seasonal is null || seasonal.Sum() == annual);
            }
        );

    [Fact]
    public void TotalsSinceApril_HoweverSpread_EndAtTheAnnualFigureAndNeverGoBack() =>
        Law.Holds(
            Any.Size,
            Any.OneOf(1, 2, 3, 4, 12),
            (annual, periods) =>
            {
                var spread = TargetProfile.Flat(annual, periods, ProfileShape.Cumulative, Given.Households);
                return spread[^1] == annual && spread.Zip(spread.Skip(1)).All(pair => pair.First <= pair.Second);
            }
        );

    [Fact]
    public void EarlierYears_OfKnownFigures_ComeLatestFirstWithGaps()
    {
        var figures = new Dictionary<ReportingPeriod, decimal>
        {
            [Given.Period("2025-26-H1")] = 5,
            [Given.Period("2025-26-H2")] = 6,
            [Given.Period("2024-25-H2")] = 4,
        };

        var years = TargetProfile.EarlierYears(Frequency.HalfYearly, new FinancialYear(2026), figures).Take(2).ToList();

        years[0].ShouldBe([5m, 6m]);
        years[1].ShouldBe([null, 4m]);
    }

    private static IReadOnlyList<decimal>? Seasonal(
        decimal annual,
        decimal?[][] years,
        ProfileShape shape,
        FigureLimits limits
    ) => TargetProfile.Seasonal(annual, 4, years, shape, limits);

    private static string Words(IReadOnlyList<decimal>? figures) =>
        string.Join(' ', figures!.Select(figure => figure.ToString(CultureInfo.InvariantCulture)));
}
