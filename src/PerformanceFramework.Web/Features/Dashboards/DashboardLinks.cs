using PerformanceFramework.Application.Dashboards;

namespace PerformanceFramework.Web.Features.Dashboards;

public static class DashboardLinks
{
    public const string Index = "/dashboards";

    public const string New = Index + "/new";

    /// <summary>Where the menu is at its dashboards too.</summary>
    public static readonly IReadOnlyList<string> Below = ["/directorates", "/services", "/themes", "/partnerships"];

    /// <summary>A dashboard of the council's own.</summary>
    public static string Own(string code) => $"{Index}/{Uri.EscapeDataString(code)}";

    /// <summary>Where the indicators of a dashboard are as a file, below its address.</summary>
    public const string File = "/indicators.csv";

    public static string OwnFile(string code) => Own(code) + File;

    public static string Edit(string code) => Own(code) + "/edit";

    public static string Directorate(string code) => Place(DashboardKind.Directorate, code);

    public static string Service(string code) => Place(DashboardKind.Service, code);

    public static string Theme(string code) => Place(DashboardKind.Theme, code);

    public static string Partnership(string code) => Place(DashboardKind.Partnership, code);

    public static string Place(DashboardKind kind, string code) =>
        $"{Below[(int)kind - 1]}/{Uri.EscapeDataString(code)}";

    /// <summary>What a page is about, by its path, in an edition or not: the last part but one says it.</summary>
    public static DashboardKind KindOf(string path)
    {
        var kind = "/" + path.TrimEnd('/').Split('/')[^2];
        return Enum.GetValues<DashboardKind>()
            .First(k => Below[(int)k - 1].Equals(kind, StringComparison.OrdinalIgnoreCase));
    }
}
