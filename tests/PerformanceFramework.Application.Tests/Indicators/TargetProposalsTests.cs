using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

public sealed class TargetProposalsTests : TargetsTest
{
    private static readonly string[] Proposed = ["90", "90", "92", "95"];

    [Fact]
    public async Task Propose_OfAYear_JudgesNothingYet()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();

        var proposal = await ProposalAsync();
        (proposal.State, proposal.ProposedBy, proposal.Reason).ShouldBe(
            (ProposalState.Proposed, "Performance team", Reason)
        );
        proposal.Lines.Count.ShouldBe(4);
        (await TargetAsync("2026-27-Q4")).Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Propose_Again_ReplacesTheOneThatWaits()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();
        (await ProposeAsync(["90", "90", "93", "95"])).ShouldBeDone();

        var states = await Database.ReadAsync(db =>
            db.TargetProposals.OrderBy(p => p.Id).Select(p => p.State).ToListAsync()
        );
        states.ShouldBe([ProposalState.Replaced, ProposalState.Proposed]);
    }

    [Fact]
    public async Task Propose_OfWhatHolds_IsRefused() =>
        (await ProposeAsync(["90", "90", "90", "90"])).Word().ShouldBe("nothing-to-propose");

    [Fact]
    public async Task Propose_WithoutAReason_NamesTheField() =>
        (await ProposeAsync(Proposed, reason: "")).ShouldBeInvalid().Single().Field.ShouldBe("Reason");

    [Fact]
    public async Task Propose_AfterSomebodyElseProposed_IsAConflict()
    {
        var stamp = await StampAsync();
        (await ProposeAsync(Proposed)).ShouldBeDone();

        (await ProposeAsync(["90", "90", "93", "95"], stamp: stamp)).Word().ShouldBe("Conflict");
    }

    [Theory]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    public async Task Propose_ByThoseOfTheService_IsDone(Role role)
    {
        var own = new ScopedRole(role, ScopeKind.Service, Council.Housing.Id);

        (await ProposeAsync(Proposed, actor: Testing.Actors.Named("Own", own))).ShouldBeDone();

        (await ProposalAsync()).ProposedBy.ShouldBe("Own");
    }

    [Theory]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Officer)]
    public async Task Propose_ByThoseOfAnotherService_IsForbidden(Role role)
    {
        var other = new ScopedRole(role, ScopeKind.Service, Council.Waste.Id);

        (await ProposeAsync(Proposed, actor: Testing.Actors.Named("Other", other))).Word().ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    public async Task Challenge_ByThoseWhoMay_KeepsTheReason(Role role)
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();

        (await ChallengeAsync(Actors.Holding(role))).ShouldBeDone();

        var proposal = await ProposalAsync();
        (proposal.State, proposal.Challenge, proposal.AnsweredBy).ShouldBe(
            (ProposalState.Challenged, "Too easy.", role.Words())
        );
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ChallengeTargets))
        );
        record.Reason.ShouldBe("Too easy.");
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.PerformanceTeam)]
    public async Task Agree_ByThoseWhoMay_MakesThemTheTargets(Role role)
    {
        (await ProposeAsync(Proposed, actor: OfTheTeam)).ShouldBeDone();

        (await AgreeAsync(Actors.Holding(role))).ShouldBeDone();

        var target = await TargetAsync("2026-27-Q4");
        (target.Target, target.SetBy).ShouldBe((new Target.AtLeast(95), role.Words()));
        (await ProposalAsync()).State.ShouldBe(ProposalState.Agreed);
        (await Database.ReadAsync(db => db.PeriodTargetVersions.CountAsync())).ShouldBe(2);
        (await AssessmentAsync("2026-27-Q1")).Status.ShouldBe(Status.Amber);
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Agree_ByWhoeverProposed_IsRefusedAndNotOffered()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();

        (await AgreeAsync(Actors.PerformanceTeam)).Word().ShouldBe("own-targets");

        (await ProposalAsync()).State.ShouldBe(ProposalState.Proposed);
        (await YearAsync())!.Proposals.Single().IsOwn.ShouldBeTrue();
        (await YearAsync(actor: OfTheTeam))!.Proposals.Single().IsOwn.ShouldBeFalse();
        (await MayAgreeAsync(Actors.PerformanceTeam), await MayAgreeAsync(OfTheTeam)).ShouldBe((false, true));

        async Task<bool> MayAgreeAsync(Actor actor) =>
            (await Database.Get<IndicatorQueries>().TargetChallengeAsync(actor, new FinancialYear(2026)))!
                .Rows.Single()
                .MayAgree;
    }

    [Fact]
    public async Task Due_ForThoseWhoAgree_IsWhatOthersProposed_AndForTheProposerWhatWasChallenged()
    {
        var head = Actors.HeadOfService;
        (await ProposeAsync(Proposed, actor: head)).ShouldBeDone();
        var year = new FinancialYear(2026);

        foreach (var actor in new[] { Actors.Director, Actors.PerformanceTeam })
        {
            var due = (await DueAsync(actor)).ShouldNotBeNull();
            (due.ToAgree.Single(), due.Challenged.Count).ShouldBe(((year, 1), 0));
        }

        var (own, other) = (await DueAsync(head), await DueAsync(OfPeople));
        (own!.ToAgree.Count, own.Challenged.Count).ShouldBe((0, 0), "nothing of it waits for them");
        other!.ToAgree.ShouldBeEmpty("another directorate");
        (await DueAsync(Actors.CabinetMember)).ShouldBeNull();
        (await DueAsync(Actors.Auditor)).ShouldBeNull();

        (await ChallengeAsync(Actors.Director)).ShouldBeDone();

        (await DueAsync(head))!.Challenged.ShouldBe([("HOU-1", year)]);
        (await DueAsync(Actors.Director))!.ToAgree.ShouldBeEmpty();
        (await DueAsync(Actors.PerformanceTeam))!.Challenged.ShouldBeEmpty("somebody else proposed them");

        Task<TargetsDue?> DueAsync(Actor actor) => Database.Get<IndicatorQueries>().TargetsDueAsync(actor);
    }

    [Fact]
    public async Task Agree_WhereAFigureWouldBeRepainted_IsRefused()
    {
        (await ProposeAsync(["85", "90", "92", "95"])).ShouldBeDone();

        (await AgreeAsync(Actors.Holding(Role.Director))).Word().ShouldBe("target-would-repaint");
        (await ProposalAsync()).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task Agree_OfAChallengedProposal_IsRefused()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();
        (await ChallengeAsync(Actors.Holding(Role.Director))).ShouldBeDone();

        (await AgreeAsync(Actors.Holding(Role.Director))).Word().ShouldBe("not-proposed");
    }

    [Fact]
    public async Task Answer_ToAnOlderVersion_IsAConflict()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();
        (await ChallengeAsync(Actors.Holding(Role.Director))).ShouldBeDone();

        (await AgreeAsync(Actors.Holding(Role.Director), version: 0)).Word().ShouldBe("Conflict");
        (await ChallengeAsync(Actors.Holding(Role.Director), version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Answer_ByTheDirectorOfAnotherDirectorate_IsForbidden()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();

        (await AgreeAsync(OfPeople)).Word().ShouldBe("Forbidden");
        (await ChallengeAsync(OfPeople)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Agree_ByACltMember_IsForbidden()
    {
        (await ProposeAsync(Proposed)).ShouldBeDone();

        (await AgreeAsync(Actors.Holding(Role.CltMember))).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Answer_ToNoProposal_IsNotFound()
    {
        var director = Actors.Holding(Role.Director);

        (await Database.Get<AgreeTargets>().ExecuteAsync(director, new AgreeTargetsRequest(99, 0)))
            .Word()
            .ShouldBe("NotFound");
        (await Database.Get<ChallengeTargets>().ExecuteAsync(director, new ChallengeTargetsRequest(99, 0, "Why")))
            .Word()
            .ShouldBe("NotFound");
    }

    [Fact]
    public async Task Challenge_WithoutAReason_NamesTheField() =>
        (
            await Database
                .Get<ChallengeTargets>()
                .ExecuteAsync(Actors.Holding(Role.Director), new ChallengeTargetsRequest(1, 0, ""))
        )
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Reason");

    private Actor OfPeople =>
        Testing.Actors.Named("Pat People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    private async Task<Outcome<ProposalState>> AgreeAsync(Actor actor, int? version = null)
    {
        var proposal = await ProposalAsync();
        return await Database
            .Get<AgreeTargets>()
            .ExecuteAsync(actor, new AgreeTargetsRequest(proposal.Id, version ?? proposal.Version));
    }

    private async Task<Outcome<ProposalState>> ChallengeAsync(Actor actor, int? version = null)
    {
        var proposal = await ProposalAsync();
        return await Database
            .Get<ChallengeTargets>()
            .ExecuteAsync(actor, new ChallengeTargetsRequest(proposal.Id, version ?? proposal.Version, "Too easy."));
    }
}
