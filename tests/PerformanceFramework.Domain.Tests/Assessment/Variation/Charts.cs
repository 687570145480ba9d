using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

/// <summary>Builds the series and charts that tests look at.</summary>
internal static class Charts
{
    public static readonly Target NoTarget = new Target.None();

    public static readonly VariationTerms Terms = new(
        ImprovementDirection.Increase,
        Given.Percent,
        Frequency.Monthly,
        Aggregation.Snapshot
    );

    /// <summary>Twelve figures around 50 that call no rule.</summary>
    public static readonly double[] Stable = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52];

    /// <summary>Seven figures that each fall, after ten that call no rule; the mean is 50.</summary>
    public static readonly double[] Falling = [47, 53, 48, 52, 47, 53, 48, 52, 47, 53, 56, 54, 52, 50, 48, 46, 44];

    /// <summary>Seven figures above the mean, after eight that lie below it.</summary>
    public static readonly double[] Shifted = [50, 46, 49, 45, 50, 46, 49, 45, 52, 53, 52, 54, 52, 53, 55];

    /// <summary>Two figures near the upper limit, after one on the same side of the mean.</summary>
    public static readonly double[] TwoOfThree =
    [
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        49,
        51,
        50.8,
        54.6,
        54.7,
    ];

    public static DateOnly Month(int index) => new DateOnly(2023, 4, 1).AddMonths(index);

    /// <summary>
    /// Figures as the tables of the tests write them: <c>50 52 - 48</c>, with a dash where one is missing.
    /// </summary>
    public static double[] Figures(string text) =>
        [.. text.Split(' ').Select(word => word == "-" ? double.NaN : (double)Given.Number(word))];

    public static DatedValue[] Months(IEnumerable<double> figures) =>
        [.. figures.Select((figure, i) => new DatedValue(Month(i), double.IsNaN(figure) ? null : figure))];

    public static double[] Negative(IEnumerable<double> figures) => [.. figures.Select(figure => -figure)];

    public static ControlChartQuestion Question(
        IEnumerable<double> figures,
        ControlChartMethod? method = null,
        ImprovementDirection direction = ImprovementDirection.Increase
    ) => new(Months(figures), direction, NoTarget, method ?? ControlChartMethod.Product);

    public static ControlChart.Drawn Draw(
        IEnumerable<double> figures,
        ControlChartMethod? method = null,
        ImprovementDirection direction = ImprovementDirection.Increase
    ) => Draw(Question(figures, method, direction));

    public static ControlChart.Drawn Draw(ControlChartQuestion question) =>
        ControlChartRule.Draw(question).ShouldBeOfType<ControlChart.Drawn>();

    public static Refusal Refuse(ControlChartQuestion question) =>
        ControlChartRule.Draw(question).ShouldBeOfType<ControlChart.Refused>().Refusal;

    public static SpecialCause[] Causes(this ControlChart.Drawn chart) =>
        [.. chart.Points.Select(point => point.Cause)];

    public static VariationAssessment Assess(
        IEnumerable<double> figures,
        Target? target = null,
        VariationTerms? terms = null
    ) => VariationRule.Assess([.. figures], target ?? NoTarget, terms ?? Terms);
}
