using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class ReturnQueriesTests : ReturnsTest
{
    private ReturnQueries Queries => Database.Get<ReturnQueries>();

    [Theory]
    [InlineData(Role.Officer, "Housing")]
    [InlineData(Role.IndicatorOwner, "Housing")]
    [InlineData(Role.HeadOfService, "Housing")]
    [InlineData(Role.Director, "Housing Waste")]
    [InlineData(Role.CltMember, "Housing Libraries Waste")]
    [InlineData(Role.CabinetMember, "")]
    [InlineData(Role.ScrutinyMember, "")]
    [InlineData(Role.Partner, "")]
    [InlineData(Role.PerformanceTeam, "Housing Libraries Waste")]
    [InlineData(Role.Auditor, "Housing Libraries Waste")]
    [InlineData(Role.Administrator, "")]
    public async Task OpenReturns_ForARole_AreThoseWithinItsReach(Role role, string services)
    {
        var open = await Queries.OpenReturnsAsync(Actors.Holding(role));

        string.Join(' ', open.Select(r => r.Service)).ShouldBe(services);
    }

    [Fact]
    public async Task OpenReturns_ForSomebodyWhoHasToAct_BeginWithTheirs()
    {
        var both = Testing.Actors.Named(
            "Both",
            new ScopedRole(Role.Officer, ScopeKind.Service, Council.Waste.Id),
            new ScopedRole(Role.Auditor, ScopeKind.WholeCouncil, 0)
        );

        var open = await Queries.OpenReturnsAsync(both);

        open.Select(r => (r.Service, r.MayEnter)).ShouldBe([("Waste", true), ("Housing", false), ("Libraries", false)]);
    }

    [Fact]
    public async Task OpenReturns_WithRowsEntered_CountThem()
    {
        (await SaveAsync(new EntryInput { NumeratorText = "1" })).ShouldBeDone();
        (await SaveAsync(new EntryInput { Kind = ValueKind.NotApplicable }, "HOU-3")).ShouldBeDone();
        (await SaveAsync(new EntryInput { Commentary = "Only words" }, "HOU-4")).ShouldBeDone();

        var open = (await Queries.OpenReturnsAsync(Actors.Officer)).ShouldHaveSingleItem();

        open.ShouldSatisfyAllConditions(
            r => (r.Entered, r.Rows).ShouldBe((2, 6)),
            r => r.Stage.ShouldBe(ReturnStage.InProgress),
            r => r.Dates.ShouldBe(new RoundDates(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 9))),
            r => r.Directorate.ShouldBe("Place")
        );
    }

    [Fact]
    public async Task OpenReturns_OfAClosedRound_AreNone()
    {
        await CloseRoundAsync();

        (await Queries.OpenReturnsAsync(Actors.Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sheet_OfAReturn_HasItsRowsInOrder()
    {
        var sheet = (await Queries.SheetAsync(Actors.Officer, ReturnId))!;

        sheet
            .Rows.Select(row => (row.Indicator.Code, row.Period.Code))
            .ShouldBe(Complete.Select(row => (row.Code, row.Period)));
        sheet.Rows.ShouldAllBe(row => row.Saved.Input == EntryInput.Blank && row.Saved.ChangedBy == null);
    }

    [Fact]
    public async Task Sheet_OfARow_HasItsHistoryAndTarget()
    {
        var row = (await Queries.SheetAsync(Actors.Officer, ReturnId))!.Rows[0];

        row.Indicator.LastBefore(row.Period)!.Value.ShouldBe(new ObservedValue.Number(88, new Fraction(88, 100)));
        row.Indicator.SamePeriodLastYear(row.Period)!.Period.ShouldBe(Given.Period("2025-26-Q2"));
        row.Indicator.TermsFor(row.Period).Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Sheet_AfterASave_HasWhatWasTypedAndByWhom()
    {
        var input = new EntryInput { ValueText = "about 84" };
        (await SaveAsync(input)).ShouldBeDone();

        var row = (await Queries.SheetAsync(Actors.HeadOfService, ReturnId))!.Rows[0];

        row.Saved.ShouldBe(new SavedEntry(1, input, "Officer", Database.Time.Utc));
    }

    [Fact]
    public async Task Sheet_BeforeAndAfterSubmission_SaysWhoMayDoWhat()
    {
        var entering = (await Queries.SheetAsync(Actors.Officer, ReturnId))!;
        var waiting = (await Queries.SheetAsync(Actors.HeadOfService, ReturnId))!;
        await FillAndSubmitAsync();
        var submitted = (await Queries.SheetAsync(Actors.Officer, ReturnId))!;
        var deciding = (await Queries.SheetAsync(Actors.HeadOfService, ReturnId))!;

        (entering.MayEnter, entering.MayDecide).ShouldBe((true, false));
        (waiting.MayEnter, waiting.MayDecide).ShouldBe((false, false));
        (submitted.MayEnter, submitted.MayDecide).ShouldBe((false, false));
        (deciding.MayEnter, deciding.MayDecide).ShouldBe((false, true));
    }

    [Fact]
    public async Task Sheet_OfAClosedRound_MayOnlyBeRead()
    {
        await CloseRoundAsync();

        var sheet = (await Queries.SheetAsync(Actors.Officer, ReturnId))!;

        (sheet.MayEnter, sheet.MayDecide).ShouldBe((false, false));
    }

    [Fact]
    public async Task SheetAndTitle_OutsideTheReadersReach_AreNull()
    {
        (await Queries.SheetAsync(Actors.LibraryOfficer, ReturnId)).ShouldBeNull();
        (await Queries.TitleAsync(Actors.LibraryOfficer, ReturnId)).ShouldBeNull();
        (await Queries.SheetAsync(Actors.CabinetMember, ReturnId)).ShouldBeNull();
    }

    [Fact]
    public async Task SheetAndTitle_OfAReturnThatDoesNotExist_AreNull()
    {
        (await Queries.SheetAsync(Actors.Auditor, -1)).ShouldBeNull();
        (await Queries.TitleAsync(Actors.Auditor, int.MaxValue)).ShouldBeNull();
    }

    [Fact]
    public async Task Title_OfAReturn_NamesServiceAndPeriod() =>
        (await Queries.TitleAsync(Actors.Officer, ReturnId)).ShouldBe(
            new ReturnTitle("Housing", Given.Period("2026-27-Q2"))
        );

    [Fact]
    public async Task Anything_ForNobody_IsNothing()
    {
        (await Queries.OpenReturnsAsync(Actor.Nobody)).ShouldBeEmpty();
        (await Queries.SheetAsync(Actor.Nobody, ReturnId)).ShouldBeNull();
        (await Queries.TitleAsync(Actor.Nobody, ReturnId)).ShouldBeNull();
    }
}
