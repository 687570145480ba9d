namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>A range that holds the year-end figure eight times in ten, as far as the past tells.</summary>
/// <param name="Low">Not above the forecast.</param>
/// <param name="High">Not below the forecast.</param>
public readonly record struct ForecastRange(double Low, double High);

/// <summary>The year-end figure an indicator is heading for, or the reason why none can be given.</summary>
public sealed record YearEndForecast
{
    public required ForecastQuestion Question { get; init; }

    /// <summary>How the figure was found; null when there is none.</summary>
    public ForecastMethod? Method { get; init; }

    /// <summary>
    /// The expected year-end figure, the figure itself when the year is complete, null when there is none.
    /// </summary>
    public double? Central { get; init; }

    /// <summary>The 80% range; null when there is none or the year is complete.</summary>
    public ForecastRange? Range { get; init; }

    /// <summary>How many figures were used, the bridged ones among them.</summary>
    public int Figures { get; init; }

    /// <summary>How many missing figures were bridged in a straight line.</summary>
    public int Bridged { get; init; }

    /// <summary>How many earlier forecasts over the same distance the range was checked against.</summary>
    public int Errors { get; init; }

    /// <summary>
    /// The probability of meeting the target if the earlier errors came again, a second opinion on
    /// <see cref="Likelihood"/>; null without them or without a target.
    /// </summary>
    public double? EmpiricalProbability { get; init; }

    /// <summary>Why there is no figure or, with a figure, no range; null when there are both.</summary>
    public ForecastRefusal? Refusal { get; init; }

    public required Likelihood Likelihood { get; init; }

    /// <summary>This year's sum so far, or its numerators.</summary>
    internal double SoFar { get; init; }

    /// <summary>
    /// The likelihood, figure, range and where they come from, in one sentence without its full stop.
    /// </summary>
    public string Explanation => new ForecastSentence(this).Text;

    internal static YearEndForecast Complete(ForecastQuestion question, double figure) =>
        new()
        {
            Question = question,
            Method = ForecastMethod.Reported,
            Central = figure,
            SoFar = figure,
            Likelihood = ArithmeticRule.Decide(question.Target, new PossibleRange(figure, figure)) is { } met
                ? Decided(met)
                : new Likelihood.Unknown(question.WithoutTarget),
        };

    internal static YearEndForecast Refused(ForecastQuestion question, ForecastRefusal refusal) =>
        new()
        {
            Question = question,
            Refusal = refusal,
            Likelihood = new Likelihood.Unknown(refusal),
        };

    internal static YearEndForecast TooShort(ForecastQuestion question, int figures, double soFar, bool? decided) =>
        new()
        {
            Question = question,
            Refusal = ForecastRefusal.TooFewFigures,
            Figures = figures,
            SoFar = soFar,
            Likelihood = decided is { } met ? Decided(met) : new Likelihood.Unknown(ForecastRefusal.TooFewFigures),
        };

    internal static Likelihood Decided(bool met) => met ? new Likelihood.Secured() : new Likelihood.Lost();
}
