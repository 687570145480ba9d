namespace PerformanceFramework.Web.Features.Indicators;

public static class IndicatorLinks
{
    private const string Root = "/indicators";

    public static string List(IndicatorFilter? filter = null, int page = 1) =>
        (filter ?? IndicatorFilter.None).Address(Root, page);

    public static string Detail(string code) => $"{Root}/{Uri.EscapeDataString(code)}";

    /// <summary>Where a person's judgement on an indicator is given: overrides of its status, and new limits of its chart.</summary>
    public static string Judgement(string code) => Detail(code) + "/judgement";
}
