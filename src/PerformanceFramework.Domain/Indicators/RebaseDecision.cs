using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>
/// A person's decision that an indicator's control chart begins anew with a period, because the process has changed for
/// good, or that it does not. The program proposes; it never decides.
/// </summary>
public sealed class RebaseDecision
{
    public const int ReasonLength = 500;
    public const int DecidedByLength = 120;

    private RebaseDecision() { }

    /// <param name="from">The first period of the new segment.</param>
    public RebaseDecision(Indicator indicator, ReportingPeriod from, bool isAccepted, Adoption decision)
    {
        Indicator = indicator;
        From = from;
        IsAccepted = isAccepted;
        Reason = decision.Reason;
        DecidedBy = decision.By;
        DecidedOn = decision.On;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod From { get; private set; }

    /// <summary>The chart begins anew; otherwise it was decided that it does not, and it is not proposed again.</summary>
    public bool IsAccepted { get; private set; }

    public string Reason { get; private set; } = "";

    public string DecidedBy { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }
}
