using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

public enum RoundState
{
    Open = 1,
    Closed,
}

/// <summary>The collection of one period's returns, with its due dates.</summary>
public sealed class CollectionRound
{
    private CollectionRound() { }

    /// <param name="period">The period collected, usually a quarter.</param>
    /// <param name="submitBy">The last day for officers to submit.</param>
    /// <param name="approveBy">The last day for heads of service to approve.</param>
    public CollectionRound(ReportingPeriod period, DateOnly submitBy, DateOnly approveBy)
    {
        Period = period;
        SubmitBy = submitBy;
        ApproveBy = approveBy;
        State = RoundState.Open;
    }

    public int Id { get; private set; }

    public ReportingPeriod Period { get; private set; }

    public DateOnly SubmitBy { get; private set; }

    public DateOnly ApproveBy { get; private set; }

    public RoundState State { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// The returns of this round: one for each service that has anything due, with a row for every indicator and period due.
    /// </summary>
    public IReadOnlyList<ServiceReturn> ReturnsFor(IEnumerable<Indicator> indicators)
    {
        var returns = new Dictionary<Service, ServiceReturn>();
        var collected = indicators.Where(i => i is { IsCollected: true, State: IndicatorState.Live });
        foreach (var indicator in collected.OrderBy(i => i.Code, StringComparer.Ordinal))
        {
            foreach (var period in indicator.Frequency.PeriodsDueIn(Period, indicator.LagMonths))
            {
                if (!returns.TryGetValue(indicator.Service, out var serviceReturn))
                {
                    returns.Add(indicator.Service, serviceReturn = new ServiceReturn(this, indicator.Service));
                }

                serviceReturn.AddEntry(indicator, period);
            }
        }

        return [.. returns.Values];
    }
}
