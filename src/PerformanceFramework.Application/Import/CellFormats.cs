using System.Globalization;

namespace PerformanceFramework.Application.Import;

/// <summary>How a number in a cell is to be read.</summary>
internal enum CellFormat
{
    Number,
    Percentage,
    Date,
    TimeOfDay,
    Duration,
}

/// <summary>The formats that the cells of a workbook refer to by number.</summary>
internal sealed class CellFormats
{
    // Excel allows 64,000.
    private const int Most = 70_000;

    private readonly List<CellFormat> _formats = [];

    public static CellFormats None { get; } = new();

    public CellFormat this[int style] => style >= 0 && style < _formats.Count ? _formats[style] : CellFormat.Number;

    public static CellFormats Read(PartReader reader)
    {
        var formats = new CellFormats();
        var codes = new Dictionary<int, string>();
        var ids = new List<int>();
        while (reader.Read())
        {
            if (reader.IsStart("numFmt"))
            {
                codes[Number(reader.Attribute("numFmtId"))] = reader.Attribute("formatCode") ?? "";
            }
            else if (reader.IsStart("cellXfs") && !reader.IsEmpty)
            {
                var depth = reader.Depth;
                while (reader.ReadWithin(depth))
                {
                    if (reader.IsStart("xf"))
                    {
                        ids.Add(Number(reader.Attribute("numFmtId")));
                    }

                    Check(ids.Count);
                }
            }

            Check(codes.Count);
        }

        formats._formats.AddRange(
            ids.Select(id => codes.TryGetValue(id, out var code) ? NumberFormat.Of(code) : NumberFormat.BuiltIn(id))
        );
        return formats;
    }

    private static void Check(int count)
    {
        if (count > Most)
        {
            throw FileRefusals.Damaged("it has too many formats");
        }
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>What the code of a number format means: "dd/mm/yyyy" is a date, "0.0%" a percentage.</summary>
internal static class NumberFormat
{
    public static CellFormat BuiltIn(int id) =>
        id switch
        {
            9 or 10 => CellFormat.Percentage,
            // 27 to 36 and 50 to 58 are the dates of East Asian editions.
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => CellFormat.Date,
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 => CellFormat.TimeOfDay,
            46 => CellFormat.Duration,
            _ => CellFormat.Number,
        };

    public static CellFormat Of(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return CellFormat.Number;
        }

        var (letters, isDuration) = Placeholders(code);
        bool Has(params ReadOnlySpan<char> any) => letters.AsSpan().IndexOfAny(any) >= 0;

        return isDuration ? CellFormat.Duration
            : Has('y', 'd') || letters.Contains("mmm", StringComparison.Ordinal) ? CellFormat.Date
            : Has('h', 's') ? CellFormat.TimeOfDay
            : Has('m') ? CellFormat.Date
            : Has('%') ? CellFormat.Percentage
            : CellFormat.Number;
    }

    /// <summary>The format for positive numbers without what it prints as it stands: quoted, escaped, padding, colours.</summary>
    private static (string Letters, bool IsDuration) Placeholders(string code)
    {
        var letters = new List<char>(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is >= 0 and var quote ? quote : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = code.IndexOf(']', i) is >= 0 and var bracket ? bracket : code.Length;
                    var inside = code[(i + 1)..Math.Max(i + 1, end)].ToLowerInvariant();
                    if (inside is ['h' or 'm' or 's', ..] && inside.Trim(inside[0]).Length == 0)
                    {
                        return ("", true);
                    }

                    i = end;
                    break;
                default:
                    letters.Add(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return (new string([.. letters]), false);
    }
}
