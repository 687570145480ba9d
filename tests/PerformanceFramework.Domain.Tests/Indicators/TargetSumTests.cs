using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetSumTests
{
    public static TheoryData<Target, Target, Target> SumsOfEach =>
        new()
        {
            { new Target.AtLeast(90), new Target.AtLeast(10.5m), new Target.AtLeast(100.5m) },
            { new Target.MoreThan(90), new Target.MoreThan(10), new Target.MoreThan(100) },
            { new Target.AtMost(90), new Target.AtMost(10), new Target.AtMost(100) },
            { new Target.LessThan(90), new Target.LessThan(-10), new Target.LessThan(80) },
        };

    [Theory]
    [MemberData(nameof(SumsOfEach))]
    public void Sum_OfTargetsOfOneKind_IsOfThatKind(Target one, Target other, Target sum) =>
        Target.Sum([one, other]).ShouldBe(sum);

    [Fact]
    public void Sum_OfFourQuarters_AddsAllOfThem() =>
        Target
            .Sum([new Target.AtLeast(1), new Target.AtLeast(2), new Target.AtLeast(3), new Target.AtLeast(4)])
            .ShouldBe(new Target.AtLeast(10));

    [Fact]
    public void Sum_OfOneTarget_IsThatTarget() => Target.Sum([new Target.AtMost(5)]).ShouldBe(new Target.AtMost(5));

    [Fact]
    public void Sum_OfNothing_IsNone() => Target.Sum([]).ShouldBe(new Target.None());

    public static TheoryData<Target> WithoutASum =>
        new()
        {
            new Target.None(),
            new Target.Between(40, 60),
            new Target.EstablishBaseline(),
            new Target.Benchmark("Top quartile"),
            new Target.MoreThan(1),
            new Target.AtMost(1),
            new Target.LessThan(1),
        };

    [Theory]
    [MemberData(nameof(WithoutASum))]
    public void Sum_WithATargetOfAnotherKind_IsNoneWhereverItStands(Target other)
    {
        Target.Sum([new Target.AtLeast(1), other, new Target.AtLeast(1)]).ShouldBe(new Target.None());
        Target.Sum([other, new Target.AtLeast(1), new Target.AtLeast(1)]).ShouldBe(new Target.None());
        Target.Sum([new Target.AtLeast(1), new Target.AtLeast(1), other]).ShouldBe(new Target.None());
    }

    [Fact]
    public void Sum_OfRanges_IsNone() =>
        Target.Sum([new Target.Between(1, 2), new Target.Between(1, 2)]).ShouldBe(new Target.None());

    [Fact]
    public void Sum_AtTheLargestFigure_IsKept() =>
        Target
            .Sum([new Target.AtLeast(Figure.MaxMagnitude - 1), new Target.AtLeast(1)])
            .ShouldBe(new Target.AtLeast(Figure.MaxMagnitude));

    [Fact]
    public void Sum_BeyondTheLargestFigure_IsNone() =>
        Target
            .Sum([new Target.AtLeast(Figure.MaxMagnitude), new Target.AtLeast(1), new Target.AtLeast(1)])
            .ShouldBe(new Target.None());
}
