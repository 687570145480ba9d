using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>What of an indicator decides its direction of travel.</summary>
/// <param name="Polarity">Which way is good.</param>
/// <param name="Unit">For the explanation.</param>
/// <param name="NoChangeWithin">Movements of this size or less, in the indicator's unit, count as no significant change; 0 for exact.</param>
public sealed record DirectionTerms(Polarity Polarity, Unit Unit, decimal NoChangeWithin = 0);

/// <summary>Direction of travel between two figures that may be compared.</summary>
public static class DirectionRule
{
    public static DirectionAssessment Compare(DirectionTerms terms, FigurePair pair)
    {
        var change = pair.Current - pair.Previous;
        var movement =
            change > 0 ? Movement.Up
            : change < 0 ? Movement.Down
            : Movement.Same;
        if (Math.Abs(change) <= terms.NoChangeWithin)
        {
            return new DirectionAssessment(terms, pair, Direction.NoChange, movement);
        }

        var improvement = terms.Polarity switch
        {
            Polarity.HigherIsBetter => Math.Sign(change),
            Polarity.LowerIsBetter => -Math.Sign(change),
            Polarity.WithinRange when pair.Range is { } range => Math.Sign(
                DistanceFrom(range, pair.Previous) - DistanceFrom(range, pair.Current)
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
        return new DirectionAssessment(terms, pair, direction, movement);
    }

    private static decimal DistanceFrom(Target.Between range, decimal figure) =>
        Math.Max(0, Math.Max(range.Low - figure, figure - range.High));
}

/// <summary>One sentence, with its numbers, on a direction that is not withheld.</summary>
internal static class DirectionSentence
{
    public static string Of(DirectionTerms terms, FigurePair pair, Direction direction, Movement movement)
    {
        var (current, previous, comparedWith, range) = pair;
        var unit = terms.Unit;
        var then = comparedWith is { } period ? $"in {period}" : "before";
        if (movement is Movement.Same)
        {
            return $"No change: {unit.Format(current)} {then} too";
        }

        var isInBand = Math.Abs(current - previous) <= terms.NoChangeWithin;
        var bandDecimals = unit.ShowingInFull(terms.NoChangeWithin).Decimals;

        // The reader has the current figure before them, so the three must add up.
        var decimals = unit.DecimalsThatAddUp(
            current,
            previous,
            Math.Max(unit.DecimalsThatTellApart(current, previous), isInBand ? bandDecimals : 0)
        );
        var distance = unit.FormatDistance(current - previous, decimals);
        var from = $"from {unit.Format(previous, decimals)} {then}";
        if (isInBand)
        {
            var band = unit.FormatDistance(terms.NoChangeWithin, bandDecimals);
            return $"No significant change: {distance} {from}, within {band}";
        }

        var way = movement is Movement.Up ? "up" : "down";
        var nearer =
            terms.Polarity is not Polarity.WithinRange || range is null ? ""
            : direction is Direction.Improved ? ", nearer to the target range"
            : direction is Direction.Worsened ? ", further from the target range"
            : ", as near to the target range as before";
        return $"{Word(direction)}: {way} {distance} {from}{nearer}";
    }

    private static string Word(Direction direction) =>
        direction switch
        {
            Direction.Improved => "Improved",
            Direction.Worsened => "Worsened",
            Direction.NoChange => "No change",
            Direction.Increased => "Increased",
            Direction.Decreased => "Decreased",
            Direction.Withheld => "No direction",
        };
}
