using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Benchmarking;

/// <summary>Another place, or the nation, whose published figures are kept beside the council's own.</summary>
public sealed class ComparatorArea
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private ComparatorArea() { }

    /// <param name="isBenchmark">The one area that every indicator is compared with, such as England.</param>
    public ComparatorArea(string code, string name, bool isBenchmark = false)
    {
        Code = code;
        Name = name;
        IsBenchmark = isBenchmark;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>"Better, similar or worse" means compared with this area.</summary>
    public bool IsBenchmark { get; private set; }
}

/// <summary>The published figure of a comparator area for an indicator and period.</summary>
public sealed class ComparatorValue
{
    private ComparatorValue() { }

    public ComparatorValue(Indicator indicator, ComparatorArea area, ReportingPeriod period, decimal value)
    {
        Indicator = indicator;
        Area = area;
        Period = period;
        Value = Figure.Checked(value);
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public int AreaId { get; private set; }

    public ComparatorArea Area { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    public decimal Value { get; private set; }
}
