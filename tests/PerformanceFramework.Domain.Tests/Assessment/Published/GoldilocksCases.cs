namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>
/// The "Goldilocks" indicators of the Scottish Local Government Benchmarking Framework, which rank councils "based on
/// distance from mid point" (README of github.com/SC-TPP/LGBF, commit 205257d1, 20 March 2024, MIT licence; data:
/// Improvement Service, improvementservice.org.uk/benchmarking). Values of two councils in order of year, to four
/// decimals. No direction is published of these: each is whether the distance from the mid point became shorter.
/// </summary>
internal static class GoldilocksCases
{
    /// <summary>Series, mid point, its values, and the direction of each: Better, Worse, or - for the first.</summary>
    public static TheoryData<string, string, string, string> Series =>
        new()
        {
            {
                "CORP 03b, highest paid employees who are women, Glasgow City",
                "0.5",
                "0.4950 0.5214 0.5552 0.6020 0.5937 0.5968 0.5997 0.5856 0.5865 0.5966 0.6078 0.6155 0.6300",
                "-WWWBWWBWWWWW"
            },
            {
                "CORP 03b, highest paid employees who are women, Orkney Islands",
                "0.5",
                "0.2828 0.2717 0.2614 0.2500 0.2826 0.2842 0.3717 0.3761 0.2727 0.2921 0.2857 0.3043 0.3830",
                "-WWWBBBBWBWBB"
            },
            {
                "CORP 03c, gender pay gap, Glasgow City",
                "0",
                "-0.0709 -0.0699 -0.0697 0.0252 0.0312 0.0336 0.0334 0.0025",
                "-BBBWWBB"
            },
            {
                "CORP 11, Scottish Welfare Fund budget spent, Glasgow City",
                "1",
                "0.9634 0.9909 0.9936 1.0189 1.0030 1.1516 1.3831 0.9290 1.4667 1.4948",
                "-BBWBWWBWW"
            },
            {
                "CORP 11, Scottish Welfare Fund budget spent, Orkney Islands",
                "1",
                "0.7325 0.6673 0.9603 1.0170 0.9665 0.9943 0.8591 0.7158 0.7012 0.7046",
                "-WBBWBWWWB"
            },
            {
                "CORP 12, discretionary housing payments spent, Glasgow City",
                "1",
                "1.0732 1.0688 1.0750 0.9892 1.0204 0.9767",
                "-BWBWW"
            },
            {
                "CORP 12, discretionary housing payments spent, Orkney Islands",
                "1",
                "0.8514 0.9300 0.9028 0.7472 0.6789 0.7013",
                "-BWWWB"
            },
        };
}
