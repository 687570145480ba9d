using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class QuantileTests
{
    private static readonly Arbitrary<double?[]> Figures = Any
        .Figure.Generator.Select(figure => figure == 7 ? null : (double?)figure)
        .ArrayOf()
        .ToArbitrary();

    private static readonly Arbitrary<int> Groups = Gen.Choose(2, 10).ToArbitrary();

    /// <summary>PHEindicatormethods 2.1.0, <c>phe_quantile</c>: floor((k + 1) - ceiling(((n + 1) - rank) / (n / k))), at least 1.</summary>
    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 5, "1 1 2 2 3 3 4 4 5 5")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 4, "1 1 1 2 2 3 3 3 4 4")]
    [InlineData("9 1 5 3 7", 5, "5 1 3 2 4")]
    [InlineData("1 2 3 4 5 6 7", 5, "1 1 2 3 3 4 5")]
    [InlineData("10 10 10 10 20 20 30 30 30 40", 5, "1 1 1 1 3 3 4 4 4 5")]
    [InlineData("5 5 5 5 5 5 5 5 5 6", 2, "1 1 1 1 1 1 1 1 1 2")]
    [InlineData("1 5 5 5 5 5 5 9", 4, "1 1 1 1 1 1 1 4")]
    [InlineData("-2 0", 2, "1 2")]
    public void Divide_Figures_GroupsThemByRank(string figures, int groups, string expected)
    {
        var divided = QuantileRule.Divide(Parse(figures), groups).ShouldBeOfType<Quantiles.Divided>();

        string.Join(' ', divided.GroupOf).ShouldBe(expected);
        divided.Groups.ShouldBe(groups);
    }

    [Fact]
    public void Divide_WithoutAFigureForSomeAreas_LeavesThemOut()
    {
        var divided = QuantileRule.Divide([3, null, 1, double.NaN, 2, 1e28], 3).ShouldBeOfType<Quantiles.Divided>();

        divided.GroupOf.ShouldBe([3, null, 1, null, 2, null]);
        divided.Areas.ShouldBe(3);
    }

    [Fact]
    public void Divide_FewerAreasThanGroups_SaysWhy() =>
        QuantileRule
            .Divide([1, 2, 3, 4, null], 5)
            .ShouldBe(new Quantiles.NotDivided("4 areas have a figure, too few for 5 groups"));

    [Fact]
    public void Divide_NoAreas_SaysWhy() =>
        QuantileRule.Divide([], 5).ShouldBe(new Quantiles.NotDivided("0 areas have a figure, too few for 5 groups"));

    [Fact]
    public void Divide_TheSameFigureEverywhere_SaysWhy() =>
        QuantileRule.Divide([4, 4, 4, 4, 4], 5).ShouldBe(new Quantiles.NotDivided("every area has the same figure"));

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void Divide_IntoTooFewOrTooManyGroups_IsRefused(int groups)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => QuantileRule.Divide([1, 2], groups));
        Should.Throw<ArgumentOutOfRangeException>(() => QuantileBounds.Of([1, 2], groups));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void Divide_IntoTheFewestAndTheMostGroups_IsDone(int groups) =>
        QuantileRule
            .Divide([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], groups)
            .ShouldBeOfType<Quantiles.Divided>()
            .GroupOf[9]
            .ShouldBe(groups);

    [Fact]
    public void Group_OfAHigherFigure_IsNeverLower() =>
        Law.Holds(
            Figures,
            Groups,
            (figures, groups) =>
                QuantileRule.Divide(figures, groups) is not Quantiles.Divided { GroupOf: var groupOf }
                || Enumerable
                    .Range(0, figures.Length)
                    .Where(i => figures[i] is not null)
                    .OrderBy(i => figures[i])
                    .Select(i => groupOf[i]!.Value)
                    .ToList()
                    is var inOrder
                    && inOrder.SequenceEqual(inOrder.Order())
                    && inOrder[0] == 1
                    && inOrder[^1] <= groups
        );

    [Fact]
    public void Group_OfTheSameFigureInAnotherOrder_IsTheSame() =>
        Law.Holds(
            Figures,
            Groups,
            (figures, groups) =>
                QuantileRule.Divide(figures, groups) is not Quantiles.Divided { GroupOf: var there }
                || QuantileRule.Divide([.. figures.Reverse()], groups) is Quantiles.Divided { GroupOf: var back }
                    && there.Reverse().SequenceEqual(back)
        );

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 1, 5, "worst fifth")]
    [InlineData(Polarity.HigherIsBetter, 2, 5, "second worst fifth")]
    [InlineData(Polarity.HigherIsBetter, 3, 5, "middle fifth")]
    [InlineData(Polarity.HigherIsBetter, 4, 5, "second best fifth")]
    [InlineData(Polarity.HigherIsBetter, 5, 5, "best fifth")]
    [InlineData(Polarity.LowerIsBetter, 1, 4, "best quarter")]
    [InlineData(Polarity.LowerIsBetter, 3, 4, "second worst quarter")]
    [InlineData(Polarity.LowerIsBetter, 4, 4, "worst quarter")]
    [InlineData(Polarity.NoJudgement, 1, 2, "lowest half")]
    [InlineData(Polarity.WithinRange, 2, 2, "highest half")]
    [InlineData(Polarity.NoJudgement, 2, 3, "middle third")]
    [InlineData(Polarity.NoJudgement, 3, 6, "third lowest sixth")]
    [InlineData(Polarity.NoJudgement, 4, 7, "middle seventh")]
    [InlineData(Polarity.NoJudgement, 5, 8, "fourth highest eighth")]
    [InlineData(Polarity.NoJudgement, 9, 9, "highest ninth")]
    [InlineData(Polarity.NoJudgement, 5, 10, "fifth lowest tenth")]
    [InlineData(Polarity.NoJudgement, 6, 10, "fifth highest tenth")]
    public void Words_OfAGroup_SayWhichEndIsGood(Polarity polarity, int group, int groups, string words) =>
        QuantileWords.Of(group, groups, polarity).ShouldBe(words);

    [Theory]
    [InlineData(0, "In the best fifth of 5 areas")]
    [InlineData(4, "In the worst fifth of 5 areas")]
    [InlineData(5, "Not placed: there is no figure")]
    public void Explanation_OfAnArea_SaysWhereItStands(int area, string sentence) =>
        QuantileRule.Divide([1, 2, 3, 4, 5, null], 5).Explanation(area, Polarity.LowerIsBetter).ShouldBe(sentence);

    [Fact]
    public void Explanation_WithoutGroups_SaysWhy() =>
        QuantileRule
            .Divide([1, 2], 5)
            .Explanation(0, Polarity.LowerIsBetter)
            .ShouldBe("Not placed: 2 areas have a figure, too few for 5 groups");

    private static double?[] Parse(string figures) => [.. figures.Split(' ').Select(f => (double?)Given.Number(f))];
}
