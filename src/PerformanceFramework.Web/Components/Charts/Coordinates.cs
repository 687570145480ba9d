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

    /// <summary>A curve that leaves and arrives level.</summary>
    public static StringBuilder Bend(this StringBuilder path, (double X, double Y) from, (double X, double Y) to)
    {
        var middle = At((from.X + to.X) / 2);
        return path.Append('C')
            .Append(middle)
            .Append(' ')
            .Append(At(from.Y))
            .Append(' ')
            .Append(middle)
            .Append(' ')
            .Append(At(to.Y))
            .Append(' ')
            .Append(At(to.X))
            .Append(' ')
            .Append(At(to.Y));
    }

    public static StringBuilder Across(this StringBuilder path, double x) => path.Append('H').Append(At(x));

    public static StringBuilder UpOrDown(this StringBuilder path, double y) => path.Append('V').Append(At(y));
}
