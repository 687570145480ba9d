using System.Globalization;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>A series to be charted.</summary>
/// <param name="Unit">For the sentences.</param>
internal sealed record ChartCase(ControlChartQuestion Question, Unit Unit)
{
    /// <exception cref="BadInputException">A field cannot be read.</exception>
    public static ChartCase Read(JsonFields fields, ControlChartMethod method)
    {
        var (given, input) = (fields.Within("params"), fields.Within("input"));
        var direction = given.Text("improvement_direction") is { } text
            ? PolarityText.ReadDirection(text)
                ?? throw given.Bad("improvement_direction", "is not one of increase, decrease and neutral")
            : ImprovementDirection.Neutral;
        var dates = input.Texts("date");
        var values = input.Figures("value");
        if (dates.Length != values.Length)
        {
            throw new BadInputException("field input.value", $"there are {values.Length} for {dates.Length} dates");
        }

        var question = new ControlChartQuestion(
            [.. dates.Select((date, i) => new DatedValue(DateOf(input, "date", date), values[i]))],
            direction,
            TargetOf(given.Decimal("target"), direction),
            given.Flag("screen_outliers") is false ? method with { ScreensRanges = false } : method
        )
        {
            FixAfter = given.Whole("fix_after_n_points"),
            RebaseDates = [.. given.Texts("rebase").Select(date => DateOf(given, "rebase", date))],
        };
        return new ChartCase(question, NumberText.PlainUnit(input.Written("value")));
    }

    /// <summary>A target on the side that is good; where neither is, a chart makes nothing of it.</summary>
    public static Target TargetOf(decimal? target, ImprovementDirection direction) =>
        target is not { } figure ? new Target.None()
        : direction is ImprovementDirection.Decrease ? new Target.AtMost(figure)
        : new Target.AtLeast(figure);

    /// <summary>A day, <c>2024-04-01</c> or <c>01/04/2024</c>, or the first of a period.</summary>
    public static bool TryDate(string text, out DateOnly date)
    {
        if (
            DateOnly.TryParseExact(
                text,
                ["yyyy-MM-dd", "dd/MM/yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            )
        )
        {
            return true;
        }

        var period = PeriodText.Read(text);
        date = period?.Start ?? default;
        return period is not null;
    }

    private static DateOnly DateOf(JsonFields fields, string name, string text) =>
        TryDate(text, out var date)
            ? date
            : throw new BadInputException(fields.Bad(name, "").Where, $"“{text}” is not a date");
}
