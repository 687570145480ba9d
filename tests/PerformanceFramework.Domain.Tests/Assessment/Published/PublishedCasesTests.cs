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

    [Theory]
    [MemberData(nameof(ScottishWelfareFundCases.Series), MemberType = typeof(ScottishWelfareFundCases))]
    public void ScottishWelfareFund_EachSeries_HasThePublishedDirections(string name, string values, string published)
    {
        var points = Quarters(values);
        var series = new IndicatorSeries(ScottishWelfareFundCases.Terms, points);

        var directions = points.Select(point => Letter(series.Assess(point).SincePrevious.Direction));

        string.Concat(directions).ShouldBe(published, name);
    }

    private static List<SeriesPoint> Quarters(string values)
    {
        var points = new List<SeriesPoint>();
        var period = Given.Period(ScottishWelfareFundCases.FirstPeriod);
        foreach (var value in values.Split(' '))
        {
            points.Add(Series.Point(period.Code, Given.Number(value)));
            period = period.Next;
        }

        return points;
    }

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
