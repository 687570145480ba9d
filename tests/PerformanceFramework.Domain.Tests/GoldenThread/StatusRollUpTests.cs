using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class StatusRollUpTests
{
    [Fact]
    public void RollUp_OfSeveralIndicators_CountsEachStatusAndDirection() =>
        StatusRollUp
            .Of([
                (Status.Blue, Direction.Improved),
                (Status.Green, Direction.Improved),
                (Status.Green, Direction.Worsened),
                (Status.Yellow, Direction.NoChange),
                (Status.Yellow, Direction.NoChange),
                (Status.Yellow, Direction.NoChange),
                (Status.Amber, Direction.Worsened),
                (Status.Red, Direction.NoChange),
                (Status.NotRated, Direction.Increased),
                (Status.NotRated, Direction.Decreased),
                (Status.NotRated, Direction.Withheld),
            ])
            .ShouldBe(
                new StatusRollUp(
                    Blue: 1,
                    Green: 2,
                    Yellow: 3,
                    Amber: 1,
                    Red: 1,
                    NotRated: 3,
                    Improved: 2,
                    Worsened: 2,
                    NoChange: 4,
                    NoDirection: 3
                )
            );

    [Theory]
    [InlineData(26, 5, 11, 0, "61.9", "61.9")]
    [InlineData(1, 0, 0, 1, "100.0", "50.0")]
    [InlineData(1, 1, 1, 0, "33.3", "33.3")]
    [InlineData(2, 1, 0, 0, "66.7", "66.7")]
    [InlineData(0, 1, 1, 8, "0.0", "0.0")]
    [InlineData(1, 7, 0, 0, "12.5", "12.5")]
    [InlineData(1, 0, 799, 0, "0.1", "0.1")]
    [InlineData(1, 0, 15, 0, "6.3", "6.3")]
    public void OnTrack_OfCounts_IsAShareOfThoseRatedAndOfAll(
        int green,
        int amber,
        int red,
        int notRated,
        string ofRated,
        string ofAll
    )
    {
        var rollUp = StatusRollUp.Empty with { Green = green, Amber = amber, Red = red, NotRated = notRated };

        OneDecimal(rollUp.OnTrackOfRated).ShouldBe(ofRated);
        OneDecimal(rollUp.OnTrackOfAll).ShouldBe(ofAll);
    }

    [Fact]
    public void OnTrack_WithBlueAndYellow_CountsTheOneAndNotTheOther()
    {
        var rollUp = StatusRollUp.Empty with { Blue = 1, Green = 1, Yellow = 1, NotRated = 1 };

        rollUp.OnTrack.ShouldBe(2);
        rollUp.Rated.ShouldBe(3);
        rollUp.All.ShouldBe(4);
        OneDecimal(rollUp.OnTrackOfRated).ShouldBe("66.7");
        OneDecimal(rollUp.OnTrackOfAll).ShouldBe("50.0");
    }

    [Fact]
    public void OnTrack_WhenNoneIsRated_IsNoneOfRatedButZeroOfAll()
    {
        var rollUp = StatusRollUp.Of([(Status.NotRated, Direction.Withheld)]);

        rollUp.OnTrackOfRated.ShouldBeNull();
        rollUp.OnTrackOfAll.ShouldBe(0);
    }

    [Fact]
    public void OnTrack_OfNothing_IsNone()
    {
        var rollUp = StatusRollUp.Of([]);

        rollUp.ShouldBe(StatusRollUp.Empty);
        rollUp.OnTrackOfRated.ShouldBeNull();
        rollUp.OnTrackOfAll.ShouldBeNull();
    }

    private static string? OneDecimal(decimal? share) =>
        share?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
