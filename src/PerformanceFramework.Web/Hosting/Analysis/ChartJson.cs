using System.Globalization;
using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>A chart in the fields of NHSRplotthedots 0.2.2, its points in columns.</summary>
internal static class ChartJson
{
    public static void Write(ControlChart.Drawn chart, Utf8JsonWriter writer)
    {
        WriteVariation(chart, writer);
        WriteAssurance(chart.Assurance, writer);
        writer.WriteBoolean("short_group_warning_any", chart.Segments.Any(segment => segment.IsShort));
        writer.WriteStartArray("near_tie_point_indexes");
        foreach (var index in NearTies.Points(chart))
        {
            writer.WriteNumberValue(index);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("near_tie_screening", NearTies.InScreening(chart));
        writer.WriteBoolean("limits_undefined_anywhere", chart.Segments.Any(segment => segment.Limits.Upper is null));
        WriteSegments(chart, writer);
        WritePoints(chart, writer);
    }

    private static void WriteVariation(ControlChart.Drawn chart, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("variation");
        writer.WriteString("point_type", ChartNames.PointType(chart.Signal));
        writer.WriteString("rule", ChartNames.Rule(chart.Latest.Cause));
        writer.WriteString("icon", ChartNames.Icon(chart.Signal));
        writer.WriteEndObject();
    }

    private static void WriteAssurance(Assurance? assurance, Utf8JsonWriter writer)
    {
        var (type, icon) = assurance switch
        {
            Assurance.ConsistentlyPasses => ("consistent_pass", "pass"),
            Assurance.HitAndMiss => ("inconsistent", "inconsistent"),
            Assurance.ConsistentlyFails => ("consistent_fail", "fail"),
            null => ((string?)null, (string?)null),
        };
        writer.WriteStartObject("assurance");
        writer.WriteString("type", type);
        writer.WriteString("icon", icon);
        writer.WriteEndObject();
    }

    private static void WriteSegments(ControlChart.Drawn chart, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("segments");
        foreach (var segment in chart.Segments)
        {
            var types = chart
                .Points.Skip(segment.First)
                .Take(segment.Length)
                .Select(point => ChartNames.PointType(point.Signal))
                .ToList();
            writer.WriteStartObject();
            writer.WriteNumber("rebase_group", segment.Number);
            writer.WriteNumber("n", segment.Length);
            writer.WriteFigure("mean", segment.Limits.Mean);
            writer.WriteFigure("lpl", segment.Limits.Lower);
            writer.WriteFigure("upl", segment.Limits.Upper);
            foreach (var counted in ChartNames.CountedPointTypes)
            {
                writer.WriteNumber(counted, types.Count(type => type == counted));
            }

            writer.WriteString("last_point_type", types[^1]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePoints(ControlChart.Drawn chart, Utf8JsonWriter writer)
    {
        var points = chart.Points;
        writer.WriteStartObject("points");
        Column(
            "date",
            point => writer.WriteStringValue(point.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        writer.WriteFigures("y", points.Select(point => point.Value));
        Column("rebase_group", point => writer.WriteNumberValue(SegmentOf(point).Number));
        writer.WriteFigures("mean", points.Select(point => SegmentOf(point).Limits.Mean));
        writer.WriteFigures("lpl", points.Select(point => SegmentOf(point).Limits.Lower));
        writer.WriteFigures("upl", points.Select(point => SegmentOf(point).Limits.Upper));
        Column("outside_limits", point => Flag(point.Beyond is { } beyond ? beyond != 0 : null));
        writer.WriteFigures("relative_to_mean", points.Select(point => (double?)point.Side));
        Column("close_to_limits", point => Flag(point.IsNear));
        Column("special_cause_type", point => writer.WriteStringValue(ChartNames.Rule(point.Cause)));
        Column("special_cause_flag", point => Flag(point.Cause is not SpecialCause.None));
        Column("point_type", point => writer.WriteStringValue(ChartNames.PointType(point.Signal)));
        Column("short_group_warning", point => Flag(SegmentOf(point).IsShort));
        writer.WriteEndObject();

        ChartSegment SegmentOf(ChartPoint point) => chart.Segments[point.Segment];

        void Flag(bool? flag)
        {
            if (flag is { } known)
            {
                writer.WriteBooleanValue(known);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        void Column(string name, Action<ChartPoint> write)
        {
            writer.WriteStartArray(name);
            foreach (var point in points)
            {
                write(point);
            }

            writer.WriteEndArray();
        }
    }
}
