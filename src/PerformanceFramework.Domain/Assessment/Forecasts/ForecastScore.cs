using System.Globalization;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>What was once said about a year end, and what came true.</summary>
/// <param name="Stated">The probability of meeting the target as it was said, 0 to 1; null when none was said.</param>
/// <param name="Met">Whether the target was met.</param>
/// <param name="Range">The 80% range as it was said; null when none was said.</param>
/// <param name="Actual">The year-end figure; null when it is not known.</param>
public readonly record struct PastForecast(double? Stated, bool Met, ForecastRange? Range, double? Actual)
{
    /// <summary>Whether there is a probability to score. One outside 0 to 1 is none.</summary>
    public bool HasProbability => Stated is >= 0 and <= 1;

    /// <summary>Whether there is a range to check: one the right way up, and a figure.</summary>
    public bool HasRange =>
        Range is { } range && range.Low <= range.High && Actual is { } actual && double.IsFinite(actual);

    /// <summary>Whether the figure came out within the range, the ends included.</summary>
    public bool IsWithinRange => HasRange && Actual >= Range?.Low && Actual <= Range?.High;
}

/// <summary>How often a word of the yardstick came true.</summary>
/// <param name="Word">The word that was said.</param>
/// <param name="Said">How often it was said, 1 or more.</param>
/// <param name="CameTrue">How often the target was then met.</param>
/// <param name="AverageStated">The average probability that was said with it, 0 to 1.</param>
public readonly record struct WordScore(ProbabilityWord Word, int Said, int CameTrue, double AverageStated)
{
    /// <summary>"Of 14 times we said “likely”, 10 came true (71%)".</summary>
    public string Explanation =>
        $"Of {ForecastScore.Times(Said)} we said “{Word.Words().ToLowerInvariant()}”, "
        + $"{CameTrue.ToString(CultureInfo.InvariantCulture)} came true "
        + $"({Shown.WholePercent((double)CameTrue / Said)})";
}

/// <summary>
/// How good past statements were: the Brier score (Brier 1950) beside that of always saying how often targets are met,
/// and how often the 80% range held the figure.
/// </summary>
/// <param name="Scored">Statements with a probability.</param>
/// <param name="Met">How many of them came true.</param>
/// <param name="Brier">
/// The mean squared difference between what was said and what happened, 0 best, 1 worst; null without any.
/// </param>
/// <param name="Ranges">Statements with a range.</param>
/// <param name="WithinRange">How many of those held the figure.</param>
/// <param name="Words">One for each word that was said, in the order of the yardstick.</param>
public sealed record ForecastScore(
    int Scored,
    int Met,
    double? Brier,
    int Ranges,
    int WithinRange,
    IReadOnlyList<WordScore> Words
)
{
    /// <summary>The share of targets that were met, 0 to 1; null without any.</summary>
    public double? BaseRate => Scored == 0 ? null : (double)Met / Scored;

    /// <summary>
    /// The Brier score of always saying the base rate, known only afterwards, 0 to 0.25; null without any.
    /// </summary>
    public double? BaseRateBrier => BaseRate * (1 - BaseRate);

    /// <summary>
    /// The share of ranges that held the figure, 0 to 1, 0.8 where they are honest; null without any.
    /// </summary>
    public double? Coverage => Ranges == 0 ? null : (double)WithinRange / Ranges;

    /// <summary>Scores statements in any order; those without anything to score are passed over.</summary>
    public static ForecastScore Of(IEnumerable<PastForecast> past)
    {
        var said = new int[WordCount];
        var cameTrue = new int[WordCount];
        var stated = new double[WordCount];
        var squares = 0.0;
        var (ranges, within) = (0, 0);
        foreach (var forecast in past)
        {
            ranges += forecast.HasRange ? 1 : 0;
            within += forecast.IsWithinRange ? 1 : 0;
            if (forecast is { HasProbability: true, Stated: { } probability })
            {
                var happened = forecast.Met ? 1 : 0;
                var word = (int)ProbabilityYardstick.WordFor(probability) - 1;
                said[word]++;
                cameTrue[word] += happened;
                stated[word] += probability;
                squares += (probability - happened) * (probability - happened);
            }
        }

        var scored = said.Sum();
        return new ForecastScore(
            scored,
            cameTrue.Sum(),
            scored == 0 ? null : squares / scored,
            ranges,
            within,
            [
                .. from word in Enum.GetValues<ProbabilityWord>()
                let i = (int)word - 1
                where said[i] > 0
                select new WordScore(word, said[i], cameTrue[i], stated[i] / said[i]),
            ]
        );
    }

    /// <summary>The Brier score beside that of always saying the base rate, in one sentence.</summary>
    public string BrierExplanation =>
        (Brier, BaseRate, BaseRateBrier) is ({ } brier, { } rate, { } constant)
            ? $"Over {Statements(Scored)} the likelihoods scored {TwoDecimals(brier)}, where 0 is perfect; "
                + $"always saying {Shown.WholePercent(rate)} would have scored {TwoDecimals(constant)}"
            : "No likelihood has been put to the test yet";

    /// <summary>How often the ranges held, in one sentence.</summary>
    public string CoverageExplanation =>
        Coverage is { } coverage
            ? $"{Count(WithinRange)} of {Count(Ranges)} year-end figures came out within their 80% range "
                + $"({Shown.WholePercent(coverage)})"
            : "No range has been put to the test yet";

    internal static string Times(int count) => count == 1 ? "1 time" : Count(count) + " times";

    private static readonly int WordCount = Enum.GetValues<ProbabilityWord>().Length;

    private static string Statements(int count) => count == 1 ? "1 statement" : Count(count) + " statements";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string TwoDecimals(double number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
