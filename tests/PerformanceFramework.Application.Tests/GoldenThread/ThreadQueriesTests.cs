using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>
/// Of the nine indicators HOU-2, HOU-3 and OUT-1 are Green, HOU-1 and LIB-1 are what their figures say, WAS-1 is Red and the
/// rest not rated.
/// </summary>
public sealed class ThreadQueriesTests : CouncilTest
{
    private ThreadQueries Queries => Database.Get<ThreadQueries>();

    [Fact]
    public async Task Overview_OfTheCouncil_CountsEveryIndicatorOnce()
    {
        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview.All.ShouldBe(new StatusRollUp(0, 4, 0, 1, 1, 3, 3, 1, 0, 5));
    }

    [Fact]
    public async Task Overview_OfTheLevels_LeavesTheVisionOut()
    {
        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview
            .Levels.Select(l => (l.Name, string.Join(' ', l.Elements.Select(e => e.Link.Code))))
            .ShouldBe([("Corporate priority", "P1 P2"), ("Directorate plan", "D1 D2"), ("Service plan", "S1 S2 S3")]);
    }

    [Fact]
    public async Task Overview_OfALevelWithOneElementFurtherDown_KeepsIt()
    {
        var level = new PlanLevel("Objective", 5);
        await Database.SaveAsync(new PlanElement("O1", "Only one", "", "Owner", level));

        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview.Levels[^1].Elements.ShouldHaveSingleItem().Link.Code.ShouldBe("O1");
    }

    [Fact]
    public async Task Overview_OfElements_CountsWhatHangsBelowThemOnce()
    {
        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;
        var priorities = overview.Levels[0].Elements;

        // D1 serves both priorities; WAS-1 hangs below P2 twice.
        priorities.Select(p => p.RollUp.All).ShouldBe([7, 8]);
    }

    [Fact]
    public async Task Overview_Exceptions_AreTheRedOnes()
    {
        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview.Exceptions.Select(e => e.Code).ShouldBe(["WAS-1"]);
    }

    [Fact]
    public async Task Overview_Exceptions_BeginWithThoseThatWorsened()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red' WHERE IndicatorId IN ({Council["HOU-1"].Id}, {Council["HOU-2"].Id})"
        );
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_SincePrevious_Direction = 'NoChange' WHERE IndicatorId = {Council["HOU-2"].Id}"
        );

        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        // HOU-1 worsened, HOU-2 did not change, WAS-1 has nothing to compare with.
        overview.Exceptions.Select(e => e.Code).ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
    }

    [Fact]
    public async Task Overview_Successes_AreGreenAndImproved()
    {
        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview.Successes.Select(e => e.Code).ShouldBe(["HOU-2", "LIB-1", "OUT-1"]);
    }

    [Fact]
    public async Task Overview_OfAnIndicatorOutsideTheThread_LeavesItOut()
    {
        await Database.SaveAsync(
            Given.Indicator("XXX-1", new("XXX", "Other", new("XXX", "Other"), new("XXX", "Other")))
        );

        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam))!;

        overview.All.All.ShouldBe(9);
    }

    [Fact]
    public async Task Tree_OfTheThread_ShowsEachElementInFullOnce()
    {
        var lines = new List<string>();

        Write(await Queries.TreeAsync(Actors.PerformanceTeam), "");

        lines.ShouldBe([
            "V",
            " P1: OUT-1",
            "  D1",
            "   S1: HOU-1 HOU-2 HOU-3 HOU-4",
            "   S2: WAS-1 WAS-2",
            " P2",
            "  D1 again",
            "  D2: WAS-1",
            "   S3: LIB-1 LIB-2",
        ]);

        void Write(IEnumerable<ThreadNode> nodes, string indent)
        {
            foreach (var node in nodes)
            {
                var codes = string.Join(' ', node.Indicators.Select(i => i.Code).Order());
                var again = node.IsRepeat ? " again" : "";
                lines.Add($"{indent}{node.Summary.Link.Code}{again}{(codes.Length > 0 ? ": " + codes : "")}");
                Write(node.Children, indent + " ");
            }
        }
    }

    [Fact]
    public async Task Element_ByItsCode_HasEveryWayFromTheTop()
    {
        var element = (await Queries.ElementAsync(Actors.PerformanceTeam, "D1"))!;

        element
            .Paths.Select(path => string.Join(" > ", path.Elements.Select(e => e.Code)))
            .ShouldBe(["V > P1 > D1", "V > P2 > D1"]);
    }

    [Fact]
    public async Task Element_ByItsCode_HasWhatServesItAndWhatItIs()
    {
        var element = (await Queries.ElementAsync(Actors.PerformanceTeam, "D1"))!;

        element.Children.Select(child => child.Link.Code).ShouldBe(["S1", "S2"]);
        element.Description.ShouldBe("Description of D1");
        element.Summary.ShouldSatisfyAllConditions(
            summary => summary.Link.ShouldBe(new ElementLink("D1", "Title of D1", "Directorate plan")),
            summary => summary.Owner.ShouldBe("Owner of D1"),
            summary => summary.RollUp.All.ShouldBe(6)
        );
    }

    [Fact]
    public async Task Element_WithIndicators_ListsThemWorstFirstAndSaysWhichAreItsOwn()
    {
        var element = (await Queries.ElementAsync(Actors.PerformanceTeam, "D2"))!;

        element
            .Indicators.Select(i => (i.Standing.Code, i.IsDirect))
            .ShouldBe([("WAS-1", true), ("LIB-1", false), ("LIB-2", false)]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    public async Task Element_ThatDoesNotExist_IsNull(string code) =>
        (await Queries.ElementAsync(Actors.PerformanceTeam, code)).ShouldBeNull();

    [Fact]
    public async Task Anything_ForNobody_IsNothing()
    {
        (await Queries.OverviewAsync(Actor.Nobody)).ShouldBeNull();
        (await Queries.TreeAsync(Actor.Nobody)).ShouldBeEmpty();
        (await Queries.ElementAsync(Actor.Nobody, "V")).ShouldBeNull();
    }
}
