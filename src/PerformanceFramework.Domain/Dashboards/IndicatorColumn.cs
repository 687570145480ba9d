namespace PerformanceFramework.Domain.Dashboards;

/// <summary>What a table of indicators can say of each besides its name.</summary>
public enum IndicatorColumn
{
    Value = 1,
    Target,
    Status,
    Direction,
    Signal,
    Assurance,
    YearEnd,
    Period,
    Service,
    Directorate,
    Owner,
    Frequency,
    Impact,
    Commentary,
}

public static class IndicatorColumns
{
    /// <summary>What a table shows where nobody chose: whether it is on course, how it moves, and where it will end.</summary>
    public static IReadOnlyList<IndicatorColumn> Usual { get; } =
    [
        IndicatorColumn.Value,
        IndicatorColumn.Target,
        IndicatorColumn.Status,
        IndicatorColumn.Direction,
        IndicatorColumn.Signal,
        IndicatorColumn.Assurance,
        IndicatorColumn.YearEnd,
    ];

    /// <summary>The heading of the column.</summary>
    public static string Words(this IndicatorColumn column) =>
        column switch
        {
            IndicatorColumn.Value => "Value",
            IndicatorColumn.Target => "Target",
            IndicatorColumn.Status => "Status",
            IndicatorColumn.Direction => "Direction",
            IndicatorColumn.Signal => "Signal",
            IndicatorColumn.Assurance => "Assurance",
            IndicatorColumn.YearEnd => "Year end",
            IndicatorColumn.Period => "Period",
            IndicatorColumn.Service => "Service",
            IndicatorColumn.Directorate => "Directorate",
            IndicatorColumn.Owner => "Owner",
            IndicatorColumn.Frequency => "Reported",
            IndicatorColumn.Impact => "Impact",
            IndicatorColumn.Commentary => "What is said of it",
        };
}
