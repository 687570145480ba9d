using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Interventions;

/// <summary>HOU-1, where more is better, had about 70% for four years, and 82% and more since April 2025.</summary>
public sealed class InterventionTests : CouncilTest
{
    private static readonly DateOnly Began = new(2025, 4, 1);

    private static readonly DateOnly Today = new(2026, 10, 12);

    private InterventionQueries Queries => Database.Get<InterventionQueries>();

    private Actor Recorder => Actors.HeadOfService;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var indicator = Council["HOU-1"];
        decimal[] figures = [70, 72, 69, 71, 68, 70, 71, 69, 72, 70, 68, 71, 70, 69, 71, 70];
        await Database.AddToAsync(indicator, [.. Given.Figures(indicator, "2021-22-Q1", figures)]);
    }

    [Fact]
    public async Task Intervention_FromRecordingToTheLearningLog_IsSeenByAll()
    {
        var id = (await RecordAsync(size: 10)).ShouldBeDone();
        var recorded = (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldNotBeNull();
        (recorded.Line.State, recorded.Line.Outcome, recorded.Line.RecordedBy).ShouldBe(
            (InterventionState.Open, VerdictOutcome.Improved, Recorder.Name)
        );
        (recorded.MayChange, recorded.MayConfirm, recorded.MayReopen).ShouldBe((false, false, false));
        (await ListedAsync()).ShouldBeEmpty();

        (await ConfirmAsync(id, 0, " It worked. ")).ShouldBeDone();

        var confirmed = (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldNotBeNull();
        confirmed.Line.Confirmation.ShouldBe(("It worked.", Actors.Director.Name, Today));
        confirmed.Line.Explanation.ShouldBe(recorded.Line.Explanation);
        confirmed.Line.Change.ShouldBe(16.1375m);
        confirmed.TellsOtherwise.ShouldBeFalse();
        (await ListedAsync()).ShouldBe([id]);
    }

    [Fact]
    public async Task Verdict_ThatLaterFiguresContradict_IsOpenedAgainAndItsHistoryKept()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        (await ConfirmAsync(id, 0)).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE Observations SET Value = 70 WHERE PeriodEnd > '2025-04-01' AND IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-1')"
        );

        var told = (await Queries.DetailAsync(Actors.Director, id)).ShouldNotBeNull();
        (told.Line.Outcome, told.Now!.Outcome, told.TellsOtherwise).ShouldBe(
            (VerdictOutcome.Improved, VerdictOutcome.TooEarly, true)
        );
        (await ReopenAsync(id, 1, "It fell back.")).ShouldBeDone();

        (await Queries.DetailAsync(Actors.Director, id))!.Line.State.ShouldBe(InterventionState.Open);
        var record = await Database.ReadAsync(db =>
            Task.FromResult(db.ChangeRecords.OrderByDescending(r => r.Id).First())
        );
        (record.Kind, record.Reason).ShouldBe((nameof(ReopenVerdict), "It fell back."));
        record.Before.ShouldNotBeNull().ShouldContain("It worked.");
    }

    [Fact]
    public async Task Verdict_IsNotConfirmedByWhoeverRecordedIt()
    {
        var id = (await RecordAsync(by: Actors.PerformanceTeam)).ShouldBeDone();

        var own = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        (own.MayConfirm, own.IsTheirOwn).ShouldBe((false, true));
        (await ConfirmAsync(id, 0, by: Actors.PerformanceTeam)).Word().ShouldBe("intervention-recorded-by-themselves");
        (await Queries.DetailAsync(Actors.Director, id))!.MayConfirm.ShouldBeTrue();
    }

    [Fact]
    public async Task Verdict_ThatIsTooEarly_IsNotConfirmed()
    {
        var id = (await RecordAsync(expectedBy: Today)).ShouldBeDone();

        (await Queries.DetailAsync(Actors.Director, id))!.MayConfirm.ShouldBeFalse();
        (await ConfirmAsync(id, 0)).Word().ShouldBe("intervention-too-early");
    }

    [Fact]
    public async Task Verdict_ThatIsAnotherOneByNow_IsAConflict()
    {
        var id = (await RecordAsync()).ShouldBeDone();

        var request = new ConfirmVerdictRequest(id, 0, "Improved: what was read.", "It worked.");
        (await Database.Get<ConfirmVerdict>().ExecuteAsync(Actors.Director, request)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Figure_OfARoundThatIsOpen_HasNoPartInTheVerdict()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        var before = (await Queries.DetailAsync(Actors.PerformanceTeam, id))!.Line.Explanation;
        var value = new ReportedValue(new ObservedValue.Number(12.3m), "", false, null, Council.Round);
        var hidden = new Observation(Council["HOU-1"], Council.Round.Period, value);
        await Database.AddToAsync(Council.HousingReturn, hidden);

        foreach (var reader in (Actor[])[Actors.PerformanceTeam, Actors.CabinetMember])
        {
            (await Queries.DetailAsync(reader, id))!.Line.Explanation.ShouldBe(before);
            (await Queries.OfIndicatorAsync(reader, "HOU-1"))!.Lines.Single().Explanation.ShouldBe(before);
        }

        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        (await Queries.DetailAsync(Actors.CabinetMember, id))!.Line.Explanation.ShouldNotBe(before);
    }

    [Fact]
    public async Task Intervention_OfAnExemptIndicator_IsNotForMembers()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        (await ConfirmAsync(id, 0)).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");

        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldBeNull();
        (await Queries.OfIndicatorAsync(Actors.CabinetMember, "HOU-1"))!.Lines.ShouldBeEmpty();
        (await ListedAsync(by: Actors.CabinetMember)).ShouldBeEmpty();
        (await ListedAsync(by: Actors.Director)).ShouldBe([id]);
    }

    [Fact]
    public async Task Intervention_ThatIsOpen_IsChangedOrCancelled()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        (await ChangeAsync(id, 0, "Other name")).ShouldBeDone();
        (await ChangeAsync(id, 0, "Yet another")).Word().ShouldBe("Conflict");
        (await CancelAsync(id, 0)).Word().ShouldBe("Conflict");
        (await BegunAsync()).ShouldBe(["Other name"]);

        (await CancelAsync(id, 1, "No money.")).ShouldBeDone();

        var cancelled = (await Queries.DetailAsync(Actors.Director, id)).ShouldNotBeNull();
        (cancelled.Line.State, cancelled.Line.Outcome, cancelled.Now).ShouldBe(
            (InterventionState.Cancelled, null, null)
        );
        cancelled.Line.Cancellation.ShouldBe(("No money.", Recorder.Name, Today));
        (await BegunAsync()).ShouldBeEmpty();
        (await ChangeAsync(id, 2, "Again")).Word().ShouldBe("intervention-cancelled");
        (await ReopenAsync(id, 2)).Word().ShouldBe("intervention-not-confirmed");
    }

    [Fact]
    public async Task Intervention_WithWhatCannotBe_NamesEachField()
    {
        Fields(await RecordAsync(name: " ")).ShouldBe(["Name"]);
        Fields(await RecordAsync(name: new string('x', Intervention.NameLength + 1))).ShouldBe(["Name"]);
        Fields(await RecordAsync(size: 0)).ShouldBe(["ExpectedSize"]);
        Fields(await RecordAsync(size: -2)).ShouldBe(["ExpectedSize"]);
        Fields(await RecordAsync(by: Recorder, expectedBy: Began.AddDays(-1))).ShouldBe(["ExpectedBy"]);
        Fields(await RecordAsync(began: new DateOnly(1066, 10, 14))).ShouldContain("Began");
        Fields(
                await Database
                    .Get<RecordIntervention>()
                    .ExecuteAsync(Recorder, new RecordInterventionRequest("HOU-1", "", "", null, null, null))
            )
            .ShouldBe(["Name", "Description", "Began", "ExpectedBy"]);
        var id = (await RecordAsync()).ShouldBeDone();
        Fields(await CancelAsync(id, 0, " ")).ShouldBe(["Reason"]);
        Fields(await ConfirmAsync(id, 0, " ")).ShouldBe(["Words"]);
        Fields(await ReopenAsync(id, 0, "")).ShouldBe(["Reason"]);
    }

    [Fact]
    public async Task Intervention_ForWhatIsNotTheirs_IsNotRecorded()
    {
        (await RecordAsync(code: "NOWHERE")).Word().ShouldBe("NotFound");
        (await RecordAsync(code: "LIB-1")).Word().ShouldBe("Forbidden");
        (await Queries.FormAsync(Recorder, "LIB-1")).ShouldBeNull();
        (await Queries.FormAsync(Recorder, "HOU-1")).ShouldNotBeNull().GoodIsMore.ShouldBe(true);
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await RecordAsync()).Word().ShouldBe("indicator-not-live");
        (await Queries.FormAsync(Recorder, "HOU-1")).ShouldBeNull();
    }

    [Fact]
    public async Task LearningLog_IsNarrowedDown()
    {
        var worked = (await RecordAsync(name: "Floating support")).ShouldBeDone();
        (await ConfirmAsync(worked, 0, "Landlords rang us early.")).ShouldBeDone();
        var untold = (await RecordAsync(code: "OUT-1", name: "Sickness line")).ShouldBeDone();
        (await ConfirmAsync(untold, 0, "One figure a year says nothing.")).ShouldBeDone();

        (await ListedAsync()).ShouldBe([untold, worked]);
        (await ListedAsync(new LearningFilter("SICKNESS"))).ShouldBe([untold]);
        (await ListedAsync(new LearningFilter("rang us"))).ShouldBe([worked]);
        // Each word in any of the fields, in any order: what was done, what was learned, the indicator, what the figures say.
        (await ListedAsync(new LearningFilter(" us HOU-1  rang "))).ShouldBe([worked]);
        (await ListedAsync(new LearningFilter("rang sickness"))).ShouldBeEmpty();
        (await ListedAsync(new LearningFilter("latest figures stay away"))).ShouldBe([worked]);
        (await ListedAsync(new LearningFilter("100%"))).ShouldBeEmpty();
        (await ListedAsync(new LearningFilter(Outcome: VerdictOutcome.CannotBeTold))).ShouldBe([untold]);
        (await ListedAsync(new LearningFilter(Outcome: VerdictOutcome.Worse))).ShouldBeEmpty();
        (await ListedAsync(new LearningFilter(Directorate: "PLA"))).ShouldBe([untold, worked]);
        (await ListedAsync(new LearningFilter(Directorate: "PEO"))).ShouldBeEmpty();
        (await ListedAsync(new LearningFilter(Service: "HOU"))).ShouldBe([untold, worked]);
        (await ListedAsync(new LearningFilter(Theme: "NOWHERE"))).ShouldBeEmpty();
        var log = (await Queries.LearningAsync(Actors.CabinetMember, new LearningFilter("rang"), 9)).ShouldNotBeNull();
        (log.Found, log.Page, log.Counts[VerdictOutcome.Improved], log.Counts[VerdictOutcome.CannotBeTold]).ShouldBe(
            (1, 1, 1, 1)
        );
        log.Services.Select(place => place.Code).ShouldBe(["HOU"]);
        foreach (var theme in log.Themes)
        {
            var under = await ListedAsync(new LearningFilter(Theme: theme.Code));
            under.ShouldBeSubsetOf([untold, worked]);
        }

        (await Queries.LearningFileAsync(Actors.CabinetMember, new LearningFilter())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waiting_IsWhatOthersRecordedWithinReachAndIsNotTooEarly()
    {
        var director = Actors.Director;
        var elsewhere = Actors.Named("Pam", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));
        var early = (await RecordAsync(name: "Too early", expectedBy: Today)).ShouldBeDone();
        var untold = (await RecordAsync(code: "OUT-1", name: "Untold", expectedBy: Began.AddDays(9))).ShouldBeDone();
        var improved = (await RecordAsync(name: "Improved")).ShouldBeDone();
        var own = (await RecordAsync(name: "The director's own", by: director)).ShouldBeDone();

        (await WaitingAsync(director)).ShouldBe([improved, untold]);
        (await WaitingAsync(Actors.PerformanceTeam)).ShouldBe([improved, own, untold]);
        (await WaitingAsync(elsewhere)).ShouldBeEmpty();
        (await WaitingAsync(director, new LearningFilter("untold"))).ShouldBe([untold]);
        (await WaitingAsync(director, new LearningFilter(Outcome: VerdictOutcome.Improved))).ShouldBe([improved]);
        (await WaitingAsync(director, new LearningFilter(Service: "WAS"))).ShouldBeEmpty();
        var log = await Queries.LearningAsync(director, new LearningFilter("untold", IsWaiting: true), 9);
        (log!.Found, log.Page, log.Services.Single().Code).ShouldBe((1, 1, "HOU"));
        (await Queries.RipeAsync(director)).ShouldBe(1);
        (await Queries.RipeAsync(Actors.PerformanceTeam)).ShouldBe(2);

        (await ConfirmAsync(improved, 0)).ShouldBeDone();
        (await CancelAsync(untold, 0)).ShouldBeDone();

        (await WaitingAsync(director)).ShouldBeEmpty();
        (await Queries.RipeAsync(director)).ShouldBe(0);
        (await Queries.DetailAsync(director, early))!.MayConfirm.ShouldBeFalse();
        (await ListedAsync()).ShouldBe([improved]);
    }

    [Fact]
    public async Task Waiting_OfAnExemptIndicator_IsForThoseWhoMaySeeIt()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");

        (await WaitingAsync(Actors.Director)).ShouldBe([id]);
        (await WaitingAsync(Actors.CabinetMember)).ShouldBeEmpty();
    }

    public static TheoryData<Role, bool, bool> Roles()
    {
        var data = new TheoryData<Role, bool, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(
                role,
                role is Role.PerformanceTeam or Role.Director or Role.HeadOfService or Role.IndicatorOwner,
                role is Role.PerformanceTeam or Role.Director or Role.CltMember
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_RecordsAndConfirmsWhereItIsGranted(Role role, bool records, bool confirms)
    {
        var actor = Actors.Holding(role);
        var somebody = Actors.Named(
            "Ona Owner",
            new ScopedRole(Role.IndicatorOwner, ScopeKind.Service, Council.Housing.Id)
        );
        var id = (await RecordAsync(by: somebody)).ShouldBeDone();

        (await RecordAsync(by: actor)).Word().ShouldBe(records ? "Done" : "Forbidden");
        ((await Queries.FormAsync(actor, "HOU-1")) is not null).ShouldBe(records);
        (await Queries.OfIndicatorAsync(actor, "HOU-1")).ShouldNotBeNull().MayRecord.ShouldBe(records);
        var detail = (await Queries.DetailAsync(actor, id)).ShouldNotBeNull();
        (detail.MayChange, detail.MayConfirm).ShouldBe((records, confirms));
        (await Queries.RipeAsync(actor)).ShouldBe(confirms ? 1 : 0);
        (await WaitingAsync(actor)).ShouldBe(Enumerable.Repeat(id, confirms ? 1 : 0));
        (await ChangeAsync(id, 0, "Changed", actor)).Word().ShouldBe(records ? "Done" : "Forbidden");
        (await ConfirmAsync(id, records ? 1 : 0, by: actor)).Word().ShouldBe(confirms ? "Done" : "Forbidden");
        (await ReopenAsync(id, records ? 2 : 1, by: actor)).Word().ShouldBe(confirms ? "Done" : "Forbidden");
        (await CancelAsync(id, (records ? 1 : 0) + (confirms ? 2 : 0), by: actor))
            .Word()
            .ShouldBe(records ? "Done" : "Forbidden");
    }

    [Fact]
    public async Task DirectorAndHead_OfElsewhere_MayNeither()
    {
        var id = (await RecordAsync()).ShouldBeDone();
        var director = Actors.Named("Pam", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

        (await RecordAsync(by: Actors.LibraryHead)).Word().ShouldBe("Forbidden");
        (await ConfirmAsync(id, 0, by: director)).Word().ShouldBe("Forbidden");
        (await ReopenAsync(id, 0, by: director)).Word().ShouldBe("Forbidden");
        (await ChangeAsync(id, 0, "Mine", director)).Word().ShouldBe("Forbidden");
        (await CancelAsync(id, 0, by: Actors.LibraryHead)).Word().ShouldBe("Forbidden");
        (await Queries.LearningAsync(Actor.Nobody, new LearningFilter(), 1)).ShouldBeNull();
        (await Queries.DetailAsync(Actor.Nobody, id)).ShouldBeNull();
    }

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);

    private async Task<IEnumerable<string>> BegunAsync() =>
        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "HOU-1"))!.Begun.Select(b => b.Name);

    private async Task<IReadOnlyList<int>> ListedAsync(LearningFilter? filter = null, Actor? by = null) =>
        (await Queries.LearningAsync(by ?? Actors.Auditor, filter ?? new LearningFilter(), 1))!
            .Lines.Select(line => line.Id)
            .ToList();

    /// <summary>What waits for somebody, as the list and its file have it.</summary>
    private async Task<IReadOnlyList<int>> WaitingAsync(Actor by, LearningFilter? filter = null)
    {
        var asked = (filter ?? new LearningFilter()) with { IsWaiting = true };
        var listed = (await Queries.LearningAsync(by, asked, 1))!.Lines.Select(line => line.Id).ToList();
        (await Queries.LearningFileAsync(by, asked)).Select(line => line.Id).ShouldBe(listed);
        return listed;
    }

    private Task<Outcome<int>> RecordAsync(
        string code = "HOU-1",
        string name = "Early help",
        DateOnly? began = null,
        decimal? size = null,
        DateOnly? expectedBy = null,
        Actor? by = null
    ) =>
        Database
            .Get<RecordIntervention>()
            .ExecuteAsync(
                by ?? Recorder,
                new RecordInterventionRequest(
                    code,
                    name,
                    "A team in each neighbourhood.",
                    began ?? Began,
                    size,
                    expectedBy ?? began ?? Began
                )
            );

    private Task<Outcome<int>> ChangeAsync(int id, int version, string name, Actor? by = null) =>
        Database
            .Get<ChangeIntervention>()
            .ExecuteAsync(
                by ?? Recorder,
                new ChangeInterventionRequest(id, version, name, "A team in each neighbourhood.", Began, null, Began)
            );

    private Task<Outcome<int>> CancelAsync(int id, int version, string reason = "No money.", Actor? by = null) =>
        Database
            .Get<CancelIntervention>()
            .ExecuteAsync(by ?? Recorder, new CancelInterventionRequest(id, version, reason));

    private async Task<Outcome<int>> ConfirmAsync(int id, int version, string words = "It worked.", Actor? by = null)
    {
        var seen = (await Queries.DetailAsync(Actors.Auditor, id))?.Now?.Explanation ?? "";
        return await Database
            .Get<ConfirmVerdict>()
            .ExecuteAsync(by ?? Actors.Director, new ConfirmVerdictRequest(id, version, seen, words));
    }

    private Task<Outcome<int>> ReopenAsync(int id, int version, string reason = "It fell back.", Actor? by = null) =>
        Database
            .Get<ReopenVerdict>()
            .ExecuteAsync(by ?? Actors.Director, new ReopenVerdictRequest(id, version, reason));
}
