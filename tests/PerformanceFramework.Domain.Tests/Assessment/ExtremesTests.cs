using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ExtremesTests
{
    private static readonly decimal[] Edges =
    [
        -999_999_999_999_999m,
        -999_999_999_999_998.99999999m,
        -1m,
        -0.00000001m,
        0m,
        0.00000001m,
        1m,
        999_999_999_999_998.99999999m,
        999_999_999_999_999m,
    ];

    private static readonly Unit[] Units =
    [
        Given.Percent,
        Given.Households,
        Given.Pounds,
        new(UnitKind.Measure, "kg", 6),
    ];

    public static TheoryData<string> Rules =>
        [
            "met",
            "relative 0%",
            "relative 0.00000001%",
            "relative 10%",
            "relative 999999999999999%",
            "near-miss 0.00000001% 999999999999999%",
            "near-miss 999999999999998% 999999999999999%",
            "absolute 0",
            "absolute 0.00000001",
            "absolute 999999999999999",
            "improve 0%",
            "improve 999999999999999%",
            "four 0.00000001% 999999999999999%",
            "met as-shown",
            "relative 999999999999999% as-shown",
        ];

    public static TheoryData<string> RulesForOneFigure =>
        [
            "floor 999999999999999",
            "floor -999999999999998.99999999",
            "low-high -999999999999999 999999999999999",
            "low-high 0.00000001 999999999999998.99999999 as-shown",
            "minimum-stretch -999999999999999 999999999999999",
            "symmetric 0%",
            "symmetric 0.00000001%",
            "symmetric 999999999999999%",
            "exceed 0% 0%",
            "exceed 0.00000001% 999999999999999%",
            "exceed 999999999999999% 0.00000001%",
        ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Status_WithinTheBoundsOfFigures_IsAlwaysGiven(string notation)
    {
        var rule = ToleranceRule.Parse(notation);

        var assessments =
            from unit in Units
            from actual in Edges
            from figure in Edges
            from target in new Target[]
            {
                new Target.AtLeast(figure),
                new Target.MoreThan(figure),
                new Target.AtMost(figure),
                new Target.LessThan(figure),
                new Target.Between(figure, 999_999_999_999_999m),
            }
            select Ask.Status(actual, target, rule, unit);

        assessments.ShouldAllBe(assessment => IsWholeAndFits(assessment));
    }

    [Theory]
    [MemberData(nameof(RulesForOneFigure))]
    public void Status_ByARuleForOneFigureWithinTheBounds_IsAlwaysGiven(string notation)
    {
        var rule = ToleranceRule.Parse(notation);

        var assessments =
            from unit in Units
            from actual in Edges
            from figure in Edges
            from target in new Target[]
            {
                new Target.AtLeast(figure),
                new Target.MoreThan(figure),
                new Target.AtMost(figure),
                new Target.LessThan(figure),
            }
            select Ask.Status(actual, target, rule, unit);

        assessments.ShouldAllBe(assessment => IsWholeAndFits(assessment));
    }

    [Fact]
    public void Status_AfterAnyFigureWithinTheBounds_IsAlwaysGiven()
    {
        var assessments =
            from unit in Units
            from actual in Edges
            from figure in Edges
            from previous in Edges
            select StatusRule.Assess(
                Ask.Question(
                    new ObservedValue.Number(actual),
                    new Target.AtMost(figure),
                    new ToleranceRule.ToleranceAndImprovement(0.00000001m)
                ) with
                {
                    Unit = unit,
                    Previous = previous,
                }
            );

        assessments.ShouldAllBe(assessment => IsWholeAndFits(assessment));
    }

    [Fact]
    public void ForecastStatus_OfAnyLikelihood_IsAlwaysGiven()
    {
        var assessments =
            from likelihood in new[] { 0, double.Epsilon, 1e-30, 0.1, 1 / 3.0, 0.5, 1 - 1e-16, 1 }
            from rule in new[] { "forecast 0% 0%", "forecast 100% 0.00000001%", "forecast 100% 100%" }
            select Ask.StatusByForecast(likelihood, rule);

        assessments.ShouldAllBe(assessment => IsWholeAndFits(assessment));
    }

    [Fact]
    public void RangeStatus_WithinTheBoundsOfFigures_IsAlwaysGiven()
    {
        var assessments =
            from percent in new[] { 0m, 0.00000001m, 5m, 999_999_999_999_999m }
            from actual in Edges
            from low in Edges
            from high in Edges.Where(edge => edge >= low)
            select Ask.Status(actual, new Target.Between(low, high), new ToleranceRule.Range(percent));

        assessments.ShouldAllBe(assessment => IsWholeAndFits(assessment));
    }

    [Fact]
    public void Direction_WithinTheBoundsOfFigures_IsAlwaysGiven()
    {
        var assessments =
            from unit in Units
            from polarity in Enum.GetValues<Polarity>()
            from band in new[] { 0m, 0.00000001m, 999_999_999_999_999m }
            from current in Edges
            from previous in Edges
            select Ask.Direction(
                polarity,
                current,
                previous,
                new Target.Between(-999_999_999_999_999m, -999_999_999_999_999m),
                band,
                unit
            );

        assessments.ShouldAllBe(assessment =>
            assessment.Direction != Direction.Withheld
            && assessment.Explanation.Length < StoredAssessment.ExplanationLength
        );
    }

    [Fact]
    public void Explanation_OfTheLongestOverride_FitsWhereItIsStored()
    {
        var judged = new JudgedStatus(
            Status.Yellow,
            new string('x', JudgedStatus.ReasonLength),
            new string('y', JudgedStatus.ByLength)
        );
        var question = Ask.Question(
            new ObservedValue.Number(1),
            new Target.AtLeast(2),
            new ToleranceRule.MetOrMissed()
        );

        StatusRule
            .Assess(question with { Judged = judged })
            .Explanation.Length.ShouldBeLessThan(StoredAssessment.ExplanationLength);
    }

    [Fact]
    public void GreenAt_OfTheLongestRange_FitsWhereItIsStored() =>
        Ask.Status(
                0,
                new Target.Between(-999_999_999_999_998.99999999m, -999_999_999_999_998.99999998m),
                new ToleranceRule.MetOrMissed(),
                new Unit(UnitKind.Measure, new string('x', Unit.LabelLength), 6)
            )
            .GreenAt!.Length.ShouldBeLessThanOrEqualTo(StoredAssessment.GreenAtLength);

    // Sentences are made when they are asked for, so asking is part of the test.
    private static bool IsWholeAndFits(StatusAssessment assessment) =>
        assessment.Status is not Status.NotRated
        && assessment.Explanation.Length < StoredAssessment.ExplanationLength
        && assessment.GreenAt is { Length: > 0 and <= StoredAssessment.GreenAtLength };
}
