namespace PerformanceFramework.Domain.Dashboards;

/// <summary>In which order a dashboard lists the indicators of each of its parts.</summary>
public enum DashboardOrder
{
    WorstFirst = 1,
    ByCode,
    ByName,
    ByService,
}

public static class DashboardOrderExtensions
{
    /// <summary>As it is offered and shown.</summary>
    public static string Words(this DashboardOrder order) =>
        order switch
        {
            DashboardOrder.WorstFirst => "Worst first",
            DashboardOrder.ByCode => "By code",
            DashboardOrder.ByName => "By name",
            DashboardOrder.ByService => "By service",
        };
}
