namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Some codes, each once and in order; two sets of the same codes are equal.</summary>
public sealed record CodeSet
{
    public static readonly CodeSet Empty = new([]);

    // No code has a comma in it.
    private const char Separator = ',';

    public CodeSet(IEnumerable<string> codes) =>
        Text = string.Join(Separator, codes.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The codes with commas between them, as they are stored.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Codes => Text.Length == 0 ? [] : Text.Split(Separator);

    public bool IsEmpty => Text.Length == 0;

    public static CodeSet Read(string text) =>
        new(text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public bool Contains(string code) => Codes.Contains(code);

    public CodeSet With(CodeSet others) => new(Codes.Concat(others.Codes));

    public CodeSet Without(CodeSet others) => new(Codes.Except(others.Codes));

    public override string ToString() => Text;
}
