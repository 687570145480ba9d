namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// <c>assess</c>: every row of a table with its status, its direction and the sentence that explains both.
/// </summary>
internal static class AssessCommand
{
    public static void Run(AnalysisRun run)
    {
        using var table = new CsvTable(
            run,
            ["indicator", "actual", "target", "polarity", "rule"],
            ["unit", "period", "previous", "previous_period"]
        );
        using var output = new CsvOutput(run.Output);
        output.Write(table.Header, "status", "direction", "explanation");
        foreach (var row in table.Rows())
        {
            run.Problems.Guard(row, cells => Write(cells, output));
        }
    }

    private static void Write(CsvCells row, CsvOutput output)
    {
        var asked = AssessedRow.Read(row);
        var (status, direction) = (asked.Status, asked.Direction);
        output.Write(
            row.All,
            status.Status.ToString(),
            direction.Direction.ToString(),
            $"{status.Explanation}. {direction.Explanation}"
        );
    }
}
