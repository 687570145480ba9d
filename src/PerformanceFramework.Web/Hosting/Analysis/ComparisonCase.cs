using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>A case of comparing, by one of the methods of the Fingertips public health profiles.</summary>
internal static class ComparisonCase
{
    /// <summary>What a benchmark without a name is called.</summary>
    public const string Benchmark = "the benchmark";

    private const string Goal = "the goal";

    /// <exception cref="BadInputException">A field cannot be read, or the method is not known.</exception>
    public static BenchmarkComparison Compare(JsonFields fields)
    {
        var (data, other) = (fields.Within("data"), fields.Within("comparator"));
        var local = EstimateOf(data);
        return fields.NeededText("method") switch
        {
            "single_ci" => BenchmarkComparisonRule.AgainstValue(local, other.Figure("value"), Terms(Benchmark)),
            "single_ci_two_levels" => BenchmarkComparisonRule.AgainstValueAtTwoLevels(
                local,
                LimitsOf(data, "lci998", "uci998"),
                other.Figure("value"),
                Terms(Benchmark)
            ),
            "double_ci" => BenchmarkComparisonRule.BetweenIntervals(local, EstimateOf(other), Terms(Benchmark)),
            "spc_proportion" => ControlLimitRule.OfProportion(
                local.Value,
                data.NeededFigure("denominator"),
                other.Figure("value"),
                fields.NeededFigure("unit"),
                LevelOf(fields),
                Terms(Benchmark)
            ),
            "goal_single" when fields.Flag("use_cis") is true => GoalRule.IntervalAgainstGoal(
                local,
                fields.Figure("lower_limit"),
                Terms(Goal)
            ),
            "goal_single" => GoalRule.AgainstGoal(local.Value, fields.Figure("lower_limit"), Terms(Goal)),
            "goal_range" => GoalRule.AgainstRange(
                local.Value,
                new Limits(fields.NeededFigure("lower_limit"), fields.NeededFigure("upper_limit")),
                Terms(Goal)
            ),
            _ => throw fields.Bad("method", "is not a method of comparing"),
        };

        ComparisonTerms Terms(string benchmark) =>
            new(PolarityOf(fields), NumberText.PlainUnit(data.Written("value")), benchmark);
    }

    /// <summary>What Fingertips calls an outcome; of figures that nobody judges, higher is its "better".</summary>
    public static string Name(ComparisonOutcome outcome) =>
        outcome switch
        {
            ComparisonOutcome.Best => "Best",
            ComparisonOutcome.Better or ComparisonOutcome.Higher => "Better",
            ComparisonOutcome.Similar => "Same",
            ComparisonOutcome.Worse or ComparisonOutcome.Lower => "Worse",
            ComparisonOutcome.Worst => "Worst",
            ComparisonOutcome.NotCompared => "None",
        };

    private static Polarity? PolarityOf(JsonFields fields)
    {
        var name = fields.Has("polarity_id") ? "polarity_id" : "polarity";
        var text = name == "polarity" ? fields.NeededText(name) : fields.Written(name).First();
        return PolarityText.TryReadFingertips(text, out var polarity)
            ? polarity
            : throw fields.Bad(name, "is not a polarity");
    }

    private static Estimate EstimateOf(JsonFields fields) =>
        new(fields.Figure("value"), LimitsOf(fields, "lci", "uci"));

    private static Limits? LimitsOf(JsonFields fields, string lower, string upper) =>
        fields.Figure(lower) is { } low && fields.Figure(upper) is { } high ? new Limits(low, high) : null;

    private static ConfidenceLevel LevelOf(JsonFields fields)
    {
        var share = 1 - (2 * NormalDistribution.Below(-fields.NeededFigure("confidence_variable")));
        return share is >= 0.9 and <= 0.9999
            ? ConfidenceLevel.Of(share)
            : throw fields.Bad("confidence_variable", "does not belong to a confidence of 90% to 99.99%");
    }
}
