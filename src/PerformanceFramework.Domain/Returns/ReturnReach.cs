using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Returns;

/// <summary>Which rows of returns a permission covers: those of a service, and those that a partner organisation supplies.</summary>
public static class ReturnReach
{
    /// <param name="entry">With its indicator, its return and the service of that.</param>
    public static bool Covers(this Reach reach, ReturnEntry entry) =>
        reach.Covers(entry.Return.Service) || reach.Supplies(entry.Indicator);

    /// <summary>The rows of a return that are within reach: all of them, those that are supplied, or none.</summary>
    /// <param name="serviceReturn">With its service, and its rows with their indicators.</param>
    public static IReadOnlyList<ReturnEntry> RowsOf(this Reach reach, ServiceReturn serviceReturn) =>
        reach.Covers(serviceReturn.Service)
            ? serviceReturn.Entries
            : serviceReturn.Entries.Where(entry => reach.Supplies(entry.Indicator)).ToList();
}
