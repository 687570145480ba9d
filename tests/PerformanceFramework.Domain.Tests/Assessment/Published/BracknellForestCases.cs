using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>
/// Bracknell Forest Council, "Council plan overview report, quarterly key performance indicators", Q3 2024/25 to
/// Q2 2025/26: every row that could be read of the table for engaged and healthy communities.
/// Source: www.bracknell-forest.gov.uk/council-and-democracy/strategies-plans-and-policies/service-planning-and-performance/council-plan-overview-report/quarterly-updates-key-performance-indicators.
/// Rule, from the council's performance page: green "on, above or within 5% of target", amber "between 5% and 10% of
/// target", red "more than 10% from target". Trend: this period against the last.
/// </summary>
internal static class BracknellForestCases
{
    public const string Rule = "near-miss 5% 10%";

    /// <summary>Indicator, period, actual, target, published status.</summary>
    public static TheoryData<string, string, string, string, Status> Statuses =>
        new()
        {
            { "1.1.2.PI", "Q3 2024/25", "20", "<= 20", Status.Green },
            { "1.1.3.KR", "Q3 2024/25", "73.4", ">= 75", Status.Green },
            { "1.1.3.PI", "Q3 2024/25", "10966", ">= 19625", Status.Red },
            { "1.1.4.PI", "Q3 2024/25", "65", ">= 50", Status.Green },
            { "1.1.5.KR", "Q3 2024/25", "99", ">= 100", Status.Green },
            { "1.2.1.KR", "Q3 2024/25", "53.6", "<= 36", Status.Red },
            { "1.3.2.KR", "Q3 2024/25", "72", ">= 74", Status.Green },
            { "1.3.3.KR", "Q3 2024/25", "89", ">= 76", Status.Green },
            { "1.1.2.PI", "Q4 2024/25", "0", "<= 20", Status.Green },
            { "1.1.3.KR", "Q4 2024/25", "73.6", ">= 75", Status.Green },
            { "1.1.3.PI", "Q4 2024/25", "20020", ">= 19625", Status.Green },
            { "1.1.4.KR", "Q4 2024/25", "52.6", ">= 50", Status.Green },
            { "1.1.4.PI", "Q4 2024/25", "62", ">= 50", Status.Green },
            { "1.1.5.KR", "Q4 2024/25", "100", ">= 100", Status.Green },
            { "1.1.6.KR", "Q4 2024/25", "384", ">= 257", Status.Green },
            { "1.2.1.KR", "Q4 2024/25", "53.1", "<= 35", Status.Red },
            { "1.3.2.KR", "Q4 2024/25", "71.8", ">= 74", Status.Green },
            { "1.1.2.PI", "Q1 2025/26", "3", "<= 20", Status.Green },
            { "1.1.3.KR", "Q1 2025/26", "72.8", ">= 76", Status.Green },
            { "1.1.3.PI", "Q1 2025/26", "20843", ">= 19875", Status.Green },
            { "1.1.4.KR", "Q1 2025/26", "100", ">= 50", Status.Green },
            { "1.1.4.PI", "Q1 2025/26", "70", ">= 60", Status.Green },
            { "1.1.5.KR", "Q1 2025/26", "98", ">= 100", Status.Green },
            { "1.1.6.KR", "Q1 2025/26", "275", ">= 270", Status.Green },
            { "1.2.1.KR", "Q1 2025/26", "53.8", "<= 35", Status.Red },
            { "1.3.2.KR", "Q1 2025/26", "70.5", ">= 74", Status.Green },
            { "1.1.2.PI", "Q2 2025/26", "0", "<= 20", Status.Green },
            { "1.1.3.KR", "Q2 2025/26", "75.2", ">= 76", Status.Green },
            { "1.1.3.PI", "Q2 2025/26", "26502", ">= 19875", Status.Green },
            { "1.1.4.KR", "Q2 2025/26", "100", ">= 53", Status.Green },
            { "1.1.4.PI", "Q2 2025/26", "81.7", ">= 60", Status.Green },
            { "1.1.5.KR", "Q2 2025/26", "98", ">= 100", Status.Green },
            { "1.1.6.KR", "Q2 2025/26", "285", ">= 270", Status.Green },
            { "1.2.1.KR", "Q2 2025/26", "59.5", "<= 34", Status.Red },
            { "1.3.2.KR", "Q2 2025/26", "70.9", ">= 74", Status.Green },
        };

