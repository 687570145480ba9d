using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>What a chart says in sentences: the signal, the assurance where there is a target, and a warning of uneven dates.</summary>
internal static class ChartWords
{
    public static string Of(ControlChart.Drawn chart, Unit unit)
    {
        // There the package says "common cause", and a sentence with numbers would claim more.
        if (chart.Latest.Value is null)
        {
            return "The latest figure is missing, which NHSRplotthedots shows as common cause";
        }

        var question = chart.Question;
        if (question.Method.FewestPoints == 0 && chart.Latest.Limits.Upper is null)
        {
            return chart.Latest.Cause is SpecialCause.None
                ? "NHSRplotthedots finds no limits here, which it shows as common cause"
                : $"NHSRplotthedots finds no limits here, but marks the latest figure: {ChartNames.Rule(chart.Latest.Cause)}";
        }

        // Whether a chart suits the indicator at all is asked in the product, which knows what its figures stand for.
        var terms = new VariationTerms(question.Direction, unit, Frequency.Monthly, Aggregation.Snapshot)
        {
            FixAfter = question.FixAfter,
            Method = question.Method,
        };
        var assessment = VariationRule.Assess(chart.Latest, question.Target, terms);
        var assurance = question.Target is Target.None ? "" : $". {assessment.AssuranceExplanation}";
        var uneven = chart.UnevenSteps is var (shortest, longest)
            ? $". The dates are unevenly spaced, {shortest} to {longest} days apart"
            : "";
        return assessment.Explanation + assurance + uneven;
    }
}
