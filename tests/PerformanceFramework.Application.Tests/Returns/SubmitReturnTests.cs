using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class SubmitReturnTests : ReturnsTest
{
    private static readonly Dictionary<int, int> Unseen = [];

    [Fact]
    public async Task Submit_OfACompleteReturn_NotesWhoAndWhen()
    {
        await FillAsync();
        Database.Time.Advance(TimeSpan.FromHours(2));

        (await SubmitAsync()).ShouldBeDone().ShouldBe(ReturnStage.Submitted);

        var submitted = await ReturnAsync();
        submitted.SubmittedById.ShouldBe(Actors.Officer.Id);
        submitted.SubmittedBy.ShouldBe("Officer");
        submitted.SubmittedAt.ShouldBe(Database.Time.Utc);
    }

    [Fact]
    public async Task Submit_OfAnEmptyReturn_AsksForEveryRowInOrder()
    {
        var errors = (await SubmitAsync()).ShouldBeInvalid();

        errors
            .Select(e => e.Field)
            .ShouldBe(Complete.Select(row => $"entry-{Council.Entry(row.Code, row.Period)}-value"));
        errors[1].Sentence.ShouldBe("HOU-2, July 2026: Enter a figure, or say why there is none.");
    }

    [Fact]
    public async Task Submit_WithAnUnreadableFigure_NamesItAndChangesNothing()
    {
        await FillAsync();
        (await SaveAsync(new EntryInput { ValueText = "about 48" }, "HOU-3", version: 1)).ShouldBeDone();

        var error = (await SubmitAsync()).ShouldBeInvalid().ShouldHaveSingleItem();

        error.Field.ShouldBe($"entry-{Council.Entry("HOU-3")}-value");
        error.Sentence.ShouldBe("HOU-3, Q2 2026/27: “about 48” is not a figure. Write digits only, for example 84.");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
    }

    [Fact]
    public async Task Submit_WithARedFigureWithoutCommentary_AsksForIt()
    {
        await FillAsync();
        (await SaveAsync(new EntryInput { ValueText = "110" }, "HOU-2", "2026-27-M05", version: 1)).ShouldBeDone();

        var row = Council.Entry("HOU-2", "2026-27-M05");
        (await SubmitAsync())
            .ShouldBeInvalid()
            .ShouldBe([
                new FieldError($"entry-{row}-commentary", "HOU-2, August 2026: Write a commentary: the status is Red."),
                new FieldError(
                    $"entry-{row}-recovery",
                    "HOU-2, August 2026: Say when it will recover: the status is Red."
                ),
            ]);
    }

    [Fact]
    public async Task Submit_WithoutAJudgement_AsksForStatusAndReason()
    {
        await FillAsync();
        (await SaveAsync(new EntryInput { ValueText = "84" }, "HOU-4", version: 1)).ShouldBeDone();

        var errors = (await SubmitAsync()).ShouldBeInvalid();

        errors
            .Select(e => e.Field)
            .ShouldBe([
                $"entry-{Council.Entry("HOU-4")}-judgedstatus",
                $"entry-{Council.Entry("HOU-4")}-judgementreason",
            ]);
    }

    [Fact]
    public async Task Submit_WithHalfAFraction_AsksForTheOtherHalf()
    {
        await FillAsync();
        (await SaveAsync(new EntryInput { NumeratorText = "46" }, version: 1)).ShouldBeDone();

        var error = (await SubmitAsync()).ShouldBeInvalid().ShouldHaveSingleItem();

        error.Field.ShouldBe($"entry-{Council.Entry("HOU-1")}-denominator");
        error.Sentence.ShouldBe("HOU-1, Q2 2026/27: Enter cases closed too.");
    }

    [Theory]
    [InlineData(ValueKind.NotApplicable)]
    [InlineData(ValueKind.Suppressed)]
    public async Task Submit_WithAReasonInsteadOfAFigure_IsDone(ValueKind kind)
    {
        await FillAsync();
        (await SaveAsync(new EntryInput { Kind = kind }, version: 1)).ShouldBeDone();

        (await SubmitAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Submit_WithAFigureThatIsYetToCome_AsksWhenItIsExpected()
    {
        await FillAsync();
        var later = new EntryInput { Kind = ValueKind.NotYetAvailable };
        (await SaveAsync(later, version: 1)).ShouldBeDone();

        var error = (await SubmitAsync()).ShouldBeInvalid().ShouldHaveSingleItem();

        error.Field.ShouldBe($"entry-{Council.Entry("HOU-1")}-expectedon");
        (await SaveAsync(later with { ExpectedOn = new DateOnly(2026, 12, 1) }, version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Submit_OfARowThatAColleagueChangedSince_IsAConflictAndChangesNothing()
    {
        await FillAsync();
        var seen = await SubmissionAsync();
        (await SaveAsync(new EntryInput { ValueText = "49" }, "HOU-3", version: 1)).ShouldBeDone();

        var outcome = await Database.Get<SubmitReturn>().ExecuteAsync(Actors.Officer, seen);

        outcome.ShouldBeOfType<Outcome<ReturnStage>.Conflict>().Theirs.ShouldBe(ReturnStage.InProgress);
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
    }

    [Fact]
    public async Task Submit_ByWhoeverDidNotSeeARow_IsAConflict()
    {
        await FillAsync();
        var seen = (await SubmissionAsync()).EntryVersions.Skip(1).ToDictionary();

        var outcome = await Database
            .Get<SubmitReturn>()
            .ExecuteAsync(Actors.Officer, new SubmitReturnRequest(ReturnId, seen));

        outcome.Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Submit_OfAnotherServicesReturn_IsForbidden()
    {
        await FillAsync();

        (await SubmitAsync(Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Submit_OfAReturnThatDoesNotExist_IsNotFound()
    {
        var outcome = await Database
            .Get<SubmitReturn>()
            .ExecuteAsync(Actors.Officer, new SubmitReturnRequest(999_999, Unseen));

        outcome.Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Submit_OfNoReturn_SaysSo()
    {
        var outcome = await Database
            .Get<SubmitReturn>()
            .ExecuteAsync(Actors.Officer, new SubmitReturnRequest(0, Unseen));

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Sentence.ShouldBe("Say which return to submit.");
    }

    [Fact]
    public async Task Submit_ByAnIndicatorOwnerOfTheDirectorate_ReachesItsServices()
    {
        await FillAsync();
        var owner = Actors.Named("Owner", new ScopedRole(Role.IndicatorOwner, ScopeKind.Directorate, Council.Place.Id));

        (await SubmitAsync(owner)).ShouldBeDone();
    }
}
