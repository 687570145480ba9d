using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class RuleTrialTests
{
    private static readonly ToleranceRule NearMiss = new ToleranceRule.RelativeWithNearMiss(5, 10);

    [Fact]
    public void Counts_OfBothRules_AreKeptApart()
    {
        var trial = Try((Status.Red, Status.Amber), (Status.Blue, Status.Green), (Status.Yellow, Status.NotRated));

        trial.Current.ShouldBe(new StatusCounts(Blue: 1, Green: 0, Yellow: 1, Amber: 0, Red: 1, NotRated: 0));
        trial.Tried.ShouldBe(new StatusCounts(Blue: 0, Green: 1, Yellow: 0, Amber: 1, Red: 0, NotRated: 1));
    }

    [Theory]
    [InlineData(Status.Blue, 1)]
    [InlineData(Status.Green, 2)]
    [InlineData(Status.Yellow, 3)]
    [InlineData(Status.Amber, 4)]
    [InlineData(Status.Red, 5)]
    [InlineData(Status.NotRated, 6)]
    public void Counts_OfAStatus_AreItsOwn(Status status, int count) =>
        new StatusCounts(1, 2, 3, 4, 5, 6).Of(status).ShouldBe(count);

    [Fact]
    public void Counts_Together_AreAllFigures() => new StatusCounts(1, 2, 3, 4, 5, 6).Total.ShouldBe(21);

    [Fact]
    public void Moves_OfOneKind_AreCountedTogetherAndTheMostComeFirst() =>
        Try(
            (Status.Amber, Status.Green),
            (Status.Red, Status.Amber),
            (Status.Green, Status.Green),
            (Status.Red, Status.Amber)
        )
            .Moves.ShouldBe([
                new StatusMove(Status.Red, Status.Amber, 2),
                new StatusMove(Status.Amber, Status.Green, 1),
            ]);

    [Fact]
    public void Moves_OfTheSameNumber_AreOrderedFromTheWorst() =>
        Try((Status.Amber, Status.Green), (Status.Red, Status.Amber), (Status.Red, Status.Green))
            .Moves.ShouldBe([
                new StatusMove(Status.Red, Status.Green, 1),
                new StatusMove(Status.Red, Status.Amber, 1),
                new StatusMove(Status.Amber, Status.Green, 1),
            ]);

    [Fact]
    public void Headline_WithDifferences_SaysWhichAndHowMany() =>
        Try(
            (Status.Red, Status.Amber),
            (Status.Green, Status.Green),
            (Status.Amber, Status.Green),
            (Status.Red, Status.Amber)
        )
            .Headline.ShouldBe(
                "With “near-miss 5% 10%” 3 of 4 figures would have another colour: 2 from Red to Amber, 1 from Amber to Green"
            );

    [Fact]
    public void Headline_WithoutDifferences_SaysSo() =>
        Try((Status.Red, Status.Red), (Status.Green, Status.Green))
            .Headline.ShouldBe("With “near-miss 5% 10%” all 2 figures would keep their colours");

    [Fact]
    public void Headline_OfOneFigureThatStays_SaysSo() =>
        Try((Status.Red, Status.Red)).Headline.ShouldBe("With “near-miss 5% 10%” the one figure would keep its colour");

    [Fact]
    public void Headline_OfOneFigureThatDiffers_SaysHow() =>
        Try((Status.NotRated, Status.Red))
            .Headline.ShouldBe(
                "With “near-miss 5% 10%” the one figure would have another colour: from Not rated to Red"
            );

    [Fact]
    public void Headline_WithoutFigures_SaysThatThereAreNone() =>
        Try().Headline.ShouldBe("There is no figure to try “near-miss 5% 10%” on");

    [Fact]
    public void Headline_OfThousands_HasSeparators() =>
        RuleTrial
            .Together(NearMiss, Enumerable.Repeat(Try((Status.Red, Status.Amber)), 1200).ToList())
            .Headline.ShouldBe(
                "With “near-miss 5% 10%” 1,200 of 1,200 figures would have another colour: 1,200 from Red to Amber"
            );

    [Theory]
    [InlineData(Status.Red, Status.Amber, "Red to Amber")]
    [InlineData(Status.NotRated, Status.Green, "Not rated to Green")]
    [InlineData(Status.Amber, Status.Amber, "Same")]
    public void Difference_OfAFigure_IsInWords(Status current, Status tried, string words) =>
        new TriedFigure(Given.Period("2025-26-Q1"), current, tried).Difference.ShouldBe(words);

    [Fact]
    public void Flicker_OfNeighbours_CountsChangesUnderEachRule()
    {
        var trial = Try(
            (Status.Red, Status.Amber),
            (Status.Green, Status.Amber),
            (Status.Red, Status.Amber),
            (Status.Red, Status.Green)
        );

        trial.CurrentFlicker.ShouldBe(new Flicker(2, 3));
        trial.TriedFlicker.ShouldBe(new Flicker(1, 3));
        trial.FlickerExplanation.ShouldBe(
            "From one period to the next the colour changed 2 of 3 times, and would have changed 1 of 3 times"
        );
    }

    [Fact]
    public void Flicker_AcrossAMissingPeriod_IsNotCounted() =>
        RuleTrial
            .Of(
                NearMiss,
                [
                    new TriedFigure(Given.Period("2025-26-Q1"), Status.Red, Status.Red),
                    new TriedFigure(Given.Period("2025-26-Q3"), Status.Green, Status.Green),
                ]
            )
            .CurrentFlicker.ShouldBe(new Flicker(0, 0));

    [Fact]
    public void Flicker_BetweenPeriodsOfDifferentKinds_IsNotCounted() =>
        RuleTrial
            .Of(
                NearMiss,
                [
                    new TriedFigure(Given.Period("2025-26-Q1"), Status.Red, Status.Red),
                    new TriedFigure(Given.Period("2025-26-M04"), Status.Green, Status.Green),
                ]
            )
            .CurrentFlicker.ShouldBe(new Flicker(0, 0));

    [Fact]
    public void Flicker_BesideAFigureWithoutColour_IsNotCounted() =>
        Try((Status.Red, Status.Red), (Status.NotRated, Status.Red), (Status.Green, Status.NotRated))
            .CurrentFlicker.ShouldBe(new Flicker(0, 0));

    [Fact]
    public void Figures_InAnyOrder_AreTakenInOrderOfPeriod()
    {
        var first = new TriedFigure(Given.Period("2025-26-Q1"), Status.Red, Status.Red);
        var second = new TriedFigure(Given.Period("2025-26-Q2"), Status.Red, Status.Green);
        var third = new TriedFigure(Given.Period("2025-26-Q3"), Status.Green, Status.Green);

        RuleTrial.Of(NearMiss, [third, first, second]).TriedFlicker.ShouldBe(new Flicker(1, 2));
    }

    [Theory]
    [InlineData(5, 15, "5 of 15 times")]
    [InlineData(0, 1, "0 of 1 time")]
    [InlineData(0, 0, "–")]
    public void Flicker_InWords_SaysOfHowMany(int changes, int steps, string words) =>
        new Flicker(changes, steps).Words.ShouldBe(words);

    [Fact]
    public void FlickerExplanation_WithoutNeighbours_SaysThatItIsNotKnown() =>
        Try((Status.Red, Status.Red))
            .FlickerExplanation.ShouldBe(
                "No two neighbouring periods both have a colour, so it is not known how often it changes"
            );

    [Fact]
    public void FlickerExplanation_WhereOnlyTheStoredStatusesHaveNeighbours_SaysSo() =>
        Try((Status.Red, Status.NotRated), (Status.Green, Status.NotRated))
            .FlickerExplanation.ShouldBe(
                "From one period to the next the colour changed 1 of 1 time; under the tried rule no two neighbouring periods would both have one"
            );

    [Fact]
    public void FlickerExplanation_WhereOnlyTheTriedStatusesHaveNeighbours_SaysSo() =>
        Try((Status.NotRated, Status.Red), (Status.NotRated, Status.Green))
            .FlickerExplanation.ShouldBe(
                "From one period to the next the colour would have changed 1 of 1 time; as it stands no two neighbouring periods both have one"
            );

    [Fact]
    public void Together_OfTwoIndicators_AddsUpAndCountsNoStepBetweenThem()
    {
        var one = Try((Status.Red, Status.Amber), (Status.Red, Status.Red));
        var other = Try((Status.Green, Status.Green), (Status.Red, Status.Amber));

        var together = RuleTrial.Together(NearMiss, [one, other]);

        together.Current.ShouldBe(new StatusCounts(0, 1, 0, 0, 3, 0));
        together.Tried.ShouldBe(new StatusCounts(0, 1, 0, 2, 1, 0));
        together.CurrentFlicker.ShouldBe(new Flicker(1, 2));
        together.TriedFlicker.ShouldBe(new Flicker(2, 2));
        together.Moves.ShouldBe([new StatusMove(Status.Red, Status.Amber, 2)]);
    }

    /// <summary>Figures of successive quarters.</summary>
    private static RuleTrial Try(params (Status Current, Status Tried)[] statuses) =>
        RuleTrial.Of(
            NearMiss,
            statuses.Select((s, i) => new TriedFigure(Given.Period("2020-21-Q1").After(i), s.Current, s.Tried))
        );
}
