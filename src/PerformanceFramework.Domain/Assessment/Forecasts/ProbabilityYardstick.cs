namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// The words of the probability yardstick of the UK's Professional Head of Intelligence Assessment (PHIA).
/// </summary>
public enum ProbabilityWord
{
    /// <summary>0 to 5%.</summary>
    RemoteChance = 1,

    /// <summary>10 to 20%.</summary>
    HighlyUnlikely,

    /// <summary>25 to 35%.</summary>
    Unlikely,

    /// <summary>40 to 50%.</summary>
    RealisticPossibility,

    /// <summary>55 to 75%.</summary>
    Likely,

    /// <summary>80 to 90%.</summary>
    HighlyLikely,

    /// <summary>95 to 100%.</summary>
    AlmostCertain,
}

/// <summary>
/// Which word a probability gets. The yardstick leaves gaps between its bands; a probability in a gap belongs to the
/// nearer band, and halfway to the one nearer to an even chance, so that words never claim more than the number.
/// </summary>
public static class ProbabilityYardstick
{
    /// <param name="probability">0 to 1.</param>
    public static ProbabilityWord WordFor(double probability) =>
        probability switch
        {
            < 0.075 => ProbabilityWord.RemoteChance,
            < 0.225 => ProbabilityWord.HighlyUnlikely,
            < 0.375 => ProbabilityWord.Unlikely,
            <= 0.525 => ProbabilityWord.RealisticPossibility,
            <= 0.775 => ProbabilityWord.Likely,
            <= 0.925 => ProbabilityWord.HighlyLikely,
            _ => ProbabilityWord.AlmostCertain,
        };

    public static string Words(this ProbabilityWord word) =>
        word switch
        {
            ProbabilityWord.RemoteChance => "Remote chance",
            ProbabilityWord.HighlyUnlikely => "Highly unlikely",
            ProbabilityWord.Unlikely => "Unlikely",
            ProbabilityWord.RealisticPossibility => "Realistic possibility",
            ProbabilityWord.Likely => "Likely",
            ProbabilityWord.HighlyLikely => "Highly likely",
            ProbabilityWord.AlmostCertain => "Almost certain",
        };

    /// <summary>
    /// The word with its number before a verb: <c>Likely (65%) to meet</c>, <c>Remote chance (&lt;5%) of meeting</c>.
    /// </summary>
    internal static string ToMeet(this ProbabilityWord word, string percent) =>
        word is ProbabilityWord.RemoteChance or ProbabilityWord.RealisticPossibility
            ? $"{word.Words()} ({percent}) of meeting"
            : $"{word.Words()} ({percent}) to meet";
}
