using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>The quarters and fifths of areas as Fingertips maps draw them; 0 where there are too few areas.</summary>
internal static class QuantileCase
{
    public static void Write(JsonFields fields, Utf8JsonWriter writer)
    {
        var values = fields.Figures("values");
        var (quarters, fifths) = (QuantileBounds.Of(values, 4), QuantileBounds.Of(values, 5));
        writer.WriteStartObject("result");
        writer.WriteFigures("quartile_bounds", Bounds(quarters));
        writer.WriteFigures("quintile_bounds", Bounds(fifths));
        writer.WriteFigures("quintile_category_polarity_0", Groups(fifths, Polarity.LowerIsBetter));
        writer.WriteFigures("quintile_category_polarity_1", Groups(fifths, Polarity.HigherIsBetter));
        writer.WriteFigures("quintile_category_polarity_99", Groups(fifths, Polarity.NoJudgement));
        writer.WriteFigures("quartile_category", Groups(quarters, Polarity.LowerIsBetter));
        writer.WriteString("words", Words(fifths, fields));
        writer.WriteEndObject();

        IEnumerable<double?> Groups(QuantileBounds? bounds, Polarity polarity) =>
            values.Select(value => value is { } figure ? bounds?.GroupOf(figure, polarity) ?? 0 : (double?)null);
    }

    private static IEnumerable<double?> Bounds(QuantileBounds? bounds) =>
        bounds?.Bounds.Select(bound => (double?)bound) ?? [];

    private static string Words(QuantileBounds? fifths, JsonFields fields)
    {
        if (fifths is null)
        {
            return "Not divided into fifths: fewer than 5 areas have a figure";
        }

        var unit = NumberText.PlainUnit(fields.Written("values"));
        var ends = fifths.Bounds.Skip(1).Select(bound => unit.Format((decimal)bound, unit.Decimals + 1)).ToList();
        return $"The fifths end at {string.Join(", ", ends[..^1])} and {ends[^1]}";
    }
}
