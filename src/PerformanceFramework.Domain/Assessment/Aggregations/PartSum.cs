using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>
/// Puts values together: figures by their sum, percentages and rates by the sums of their numerators and denominators.
/// </summary>
internal static class PartSum
{
    /// <summary>
    /// What cannot change any more decides before what is still to come: one suppressed part suppresses the whole, and
    /// one in words refuses it, whatever else arrives. A part that does not apply adds nothing.
    /// </summary>
    public static AggregatedValue<TName> Of<TName>(AggregationTerms terms, Part<TName>[] parts, bool addsUp)
        where TName : notnull
    {
        int suppressed = 0,
            inWords = 0,
            notDue = 0,
            missing = 0,
            numbers = 0,
            only = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i].Value)
            {
                case ObservedValue.Number:
                    numbers++;
                    only = i;
                    break;
                case ObservedValue.Suppressed:
                    suppressed++;
                    break;
                case ObservedValue.Text:
                    inWords++;
                    break;
                case ObservedValue.NotDue:
                    notDue++;
                    break;
                case null or ObservedValue.NotYetAvailable:
                    missing++;
                    break;
            }
        }

        if (suppressed > 0)
        {
            return new(AggregationOutcome.Suppressed, new ObservedValue.Suppressed(), terms, parts);
        }

        if (inWords > 0)
        {
            return new(AggregationOutcome.InWords, null, terms, parts);
        }

        if (parts.Length > 0 && notDue == parts.Length)
        {
            return new(AggregationOutcome.NotDue, new ObservedValue.NotDue(), terms, parts);
        }

        if (missing + notDue > 0 || parts.Length == 0)
        {
            return new(AggregationOutcome.NotYetAvailable, NotYetAvailable(parts), terms, parts);
        }

        return numbers switch
        {
            0 => new(AggregationOutcome.NotApplicable, new ObservedValue.NotApplicable(), terms, parts),
            1 => Take(terms, parts[only]),
            _ when addsUp => Add(terms, parts),
            _ => Divide(terms, parts),
        };
    }

    /// <summary>The value of one part for the whole.</summary>
    public static AggregatedValue<TName> Take<TName>(AggregationTerms terms, Part<TName> part)
        where TName : notnull =>
        new(
            part.Value switch
            {
                null or ObservedValue.NotYetAvailable => AggregationOutcome.NotYetAvailable,
                ObservedValue.NotDue => AggregationOutcome.NotDue,
                ObservedValue.NotApplicable => AggregationOutcome.NotApplicable,
                ObservedValue.Suppressed => AggregationOutcome.Suppressed,
                _ => AggregationOutcome.Taken,
            },
            part.Value ?? new ObservedValue.NotYetAvailable(),
            terms,
            [part]
        );

    public static bool IsMissing(ObservedValue? value) =>
        value is null or ObservedValue.NotYetAvailable or ObservedValue.NotDue;

    /// <summary>
    /// A quotient times its multiplier, to the decimals that are kept; null where that is outside the bounds of
    /// figures.
    /// </summary>
    /// <param name="numerator">Any figure.</param>
    /// <param name="denominator">More than 0.</param>
    /// <param name="multiplier">Per how many of the denominator.</param>
    public static ObservedValue.Number? Quotient(decimal numerator, decimal denominator, decimal multiplier)
    {
        if (!Figure.IsWithinBounds(numerator) || !Figure.IsWithinBounds(denominator))
        {
            return null;
        }

        // Past this the product would leave the range of decimals, not only that of figures.
        var most = Math.Abs(multiplier) > 1 ? Figure.MaxMagnitude / Math.Abs(multiplier) : decimal.MaxValue;
        if (Math.Abs(numerator / denominator) > most)
        {
            return null;
        }

        var fraction = new Fraction(numerator, denominator);
        var value = fraction.Per(multiplier);
        return Figure.IsWithinBounds(value) ? new ObservedValue.Number(value, fraction) : null;
    }

    private static AggregatedValue<TName> Add<TName>(AggregationTerms terms, Part<TName>[] parts)
        where TName : notnull
    {
        decimal sum = 0;
        foreach (var part in parts)
        {
            sum += (part.Value as ObservedValue.Number)?.Value ?? 0;
        }

        return Figure.IsWithinBounds(sum)
            ? new(AggregationOutcome.Added, new ObservedValue.Number(sum), terms, parts)
            : new(AggregationOutcome.TooLarge, null, terms, parts);
    }

    private static AggregatedValue<TName> Divide<TName>(AggregationTerms terms, Part<TName>[] parts)
        where TName : notnull
    {
        if (terms.Multiplier is not { } multiplier)
        {
            return new(AggregationOutcome.NotAveraged, null, terms, parts);
        }

        decimal numerators = 0;
        decimal denominators = 0;
        foreach (var part in parts)
        {
            if (part.Value is not ObservedValue.Number number)
            {
                continue;
            }

            if (number.Fraction is null)
            {
                return new(AggregationOutcome.NotAveraged, null, terms, parts);
            }

            numerators += number.Fraction.Numerator;
            denominators += number.Fraction.Denominator;
        }

        return Quotient(numerators, denominators, multiplier) is { } value
            ? new(AggregationOutcome.Divided, value, terms, parts)
            : new(AggregationOutcome.TooLarge, null, terms, parts);
    }

    // The whole is expected when the last of its parts is, and only where all of them say when.
    private static ObservedValue.NotYetAvailable NotYetAvailable<TName>(Part<TName>[] parts)
        where TName : notnull
    {
        DateOnly? latest = null;
        foreach (var part in parts)
        {
            if (part.Value is ObservedValue.NotYetAvailable { Expected: { } expected })
            {
                latest = latest > expected ? latest : expected;
            }
            else if (IsMissing(part.Value))
            {
                return new ObservedValue.NotYetAvailable();
            }
        }

        return new ObservedValue.NotYetAvailable(latest);
    }
}
