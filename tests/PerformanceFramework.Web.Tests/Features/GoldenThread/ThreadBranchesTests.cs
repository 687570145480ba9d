using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

public sealed class ThreadBranchesTests
{
    private static readonly IndicatorStanding Bins = Standing(1, "Missed bins");
    private static readonly IndicatorStanding Books = Standing(2, "Books lent");

    // V has A and B; the plan S serves both, and stands in full under A.
    private static readonly ThreadNode[] Thread =
    [
        Node("V", [Node("A", [Node("S", [], Bins)]), Node("B", [Repeat("S")], Books), Node("C", [])]),
    ];

    [Fact]
    public void Indicators_OfTheThread_AreThereOnce() =>
        ThreadBranches.IndicatorsOf([Node("V", [Node("A", [], Bins, Books)], Bins)]).ShouldBe([Bins, Books]);

    [Fact]
    public void Branches_OfAPlanThatServesTwo_AreShownUnderBoth() =>
        Outline(ThreadBranches.LeadingTo(Thread, i => i == Bins)).ShouldBe("V(A(S(Missed bins)) B(S()))");

    [Fact]
    public void Branches_ThatLeadNowhere_AreLeftOut() =>
        Outline(ThreadBranches.LeadingTo(Thread, i => i == Books)).ShouldBe("V(B(Books lent))");

    [Fact]
    public void Branches_WhereEverythingFits_AreAllButTheEmptyOnes() =>
        Outline(ThreadBranches.LeadingTo(Thread, _ => true)).ShouldBe("V(A(S(Missed bins)) B(S() Books lent))");

    [Fact]
    public void Branches_WhereNothingFits_AreNone() => ThreadBranches.LeadingTo(Thread, _ => false).ShouldBeEmpty();

    private static string Outline(IEnumerable<ThreadNode> nodes) =>
        string.Join(
            ' ',
            nodes.Select(node =>
                $"{node.Summary.Link.Code}({string.Join(' ', node.Children.Select(child => Outline([child])).Concat(node.Indicators.Select(i => i.Name)))})"
            )
        );

    private static ThreadNode Node(string code, ThreadNode[] children, params IndicatorStanding[] indicators) =>
        new(Summary(code), false, children, indicators);

    private static ThreadNode Repeat(string code) => new(Summary(code), true, [], []);

    private static ElementSummary Summary(string code) =>
        new(new ElementLink(code, code, "Plan"), "Owner", new StatusRollUp(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static IndicatorStanding Standing(int id, string name) =>
        new(
            id,
            $"I-{id}",
            name,
            "Service",
            "SER",
            "Place",
            new Unit(UnitKind.Count, "", 0),
            Impact.DirectlyImpacts,
            IsMadeUp: false,
            Period: null,
            "1",
            "2",
            IsProvisional: false,
            CommentaryAnswers.None,
            Status.Red,
            "Missed",
            Direction.NoChange,
            Movement.Same,
            ComparedWith: null,
            "Same",
            StoredSignals.Pending,
            StoredForecast.Pending
        );
}
