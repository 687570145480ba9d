using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>What of an indicator decides whether it has changed since another period.</summary>
/// <param name="Polarity">Which way is good.</param>
/// <param name="Unit">For the explanation.</param>
/// <param name="ComparedWith">The earlier period: as a rule the same one last year.</param>
public sealed record ChangeTerms(Polarity Polarity, Unit Unit, ReportingPeriod ComparedWith);

/// <summary>Whether two figures differ by more than chance explains, or why nobody can say. A closed family.</summary>
public abstract record SignificantChange
{
    private SignificantChange() { }

    public abstract TrendLabel Label { get; }

    /// <summary>One plain sentence with its numbers, made when it is asked for.</summary>
    public string Explanation =>
        this switch
        {
            BetweenIntervals change => change.InWords(),
            BetweenProportions change => change.InWords(),
            NotTested not => $"{Label.Words()}: {not.Because}",
            _ => throw new UnreachableException(),
        };

    /// <summary>Judged by whether the 95% confidence limits of the two overlap.</summary>
    public sealed record BetweenIntervals(
        TrendLabel Label,
        double Current,
        Limits CurrentLimits,
        double Previous,
        Limits PreviousLimits,
        ChangeTerms Terms
    ) : SignificantChange
    {
        public override TrendLabel Label { get; } = Label;

        internal string InWords()
        {
            var figures = new FigureWords(Terms.Unit)
                .TellingApart(CurrentLimits.Lower, PreviousLimits.Upper)
                .TellingApart(CurrentLimits.Upper, PreviousLimits.Lower);
            var meet = Label is TrendLabel.NoSignificantChange ? "overlap" : "do not meet";
            return $"{Label.Words()}: {figures.WithLabel(Current)} ({figures.Range(CurrentLimits)}) after "
                + $"{figures.Plain(Previous)} ({figures.Range(PreviousLimits)}) in {Terms.ComparedWith}; "
                + $"the two ranges {meet}";
        }
    }

    /// <summary>Judged by the 95% confidence interval of the difference of two proportions.</summary>
    /// <param name="Current">In the unit of the indicator.</param>
    /// <param name="Previous">In the unit of the indicator.</param>
    /// <param name="Difference">The limits of the current figure less the previous one.</param>
    public sealed record BetweenProportions(
        TrendLabel Label,
        double Current,
        double Previous,
        Limits Difference,
        ChangeTerms Terms
    ) : SignificantChange
    {
        public override TrendLabel Label { get; } = Label;

        internal string InWords()
        {
            var figures = new FigureWords(Terms.Unit)
                .TellingApart(Current, Previous)
                .TellingApart(Difference.Lower, 0)
                .TellingApart(Difference.Upper, 0);
            return $"{Label.Words()}: {figures.WithLabel(Current)} after {figures.Plain(Previous)} "
                + $"in {Terms.ComparedWith}; "
                + $"allowing for chance, {Range(figures)}";
        }

        private string Range(FigureWords figures) =>
            Difference.Lower > 0
                ? $"a rise of {figures.Distance(Difference.Lower)} to {figures.Distance(Difference.Upper)}"
            : Difference.Upper < 0
                ? $"a fall of {figures.Distance(Difference.Upper)} to {figures.Distance(Difference.Lower)}"
            : $"anything from a fall of {figures.Distance(Difference.Lower)} "
                + $"to a rise of {figures.Distance(Difference.Upper)}";
    }

    /// <param name="Because">Why nobody can say, to follow a colon.</param>
    public sealed record NotTested(string Because) : SignificantChange
    {
        public override TrendLabel Label => TrendLabel.CannotBeCalculated;
    }
}
