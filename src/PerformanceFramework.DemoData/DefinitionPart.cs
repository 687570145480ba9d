using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Since when definitions have held. Demonstration content: the services look at theirs in turn, every one within two years,
/// and a few definitions were left out.
/// </summary>
internal static class DefinitionPart
{
    // The first day of a month comes up to 30 days earlier: the earliest stays within two years.
    private const int LatestDaysAgo = 400;
    private const int EarliestDaysAgo = 690;

    /// <summary>How many years ago these were looked at.</summary>
    private static readonly Dictionary<string, int> LeftOut = new()
    {
        ["SAFE-10"] = 3,
        ["GREEN-07"] = 4,
        ["HWY-05"] = 3,
        ["LEG-03"] = 5,
        ["PLN-04"] = 3,
        ["SAF-04"] = 4,
    };

    /// <param name="indicators">All of the council.</param>
    /// <param name="today">The day of the demonstration.</param>
    public static void Date(IEnumerable<Indicator> indicators, DateOnly today)
    {
        var services = indicators
            .GroupBy(indicator => indicator.Service.Code)
            .OrderBy(service => service.Key, StringComparer.Ordinal)
            .ToList();
        for (var turn = 0; turn < services.Count; turn++)
        {
            var daysAgo = LatestDaysAgo + ((EarliestDaysAgo - LatestDaysAgo) * turn / services.Count);
            foreach (var indicator in services[turn])
            {
                var day = LeftOut.TryGetValue(indicator.Code, out var years)
                    ? today.AddYears(-years)
                    : today.AddDays(-daysAgo);
                indicator.HasBeenDefinedSince(new DateOnly(day.Year, day.Month, 1));
            }
        }
    }
}
