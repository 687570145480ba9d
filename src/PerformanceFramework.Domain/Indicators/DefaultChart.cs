using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>In whose way control charts are drawn.</summary>
public enum ChartPractice
{
    Product = 1,
    NhsR,
    MakingDataCount,
}

public static class ChartPracticeExtensions
{
    public static ControlChartMethod Method(this ChartPractice practice) =>
        practice switch
        {
            ChartPractice.Product => ControlChartMethod.Product,
            ChartPractice.NhsR => ControlChartMethod.NhsR,
            ChartPractice.MakingDataCount => ControlChartMethod.MdcExcel,
        };

    public static string Words(this ChartPractice practice) =>
        practice switch
        {
            ChartPractice.Product => "As this product draws them",
            ChartPractice.NhsR => "As NHS R draws them (NHSRplotthedots)",
            ChartPractice.MakingDataCount => "As the Making Data Count Excel tool describes",
        };
}

/// <summary>How control charts are drawn from a date, for a set or for the whole council.</summary>
public sealed class DefaultChart : DatedDefault
{
    private DefaultChart() { }

    /// <param name="set">Null for the whole council.</param>
    /// <param name="from">The first day of the first period whose signals are made so.</param>
    /// <param name="fixAfter">How many points of a segment make its baseline, 12 or more; null for all of them.</param>
    public DefaultChart(IndicatorSet? set, DateOnly from, ChartPractice practice, int? fixAfter, Adoption adoption)
        : base(set, from, adoption)
    {
        Practice = practice;
        FixAfter = fixAfter;
    }

    public ChartPractice Practice { get; private set; }

    /// <summary>How many points of a segment make its baseline; null for all of them. An indicator's own number goes before it.</summary>
    public int? FixAfter { get; private set; }
}

/// <summary>All default chart settings.</summary>
public sealed class ChartBook(IEnumerable<DefaultChart> defaults)
{
    /// <summary>No defaults: charts are drawn as the product draws them.</summary>
    public static readonly ChartBook Empty = new([]);

    private readonly DatedDefaults<DefaultChart> _defaults = new(defaults);

    /// <summary>The terms of an indicator's signals with what the default of a period adds: its card goes before that.</summary>
    public SignalTerms In(Indicator indicator, ReportingPeriod period, SignalTerms terms) =>
        (_defaults.OfSet(indicator, period) ?? _defaults.OfCouncil(period)) is { } chart
            ? terms with
            {
                Method = chart.Practice.Method(),
                FixAfter = terms.FixAfter ?? chart.FixAfter,
            }
            : terms;
}
