using PerformanceFramework.BrowserTests.Browser;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>What somebody has copied. All visitors of a run have the same clipboard, as all windows of a computer have.</summary>
internal static class Clipboard
{
    public static Task AllowAsync(Visitor visitor) =>
        visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

    /// <summary>Copies a block elsewhere, as a spreadsheet writes it.</summary>
    public static Task FillAsync(Visitor visitor, string block) =>
        visitor.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", block);

    public static Task<string> ReadAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
