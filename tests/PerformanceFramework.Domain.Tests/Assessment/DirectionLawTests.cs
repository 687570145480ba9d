using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class DirectionLawTests
{
    private static readonly Unit ThreeDecimals = new(UnitKind.Percentage, "", 3);
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

    [Fact]
    public void Direction_InTheMirror_IsTheSameOrTheOpposite() =>
        Law.Holds(
            Any.Polarity,
            Any.Figure,
            Any.Figure,
            (polarity, current, previous) =>
            {
                var direction = Ask.Direction(polarity, current, previous, Range, 0.5m).Direction;
                var mirrored = Ask.Direction(Mirror.Of(polarity), -current, -previous, MirroredRange, 0.5m).Direction;
                return mirrored == (polarity is Polarity.NoJudgement ? Opposite(direction) : direction);
            }
        );

    [Fact]
    public void Explanation_OfAMovement_ShowsTheFigureBeforeAndTheDistance() =>
        Law.Holds(
            Any.Polarity,
            Any.Figure,
            Any.Figure,
            (polarity, current, previous) =>
            {
                var direction = Ask.Direction(polarity, current, previous, Range, unit: ThreeDecimals);
                return direction.Explanation.Contains(ThreeDecimals.Format(previous), StringComparison.Ordinal)
                    && (
                        direction.Movement is Movement.Same
                        || direction.Explanation.Contains(
                            ThreeDecimals.FormatDistance(current - previous, 3),
                            StringComparison.Ordinal
                        )
                    );
            }
        );

    // "0.31 points, within 0.3 points" would contradict itself.
    [Fact]
    public void Explanation_InsideTheNoChangeBand_ShowsADistanceNoLongerThanTheBand() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.OneOf(0.01m, -0.04m, 0.125m, -0.245m, 0.31m, 0.333m, 1m)),
            Any.OneOf(0.05m, 0.125m, 0.25m, 0.32m, 0.333m, 1m),
            Any.OneOf(0, 1, 2),
            (figure, band, decimals) =>
            {
                var unit = new Unit(UnitKind.Measure, "", decimals);
                var (previous, change) = figure;
                var direction = Ask.Direction(
                    Polarity.HigherIsBetter,
                    previous + change,
                    previous,
                    noChangeWithin: band,
                    unit: unit
                );
                return direction.Direction is not Direction.NoChange
                    || direction.Explanation.Split(' ')
                        is ["No", "significant", "change:", var distance, .., var within]
                        && Given.Number(distance) <= Given.Number(within);
            }
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
