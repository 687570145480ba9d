using System.Globalization;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests;

/// <summary>What tests start from.</summary>
internal static class Given
{
    public static readonly Unit Percent = new(UnitKind.Percentage, "", 1);
    public static readonly Unit Households = new(UnitKind.Count, "households", 0);
    public static readonly Unit Pounds = new(UnitKind.Currency, "", 0);
    public static readonly Unit Days = new(UnitKind.Measure, "days", 1);

    /// <summary>A target as the tables of the tests write it: <c>&gt;= 90</c>, <c>&gt; 90</c>, <c>&lt;= 10</c>, <c>&lt; 10</c>, <c>40 to 60</c>.</summary>
    public static Target Target(string text) =>
        text.Split(' ') switch
        {
            [">=", var value] => new Target.AtLeast(Number(value)),
            [">", var value] => new Target.MoreThan(Number(value)),
            ["<=", var value] => new Target.AtMost(Number(value)),
            ["<", var value] => new Target.LessThan(Number(value)),
            [var low, "to", var high] => new Target.Between(Number(low), Number(high)),
            _ => throw new FormatException(text),
        };

    public static decimal Number(string text) =>
        decimal.Parse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    public static ReportingPeriod Period(string code) => ReportingPeriod.Parse(code);

    public static Service Service() =>
        new("HOU", "Housing", new Directorate("PLA", "Place"), new Portfolio("HOM", "Homes"));

    public static Indicator Indicator() =>
        new(
            "HOU-1",
            "Homelessness prevented",
            IndicatorKind.Performance,
            Percent,
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            Service()
        )
        {
            Definition = "Cases where homelessness was prevented, of all cases closed.",
            Owner = "Housing options manager",
            Justification = "It shows whether early help works.",
            WhatGoodIs = "More cases prevented.",
            Source = "Housing system",
            Impact = Impact.DirectlyImpacts,
        };
}
