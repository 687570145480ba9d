using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Works calculated indicators out again when something they are made of has changed, inputs first.</summary>
public static class CalculatedIndicators
{
    /// <param name="db">What is worked out is added to its changes.</param>
    /// <param name="changed">The indicators with new figures, those figures among their observations.</param>
    /// <param name="what">Which figures are worked out.</param>
    internal static async Task RecalculateAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<IndicatorRecord> changed,
        Recalculation what,
        CancellationToken cancellationToken
    )
    {
        var calculated = await db
            .Indicators.Where(i => i.Formula != null && i.State != IndicatorState.Retired)
            .Select(i => new { i.Code, i.Formula })
            .ToDictionaryAsync(i => i.Code, i => i.Formula!, cancellationToken);
        var order = new FormulaBook(calculated).OrderAfter(changed.Select(record => record.Indicator.Code));
        if (order.Count == 0)
        {
            return;
        }

        var records = changed.ToDictionary(record => record.Indicator.Code);
        var codes = order.Concat(order.SelectMany(code => calculated[code].Codes)).Except(records.Keys).ToList();
        var ids = await db
            .Indicators.Where(i => codes.Contains(i.Code))
            .Select(i => i.Id)
            .ToListAsync(cancellationToken);
        foreach (var record in (await IndicatorRecords.LoadAsync(db, ids, cancellationToken)).Values)
        {
            records.Add(record.Indicator.Code, record);
        }

        foreach (var code in order)
        {
            records[code] = Recalculated(db, records, records[code], calculated[code], what);
        }
    }

    /// <summary>A value worked out for one period, with the sum in words as its commentary.</summary>
    public static ReportedValue Calculate(
        Indicator indicator,
        Formula formula,
        IReadOnlyDictionary<string, ObservedValue> values,
        bool isProvisional,
        CollectionRound? round
    )
    {
        var result = FormulaRule.Evaluate(formula, values);
        return new ReportedValue(
            // Nothing to divide by, or too large to keep: there is no such figure, and the commentary says why.
            result.Observed
                ?? new ObservedValue.NotApplicable(),
            $"{result.Explain(formula, values, indicator.Unit)}.",
            isProvisional,
            Round: round
        );
    }

    private static IndicatorRecord Recalculated(
        PerformanceDbContext db,
        Dictionary<string, IndicatorRecord> records,
        IndicatorRecord record,
        Formula formula,
        Recalculation what
    )
    {
        var kind = record.Indicator.Frequency.PeriodKind();
        var periods = what
            .Periods.Where(period => period.Kind == kind && !what.Except.Contains((record.Indicator.Id, period)))
            .ToLookup(period => InputsOf(period).Any());
        var left = record
            .Observations.Where(o =>
                periods[false].Contains(o.Period) && what.EndWithInputs.Contains((record.Indicator.Id, o.Period))
            )
            .ToList();
        db.Observations.RemoveRange(left);
        record = record.With(record.Observations.Except(left));

        return IndicatorRecords.Report(db, record, periods[true].Select(period => (period, Calculated(period))));

        IEnumerable<Observation> InputsOf(ReportingPeriod period) =>
            formula
                .Codes.Where(records.ContainsKey)
                .Select(code => records[code].Observations.FirstOrDefault(o => o.Period == period))
                .OfType<Observation>();

        ReportedValue Calculated(ReportingPeriod period)
        {
            var inputs = InputsOf(period).ToList();
            var values = inputs.ToDictionary(o => o.Indicator.Code, o => o.Observed);
            return Calculate(record.Indicator, formula, values, inputs.Exists(o => o.IsProvisional), what.Round);
        }
    }
}

/// <summary>Which calculated figures are worked out again. A period in which no input has anything is left as it is.</summary>
/// <param name="Periods">The periods of the new figures.</param>
/// <param name="Round">The round that brought them; a calculated figure is seen by whoever sees its inputs.</param>
internal sealed record Recalculation(IReadOnlyCollection<ReportingPeriod> Periods, CollectionRound? Round = null)
{
    /// <summary>Calculated figures that are right as they are.</summary>
    public IReadOnlySet<(int IndicatorId, ReportingPeriod Period)> Except { get; init; } =
        new HashSet<(int, ReportingPeriod)>();

    /// <summary>Calculated figures that are removed where no input has anything any more.</summary>
    public IReadOnlySet<(int IndicatorId, ReportingPeriod Period)> EndWithInputs { get; init; } =
        new HashSet<(int, ReportingPeriod)>();
}
