using System.Buffers;
using System.Text;

namespace PerformanceFramework.Application.Import;

/// <summary>Writes a table as CSV, in UTF-8 with the byte order mark that Excel needs to see it.</summary>
public static class DelimitedWriter
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",;\t\r\n");

    /// <param name="rows">Cells as <see cref="SheetToWrite"/> has them; read once. Texts are kept from being run as formulas.</param>
    public static void Write(Stream stream, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        WriteLine(writer, headers);
        foreach (var row in rows)
        {
            WriteLine(writer, row);
        }
    }

    private static void WriteLine(StreamWriter writer, IReadOnlyList<object?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            writer.Write(Quoted(cells[i] is string text ? FormulaGuard.Apply(text) : CellValue.Text(cells[i])));
        }

        writer.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(ToQuote) || cell is [' ', ..] or [.., ' ']
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
