using System.Diagnostics;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// How likely the year-end target is to be met. A closed family; never certain unless arithmetic decides.
/// </summary>
public abstract record Likelihood
{
    private Likelihood() { }

    /// <summary>The target is met whatever happens.</summary>
    public sealed record Secured : Likelihood;

    /// <summary>The target is missed whatever happens.</summary>
    public sealed record Lost : Likelihood;

    /// <summary>No likelihood can be given.</summary>
    public sealed record Unknown(ForecastRefusal Reason) : Likelihood;

    /// <summary>A probability, not yet decided.</summary>
    /// <param name="Probability">Above 0 and below 1.</param>
    /// <param name="Errors">
    /// The earlier forecast errors behind it; with fewer than 20 of them nothing beyond 5% and 95% is said.
    /// </param>
    public sealed record Probable(double Probability, int Errors) : Likelihood
    {
        private const int ManyErrors = 20;

        /// <summary>The smallest probability that is said, 0.01 or 0.05.</summary>
        public double Smallest => Errors < ManyErrors ? 0.05 : 0.01;

        /// <summary>The probability as it is said, and should be scored.</summary>
        public double Stated => Math.Clamp(Probability, Smallest, 1 - Smallest);

        public ProbabilityWord Word => ProbabilityYardstick.WordFor(Probability);

        /// <summary>The probability as it is shown: <c>65%</c>, <c>&lt;5%</c>, <c>&gt;99%</c>.</summary>
        public string Percent =>
            Probability < Smallest ? "<" + Shown.WholePercent(Smallest)
            : Probability > 1 - Smallest ? ">" + Shown.WholePercent(1 - Smallest)
            : Shown.WholePercent(Probability);
    }

    /// <summary>
    /// For a column of a table: <c>Likely 65%</c>, <c>Secured</c>, <c>Lost</c>, <c>Not enough history</c>.
    /// </summary>
    public string Label =>
        this switch
        {
            Secured => "Secured",
            Lost => "Lost",
            Probable p => $"{p.Word.Words()} {p.Percent}",
            Unknown u => u.Reason switch
            {
                ForecastRefusal.TooFewFigures or ForecastRefusal.TooFewErrors or ForecastRefusal.NoFigures =>
                    "Not enough history",
                ForecastRefusal.LatestMissing or ForecastRefusal.EarlierThisYearMissing => "Figures missing",
                ForecastRefusal.TooFarAhead => "Too far ahead",
                ForecastRefusal.NoNumericTarget => "No target",
                ForecastRefusal.UnevenTargets => "Targets differ",
            },
            _ => throw new UnreachableException(),
        };
}

/// <summary>Why there is no forecast, no range or no likelihood.</summary>
public enum ForecastRefusal
{
    NoFigures = 1,

    /// <summary>Fewer than five figures since the last rebase.</summary>
    TooFewFigures,

    /// <summary>There is a forecast, but fewer than four earlier ones to learn its error from.</summary>
    TooFewErrors,
    LatestMissing,

    /// <summary>What the year has brought so far is not known.</summary>
    EarlierThisYearMissing,
    TooFarAhead,

    /// <summary>There is a forecast, but nothing to compare it with.</summary>
    NoNumericTarget,

    /// <summary>There is a forecast, but the targets of the year's periods differ and make none of the year.</summary>
    UnevenTargets,
}
