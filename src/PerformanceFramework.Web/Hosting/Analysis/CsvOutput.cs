using CsvHelper;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Writes a table in UTF-8 without a byte order mark. Cells that were read are written as they were.</summary>
internal sealed class CsvOutput(Stream output) : IDisposable
{
    private readonly CsvWriter _writer = CsvWriter.Create(
        output,
        CsvWriterOptions.Default with
        {
            NewLine = "\n",
            WriteByteOrderMark = false,
        },
        leaveOpen: true
    );

    /// <param name="read">Cells as they were read.</param>
    /// <param name="added">Ours, none of which a spreadsheet takes for a formula: each begins with a letter.</param>
    public void Write(IReadOnlyList<string> read, params ReadOnlySpan<string> added) =>
        _writer.WriteRecord([.. read, .. added]);

    public void Dispose() => _writer.Dispose();
}
