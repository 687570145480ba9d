using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>A date from which an indicator's figures cannot be compared with earlier ones, and why.</summary>
public sealed class SeriesBreak : IRemembered
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

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }
}
