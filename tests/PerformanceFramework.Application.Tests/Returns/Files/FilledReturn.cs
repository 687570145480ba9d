using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>A downloaded return in somebody's hands: read, filled in, and written again without its form.</summary>
internal sealed class FilledReturn
{
    private readonly List<string[]> _rows;

    private FilledReturn(string[] headings, List<string[]> rows)
    {
        Headings = headings;
        _rows = rows;
    }

    public string[] Headings { get; set; }

    public IReadOnlyList<string[]> Rows => _rows;

    public static FilledReturn Of(byte[] file, string name = "return.xlsx")
    {
        var table = TableFile.Open(file, name);
        return new FilledReturn(
            [.. table.HeadersOf(table.Sheets[0])],
            table.RowsOf(table.Sheets[0]).Select(row => row.Cells.ToArray()).ToList()
        );
    }

    /// <summary>The column of a heading, from zero.</summary>
    public int Column(string heading) => Array.IndexOf(Headings, heading);

    /// <summary>The letters of a column.</summary>
    public string ColumnName(string heading) =>
        Column(heading) is var column && column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}";

    /// <summary>The cell of a row: <c>P4</c>.</summary>
    public string Cell(string code, string period, string heading) =>
        ColumnName(heading) + (_rows.IndexOf(Row(code, period)) + 2);

    public string this[string code, string period, string heading]
    {
        get => Row(code, period)[Column(heading)];
        set => Row(code, period)[Column(heading)] = value;
    }

    public FilledReturn With(string code, string period, string heading, string text)
    {
        this[code, period, heading] = text;
        return this;
    }

    public FilledReturn Twice(string code, string period)
    {
        _rows.Add([.. Row(code, period)]);
        return this;
    }

    public FilledReturn WithoutRows()
    {
        _rows.Clear();
        return this;
    }

    /// <summary>Again and again the same rows, of which only the keys are left, until there are so many.</summary>
    public FilledReturn Keys(int count)
    {
        var keys = _rows
            .Select(row => row.Select((cell, column) => column == Column("Key") ? cell : "").ToArray())
            .ToList();
        _rows.Clear();
        _rows.AddRange(Enumerable.Range(0, count).Select(i => keys[i % keys.Count]));
        return this;
    }

    public byte[] ToWorkbook(string sheet = "Return")
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(
            stream,
            [new SheetToWrite(sheet, Headings, _rows.Select(IReadOnlyList<object?> (row) => row))]
        );
        return stream.ToArray();
    }

    public byte[] ToCsv()
    {
        using var stream = new MemoryStream();
        DelimitedWriter.Write(stream, Headings, _rows.Select(IReadOnlyList<object?> (row) => row));
        return stream.ToArray();
    }

    private string[] Row(string code, string period) =>
        _rows.Single(row => row[Column("Code")] == code && row[Column("Period")] == period);
}
