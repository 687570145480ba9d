using PerformanceFramework.Domain.Assessment.Formulas;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How an indicator was worked out until a day.</summary>
public sealed class PastFormula
{
    private PastFormula() { }

    public PastFormula(int indicatorId, Formula? formula, DateOnly? from, DateOnly until)
    {
        IndicatorId = indicatorId;
        Formula = formula;
        From = from;
        Until = until;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    /// <summary>Null where it was reported.</summary>
    public Formula? Formula { get; private set; }

    /// <summary>Its first day; null for as long as records go back.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly Until { get; private set; }
}
