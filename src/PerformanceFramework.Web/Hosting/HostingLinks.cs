namespace PerformanceFramework.Web.Hosting;

public static class HostingLinks
{
    public const string Accessibility = "/accessibility";
}
