using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Audit;

public sealed class ChangeHistoryQueriesTests : ReturnsTest
{
    private static readonly ChangeFilter Everything = new();

    private ChangeHistoryQueries Queries => Database.Get<ChangeHistoryQueries>();

    [Fact]
    public async Task Page_OfTheHistory_IsNewestFirstAndOneEntryForEachAction()
    {
        Later();
        (await SaveAsync(new EntryInput { ValueText = "84" })).ShouldBeDone();

        var page = await PageAsync();

        page.Entries.Select(e => (e.Done, e.Records))
            .ShouldBe([("Saved row of a return HOU-1 Name of HOU-1, Q2 2026/27", 2), ("Given", 1)]);
        var saved = page.Entries[0];
        (saved.ActorName, saved.At, saved.Reason).ShouldBe(("Officer", Database.Time.Utc, null));
        saved.Counts.ShouldBe(["1 row of a return", "1 return"], ignoreOrder: true);
        saved
            .Things.Select(t => (t.Kind, t.Name, t.Becoming))
            .ShouldBe(
                [
                    ("Return", "Housing, Q2 2026/27", Becoming.Changed),
                    ("Row of a return", "HOU-1 Name of HOU-1, Q2 2026/27", Becoming.Changed),
                ],
                ignoreOrder: true
            );
        FieldsOf(saved, "Row of a return").ShouldBe([new ChangedField("Value", "", "84")]);
        FieldsOf(saved, "Return").ShouldBe([new ChangedField("Stage", "Not started", "In progress")]);
    }

