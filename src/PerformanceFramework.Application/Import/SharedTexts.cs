using System.Globalization;
using System.Text;

namespace PerformanceFramework.Application.Import;

/// <summary>The texts that the cells of a workbook refer to by number.</summary>
internal sealed class SharedTexts
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int Most = 2_000_000;

    private readonly List<string> _texts = [];

    public static SharedTexts None { get; } = new();

    /// <exception cref="FileRefusedException">There is no such text.</exception>
    public string this[string number] =>
        int.TryParse(
            number,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var i
        )
        && i < _texts.Count
            ? _texts[i]
            : throw FileRefusals.Damaged("a cell refers to a text that is missing");

    public static SharedTexts Read(PartReader reader)
    {
        var shared = new SharedTexts();
        var bytes = 0L;
        while (reader.Read())
        {
            if (reader.IsStart("si"))
            {
                var text = RichText(reader);
                bytes += 2L * text.Length;
                if (bytes > MostBytes || shared._texts.Count == Most)
                {
                    throw FileRefusals.TooMuchInside;
                }

                shared._texts.Add(text);
            }
        }

        return shared;
    }

    /// <summary>The text of an element, its runs of different fonts joined and the reading aids of Japanese left out.</summary>
    public static string RichText(PartReader reader)
    {
        if (reader.IsEmpty)
        {
            return "";
        }

        string? only = null;
        StringBuilder? joined = null;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
            if (reader.IsStart("rPh"))
            {
                reader.Skip();
            }
            else if (reader.IsStart("t"))
            {
                var text = reader.Text();
                if (only is null)
                {
                    only = text;
                    continue;
                }

                joined ??= new StringBuilder(only);
                if (joined.Append(text).Length > 100_000)
                {
                    throw FileRefusals.Damaged("it holds more text in one place than a cell can");
                }
            }
        }

        return WorkbookText.Decode(joined?.ToString() ?? only ?? "");
    }
}
