using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What does not fit together on a definition card.</summary>
/// <param name="Field">Of the form: a property of the card, or UnitLabel, Decimals, NumeratorLabel, DenominatorLabel, Multiplier.</param>
public sealed record CardProblem(string Field, string Sentence);

/// <summary>Whether the parts of a definition card fit together. How long its texts are is not asked here.</summary>
public static class IndicatorCardRule
{
    public const int MostDecimals = 6;
    public const int LongestLagMonths = 120;

    public const string UnitLabel = nameof(UnitLabel);
    public const string NumeratorLabel = nameof(FractionTerms.NumeratorLabel);
    public const string DenominatorLabel = nameof(FractionTerms.DenominatorLabel);
    public const string Multiplier = nameof(FractionTerms.Multiplier);

    public static IReadOnlyList<CardProblem> Problems(IndicatorCard card) =>
        [.. OfUnit(card.Unit), .. OfPeriods(card), .. OfBounds(card), .. OfFraction(card), .. OfChart(card)];

    private static IEnumerable<CardProblem> OfUnit(Unit unit)
    {
        if (unit.Decimals is < 0 or > MostDecimals)
        {
            yield return new(nameof(Unit.Decimals), $"Choose between 0 and {MostDecimals} decimals.");
        }
        else if (unit.Kind is UnitKind.Count && unit.Decimals > 0)
        {
            yield return new(
                nameof(Unit.Decimals),
                "A count is a whole number, so it has no decimals. Choose 0, or another measure as the unit."
            );
        }

        if (unit.Kind is UnitKind.Count or UnitKind.Measure && unit.Label.Length == 0)
        {
            yield return new(UnitLabel, "Say what is counted or measured, such as households or days.");
        }

        if (unit.Kind is UnitKind.Percentage && unit.Label.Length > 0)
        {
            yield return new(UnitLabel, "A percentage is written with % alone. Leave the label empty.");
        }
    }

    private static IEnumerable<CardProblem> OfPeriods(IndicatorCard card)
    {
        if (card.LagMonths is < 0 or > LongestLagMonths)
        {
            yield return new(nameof(card.LagMonths), $"The lag is between 0 and {LongestLagMonths} whole months.");
        }

        if (
            card.Aggregation is Aggregation.CumulativeYearToDate
            && card.Frequency is Frequency.Termly or Frequency.AcademicYearly or Frequency.CalendarYearly
        )
        {
            yield return new(
                nameof(card.Aggregation),
                "A total since April needs periods that follow the financial year. Choose another aggregation or frequency."
            );
        }
    }

    private static IEnumerable<CardProblem> OfBounds(IndicatorCard card)
    {
        foreach (var (field, bound) in Bounds(card))
        {
            if (!Figure.IsWithinBounds(bound))
            {
                yield return new(
                    field,
                    "That number is too large or too fine: figures have at most 15 digits before the point and 8 after it."
                );
            }
            else if (
                card.Unit.Kind is UnitKind.Percentage
                && field != nameof(card.NoChangeWithin)
                && bound is < 0 or > 100
            )
            {
                yield return new(
                    field,
                    "A percentage lies between 0 and 100. Leave the bound empty where it may go beyond, such as for a percentage change."
                );
            }
        }

        if (card.LowestPossible > card.HighestPossible)
        {
            yield return new(
                nameof(card.HighestPossible),
                "The highest possible value is below the lowest one. Swap them, or leave one empty."
            );
        }

        if (card.NoChangeWithin < 0)
        {
            yield return new(
                nameof(card.NoChangeWithin),
                "The size of a movement is 0 or more: 0 counts every movement as a change."
            );
        }
    }

    private static IEnumerable<(string Field, decimal Bound)> Bounds(IndicatorCard card)
    {
        if (card.LowestPossible is { } lowest)
        {
            yield return (nameof(card.LowestPossible), lowest);
        }

        if (card.HighestPossible is { } highest)
        {
            yield return (nameof(card.HighestPossible), highest);
        }

        yield return (nameof(card.NoChangeWithin), card.NoChangeWithin);
    }

    private static IEnumerable<CardProblem> OfFraction(IndicatorCard card)
    {
        if (card.Fraction is not { } fraction)
        {
            yield break;
        }

        if (fraction.NumeratorLabel.Length == 0)
        {
            yield return new(NumeratorLabel, "Say what is counted above the line, or leave the whole fraction empty.");
        }

        if (fraction.DenominatorLabel.Length == 0)
        {
            yield return new(
                DenominatorLabel,
                "Say what is counted below the line, or leave the whole fraction empty."
            );
        }

        if (fraction.Multiplier <= 0 || !Figure.IsWithinBounds(fraction.Multiplier))
        {
            yield return new(
                Multiplier,
                "Enter a multiplier above 0: 100 for a percentage, 1,000 for a rate per thousand."
            );
        }
        else if (card.Unit.Kind is UnitKind.Percentage && fraction.Multiplier != 100)
        {
            yield return new(
                Multiplier,
                "A percentage is the fraction times 100. Enter 100, or choose another measure as the unit."
            );
        }
        else if (card.Unit.Kind is UnitKind.Count)
        {
            yield return new(
                NumeratorLabel,
                "A count is not worked out of two figures. Leave the fraction empty, or choose another measure as the unit."
            );
        }
    }

    private static IEnumerable<CardProblem> OfChart(IndicatorCard card)
    {
        if (card.FixAfterPoints < ControlChartMethod.FewestFixedPoints)
        {
            yield return new(
                nameof(card.FixAfterPoints),
                $"A baseline needs at least {ControlChartMethod.FewestFixedPoints} points. Leave it empty to draw the limits from all of them."
            );
        }
    }
}
