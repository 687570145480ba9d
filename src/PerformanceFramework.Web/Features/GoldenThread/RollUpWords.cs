using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;

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
    /// The headline of the whole council: how many are on track, how many are not, how many got worse by more than the usual ups
    /// and downs and since when, and how many go well.
    /// </summary>
    public static string Headline(CouncilOverview overview) =>
        overview.All.Rated == 0
            ? Headline(overview.All)
            : $"{Headline(overview.All)}; {GotWorse(overview.Indicators)}; {Successes(overview.Successes.Count)}";

    /// <summary>Both percentages, and what moved.</summary>
    public static string Detail(StatusRollUp rollUp) =>
        rollUp.All == 0
            ? "Align an indicator to this element or to one below it to see how it is doing."
            : $"That is {OfRated(rollUp)} of those rated and {OfAll(rollUp)} of all {rollUp.All}. "
                + $"Since the period before, {rollUp.Improved} improved and {rollUp.Worsened} worsened; {rollUp.NotRated} {Are(rollUp.NotRated)} not rated.";

    /// <summary>What moved by more than the usual ups and downs: "Beyond normal variation, 12 got worse and 9 got better."</summary>
    public static string BeyondNoise(CouncilOverview overview) => BeyondNoise(overview.Indicators);

    /// <summary>The same of any indicators.</summary>
    public static string BeyondNoise(IReadOnlyCollection<IndicatorStanding> indicators)
    {
        var (worse, better) = (indicators.Count(i => i.IsGettingWorse), indicators.Count(i => i.IsGettingBetter));
        return (worse, better) is (0, 0)
            ? "Nothing moved beyond normal variation."
            : $"Beyond normal variation, {worse} got worse and {better} got better.";
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

    private static string GotWorse(IEnumerable<IndicatorStanding> indicators)
    {
        var worse = indicators.Where(i => i.IsGettingWorse).ToList();
        // They are compared with periods of their own: one is named where it is the same for all.
        var since = worse.Select(i => i.ComparedWith).Distinct().ToList() is [{ } one]
            ? one.ToString()
            : "the period before";
        return worse.Count == 0
            ? "none got worse beyond normal variation"
            : $"{worse.Count} got worse beyond normal variation since {since}";
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
