using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Why an indicator cannot be worked out by a formula that reads well.</summary>
internal static class FormulaRefusals
{
    /// <param name="indicator">The one to calculate.</param>
    /// <param name="all">Every indicator there is, with its formula.</param>
    public static Refusal? Of(Indicator indicator, Formula formula, IReadOnlyCollection<Indicator> all)
    {
        var units = all.ToDictionary(i => i.Code, i => i.Unit);
        if (formula.Codes.FirstOrDefault(code => !units.ContainsKey(code)) is { } unknown)
        {
            return new Refusal("unknown-indicator", new UnknownReference(indicator.Code, unknown).Sentence);
        }

        var book = new FormulaBook(
            all.Where(i => i.Formula is not null).Select(i => KeyValuePair.Create(i.Code, i.Formula!))
        );
        if (
            indicator.ExemptUnder is null
            && all.Where(i => i.ExemptUnder is not null && formula.Codes.Contains(i.Code)).Select(i => i.Code).ToList()
                is { Count: > 0 } exempt
        )
        {
            return IndicatorRefusals.WouldTellOf(exempt);
        }

        return book.CycleThrough(indicator.Code, formula) is { } path
                ? new Refusal("formula-cycle", $"{indicator.Code} would depend on itself: {path}.")
            : FormulaUnits.Check(formula, units, indicator.Unit) is { } misfit ? new Refusal("formula-units", misfit)
            : null;
    }
}
