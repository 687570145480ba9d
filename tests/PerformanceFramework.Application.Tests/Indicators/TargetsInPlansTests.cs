using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>What a plan says of targets that are proposed and not agreed. Today is 12 October 2026.</summary>
public sealed class TargetsInPlansTests : TargetsTest
{
    [Fact]
    public async Task Proposal_UntilItIsAgreed_StandsBesideTheTarget()
    {
        (await FigureAsync()).Proposed.ShouldBeNull();
        (await ProposeAsync(["90", "90", "90", "97"])).ShouldBeDone();

        var proposed = await FigureAsync();
        (proposed.Target, proposed.Proposed).ShouldBe(("90.0%", new ProposedTarget("97.0%", IsChallenged: false)));

        var waiting = await ProposalAsync();
        (
            await Database
                .Get<ChallengeTargets>()
                .ExecuteAsync(
                    Actors.Holding(Role.Director),
                    new ChallengeTargetsRequest(waiting.Id, waiting.Version, Reason)
                )
        ).ShouldBeDone();
        (await FigureAsync()).Proposed.ShouldBe(new ProposedTarget("97.0%", IsChallenged: true));
    }

    [Fact]
    public async Task Proposal_OnceItIsAgreed_IsTheTarget()
    {
        (await ProposeAsync(["90", "90", "90", "97"])).ShouldBeDone();
        var waiting = await ProposalAsync();
        (
            await Database
                .Get<AgreeTargets>()
                .ExecuteAsync(OfTheTeam, new AgreeTargetsRequest(waiting.Id, waiting.Version))
        ).ShouldBeDone();

        var figure = await FigureAsync();
        (figure.Target, figure.Proposed).ShouldBe(("97.0%", null));
    }

    private async Task<YearFigure> FigureAsync() =>
        (await Database.Get<ThreadQueries>().PlanOfYearAsync(Actors.CabinetMember, "D1", new FinancialYear(2026)))
            .ShouldNotBeNull()
            .Indicators.Single(i => i.Code == "HOU-1")
            .After!;
}
