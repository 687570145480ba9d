using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>
/// One exempt item, so that its mark can be seen by those who may, and looked for in vain by everybody else: what the council
/// sets aside for claims is not for those who claim.
/// </summary>
internal static class ExemptPart
{
    private const string PerformanceTeam = "Performance team";
    private const string Code = "FIN-05";
    private const string Reason =
        "Demonstration content: it shows how well we judge what a claim will cost, and whoever has a claim against us could ask for more.";

    // It does not matter to who sees it: today's mark decides for every day.
    private const int YearsAgo = 1;

    /// <param name="histories">Of all indicators, by their codes.</param>
    /// <param name="today">The day of the demonstration.</param>
    public static void Mark(IReadOnlyDictionary<string, IndicatorHistory> histories, DateOnly today)
    {
        var decision = new Adoption(PerformanceTeam, today.AddYears(-YearsAgo), Reason);
        if (histories[Code].Indicator.MarkExempt(ExemptParagraph.FinancialAffairs, decision, []) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
