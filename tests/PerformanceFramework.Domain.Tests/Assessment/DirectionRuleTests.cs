using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class DirectionRuleTests
{
    private static readonly Target.Between FortyToSixty = new(40, 60);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 85, 84, Direction.Improved, Movement.Up)]
    [InlineData(Polarity.HigherIsBetter, 83, 84, Direction.Worsened, Movement.Down)]
    [InlineData(Polarity.HigherIsBetter, 84, 84, Direction.NoChange, Movement.Same)]
    [InlineData(Polarity.LowerIsBetter, 85, 84, Direction.Worsened, Movement.Up)]
    [InlineData(Polarity.LowerIsBetter, 83, 84, Direction.Improved, Movement.Down)]
    [InlineData(Polarity.LowerIsBetter, 84, 84, Direction.NoChange, Movement.Same)]
    [InlineData(Polarity.NoJudgement, 85, 84, Direction.Increased, Movement.Up)]
    [InlineData(Polarity.NoJudgement, 83, 84, Direction.Decreased, Movement.Down)]
    [InlineData(Polarity.NoJudgement, 84, 84, Direction.NoChange, Movement.Same)]
    [InlineData(Polarity.HigherIsBetter, -1, -2, Direction.Improved, Movement.Up)]
    [InlineData(Polarity.LowerIsBetter, 1, -1, Direction.Worsened, Movement.Up)]
    [InlineData(Polarity.LowerIsBetter, 0, 0, Direction.NoChange, Movement.Same)]
    public void Direction_OfEachPolarity_SaysWhetherTheMovementIsGood(
        Polarity polarity,
        int current,
        int previous,
        Direction direction,
        Movement movement
    )
    {
        var assessment = Ask.Direction(polarity, current, previous);

        assessment.Direction.ShouldBe(direction);
        assessment.Movement.ShouldBe(movement);
        assessment.ComparedWith.ShouldBe(Given.Period("2026-27-Q1"));
        assessment.Withheld.ShouldBeNull();
    }

    [Theory]
    [InlineData(38, 35, Direction.Improved, Movement.Up)]
    [InlineData(62, 65, Direction.Improved, Movement.Down)]
    [InlineData(35, 38, Direction.Worsened, Movement.Down)]
    [InlineData(65, 62, Direction.Worsened, Movement.Up)]
    [InlineData(50, 39, Direction.Improved, Movement.Up)]
    [InlineData(39, 50, Direction.Worsened, Movement.Down)]
    [InlineData(40, 39, Direction.Improved, Movement.Up)]
    [InlineData(45, 55, Direction.NoChange, Movement.Down)]
    [InlineData(40, 60, Direction.NoChange, Movement.Down)]
    [InlineData(65, 35, Direction.NoChange, Movement.Up)]
    [InlineData(62, 35, Direction.Improved, Movement.Up)]
    [InlineData(35, 62, Direction.Worsened, Movement.Down)]
    [InlineData(70, 70, Direction.NoChange, Movement.Same)]
    public void Direction_WithinARange_IsNearerOrFurther(
        int current,
        int previous,
        Direction direction,
        Movement movement
    )
    {
        var assessment = Ask.Direction(Polarity.WithinRange, current, previous, FortyToSixty);

        assessment.Direction.ShouldBe(direction);
        assessment.Movement.ShouldBe(movement);
    }

    [Theory]
    [InlineData(62, 50, Direction.Increased)]
    [InlineData(50, 62, Direction.Decreased)]
    [InlineData(50, 50, Direction.NoChange)]
    public void Direction_WithoutARangeToBeWithin_IsOnlyUpOrDown(int current, int previous, Direction direction) =>
        Ask.Direction(Polarity.WithinRange, current, previous).Direction.ShouldBe(direction);

    [Theory]
    [InlineData("84.5", Direction.NoChange, Movement.Up)]
    [InlineData("83.5", Direction.NoChange, Movement.Down)]
    [InlineData("84", Direction.NoChange, Movement.Same)]
    [InlineData("84.501", Direction.Improved, Movement.Up)]
    [InlineData("83.499", Direction.Worsened, Movement.Down)]
    public void Direction_InsideTheNoChangeBand_IsNoChangeButKeepsItsArrow(
        string current,
        Direction direction,
        Movement movement
    )
    {
        var assessment = Ask.Direction(Polarity.HigherIsBetter, Given.Number(current), 84, noChangeWithin: 0.5m);

        assessment.Direction.ShouldBe(direction);
        assessment.Movement.ShouldBe(movement);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, "84.3", "84", "Improved: up 0.3 points from 84.0% in Q1 2026/27")]
    [InlineData(Polarity.LowerIsBetter, "84.3", "84", "Worsened: up 0.3 points from 84.0% in Q1 2026/27")]
    [InlineData(Polarity.HigherIsBetter, "83", "84", "Worsened: down 1.0 points from 84.0% in Q1 2026/27")]
    [InlineData(Polarity.NoJudgement, "90", "84", "Increased: up 6.0 points from 84.0% in Q1 2026/27")]
    [InlineData(Polarity.NoJudgement, "80", "84", "Decreased: down 4.0 points from 84.0% in Q1 2026/27")]
    [InlineData(Polarity.HigherIsBetter, "84", "84", "No change: 84.0% in Q1 2026/27 too")]
    [InlineData(Polarity.HigherIsBetter, "84.01", "84", "Improved: up 0.01 points from 84.00% in Q1 2026/27")]
    public void Explanation_OfADirection_IsOneSentenceWithItsNumbers(
        Polarity polarity,
        string current,
        string previous,
        string sentence
    ) => Ask.Direction(polarity, Given.Number(current), Given.Number(previous)).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(38, 35, "Improved: up 3 days from 35 in Q1 2026/27, nearer to the target range")]
    [InlineData(70, 62, "Worsened: up 8 days from 62 in Q1 2026/27, further from the target range")]
    [InlineData(65, 35, "No change: up 30 days from 35 in Q1 2026/27, as near to the target range as before")]
    public void Explanation_WithinARange_SaysWhetherItCameNearer(int current, int previous, string sentence) =>
        Ask.Direction(
                Polarity.WithinRange,
                current,
                previous,
                FortyToSixty,
                unit: new Unit(UnitKind.Measure, "days", 0)
            )
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData("84.3", "No significant change: 0.3 points from 84.0% in Q1 2026/27, within 0.5 points")]
    [InlineData("83.5", "No significant change: 0.5 points from 84.0% in Q1 2026/27, within 0.5 points")]
    [InlineData("84.04", "No significant change: 0.04 points from 84.00% in Q1 2026/27, within 0.5 points")]
    public void Explanation_InsideTheNoChangeBand_NamesTheBand(string current, string sentence) =>
        Ask.Direction(Polarity.HigherIsBetter, Given.Number(current), 84, noChangeWithin: 0.5m)
            .Explanation.ShouldBe(sentence);

    // "0.31 points, within 0.3 points" and "0.3 points, within 0.25 points" would contradict themselves.
    [Theory]
    [InlineData(
        "84.35",
        "84.04",
        "0.32",
        "No significant change: 0.31 points from 84.04% in Q1 2026/27, within 0.32 points"
    )]
    [InlineData(
        "84.25",
        "84",
        "0.25",
        "No significant change: 0.25 points from 84.00% in Q1 2026/27, within 0.25 points"
    )]
    [InlineData("85", "84", "1", "No significant change: 1.0 points from 84.0% in Q1 2026/27, within 1.0 points")]
    public void Explanation_InsideTheNoChangeBand_ShowsTheBandExactly(
        string current,
        string previous,
        string band,
        string sentence
    ) =>
        Ask.Direction(
                Polarity.HigherIsBetter,
                Given.Number(current),
                Given.Number(previous),
                noChangeWithin: Given.Number(band)
            )
            .Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_BeyondTheNoChangeBand_DoesNotNeedItsDecimals() =>
        Ask.Direction(Polarity.HigherIsBetter, 90, 84, noChangeWithin: 0.125m)
            .Explanation.ShouldBe("Improved: up 6.0 points from 84.0% in Q1 2026/27");

    [Theory]
    [InlineData(85, "Improved: up 1.0 points from 84.0% before")]
    [InlineData(84, "No change: 84.0% before too")]
    public void Explanation_OfAComparatorWithoutAPeriod_SaysBefore(int current, string sentence)
    {
        var direction = DirectionRule.Compare(
            new DirectionTerms(Polarity.HigherIsBetter, Given.Percent),
            new FigurePair(current, 84, null)
        );

        direction.Explanation.ShouldBe(sentence);
        direction.ComparedWith.ShouldBeNull();
    }

    [Theory]
    [InlineData(62, 50, "Increased: up 12.0 points from 50.0% in Q1 2026/27")]
    [InlineData(50, 62, "Decreased: down 12.0 points from 62.0% in Q1 2026/27")]
    public void Explanation_WithoutARangeToBeWithin_SaysNothingOfOne(int current, int previous, string sentence) =>
        Ask.Direction(Polarity.WithinRange, current, previous).Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_WithARangeThatDoesNotJudge_SaysNothingOfIt() =>
        Ask.Direction(Polarity.HigherIsBetter, 38, 35, FortyToSixty)
            .Explanation.ShouldBe("Improved: up 3.0 points from 35.0% in Q1 2026/27");

    [Fact]
    public void Withhold_ForAReason_SaysIt() =>
        DirectionAssessment
            .Withhold(WithheldReason.NoComparator)
            .ShouldBeWithheld(WithheldReason.NoComparator, "No direction: there is no earlier figure to compare with");
}
