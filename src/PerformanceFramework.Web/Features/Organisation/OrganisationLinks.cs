using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Features.Assessment;
using PerformanceFramework.Web.Features.Mail;

namespace PerformanceFramework.Web.Features.Organisation;

public static class OrganisationLinks
{
    public const string FirstRun = "/first-run";
    public const string SetUp = "/set-up";
    public const string Council = "/council";

    /// <summary>Where what the page for setting up leads to, and no other entry of the menu does.</summary>
    public static readonly string[] BelowSetUp =
    [
        Council,
        "/organisation",
        "/people",
        RuleLinks.Defaults,
        MailLinks.Root,
    ];

    /// <summary>The style sheet with the council's colour; a new address for every colour, so that browsers may keep it.</summary>
    /// <param name="colour">As <c>#rrggbb</c>.</param>
    public static string StyleSheet(string colour) => $"{StyleSheetPath}?v={colour.TrimStart('#')}";

    /// <summary>The crest; a new address for every crest.</summary>
    public static string Crest(string tag) => $"{CrestPath}?v={tag}";

    internal const string StyleSheetPath = "/council.css";
    internal const string CrestPath = "/council/crest";
    public const string Overview = "/organisation";
    public const string Retired = Overview + "?retired=true";
    public const string Merge = Overview + "/merge";
    public const string Past = Overview + "/past";

    public static string New(PartKind kind) => $"{Overview}/{KindWords.Of(kind).Segment}/new";

    public static string Part(PartKind kind, string code) =>
        $"{Overview}/{KindWords.Of(kind).Segment}/{Uri.EscapeDataString(code)}";

    public static string Part(PartSummary part) => Part(part.Kind, part.Code);

    public static string Edit(PartSummary part) => Part(part) + "/edit";

    public static string Retire(PartSummary part) => Part(part) + "/retire";

    public static string Move(PartSummary service) => Part(service) + "/move";

    public static string Split(PartSummary service) => Part(service) + "/split";
}
