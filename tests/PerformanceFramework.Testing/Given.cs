using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Testing;

/// <summary>The pieces that tests are put together from.</summary>
public static class Given
{
    public static readonly Unit Percent = new(UnitKind.Percentage, "", 1);
    public static readonly Unit Households = new(UnitKind.Count, "households", 0);
    public static readonly Unit Pounds = new(UnitKind.Currency, "", 2);

    public static ReportingPeriod Period(string code) => ReportingPeriod.Parse(code);

    /// <summary>A quarterly percentage of which more is better, unless a test says otherwise.</summary>
    public static Indicator Indicator(
        string code,
        Service service,
        IndicatorKind kind = IndicatorKind.Performance,
        Unit? unit = null,
        Polarity polarity = Polarity.HigherIsBetter,
        Frequency frequency = Frequency.Quarterly,
        Aggregation aggregation = Aggregation.Snapshot,
        FractionTerms? fraction = null,
        decimal? lowest = null,
        decimal? highest = null,
        bool isCollected = true,
        IndicatorSet? set = null
    ) =>
        new(code, "Name of " + code, kind, unit ?? Percent, polarity, frequency, service)
        {
            Definition = "Definition of " + code,
            Owner = "Manager",
            Justification = "It shows whether the service works.",
            WhatGoodIs = "The right way.",
            Source = "Records",
            Impact = Impact.DirectlyImpacts,
            Aggregation = aggregation,
            Fraction = fraction,
            LowestPossible = lowest,
            HighestPossible = highest,
            IsCollected = isCollected,
            Set = set,
        };

    /// <summary>Figures of successive periods.</summary>
    public static IEnumerable<Observation> Figures(Indicator indicator, string first, params decimal[] figures)
    {
        var period = Period(first);
        foreach (var figure in figures)
        {
            var fraction = indicator.Fraction is null ? null : new Fraction(figure, 100);
            var value = new ObservedValue.Number(figure, fraction);
            yield return new Observation(indicator, period, new ReportedValue(value, $"Commentary for {period}"));
            period = period.Next;
        }
    }

    /// <summary>One target and rule for successive periods.</summary>
    public static IEnumerable<PeriodTarget> Targets(
        Indicator indicator,
        string first,
        int periods,
        Target target,
        string rule
    )
    {
        var period = Period(first);
        for (var i = 0; i < periods; i++)
        {
            yield return new PeriodTarget(
                indicator,
                period,
                target,
                ToleranceRule.Parse(rule),
                "Priya Shah",
                new DateOnly(2025, 3, 3)
            );
            period = period.Next;
        }
    }

    /// <summary>Something that no two tests share.</summary>
    public static string Unique(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Guid.NewGuid().ToString("N")[..8]}");
}
