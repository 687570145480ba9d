using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Challenge.Triage;

public sealed class TriageRuleTests
{
    private static readonly TriageFacts Calm = new("HOU-1", Status.Green, Direction.NoChange);

    public static TheoryData<TriageReason, string, int> Raised =>
        new()
        {
            { TriageReason.Red, "red", 20 },
            { TriageReason.RedAndWorsened, "worse than before", 15 },
            { TriageReason.GettingWorse, "worse by more than normal variation, new in this period", 30 },
            { TriageReason.LongStanding, "red in 3 of the last 4 periods", 15 },
            { TriageReason.ForecastToMiss, "forecast to miss its target at the year end", 15 },
            { TriageReason.OffCourse, "two periods below its trajectory", 20 },
            { TriageReason.OverdueActions, "2 actions of its recovery plan overdue", 15 },
            { TriageReason.OverdueCommitments, "one commitment overdue", 15 },
            { TriageReason.WorstQuarter, "in the worst quarter of the places it is compared with", 10 },
            { TriageReason.DoubtfulData, "its figure is late", 10 },
            { TriageReason.SilentOwner, "no commentary in 2 periods running", 10 },
        };

    [Theory]
    [MemberData(nameof(Raised))]
    public void Reason_ThatHolds_IsToldWithItsFiguresAndItsPoints(TriageReason reason, string sentence, int points)
    {
        var topic = TriageRule.Rank([With(reason)], TriageTerms.Usual).Single();

        topic.Reasons.ShouldContain(new RaisedBy(reason, points, sentence));
        topic.Explanation.ShouldContain(sentence, Case.Insensitive);
        topic.Points.ShouldBe(topic.Reasons.Sum(raised => raised.Points));
    }

    [Theory]
    [MemberData(nameof(Raised))]
    public void Reason_WithoutPoints_RaisesNothing(TriageReason reason, string sentence, int points)
    {
        var others = TriageRule.Rank([With(reason)], Without(reason)).SelectMany(topic => topic.Reasons).ToList();

        others.ShouldNotContain(raised => raised.Reason == reason);
        others.ShouldNotContain(raised => raised.Sentence == sentence && raised.Points == points);
    }

    [Fact]
    public void Indicator_ForWhichNothingSpeaks_IsNotProposed() =>
        TriageRule.Rank([Calm, Calm with { ServesPriority = true }], TriageTerms.Usual).ShouldBeEmpty();

    [Fact]
    public void Priority_OfTheCorporatePlan_AddsItsPercentage()
    {
        var topic = TriageRule
            .Rank([With(TriageReason.Red) with { ServesPriority = true }], TriageTerms.Usual)
            .Single();

        (topic.Points, topic.Explanation).ShouldBe((25m, "Red; corporate priority"));
    }

    [Fact]
    public void Explanation_OfSeveralReasons_TellsThemInOrder() =>
        TriageRule
            .Rank(
                [
                    new TriageFacts("HOU-1", Status.Red, Direction.Worsened)
                    {
                        Earlier = [Status.Red, Status.Green],
                        IsGettingWorse = true,
                        WasGettingWorse = true,
                        ServesPriority = true,
                    },
                ],
                TriageTerms.Usual
            )
            .Single()
            .Explanation.ShouldBe(
                "Red in 2 periods running; worse than before; worse by more than normal variation, as in the period before; corporate priority"
            );

    [Theory]
    [InlineData(3, "Red in 4 periods running")]
    [InlineData(5, "Red in 6 periods running")]
    public void Explanation_OfWhatIsRedForLong_SaysSoOnce(int before, string explanation)
    {
        var facts = Calm with { Status = Status.Red, Earlier = Enumerable.Repeat(Status.Red, before).ToList() };

        var topic = TriageRule.Rank([facts], TriageTerms.Usual).Single();

        topic.Explanation.ShouldBe(explanation);
        topic.Reasons.Select(reason => reason.Reason).ShouldBe([TriageReason.Red, TriageReason.LongStanding]);
    }

    [Fact]
    public void Reasons_OfTheForecastAndOfThePlaces_TellTheirFigures()
    {
        var facts = Calm with
        {
            Outlook = ForecastOutlook.HighlyUnlikely,
            ForecastFigures = "74.0% expected against 90.0%",
            IsInWorstQuarter = true,
            PlaceFigures = "in the worst quarter of 16 areas in Q1 2026/27: 74.0%, where they go from 70.0% to 95.0%",
        };

        TriageRule
            .Rank([facts], TriageTerms.Usual)
            .Single()
            .Explanation.ShouldBe(
                "Forecast to miss its target at the year end: 74.0% expected against 90.0%; in the worst quarter of 16 areas in Q1 2026/27: 74.0%, where they go from 70.0% to 95.0%"
            );
    }

