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

    // Dover District Council, performance report for the quarter ending 31 December 2013: counts and whole percentages.
    [Theory]
    [InlineData(20, 8, 12, 50)]
    [InlineData(20, 10, 12, 48)]
    [InlineData(26, 5, 11, 62)]
    public void Dover_Summary_HasThePublishedShareOnTrack(int green, int amber, int red, int published)
    {
        var rollUp = StatusRollUp.Empty with { Green = green, Amber = amber, Red = red };

        Math.Round(rollUp.OnTrackOfRated!.Value).ShouldBe(published);
        rollUp.All.ShouldBe(green + amber + red);
    }

    private static Status StatusOf(string actual, string target) =>
        target.Length == 0
            ? Ask.Status(Given.Number(actual), new Target.None(), ToleranceRule.Parse(MaidstoneCases.Rule)).Status
            : Ask.Status(actual, ">= " + target, MaidstoneCases.Rule).Status;
}
