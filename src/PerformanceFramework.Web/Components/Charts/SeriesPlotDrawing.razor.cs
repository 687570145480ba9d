using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Components.Charts;

public sealed partial class SeriesPlotDrawing
{
    private SeriesPlot? plot;

    [Parameter, EditorRequired]
    public required SeriesChartData Data { get; set; }

    /// <summary>Whether to draw the version for phones.</summary>
    [Parameter, EditorRequired]
    public bool Narrow { get; set; }

    private string Class => Narrow ? "chart__narrow" : "chart__wide";

    // Many points would run into each other and hide their line.
    private string Radius =>
        plot?.Points.Count > 40 ? "2"
        : Narrow ? "3.2"
        : "4";

    protected override void OnParametersSet() => plot = SeriesPlot.Of(Data, Narrow ? PlotSize.Narrow : PlotSize.Wide);

    private static double MiddleToBaseline(PlotSize size) => size.FontSize * 0.36;

    private static double LineToBaseline(PlotSize size) => (size.LineHeight / 2) + MiddleToBaseline(size);

    private static double LabelX(SeriesPlot plot) => plot.Right + 10;

    private static string PointClass(PointMark point, bool isLast) =>
        isLast && !point.IsProvisional ? "c-pt c-pt--last" : MarkClass("", point);

    private static string MarkClass(string mark, PointMark point) =>
        string.Join(
            ' ',
            ((string[])["c-pt", mark, point.IsProvisional ? "c-pt--provisional" : ""]).Where(c => c != "")
        );
}
