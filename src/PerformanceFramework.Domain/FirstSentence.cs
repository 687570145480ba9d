namespace PerformanceFramework.Domain;

/// <summary>The first sentence of a text, where there is room for no more.</summary>
public static class FirstSentence
{
    /// <summary>The most characters that are given, the dots of a sentence that was cut among them.</summary>
    public const int Longest = 140;

    /// <summary>
    /// What stands before the first full stop, question or exclamation mark that another sentence follows, with the mark.
    /// A sentence that is too long is cut after a word.
    /// </summary>
    /// <param name="text">Plain words; a new line ends a sentence.</param>
    /// <returns>Empty for a text without words.</returns>
    public static string Of(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        for (var i = 0; i < line.Length - 2; i++)
        {
            // "3.5", "e.g. two" and "St. Helens" are no ends; of "No. 5" nobody can tell.
            if (
                line[i] is '.' or '!' or '?'
                && line[i + 1] == ' '
                && !char.IsLower(line[i + 2])
                && !EndsInATitle(line, i)
            )
            {
                return Cut(line[..(i + 1)]);
            }
        }

        return Cut(line);
    }

    // A word of one or two letters that begins with a capital is an initial or "St", "Mr", "Dr".
    private static bool EndsInATitle(string line, int stop)
    {
        var start = line.LastIndexOf(' ', stop) + 1;
        return line[stop] == '.'
            && stop - start is 1 or 2
            && char.IsUpper(line[start])
            && !char.IsUpper(line[stop - 1]);
    }

    private static string Cut(string sentence)
    {
        if (sentence.Length <= Longest)
        {
            return sentence;
        }

        var space = sentence.LastIndexOf(' ', Longest - 1);
        return sentence[..(space > 0 ? space : Longest - 1)].TrimEnd(',', ';', ':', '–', ' ') + "…";
    }
}
