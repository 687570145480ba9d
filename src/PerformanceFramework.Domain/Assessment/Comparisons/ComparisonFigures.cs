using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>Why figures cannot be compared, to follow a colon; null when they can.</summary>
internal static class ComparisonFigures
{
    public static string? WhyNot(ComparisonTerms terms, Estimate local, double? benchmark) =>
        WhyNot(terms, local.Value, benchmark) ?? WhyNot(local.Limits, "the figure");

    public static string? WhyNot(ComparisonTerms terms, double? value, double? benchmark) =>
        terms.WhyNot
        ?? (
            value is not { } figure ? "there is no figure"
            : benchmark is not { } reference ? $"there is no figure for {terms.Benchmark}"
            : !UsableFigure.Is(figure) || !UsableFigure.Is(reference) ? UsableFigure.WhyNot
            : null
        );

    public static string? WhyNot(Limits? limits, string whose) =>
        limits is not { } given ? $"there are no confidence limits for {whose}"
        : !given.AreUsable ? $"the confidence limits for {whose} are not a range"
        : null;

    public static string? WhyNotWider(Estimate local, Limits? wider) =>
        wider is not { } given ? "there are no 99.8% confidence limits for the figure"
        : !given.AreUsable || !given.Contain(local.Limits!.Value.Lower) || !given.Contain(local.Limits.Value.Upper)
            ? "the 99.8% confidence limits do not lie around the 95% ones"
        : null;
}
