using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>By what an upload knows a row again, and what it was filled from: K17-3-1a2b3c4d-5e6f7a8b.</summary>
/// <param name="EntryId">The row.</param>
/// <param name="Version">Of the row when the file was downloaded.</param>
/// <param name="Place">Stands for the council, service, indicator and period, which another installation has otherwise.</param>
/// <param name="Content">Stands for what was filled in when the file was downloaded: what is still so, nobody touched.</param>
internal sealed partial record ReturnFileKey(int EntryId, int Version, string Place, string Content)
{
    public static ReturnFileKey Of(string council, string service, ReturnRow row) =>
        new(row.EntryId, row.Saved.Version, PlaceOf(council, service, row), ContentOf(row.Saved.Input));

    public static string PlaceOf(string council, string service, ReturnRow row) =>
        Digest([council, service, row.Indicator.Code, row.Period.Code, Number(row.EntryId)]);

    public static string ContentOf(EntryInput input) =>
        ContentOf(ReturnFileColumns.Entries.Select(column => ReturnFileText.Of(column.Entry!.Get(input))));

    /// <param name="texts">Of every column that is filled in, in order.</param>
    public static string ContentOf(IEnumerable<string> texts) => Digest(texts);

    public static ReturnFileKey? Read(string text) =>
        Shape().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new ReturnFileKey(id, version, match.Groups[3].Value, match.Groups[4].Value)
            : null;

    public override string ToString() => $"K{Number(EntryId)}-{Number(Version)}-{Place}-{Content}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digest(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', texts))))[..8];

    [GeneratedRegex("^K([0-9]{1,10})-([0-9]{1,10})-([0-9a-f]{8})-([0-9a-f]{8})$")]
    private static partial Regex Shape();
}
