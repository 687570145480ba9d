using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class AreaStandingTests
{
    private static readonly decimal[] Others = [20, 25, 30, 35, 40, 45, 50];

    [Theory]
    [InlineData(55, Polarity.HigherIsBetter, "Best quarter")]
    [InlineData(42, Polarity.HigherIsBetter, "Second best quarter")]
    [InlineData(27, Polarity.HigherIsBetter, "Second worst quarter")]
    [InlineData(15, Polarity.HigherIsBetter, "Worst quarter")]
    [InlineData(15, Polarity.LowerIsBetter, "Best quarter")]
    [InlineData(55, Polarity.LowerIsBetter, "Worst quarter")]
    [InlineData(55, Polarity.NoJudgement, "Highest quarter")]
    [InlineData(15, Polarity.WithinRange, "Lowest quarter")]
    public void Among_OtherPlaces_NamesTheQuarter(int own, Polarity polarity, string label)
    {
        var standing = Among(own, Others, polarity);

        standing.Label.ShouldBe(label);
        standing.IsPlaced.ShouldBeTrue();
    }

    [Fact]
    public void Explanation_HasTheFigures()
    {
        Among(42, Others)
            .Explanation.ShouldBe(
                "In the second best quarter of 8 areas in 2024/25: 42.0%, where they go from 20.0% to 50.0%"
            );
        Among(55.04m, Others)
            .Explanation.ShouldBe(
                "In the best quarter of 8 areas in 2024/25: 55.0%, where they go from 20.0% to 55.0%"
            );
        Among(50.04m, Others)
            .Explanation.ShouldBe(
                "In the best quarter of 8 areas in 2024/25: 50.0%, where they go from 20.0% to 50.0%"
            );
        Among(20.04m, Others)
            .Explanation.ShouldBe(
                "In the worst quarter of 8 areas in 2024/25: 20.04%, where they go from 20.00% to 50.00%"
            );
    }

    [Fact]
    public void Among_FewerThanFourAreas_SaysWhyNot() =>
        Among(42, [20, 50])
            .ShouldBe(new AreaStanding("Not placed", false, "Not placed: 3 areas have a figure, too few for 4 groups"));

    [Fact]
    public void Among_EqualFigures_SaysWhyNot() =>
        Among(42, [42, 42, 42, 42]).Explanation.ShouldBe("Not placed: every area has the same figure");

    private static AreaStanding Among(
        decimal own,
        IReadOnlyList<decimal> others,
        Polarity polarity = Polarity.HigherIsBetter
    ) => AreaStanding.Among(own, others, Given.Period("2024-25-FY"), polarity, Given.Percent);
}
