namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>A head of a fishbone with its causes, or one step of a chain of whys, which has none.</summary>
public sealed record CauseHead(string Text, IReadOnlyList<string> Causes)
{
    /// <summary>Compared by what it says.</summary>
    public bool Equals(CauseHead? other) =>
        other is not null && Text == other.Text && Causes.SequenceEqual(other.Causes);

    public override int GetHashCode() => HashCode.Combine(Text, Causes.Count);
}

/// <summary>
/// Causes written as an outline: each line is a head, or an answer to "why?"; a line that begins with a dash is a cause below
/// the head before it.
/// </summary>
public static class CauseOutline
{
    public const int Length = 4000;

    /// <summary>Heads that are usual in a fishbone, to begin with.</summary>
    public const string UsualHeads = "People\n-\nProcess\n-\nDemand\n-\nSystems and data\n-\nMoney\n-";

    public static IReadOnlyList<CauseHead> Read(CauseMethod method, string text)
    {
        var heads = new List<(string Text, List<string> Causes)>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.TrimStart('-', '–', '*', '•').Trim();
            var isCause = method is CauseMethod.Fishbone && words.Length < line.Length && heads.Count > 0;
            if (words.Length == 0)
            {
                continue;
            }

            if (isCause)
            {
                heads[^1].Causes.Add(words);
            }
            else
            {
                heads.Add((words.TrimEnd(':'), []));
            }
        }

        return heads.ConvertAll(head => new CauseHead(head.Text, head.Causes));
    }

    /// <summary>Whether any cause is named: heads of a fishbone alone name none.</summary>
    public static bool NamesACause(CauseMethod method, string text) =>
        Read(method, text).Any(head => method is CauseMethod.FiveWhys || head.Causes.Count > 0);
}
