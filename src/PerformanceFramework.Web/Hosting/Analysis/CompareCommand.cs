using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// <c>compare</c>: figures with a benchmark, from a table or from a file of cases; of cases with <c>values</c> the
/// quarters and fifths.
/// </summary>
internal static class CompareCommand
{
    public static void Run(AnalysisRun run)
    {
        if (!run.IsJson)
        {
            RunTable(run);
            return;
        }

        JsonCases.Answer(
            run,
            (fields, writer) =>
            {
                if (fields.Has("values"))
                {
                    QuantileCase.Write(fields, writer);
                }
                else
                {
                    Write(ComparisonCase.Compare(fields), writer);
                }
            }
        );
    }

    private static void Write(BenchmarkComparison comparison, Utf8JsonWriter writer)
    {
        writer.WriteString("result", ComparisonCase.Name(comparison.Outcome));
        writer.WriteString("outcome", comparison.Outcome.ToString());
        writer.WriteString("words", comparison.Explanation);
    }

    private static void RunTable(AnalysisRun run)
    {
        using var table = new CsvTable(
            run,
            ["value", "lower95", "upper95", "benchmark_value", "polarity"],
            ["benchmark"]
        );
        using var output = new CsvOutput(run.Output);
        output.Write(table.Header, "result", "words");
        foreach (var row in table.Rows())
        {
            run.Problems.Guard(row, cells => Write(cells, Compare(cells), output));
        }
    }

    private static void Write(CsvCells row, BenchmarkComparison comparison, CsvOutput output) =>
        output.Write(row.All, comparison.Outcome.ToString(), comparison.Explanation);

    private static BenchmarkComparison Compare(CsvCells row)
    {
        if (!PolarityText.TryReadFingertips(row.Needed("polarity"), out var polarity))
        {
            throw row.Bad("polarity", "is not one of high is good, low is good, no judgement and not applicable");
        }

        var benchmark = row.Text("benchmark") is { Length: > 0 } name ? name : ComparisonCase.Benchmark;
        return BenchmarkComparisonRule.AgainstValue(
            new Estimate(
                row.Figure("value"),
                row.Figure("lower95") is { } lower && row.Figure("upper95") is { } upper
                    ? new Limits(lower, upper)
                    : null
            ),
            row.Figure("benchmark_value"),
            new ComparisonTerms(polarity, NumberText.PlainUnit([row.Text("value")]), benchmark)
        );
    }
}
