using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import;

/// <summary>What becomes of one row of a file.</summary>
public enum RowVerdict
{
    New = 1,
    Changed,
    Same,

    /// <summary>Nothing is written of it, and nothing is wrong with it: no figure in it, or the mapping leaves it out.</summary>
    LeftOut,
    Refused,
}

/// <summary>What would become of one row.</summary>
/// <param name="Place">Where it stands: the cell that is wrong, otherwise the row.</param>
/// <param name="Subject">The indicator and period, as far as they can be told.</param>
/// <param name="Before">What is kept now; empty where there is nothing.</param>
/// <param name="After">What the row says.</param>
/// <param name="Problem">Why it is refused, or left out; otherwise empty.</param>
public sealed record PlannedRow(
    RowVerdict Verdict,
    string Place,
    string Subject,
    string Before,
    string After,
    string Problem
)
{
    /// <summary>The sheet of the council's workbook; empty for figures of any other file.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>What whoever looks at it may want to know although the row is used as it is; otherwise empty.</summary>
    public string Note { get; init; } = "";

    internal PlannedFigure? Figure { get; init; }

    /// <summary>What the file calls an indicator that is none of ours; null where that is not what is wrong.</summary>
    internal string? UnknownName { get; init; }
}

/// <summary>A figure to be written.</summary>
internal sealed record PlannedFigure(Indicator Indicator, ReportingPeriod Period, FigureCopy? Before, FigureCopy After)
{
    /// <summary>Its id, once it has been saved.</summary>
    public int IndicatorId => Indicator.Id;
}
