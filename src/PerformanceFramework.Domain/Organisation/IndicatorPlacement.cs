using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Organisation;

/// <summary>A service that reported an indicator until a day. The one that reports it now is <see cref="Indicator.Service"/>.</summary>
public sealed class IndicatorPlacement
{
    private IndicatorPlacement() { }

    private IndicatorPlacement(Indicator indicator, DateOnly? from, Amendment amendment)
    {
        Indicator = indicator;
        Service = indicator.Service;
        From = from;
        Until = amendment.From;
        Reason = amendment.Reason;
        MovedBy = amendment.By;
        MovedOn = amendment.On;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public int ServiceId { get; private set; }

    public Service Service { get; private set; } = null!;

    /// <summary>The first day on which the service reported it; null where it always had.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which another service reported it.</summary>
    public DateOnly Until { get; private set; }

    public string Reason { get; private set; } = "";

    public string MovedBy { get; private set; } = "";

    public DateOnly MovedOn { get; private set; }

    public bool HeldOn(DateOnly date) => date < Until && (From is null || date >= From);

    /// <summary>Gives an indicator to another service. Answers where it was; null where that did not hold for a single day.</summary>
    /// <param name="indicator">With its service.</param>
    /// <param name="since">The day of its latest earlier move; null where it never moved.</param>
    public static IndicatorPlacement? Move(Indicator indicator, Service to, DateOnly? since, Amendment amendment)
    {
        var placement = since == amendment.From ? null : new IndicatorPlacement(indicator, since, amendment);
        indicator.MoveTo(to);
        return placement;
    }

    /// <summary>The service that reported an indicator on a day.</summary>
    /// <param name="placements">Where indicators were, this one among them.</param>
    public static Service ServiceAt(Indicator indicator, DateOnly date, IEnumerable<IndicatorPlacement> placements) =>
        placements.FirstOrDefault(placement => placement.Indicator == indicator && placement.HeldOn(date))?.Service
        ?? indicator.Service;
}
