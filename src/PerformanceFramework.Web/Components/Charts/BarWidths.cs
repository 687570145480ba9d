namespace PerformanceFramework.Web.Components.Charts;

/// <summary>How a bar is divided among counts.</summary>
internal static class BarWidths
{
    /// <summary>
    /// In proportion, but never too small for what is written in a segment; the larger segments give up what the small ones
    /// need.
    /// </summary>
    /// <param name="counts">Each more than 0.</param>
    /// <param name="least">What each segment needs; together no more than the whole.</param>
    public static double[] Of(int[] counts, double[] least, double whole)
    {
        var widths = new double[counts.Length];
        var small = new HashSet<int>();
        int tooSmall;
        do
        {
            var room = whole - small.Sum(i => least[i]);
            var rest = counts.Where((_, i) => !small.Contains(i)).Sum(c => (double)c);
            for (var i = 0; i < counts.Length; i++)
            {
                widths[i] = small.Contains(i) ? least[i] : room * counts[i] / rest;
            }

            tooSmall = Enumerable.Range(0, counts.Length).FirstOrDefault(i => widths[i] < least[i], -1);
        } while (tooSmall >= 0 && small.Add(tooSmall));

        return widths;
    }
}
