using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// <c>trend</c>: the recent trend of cases with yearly <c>points</c>, and the robust slope of cases with plain
/// <c>values</c>.
/// </summary>
internal static class TrendCommand
{
    public static void Run(AnalysisRun run) =>
        JsonCases.Answer(
            run,
            (fields, writer) =>
            {
                writer.WriteStartObject("result");
                if (fields.Has("values"))
                {
                    RobustSlope.Write(fields, writer);
                }
                else
                {
                    Write(fields, writer);
                }

                writer.WriteEndObject();
            }
        );

    private static void Write(JsonFields fields, Utf8JsonWriter writer)
    {
        var points = fields.Objects("points").Select(PointOf).ToArray();
        var measure = MeasureOf(fields);
        var unit = NumberText.PlainUnit(fields.Objects("points").SelectMany(point => point.Written("value")));
        var trend = Of(Polarity.NoJudgement);
        var test = (trend as RecentTrend.Tested)?.Test;
        writer.WriteString("trend", trend.Label.Words());
        writer.WriteStartObject("label_by_polarity");
        writer.WriteString("High is good", Of(Polarity.HigherIsBetter).Label.Words());
        writer.WriteString("Low is good", Of(Polarity.LowerIsBetter).Label.Words());
        writer.WriteString("No judgement", trend.Label.Words());
        writer.WriteEndObject();
        writer.WriteFigure("chi2", test?.ChiSquare);
        writer.WriteFigure("gradient", test?.Slope);
        writer.WriteFigures("leave_one_out_gradients", test?.SlopesLeavingOneOut.Select(slope => (double?)slope) ?? []);
        writer.WriteString("words", trend.Explanation);

        RecentTrend Of(Polarity polarity) => RecentTrendRule.Assess(points, new TrendTerms(measure, polarity, unit));
    }

    private static TrendPoint PointOf(JsonFields point)
    {
        var year = point.NeededWhole("year", ReportingPeriod.EarliestYear, ReportingPeriod.LatestYear);
        var share =
            point.Figure("count") is { } count && point.Figure("denominator") is { } denominator
                ? new CountedShare(count, denominator)
                : (CountedShare?)null;
        return new TrendPoint(
            ReportingPeriod.CalendarYear(year),
            // Of a share the count and denominator are enough.
            point.Has("value")
                ? point.Figure("value")
                : 100 * share?.Count / share?.Denominator,
            share,
            point.Figure("lci") is { } lower && point.Figure("uci") is { } upper ? new Limits(lower, upper) : null
        );
    }

    private static TrendMeasure MeasureOf(JsonFields fields) =>
        fields.NeededText("kind") switch
        {
            "proportion" => TrendMeasure.Proportion,
            "other" => fields.Text("value_type") is "Count" ? TrendMeasure.Count : TrendMeasure.Estimate,
            _ => throw fields.Bad("kind", "is neither proportion nor other"),
        };
}
