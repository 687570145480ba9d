using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Portfolios;

/// <summary>
/// A Cabinet member wants an indicator always on the page of their portfolio. It counts only while the indicator belongs to
/// that portfolio. One that is taken back is kept with its days, for the page as at an earlier day.
/// </summary>
public sealed class MeasureMark
{
    /// <summary>The most of a portfolio, so that its page still shows what presses.</summary>
    public const int Most = 4;
    public const int NameLength = 120;

    private MeasureMark() { }

    public MeasureMark(Portfolio portfolio, Indicator indicator, (string Id, string Name) by, DateOnly on)
    {
        Portfolio = portfolio;
        Indicator = indicator;
        (MarkedById, MarkedBy) = by;
        MarkedOn = on;
    }

    public int Id { get; private set; }

    public int PortfolioId { get; private set; }

    public Portfolio Portfolio { get; private set; } = null!;

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public string MarkedById { get; private set; } = "";

    public string MarkedBy { get; private set; } = "";

    /// <summary>The first day on which it holds.</summary>
    public DateOnly MarkedOn { get; private set; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? EndedOn { get; private set; }

    public int Version { get; private set; }

    public void End(DateOnly on) => EndedOn = on;
}

/// <summary>Why an indicator cannot be marked.</summary>
public static class MarkRefusals
{
    public static readonly Refusal TooMany = new(
        "too-many-marks",
        $"{MeasureMark.Most} measures of this portfolio are kept on its page already, and the rest of the page shows what presses. No longer keep one of them first."
    );

    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "Only live indicators are on the page of a portfolio. This one is not live."
    );
}
