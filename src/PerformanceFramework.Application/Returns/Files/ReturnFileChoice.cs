namespace PerformanceFramework.Application.Returns.Files;

/// <summary>What becomes of the rows of a file that somebody else changed after it was downloaded.</summary>
public enum ReturnFileChoice
{
    /// <summary>All of them stay as they are now.</summary>
    Theirs = 1,

    /// <summary>The file is taken for all of them.</summary>
    File,

    /// <summary>The file is taken for those that are named; the others stay as they are now.</summary>
    Each,
}

internal static class ReturnFileChoices
{
    /// <summary>Whether the file is taken for a row that is in dispute, by the id of its entry.</summary>
    /// <param name="mine">The rows that are named.</param>
    public static Func<int, bool> TakenFrom(this ReturnFileChoice? choice, IReadOnlyCollection<int> mine)
    {
        if (choice is not { } chosen)
        {
            return _ => false;
        }

        var named = mine.ToHashSet();
        return chosen switch
        {
            ReturnFileChoice.Theirs => _ => false,
            ReturnFileChoice.File => _ => true,
            ReturnFileChoice.Each => named.Contains,
        };
    }
}
