namespace PerformanceFramework.Web.Features.Portfolios;

public static class PortfolioLinks
{
    public const string List = "/portfolios";

    public static string Detail(string code) => $"{List}/{Uri.EscapeDataString(code)}";

    /// <summary>Where what residents say, and the questions to expect, are written.</summary>
    public static string Brief(string code) => Detail(code) + "/brief";
}
