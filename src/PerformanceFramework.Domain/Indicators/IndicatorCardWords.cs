using System.Globalization;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>A definition card as a list of labels and texts, so that two of them can be set side by side.</summary>
public static class IndicatorCardWords
{
    public static IReadOnlyList<(string Label, string Text)> Of(IndicatorCard card) =>
        [
            ("Name", card.Name),
            ("What it measures", card.Definition),
            ("What good is", card.WhatGoodIs),
            ("Why we report it", card.Justification),
            ("Source", card.Source),
            ("Licence", card.Licence),
            ("Impact", card.Impact.Words()),
            ("Owner", card.Owner),
            ("Collectors", card.Collectors),
            ("Approver", card.Approver),
            ("Kind", card.Kind.Words()),
            ("Unit", UnitOf(card.Unit)),
            ("Polarity", card.Polarity.Words()),
            ("Frequency", card.Frequency.Words()),
            ("Lag in months", Number(card.LagMonths)),
            ("What a value stands for", card.Aggregation.Words()),
            ("Numerator and denominator", FractionOf(card.Fraction)),
            ("Lowest possible", Number(card.LowestPossible)),
            ("Highest possible", Number(card.HighestPossible)),
            ("No change within", Number(card.NoChangeWithin)),
            ("Compared with provisional figures", card.WithholdOnProvisionalComparator ? "No" : "Yes"),
            ("Collected in returns", card.IsCollected ? "Yes" : "No"),
            ("Made up for a demonstration", card.IsMadeUp ? "Yes" : "No"),
            (
                "Baseline of the chart",
                card.FixAfterPoints is { } points ? $"The first {Number(points)} points" : "All points"
            ),
        ];

    /// <summary>What differs between two cards.</summary>
    public static IReadOnlyList<(string Label, string Before, string After)> Differences(
        IndicatorCard before,
        IndicatorCard after
    ) =>
        Of(before)
            .Zip(Of(after), (one, other) => (one.Label, one.Text, other.Text))
            .Where(pair => pair.Item2 != pair.Item3)
            .ToList();

    public static string Words(this IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Performance => "Performance: judged against a target",
            IndicatorKind.Activity => "Activity: shown for context, not judged",
        };

    public static string Words(this UnitKind kind) =>
        kind switch
        {
            UnitKind.Percentage => "Percentage",
            UnitKind.Count => "Count",
            UnitKind.Currency => "Pounds",
            UnitKind.Measure => "Another measure",
        };

    public static string Words(this IndicatorState state) =>
        state switch
        {
            IndicatorState.Draft => "Draft",
            IndicatorState.Proposed => "Proposed",
            IndicatorState.Live => "Live",
            IndicatorState.Retired => "Retired",
        };

    private static string UnitOf(Unit unit) =>
        $"{unit.Kind.Words()}{(unit.Label.Length > 0 ? $" ({unit.Label})" : "")}, {Number(unit.Decimals)} decimals";

    private static string FractionOf(FractionTerms? fraction) =>
        fraction is null
            ? ""
            : $"{fraction.NumeratorLabel} ÷ {fraction.DenominatorLabel} × {Number(fraction.Multiplier)}{(fraction.AreCounts ? ", both counts" : "")}";

    private static string Number(decimal? number) =>
        number?.ToString("#,0.########", CultureInfo.InvariantCulture) ?? "";
}
