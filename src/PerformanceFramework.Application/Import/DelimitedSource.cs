using CsvHelper;

namespace PerformanceFramework.Application.Import;

/// <summary>A CSV file: one table, whose places are lines.</summary>
internal sealed class DelimitedSource(DelimitedText text, string name) : TableSource
{
    public override IReadOnlyList<string> Sheets { get; } = [name];

    protected override bool IsLines => true;

    protected override IEnumerable<SourceRow> Read(string sheet, CancellationToken cancellationToken)
    {
        // A record that is too far off the rules is still read, so that its place can be reported in its turn.
        var faults = new Dictionary<long, string>();
        var options = CsvReaderOptions.Default with
        {
            Separator = text.Separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = bad =>
                faults.TryAdd(
                    bad.LineNumber,
                    bad.Reason == CsvMalformedReason.UnterminatedQuote ? CellFaults.OpenQuotation : CellFaults.Quotation
                ),
        };
        using var reader = CsvReader.Create(text.Content, options);
        while (Next(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            faults.Remove(reader.LineNumber, out var fault);
            var cells = CellsOf(reader);
            if (cells.Count > 0)
            {
                yield return new SourceRow(checked((int)reader.LineNumber) + text.LinesBefore, cells, fault);
            }
        }
    }

    private static List<SourceCell> CellsOf(CsvReader reader)
    {
        var cells = new List<SourceCell>(Math.Min(reader.FieldCount, TableFile.MostColumns));

        // What stands beyond the most columns is as good as one cell too many.
        for (var i = 0; i < reader.FieldCount && cells.Count <= TableFile.MostColumns; i++)
        {
            if (!reader.IsEmpty(i) && reader.GetString(i).Trim() is { Length: > 0 } cell)
            {
                cells.Add(new SourceCell(i, FormulaGuard.Undo(cell)));
            }
        }

        return cells;
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            throw FileRefusals.Damaged("a line cannot be read");
        }
    }
}
