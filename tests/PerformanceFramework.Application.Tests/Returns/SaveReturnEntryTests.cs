using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class SaveReturnEntryTests : ReturnsTest
{
    [Fact]
    public async Task Save_OfACompleteRow_KeepsEveryPart()
    {
        var input = new EntryInput
        {
            Kind = ValueKind.NotYetAvailable,
            ValueText = "12",
            NumeratorText = "1",
            DenominatorText = "2",
            ExpectedOn = new DateOnly(2026, 11, 30),
            IsProvisional = true,
            Commentary = "Late",
            JudgedStatus = Domain.Assessment.Status.Green,
            JudgementReason = "Fine",
        };

        var saved = (await SaveAsync(input)).ShouldBeDone();

        var entry = await EntryAsync();
        entry.Input.ShouldBe(input);
        saved.ShouldBe(new SavedEntry(1, input, Actors.Officer.Name, Database.Time.Utc));
        ReturnsSaved(entry).ShouldBe(saved);
    }

    [Theory]
    [InlineData("about 84")]
    [InlineData("8.4e1")]
    [InlineData(" 84 ")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("'; DROP TABLE Returns; --")]
    [InlineData("8\u202E4")]
    [InlineData("\u0000")]
    [InlineData("👩🏽‍🚒 ½ ٤")]
    public async Task Save_OfWhatCannotBeRead_KeepsItAsTyped(string typed)
    {
        (await SaveAsync(new EntryInput { ValueText = typed, Commentary = typed })).ShouldBeDone();

        var entry = await EntryAsync();
        entry.ValueText.ShouldBe(typed);
        entry.Commentary.ShouldBe(typed);
    }

    [Fact]
    public async Task Save_OfHiddenCharacters_IsFlaggedWhenItIsReadBack()
    {
        (await SaveAsync(new EntryInput { ValueText = "48", Commentary = "safe \u202Ekcip" }, "HOU-3")).ShouldBeDone();

        var sheet = await Database.Get<ReturnQueries>().SheetAsync(Actors.Officer, ReturnId);
        var preview = ReturnRows.Preview(sheet!.Rows, "Officer")[Council.Entry("HOU-3")];

        preview.Reading.Problems.ShouldContain(p => p.Field == EntryField.Commentary && p.Sentence.Contains("U+202E"));
    }

    [Fact]
    public async Task Save_OfTheFirstRow_BeginsTheReturn()
    {
        (await SaveAsync(new EntryInput { ValueText = "1" })).ShouldBeDone();

        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
    }

    [Fact]
    public async Task Save_OfTheFirstRow_RecordsTheRowAndTheReturn()
    {
        (await SaveAsync(new EntryInput { ValueText = "84" })).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(SaveReturnEntry)).ToListAsync()
        );
        records.Select(r => r.Subject).ShouldBe(["ReturnEntry", "ServiceReturn"], ignoreOrder: true);
        records.ShouldAllBe(r => r.ActorId == Actors.Officer.Id);
    }

    [Fact]
    public async Task Save_OfWhatIsThereAlready_WritesNothing()
    {
        var input = new EntryInput { ValueText = "84" };
        var first = (await SaveAsync(input)).ShouldBeDone();
        var before = await RecordsAsync();

        var again = (await SaveAsync(input, version: 1)).ShouldBeDone();

        again.ShouldBe(first);
        (await RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Save_RepeatedBecauseItsAnswerWasLost_IsDone()
    {
        var input = new EntryInput { ValueText = "84" };
        (await SaveAsync(input)).ShouldBeDone();

        var again = (await SaveAsync(input, version: 0)).ShouldBeDone();

        again.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Save_OfAnOlderVersion_IsAConflictThatShowsTheirs()
    {
        (
            await SaveAsync(
                new EntryInput { ValueText = "84" },
                actor: Actors.Holding(Domain.Identity.Role.IndicatorOwner)
            )
        ).ShouldBeDone();

        var outcome = await SaveAsync(new EntryInput { ValueText = "48" });

        var theirs = outcome.ShouldBeOfType<Outcome<SavedEntry>.Conflict>().Theirs!;
        theirs.Input.ValueText.ShouldBe("84");
        theirs.ChangedBy.ShouldBe("Indicator owner");
        (await SaveAsync(new EntryInput { ValueText = "48" }, version: theirs.Version)).ShouldBeDone();
    }

    [Fact]
    public async Task Save_InAnotherServicesReturn_IsForbidden()
    {
        var outcome = await SaveAsync(new EntryInput { ValueText = "84" }, actor: Actors.LibraryOfficer);

        outcome.Word().ShouldBe("Forbidden");
        (await EntryAsync()).ValueText.ShouldBe("");
    }

    [Fact]
    public async Task Save_OfARowThatDoesNotExist_IsNotFound()
    {
        var outcome = await Database
            .Get<SaveReturnEntry>()
            .ExecuteAsync(Actors.Officer, new SaveReturnEntryRequest(999_999, 0, EntryInput.Blank));

        outcome.Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Save_AfterAQuery_GoesOnFromThere()
    {
        await FillAndSubmitAsync();
        (await QueryAsync()).ShouldBeDone();
        var version = (await EntryAsync()).Version;

        (await SaveAsync(new EntryInput { ValueText = "47" }, version: version)).ShouldBeDone();

        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Queried);
    }

    private static SavedEntry ReturnsSaved(ReturnEntry entry) =>
        new(entry.Version, entry.Input, entry.ChangedBy, entry.ChangedAt);
}
