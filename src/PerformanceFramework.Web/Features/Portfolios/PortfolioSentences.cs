using System.Globalization;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Features.Portfolios;

/// <summary>What the pages of portfolios say in words, worked out from the figures.</summary>
internal static class PortfolioSentences
{
    public const string Rule = "Chosen by rule, the same for every portfolio; why stands beside each measure.";

    private const int MostNamed = 3;

    /// <summary>Where there is room for it.</summary>
    public const string RuleInFull =
        "First is what the Cabinet member has marked, then what is red and worsened, what gets worse beyond normal variation, "
        + "what else is red, what is not expected to meet its year-end target, what just misses its target and worsened, then "
        + "what is on track and improved. At most eight, a success among them where there is one; where there are fewer than "
        + "five, those that serve a corporate priority fill up.";

    /// <summary>The first sentence of the list of portfolios.</summary>
    public static string Headline(IReadOnlyList<PortfolioSummary> portfolios) =>
        portfolios.Count(p => p.RollUp.Red > 0) is var red && portfolios.Count == 0 ? "No portfolio is set up yet."
        : red == 0 ? $"Nothing is red in any of the {portfolios.Count} portfolios."
        : $"Something is red in {red} of {portfolios.Count} portfolios.";

    public static string Headline(PortfolioSummary portfolio) =>
        portfolio.RollUp.All == 0
            ? "No indicator belongs to this portfolio yet."
            : $"{RollUpWords.Headline(portfolio.RollUp)}; {RollUpWords.GettingWorse(portfolio.GettingWorse)}.";

    /// <summary>Why a measure is on the page, after "chosen because it"; of a marked one also what its figures say.</summary>
    public static string Reason(PortfolioMeasure measure) =>
        measure.Reason.Words()
        + (measure.IsMarked && measure.Finding <= MeasureReason.Success ? ", and it " + measure.Finding.Words() : "");

    /// <summary>Where it is known from what residents say: "Residents' survey, March 2026".</summary>
    public static string Source(BriefContent brief) =>
        $"{brief.Source}, {brief.SourceDate?.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>Who holds it.</summary>
    public static string Holder(PortfolioSummary portfolio) =>
        portfolio.CabinetMember switch
        {
            null => "Who held it was not kept",
            "" => "Nobody holds it",
            var holder => holder,
        };

    /// <summary>Who wrote the brief, and when.</summary>
    public static string Written(BriefView brief) =>
        $"Written {(brief.WrittenBy.Length > 0 ? $"by {brief.WrittenBy} " : "")}on {UkDate.Words(brief.WrittenOn)}.";

    /// <summary>Why the figure is what it is: in the words of those who report it, or else what decided its status.</summary>
    public static string Why(IndicatorStanding standing) =>
        Said(standing) is { Length: > 0 } said ? said : standing.StatusExplanation + ".";

    /// <summary>The first sentence of those who report it on why the figure is what it is; empty where they said nothing.</summary>
    public static string Said(IndicatorStanding standing) =>
        First(standing.Commentary.Cause, standing.Commentary.WhatHappened);

    /// <summary>What is done about it, or when it will recover; empty where nobody said and nothing is wrong.</summary>
    public static string Next(IndicatorStanding standing)
    {
        var said = First(standing.Commentary.Action, standing.Commentary.Recovery);
        return said.Length == 0 && standing.Status is Status.Yellow or Status.Amber or Status.Red
            ? "None given."
            : said;
    }

    /// <summary>"England 72%": the published figure of the benchmark, with its period where that is another than ours; null where there is none.</summary>
    public static string? Benchmark(PortfolioMeasure measure) =>
        measure.Comparators.FirstOrDefault(c => c.IsBenchmark) is { } benchmark
            ? Figure(benchmark, measure.Standing)
            : null;

    /// <summary>
    /// Those of the other areas: "Bath 75%, Portsmouth 70% in 2024"; where there are more than there is room for, their range. Null
    /// where there is none.
    /// </summary>
    public static string? Others(PortfolioMeasure measure)
    {
        var standing = measure.Standing;
        var others = measure.Comparators.Where(c => !c.IsBenchmark).ToList();
        return others.Count switch
        {
            0 => null,
            <= MostNamed => string.Join(", ", others.Select(c => Figure(c, standing))),
            var count =>
                $"{count} others from {standing.Unit.Format(others.Min(c => c.Value))} to {standing.Unit.Format(others.Max(c => c.Value))}",
        };
    }

    private static string Figure(MeasureComparator comparator, IndicatorStanding standing) =>
        $"{comparator.Area} {standing.Unit.Format(comparator.Value)}"
        + (comparator.Period == standing.Period ? "" : $" in {comparator.Period}");

    /// <summary>What stands above the figure of the year end: the target that it is to meet, which is seldom that of now.</summary>
    public static string YearEnd(PortfolioMeasure measure) =>
        measure.YearEndTarget switch
        {
            null => "Year end",
            "" => "Year end, no target",
            var target => $"Year end, target {target}",
        };

    /// <summary>How many have each status: "7 Green, 2 Amber and 1 not rated"; statuses that none has are left out.</summary>
    public static string Statuses(StatusRollUp rollUp)
    {
        var counts = new[]
        {
            (rollUp.Blue, Status.Blue),
            (rollUp.Green, Status.Green),
            (rollUp.Yellow, Status.Yellow),
            (rollUp.Amber, Status.Amber),
            (rollUp.Red, Status.Red),
            (rollUp.NotRated, Status.NotRated),
        }
            .Where(count => count.Item1 > 0)
            .Select(count => $"{count.Item1} {StatusLook.Of(count.Item2).WordInSentence}")
            .ToList();
        return counts.Count > 1 ? $"{string.Join(", ", counts.SkipLast(1))} and {counts[^1]}" : string.Concat(counts);
    }

    private static string First(params string[] answers) =>
        answers.Select(answer => FirstSentence.Of(MarkdownText.Plain(answer))).FirstOrDefault(s => s.Length > 0) ?? "";
}
