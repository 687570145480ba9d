using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class DirectionLawTests
{
    private static readonly Target.Between Range = new(-3, 4);
    private static readonly Target.Between MirroredRange = new(-4, 3);

    [Fact]
    public void Direction_OfTheNegativesUnderTheOppositePolarity_IsTheSame() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            Any.OneOf(0m, 0.5m, 2m),
            (current, previous, band) =>
                Ask.Direction(Polarity.HigherIsBetter, current, previous, noChangeWithin: band).Direction
                == Ask.Direction(Polarity.LowerIsBetter, -current, -previous, noChangeWithin: band).Direction
        );

    [Fact]
    public void Direction_OfTheNegativesWithinTheMirroredRange_IsTheSame() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            (current, previous) =>
                Ask.Direction(Polarity.WithinRange, current, previous, Range).Direction
                == Ask.Direction(Polarity.WithinRange, -current, -previous, MirroredRange).Direction
        );

    [Fact]
    public void Direction_TheOtherWayRound_IsTheOpposite() =>
        Law.Holds(
            Any.Polarity,
            Any.Figure,
            Any.Figure,
            (polarity, one, other) =>
                Opposite(Ask.Direction(polarity, one, other, Range).Direction)
                == Ask.Direction(polarity, other, one, Range).Direction
        );

    [Fact]
    public void Direction_OfTheSameFigure_IsNoChange() =>
        Law.Holds(
            Any.Polarity,
            Any.Figure,
            (polarity, figure) =>
                Ask.Direction(polarity, figure, figure, Range)
                    is { Direction: Direction.NoChange, Movement: Movement.Same }
        );

    [Fact]
    public void Direction_OfAJudgedIndicator_MatchesItsArrow() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            (current, previous) =>
                Ask.Direction(Polarity.HigherIsBetter, current, previous)
                    is { Direction: var direction, Movement: var way }
                && (direction is Direction.Improved) == (way is Movement.Up)
                && (direction is Direction.Worsened) == (way is Movement.Down)
        );

    private static Direction Opposite(Direction direction) =>
        direction switch
        {
            Direction.Improved => Direction.Worsened,
            Direction.Worsened => Direction.Improved,
            Direction.Increased => Direction.Decreased,
            Direction.Decreased => Direction.Increased,
            Direction.NoChange or Direction.Withheld => direction,
        };
}
