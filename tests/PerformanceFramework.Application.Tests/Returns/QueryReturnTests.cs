using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class QueryReturnTests : ReturnsTest
{
    [Fact]
    public async Task Query_OfASubmittedReturn_KeepsTheReason()
    {
        await FillAndSubmitAsync();

        (await QueryAsync("Is August right?")).ShouldBeDone().ShouldBe(ReturnStage.Queried);

        (await ReturnAsync()).QueryReason.ShouldBe("Is August right?");
    }

    [Theory]
    [InlineData("", "Write what you are asking, so that the officers know what to look at.")]
    [InlineData("  \n", "Write what you are asking, so that the officers know what to look at.")]
    [InlineData("a\u202Eb", "The reason contains a hidden character, which can change how it reads. Type it again.")]
    public async Task Query_WithoutAUsableReason_SaysWhy(string reason, string sentence)
    {
        await FillAndSubmitAsync();

        var outcome = await QueryAsync(reason);

        outcome.ShouldBeInvalid().ShouldBe([new FieldError("Reason", sentence)]);
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Submitted);
    }

    [Fact]
    public async Task Query_WithAReasonThatIsTooLong_SaysHowLongItMayBe()
    {
        await FillAndSubmitAsync();

        var outcome = await QueryAsync(new string('a', 1001));

        outcome
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The reason can be at most 1,000 characters long. Shorten it.");
    }

    [Fact]
    public async Task Query_WithTheLongestReason_IsDone()
    {
        await FillAndSubmitAsync();

        (await QueryAsync(new string('a', 1000))).ShouldBeDone();
    }

    [Fact]
    public async Task Query_OfAnOlderVersion_IsAConflict()
    {
        await FillAndSubmitAsync();
        var version = (await ReturnAsync()).Version;

        var outcome = await QueryAsync(version: version - 1);

        outcome.ShouldBeOfType<Outcome<ReturnStage>.Conflict>().Theirs.ShouldBe(ReturnStage.Submitted);
    }

    [Fact]
    public async Task Query_ByTheHeadOfAnotherService_IsForbidden()
    {
        await FillAndSubmitAsync();

        (await QueryAsync(actor: Actors.LibraryHead)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Query_OfAReturnThatDoesNotExist_IsNotFound()
    {
        var outcome = await Database
            .Get<QueryReturn>()
            .ExecuteAsync(Actors.HeadOfService, new QueryReturnRequest(999_999, 0, "Why?"));

        outcome.Word().ShouldBe("NotFound");
    }
}
