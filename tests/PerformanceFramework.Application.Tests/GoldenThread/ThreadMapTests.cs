using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>Of the nine indicators WAS-1 alone is Red: its primary alignment is S2, its other one D2.</summary>
public sealed class ThreadMapTests : CouncilTest
{
    private ThreadQueries Queries => Database.Get<ThreadQueries>();

    [Fact]
    public async Task Map_OfTheThread_SaysWhatServesWhat()
    {
        var map = await MapAsync();

        map.Tops.Select(CodeOf).ShouldBe(["V"]);
        map.ChildrenOf(Of(map, "P2")).Select(CodeOf).ShouldBe(["D1", "D2"]);
        map.ParentsOf(Of(map, "D1")).Select(CodeOf).ShouldBe(["P1", "P2"]);
        map.Elements.Select(CodeOf).ShouldBe(["V", "P1", "P2", "D1", "D2", "S1", "S2", "S3"]);
        map.Elements.Select(e => e.Level).ShouldBeInOrder();
        map.Find("NOWHERE").ShouldBeNull();
    }

    [Fact]
    public async Task Red_OfAnIndicatorThatServesTwo_FlowsAlongBothAndIsCountedOnceAbove()
    {
        var map = await MapAsync();

        RedInto(map, "P2").ShouldBe(["D1 1", "D2 1"]);
        Of(map, "P2").Summary.RollUp.Red.ShouldBe(1);
        RedInto(map, "V").ShouldBe(["P1 1", "P2 1"]);
        RedInto(map, "D2").ShouldBeEmpty();
        map.RedOf(Of(map, "D2")).ShouldBe(1);
    }

    [Fact]
    public async Task Red_StartsWhereThePrimaryAlignmentIs()
    {
        var map = await MapAsync();

        Starts(map, null).ShouldBe(["S2 1"]);
        Starts(map, "D1").ShouldBe(["S2 1"]);
        Starts(map, "D2").ShouldBeEmpty();
    }

    [Fact]
    public async Task Indicators_UnderAnElement_AreWorstFirst_AndKnowTheirPrimaryAlignment()
    {
        var map = await MapAsync();

        var under = map.IndicatorsUnder(Of(map, "D2"));

        under.Select(i => i.Code).ShouldBe(["WAS-1", "LIB-1", "LIB-2"]);
        map.IndicatorsOf(Of(map, "D2")).Select(i => i.Code).ShouldBe(["WAS-1"]);
        map.IsPrimary(under[0], Of(map, "D2")).ShouldBeFalse();
        map.IsPrimarilyUnder(under[0], Of(map, "D2")).ShouldBeFalse();
        map.IsPrimarilyUnder(under[0], Of(map, "D1")).ShouldBeTrue();
        map.IsPrimary(under[0], Of(map, "S2")).ShouldBeTrue();
    }

    [Fact]
    public async Task Red_DoesNotFlowThroughWhatIsOnlyProposed()
    {
        await Database.TamperAsync(
            $"UPDATE ElementAlignments SET State = 'Proposed' WHERE ChildId IN (SELECT Id FROM PlanElements WHERE Code = 'S2')"
        );

        var map = await MapAsync();

        Of(map, "D1").Summary.RollUp.Red.ShouldBe(0);
        RedInto(map, "P2").ShouldBe(["D2 1"]);
        map.Tops.Select(CodeOf).ShouldBe(["V", "S2"]);
    }

    [Fact]
    public async Task Red_DoesNotFlowThroughWhatIsRetired()
    {
        await Database.TamperAsync($"UPDATE PlanElements SET RetiredOn = '2026-10-01' WHERE Code = 'D1'");

        var map = await MapAsync();

        map.Find("D1").ShouldBeNull();
        RedInto(map, "V").ShouldBe(["P2 1"]);
    }

    [Fact]
    public async Task Map_ForNobody_IsNone() => (await Queries.MapAsync(Actor.Nobody)).ShouldBeNull();

    private async Task<ThreadMap> MapAsync() => (await Queries.MapAsync(Actors.PerformanceTeam)).ShouldNotBeNull();

    private static MapElement Of(ThreadMap map, string code) => map.Find(code).ShouldNotBeNull();

    private static string CodeOf(MapElement element) => element.Summary.Link.Code;

    private static IEnumerable<string> RedInto(ThreadMap map, string code) => Words(map.RedInto(Of(map, code)));

    private static IEnumerable<string> Starts(ThreadMap map, string? under) =>
        Words(map.RedStartsIn(under is null ? null : Of(map, under)));

    private static IEnumerable<string> Words(IEnumerable<RedSource> sources) =>
        sources.Select(source => $"{CodeOf(source.From)} {source.Count}");
}
