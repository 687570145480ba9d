using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using PerformanceFramework.Web.Features.Dashboards;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Features.Portfolios;

namespace PerformanceFramework.Web.Features.Editions;

public static partial class EditionLinks
{
    /// <summary>The editions that somebody may read.</summary>
    public const string List = "/editions";

    /// <summary>Where an edition is published.</summary>
    public const string Publish = List + "/new";

    /// <summary>Where the release to the public is held back.</summary>
    public const string Holds = List + "/holds";

    /// <summary>Where all editions are compared with what was published.</summary>
    public const string Check = List + "/check";

    /// <summary>The name, in the address of <see cref="List"/>, of the path of the dashboard that is looked for in an edition.</summary>
    public const string DashboardParameter = "at";

    /// <summary>The editions that somebody may read, each leading to one and the same dashboard.</summary>
    /// <param name="path">Of the dashboard as it is now, such as <c>/thread/P7</c>.</param>
    public static string ListFor(string path) => QueryHelpers.AddQueryString(List, DashboardParameter, path);

    /// <summary>A dashboard in an edition.</summary>
    /// <param name="edition">The path of the edition.</param>
    /// <param name="path">Of the dashboard as it is now.</param>
    public static string Dashboard(string edition, string path) => path == ThreadLinks.Home ? edition : edition + path;

    // Each of them, and what stands a code below it.
    private static readonly IReadOnlyList<string> Dashboards =
    [
        ThreadLinks.Thread,
        IndicatorLinks.List(),
        PortfolioLinks.List,
        DashboardLinks.Index,
        .. DashboardLinks.Below,
    ];

    /// <summary>Whether editions have a dashboard under a path, if they hold what it shows.</summary>
    public static bool IsDashboard(string path) =>
        path == ThreadLinks.Home
        || Dashboards.Any(root =>
            path.StartsWith(root, StringComparison.Ordinal) && NothingOrCode().IsMatch(path[root.Length..])
        );

    [GeneratedRegex(@"\A(?:/[\w.~%-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NothingOrCode();

    /// <summary>What is released to the public; needs no sign-in.</summary>
    public const string Public = "/public";

    /// <summary>What the colours, arrows, marks and words of the public pages mean.</summary>
    public const string HowToRead = Public + "#how-to-read-this";

    /// <summary>An edition as whoever signs in reads it; its dashboards are below.</summary>
    public static string Edition(string address) => $"{List}/{Uri.EscapeDataString(address)}";

    /// <summary>An edition as the public reads it; its dashboards are below.</summary>
    public static string PublicEdition(string address) => $"{Public}/{Uri.EscapeDataString(address)}";

    /// <summary>One indicator as another web site shows it in a frame, in the latest edition.</summary>
    public static string EmbeddedIndicator(string code) => $"{Public}/embed/indicators/{Uri.EscapeDataString(code)}";

    /// <summary>One element as another web site shows it in a frame, in the latest edition.</summary>
    public static string EmbeddedElement(string code) => $"{Public}/embed/elements/{Uri.EscapeDataString(code)}";

    /// <summary>The map of the public pages for search engines.</summary>
    public const string SiteMap = Public + "/sitemap.xml";

    /// <summary>The indicators of an edition that is released to the public, a line for each.</summary>
    public static string IndicatorsFile(string address) => PublicEdition(address) + "/indicators.csv";

    /// <summary>All their figures, a line for each.</summary>
    public static string FiguresFile(string address) => PublicEdition(address) + "/figures.csv";

    /// <summary>The same as JSON.</summary>
    public static string JsonFile(string address) => PublicEdition(address) + "/edition.json";

    /// <summary>Where something is said of an edition after it was published.</summary>
    public static string Note(string address) => Edition(address) + "/note";

    /// <summary>What is different from an earlier edition.</summary>
    public static string Since(string address, string earlier) =>
        $"{Edition(address)}/since/{Uri.EscapeDataString(earlier)}";
}
