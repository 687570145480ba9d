using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Organisation;

public sealed class IndicatorPlacementTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly October = new(2026, 10, 1);

    private static readonly Directorate Place = new("PLA", "Place");
    private static readonly Portfolio Homes = new("HOM", "Homes");
    private static readonly Service Waste = new("WAS", "Waste", Place, Homes);
    private static readonly Service Libraries = new("LIB", "Libraries", Place, Homes);

    [Theory]
    [InlineData("2020-01-01", "HOU")]
    [InlineData("2026-03-31", "HOU")]
    [InlineData("2026-04-01", "WAS")]
    [InlineData("2026-09-30", "WAS")]
    [InlineData("2026-10-01", "LIB")]
    public void ServiceAt_ADay_IsTheOneThatReportedItThen(string date, string code)
    {
        var indicator = Given.Indicator();
        IndicatorPlacement[] placements =
        [
            IndicatorPlacement.Move(indicator, Waste, null, From(April))!,
            IndicatorPlacement.Move(indicator, Libraries, April, From(October))!,
        ];

        IndicatorPlacement
            .ServiceAt(indicator, DateOnly.ParseExact(date, "yyyy-MM-dd"), placements)
            .Code.ShouldBe(code);
    }

    [Fact]
    public void ServiceAt_OfAnIndicatorThatNeverMoved_IsTheOneThatHasIt() =>
        IndicatorPlacement.ServiceAt(Given.Indicator(), April, []).Code.ShouldBe("HOU");

    [Fact]
    public void Move_FromTheDayOfTheLatestMove_KeepsNothingThatHeldForNoDay()
    {
        var indicator = Given.Indicator();
        IndicatorPlacement.Move(indicator, Waste, null, From(April));

        IndicatorPlacement.Move(indicator, Libraries, April, From(April)).ShouldBeNull();

        indicator.Service.ShouldBe(Libraries);
    }

    private static Amendment From(DateOnly from) => new(from, "Reorganisation", "Priya Shah", October);
}
