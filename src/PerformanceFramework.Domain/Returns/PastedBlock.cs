using System.Text;

namespace PerformanceFramework.Domain.Returns;

/// <summary>
/// Reads the rows and columns that a spreadsheet puts on the clipboard: tabs between cells, a line for each row, and quotes
/// round a cell that has a tab, a quote or a line break of its own.
/// </summary>
public static class PastedBlock
{
    /// <summary>The longest text that is read, in characters; far more than a return has room for.</summary>
    public const int MaxLength = 200_000;

    /// <summary>The cells, row by row, without spaces around them; a line break within a cell becomes a space.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            row.Add(ReadCell(text, ref at));
            if (at < text.Length && text[at] == '\t')
            {
                at++;
                if (at == text.Length)
                {
                    row.Add("");
                }

                continue;
            }

            at += At(text, at) == '\r' && At(text, at + 1) == '\n' ? 2 : 1;
            rows.Add(row);
            row = [];
        }

        if (row.Count > 0)
        {
            rows.Add(row);
        }

        return rows;
    }

    private static string ReadCell(string text, ref int at)
    {
        // A quote that is not closed right before the next cell belongs to the words: 5" pipes.
        if (At(text, at) == '"' && ReadQuoted(text, at) is var (quoted, end))
        {
            at = end;
            return OnOneLine(quoted);
        }

        var next = text.AsSpan(at).IndexOfAny('\t', '\r', '\n');
        var cell = next < 0 ? text[at..] : text.Substring(at, next);
        at += cell.Length;
        return cell.Trim();
    }

    private static (string Cell, int End)? ReadQuoted(string text, int start)
    {
        var cell = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (At(text, at + 1) == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                return At(text, at + 1) is null or '\t' or '\r' or '\n' ? (cell.ToString(), at + 1) : null;
            }
        }

        return null;
    }

    private static string OnOneLine(string cell) =>
        string.Join(
            ' ',
            cell.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    private static char? At(string text, int at) => at < text.Length ? text[at] : null;
}
