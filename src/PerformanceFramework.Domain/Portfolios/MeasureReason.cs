namespace PerformanceFramework.Domain.Portfolios;

/// <summary>Why an indicator is among the measures of a portfolio's page, the most pressing reason first.</summary>
public enum MeasureReason
{
    /// <summary>The Cabinet member wants it always there, whatever its figures say.</summary>
    Marked = 1,
    RedAndWorsened,

    /// <summary>It gets worse by more than its normal variation, whatever its status.</summary>
    GettingWorse,
    Red,

    /// <summary>The forecast says that its year-end target is unlikely to be met, or lost.</summary>
    ForecastToMiss,

    /// <summary>It missed its target by little, and worsened.</summary>
    NearMissAndWorsened,

    /// <summary>It is on track, and improved.</summary>
    Success,

    /// <summary>Nothing presses; it serves a priority of the Corporate Plan.</summary>
    CorporatePriority,

    /// <summary>Nothing presses; it is there because there would be too few otherwise.</summary>
    Remaining,
}

public static class MeasureReasonExtensions
{
    /// <summary>After "chosen because it".</summary>
    public static string Words(this MeasureReason reason) =>
        reason switch
        {
            MeasureReason.Marked => "is marked by the Cabinet member",
            MeasureReason.RedAndWorsened => "is red and worsened",
            MeasureReason.GettingWorse => "gets worse beyond normal variation",
            MeasureReason.Red => "is red",
            MeasureReason.ForecastToMiss => "is not expected to meet its year-end target",
            MeasureReason.NearMissAndWorsened => "just misses its target and worsened",
            MeasureReason.Success => "is on track and improved",
            MeasureReason.CorporatePriority => "serves a corporate priority",
            MeasureReason.Remaining => "is among the rest of a short list",
        };
}
