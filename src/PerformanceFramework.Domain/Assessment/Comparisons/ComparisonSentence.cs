using System.Diagnostics;
using System.Globalization;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>The figures of a comparison in words, to follow its outcome and a colon.</summary>
internal static class ComparisonSentence
{
    public static string Of(BenchmarkComparison.Compared compared) =>
        compared.Evidence switch
        {
            ComparisonEvidence.AgainstValue evidence => Of(evidence, compared),
            ComparisonEvidence.BetweenIntervals evidence => Of(evidence, compared),
            ComparisonEvidence.AgainstControlLimits evidence => Of(evidence, compared),
            ComparisonEvidence.AgainstGoal evidence => Of(evidence, compared),
            ComparisonEvidence.IntervalAgainstGoal evidence => Of(evidence, compared),
            ComparisonEvidence.AgainstGoalRange evidence => Of(evidence, compared),
            _ => throw new UnreachableException(),
        };

    private static string Of(ComparisonEvidence.AgainstValue evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit)
            .TellingApart(evidence.Benchmark, evidence.Limits.Lower)
            .TellingApart(evidence.Benchmark, evidence.Limits.Upper);
        return $"{figures.WithLabel(evidence.Value)} ({figures.Range(evidence.Limits)}) is "
            + $"{Place(compared.Position)} {Possessive(compared.Terms.Benchmark)} {figures.Plain(evidence.Benchmark)}";
    }

    private static string Of(ComparisonEvidence.BetweenIntervals evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit)
            .TellingApart(evidence.Limits.Lower, evidence.BenchmarkLimits.Upper)
            .TellingApart(evidence.Limits.Upper, evidence.BenchmarkLimits.Lower);
        var meet = compared.Position is BenchmarkPosition.Within ? "overlap" : "do not meet";
        return $"{figures.WithLabel(evidence.Value)} ({figures.Range(evidence.Limits)}) is "
            + $"{Place(compared.Position)} {Possessive(compared.Terms.Benchmark)} {figures.Plain(evidence.Benchmark)} "
            + $"({figures.Range(evidence.BenchmarkLimits)}): the two ranges {meet}";
    }

    private static string Of(ComparisonEvidence.AgainstControlLimits evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit)
            .TellingApart(evidence.Value, evidence.Expected.Lower)
            .TellingApart(evidence.Value, evidence.Expected.Upper);
        var side = compared.Position is BenchmarkPosition.Within ? "inside" : "outside";
        var size = evidence.GroupSize.ToString("#,##0.##", CultureInfo.InvariantCulture);
        return $"{figures.WithLabel(evidence.Value)} is {Place(compared.Position)} "
            + $"{Possessive(compared.Terms.Benchmark)} {figures.Plain(evidence.Benchmark)}, {side} the "
            + $"{figures.Range(evidence.Expected)} that chance alone gives a group of {size}";
    }

    private static string Of(ComparisonEvidence.AgainstGoal evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit).TellingApart(evidence.Value, evidence.Goal);
        var (verb, reach) = (compared.Terms.Polarity, compared.Position) switch
        {
            (Polarity.HigherIsBetter, BenchmarkPosition.Above) => ("meets", "at least "),
            (Polarity.HigherIsBetter, _) => ("misses", "at least "),
            (Polarity.LowerIsBetter, BenchmarkPosition.Above) => ("misses", "at most "),
            (Polarity.LowerIsBetter, _) => ("meets", "at most "),
            (_, BenchmarkPosition.Above) => ("is at or above", ""),
            _ => ("is below", ""),
        };
        return $"{figures.WithLabel(evidence.Value)} {verb} {compared.Terms.Benchmark} "
            + $"of {reach}{figures.Plain(evidence.Goal)}";
    }

    private static string Of(ComparisonEvidence.IntervalAgainstGoal evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit)
            .TellingApart(evidence.Goal, evidence.Limits.Lower)
            .TellingApart(evidence.Goal, evidence.Limits.Upper);
        var side = Side(compared.Position, "lies wholly below", "lies on both sides of", "lies wholly at or above");
        return $"{figures.WithLabel(evidence.Value)} ({figures.Range(evidence.Limits)}) "
            + $"{side} {compared.Terms.Benchmark} of {figures.Plain(evidence.Goal)}";
    }

    private static string Of(ComparisonEvidence.AgainstGoalRange evidence, BenchmarkComparison.Compared compared)
    {
        var figures = new FigureWords(compared.Terms.Unit)
            .TellingApart(evidence.Value, evidence.Goal.Lower)
            .TellingApart(evidence.Value, evidence.Goal.Upper);
        var side = Side(compared.Position, "is below", "is within", "is at or above the upper end of");
        return $"{figures.WithLabel(evidence.Value)} {side} {compared.Terms.Benchmark} "
            + $"of {figures.Range(evidence.Goal)}";
    }

    private static string Place(BenchmarkPosition position) =>
        position switch
        {
            BenchmarkPosition.FarBelow => "far below",
            BenchmarkPosition.Below => "below",
            BenchmarkPosition.Within => "not clearly different from",
            BenchmarkPosition.Above => "above",
            BenchmarkPosition.FarAbove => "far above",
        };

    private static string Side(BenchmarkPosition position, string below, string within, string above) =>
        position switch
        {
            BenchmarkPosition.FarBelow or BenchmarkPosition.Below => below,
            BenchmarkPosition.Within => within,
            BenchmarkPosition.Above or BenchmarkPosition.FarAbove => above,
        };

    private static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";
}
