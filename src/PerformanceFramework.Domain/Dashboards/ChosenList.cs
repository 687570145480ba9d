namespace PerformanceFramework.Domain.Dashboards;

/// <summary>Some of a list of words in the order in which they were chosen, each once; two that hold the same are equal.</summary>
public sealed record ChosenList<T>
    where T : struct, Enum
{
    public ChosenList(IEnumerable<T> items) => Text = string.Join(ChosenList.Separator, items.Distinct());

    /// <summary>The words with commas between them, as they are stored.</summary>
    public string Text { get; }

    public IReadOnlyList<T> Items =>
        Text.Length == 0 ? [] : Array.ConvertAll(Text.Split(ChosenList.Separator), Enum.Parse<T>);

    public override string ToString() => Text;
}

/// <summary>Reads a chosen list.</summary>
public static class ChosenList
{
    // No word has a comma in it.
    internal const char Separator = ',';

    /// <exception cref="ArgumentException">One of the words is none of the list.</exception>
    public static ChosenList<T> Read<T>(string text)
        where T : struct, Enum =>
        new(
            text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Enum.Parse<T>)
        );
}
