namespace PerformanceFramework.Web.Features.Views;

public static class ViewLinks
{
    /// <summary>All views that the reader has saved.</summary>
    public const string All = "/views";

    /// <summary>How the reader sees pages: spacing and colours.</summary>
    public const string Display = "/display";
}
