using CsvHelper;

namespace PerformanceFramework.DemoData;

/// <summary>Reads the tables that are part of this assembly; their columns are named like the members of the row, in words with underscores.</summary>
internal static class EmbeddedTable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        NormalizeHeaderName = name => name.Replace("_", "", StringComparison.Ordinal),
    };

    /// <param name="path">The folder and file, as in the project: <c>Outcomes/outcome-values.csv</c>.</param>
    public static IReadOnlyList<TRow> Read<TRow>(string path)
    {
        var name = $"{typeof(EmbeddedTable).Namespace}.{path.Replace('/', '.')}";
        using var stream =
            typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no embedded table '{name}'.");
        using var reader = CsvReader.Create(stream, Options);
        return reader.GetRecords<TRow>().ToList();
    }
}
