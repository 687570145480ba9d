using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// <c>signals</c>: control charts, from a table with a row for each figure or from a file of cases.
/// </summary>
internal static class SignalsCommand
{
    public static void Run(AnalysisRun run)
    {
        if (run.IsJson)
        {
            JsonCases.Answer(run, (fields, writer) => Write(ChartCase.Read(fields, run.Method), writer));
            return;
        }

        var series = ChartRows.Read(run);
        using var output = new CaseOutput(run.Output);
        foreach (var (id, rows) in series)
        {
            output.Write(id, writer => Write(rows.ToCase(run.Method), writer));
        }
    }

    private static void Write(ChartCase asked, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("result");
        switch (ControlChartRule.Draw(asked.Question))
        {
            case ControlChart.Refused { Refusal: var refusal }:
                writer.WriteString("status", "error");
                writer.WriteString("error", refusal.Sentence);
                writer.WriteString("words", $"No chart: {refusal.Sentence}");
                break;
            case ControlChart.Drawn chart:
                writer.WriteString("status", "ok");
                ChartJson.Write(chart, writer);
                writer.WriteString("words", ChartWords.Of(chart, asked.Unit));
                break;
        }

        writer.WriteEndObject();
    }
}
