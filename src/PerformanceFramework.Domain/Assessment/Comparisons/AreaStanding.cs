using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>In which quarter of the places it is compared with an area stands (<see cref="QuantileRule"/>).</summary>
/// <param name="Label">"Second best quarter"; "Not placed" where there is no answer.</param>
/// <param name="IsPlaced">There is an answer.</param>
/// <param name="Explanation">One plain sentence with its numbers.</param>
public sealed record AreaStanding(string Label, bool IsPlaced, string Explanation)
{
    private const int Groups = 4;

    /// <summary>It is in the quarter with the worst figures; never where no end is the good one.</summary>
    public bool IsWorst { get; init; }

    /// <param name="own">The figure of the area itself.</param>
    /// <param name="others">Those of the other places for the same period; a nation or a region is not one of them.</param>
    /// <param name="period">To which all the figures belong.</param>
    public static AreaStanding Among(
        decimal own,
        IReadOnlyList<decimal> others,
        ReportingPeriod period,
        Polarity polarity,
        Unit unit
    )
    {
        double?[] figures = [(double)own, .. others.Select(other => (double?)other)];
        var quantiles = QuantileRule.Divide(figures, Groups);
        var explanation = quantiles.Explanation(0, polarity);
        if (quantiles is not Quantiles.Divided { GroupOf: [{ } group, ..] })
        {
            return new AreaStanding("Not placed", false, explanation);
        }

        var (lowest, highest) = ((double)Math.Min(own, others.Min()), (double)Math.Max(own, others.Max()));
        var words = new FigureWords(unit)
            .TellingApart(lowest, highest)
            .TellingApart((double)own, lowest)
            .TellingApart((double)own, highest);
        var label = QuantileWords.Of(group, Groups, polarity);
        return new AreaStanding(
            SentenceCase.AtStart(label),
            true,
            $"{explanation} in {period}: {words.WithLabel((double)own)}, where they go from {words.Plain(lowest)} to {words.Plain(highest)}"
        )
        {
            IsWorst = polarity switch
            {
                Polarity.HigherIsBetter => group == 1,
                Polarity.LowerIsBetter => group == Groups,
                Polarity.WithinRange or Polarity.NoJudgement => false,
            },
        };
    }
}
