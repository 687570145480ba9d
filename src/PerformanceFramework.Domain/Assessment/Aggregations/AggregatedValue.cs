using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>How several values were put together, or why they could not be.</summary>
public enum AggregationOutcome
{
    /// <summary>The sum of the parts.</summary>
    Added = 1,

    /// <summary>The summed numerators divided by the summed denominators.</summary>
    Divided,

    /// <summary>The value of one part: the last of the period, or the only one that there is.</summary>
    Taken,
    NotDue,
    NotYetAvailable,
    NotApplicable,
    Suppressed,

    /// <summary>Refused: a part is reported in words.</summary>
    InWords,

    /// <summary>Refused: a percentage, rate or average without its numerator and denominator.</summary>
    NotAveraged,

    /// <summary>Refused: the result is outside the bounds of figures.</summary>
    TooLarge,

    /// <summary>Refused: two values are of the same period or area.</summary>
    GivenTwice,

    /// <summary>Refused: the period is not made up of such parts.</summary>
    DoesNotFit,
}

/// <summary>What several values come to together.</summary>
/// <typeparam name="TName">What names the parts: a reporting period, or text for an area or a service.</typeparam>
public sealed record AggregatedValue<TName>
    where TName : notnull
{
    private readonly AggregationTerms _terms;
    private readonly IReadOnlyList<Part<TName>> _parts;
    private readonly string? _refusal;

    internal AggregatedValue(
        AggregationOutcome outcome,
        ObservedValue? value,
        AggregationTerms terms,
        IReadOnlyList<Part<TName>> parts,
        string? refusal = null
    )
    {
        Outcome = outcome;
        Value = value;
        _terms = terms;
        _parts = parts;
        _refusal = refusal;
    }

    public AggregationOutcome Outcome { get; }

    /// <summary>
    /// The value, in the indicator's unit and within <see cref="Figure"/>'s bounds; null where it is refused.
    /// </summary>
    public ObservedValue? Value { get; }

    /// <summary>Any of the values that it is made of may still be revised.</summary>
    public bool IsProvisional
    {
        get
        {
            foreach (var part in _parts)
            {
                if (part.IsProvisional)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>One sentence with its numbers: <c>10 + 12 + 14 = 36 households</c>.</summary>
    public string Explanation => _refusal ?? new AggregationSentence<TName>(Outcome, Value, _terms, _parts).Words;
}
