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

        // Which round each figure came by, for all figures at once.
        await db.CollectionRounds.LoadAsync(cancellationToken);
        foreach (var code in order)
        {
            records[code] = Recalculated(db, records, records[code], calculated[code], what);
        }
    }

    /// <summary>
    /// A value worked out for one period, with the sum in words as its commentary. It belongs to the open round if any of its
    /// inputs does, so that nobody sees through it what is still being collected; otherwise to the latest of their rounds.
    /// </summary>
    /// <param name="inputs">What there is of its inputs for the period, with their rounds.</param>
    public static ReportedValue Calculate(Indicator indicator, Formula formula, IReadOnlyCollection<Observation> inputs)
    {
        var values = inputs.ToDictionary(o => o.Indicator.Code, o => o.Observed);
        var result = FormulaRule.Evaluate(formula, values);
        return new ReportedValue(
            // Nothing to divide by, or too large to keep: there is no such figure, and the commentary says why.
            result.Observed
                ?? new ObservedValue.NotApplicable(),
            $"{result.Explain(formula, values, indicator.Unit)}.",
            inputs.Any(o => o.IsProvisional),
            Round: inputs
                .Select(o => o.Round)
                .OfType<CollectionRound>()
                .OrderByDescending(round => round.State is RoundState.Open)
                .ThenByDescending(round => round.Period.End)
                .FirstOrDefault()
        )
        {
            Confidence = ValueConfidence.OfInputs([.. inputs.Select(o => (o.Indicator.Code, o.Sureness))]),
        };
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

        ReportedValue Calculated(ReportingPeriod period) =>
            Calculate(record.Indicator, formula, InputsOf(period).ToList());
    }
}

/// <summary>Which calculated figures are worked out again. A period in which no input has anything is left as it is.</summary>
/// <param name="Periods">The periods of the new figures.</param>
internal sealed record Recalculation(IReadOnlyCollection<ReportingPeriod> Periods)
{
    /// <summary>Calculated figures that are right as they are.</summary>
    public IReadOnlySet<(int IndicatorId, ReportingPeriod Period)> Except { get; init; } =
        new HashSet<(int, ReportingPeriod)>();

    /// <summary>Calculated figures that are removed where no input has anything any more.</summary>
    public IReadOnlySet<(int IndicatorId, ReportingPeriod Period)> EndWithInputs { get; init; } =
        new HashSet<(int, ReportingPeriod)>();
}
