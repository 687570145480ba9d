using System.Globalization;
using PerformanceFramework.Application.Indicators;

namespace PerformanceFramework.Web.Features.Indicators;

public static class ScorecardLinks
{
    public const string List = "/scorecards";

    /// <summary>The map of the candidates, with what was recommended, decided and done.</summary>
    public static string Map(ScorecardKey key) =>
        $"{List}/{Uri.EscapeDataString(key.SetCode)}/{key.StartYear.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where a member gives views.</summary>
    public static string GiveViews(ScorecardKey key) => Map(key) + "/views";

    /// <summary>What members said.</summary>
    public static string Opinions(ScorecardKey key) => Map(key) + "/opinions";

    /// <param name="indicator">One to begin with in the form that adds a candidate.</param>
    public static string Candidates(ScorecardKey key, string? indicator = null) =>
        $"{Map(key)}/candidates{(indicator is null ? "" : $"?indicator={Uri.EscapeDataString(indicator)}")}";

    public static string Recommendation(ScorecardKey key) => Map(key) + "/recommendation";

    public static string Decision(ScorecardKey key) => Map(key) + "/decision";

    public static string Instruction(ScorecardKey key) => Map(key) + "/instruction";
}
