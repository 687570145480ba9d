using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Restatements;

public sealed class ProposeRestatementTests : RestatementsTest
{
    [Fact]
    public async Task Proposal_OfAFigure_ChangesNothingYet()
    {
        var before = await FigureAsync();

        (await ProposeAsync()).ShouldBeDone().ShouldBe(RestatementState.Proposed);

        var after = await FigureAsync();
        (after.Value, after.Version, after.RestatedOn).ShouldBe((before.Value, before.Version, null));
        var proposal = await LatestAsync();
        (proposal.Before.Value, proposal.After.Value).ShouldBe((88m, 80m));
        (proposal.StatusBefore, proposal.StatusAfter).ShouldBe((Status.Amber, Status.Red));
        (proposal.ProposedBy, proposal.Reason, proposal.State).ShouldBe(("Officer", Reason, RestatementState.Proposed));
    }

    [Fact]
    public async Task Proposal_OfAFigure_IsInTheChangeHistoryWithItsReason()
    {
        (await ProposeAsync()).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ProposeRestatement))
        );
        (record.Subject, record.ActorName, record.Reason).ShouldBe((nameof(Restatement), "Officer", Reason));
    }

    [Theory]
    [InlineData(Role.Officer, "Done")]
    [InlineData(Role.IndicatorOwner, "Done")]
    [InlineData(Role.PerformanceTeam, "Done")]
    [InlineData(Role.HeadOfService, "Forbidden")]
    [InlineData(Role.Director, "Forbidden")]
    [InlineData(Role.CltMember, "Forbidden")]
    [InlineData(Role.CabinetMember, "Forbidden")]
    [InlineData(Role.ScrutinyMember, "Forbidden")]
    [InlineData(Role.Partner, "Forbidden")]
    [InlineData(Role.Auditor, "Forbidden")]
    [InlineData(Role.Administrator, "Forbidden")]
    public async Task Proposal_ByARole_IsDoneOrForbidden(Role role, string word) =>
        (await ProposeAsync(actor: Actors.Holding(role))).Word().ShouldBe(word);

    [Fact]
    public async Task Proposal_ByAnOfficerOfAnotherService_IsForbidden() =>
        (await ProposeAsync(actor: Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Proposal_OfAPeriodWithoutAFigure_IsNotFound() =>
        (await ProposeAsync(period: "2026-27-Q2")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Proposal_OfAFigureThatIsNoLongerAsItWasRead_IsAConflict() =>
        (await ProposeAsync(version: 99)).Word().ShouldBe("Conflict");

    [Fact]
    public async Task Proposal_OfWhatIsReportedAlready_IsRefused() =>
        (
            await ProposeAsync(
                new EntryInput { ValueText = "1,200.25", Commentary = "Other words alone restate nothing" },
                "LIB-1",
                actor: Actors.PerformanceTeam
            )
        )
            .Word()
            .ShouldBe("same-figure");

    [Fact]
    public async Task Proposal_WhileAnotherWaits_IsRefused()
    {
        (await ProposeAsync()).ShouldBeDone();

        (await ProposeAsync(actor: Actors.PerformanceTeam)).Word().ShouldBe("restatement-waiting");
    }

    [Fact]
    public async Task Proposal_MadeAtTheSameMomentAsAnother_IsAConflict()
    {
        var version = (await FigureAsync()).Version;
        var first = new ProposeRestatement(
            Interleaved(async () => (await ProposeAsync(actor: Actors.PerformanceTeam)).ShouldBeDone()),
            Database.Get<RestatementQueries>()
        );

        var outcome = await first.ExecuteAsync(
            Actors.Officer,
            new ProposeRestatementRequest("HOU-1", "2026-27-Q1", version, Lower, Reason)
        );

        outcome.Word().ShouldBe("Conflict");
        (await Database.ReadAsync(db => db.Restatements.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Proposal_OfACalculatedFigure_IsRefused()
    {
        var set = await Database
            .Get<SetFormula>()
            .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("LIB-2", "[HOU-1] / 2", "Half of it"));
        set.ShouldBeDone();
        await RestateAsync();

        (await ProposeAsync(code: "LIB-2", actor: Actors.PerformanceTeam)).Word().ShouldBe("figure-calculated");
    }

    [Theory]
    [InlineData("51", "50", "Numerator")]
    [InlineData("forty", "50", "Numerator")]
    [InlineData("40", "", "Denominator")]
    [InlineData("40", "0", "Denominator")]
    public async Task Proposal_ThatAReturnWouldRefuse_NamesTheFieldAsAReturnDoes(
        string numerator,
        string denominator,
        string field
    ) =>
        (await ProposeAsync(Lower with { NumeratorText = numerator, DenominatorText = denominator }))
            .ShouldBeInvalid()
            .ShouldContain(error => error.Field == field);

    [Fact]
    public async Task Proposal_OfARedFigureWithoutACommentary_AsksForOne() =>
        (await ProposeAsync(Lower with { Commentary = "" }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Commentary");

    [Theory]
    [InlineData("")]
    [InlineData("On \u202Etrack")]
    public async Task Proposal_WithoutAReasonThatCanBeRead_NamesTheReason(string reason) =>
        (await ProposeAsync(reason: reason)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");

    [Fact]
    public async Task Proposal_OfAKindThatIsNone_NamesTheKind() =>
        (await ProposeAsync(Lower with { Kind = (ValueKind)99 }))
            .ShouldBeInvalid()
            .ShouldContain(error => error.Field == "Kind");

    [Fact]
    public async Task Proposal_OfAState_SaysThatThereIsNoFigure()
    {
        (await ProposeAsync(new EntryInput { Kind = ValueKind.NotApplicable })).ShouldBeDone();

        (await SeenAsync()).Row.After.ShouldBe("Not applicable");
    }
}
