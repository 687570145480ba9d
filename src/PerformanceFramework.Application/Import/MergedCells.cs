namespace PerformanceFramework.Application.Import;

/// <summary>The merged cells of a sheet, which stand after its rows in the file.</summary>
internal sealed class MergedCells
{
    private const int Most = 50_000;

    private readonly List<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> _merges = [];

    public static MergedCells Read(PartReader reader)
    {
        var merged = new MergedCells();
        while (reader.Read())
        {
            if (reader.IsStart("mergeCell") && reader.Attribute("ref") is { } area)
            {
                merged.Add(area);
            }
        }

        merged._merges.Sort();
        return merged;
    }

    /// <summary>Says what is merged in each row, when asked from the top down.</summary>
    public Func<int, IEnumerable<(int First, int Last)>> FromTheTop()
    {
        var next = 0;
        var current = new List<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)>();
        return row =>
        {
            while (next < _merges.Count && _merges[next].FirstRow <= row)
            {
                current.Add(_merges[next++]);
            }

            current.RemoveAll(merge => merge.LastRow < row);
            return current.Select(merge => (merge.FirstColumn, merge.LastColumn));
        };
    }

    private void Add(string area)
    {
        var colon = area.IndexOf(':', StringComparison.Ordinal);
        if (
            colon < 0
            || !CellAddress.TryRead(area.AsSpan(0, colon), out var left, out var top)
            || !CellAddress.TryRead(area.AsSpan(colon + 1), out var right, out var bottom)
            || right < left
            || bottom < top
        )
        {
            throw FileRefusals.Damaged($"no cells are at {Shown.Briefly(area)}");
        }

        if (_merges.Count == Most)
        {
            throw FileRefusals.Damaged("it has too many merged cells");
        }

        _merges.Add((top, bottom, left, right));
    }
}

/// <summary>Words of a file in a sentence of ours.</summary>
internal static class Shown
{
    public static string Briefly(string text) => text.Length <= 20 ? $"“{text}”" : $"“{text[..20]}…”";
}