    /// <summary>
    /// Rows that break the rule the council publishes. The first is 14.0% below the printed target and was Green; it is a
    /// year-to-date indicator. The second is 13.95% below and was Amber; its target was printed as 257 a quarter later.
    /// </summary>
    public static TheoryData<string, string, string, string, Status> Exceptions =>
        new()
        {
            { "1.1.4.KR", "Q3 2024/25", "43", ">= 50", Status.Green },
            { "1.1.6.KR", "Q3 2024/25", "222", ">= 258", Status.Amber },
        };

    /// <summary>Indicator, period, actual, previous, polarity, published trend.</summary>
    public static TheoryData<string, string, string, string, Polarity, Direction> Directions =>
        new()
        {
            { "1.1.2.PI", "Q4 2024/25", "0", "20", Polarity.LowerIsBetter, Direction.Improved },
            { "1.1.3.KR", "Q4 2024/25", "73.6", "73.4", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.3.PI", "Q4 2024/25", "20020", "10966", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.4.KR", "Q4 2024/25", "52.6", "43", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.4.PI", "Q4 2024/25", "62", "65", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.1.5.KR", "Q4 2024/25", "100", "99", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.6.KR", "Q4 2024/25", "384", "222", Polarity.HigherIsBetter, Direction.Improved },
            { "1.2.1.KR", "Q4 2024/25", "53.1", "53.6", Polarity.LowerIsBetter, Direction.Improved },
            { "1.3.2.KR", "Q4 2024/25", "71.8", "72", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.1.2.PI", "Q1 2025/26", "3", "0", Polarity.LowerIsBetter, Direction.Worsened },
            { "1.1.3.KR", "Q1 2025/26", "72.8", "73.6", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.1.3.PI", "Q1 2025/26", "20843", "20020", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.4.KR", "Q1 2025/26", "100", "52.6", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.4.PI", "Q1 2025/26", "70", "62", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.5.KR", "Q1 2025/26", "98", "100", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.1.6.KR", "Q1 2025/26", "275", "384", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.2.1.KR", "Q1 2025/26", "53.8", "53.1", Polarity.LowerIsBetter, Direction.Worsened },
            { "1.3.2.KR", "Q1 2025/26", "70.5", "71.8", Polarity.HigherIsBetter, Direction.Worsened },
            { "1.1.2.PI", "Q2 2025/26", "0", "3", Polarity.LowerIsBetter, Direction.Improved },
            { "1.1.3.KR", "Q2 2025/26", "75.2", "72.8", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.3.PI", "Q2 2025/26", "26502", "20843", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.4.KR", "Q2 2025/26", "100", "100", Polarity.HigherIsBetter, Direction.NoChange },
            { "1.1.4.PI", "Q2 2025/26", "81.7", "70", Polarity.HigherIsBetter, Direction.Improved },
            { "1.1.5.KR", "Q2 2025/26", "98", "98", Polarity.HigherIsBetter, Direction.NoChange },
            { "1.1.6.KR", "Q2 2025/26", "285", "275", Polarity.HigherIsBetter, Direction.Improved },
            { "1.2.1.KR", "Q2 2025/26", "59.5", "53.8", Polarity.LowerIsBetter, Direction.Worsened },
            { "1.3.2.KR", "Q2 2025/26", "70.9", "70.5", Polarity.HigherIsBetter, Direction.Improved },
        };
}
