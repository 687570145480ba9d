using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Testing;

/// <summary>The indicators of <see cref="SmallCouncil"/> that are more than a plain quarterly percentage.</summary>
internal static class SmallIndicators
{
    /// <summary>A percentage of two counts.</summary>
    public static Indicator Prevented(string code, Service service) =>
        Given.Indicator(
            code,
            service,
            fraction: new FractionTerms("Cases prevented", "Cases closed", 100),
            lowest: 0,
            highest: 100
        );

    /// <summary>A monthly count of which less is better.</summary>
    public static Indicator Temporary(string code, Service service) =>
        Given.Indicator(
            code,
            service,
            unit: Given.Households,
            polarity: Polarity.LowerIsBetter,
            frequency: Frequency.Monthly,
            lowest: 0
        );

    /// <summary>A total since April.</summary>
    public static Indicator Built(string code, Service service) =>
        Given.Indicator(
            code,
            service,
            unit: new Unit(UnitKind.Count, "homes", 0),
            aggregation: Aggregation.CumulativeYearToDate
        );

    /// <summary>Activity, which is never judged.</summary>
    public static Indicator Calls(string code, Service service) =>
        Given.Indicator(
            code,
            service,
            kind: IndicatorKind.Activity,
            unit: new Unit(UnitKind.Count, "calls", 0),
            polarity: Polarity.NoJudgement
        );

    public static Indicator Income(string code, Service service) => Given.Indicator(code, service, unit: Given.Pounds);

    /// <summary>A published figure of the calendar year, which no return collects.</summary>
    public static Indicator Outcome(string code, Service service) =>
        Given.Indicator(code, service, frequency: Frequency.CalendarYearly, isCollected: false);
}
