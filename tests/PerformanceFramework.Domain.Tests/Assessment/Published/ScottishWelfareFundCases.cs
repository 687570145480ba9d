using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>
/// Two quarterly indicators of the Scottish Local Government Benchmarking Framework: 1,339 values of 32 councils, of
/// which 1,274 have a published direction. Their source is named at the head of the table.
/// </summary>
internal static class ScottishWelfareFundCases
{
    private const string Table = "PerformanceFramework.Domain.Tests.Assessment.Published.scottish-welfare-fund.csv";
    private const string FirstPeriod = "2018-19-Q1";
    private const string NoFigure = ".";

    public static readonly AssessmentTerms Terms = new(
        IndicatorKind.Performance,
        Polarity.HigherIsBetter,
        new Unit(UnitKind.Measure, "", 2),
        Aggregation.Snapshot
    );

    /// <summary>Series, its quarters with their values, and the published direction of each: Better, Worse, No change, or - for none.</summary>
    public static TheoryData<string, SeriesPoint[], string> Series
    {
        get
        {
            var series = new TheoryData<string, SeriesPoint[], string>();
            foreach (var row in Rows())
            {
                series.Add($"{row[0]}, {row[1]}", Quarters(row[2]), row[3].Replace(NoFigure, ""));
            }

            return series;
        }
    }

    private static List<string[]> Rows()
    {
        using var stream = typeof(ScottishWelfareFundCases).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("CORP", StringComparison.Ordinal))
            .Select(line => line.Split(','))
            .ToList();
    }

    private static SeriesPoint[] Quarters(string values)
    {
        var points = new List<SeriesPoint>();
        var period = Given.Period(FirstPeriod);
        foreach (var value in values.Split(' '))
        {
            if (value != NoFigure)
            {
                points.Add(Assessment.Series.Point(period.Code, Given.Number(value)));
            }

            period = period.Next;
        }

        return [.. points];
    }
}
