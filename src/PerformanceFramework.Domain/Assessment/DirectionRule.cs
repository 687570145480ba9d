using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>What of an indicator decides its direction of travel.</summary>
/// <param name="Polarity">Which way is good.</param>
/// <param name="Unit">For the explanation.</param>
/// <param name="NoChangeWithin">Movements of this size or less, in the indicator's unit, count as no significant change; 0 for exact.</param>
public sealed record DirectionTerms(Polarity Polarity, Unit Unit, decimal NoChangeWithin = 0);

/// <summary>Direction of travel between two figures that may be compared.</summary>
public static class DirectionRule
{
    /// <param name="terms">What of the indicator decides it.</param>
    /// <param name="current">The figure judged.</param>
    /// <param name="previous">The figure it is compared with.</param>
    /// <param name="comparedWith">The period of <paramref name="previous"/>.</param>
    /// <param name="range">The target range, for <see cref="Polarity.WithinRange"/>; without one the movement is neither better nor worse.</param>
    public static DirectionAssessment Compare(
        DirectionTerms terms,
        decimal current,
        decimal previous,
        ReportingPeriod comparedWith,
        Target.Between? range
    )
    {
        var change = current - previous;
        var movement =
            change > 0 ? Movement.Up
            : change < 0 ? Movement.Down
            : Movement.Same;
        if (Math.Abs(change) <= terms.NoChangeWithin)
        {
            return NoChange(terms, current, previous, comparedWith, movement);
        }

        var improvement = terms.Polarity switch
        {
            Polarity.HigherIsBetter => Math.Sign(change),
            Polarity.LowerIsBetter => -Math.Sign(change),
            Polarity.WithinRange when range is not null => Math.Sign(
                DistanceFrom(range, previous) - DistanceFrom(range, current)
            ),
            Polarity.WithinRange or Polarity.NoJudgement => (int?)null,
        };

        var direction = improvement switch
        {
            > 0 => Direction.Improved,
            < 0 => Direction.Worsened,
            0 => Direction.NoChange,
            null => movement is Movement.Up ? Direction.Increased : Direction.Decreased,
        };

        // The reader has the current figure before them, so the three must add up.
        var decimals = DecimalsOf(terms.Unit, current, previous);
        var way = movement is Movement.Up ? "up" : "down";
        var moved =
            $"{way} {terms.Unit.FormatDistance(change, decimals)} "
            + $"from {terms.Unit.Format(previous, decimals)} in {comparedWith}";
        return new DirectionAssessment(
            direction,
            movement,
            null,
            comparedWith,
            $"{Word(direction)}: {moved}{RangeNote()}"
        );

        string RangeNote() =>
            terms.Polarity is not Polarity.WithinRange || range is null ? ""
            : direction is Direction.Improved ? ", nearer to the target range"
            : direction is Direction.Worsened ? ", further from the target range"
            : ", as near to the target range as before";
    }

    public static DirectionAssessment Withhold(
        WithheldReason reason,
        string because,
        ReportingPeriod? comparedWith = null
    ) => new(Direction.Withheld, null, reason, comparedWith, $"No direction: {because}");

    private static DirectionAssessment NoChange(
        DirectionTerms terms,
        decimal current,
        decimal previous,
        ReportingPeriod comparedWith,
        Movement movement
    )
    {
        var explanation =
            movement is Movement.Same
                ? $"No change: {terms.Unit.Format(current)} in {comparedWith} too"
                : $"No significant change: {terms.Unit.FormatDistance(current - previous, DecimalsOf(terms.Unit, current, previous))} "
                    + $"from {terms.Unit.Format(previous, DecimalsOf(terms.Unit, current, previous))} in {comparedWith}, "
                    + $"within {terms.Unit.FormatDistance(terms.NoChangeWithin, terms.Unit.DecimalsThatTellApart(terms.NoChangeWithin, 0))}";
        return new DirectionAssessment(Direction.NoChange, movement, null, comparedWith, explanation);
    }

    private static int DecimalsOf(Unit unit, decimal current, decimal previous) =>
        unit.DecimalsThatAddUp(current, previous, unit.DecimalsThatTellApart(current, previous));

    private static decimal DistanceFrom(Target.Between range, decimal figure) =>
        Math.Max(0, Math.Max(range.Low - figure, figure - range.High));

    private static string Word(Direction direction) =>
        direction switch
        {
            Direction.Improved => "Improved",
            Direction.Worsened => "Worsened",
            Direction.NoChange => "No change",
            Direction.Increased => "Increased",
            Direction.Decreased => "Decreased",
            Direction.Withheld => throw new UnreachableException(),
        };
}
