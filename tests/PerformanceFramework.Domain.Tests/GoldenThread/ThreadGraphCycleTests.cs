using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class ThreadGraphCycleTests
{
    private static readonly ThreadLink[] Chain = [new(1, 2), new(2, 3), new(3, 4)];

    [Fact]
    public void Thread_ThatLeadsBackToItsStart_IsRefusedWithThePath()
    {
        var refused = Should.Throw<ThreadCycleException>(() => new ThreadGraph([.. Chain, new(4, 2)], []));

        refused.Path.ShouldBe([2, 3, 4, 2]);
        refused.Message.ShouldBe("The thread has a cycle: 2 → 3 → 4 → 2.");
    }

    [Fact]
    public void Thread_OfAnElementThatServesItself_IsRefused() =>
        Should.Throw<ThreadCycleException>(() => new ThreadGraph([new(5, 5)], [])).Path.ShouldBe([5, 5]);

    [Fact]
    public void Thread_OfTwoElementsThatServeEachOther_IsRefused() =>
        Should.Throw<ThreadCycleException>(() => new ThreadGraph([new(1, 2), new(2, 1)], [])).Path.ShouldBe([1, 2, 1]);

    [Fact]
    public void Thread_WithACycleApartFromTheRest_IsRefused() =>
        Should
            .Throw<ThreadCycleException>(() => new ThreadGraph([.. Chain, new(10, 11), new(11, 10)], []))
            .Path.ShouldBe([10, 11, 10]);

    [Fact]
    public void Thread_OfADiamond_IsNoCycle() =>
        Should.NotThrow(() => new ThreadGraph([new(1, 2), new(1, 3), new(2, 4), new(3, 4)], []));

    [Fact]
    public void CycleClosedBy_ALinkBackUp_NamesTheWayDownAndBack() =>
        new ThreadGraph(Chain, []).CycleClosedBy(new ThreadLink(4, 2)).ShouldBe([2, 3, 4, 2]);

    [Fact]
    public void CycleClosedBy_ALinkToItself_NamesTheElementTwice() =>
        new ThreadGraph(Chain, []).CycleClosedBy(new ThreadLink(3, 3)).ShouldBe([3, 3]);

    [Fact]
    public void CycleClosedBy_ALinkUpADiamond_NamesOneWay() =>
        new ThreadGraph([new(1, 2), new(1, 3), new(2, 4), new(3, 4)], [])
            .CycleClosedBy(new ThreadLink(4, 1))
            .ShouldBe([1, 2, 4, 1]);

    [Theory]
    [InlineData(1, 4)]
    [InlineData(1, 3)]
    [InlineData(1, 2)]
    [InlineData(2, 9)]
    [InlineData(9, 1)]
    public void CycleClosedBy_AnAllowedLink_IsNull(int parent, int child) =>
        new ThreadGraph(Chain, []).CycleClosedBy(new ThreadLink(parent, child)).ShouldBeNull();
}
