using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

public sealed class ChangeRecordingTests : CouncilTest
{
    private Change Change => new("u1", "Olu Officer", "Test", Database.Time.Utc, "Because");

    [Fact]
    public async Task Save_OfANewRow_RecordsItsIdAndValues()
    {
        var added = new Directorate("NEW", "New directorate");

        var record = (await RecordedAsync(db => db.Add(added))).ShouldHaveSingleItem();

        record.Subject.ShouldBe("Directorate");
        record.SubjectId.ShouldBe(added.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        record.Before.ShouldBeNull();
        Values(record.After)["Id"].GetInt32().ShouldBe(added.Id);
        Values(record.After)["Name"].GetString().ShouldBe("New directorate");
    }

    [Fact]
    public async Task Save_OfAnything_RecordsWhoWhenWhatKindAndWhy()
    {
        var record = (await RecordedAsync(db => db.Add(new Directorate("NEW", "New")))).ShouldHaveSingleItem();

        record.ActorId.ShouldBe("u1");
        record.ActorName.ShouldBe("Olu Officer");
        record.Kind.ShouldBe("Test");
        record.Reason.ShouldBe("Because");
        record.At.ShouldBe(Database.Time.Utc);
    }

    [Fact]
    public async Task Save_OfAChangedRow_RecordsOnlyWhatChangedBeforeAndAfter()
    {
        var record = (await RecordedAsync(WriteFirstRow)).ShouldHaveSingleItem();

        Values(record.Before).Keys.ShouldBe(["ValueText", "ChangedBy", "ChangedAt", "Version"], ignoreOrder: true);
        Values(record.Before)["ValueText"].GetString().ShouldBe("");
        Values(record.After)["ValueText"].GetString().ShouldBe("84.5");
        Values(record.After)["Version"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Save_OfARemovedRow_RecordsWhatItWas()
    {
        var record = (await RecordedAsync(db => db.Remove(db.SeriesBreaks.Single()))).ShouldHaveSingleItem();

        Values(record.Before)["Reason"].GetString().ShouldBe("New survey");
        record.After.ShouldBeNull();
    }

    [Fact]
    public async Task Save_OfSeveralRows_RecordsOneChangeEach()
    {
        var records = await RecordedAsync(db =>
        {
            db.Add(new Portfolio("NEW", "New"));
            db.Add(new Directorate("NEW", "New"));
            WriteFirstRow(db);
        });

        records.Select(r => r.Subject).ShouldBe(["Directorate", "Portfolio", "ReturnEntry"], ignoreOrder: true);
    }

    [Fact]
    public async Task Save_OfANewAssessment_RecordsItsPartsByName()
    {
        var record = (
            await RecordedAsync(db =>
            {
                var observation = db.Observations.First(o => o.Period == Given.Period("2026-27-Q1"));
                observation.Assess(
                    observation.Assessment with
                    {
                        StatusExplanation = "Red: changed",
                        SincePrevious = StoredDirection.Of(DirectionAssessment.Withhold(WithheldReason.NotNumeric)),
                    }
                );
            })
        ).ShouldHaveSingleItem();

        Values(record.After)["Assessment.StatusExplanation"].GetString().ShouldBe("Red: changed");
        Values(record.After)["Assessment.SincePrevious.Withheld"].GetString().ShouldBe("NotNumeric");
    }

    [Fact]
    public async Task Save_WithoutBeginChange_ThrowsAndSavesNothing()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Add(new Directorate("NEW", "New"));

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        (await Database.ReadAsync(read => read.Directorates.AnyAsync(d => d.Code == "NEW"))).ShouldBeFalse();
    }

    [Fact]
    public async Task BeginChange_AfterItsSave_DoesNotServeTheNextOne()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Add(new Directorate("ONE", "One"));
        db.BeginChange(Change);
        await db.SaveChangesAsync();

        db.Add(new Directorate("TWO", "Two"));

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_WhoseRecordCannotBeWritten_SavesNothing()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Add(new Directorate("NEW", "New"));
        db.BeginChange(Change with { ActorName = null! });

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());

        (await Database.ReadAsync(read => read.Directorates.AnyAsync(d => d.Code == "NEW"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_AgainAfterAConflict_StillNeedsItsRecord()
    {
        await using var mine = await Database.Contexts.CreateDbContextAsync();
        WriteFirstRow(mine);
        await RecordedAsync(WriteFirstRow);
        mine.BeginChange(Change);
        var conflict = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        foreach (var entry in conflict.Entries)
        {
            entry.OriginalValues.SetValues((await entry.GetDatabaseValuesAsync())!);
        }

        await Should.ThrowAsync<InvalidOperationException>(() => mine.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_ThatConflicts_LeavesNoRecord()
    {
        await using var mine = await Database.Contexts.CreateDbContextAsync();
        WriteFirstRow(mine);
        await RecordedAsync(WriteFirstRow);
        var before = await CountAsync();
        mine.BeginChange(Change);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());

        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BeginLoad_OfManyRows_WritesOneSummaryWithTheirNumbers()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.AddRange(new Directorate("ONE", "One"), new Directorate("TWO", "Two"), new Portfolio("NEW", "New"));
        db.BeginLoad(Change, "Reorganisation");
        await db.SaveChangesAsync();

        var record = await Database.ReadAsync(read => read.ChangeRecords.OrderBy(r => r.Id).LastAsync());

        record.SubjectId.ShouldBe("Reorganisation");
        record.After.ShouldBe("""{"Directorate":2,"Portfolio":1}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_WithinATransactionOfTheCallers_IsKeptOrUndoneWithIt(bool isKept)
    {
        var before = await CountAsync();
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Add(new Directorate("NEW", "New"));
            db.BeginChange(Change);
            await db.SaveChangesAsync();
            await (isKept ? transaction.CommitAsync() : transaction.RollbackAsync());
        }

        (await Database.ReadAsync(read => read.Directorates.AnyAsync(d => d.Code == "NEW"))).ShouldBe(isKept);
        (await CountAsync()).ShouldBe(isKept ? before + 1 : before);
    }

    [Fact]
    public async Task Save_NotAcceptingTheChanges_IsRefusedRatherThanWrittenTwice()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Add(new Council("Smalltown the second"));
        db.BeginChange(Change);

        await Should.ThrowAsync<NotSupportedException>(() => db.SaveChangesAsync(acceptAllChangesOnSuccess: false));

        (await Database.ReadAsync(read => read.Councils.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task SaveChanges_Synchronously_IsRefused()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.BeginChange(Change);

        Should.Throw<NotSupportedException>(() => db.SaveChanges());
    }

    private void WriteFirstRow(Application.Database.PerformanceDbContext db)
    {
        var entry = db.ReturnEntries.Single(e => e.Id == Council.Entry("HOU-1"));
        entry.Write(new EntryInput { ValueText = "84.5" }, "Olu Officer", Database.Time.Utc);
    }

    private Task<int> CountAsync() => Database.ReadAsync(db => db.ChangeRecords.CountAsync());

    private async Task<IReadOnlyList<ChangeRecord>> RecordedAsync(
        Action<Application.Database.PerformanceDbContext> change
    )
    {
        var before = await CountAsync();
        await using var db = await Database.Contexts.CreateDbContextAsync();
        change(db);
        db.BeginChange(Change);
        await db.SaveChangesAsync();
        return await Database.ReadAsync(read => read.ChangeRecords.OrderBy(r => r.Id).Skip(before).ToListAsync());
    }

    private static Dictionary<string, JsonElement> Values(string? json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json!)!;
}
