using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Dashboards;

/// <summary>What a part of a dashboard can be.</summary>
public enum DashboardPartKind
{
    /// <summary>An element of the golden thread, with everything under it.</summary>
    Element = 1,

    /// <summary>A set of indicators, with what is in it in the year.</summary>
    Set,
    Portfolio,
    Directorate,
}

public static class DashboardPartKindExtensions
{
    public static string Words(this DashboardPartKind kind) =>
        kind switch
        {
            DashboardPartKind.Element => "Element of the golden thread",
            DashboardPartKind.Set => "Set of indicators",
            DashboardPartKind.Portfolio => "Portfolio",
            DashboardPartKind.Directorate => "Directorate",
        };
}

/// <summary>One part of a dashboard: what it shows the indicators of.</summary>
public sealed class DashboardPart
{
    private DashboardPart() { }

    public int Id { get; private set; }

    public int DashboardId { get; private set; }

    /// <summary>Its place among the parts, 1 for the first.</summary>
    public int Position { get; internal set; }

    public DashboardPartKind Kind { get; private set; }

    public int? ElementId { get; private set; }

    public PlanElement? Element { get; private set; }

    public int? SetId { get; private set; }

    public IndicatorSet? Set { get; private set; }

    public int? PortfolioId { get; private set; }

    public Portfolio? Portfolio { get; private set; }

    public int? DirectorateId { get; private set; }

    public Directorate? Directorate { get; private set; }

    public static DashboardPart Of(PlanElement element) =>
        new() { Kind = DashboardPartKind.Element, Element = element };

    public static DashboardPart Of(IndicatorSet set) => new() { Kind = DashboardPartKind.Set, Set = set };

    public static DashboardPart Of(Portfolio portfolio) =>
        new() { Kind = DashboardPartKind.Portfolio, Portfolio = portfolio };

    public static DashboardPart Of(Directorate directorate) =>
        new() { Kind = DashboardPartKind.Directorate, Directorate = directorate };

    /// <summary>The code of what it is about.</summary>
    public string Code => Element?.Code ?? Set?.Code ?? Portfolio?.Code ?? Directorate?.Code ?? "";

    /// <summary>The present name of what it is about.</summary>
    public string Name => Element?.Title ?? Set?.Name ?? Portfolio?.Name ?? Directorate?.Name ?? "";

    /// <summary>Whether two parts show the same.</summary>
    public bool IsSameAs(DashboardPart other) => Kind == other.Kind && Code == other.Code;
}
