using System.Globalization;
using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary><c>intervals</c>: confidence intervals of proportions, rates and counts.</summary>
internal static class IntervalsCommand
{
    public static void Run(AnalysisRun run)
    {
        var levels = new Dictionary<double, ConfidenceLevel>();
        JsonCases.Answer(run, (fields, writer) => Write(fields, LevelOf(fields, levels), writer));
    }

    private static void Write(JsonFields fields, ConfidenceLevel level, Utf8JsonWriter writer)
    {
        var multiplier = fields.Figure("multiplier") ?? 1;
        var (interval, unit) = fields.NeededText("method") switch
        {
            "wilson_proportion" => (
                IntervalRule.Proportion(X(fields), N(fields), multiplier, level),
                new Unit(multiplier == 100 ? UnitKind.Percentage : UnitKind.Measure, "", 1)
            ),
            "byar_rate" => (Rate(fields, multiplier, level, IntervalMethod.Byar), RateUnit(multiplier)),
            "exact_rate" => (Rate(fields, multiplier, level, IntervalMethod.ExactPoisson), RateUnit(multiplier)),
            "byar_count" => (IntervalRule.Byar(X(fields), level), new Unit(UnitKind.Count, "", 1)),
            "exact_count" => (IntervalRule.ExactPoisson(X(fields), level), new Unit(UnitKind.Count, "", 1)),
            _ => throw fields.Bad("method", "is not a method of intervals"),
        };
        var found = interval as ConfidenceInterval.Calculated;
        writer.WriteStartObject("result");
        writer.WriteFigure("value", found?.Value);
        writer.WriteFigure("lower", found?.Limits.Lower);
        writer.WriteFigure("upper", found?.Limits.Upper);
        writer.WriteString("words", interval.Explanation(unit));
        writer.WriteEndObject();
    }

    // The rule itself decides, by the number of events; a case that asks for the other way would get a wrong answer.
    private static ConfidenceInterval Rate(
        JsonFields fields,
        double multiplier,
        ConfidenceLevel level,
        IntervalMethod asked
    )
    {
        var interval = IntervalRule.Rate(X(fields), N(fields), multiplier, level);
        return interval is ConfidenceInterval.Calculated { Method: var used } && used != asked
            ? throw fields.Bad(
                "method",
                "is not how a rate of so many events is done: exact below 10, Byar's from 10 on"
            )
            : interval;
    }

    private static Unit RateUnit(double multiplier) =>
        new(UnitKind.Measure, string.Create(CultureInfo.InvariantCulture, $"per {multiplier:#,##0.##}"), 1);

    private static double X(JsonFields fields) => fields.NeededFigure("x");

    private static double N(JsonFields fields) => fields.NeededFigure("n");

    /// <summary>0.95 and 95 mean the same; a level is dear to make, so it is made once.</summary>
    private static ConfidenceLevel LevelOf(JsonFields fields, Dictionary<double, ConfidenceLevel> levels)
    {
        var given = fields.Figure("confidence") ?? ConfidenceLevel.NinetyFive.Share;
        var share = given > 1 ? given / 100 : given;
        if (share is not (>= 0.9 and <= 0.9999))
        {
            throw fields.Bad("confidence", "is not from 0.9 to 0.9999, or from 90 to 99.99");
        }

        return levels.TryGetValue(share, out var known) ? known : levels[share] = ConfidenceLevel.Of(share);
    }
}
