using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>Every action at every stage.</summary>
public sealed class ReturnStagesTests : ReturnsTest
{
    [Theory]
    [InlineData(ReturnStage.NotStarted, "Done")]
    [InlineData(ReturnStage.InProgress, "Done")]
    [InlineData(ReturnStage.Submitted, "already-submitted")]
    [InlineData(ReturnStage.Queried, "Done")]
    [InlineData(ReturnStage.Approved, "already-approved")]
    public async Task Save_AtAStage_IsDoneOrRefused(ReturnStage stage, string outcome)
    {
        await ReachAsync(stage);
        var version = (await EntryAsync()).Version;

        (await SaveAsync(new EntryInput { ValueText = "7" }, version: version)).Word().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(ReturnStage.NotStarted, "Invalid")]
    [InlineData(ReturnStage.InProgress, "Done")]
    [InlineData(ReturnStage.Submitted, "already-submitted")]
    [InlineData(ReturnStage.Queried, "Done")]
    [InlineData(ReturnStage.Approved, "already-approved")]
    public async Task Submit_AtAStage_IsDoneOrRefused(ReturnStage stage, string outcome)
    {
        await ReachAsync(stage);

        (await SubmitAsync()).Word().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(ReturnStage.NotStarted, "not-submitted")]
    [InlineData(ReturnStage.InProgress, "not-submitted")]
    [InlineData(ReturnStage.Submitted, "Done")]
    [InlineData(ReturnStage.Queried, "not-submitted")]
    [InlineData(ReturnStage.Approved, "already-approved")]
    public async Task Query_AtAStage_IsDoneOrRefused(ReturnStage stage, string outcome)
    {
        await ReachAsync(stage);

        (await QueryAsync()).Word().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(ReturnStage.NotStarted, "not-submitted")]
    [InlineData(ReturnStage.InProgress, "not-submitted")]
    [InlineData(ReturnStage.Submitted, "Done")]
    [InlineData(ReturnStage.Queried, "not-submitted")]
    [InlineData(ReturnStage.Approved, "already-approved")]
    public async Task Approve_AtAStage_IsDoneOrRefused(ReturnStage stage, string outcome)
    {
        await ReachAsync(stage);

        (await ApproveAsync()).Word().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(ReturnStage.NotStarted)]
    [InlineData(ReturnStage.InProgress)]
    [InlineData(ReturnStage.Submitted)]
    [InlineData(ReturnStage.Queried)]
    [InlineData(ReturnStage.Approved)]
    public async Task Anything_OnceTheRoundIsClosed_IsRefusedAndChangesNothing(ReturnStage stage)
    {
        await ReachAsync(stage);
        await CloseRoundAsync();
        var before = await RecordsAsync();

        (await SaveAsync(new EntryInput { ValueText = "7" })).Word().ShouldBe("round-closed");
        (await SubmitAsync()).Word().ShouldBe("round-closed");
        (await QueryAsync()).Word().ShouldBe("round-closed");
        (await ApproveAsync()).Word().ShouldBe("round-closed");

        (await ReturnAsync()).Stage.ShouldBe(stage);
        (await RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Return_QueriedAndSubmittedAgain_CanBeApproved()
    {
        await ReachAsync(ReturnStage.Queried);
        (await SubmitAsync()).ShouldBeDone();

        (await ApproveAsync()).ShouldBeDone().ShouldBe(ReturnStage.Approved);

        (await ReturnAsync()).QueryReason.ShouldBeNull();
    }

    [Fact]
    public async Task Return_AfterEveryStep_HasItsHistoryInOrder()
    {
        await FillAndSubmitAsync();
        (await QueryAsync("Is August right?")).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Subject == nameof(ServiceReturn)).OrderBy(r => r.Id).ToListAsync()
        );

        records
            .Select(r => (r.Kind, r.ActorName, r.Reason))
            .ShouldBe([
                (nameof(SaveReturnEntry), "Officer", null),
                (nameof(SubmitReturn), "Officer", null),
                (nameof(QueryReturn), "Head of service", "Is August right?"),
                (nameof(SubmitReturn), "Officer", null),
                (nameof(ApproveReturn), "Head of service", null),
            ]);
    }

    private async Task ReachAsync(ReturnStage stage)
    {
        if (stage is not ReturnStage.NotStarted)
        {
            await FillAsync();
        }

        if (stage is ReturnStage.Submitted or ReturnStage.Queried or ReturnStage.Approved)
        {
            (await SubmitAsync()).ShouldBeDone();
        }

        if (stage is ReturnStage.Queried)
        {
            (await QueryAsync()).ShouldBeDone();
        }

        if (stage is ReturnStage.Approved)
        {
            (await ApproveAsync()).ShouldBeDone();
        }
    }
}
