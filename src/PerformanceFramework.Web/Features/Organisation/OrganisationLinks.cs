namespace PerformanceFramework.Web.Features.Organisation;

public static class OrganisationLinks
{
    public const string FirstRun = "/first-run";
    public const string SetUp = "/set-up";
    public const string Council = "/council";

    /// <summary>Where what the page for setting up leads to, and no other entry of the menu does.</summary>
    public static readonly string[] BelowSetUp = [Council, "/organisation", "/people"];

    /// <summary>The style sheet with the council's colour; a new address for every colour, so that browsers may keep it.</summary>
    /// <param name="colour">As <c>#rrggbb</c>.</param>
    public static string StyleSheet(string colour) => $"{StyleSheetPath}?v={colour.TrimStart('#')}";

    /// <summary>The crest; a new address for every crest.</summary>
    public static string Crest(string tag) => $"{CrestPath}?v={tag}";

    internal const string StyleSheetPath = "/council.css";
    internal const string CrestPath = "/council/crest";
}
