using System.Globalization;
using System.Text;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>How positions are written in SVG: to a tenth, with a point whatever the server's language is.</summary>
internal static class Coordinates
{
    public static string At(double position) => Math.Round(position, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static StringBuilder Move(this StringBuilder path, double x, double y) =>
        path.Append('M').Append(At(x)).Append(' ').Append(At(y));

    public static StringBuilder Line(this StringBuilder path, double x, double y) =>
        path.Append('L').Append(At(x)).Append(' ').Append(At(y));

    public static StringBuilder Across(this StringBuilder path, double x) => path.Append('H').Append(At(x));

    public static StringBuilder UpOrDown(this StringBuilder path, double y) => path.Append('V').Append(At(y));
}
