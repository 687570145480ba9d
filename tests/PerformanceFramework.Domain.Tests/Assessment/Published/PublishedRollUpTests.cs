using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>What councils printed below their tables must come out of the rows of the tables.</summary>
public sealed class PublishedRollUpTests
{
    // Maidstone Borough Council: the two tables of which every row is printed, with the counts beside them (meetings.maidstone.gov.uk,
    // documents s64447 and s68595). A row without a target is "data only", and left out of the percentages.
    [Theory]
    [InlineData("79.9/50 1569/2074 11584/16250 455/782 184401/186079", 1, 1, 3, 0)]
    [InlineData("100/100 95.42/100 236/ 59.09/75 44/ 42/45", 1, 2, 1, 2)]
    public void Maidstone_WholeTables_HaveThePublishedCounts(string rows, int green, int amber, int red, int notRated)
    {
        var rollUp = StatusRollUp.Of(
            rows.Split(' ').Select(row => row.Split('/')).Select(row => (StatusOf(row[0], row[1]), Direction.Withheld))
        );

        (rollUp.Green, rollUp.Amber, rollUp.Red, rollUp.NotRated).ShouldBe((green, amber, red, notRated));
    }

    // Dover District Council, performance report for the quarter ending 31 December 2013 (moderngov.dover.gov.uk, document s7518):
    // counts and whole percentages of Q1, Q2 and Q3. 12 red of 42 are 28.57%, printed as 28 so that the three add up to 100; here
    // each share is rounded by itself.
    [Theory]
    [InlineData(20, 8, 12, 50, 20, 30, 0)]
    [InlineData(20, 10, 12, 48, 24, 28, 1)]
    [InlineData(26, 5, 11, 62, 12, 26, 0)]
    public void Dover_Summary_HasThePublishedShares(
        int green,
        int amber,
        int red,
        int greenShare,
        int amberShare,
        int redShare,
        int redPrintedLowerBy
    )
    {
        var rollUp = StatusRollUp.Empty with { Green = green, Amber = amber, Red = red };

        rollUp.All.ShouldBe(green + amber + red);
        Math.Round(rollUp.OnTrackOfRated!.Value).ShouldBe(greenShare);
        ShareOf(amber).ShouldBe(amberShare);
        ShareOf(red).ShouldBe(redShare + redPrintedLowerBy);

        // There is one way in which shares are worked out, whatever they are of.
        decimal ShareOf(int count) =>
            Math.Round((StatusRollUp.Empty with { Green = count, NotRated = rollUp.All - count }).OnTrackOfAll!.Value);
    }

    private static Status StatusOf(string actual, string target) =>
        target.Length == 0
            ? Ask.Status(Given.Number(actual), new Target.None(), ToleranceRule.Parse(MaidstoneCases.Rule)).Status
            : Ask.Status(actual, ">= " + target, MaidstoneCases.Rule).Status;
}
