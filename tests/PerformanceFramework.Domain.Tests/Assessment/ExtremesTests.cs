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

        assessments.ShouldAllBe(assessment => assessment.Status != Status.NotRated);
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

        assessments.ShouldAllBe(assessment => assessment.Status != Status.NotRated);
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

        assessments.ShouldAllBe(assessment => assessment.Direction != Direction.Withheld);
    }
}
