using System.Text;
using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Components.Charts;

public sealed partial class Sparkline
{
    private const double Left = 4;
    private const double Right = 112;
    private const double Top = 5;
    private const double Bottom = 27;

    private decimal low;
    private decimal high;

    /// <summary>From the earliest to the latest; null where there is none.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<decimal?> Values { get; set; }

    /// <summary>The latest target, drawn as a dashed line.</summary>
    [Parameter]
    public decimal? Target { get; set; }

    private IReadOnlyList<(int Place, decimal Value)> Known { get; set; } = [];

    private string Path
    {
        get
        {
            var path = new StringBuilder();
            foreach (var (i, (place, value)) in Known.Index())
            {
                _ =
                    i > 0 && Known[i - 1].Place == place - 1
                        ? path.Line(X(place), Y(value))
                        : path.Move(X(place), Y(value));
            }

            return path.ToString();
        }
    }

    /// <summary>Values without a neighbour, which a line alone would not show.</summary>
    private IEnumerable<(double X, double Y)> Alone =>
        Known
            .Where(k => ValueAt(k.Place - 1) is null && ValueAt(k.Place + 1) is null)
            .Select(k => (X(k.Place), Y(k.Value)));

    protected override void OnParametersSet()
    {
        Known = [.. Values.Index().Where(v => v.Item is not null).Select(v => (v.Index, v.Item!.Value))];
        var shown = Known.Select(k => k.Value).Concat(Target is { } target ? [target] : []).ToList();
        (low, high) = shown.Count == 0 ? (0, 0) : (shown.Min(), shown.Max());
    }

    private decimal? ValueAt(int place) => place >= 0 && place < Values.Count ? Values[place] : null;

    private double X(int place) => Values.Count == 1 ? Right : Left + ((Right - Left) * place / (Values.Count - 1));

    // Values that are all the same run through the middle.
    private double Y(decimal value) =>
        high == low ? (Top + Bottom) / 2 : Bottom - ((double)(value - low) / (double)(high - low) * (Bottom - Top));
}
