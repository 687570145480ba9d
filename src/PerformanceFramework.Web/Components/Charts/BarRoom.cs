using System.Globalization;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>From which width of a bar on there is room in a segment for what is written in it. The widths are those of the style sheet.</summary>
internal static class BarRoom
{
    /// <summary>In rem of 16 pixels; close together where the bars of tables are.</summary>
    private static readonly int[] Widths =
    [
        6,
        8,
        10,
        12,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        26,
        28,
        30,
        35,
        40,
        45,
        50,
        60,
        75,
    ];

    /// <param name="share">The segment's share of the bar, in per cent.</param>
    /// <param name="needed">In pixels.</param>
    /// <returns>The class of what shows from that width on; of what never does, where no bar is wide enough.</returns>
    public static string Class(double share, double needed) =>
        Array.Find(Widths, width => width * 16 * share / 100 >= needed) is > 0 and var least
            ? "from-" + least.ToString(CultureInfo.InvariantCulture)
            : "from-never";
}
