using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>
/// What those who answer for an element say of it for a quarter: what its statuses do not. It stands beside them and changes
/// none.
/// </summary>
public sealed class ElementCommentary : IRemembered
{
    public const int TextLength = 2000;
    public const int WrittenByLength = 120;

    /// <summary>How many quarters back from the latest that is over it can still be written for.</summary>
    public const int QuartersOpen = 4;

    private ElementCommentary() { }

    /// <param name="period">A quarter that is over.</param>
    public ElementCommentary(PlanElement element, ReportingPeriod period)
    {
        Element = element;
        Period = period;
    }

    public int Id { get; private set; }

    public int ElementId { get; private set; }

    public PlanElement Element { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    public string Text { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    public int Version { get; private set; }

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }

    /// <summary>Says it, in the place of what was said before for the quarter.</summary>
    public void Write(string text, string by, DateOnly on)
    {
        Text = text;
        WrittenBy = by;
        WrittenOn = on;
    }

    /// <summary>The quarters for which it can be written on a day, latest first.</summary>
    public static IReadOnlyList<ReportingPeriod> QuartersOn(DateOnly today)
    {
        var current = ReportingPeriod.Containing(PeriodKind.Quarter, today);
        return Enumerable.Range(1, QuartersOpen).Select(back => current.After(-back)).ToList();
    }
}
