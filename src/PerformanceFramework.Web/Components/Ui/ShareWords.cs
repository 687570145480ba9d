using System.Globalization;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>
/// Shares of things that were counted, as they are printed everywhere: in whole per cent, because a few dozen things carry no
/// more than that. 100% is all of them and 0% none, so what rounds to either is 99% or 1%.
/// </summary>
internal static class ShareWords
{
    /// <summary>"67%"; a dash where there is nothing to be a part of.</summary>
    public static string Of(int part, int whole)
    {
        if (whole == 0)
        {
            return "–";
        }

        var percent = (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        var shown = part == 0 || part == whole ? percent : Math.Clamp(percent, 1, 99);
        return shown.ToString(CultureInfo.InvariantCulture) + "%";
    }
}
