using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>Three editions are published; then somebody who can write to the database does so.</summary>
public sealed class EditionIntegrityTests : EditionsTest
{
    private const string Scrutiny = "2026-27-q1-scrutiny";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var dashboard = new CreateDashboardRequest("OWN")
        {
            Name = "Our own dashboard",
            Purpose = "For everybody.",
            Parts = [new(DashboardPartKind.Element, "P1")],
            IsForEverybody = true,
        };
        (await Database.Get<CreateDashboard>().ExecuteAsync(Actors.PerformanceTeam, dashboard)).ShouldBeDone();
        (await PublishAsync(Audience.Cabinet)).ShouldBeDone();
        (await PublishAsync(Audience.Scrutiny)).ShouldBeDone();
        (await PublishAsync(Audience.Public)).ShouldBeDone();
    }

    [Fact]
    public async Task Editions_ThatNobodyTouched_AreWhatWasPublished()
    {
        var check = (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull();

        check.Editions.ShouldBe(3);
        check.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("88.0%", "98.0%")]
    [InlineData("Our own dashboard", "Another dashboard")]
    [InlineData("\"Definition\":\"", "\"Definition\":\"Otherwise: ")]
    public async Task Content_ThatWasChanged_IsFoundAndNotShown(string was, string now)
    {
        await ChangeContentAsync(Scrutiny, was, now);

        (await FindingsAsync())
            .ShouldHaveSingleItem()
            .ShouldBe(
                new EditionFinding(Scrutiny, "What it holds is not what was published: its SHA-256 is another one.")
            );
        (await Queries.ViewAsync(Actors.CabinetMember, Scrutiny)).ShouldNotBeNull().IsAltered.ShouldBeTrue();
        (await Queries.IndicatorAsync(Actors.CabinetMember, Scrutiny, "HOU-1")).ShouldBeNull();
    }

    [Fact]
    public async Task Content_ThatWasChangedWithItsHash_IsFoundByWhatTheChangeHistoryAndTheNextEditionSay()
    {
        var hash = HashOf(await ChangeContentAsync(Scrutiny, "88.0%", "98.0%"));
        await Database.TamperAsync($"UPDATE Editions SET Hash = {hash} WHERE Address = {Scrutiny}");

        (await FindingsAsync()).ShouldBe([
            new EditionFinding(Scrutiny, "The change history recorded another SHA-256 when it was published."),
            new EditionFinding(Public, "The edition before it is not the one that it was published after."),
        ]);
    }

    [Fact]
    public async Task Content_OfAnotherEditionInItsPlace_IsFound()
    {
        await Database.TamperAsync(
            $"UPDATE Editions SET Content = (SELECT e.Content FROM Editions e WHERE e.Address = {Cabinet}), Hash = (SELECT e.Hash FROM Editions e WHERE e.Address = {Cabinet}) WHERE Address = {Scrutiny}"
        );

        (await FindingsAsync())
            .Where(finding => finding.Address == Scrutiny)
            .Select(finding => finding.Problem)
            .ShouldBe([
                "What the list says of it is not what it says itself.",
                "The change history recorded another SHA-256 when it was published.",
            ]);
    }

    [Fact]
    public async Task Content_ThatIsNoContentAnyMore_IsFoundAndNotShown()
    {
        await Database.TamperAsync($"UPDATE Editions SET Content = {"nothing"u8.ToArray()} WHERE Address = {Cabinet}");

        (await FindingsAsync())
            .ShouldHaveSingleItem()
            .Problem.ShouldBe("What it holds is not what was published: its SHA-256 is another one.");
        (await Queries.ViewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull().IsAltered.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Audience = 'Public'")]
    [InlineData("VisibleFrom = '2026-10-01 09:00:00'")]
    [InlineData("Note = 'Read this one.'")]
    [InlineData("PublishedBy = 'Somebody'")]
    public async Task ListEntry_ThatWasChanged_IsFoundAndTheEditionNotShownOrOfferedToThePublic(string change)
    {
        // It is at hand when its entry is changed.
        (await Queries.IndicatorAsync(Actors.PerformanceTeam, Scrutiny, "HOU-1")).ShouldNotBeNull();
        await Database.TamperAsync(
            FormattableStringFactory.Create($"UPDATE Editions SET {change} WHERE Address = '{Scrutiny}'")
        );

        (await FindingsAsync())
            .ShouldHaveSingleItem()
            .ShouldBe(new EditionFinding(Scrutiny, "What the list says of it is not what it says itself."));
        using var empty = new MemoryCache(new MemoryCacheOptions());
        foreach (var queries in (EditionQueries[])[Queries, new(Database.Contexts, Database.Time, empty)])
        {
            foreach (var actor in (Actor[])[Actors.PerformanceTeam, Actors.Holding(Role.ScrutinyMember), Actor.Nobody])
            {
                var view = await queries.ViewAsync(actor, Scrutiny);
                (view?.IsAltered ?? actor == Actor.Nobody).ShouldBeTrue();
                (await queries.IndicatorAsync(actor, Scrutiny, "HOU-1")).ShouldBeNull();
            }

            (await queries.ListAsync(Actor.Nobody)).Select(e => e.Head.Address).ShouldBe([Public]);
            (await queries.LatestPublicAsync()).ShouldNotBeNull().Head.Address.ShouldBe(Public);
        }
    }

    [Fact]
    public async Task Edition_ThatWasAlteredAndPutBackAsItWas_IsShownAgain()
    {
        var was = await Database.ReadAsync(db => db.Editions.SingleAsync(e => e.Address == Scrutiny));
        var hash = HashOf(await ChangeContentAsync(Scrutiny, "88.0%", "98.0%"));
        await Database.TamperAsync($"UPDATE Editions SET Hash = {hash}, Note = 'Changed' WHERE Address = {Scrutiny}");
        (await ViewAsync(Scrutiny)).IsAltered.ShouldBeTrue();

        await Database.TamperAsync(
            $"UPDATE Editions SET Content = {was.Content}, Hash = {was.Hash}, Note = {was.Note} WHERE Address = {Scrutiny}"
        );

        (await FindingsAsync()).ShouldBeEmpty();
        (await IndicatorAsync(Scrutiny)).Standing.Value.ShouldBe("88.0%");
    }

    [Fact]
    public async Task Edition_ThatWasChangedWithItsHashAndLostItsNotes_IsFound()
    {
        await NoteAsync(Scrutiny);
        var hash = HashOf(await ChangeContentAsync(Scrutiny, "88.0%", "98.0%"));
        await Database.TamperAsync($"UPDATE Editions SET Hash = {hash} WHERE Address = {Scrutiny}");
        await Database.TamperAsync($"DELETE FROM EditionNotes");

        (await FindingsAsync()).ShouldBe([
            new EditionFinding(Scrutiny, "The change history recorded another SHA-256 when it was published."),
            new EditionFinding(Public, "The edition before it is not the one that it was published after."),
            new EditionFinding(Scrutiny, "A note that the change history recorded is not there as it was added."),
        ]);
    }

    [Theory]
    [InlineData("UPDATE EditionNotes SET Text = 'Nothing is wrong with it.'", true, true)]
    [InlineData("UPDATE EditionNotes SET AddedAt = '2026-10-20 09:30:00'", true, true)]
    [InlineData("DELETE FROM EditionNotes", false, true)]
    [InlineData(
        "INSERT INTO EditionNotes (EditionId, Text, AddedBy, AddedAt) SELECT EditionId, 'Another', AddedBy, AddedAt FROM EditionNotes",
        true,
        false
    )]
    public async Task Note_ThatNobodyAddedOrThatIsNotThereAsItWasAdded_IsFound(string change, bool isNew, bool isGone)
    {
        await NoteAsync(Cabinet);
        (await FindingsAsync()).ShouldBeEmpty();

        await Database.TamperAsync(FormattableStringFactory.Create(change));

        var expected = new List<(bool Is, string Problem)>
        {
            (isNew, "A note on it is not one that the change history recorded."),
            (isGone, "A note that the change history recorded is not there as it was added."),
        };
        (await FindingsAsync()).ShouldBe(
            expected.Where(found => found.Is).Select(found => new EditionFinding(Cabinet, found.Problem))
        );
    }

    [Fact]
    public async Task Edition_ThatIsGone_IsFound()
    {
        await Database.TamperAsync($"DELETE FROM Editions WHERE Address = {Scrutiny}");

        (await FindingsAsync()).ShouldBe([
            new EditionFinding(Public, "It should be number 2, and is number 3."),
            new EditionFinding(Public, "The edition before it is not the one that it was published after."),
            new EditionFinding(Scrutiny, "The change history says that it was published, and it is gone."),
        ]);
    }

    [Fact]
    public async Task LastEdition_ThatIsGone_IsFound()
    {
        await Database.TamperAsync($"DELETE FROM Editions WHERE Address = {Public}");

        (await FindingsAsync())
            .ShouldHaveSingleItem()
            .ShouldBe(new EditionFinding(Public, "The change history says that it was published, and it is gone."));
    }

    [Fact]
    public async Task Edition_ThatNobodyPublished_IsFound()
    {
        await Database.TamperAsync(
            $"DELETE FROM ChangeRecords WHERE Subject = 'Edition' AND SubjectName LIKE '%scrutiny%'"
        );

        (await FindingsAsync())
            .ShouldHaveSingleItem()
            .ShouldBe(new EditionFinding(Scrutiny, "The change history does not say that it was published."));
    }

    [Fact]
    public async Task Code_ThatChangesOrRemovesOne_IsRefused()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var edition = await db.Editions.FirstAsync();
        db.BeginChange(new Change("test", "Test", "Given", Database.Time.Utc));
        db.Entry(edition).Property(e => e.Note).CurrentValue = "Another note";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        db.Entry(edition).State = EntityState.Deleted;
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task EditionOfTheFirstFormat_IsStillRead()
    {
        // As it was written by the first release that had editions: whoever changes what is kept has to go on reading this.
        using var kept = new MemoryStream();
        await typeof(EditionIntegrityTests)
            .Assembly.GetManifestResourceStream(typeof(EditionIntegrityTests), "edition-format-1.json")!
            .CopyToAsync(kept);
        var (content, hash) = (Packed(kept.ToArray()), HashOf(kept.ToArray()));
        await Database.TamperAsync($"UPDATE Editions SET Content = {content}, Hash = {hash} WHERE Address = {Cabinet}");

        var overview = (await Queries.OverviewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull();
        (overview.All.Amber, overview.All.Red).ShouldBe((1, 1));
        var indicator = await IndicatorAsync();
        (indicator.Standing.Value, indicator.Standing.Status, indicator.Rule?.Notation).ShouldBe(
            ("88.0%", Status.Amber, "relative 5%")
        );
        indicator.History.Count.ShouldBe(5);

        // What was not kept yet is said not to be known, or taken from the indicators.
        var view = (await Queries.ViewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull();
        view.Portfolios().Select(p => (p.Name, p.CabinetMember, p.RollUp.All)).ShouldBe([("Homes", null, 9)]);
        var homes = view.Portfolio("HOM").ShouldNotBeNull();
        homes.Measures.ShouldNotBeEmpty();
        (homes.Brief, homes.HasQuestions, homes.Suggested.Count).ShouldBe((null, false, 0));
        view.Dashboards()!
            .Directorates.Select(d => (d.Directorate.Code, d.Directorate.RollUp.All, d.Services.Count))
            .ShouldBe([("People", 2, 1), ("Place", 7, 2)]);
        view.Dashboard(DashboardKind.Service, "HOU").ShouldNotBeNull().Indicators.Count.ShouldBe(5);
        view.Dashboard(DashboardKind.Theme, "P1")
            .ShouldNotBeNull()
            .Rows.Sum(row => row.RollUp.All)
            .ShouldBeGreaterThan(0);
        view.Dashboards()!.Own.ShouldBeEmpty();
        (view.OwnDashboard("OWN"), view.ThreadHealth(), view.Groups().Sets.Count).ShouldBe((null, null, 0));
        (await Queries.DifferencesAsync(Actors.CabinetMember, Cabinet, Scrutiny))
            .ShouldNotBeNull()
            .Portfolios.ShouldBeEmpty();

        // Of dashboards nobody knows, so that one is in the next edition does not say that it is new.
        var next = (await PublishAsync()).ShouldBeDone();
        (await Queries.ViewAsync(Actors.CabinetMember, next)).ShouldNotBeNull().OwnDashboard("OWN").ShouldNotBeNull();
        var differences = (await Queries.DifferencesAsync(Actors.CabinetMember, Cabinet, next)).ShouldNotBeNull();
        (differences.Dashboards.Count, differences.Health).ShouldBe((0, null));
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Packed(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(json);
        }

        return packed.ToArray();
    }

    private async Task<byte[]> ChangeContentAsync(string address, string was, string now)
    {
        var text = await TextAsync(address);
        text.ShouldContain(was);
        var changed = System.Text.Encoding.UTF8.GetBytes(text.Replace(was, now, StringComparison.Ordinal));
        await Database.TamperAsync($"UPDATE Editions SET Content = {Packed(changed)} WHERE Address = {address}");
        return changed;
    }

    private async Task NoteAsync(string address) =>
        (
            await Database
                .Get<AddEditionNote>()
                .ExecuteAsync(Actors.PerformanceTeam, new AddEditionNoteRequest(address, "HOU-1 is being looked at."))
        ).ShouldBeDone();

    private async Task<IReadOnlyList<EditionFinding>> FindingsAsync() =>
        (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull().Findings;
}