    [Fact]
    public async Task Entry_OfADefinition_SaysItInTheWordsOfTheScreens()
    {
        Later();
        await ReviseAsync(Council["HOU-1"].Card with { Owner = "Head of Housing", LagMonths = 2, IsMadeUp = true });

        var entry = (await PageAsync()).Entries[0];

        entry.Done.ShouldBe("Changed the definition of HOU-1 Name of HOU-1");
        entry.Reason.ShouldBe("Members asked for it.");
        FieldsOf(entry, "Indicator")
            .ShouldBe(
                [
                    new ChangedField("Definition holds from", "", "1 April 2026"),
                    new ChangedField("The figures are made up for a demonstration", "No", "Yes"),
                    new ChangedField("Lag in months", "0", "2"),
                    new ChangedField("Owner", "Manager", "Head of Housing"),
                ],
                ignoreOrder: true
            );
        var earlier = entry.Things.Single(t => t.Kind == "Earlier definition");
        (earlier.Name, earlier.Becoming).ShouldBe(("HOU-1 Name of HOU-1", Becoming.New));
        earlier
            .Fields.Select(f => (f.Label, f.After))
            .ShouldBe(
                [
                    ("Indicator", "HOU-1 Name of HOU-1"),
                    ("Why", "Members asked for it."),
                    ("No longer from", "1 April 2026"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Entry_OfARole_NamesThePersonAndWhatItIsFor()
    {
        Later();
        await Database.SaveAsync(People.Named("Olu Officer"));
        Later();
        var person = await Database.ReadAsync(db => db.Users.SingleAsync());
        (
            await Database
                .Get<GiveRole>()
                .ExecuteAsync(
                    Actors.Administrator,
                    new GiveRoleRequest(
                        person.Id,
                        person.Version,
                        Role.Officer,
                        new RoleScope(ScopeKind.Service, Council["HOU-1"].ServiceId),
                        new DateOnly(2026, 10, 12),
                        null,
                        ""
                    )
                )
        ).ShouldBeDone();

        var entry = (await PageAsync()).Entries[0];

        entry.Done.ShouldBe("Gave role Olu Officer, Officer");
        FieldsOf(entry, "Role")
            .ShouldBe(
                [
                    new ChangedField("First day", "", "12 October 2026"),
                    new ChangedField("Role", "", "Officer"),
                    new ChangedField("For", "", "Housing"),
                    new ChangedField("Held within", "", "Service"),
                    new ChangedField("Person", "", "Olu Officer"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Names_OfWhatIsRemovedSince_AreThoseOfTheRecord()
    {
        Later();
        (
            await Database
                .Get<AddPlanLevel>()
                .ExecuteAsync(Actors.PerformanceTeam, new AddPlanLevelRequest("Personal objective"))
        ).ShouldBeDone();
        Later();
        var level = await Database.ReadAsync(db => db.PlanLevels.SingleAsync(l => l.Name == "Personal objective"));
        (
            await Database
                .Get<RemovePlanLevel>()
                .ExecuteAsync(Actors.PerformanceTeam, new RemovePlanLevelRequest(level.Id, level.Version))
        ).ShouldBeDone();

        var entries = (await PageAsync()).Entries;

        entries
            .Take(2)
            .Select(e => e.Done)
            .ShouldBe(["Removed level Personal objective", "Added level Personal objective"]);
        var removed = entries[0].Things.ShouldHaveSingleItem();
        (removed.Becoming, removed.RecordedAfter).ShouldBe((Becoming.Ended, null));
        removed.Fields.ShouldContain(new ChangedField("Name", "Personal objective", ""));
    }

    [Fact]
    public async Task Records_OfAnEarlierRelease_AreNamedAsWellAsTheirValuesAllow()
    {
        await Database.TamperAsync(
            $$"""
            INSERT INTO ChangeRecords (At, ActorId, ActorName, Kind, Subject, SubjectId, Before, After)
            VALUES ('2026-11-01 10:00:00', 'x', 'Somebody', 'CleanUpThings', 'OldThing', '7', '{"OldName":"A","Version":1}', '{"OldName":"B","Version":2}')
            """
        );
        await Database.TamperAsync(
            $$"""
            INSERT INTO ChangeRecords (At, ActorId, ActorName, Kind, Subject, SubjectId, Before, After)
            VALUES ('2026-11-02 10:00:00', 'x', 'Somebody', 'SetTargets', 'PeriodTarget', '9999', NULL, {{"{\"IndicatorId\":"
                + Council["HOU-1"].Id
                + ",\"Period\":\"2026-27-Q2\",\"Kind\":\"AtLeast\",\"Low\":90.0}"}})
            """
        );

        var entries = (await PageAsync()).Entries;

        entries[1].Done.ShouldBe("Clean up things");
        var old = entries[1].Things.ShouldHaveSingleItem();
        (old.Kind, old.Name).ShouldBe(("Old thing", ""));
        old.Fields.ShouldBe([new ChangedField("Old name", "A", "B")]);
        entries[0].Done.ShouldBe("Set targets of HOU-1 Name of HOU-1");
        entries[0].Things.ShouldHaveSingleItem().Name.ShouldBe("HOU-1 Name of HOU-1, Q2 2026/27");
        FieldsOf(entries[0], "Target").ShouldContain(new ChangedField("Kind of target", "", "At least"));
    }

    [Fact]
    public async Task Filter_ByEachThing_FindsWhatFitsAndCountsEntries()
    {
        Later();
        (await SaveAsync(new EntryInput { ValueText = "84" })).ShouldBeDone();
        Later();
        await ReviseAsync(Council["HOU-1"].Card with { Owner = "Head of Housing" });
        Later();
        (await SaveAsync(new EntryInput { ValueText = "97" }, "HOU-2", "2026-27-M06")).ShouldBeDone();

        (await FoundAsync(new ChangeFilter { ActorId = Actors.Officer.Id })).ShouldBe(2);
        (await FoundAsync(new ChangeFilter { ActorId = "nobody" })).ShouldBe(0);
        (await FoundAsync(new ChangeFilter { Kind = nameof(ReviseIndicator) })).ShouldBe(1);
        (await FoundAsync(new ChangeFilter { Subject = nameof(ReturnEntry) })).ShouldBe(2);
        (await FoundAsync(new ChangeFilter { Subject = nameof(IndicatorVersion) })).ShouldBe(1);
        (await FoundAsync(new ChangeFilter { Text = "hou-1" })).ShouldBe(2);
        (await FoundAsync(new ChangeFilter { Text = "Name of HOU-2" })).ShouldBe(1);
        (await FoundAsync(new ChangeFilter { Text = "100%_" })).ShouldBe(0);
        (await FoundAsync(new ChangeFilter { Of = "Indicator HOU-1" })).ShouldBe(2);
        (await FoundAsync(new ChangeFilter { Kind = nameof(SaveReturnEntry), Of = "Indicator HOU-1" })).ShouldBe(1);
    }

    [Fact]
    public async Task Filter_ByDays_IsThatOfLondonAndHoldsItsLastDay()
    {
        Later(TimeSpan.FromHours(13.75));
        (await SaveAsync(new EntryInput { ValueText = "84" })).ShouldBeDone();

        // 23:15 in UTC is a quarter past midnight in London.
        (await FoundAsync(new ChangeFilter { From = new(2026, 10, 12), To = new(2026, 10, 12) })).ShouldBe(1);
        (await FoundAsync(new ChangeFilter { From = new(2026, 10, 13), To = new(2026, 10, 13) })).ShouldBe(1);
        (await FoundAsync(new ChangeFilter { From = new(2026, 10, 12) })).ShouldBe(2);
        (await FoundAsync(new ChangeFilter { To = new(2026, 10, 11) })).ShouldBe(0);
    }

    [Fact]
    public async Task Filter_ByAThing_ShowsFirstWhatFitsOfALongEntry()
    {
        await AddManyAsync(30);

        var entry = (await PageAsync(new ChangeFilter { Text = "Name 25" })).Entries.ShouldHaveSingleItem();

        entry.Records.ShouldBe(30);
        entry.Things[0].Name.ShouldBe("Name 25");
    }

    [Fact]
    public async Task Page_WithAFilterByOneThing_SaysItsName()
    {
        (await PageAsync(new ChangeFilter { Of = "Indicator HOU-1" })).About.ShouldBe("HOU-1 Name of HOU-1");
        (await PageAsync(new ChangeFilter { Of = "Indicator NOWHERE" })).About.ShouldBeNull();
        (await PageAsync()).About.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, 1, 25)]
    [InlineData(0, 1, 25)]
    [InlineData(1, 1, 25)]
    [InlineData(2, 2, 6)]
    [InlineData(3, 2, 6)]
    [InlineData(int.MaxValue, 2, 6)]
    public async Task Page_BeforeTheFirstOrBeyondTheLast_IsTheNearest(int asked, int given, int entries)
    {
        for (var version = 0; version < 30; version++)
        {
            Later();
            (await SaveAsync(new EntryInput { ValueText = $"text {version}" }, version: version)).ShouldBeDone();
        }

        var page = await PageAsync(page: asked);

        (page.Page, page.Pages, page.Total, page.Entries.Count).ShouldBe((given, 2, 31, entries));
        page.Entries.Select(e => e.At).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Entry_WithManyThings_ShowsTheFirstAndHowManyOfEachKind()
    {
        await AddManyAsync(120);

        var entry = (await PageAsync()).Entries[0];

        (entry.Records, entry.Things.Count).ShouldBe((120, ChangeHistoryQueries.ThingsShown));
        entry.Things[0].Name.ShouldBe("Name 1");
        entry.Counts.ShouldBe(["120 thing"]);
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var slice = (await Queries.EntryAsync(Actors.Auditor, entry.Id, page)).ShouldNotBeNull();
            (slice.Page, slice.Pages, slice.Entry.Records).ShouldBe((page, 3, 120));
            pages.AddRange(slice.Entry.Things.Select(t => t.Name));
        }

        pages.ShouldBe(Enumerable.Range(1, 120).Select(n => $"Name {n}"));
    }

    [Fact]
    public async Task Entry_ThatWasRecordedInOneRecordForMany_SaysHowManyOfEach()
    {
        var given = (await PageAsync()).Entries.ShouldHaveSingleItem();

        var thing = given.Things.ShouldHaveSingleItem();
        (thing.Kind, thing.Name).ShouldBe(("Batch of records", "Given"));
        thing.Fields.Select(f => f.Label).ShouldContain("Indicators");
    }

    [Fact]
    public async Task Lines_OfAFilter_HoldEveryField()
    {
        Later();
        await ReviseAsync(Council["HOU-1"].Card with { Owner = "Head of Housing" });

        var lines = new List<ChangeLine>();
        await foreach (var line in Queries.LinesAsync(Actors.Auditor, new ChangeFilter { Subject = nameof(Indicator) }))
        {
            lines.Add(line);
        }

        lines.ShouldContain(
            new ChangeLine(
                Database.Time.Utc,
                "Performance team",
                "Changed the definition of an indicator",
                "Members asked for it.",
                "Indicator",
                "HOU-1 Name of HOU-1",
                "Owner",
                "Manager",
                "Head of Housing"
            )
        );
    }

    [Fact]
    public async Task Lines_BeyondWhatIsReadAtATime_AreAllThere()
    {
        await AddManyAsync(1100);

        var lines = await Queries.LinesAsync(Actors.Auditor, Everything).CountAsync();

        lines.ShouldBeGreaterThan(1100);
        (await Queries.LinesAsync(Actors.Officer, Everything).CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, false)]
    [InlineData(Role.CltMember, false)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Page_ForARole_IsEmptyWithoutThePermission(Role role, bool sees)
    {
        var page = await Queries.PageAsync(Actors.Holding(role), Everything, 1);

        page.Total.ShouldBe(sees ? 1 : 0);
        page.Entries.Count.ShouldBe(page.Total);
        var id = await Database.ReadAsync(db => db.ChangeRecords.Select(r => r.Id).FirstAsync());
        ((await Queries.EntryAsync(Actors.Holding(role), id, 1)) is not null).ShouldBe(sees);
    }

    [Fact]
    public async Task Page_ForNobody_IsEmpty() =>
        (await Queries.PageAsync(Actor.Nobody, Everything, 1)).Entries.ShouldBeEmpty();

    [Fact]
    public async Task Entry_ThatThereIsNot_IsNotFound() =>
        (await Queries.EntryAsync(Actors.Auditor, 99_999, 1)).ShouldBeNull();

    private static IReadOnlyList<ChangedField> FieldsOf(ChangeEntry entry, string kind) =>
        entry.Things.Single(t => t.Kind == kind).Fields;

    private Task<ChangeHistorySlice> PageAsync(ChangeFilter? filter = null, int page = 1) =>
        Queries.PageAsync(Actors.Auditor, filter ?? Everything, page);

    private async Task<int> FoundAsync(ChangeFilter filter)
    {
        var page = await PageAsync(filter);
        page.Entries.Count.ShouldBe(page.Total);
        return page.Total;
    }

    private void Later(TimeSpan? by = null) => Database.Time.Advance(by ?? TimeSpan.FromMinutes(1));

    private async Task ReviseAsync(IndicatorCard card) =>
        (
            await Database
                .Get<ReviseIndicator>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new ReviseIndicatorRequest(
                        "HOU-1",
                        0,
                        card,
                        "HOU",
                        "",
                        new DateOnly(2026, 4, 1),
                        false,
                        "Members asked for it.",
                        false,
                        false
                    )
                )
        ).ShouldBeDone();

    /// <summary>One action that changed as many things.</summary>
    private async Task AddManyAsync(int count)
    {
        Later();
        var change = new Change("x", "Somebody", "ChangeThings", Database.Time.Utc);
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.AddRange(
            Enumerable
                .Range(1, count)
                .Select(n => new ChangeRecord(
                    change,
                    "Thing",
                    $"{n}",
                    null,
                    $$"""{"Name":"Name {{n}}"}""",
                    $"Name {n}",
                    $"Thing {n}"
                ))
        );
        await db.SaveChangesAsync();
    }
}
