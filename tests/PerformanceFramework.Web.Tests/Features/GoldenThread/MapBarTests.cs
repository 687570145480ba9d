using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

public sealed class MapBarTests
{
    [Fact]
    public void Counts_ThatHaveRoom_AreWritten() =>
        MapBar.Of(Of(green: 4, amber: 1, red: 2), 0, 90).Select(part => part.Count).ShouldBe([4, 1, 2]);

    [Fact]
    public void Counts_ThatHaveNoRoom_AreLeftOutOfAllParts() =>
        MapBar.Of(Of(green: 43, amber: 21, red: 12, notRated: 9), 0, 60).ShouldAllBe(part => part.Count == null);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(300, 1, 1)]
    [InlineData(1, 1, 300)]
    public void Parts_StandBesideOneAnotherAndFillTheBar(int green, int amber, int red)
    {
        var parts = MapBar.Of(Of(green, amber, red), 10, 80).ToList();

        parts[0].X.ShouldBe(10);
        (parts[^1].X + parts[^1].Width).ShouldBe(90, 0.01);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.X + pair.First.Width < pair.Second.X);
        parts.ShouldAllBe(part => part.Width >= 9);
    }

    [Fact]
    public void Nothing_IsDrawnOfNothing() => MapBar.Of(StatusRollUp.Empty, 0, 80).ShouldBeEmpty();

    private static StatusRollUp Of(int green = 0, int amber = 0, int red = 0, int notRated = 0) =>
        StatusRollUp.Empty with
        {
            Green = green,
            Amber = amber,
            Red = red,
            NotRated = notRated,
        };
}