    [Fact]
    public void Topics_OfTheSamePoints_StandByReasonsThenByCode()
    {
        var terms = TriageTerms.Usual with { GettingWorse = 20, WorstQuarter = 10, DoubtfulData = 10 };
        var ranked = TriageRule.Rank(
            [
                Calm with
                {
                    Code = "C",
                    IsGettingWorse = true,
                },
                Calm with
                {
                    Code = "B",
                    IsGettingWorse = true,
                },
                Calm with
                {
                    Code = "D",
                    IsInWorstQuarter = true,
                    Doubt = "its figure is late",
                },
            ],
            terms
        );

        ranked.Select(topic => topic.Facts.Code).ShouldBe(["D", "B", "C"]);
    }

    [Fact]
    public void Successes_AreWhatGotBetterThenWhatIsBackOnTrack()
    {
        var back = Calm with { Code = "A", Earlier = [Status.Red] };
        var better = Calm with { Code = "B", IsGettingBetter = true };
        var steady = Calm with { Code = "C", Earlier = [Status.Green] };

        TriageRule
            .Successes([back, steady, better])
            .Select(success => (success.Facts.Code, success.Sentence))
            .ShouldBe([("B", "better by more than normal variation"), ("A", "back on track after red")]);
    }

    [Fact]
    public void Terms_ThatMakeNoSense_AreNamed()
    {
        TriageTerms.Usual.Problems().ShouldBeEmpty();
        var wrong = TriageTerms.Usual with
        {
            Red = -1,
            GettingWorse = 101,
            LongStandingReds = 5,
            SilentPeriods = 0,
            PriorityPercent = 201,
        };

        wrong
            .Problems()
            .Select(problem => problem.Field)
            .ShouldBe(["Red", "GettingWorse", "LongStandingReds", "SilentPeriods", "PriorityPercent"]);
    }

    private static TriageFacts With(TriageReason reason) =>
        reason switch
        {
            TriageReason.Red => Calm with { Status = Status.Red },
            TriageReason.RedAndWorsened => Calm with { Status = Status.Red, Direction = Direction.Worsened },
            TriageReason.GettingWorse => Calm with { IsGettingWorse = true },
            TriageReason.LongStanding => Calm with { Earlier = [Status.Red, Status.Red, Status.Red, Status.Red] },
            TriageReason.ForecastToMiss => Calm with { Outlook = ForecastOutlook.Unlikely },
            TriageReason.OffCourse => Calm with { OffCourse = "two periods below its trajectory" },
            TriageReason.OverdueActions => Calm with { OverdueActions = 2 },
            TriageReason.OverdueCommitments => Calm with { OverdueCommitments = 1 },
            TriageReason.WorstQuarter => Calm with { IsInWorstQuarter = true },
            TriageReason.DoubtfulData => Calm with { Doubt = "its figure is late" },
            TriageReason.SilentOwner => Calm with { SilentPeriods = 2 },
        };

    private static TriageTerms Without(TriageReason reason) =>
        reason switch
        {
            TriageReason.Red => TriageTerms.Usual with { Red = 0 },
            TriageReason.RedAndWorsened => TriageTerms.Usual with { RedAndWorsened = 0 },
            TriageReason.GettingWorse => TriageTerms.Usual with { GettingWorse = 0 },
            TriageReason.LongStanding => TriageTerms.Usual with { LongStanding = 0 },
            TriageReason.ForecastToMiss => TriageTerms.Usual with { ForecastToMiss = 0 },
            TriageReason.OffCourse => TriageTerms.Usual with { OffCourse = 0 },
            TriageReason.OverdueActions => TriageTerms.Usual with { OverdueActions = 0 },
            TriageReason.OverdueCommitments => TriageTerms.Usual with { OverdueCommitments = 0 },
            TriageReason.WorstQuarter => TriageTerms.Usual with { WorstQuarter = 0 },
            TriageReason.DoubtfulData => TriageTerms.Usual with { DoubtfulData = 0 },
            TriageReason.SilentOwner => TriageTerms.Usual with { SilentOwner = 0 },
        };
}
