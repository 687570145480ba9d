namespace PerformanceFramework.Web.Components.Charts;

/// <summary>The paper a plot is drawn on, in units of its own: the style sheet shows the one that suits the page.</summary>
/// <param name="FontSize">The size of all text, as in the style sheet.</param>
/// <param name="Gutter">The most room that labels may take beside the lines.</param>
/// <param name="IsNarrow">Whether years are shortened and reasons for missing values left to the words below.</param>
internal sealed record PlotSize(double Width, double Height, double FontSize, double Gutter, bool IsNarrow)
{
    public static readonly PlotSize Wide = new(860, 360, 14, 190, IsNarrow: false);
    public static readonly PlotSize Narrow = new(360, 340, 13, 104, IsNarrow: true);

    /// <summary>The top of the axis; above it is room for the name of the highest value.</summary>
    public double Top => IsNarrow ? 24 : 26;

    /// <summary>The foot of the axis; below it are the years.</summary>
    public double Bottom => Height - 34;

    public double LineHeight => FontSize + 3;
}
