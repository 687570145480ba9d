using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class ThreadGraphTests
{
    private const int Vision = 1;
    private const int Homes = 2;
    private const int Health = 3;
    private const int HousingPlan = 4;
    private const int LonelyPlan = 5;

    /// <summary>A diamond: the housing plan serves homes and health, and both serve the Vision.</summary>
    private static readonly ThreadLink[] Diamond =
    [
        new(Vision, Homes),
        new(Vision, Health),
        new(Homes, HousingPlan),
        new(Health, HousingPlan),
    ];

    [Fact]
    public void IndicatorsUnder_ADiamond_CountASharedIndicatorOnce()
    {
        var graph = new ThreadGraph(Diamond, [Primary(100, HousingPlan), Primary(101, Health)]);

        graph.IndicatorsUnder(Vision).ShouldBe([100, 101], ignoreOrder: true);
        graph.IndicatorsUnder(Homes).ShouldBe([100]);
        graph.IndicatorsUnder(Health).ShouldBe([100, 101], ignoreOrder: true);
    }

    [Fact]
    public void IndicatorsUnder_AnIndicatorOnSeveralElements_IsCountedOnceAtTheTop()
    {
        var graph = new ThreadGraph(Diamond, [Primary(100, Homes), Secondary(100, Health), Secondary(100, Vision)]);

        graph.IndicatorsUnder(Vision).ShouldBe([100]);
    }

    [Fact]
    public void IndicatorsUnder_AnElementWithNothingBelow_IsEmpty() =>
        new ThreadGraph(Diamond, [Primary(100, Homes)]).IndicatorsUnder(HousingPlan).ShouldBeEmpty();

    [Fact]
    public void IndicatorsUnder_AnElementTheThreadDoesNotKnow_IsEmpty() =>
        new ThreadGraph(Diamond, []).IndicatorsUnder(999).ShouldBeEmpty();

    [Fact]
    public void IndicatorsUnder_AnElementWithoutAnyLink_AreItsOwn() =>
        new ThreadGraph(Diamond, [Primary(100, LonelyPlan)]).IndicatorsUnder(LonelyPlan).ShouldBe([100]);

    [Fact]
    public void IndicatorsUnder_AskedTwice_AnswersTheSame()
    {
        var graph = new ThreadGraph(Diamond, [Primary(100, HousingPlan)]);

        graph.IndicatorsUnder(Vision).ShouldBe(graph.IndicatorsUnder(Vision));
    }

    [Fact]
    public void PathsTo_TheBottomOfADiamond_AreAllWaysDownFromTheTop() =>
        new ThreadGraph(Diamond, [])
            .PathsTo(HousingPlan)
            .ShouldBe(
                [
                    [Vision, Homes, HousingPlan],
                    [Vision, Health, HousingPlan],
                ],
                ignoreOrder: true
            );

    [Fact]
    public void PathsTo_ChildAtTwoDepths_AreBothTheLongAndTheShortWay() =>
        new ThreadGraph([.. Diamond, new(Vision, HousingPlan)], [])
            .PathsTo(HousingPlan)
            .Select(path => path.Count)
            .ShouldBe([3, 3, 2], ignoreOrder: true);

    [Fact]
    public void PathsTo_AnElementUnderTwoTops_StartAtEach() =>
        new ThreadGraph([new(1, 3), new(2, 3)], [])
            .PathsTo(3)
            .ShouldBe(
                [
                    [1, 3],
                    [2, 3],
                ],
                ignoreOrder: true
            );

    [Fact]
    public void PathsTo_TheTop_AreTheTopAlone() =>
        new ThreadGraph(Diamond, [])
            .PathsTo(Vision)
            .ShouldBe([
                [Vision],
            ]);

    [Fact]
    public void Links_GivenTwice_CountOnce()
    {
        var graph = new ThreadGraph([.. Diamond, .. Diamond], []);

        graph.ChildrenOf(Vision).ShouldBe([Homes, Health]);
        graph.ParentsOf(HousingPlan).ShouldBe([Homes, Health]);
        graph.PathsTo(HousingPlan).Count.ShouldBe(2);
    }

    [Fact]
    public void Alignments_OfAnIndicator_AreFoundFromBothEnds()
    {
        var graph = new ThreadGraph(Diamond, [Primary(100, Homes), Secondary(100, Health), Primary(101, Health)]);

        graph.ElementsOf(100).ShouldBe([Primary(100, Homes), Secondary(100, Health)]);
        graph.IndicatorsOf(Health).ShouldBe([Secondary(100, Health), Primary(101, Health)]);
    }

    [Fact]
    public void Indicator_WithoutPrimaryAlignment_IsRefused() =>
        Should
            .Throw<ArgumentException>(() => new ThreadGraph(Diamond, [Secondary(100, Homes)]))
            .Message.ShouldStartWith("Indicator 100 has 0 primary alignments; it must have one.");

    [Fact]
    public void Indicator_WithTwoPrimaryAlignments_IsRefused() =>
        Should
            .Throw<ArgumentException>(() =>
                new ThreadGraph(Diamond, [Primary(99, Homes), Primary(100, Homes), Primary(100, Health)])
            )
            .Message.ShouldStartWith("Indicator 100 has 2 primary alignments; it must have one.");

    [Fact]
    public void Thread_WithoutElements_IsAllowed() =>
        new ThreadGraph([], [])
            .PathsTo(1)
            .ShouldBe([
                [1],
            ]);

    private static IndicatorLink Primary(int indicator, int element) => new(indicator, element, true);

    private static IndicatorLink Secondary(int indicator, int element) => new(indicator, element, false);
}
