namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>Whether points are spaced evenly enough for neighbours to be compared.</summary>
internal static class SpacingRule
{
    // A term of five months follows one of three (153 to 90 days, 1.7 times); a month left out makes a step of at least
    // 59 days beside one of 31 (1.9 times).
    private const double MostUneven = 1.75;

    public static (int Shortest, int Longest)? UnevenSteps(IReadOnlyList<ChartPoint> points)
    {
        var shortest = int.MaxValue;
        var longest = 0;
        for (var i = 1; i < points.Count; i++)
        {
            var days = points[i].Date.DayNumber - points[i - 1].Date.DayNumber;
            shortest = Math.Min(shortest, days);
            longest = Math.Max(longest, days);
        }

        return longest > MostUneven * shortest ? (shortest, longest) : null;
    }
}
