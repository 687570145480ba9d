using System.Globalization;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Web.Features.Assessment;

/// <summary>What the record of past forecasts says in words.</summary>
internal static class ForecastSentences
{
    /// <summary>Of the word "likely" where it was said, otherwise of the word that was said most.</summary>
    public static string Headline(ForecastRecord record)
    {
        if (record.Score.Words.Count == 0)
        {
            return record.Decided == 0 ? "No stated forecast has been put to the test yet." : Decided(record);
        }

        var said = record.Score.Words.FirstOrDefault(word => word.Word is ProbabilityWord.Likely);
        return (said.Said > 0 ? said : record.Score.Words.MaxBy(word => word.Said)).Explanation + ".";
    }

    public static string Decided(ForecastRecord record) =>
        $"{Count(record.Decided)} {(record.Decided == 1 ? "time" : "times")} we said that a target was secured or lost already; that was right {Count(record.DecidedRightly)} {(record.DecidedRightly == 1 ? "time" : "times")}.";

    /// <summary>Whether the likelihoods told more than the average; a sentence with a space before it, or nothing.</summary>
    public static string Verdict(ForecastScore score) =>
        (score.Brier, score.BaseRateBrier) switch
        {
            ({ } brier, { } always) when brier < always => " The likelihoods told more than the average did.",
            ({ }, { }) => " The likelihoods told no more than the average did.",
            _ => "",
        };

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="share">0 to 1.</param>
    public static string Percent(double share) =>
        Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";
}
