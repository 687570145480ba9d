using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>Two people act on one return: the second has read and decided when the first saves.</summary>
public sealed class ReturnRaceTests : ReturnsTest
{
    [Fact]
    public async Task Save_WhileAColleagueBeginsTheReturnInAnotherRow_SavesBoth()
    {
        var outcome = await SaveWhile(() => SaveAsync(new EntryInput { ValueText = "48" }, "HOU-3"));

        outcome.ShouldBeDone().Version.ShouldBe(1);
        (await EntryAsync()).ValueText.ShouldBe("mine");
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("48");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
    }

    [Fact]
    public async Task Save_WhileAColleagueSavesTheSameRow_IsAConflictThatShowsTheirs()
    {
        var outcome = await SaveWhile(() => SaveAsync(new EntryInput { ValueText = "theirs" }));

        outcome.ShouldBeOfType<Outcome<SavedEntry>.Conflict>().Theirs!.Input.ValueText.ShouldBe("theirs");
        (await EntryAsync()).ValueText.ShouldBe("theirs");
    }

    [Fact]
    public async Task Save_WhileAColleagueSavesTheSameInTheSameRow_IsDone()
    {
        var outcome = await SaveWhile(() => SaveAsync(new EntryInput { ValueText = "mine" }));

        outcome.ShouldBeDone().Version.ShouldBe(1);
    }

    [Fact]
    public async Task Save_WhileTheReturnIsSubmitted_IsRefused()
    {
        await FillAsync();

        var outcome = await SaveWhile(() => SubmitAsync(), version: 1);

        outcome.Word().ShouldBe("already-submitted");
        (await EntryAsync()).NumeratorText.ShouldBe("46");
    }

    [Fact]
    public async Task Save_WhileTheReturnIsSubmittedAndApproved_IsRefusedAndTheFigureIsTheApprovedOne()
    {
        await FillAsync();

        var outcome = await SaveWhile(
            async () =>
            {
                (await SubmitAsync()).ShouldBeDone();
                (await ApproveAsync()).ShouldBeDone();
            },
            version: 1
        );

        outcome.Word().ShouldBe("already-approved");
        (await EntryAsync()).NumeratorText.ShouldBe("46");
        (await ObservationAsync("HOU-1", "2026-27-Q2"))!.Value.ShouldBe(92);
    }

    [Fact]
    public async Task Save_WhileTheReturnIsSubmittedAndSentBack_IsAConflict()
    {
        await FillAsync();

        var outcome = await SaveWhile(
            async () =>
            {
                (await SubmitAsync()).ShouldBeDone();
                (await QueryAsync()).ShouldBeDone();
            },
            version: 1
        );

        outcome.Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Submit_WhileAColleagueSavesARow_IsAConflict()
    {
        await FillAsync();
        var submit = new SubmitReturn(
            Interleaved(() => SaveAsync(new EntryInput { ValueText = "unread" }, "HOU-3", version: 1))
        );

        var outcome = await submit.ExecuteAsync(Actors.Officer, await SubmissionAsync());

        outcome.Word().ShouldBe("Conflict");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("unread");
    }

    [Fact]
    public async Task Approve_WhileTheReturnIsSentBackAndChanged_IsAConflictAndReportsNothing()
    {
        await FillAndSubmitAsync();

        var outcome = await ApproveWhile(async () =>
        {
            (await QueryAsync()).ShouldBeDone();
            var version = (await EntryAsync("HOU-3")).Version;
            (await SaveAsync(new EntryInput { ValueText = "50" }, "HOU-3", version: version)).ShouldBeDone();
        });

        outcome.Word().ShouldBe("Conflict");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Queried);
        (await Database.ReadAsync(db => db.Observations.AnyAsync(o => o.RoundId != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task Approve_WhileSomebodyElseApproves_IsAConflictAndReportsOnce()
    {
        await FillAndSubmitAsync();

        var outcome = await ApproveWhile(() => ApproveAsync());

        outcome.Word().ShouldBe("Conflict");
        (await Database.ReadAsync(db => db.Observations.CountAsync(o => o.RoundId != null))).ShouldBe(6);
        (await ReturnAsync()).ApprovedBy.ShouldBe("Head of service");
    }

    [Fact]
    public async Task Query_WhileSomebodyElseApproves_IsAConflict()
    {
        await FillAndSubmitAsync();
        var version = (await ReturnAsync()).Version;
        var query = new QueryReturn(Interleaved(() => ApproveAsync()));

        var outcome = await query.ExecuteAsync(
            Actors.HeadOfService,
            new QueryReturnRequest(ReturnId, version, "Is August right?")
        );

        outcome.Word().ShouldBe("Conflict");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Approved);
    }

    [Fact]
    public async Task Save_OfDifferentRowsByManyAtOnce_LosesNothing()
    {
        var rows = Complete.ToList();

        var outcomes = await Task.WhenAll(
            rows.Select(row => Task.Run(() => SaveAsync(row.Input, row.Code, row.Period)))
        );

        outcomes.Select(outcome => outcome.Word()).ShouldAllBe(word => word == "Done");
        foreach (var (code, period, input) in rows)
        {
            (await EntryAsync(code, period)).Input.ShouldBe(input);
        }
    }

    private Task<Outcome<SavedEntry>> SaveWhile(Func<Task> meanwhile, int version = 0) =>
        new SaveReturnEntry(Interleaved(meanwhile)).ExecuteAsync(
            Actors.Holding(Role.IndicatorOwner),
            new SaveReturnEntryRequest(Council.Entry("HOU-1"), version, new EntryInput { ValueText = "mine" })
        );

    private async Task<Outcome<ReturnStage>> ApproveWhile(Func<Task> meanwhile)
    {
        var version = (await ReturnAsync()).Version;
        var head = Testing.Actors.Named("Deputy", new ScopedRole(Role.HeadOfService, ScopeKind.WholeCouncil, 0));
        return await new ApproveReturn(Interleaved(meanwhile)).ExecuteAsync(
            head,
            new ApproveReturnRequest(ReturnId, version)
        );
    }
}
