namespace PerformanceFramework.Web.Features.GoldenThread;

public static class ThreadLinks
{
    public const string Home = "/";
    public const string Thread = "/thread";
    public const string Levels = "/thread/levels";

    public static string Element(string code) => $"{Thread}/{Uri.EscapeDataString(code)}";
}
