using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>
/// Whether an owner is silent: figures that asked for a commentary came without one. The one rule of the topics that are found
/// for sessions and of the health of the golden thread.
/// </summary>
public static class OwnerSilence
{
    /// <summary>Red, or worse beyond normal variation, and nothing was said. What is not due is neither.</summary>
    public static bool IsSilent(Observation figure)
    {
        var occasion = new CommentaryOccasion(figure.Assessment.Status);
        if (figure.Value is not null)
        {
            occasion = occasion with { Signal = figure.Assessment.Signals.Variation };
        }

        return figure.Answers.IsBlank && occasion.Triggers.Any();
    }

    /// <summary>In how many periods running, up to the latest, nothing was said.</summary>
    /// <param name="figures">Of one indicator, the latest first.</param>
    public static int PeriodsOf(IEnumerable<Observation> figures) => figures.TakeWhile(IsSilent).Count();

    /// <summary>Whether that is long enough for the council to say something of it.</summary>
    /// <param name="periods">As <see cref="PeriodsOf"/> counts them.</param>
    public static bool IsLong(int periods, TriageTerms terms) => periods >= terms.SilentPeriods;
}
