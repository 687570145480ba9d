using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>An indicator that nobody reports: it is worked out from two others.</summary>
internal static class CalculatedPart
{
    private const string Formula = "[LIB-01] + [LIB-03]";

    public static IndicatorHistory Build(
        IReadOnlyDictionary<string, IndicatorHistory> inputs,
        ThreadPart thread,
        RulePart rules
    )
    {
        var libraries = inputs["LIB-01"].Indicator;
        var museums = inputs["LIB-03"].Indicator;
        var indicator = new Indicator(
            "LIB-06",
            "Visits to libraries, museums and the aquarium",
            IndicatorKind.Performance,
            libraries.Unit,
            Polarity.HigherIsBetter,
            libraries.Frequency,
            libraries.Service
        )
        {
            Set = rules.ServicePriorities,
            Definition = "Visits to libraries and visits to museums and the aquarium in the quarter, added together.",
            Owner = libraries.Owner,
            Justification = "It shows how well the borough’s culture is used, wherever people go.",
            WhatGoodIs = "A higher number is good: more people using what the borough offers.",
            Source = libraries.Source,
            Impact = libraries.Impact,
            Aggregation = Aggregation.SumInPeriod,
            LowestPossible = 0,
            IsCollected = false,
            IsMadeUp = true,
        };
        var formula = FormulaText.TryRead(Formula, out var read, out var error)
            ? read
            : throw new InvalidOperationException(error.Sentence);
        indicator.Calculate(formula);

        var history = new IndicatorHistory(indicator, rules.Book);
        history.AlignTo([thread.PlanOf(indicator.Service)]);
        foreach (var period in inputs["LIB-01"].Targets.Select(target => target.Period))
        {
            var targets = new[] { libraries, museums }.Select(input =>
                inputs[input.Code].Targets.First(target => target.Period == period).Target
            );
            history.SetTarget(period, Target.Sum(targets), rule: null);
        }

        foreach (var visits in inputs["LIB-01"].Observations)
        {
            var found = formula
                .Codes.SelectMany(code => inputs[code].Observations.Where(o => o.Period == visits.Period))
                .ToList();
            history.Observe(visits.Period, CalculatedIndicators.Calculate(indicator, formula, found));
        }

        return history;
    }
}
