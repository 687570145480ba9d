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
        writer.Write(Line(headers));
        foreach (var row in rows)
        {
            writer.Write(Line(row));
        }
    }

    /// <inheritdoc cref="Write"/>
    /// <remarks>For more rows than fit in memory, and a stream that waits for its reader.</remarks>
    public static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<string> headers,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        await writer.WriteAsync(Line(headers).AsMemory(), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    private static string Line(IReadOnlyList<object?> cells) =>
        string.Join(
            ',',
            cells.Select(cell => Quoted(cell is string text ? FormulaGuard.Apply(text) : CellValue.Text(cell)))
        ) + "\r\n";

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(ToQuote) || cell is [' ', ..] or [.., ' ']
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
