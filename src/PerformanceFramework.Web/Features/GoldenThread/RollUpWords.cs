using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>The sentences that a page about part of the thread opens with.</summary>
internal static class RollUpWords
{
    /// <summary>Those on track as a share of those rated: "67%".</summary>
    public static string OfRated(StatusRollUp rollUp) => ShareWords.Of(rollUp.OnTrack, rollUp.Rated);

    /// <summary>Those on track as a share of all: "50%".</summary>
    public static string OfAll(StatusRollUp rollUp) => ShareWords.Of(rollUp.OnTrack, rollUp.All);

    /// <summary>The headline: how many are on track, and how many are not.</summary>
    public static string Headline(StatusRollUp rollUp) =>
        rollUp switch
        {
            { All: 0 } => "No indicator is aligned here yet",
            { Rated: 0 } => $"None of {Indicators(rollUp.All)} is rated yet",
            { Red: 0 } =>
                $"{rollUp.OnTrack} of {rollUp.Rated} rated indicators {Are(rollUp.OnTrack)} on track, and none is red",
            _ =>
                $"{rollUp.OnTrack} of {rollUp.Rated} rated indicators {Are(rollUp.OnTrack)} on track; {rollUp.Red} {Are(rollUp.Red)} red",
        };

    /// <summary>
    /// The headline of the whole council: how many are on track, how many are not, how many are getting worse by more than the
    /// usual ups and downs, and how many go well.
    /// </summary>
    public static string Headline(CouncilOverview overview) =>
        overview.All.Rated == 0
            ? Headline(overview.All)
            : $"{Headline(overview.All)}; {GettingWorse(overview.Indicators.Count(i => i.IsGettingWorse))}; {Successes(overview.Successes.Count)}";

    /// <summary>
    /// The headline of a list of indicators: how many of all it has, and how those stand. "12 of 183 indicators fit this filter: 3
    /// of 9 rated indicators are on track; 4 are red."
    /// </summary>
    /// <param name="listed">How those that the list has stand.</param>
    /// <param name="all">How many there are to choose from.</param>
    public static string Headline(StatusRollUp listed, int all) =>
        all == 0 ? "No indicators are set up yet."
        : listed.All == 0 ? IndicatorFilter.Found(0, all)
        : $"{(listed.All == all ? Indicators(all) : IndicatorFilter.Found(listed.All, all).TrimEnd('.'))}: {SentenceCase.Within(Headline(listed))}.";

    /// <summary>How indicators stand.</summary>
    public static StatusRollUp Of(IEnumerable<IndicatorStanding> indicators) =>
        StatusRollUp.Of(indicators.Select(indicator => (indicator.Status, indicator.Direction)));

    /// <summary>Both percentages, and what moved.</summary>
    public static string Detail(StatusRollUp rollUp) =>
        rollUp.All == 0
            ? "Align an indicator to this element or to one below it to see how it is doing."
            : $"That is {OfRated(rollUp)} of those rated and {OfAll(rollUp)} of all {rollUp.All}. "
                + $"Since the period before, {rollUp.Improved} improved and {rollUp.Worsened} worsened; {rollUp.NotRated} {Are(rollUp.NotRated)} not rated.";

    /// <summary>
    /// "3 are getting worse beyond normal variation". The signal is about the run of figures: one that is getting worse by it may
    /// have improved since the period before, so no period is named.
    /// </summary>
    public static string GettingWorse(int count) =>
        $"{(count == 0 ? "none is" : $"{count} {Are(count)}")} getting worse beyond normal variation";

    /// <summary>What moves by more than the usual ups and downs: "Beyond normal variation, 12 are getting worse and 9 are getting better."</summary>
    public static string BeyondNoise(IReadOnlyCollection<IndicatorStanding> indicators)
    {
        var (worse, better) = (indicators.Count(i => i.IsGettingWorse), indicators.Count(i => i.IsGettingBetter));
        return (worse, better) is (0, 0)
            ? "Nothing is moving beyond normal variation."
            : $"Beyond normal variation, {worse} {Are(worse)} getting worse and {better} {Are(better)} getting better.";
    }

    /// <summary>Everything counted, in one line.</summary>
    public static string Counts(StatusRollUp rollUp) =>
        (rollUp.Blue > 0 ? $"{rollUp.Blue} Exceeded, " : "")
        + $"{rollUp.Green} Green, "
        + (rollUp.Yellow > 0 ? $"{rollUp.Yellow} Yellow, " : "")
        + $"{rollUp.Amber} Amber, {rollUp.Red} Red, {rollUp.NotRated} not rated; "
        + $"{rollUp.Improved} improved, {rollUp.Worsened} worsened; "
        + $"on track {OfRated(rollUp)} of rated, {OfAll(rollUp)} of all";

    /// <summary>The elements of a level in one line: "8 elements, 5 with red indicators. Least on track is Housing, 2 of 9 rated."</summary>
    public static string Level(IReadOnlyList<ElementSummary> elements)
    {
        var red = elements.Count(e => e.RollUp.Red > 0);
        var count = elements.Count == 1 ? "1 element" : $"{elements.Count} elements";
        var least = elements.Where(e => e.RollUp.Rated > 0).MinBy(e => e.RollUp.OnTrackOfRated);
        return $"{count}, {(red == 0 ? "none" : red)} with red indicators."
            + (
                elements.Count > 1 && least is { RollUp: var rollUp, Link: var link }
                    ? $" Least on track is {link.Title}, {rollUp.OnTrack} of {rollUp.Rated} rated."
                    : ""
            );
    }

    private static string Successes(int count) =>
        count switch
        {
            0 => "no success",
            1 => "1 success",
            _ => $"{count} successes",
        };

    private static string Indicators(int count) => count == 1 ? "1 indicator" : $"{count} indicators";

    private static string Are(int count) => count == 1 ? "is" : "are";
}
