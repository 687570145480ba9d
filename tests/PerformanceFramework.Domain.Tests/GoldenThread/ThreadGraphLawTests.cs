using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class ThreadGraphLawTests
{
    private static readonly Gen<ThreadLink> Link = Gen.Zip(
        Gen.Choose(1, 7),
        Gen.Choose(1, 7),
        (parent, child) => new ThreadLink(parent, child)
    );

    private static readonly Arbitrary<ThreadLink> AnyLink = Link.ToArbitrary();

    /// <summary>Links that only ever go from a lower number to a higher one, so that they cannot form a cycle.</summary>
    private static readonly Arbitrary<ThreadLink[]> Downward = Arb.From(
        Link.Where(link => link.ParentId < link.ChildId).ArrayOf().Resize(12),
        Fewer
    );

    private static readonly Arbitrary<IndicatorLink[]> Aligned = Gen.Choose(1, 7)
        .ArrayOf()
        .Resize(8)
        .Select(elements =>
            elements.Select((element, index) => new IndicatorLink(100 + index, element, true)).ToArray()
        )
        .ToArbitrary();

    [Fact]
    public void Thread_WithoutCycle_IsNeverRefused() =>
        Law.Holds(Downward, Aligned, (links, indicators) => new ThreadGraph(links, indicators).PathsTo(7).Count > 0);

    [Fact]
    public void IndicatorsUnder_AParent_IncludeThoseUnderItsChildren() =>
        Law.Holds(
            Downward,
            Aligned,
            (links, indicators) =>
            {
                var graph = new ThreadGraph(links, indicators);
                return links.All(link =>
                    graph.IndicatorsUnder(link.ParentId).IsSupersetOf(graph.IndicatorsUnder(link.ChildId))
                );
            }
        );

    [Fact]
    public void IndicatorsUnder_AnElement_AreThoseWithAPathThroughIt() =>
        Law.Holds(
            Downward,
            Aligned,
            (links, indicators) =>
            {
                var graph = new ThreadGraph(links, indicators);
                return Enumerable
                    .Range(1, 7)
                    .All(element =>
                        graph
                            .IndicatorsUnder(element)
                            .SetEquals(
                                indicators
                                    .Where(link => graph.PathsTo(link.ElementId).Any(path => path.Contains(element)))
                                    .Select(link => link.IndicatorId)
                            )
                    );
            }
        );

    [Fact]
    public void CycleClosedBy_AnyLink_IsNullExactlyWhenTheLinkCanBeAdded() =>
        Law.Holds(
            Downward,
            AnyLink,
            (links, link) => new ThreadGraph(links, []).CycleClosedBy(link) is null == CanBeBuilt([.. links, link])
        );

    [Fact]
    public void CycleClosedBy_AForbiddenLink_FollowsLinksDownAndReturnsByTheNewOne() =>
        Law.Holds(
            Downward,
            AnyLink,
            (links, link) =>
                new ThreadGraph(links, []).CycleClosedBy(link) is not { } cycle
                || (
                    cycle[0] == link.ChildId
                    && cycle[^1] == link.ChildId
                    && cycle[^2] == link.ParentId
                    && Steps(cycle).SkipLast(1).All(links.Contains)
                )
        );

    [Fact]
    public void Thread_RefusedForACycle_NamesOneThatIsThere() =>
        Law.Holds(
            Arb.From(Link.ArrayOf().Resize(12), Fewer),
            links => CycleOf(links) is not { } cycle || (cycle[0] == cycle[^1] && Steps(cycle).All(links.Contains))
        );

    private static IEnumerable<ThreadLink> Steps(IReadOnlyList<int> path) =>
        path.Zip(path.Skip(1), (parent, child) => new ThreadLink(parent, child));

    private static bool CanBeBuilt(ThreadLink[] links) => CycleOf(links) is null;

    private static IReadOnlyList<int>? CycleOf(ThreadLink[] links)
    {
        try
        {
            _ = new ThreadGraph(links, []);
            return null;
        }
        catch (ThreadCycleException refused)
        {
            return refused.Path;
        }
    }

    private static IEnumerable<ThreadLink[]> Fewer(ThreadLink[] links) =>
        links.Select((_, index) => links.Where((_, other) => other != index).ToArray());
}
