using System.Globalization;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>A table of figures that others computed or published, kept beside the tests; its first lines say by whom.</summary>
internal static class PublishedTable
{
    /// <param name="file">The name of an embedded file: comments after #, then a line of column names, then the rows.</param>
    public static IReadOnlyList<PublishedRow> Read(string file)
    {
        var assembly = typeof(PublishedTable).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + file, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(','))
            .ToList();
        return [.. lines.Skip(1).Select(cells => new PublishedRow(lines[0].Zip(cells).ToDictionary()))];
    }
}

/// <summary>One row of a <see cref="PublishedTable"/>.</summary>
public sealed class PublishedRow(IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells[column];

    public double Number(string column) => Number(column, cells[column]);

    public double? OptionalNumber(string column) => cells[column].Length == 0 ? null : Number(column);

    /// <summary>The numbers of a cell that holds several.</summary>
    public double[] Numbers(string column) =>
        [.. cells[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => Number(column, number))];

    public override string ToString() => string.Join(", ", cells.Values.Take(3));

    private static double Number(string column, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' in the column '{column}' is not a number.");
}
