using System.Text;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How alike the names of two indicators are, so that nothing is measured twice by accident.</summary>
/// <remarks>
/// The better of two answers: how many of their words they share, whatever the order (Dice's coefficient over the words),
/// and how many groups of three letters (over the words in order of the alphabet), which forgives small differences.
/// </remarks>
public static class NameSimilarity
{
    /// <summary>From here on two names are shown to whoever chooses the second.</summary>
    public const double Threshold = 0.7;

    // They say how something is measured, not what.
    private static readonly HashSet<string> Empty =
    [
        .. (
            "a an and as at be been by for from had has have in is it its of on or per that the their this those to was "
            + "were which who with number percentage percent proportion rate share total average mean"
        ).Split(' '),
    ];

    /// <summary>0 for nothing in common, 1 for the same words.</summary>
    public static double Of(string one, string other)
    {
        var (words, otherWords) = (Words(one), Words(other));
        return words.Count == 0 || otherWords.Count == 0
            ? 0
            : Math.Max(Dice(words, otherWords), Dice(Trigrams(words), Trigrams(otherWords)));
    }

    public static bool AreSimilar(string one, string other) => Of(one, other) >= Threshold;

    // What is left when a name is nothing but empty words is compared as it is.
    private static SortedSet<string> Words(string name)
    {
        var all = Split(name).Select(Singular).ToList();
        var telling = all.Where(word => !Empty.Contains(word)).ToList();
        return new SortedSet<string>(telling.Count > 0 ? telling : all, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            // The apostrophe of "children's" belongs to the word.
            else if (letter is not ('\'' or '’') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static HashSet<string> Trigrams(IEnumerable<string> words)
    {
        var text = $" {string.Join(' ', words)} ";
        return Enumerable
            .Range(0, Math.Max(1, text.Length - 2))
            .Select(at => text.Substring(at, Math.Min(3, text.Length)))
            .ToHashSet();
    }

    private static double Dice(ISet<string> one, ISet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
