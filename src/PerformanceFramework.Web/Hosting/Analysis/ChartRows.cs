using System.Globalization;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>The rows of one series. What is said of the whole of it may stand in any of its rows, once or always.</summary>
internal sealed class ChartRows
{
    private readonly List<DatedValue> _values = [];
    private readonly List<DateOnly> _rebases = [];
    private readonly List<string> _written = [];
    private (DateOnly Date, decimal Figure)? _target;
    private ImprovementDirection? _direction;
    private int? _fixAfter;

    /// <summary>
    /// The series of a table in the order of their first rows. One with a bad row is left out: a chart that lacks a figure
    /// would say something else.
    /// </summary>
    public static IReadOnlyList<(string Id, ChartRows Rows)> Read(AnalysisRun run)
    {
        using var table = new CsvTable(run, ["id", "date", "value"], ["target", "direction", "rebase", "fix"]);
        var order = new List<string>();
        var series = new Dictionary<string, ChartRows>();
        var spoilt = new HashSet<string>();
        foreach (var row in table.Rows())
        {
            var id = row.Text("id");
            if (!series.TryGetValue(id, out var rows))
            {
                series[id] = rows = new ChartRows();
                order.Add(id);
            }

            if (!run.Problems.Guard(row, rows.Add))
            {
                spoilt.Add(id);
            }
        }

        return [.. order.Where(id => !spoilt.Contains(id)).Select(id => (id, series[id]))];
    }

    public ChartCase ToCase(ControlChartMethod method)
    {
        var direction = _direction ?? ImprovementDirection.Neutral;
        var question = new ControlChartQuestion(
            _values,
            direction,
            ChartCase.TargetOf(_target?.Figure, direction),
            method
        )
        {
            FixAfter = _fixAfter,
            RebaseDates = _rebases,
        };
        return new ChartCase(question, NumberText.PlainUnit(_written));
    }

    private void Add(CsvCells row)
    {
        row.Needed("id");
        if (!ChartCase.TryDate(row.Needed("date"), out var date))
        {
            throw row.Bad("date", "is not a date");
        }

        _values.Add(new DatedValue(date, row.Figure("value")));
        _written.Add(row.Text("value"));
        AddTarget(row, date);
        _direction = Same(_direction, DirectionOf(row), row, "direction");
        _fixAfter = Same(_fixAfter, FixOf(row), row, "fix");
        if (IsRebase(row))
        {
            _rebases.Add(date);
        }
    }

    // The target of the latest date that has one.
    private void AddTarget(CsvCells row, DateOnly date)
    {
        var text = row.Text("target");
        if (text.Length == 0)
        {
            return;
        }

        if (
            !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            || !Figure.IsWithinBounds(figure)
        )
        {
            throw row.Bad("target", "is not a number within bounds");
        }

        if (_target is not { } known || known.Date <= date)
        {
            _target = (date, figure);
        }
    }

    private static T? Same<T>(T? known, T? given, CsvCells row, string column)
        where T : struct =>
        known is not null && given is not null && !known.Equals(given)
            ? throw row.Bad(column, "is not what an earlier row of the series says")
            : given ?? known;

    private static ImprovementDirection? DirectionOf(CsvCells row) =>
        row.Text("direction") is { Length: > 0 } text
            ? PolarityText.ReadDirection(text)
                ?? throw row.Bad("direction", "is not one of increase, decrease and neutral")
            : null;

    private static int? FixOf(CsvCells row) =>
        row.Text("fix") is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points
        : throw row.Bad("fix", "is not a whole number");

    private static bool IsRebase(CsvCells row) =>
        row.Text("rebase").ToUpperInvariant() switch
        {
            "TRUE" or "1" or "YES" => true,
            "" or "FALSE" or "0" or "NO" => false,
            _ => throw row.Bad("rebase", "is neither true nor false"),
        };
}
