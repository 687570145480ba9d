namespace PerformanceFramework.Web.Features.Portfolios;

public static class PortfolioLinks
{
    public const string List = "/portfolios";

    public static string Detail(string code) => $"{List}/{Uri.EscapeDataString(code)}";
}
