using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>Today is Monday 12 October 2026; the round of the second quarter is open.</summary>
public sealed class RoundsTests : ReturnsTest
{
    private const string Reason = "The system was down for a week.";

    private static readonly DateOnly Monday = new(2026, 10, 12);

    private static readonly DateOnly Submit = new(2026, 11, 2);

    private static readonly DateOnly Approve = new(2026, 11, 5);

    [Fact]
    public async Task Open_AfterTheLastOneClosed_MakesTheReturnsThatAreDue()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        (await OpenAsync("2026-27-Q1")).ShouldBeDone();

        var round = await RoundAsync("2026-27-Q1");
        (round.State, round.Dates).ShouldBe((RoundState.Open, new RoundDates(Submit, Approve)));
        var returns = await Database.ReadAsync(db =>
            db.Returns.Where(r => r.RoundId == round.Id)
                .OrderBy(r => r.Service.Name)
                .Select(r => new
                {
                    r.Service.Name,
                    r.Stage,
                    Rows = r.Entries.Count,
                })
                .ToListAsync()
        );
        returns
            .Select(r => (r.Name, r.Stage, r.Rows))
            .ShouldBe([
                ("Housing", ReturnStage.NotStarted, 6),
                ("Libraries", ReturnStage.NotStarted, 2),
                ("Waste", ReturnStage.NotStarted, 2),
            ]);
    }

    [Fact]
    public async Task Open_OfARound_IsInTheChangeHistory()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();
        (await OpenAsync("2026-27-Q1")).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(OpenRound) && r.Subject == nameof(CollectionRound))
        );
        record.ActorName.ShouldBe("Performance team");
        record.After.ShouldNotBeNull().ShouldContain("2026-27-Q1");
    }

    [Theory]
    [InlineData("2026-27-Q1", "another-is-open")]
    [InlineData("2026-27-Q2", "period-has-round")]
    [InlineData("2026-27-Q3", "period-not-over")]
    public async Task Open_OfAPeriodThatCannotBe_IsRefused(string period, string code)
    {
        (await OpenAsync(period)).Word().ShouldBe(code);

        (await Database.ReadAsync(db => db.CollectionRounds.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Open_WhenNothingIsDue_IsRefused()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Indicators SET IsCollected = 0");

        (await OpenAsync("2026-27-Q1")).Word().ShouldBe("nothing-due");
    }

    [Theory]
    [InlineData("2026-27-M06", "Period")]
    [InlineData("2026-27-FY", "Period")]
    [InlineData("nonsense", "Period")]
    [InlineData("", "Period")]
    public async Task Open_OfWhatIsNoQuarter_NamesTheField(string period, string field) =>
        (await OpenAsync(period)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Open_WithoutDates_NamesBoth()
    {
        var outcome = await Database
            .Get<OpenRound>()
            .ExecuteAsync(Actors.PerformanceTeam, new OpenRoundRequest("2026-27-Q1", null, null));

        outcome.ShouldBeInvalid().Select(error => error.Field).ShouldBe(["SubmitBy", "ApproveBy"]);
    }

    [Fact]
    public async Task Open_WithADateThatPassed_NamesTheField()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        var outcome = await Database
            .Get<OpenRound>()
            .ExecuteAsync(Actors.PerformanceTeam, new OpenRoundRequest("2026-27-Q1", new(2026, 10, 11), Approve));

        outcome.ShouldBeInvalid().Single().Field.ShouldBe("SubmitBy");
    }

    [Fact]
    public async Task ChangeDates_OfTheOpenRound_IsKeptWithItsReason()
    {
        (await ChangeDatesAsync()).ShouldBeDone();

        (await RoundAsync()).Dates.ShouldBe(new RoundDates(Submit, Approve));
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ChangeRoundDates))
        );
        record.Reason.ShouldBe(Reason);
        record.Before.ShouldNotBeNull().ShouldContain("2026-10-30");
        record.After.ShouldNotBeNull().ShouldContain("2026-11-02");
    }

    [Fact]
    public async Task ChangeDates_WithoutAReason_NamesTheField() =>
        (await ChangeDatesAsync(reason: "")).ShouldBeInvalid().Single().Field.ShouldBe("Reason");

    [Fact]
    public async Task ChangeDates_OfAnOlderVersion_IsAConflict()
    {
        (await ChangeDatesAsync()).ShouldBeDone();

        (await ChangeDatesAsync(version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task ChangeDates_OfNoRound_IsNotFound() =>
        (await ChangeDatesAsync(roundId: 999)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Close_WhileReturnsAreNotApproved_IsRefusedAndNamesThem()
    {
        var outcome = await CloseAsync();

        outcome.Word().ShouldBe("returns-missing");
        outcome.Sentence.ShouldContain("Housing, Libraries, Waste");
        (await RoundAsync()).State.ShouldBe(RoundState.Open);
    }

    [Fact]
    public async Task Close_WithoutThem_ShowsTheFiguresToMembers()
    {
        await FillSubmitAndApproveAsync();
        var before = await LatestForMembersAsync();

        (await CloseAsync(withoutMissing: true, reason: Reason)).ShouldBeDone();

        (before, await LatestForMembersAsync()).ShouldBe(("2026-27-Q1", "2026-27-Q2"));
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(CloseRound) && r.Subject == nameof(CollectionRound))
        );
        record.Reason.ShouldBe(Reason);
        var round = await RoundAsync();
        (round.ClosedBy, round.ClosedOn).ShouldBe(("Performance team", new(2026, 10, 12)));
    }

    [Fact]
    public async Task Close_WithoutThem_MarksWhatIsMissingAsLate()
    {
        await FillAsync();

        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        var late = (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldNotBeNull();
        late.Observed.ShouldBe(new ObservedValue.Late());
        late.Assessment.NotRatedReason.ShouldBe(NotRatedReason.Late);
        (await ObservationAsync("WAS-2", "2026-27-Q2")).ShouldNotBeNull().Kind.ShouldBe(ValueKind.Late);
        (await LatestForMembersAsync()).ShouldBe("2026-27-Q2");
    }

    [Fact]
    public async Task Close_WithoutAnIndicatorThatWasRetiredMeanwhile_SaysNothingOfIt()
    {
        (await SaveAsync(new() { NumeratorText = "46", DenominatorText = "50" })).ShouldBeDone();
        var version = await Database.ReadAsync(db =>
            db.Indicators.Where(i => i.Code == "HOU-1").Select(i => i.Version).SingleAsync()
        );
        (
            await Database
                .Get<RetireIndicator>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new RetireIndicatorRequest("HOU-1", version, new DateOnly(2026, 10, 12), Reason)
                )
        ).ShouldBeDone();

        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldBeNull();
        (await ObservationAsync("WAS-2", "2026-27-Q2")).ShouldNotBeNull().Kind.ShouldBe(ValueKind.Late);
    }

    [Fact]
    public async Task Close_WithoutAReturnWhoseFigureCameAnotherWay_KeepsTheFigure()
    {
        await FillSubmitAndApproveAsync();
        await Database.TamperAsync(
            $"UPDATE Returns SET Stage = 'NotStarted', ApprovedBy = NULL, ApprovedAt = NULL WHERE Id = {ReturnId}"
        );

        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldNotBeNull().Kind.ShouldBe(ValueKind.Number);
    }

    [Fact]
    public async Task Reopen_LetsAFigureComeInInPlaceOfLate()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();
        (await ReopenAsync()).ShouldBeDone();

        await FillSubmitAndApproveAsync();

        (await ObservationAsync("HOU-1", "2026-27-Q2"))
            .ShouldNotBeNull()
            .Observed.ShouldBe(new ObservedValue.Number(92, new Fraction(46, 50)));
    }

    [Fact]
    public async Task Close_OfAnOlderVersion_IsAConflict()
    {
        (await ChangeDatesAsync()).ShouldBeDone();

        (await CloseAsync(withoutMissing: true, version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Close_OfAClosedRound_IsRefused()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        (await CloseAsync(withoutMissing: true)).Word().ShouldBe("round-closed");
    }

    [Fact]
    public async Task Reopen_OfAClosedRound_HidesItsFiguresAndLetsTheRestComeIn()
    {
        await FillSubmitAndApproveAsync();
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        (await ReopenAsync()).ShouldBeDone();

        (await RoundAsync()).State.ShouldBe(RoundState.Open);
        (await LatestForMembersAsync()).ShouldBe("2026-27-Q1");
        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ReopenRound)));
        record.Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Reopen_WhileAnotherIsOpen_IsRefused()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();
        (await OpenAsync("2026-27-Q1")).ShouldBeDone();

        (await ReopenAsync()).Word().ShouldBe("another-is-open");
    }

    [Fact]
    public async Task Reopen_WithoutAReason_NamesTheField() =>
        (await ReopenAsync(reason: " ")).ShouldBeInvalid().Single().Field.ShouldBe("Reason");

    [Fact]
    public async Task SecondOpenRound_OpenedAtTheSameMoment_IsAConflict()
    {
        (await CloseAsync(withoutMissing: true)).ShouldBeDone();

        var outcome = await new OpenRound(Interleaved(() => OpenAsync("2026-27-Q1"))).ExecuteAsync(
            Actors.PerformanceTeam,
            new OpenRoundRequest("2025-26-Q4", Submit, Approve)
        );

        outcome.Word().ShouldBe("Conflict");
        (await Database.ReadAsync(db => db.CollectionRounds.CountAsync(r => r.State == RoundState.Open))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.Administrator)]
    public async Task Rounds_ForARoleThatMayNot_AreNeitherShownNorChanged(Role role)
    {
        var actor = Actors.Holding(role);

        (await Database.Get<ReturnQueries>().RoundsAsync(actor)).ShouldBeEmpty();
        (await Database.Get<ReturnQueries>().RoundAsync(actor, Council.Round.Id, Monday)).ShouldBeNull();
        (await CloseAsync(withoutMissing: true, actor: actor)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Round_WithItsReturns_SaysWhomEachWaitsForAndByWhen()
    {
        await GiveAsync("Olu Officer", Role.Officer, ScopeKind.Service, Council.Housing.Id);
        await GiveAsync("Hana Head", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id);
        await GiveAsync("Lou Libraries", Role.HeadOfService, ScopeKind.Service, Council.Libraries.Id);
        (await HousingAsync(Monday)).WaitsFor.Select(person => person.Name).ShouldBe(["Olu Officer"]);
        await FillAndSubmitAsync();

        var housing = await HousingAsync(Monday);

        housing.WaitsFor.Select(person => person.Name).ShouldBe(["Hana Head"]);
        (housing.DueOn, housing.IsLate, housing.Entered, housing.Rows).ShouldBe((Council.Round.ApproveBy, false, 6, 6));
        housing.SubmittedBy.ShouldBe("Officer");
        (await HousingAsync(Council.Round.ApproveBy!.Value)).IsLate.ShouldBeFalse();
        (await HousingAsync(Council.Round.ApproveBy!.Value.AddDays(1))).IsLate.ShouldBeTrue();
    }

    [Fact]
    public async Task Round_WithAReturnThatIsSignedOff_PutsItLastAndWaitsForNobody()
    {
        await GiveAsync("Hana Head", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id);
        await FillSubmitAndApproveAsync();

        var round = await BoardAsync(new DateOnly(2027, 1, 4));

        round.Late.ShouldBe(2);
        var housing = round.Returns[^1];
        (housing.Service, housing.DueOn, housing.IsLate).ShouldBe(("Housing", null, false));
        housing.WaitsFor.ShouldBeEmpty();
        housing.Taken.ShouldHaveSingleItem().By.ShouldBe("Head of service");
    }

    [Fact]
    public async Task Round_OnADayAfterARoleHasEnded_DoesNotWaitForWhoeverHeldIt()
    {
        await GiveAsync(
            "Olu Officer",
            Role.Officer,
            ScopeKind.Service,
            Council.Housing.Id,
            new RoleTerm(DateOnly.MinValue, Monday)
        );

        (await HousingAsync(Monday)).WaitsFor.ShouldHaveSingleItem();
        (await HousingAsync(Monday.AddDays(1))).WaitsFor.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rounds_OfTheCouncil_ComeWithTheirReturnsByStage()
    {
        await FillAndSubmitAsync();

        var round = (await Database.Get<ReturnQueries>().RoundsAsync(Actors.PerformanceTeam)).Single();

        (round.Returns, round.Complete).ShouldBe((3, 0));
        round.Stages.ShouldBe(
            new Dictionary<ReturnStage, int> { [ReturnStage.Submitted] = 1, [ReturnStage.NotStarted] = 2 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Preview_OfAPeriod_SaysWhatWouldBeDueAndWhyNotNow()
    {
        var preview = await Database
            .Get<ReturnQueries>()
            .RoundPreviewAsync(Actors.PerformanceTeam, "2026-27-Q1", new(2026, 10, 12));

        preview!.Due.ShouldBe([("Housing", 4, 6), ("Libraries", 2, 2), ("Waste", 2, 2)]);
        preview.Refusal!.Code.ShouldBe("another-is-open");
    }

    [Fact]
    public async Task Choices_OfPeriods_LeaveOutThoseThatHaveARound()
    {
        var choices = await Database.Get<ReturnQueries>().RoundChoicesAsync(Actors.PerformanceTeam, new(2026, 10, 12));

        choices.Periods.Take(2).Select(p => p.Code).ShouldBe(["2026-27-Q1", "2025-26-Q4"]);
        choices.Open!.Value.Code.ShouldBe("2026-27-Q2");
    }

    private Task<Outcome<Domain.Periods.ReportingPeriod>> OpenAsync(string period) =>
        Database.Get<OpenRound>().ExecuteAsync(Actors.PerformanceTeam, new OpenRoundRequest(period, Submit, Approve));

    private async Task<Outcome<RoundDates>> ChangeDatesAsync(
        string reason = Reason,
        int? version = null,
        int? roundId = null
    ) =>
        await Database
            .Get<ChangeRoundDates>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new ChangeRoundDatesRequest(
                    roundId ?? Council.Round.Id,
                    version ?? (await RoundAsync()).Version,
                    Submit,
                    Approve,
                    reason
                )
            );

    private async Task<Outcome<RoundState>> CloseAsync(
        bool withoutMissing = false,
        string reason = "",
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<CloseRound>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new CloseRoundRequest(Council.Round.Id, version ?? (await RoundAsync()).Version, withoutMissing, reason)
            );

    private async Task<Outcome<RoundState>> ReopenAsync(string reason = Reason) =>
        await Database
            .Get<ReopenRound>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new ReopenRoundRequest(Council.Round.Id, (await RoundAsync()).Version, reason)
            );

    private Task<CollectionRound> RoundAsync(string period = "2026-27-Q2") =>
        Database.ReadAsync(db => db.CollectionRounds.SingleAsync(r => r.Period == Given.Period(period)));

    private async Task<string> LatestForMembersAsync() =>
        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.Holding(Role.ScrutinyMember), "HOU-1"))!
            .Latest!
            .Period
            .Code;

    private Task GiveAsync(string name, Role role, ScopeKind kind, int scope, RoleTerm? term = null) =>
        Database.SaveAsync(
            new ApplicationUser
            {
                Id = "id of " + name,
                UserName = name.Replace(' ', '-'),
                DisplayName = name,
            },
            new RoleAssignment("id of " + name, new ScopedRole(role, kind, scope), term)
        );

    private async Task<RoundDetail> BoardAsync(DateOnly today) =>
        (
            await Database.Get<ReturnQueries>().RoundAsync(Actors.PerformanceTeam, Council.Round.Id, today)
        ).ShouldNotBeNull();

    private async Task<RoundReturn> HousingAsync(DateOnly today) =>
        (await BoardAsync(today)).Returns.Single(r => r.Service == "Housing");
}
