using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Published;

/// <summary>What councils published must come out of our rules.</summary>
public sealed class PublishedCasesTests
{
    private static readonly Unit Number = new(UnitKind.Measure, "", 0);

    [Theory]
    [MemberData(nameof(BracknellForestCases.Statuses), MemberType = typeof(BracknellForestCases))]
    public void BracknellForest_EachRow_HasThePublishedStatus(
        string indicator,
        string period,
        string actual,
        string target,
        Status published
    ) => Ask.Status(actual, target, BracknellForestCases.Rule).Status.ShouldBe(published, $"{indicator}, {period}");

    [Theory]
    [MemberData(nameof(BracknellForestCases.Exceptions), MemberType = typeof(BracknellForestCases))]
    public void BracknellForest_RowsThatBreakTheCouncilsOwnRule_AreRedByIt(
        string indicator,
        string period,
        string actual,
        string target,
        Status published
    )
    {
        var status = Ask.Status(actual, target, BracknellForestCases.Rule).Status;

        status.ShouldBe(Status.Red, $"{indicator}, {period}");
        status.ShouldNotBe(published);
    }

    [Theory]
    [MemberData(nameof(BracknellForestCases.Directions), MemberType = typeof(BracknellForestCases))]
    public void BracknellForest_EachRow_HasThePublishedTrend(
        string indicator,
        string period,
        string actual,
        string previous,
        Polarity polarity,
        Direction published
    ) =>
        Ask.Direction(polarity, Given.Number(actual), Given.Number(previous))
            .Direction.ShouldBe(published, $"{indicator}, {period}");

    [Theory]
    [MemberData(nameof(MaidstoneCases.Statuses), MemberType = typeof(MaidstoneCases))]
    public void Maidstone_EachRow_HasThePublishedStatus(
        string indicator,
        string period,
        string actual,
        string target,
        Status published
    ) => Ask.Status(actual, target, MaidstoneCases.Rule).Status.ShouldBe(published, $"{indicator}, {period}");

    [Theory]
    [MemberData(nameof(MaidstoneCases.MissesInWords), MemberType = typeof(MaidstoneCases))]
    public void Maidstone_MissesGivenInPercent_AreThoseWeWrite(string actual, string target, string sentence) =>
        Ask.Status(actual, target, MaidstoneCases.Rule, Number).Explanation.ShouldBe(sentence);

    [Theory]
    [MemberData(nameof(MaidstoneCases.Falls), MemberType = typeof(MaidstoneCases))]
    public void Maidstone_VisitsPublishedAsLower_Worsened(int current, int previous) =>
        Ask.Direction(Polarity.HigherIsBetter, current, previous).Direction.ShouldBe(Direction.Worsened);

    // The tolerance is not stated, so the least is said: 12.06 days against 9.5 is published as "Failing" (Lancaster City
    // Council, Performance Review Team, Q4 2009/10, documents/s19833), and no rule may call it anything else than Red.
    [Theory]
    [InlineData("met")]
    [InlineData("relative 10%")]
    [InlineData("near-miss 5% 10%")]
    [InlineData("exceed 5% 10%")]
    public void Lancaster_SicknessPublishedAsFailing_IsRed(string rule) =>
        Ask.Status("12.06", "<= 9.5", rule).Status.ShouldBe(Status.Red);

    [Theory]
    [MemberData(nameof(ScottishWelfareFundCases.Series), MemberType = typeof(ScottishWelfareFundCases))]
    public void ScottishWelfareFund_EachQuarter_HasThePublishedDirection(
        string name,
        SeriesPoint[] quarters,
        string published
    )
    {
        var series = new IndicatorSeries(ScottishWelfareFundCases.Terms, quarters);

        var directions = quarters.Select(quarter => Letter(series.Assess(quarter).SincePrevious.Direction));

        string.Concat(directions.Zip(published, (ours, theirs) => theirs == '-' ? theirs : ours))
            .ShouldBe(published, name);
    }

    [Fact]
    public void ScottishWelfareFund_FirstQuarterOfEachSeries_HasNoDirection() =>
        ScottishWelfareFundCases.Series.ShouldAllBe(row =>
            Letter(Assessed((SeriesPoint[])row[1], 0).Direction) == ((string)row[2])[0]
        );

    [Fact]
    public void ScottishWelfareFund_Table_IsWhole()
    {
        ScottishWelfareFundCases.Series.Count.ShouldBe(64);
        ScottishWelfareFundCases.Series.Sum(row => ((SeriesPoint[])row[1]).Length).ShouldBe(1339);
        ScottishWelfareFundCases.Series.Sum(row => ((string)row[2]).Length).ShouldBe(1339);
        ScottishWelfareFundCases.Series.Sum(row => ((string)row[2]).Count(letter => letter != '-')).ShouldBe(1274);
    }

    // Its authors give no percentage change from 0, and so no direction; a direction needs no percentage.
    [Fact]
    public void ScottishWelfareFund_FromNothing_IsADirectionOfOurs()
    {
        var row = ScottishWelfareFundCases.Series.Single(row => (string)row[0] == "CORP 10, North Lanarkshire");

        ((string)row[2])[^1].ShouldBe('-');
        Assessed((SeriesPoint[])row[1], ^1).Explanation.ShouldBe("Improved: up 0.91 from 0.00 in Q4 2022/23");
    }

    [Theory]
    [MemberData(nameof(GoldilocksCases.Series), MemberType = typeof(GoldilocksCases))]
    public void Goldilocks_EachYear_IsBetterWhenNearerToTheMidPoint(
        string name,
        string midPoint,
        string values,
        string directions
    )
    {
        var range = new Target.Between(Given.Number(midPoint), Given.Number(midPoint));
        var figures = values.Split(' ').Select(Given.Number).ToArray();

        var ours = figures
            .Zip(figures.Skip(1))
            .Select(years => Letter(Ask.Direction(Polarity.WithinRange, years.Second, years.First, range).Direction));

        ("-" + string.Concat(ours)).ShouldBe(directions, name);
    }

    private static DirectionAssessment Assessed(SeriesPoint[] quarters, Index place) =>
        new IndicatorSeries(ScottishWelfareFundCases.Terms, quarters).Assess(quarters[place]).SincePrevious;

    private static char Letter(Direction direction) =>
        direction switch
        {
            Direction.Improved => 'B',
            Direction.Worsened => 'W',
            Direction.NoChange => 'N',
            Direction.Withheld => '-',
            Direction.Increased or Direction.Decreased => '?',
        };
}
