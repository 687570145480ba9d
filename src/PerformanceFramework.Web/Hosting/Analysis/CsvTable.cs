using CsvHelper;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Reads a table row by row, its columns in any order. Rows with stray quotation marks are reported and left out.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader _reader;
    private readonly Problems _problems;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="needed">Columns that have to be there.</param>
    /// <param name="optional">Others that are read; any more are not.</param>
    /// <exception cref="UnusableFileException">A needed column is missing, or there are two of a name that is read.</exception>
    public CsvTable(AnalysisRun run, ReadOnlySpan<string> needed, ReadOnlySpan<string> optional)
    {
        _problems = run.Problems;
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => _problems.Report($"line {bad.LineNumber}", "the quotation marks do not match"),
        };
        _reader = CsvReader.Create(File.OpenRead(run.File), options, leaveOpen: false);
        Header = [.. _reader.Headers];
        for (var i = 0; i < Header.Count; i++)
        {
            _columns.TryAdd(Header[i].Trim(), i);
        }

        foreach (var column in needed)
        {
            Check(column, isNeeded: true);
        }

        foreach (var column in optional)
        {
            Check(column, isNeeded: false);
        }
    }

    /// <summary>The names of the columns, as they are written.</summary>
    public IReadOnlyList<string> Header { get; }

    public IEnumerable<CsvCells> Rows()
    {
        while (_reader.Read())
        {
            var cells = new string[Header.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = i < _reader.FieldCount ? _reader.GetString(i) : "";
            }

            yield return new CsvCells($"line {_reader.LineNumber}", cells, _columns) { Fault = FaultOf(cells) };
        }
    }

    public void Dispose() => _reader.Dispose();

    private void Check(string column, bool isNeeded)
    {
        var found = Header.Count(name => name.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
        if (found > 1 || (isNeeded && found == 0))
        {
            _reader.Dispose();
            throw new UnusableFileException(
                $"line 1, column {column}: {(found == 0 ? "there is no such column" : "there is more than one")}"
            );
        }
    }

    private BadInputException? FaultOf(string[] cells)
    {
        if (_reader.FieldCount > Header.Count)
        {
            return new BadInputException($"column {Header.Count + 1}", "there are more cells than columns");
        }

        // What takes the place of bytes that are no UTF-8.
        var broken = Array.FindIndex(cells, cell => cell.Contains('\uFFFD', StringComparison.Ordinal));
        return broken < 0 ? null : new BadInputException($"column {Header[broken]}", "the file is not in UTF-8");
    }
}

/// <summary>One row of a table.</summary>
/// <param name="Place">Its line, for reports.</param>
/// <param name="All">Its cells as they were read, one for each column.</param>
internal sealed record CsvCells(string Place, string[] All, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>Why the row as a whole cannot be read; null where it can.</summary>
    public BadInputException? Fault { get; init; }

    /// <summary>A cell without the spaces around it; empty where it is blank or there is no such column.</summary>
    public string Text(string column) => Columns.TryGetValue(column, out var i) ? All[i].Trim() : "";

    public string Needed(string column) => Text(column) is { Length: > 0 } text ? text : throw Bad(column, "is needed");

    /// <summary>A number, or null where the cell is blank or says that there is none.</summary>
    public double? Figure(string column) =>
        NumberText.TryRead(Text(column), out var figure) ? figure : throw Bad(column, "is not a number within bounds");

    /// <param name="problem">To follow the words of the cell, or to stand alone where it is blank.</param>
    public BadInputException Bad(string column, string problem) =>
        new($"column {column}", Text(column) is { Length: > 0 } text ? $"“{text}” {problem}" : $"a value {problem}");
}
