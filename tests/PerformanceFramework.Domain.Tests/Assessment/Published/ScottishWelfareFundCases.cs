using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>
/// Scottish Local Government Benchmarking Framework, CORP 09 (crisis grant decisions within 1 day) and CORP 10
/// (community care grant decisions within 15 days), six councils, 2018-19 Q1 to 2023-24 Q1, as proportions.
/// Data: Improvement Service, improvementservice.org.uk/benchmarking, in the copy of SC-TPP/LGBF (commit 205257d1, 20
/// March 2024, MIT licence). The direction is the sign of its authors' "PercentChange_AimAdjusted_SincePrevious".
/// </summary>
internal static class ScottishWelfareFundCases
{
    public const string FirstPeriod = "2018-19-Q1";

    public static readonly AssessmentTerms Terms = new(
        IndicatorKind.Performance,
        Polarity.HigherIsBetter,
        new Unit(UnitKind.Measure, "", 2),
        Aggregation.Snapshot
    );

    /// <summary>Series, the 21 values in order, and the published direction of each: Better, Worse, No change, or - for none.</summary>
    public static TheoryData<string, string, string> Series =>
        new()
        {
            {
                "CORP 09, Aberdeen City",
                "0.98 0.99 0.98 0.98 0.98 0.99 0.98 0.95 0.96 0.96 0.95 0.89 0.93 0.93 0.92 0.69 0.54 0.9 0.96 0.98 0.97",
                "-BWNNBWWBNWWBNWWWBBBW"
            },
            {
                "CORP 10, Aberdeen City",
                "0.9 0.69 0.93 0.79 0.76 0.78 0.58 0.6 0.57 0.83 0.56 0.51 0.58 0.83 0.5 0.33 0.43 0.5 0.9 0.96 0.9",
                "-WBWWBWBWBWWBBWWBBBBW"
            },
            {
                "CORP 09, Argyll & Bute",
                "1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0",
                "-NNNNNNNNNNNNNNNNNNNN"
            },
            {
                "CORP 10, Argyll & Bute",
                "1.0 1.0 1.0 1.0 1.0 0.99 1.0 0.99 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 0.97 1.0 1.0 1.0 1.0",
                "-NNNNWBWBNNNNNNNWBNNN"
            },
            {
                "CORP 09, Edinburgh City",
                "0.96 0.95 0.96 0.96 0.98 0.99 0.98 0.98 0.88 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.99",
                "-WBNBBWNWBNNNNNNNNNNN"
            },
            {
                "CORP 10, Edinburgh City",
                "0.84 0.86 0.9 0.91 0.97 0.99 1.0 1.0 0.94 1.0 0.99 0.97 1.0 0.91 0.95 0.87 0.91 1.0 1.0 1.0 1.0",
                "-BBBBBBNWBWWBWBWBBNNN"
            },
            {
                "CORP 09, Glasgow City",
                "0.87 0.88 0.93 0.92 0.84 0.87 0.85 0.8 0.77 0.85 0.86 0.76 0.85 0.91 0.94 0.87 0.83 0.91 0.96 0.78 0.82",
                "-BBWWBWWWBBWBBBWWBBWB"
            },
            {
                "CORP 10, Glasgow City",
                "0.86 0.86 0.98 0.77 0.41 0.95 0.35 0.49 0.36 0.52 0.72 0.51 0.9 0.68 0.92 0.54 0.99 0.86 0.88 0.86 0.98",
                "-NBWWBWBWBBWBWBWBWBWB"
            },
            {
                "CORP 09, Highland",
                "0.99 0.99 1.0 1.0 0.99 1.0 1.0 0.99 0.98 1.0 0.99 0.99 0.98 0.99 0.98 0.81 0.82 0.97 0.98 0.95 0.97",
                "-NBNWBNWWBWNWBWWBBBWB"
            },
            {
                "CORP 10, Highland",
                "0.99 1.0 0.99 0.99 0.99 1.0 0.99 0.99 0.99 0.99 0.99 0.99 0.99 0.97 0.97 0.98 0.99 0.98 0.97 0.97 0.98",
                "-BWNNBWNNNNNNWNBBWWNB"
            },
            {
                "CORP 09, Orkney Islands",
                "1.0 0.94 1.0 0.96 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 0.96 0.95 1.0 1.0 1.0 0.88",
                "-WBWBNNNNNNNNNNWWBNNW"
            },
            {
                "CORP 10, Orkney Islands",
                "0.75 0.61 0.77 0.68 0.74 0.94 1.0 0.93 0.96 0.96 0.98 1.0 0.97 1.0 1.0 1.0 0.95 1.0 1.0 1.0 1.0",
                "-WBWBBBWBNBBWBNNWBNNN"
            },
        };
}
