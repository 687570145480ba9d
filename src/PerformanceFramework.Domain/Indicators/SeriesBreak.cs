using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>A date from which an indicator's figures cannot be compared with earlier ones, and why.</summary>
public sealed class SeriesBreak
{
    public const int ReasonLength = 500;

    private SeriesBreak() { }

    public SeriesBreak(Indicator indicator, DateOnly from, SeriesChange kind, string reason)
    {
        Indicator = indicator;
        From = from;
        Kind = kind;
        Reason = reason;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public DateOnly From { get; private set; }

    public SeriesChange Kind { get; private set; }

    public string Reason { get; private set; } = "";
}
