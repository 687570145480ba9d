using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Recovery;

public sealed class RecoveryPlanTests : RecoveryTest
{
    [Fact]
    public async Task Plan_FromOpeningToClosing_KeepsWhoAndWhen()
    {
        var id = await CompleteAsync();
        var draft = await DetailAsync(id);
        (draft.OpeningFigure, draft.OpeningTarget, draft.OpeningPeriod, draft.Why).ShouldBe(
            ("88.0%", "90.0%", ReportingPeriod.Parse("2026-27-Q1"), "It falls.")
        );
        (draft.May.Write, draft.May.Propose, draft.May.Decide, draft.Missing.Count).ShouldBe((true, true, false, 0));

        (await ProposeAsync(id, draft.Version)).ShouldBeDone();
        var proposed = await DetailAsync(id, Actors.Director);
        (proposed.State, proposed.May.Decide, proposed.May.Write).ShouldBe((RecoveryState.Proposed, true, false));
        (await DecideAsync(id, proposed.Version, false)).ShouldBeInvalid().Single().Field.ShouldBe("Reason");
        (await DecideAsync(id, proposed.Version, false, "Too slow")).ShouldBeDone();
        (await DetailAsync(id)).State.ShouldBe(RecoveryState.NotAgreed);

        (await ProposeAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await DecideAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await EscalateAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await ProposeAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await DecideAsync(id, await VersionAsync(id))).Word().ShouldBe("Forbidden");
        (await DecideAsync(id, await VersionAsync(id), by: Clt)).ShouldBeDone();
        (await CloseAsync(id, await VersionAsync(id))).Word().ShouldBe("Forbidden");
        (await CloseAsync(id, await VersionAsync(id), by: Clt)).ShouldBeDone();

        var closed = await DetailAsync(id, Actors.Auditor);
        closed.State.ShouldBe(RecoveryState.Closed);
        closed
            .Events.Select(happened => (happened.Kind, happened.By))
            .ShouldBe([
                (RecoveryEventKind.Opened, Owner.Name),
                (RecoveryEventKind.Proposed, Owner.Name),
                (RecoveryEventKind.NotAgreed, Actors.Director.Name),
                (RecoveryEventKind.Proposed, Owner.Name),
                (RecoveryEventKind.Agreed, Actors.Director.Name),
                (RecoveryEventKind.Escalated, Owner.Name),
                (RecoveryEventKind.Proposed, Owner.Name),
                (RecoveryEventKind.Agreed, Clt.Name),
                (RecoveryEventKind.ClosedMet, Clt.Name),
            ]);
        closed.May.ShouldBe(new RecoveryAllowed(false, false, false, false, false, false, false));
        var page = await Database.Get<ChangeHistoryQueries>().PageAsync(Actors.Auditor, new ChangeFilter(), 1);
        page.Entries.ShouldContain(entry => entry.Done.StartsWith("Decided on "));
    }

    [Fact]
    public async Task Plan_OfAnIndicator_IsOneAtATime()
    {
        var id = (await OpenAsync()).ShouldBeDone();
        (await OpenAsync()).Word().ShouldBe("plan-open-already");
        (await Queries.FormAsync(Owner, "HOU-1", Today))!.OpenPlan.ShouldBe(id);

        (await WithdrawAsync(id, await VersionAsync(id))).ShouldBeDone();

        (await OpenAsync()).ShouldBeDone();
        (await Queries.OfIndicatorAsync(Owner, "HOU-1", Today))!.Closed.ShouldBe(1);
    }

    [Fact]
    public async Task WhatWasBegun_BelongsToThePlanThatWasOpenThatDay()
    {
        var first = (await OpenAsync()).ShouldBeDone();
        (await OpenOnAsync(Today.AddDays(-1))).ShouldBeNull();
        (await OpenOnAsync(Today.AddDays(400))).ShouldBe(first);
        (await WithdrawAsync(first, await VersionAsync(first))).ShouldBeDone();
        (await OpenOnAsync(Today)).ShouldBe(first);
        (await OpenOnAsync(Today.AddDays(1))).ShouldBeNull();

        var second = (await OpenAsync()).ShouldBeDone();

        (await OpenOnAsync(Today)).ShouldBe(second);
        (await OpenOnAsync(Today, Actors.LibraryHead)).ShouldBeNull();
        (await OpenOnAsync(Today, Actors.CabinetMember)).ShouldBeNull();

        async Task<int?> OpenOnAsync(DateOnly day, Actor? by = null) =>
            (await Queries.OpenOnAsync(by ?? Owner, "HOU-1", day))?.Id;
    }

    [Fact]
    public async Task SecondOpenPlan_OfAnIndicator_IsRefusedByTheDatabase()
    {
        (await OpenAsync()).ShouldBeDone();
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var opening = new RecoveryOpening(RecoveryTrigger.Judgement, "Too", null, "No figure yet", "None");
        db.Add(
            new RecoveryPlan(
                await db.Indicators.SingleAsync(i => i.Code == "HOU-1"),
                RecoveryKind.DeepDive,
                InterventionLadder.Usual[0],
                opening,
                (Owner.Id, Owner.Name),
                (Owner.Id, Owner.Name),
                Today
            )
        );
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Opening_WithWhatCannotBe_NamesEachField()
    {
        Fields(await OpenAsync(why: " ")).ShouldBe(["Why"]);
        Fields(await OpenAsync(trigger: null)).ShouldBe(["Trigger"]);
        Fields(await OpenAsync(step: 9)).ShouldBe(["Step"]);
        Fields(await OpenAsync(responsible: Actors.LibraryHead)).ShouldBe(["ResponsibleId"]);
        Fields(await OpenAsync(responsible: Actors.PerformanceTeam)).ShouldBe(["ResponsibleId"]);
        // It was never Red.
        Fields(await OpenAsync(trigger: RecoveryTrigger.RedTwice)).ShouldBe(["Trigger"]);
        (await OpenAsync(code: "NOWHERE")).Word().ShouldBe("NotFound");
        (await OpenAsync(code: "WAS-1")).Word().ShouldBe("Forbidden");
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await OpenAsync()).Word().ShouldBe("indicator-not-live");
        (await Queries.FormAsync(Owner, "HOU-1", Today)).ShouldBeNull();
    }

    [Fact]
    public async Task Plan_ThatSomebodyElseChangedFirst_IsAConflict()
    {
        var id = await ProposedAsync();

        (await DecideAsync(id, 0)).Word().ShouldBe("Conflict");
        (await WithdrawAsync(id, 0)).Word().ShouldBe("Conflict");
        (await ProposeAsync(id, 0)).Word().ShouldBe("Conflict");
        (await CausesAsync(id, 0)).Word().ShouldBe("Conflict");
        (await OptionsAsync(id, 0, [])).Word().ShouldBe("Conflict");
        (await MeasuresAsync(id, 0, "")).Word().ShouldBe("Conflict");
        (await ReviseAsync(id, 0, 1, Owner)).Word().ShouldBe("Conflict");
        (await EscalateAsync(id, 0)).Word().ShouldBe("Conflict");
        (await CloseAsync(id, 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Plan_WhoseActionIsAddedMeanwhile_IsNotAgreedUnread()
    {
        var id = await CompleteAsync();
        var read = await VersionAsync(id);
        (await ActionAsync(id)).ShouldBeDone();

        (await ProposeAsync(id, read)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Plan_OfAnotherPerson_IsProposedByThem()
    {
        var id = await CompleteAsync();

        (await ProposeAsync(id, await VersionAsync(id), Actors.PerformanceTeam))
            .Word()
            .ShouldBe("responsible-proposes");
        (await ReviseAsync(id, await VersionAsync(id), 2, Actors.Director)).ShouldBeDone();
        (await ProposeAsync(id, await VersionAsync(id))).Word().ShouldBe("responsible-proposes");
        (await ProposeAsync(id, await VersionAsync(id), Actors.Director)).ShouldBeDone();
        (await DecideAsync(id, await VersionAsync(id))).Word().ShouldBe("own-plan");
        (await DetailAsync(id, Actors.Director)).May.Decide.ShouldBeFalse();
    }

    [Fact]
    public async Task Plan_WithOptions_KeepsThoseWithWords()
    {
        var id = (await OpenAsync()).ShouldBeDone();
        var blank = new TypedOption(0, "", "", "", OptionChoice.NotDecided, "");
        var chosen = new TypedOption(1, "Recruit", "2 points", "£40,000", OptionChoice.Chosen, "Quickest");

        Fields(await OptionsAsync(id, 0, [blank, chosen with { Why = "", Cost = "" }])).ShouldBe(["Cost1", "Why1"]);
        (await OptionsAsync(id, 0, [blank, chosen])).ShouldBeDone();
        (await OptionsAsync(id, 1, [chosen with { Place = 0 }, chosen with { What = "Train" }])).ShouldBeDone();

        (await DetailAsync(id)).Options.Select(option => option.What).ShouldBe(["Recruit", "Train"]);
    }

    [Fact]
    public async Task Plan_WithMeasures_ReadsFiguresAsTheyAreTyped()
    {
        var id = (await OpenAsync()).ShouldBeDone();
        var request = new WriteRecoveryMeasuresRequest(
            id,
            0,
            [
                new TypedExpectation(ReportingPeriod.Parse("2026-27-Q2"), "ninety"),
                new TypedExpectation(ReportingPeriod.Parse("2026-27-Q3"), "120"),
                new TypedExpectation(ReportingPeriod.Parse("2026-27-Q1"), "88"),
            ],
            "-1",
            [new TypedSign(0, "", null), new TypedSign(1, "Calls", null)],
            "",
            "90",
            ""
        );

        Fields(await Database.Get<WriteRecoveryMeasures>().ExecuteAsync(Owner, request))
            .ShouldBe(["ExitPeriods", "SignBy1"]);
        request = request with { ExitPeriods = "2", Signs = [new TypedSign(1, "Calls", Today)] };
        Fields(await Database.Get<WriteRecoveryMeasures>().ExecuteAsync(Owner, request))
            .ShouldBe(["Expected0", "Expected1", "Expected2", "Tolerance"]);
        request = request with
        {
            Trajectory = [new TypedExpectation(ReportingPeriod.Parse("2026-27-Q2"), "89.5%")],
            Tolerance = "0.5",
        };
        (await Database.Get<WriteRecoveryMeasures>().ExecuteAsync(Owner, request)).ShouldBeDone();

        var plan = await DetailAsync(id);
        plan.Rows.Single(row => row.Expected is not null).Expected.ShouldBe(89.5m);
        (plan.Tolerance, plan.Exit, plan.HeldFor).ShouldBe((0.5m, new ExitCriteria("", 90, 2), 0));
        plan.Signs.ShouldBe([new SignTerms("Calls", Today)]);
        var writing = (await Queries.WritingAsync(Owner, id, Today)).ShouldNotBeNull();
        writing.Periods[0].ShouldBe((ReportingPeriod.Parse("2026-27-Q2"), 89.5m));
        writing.Periods.Count.ShouldBe(8);
        writing.People.Select(person => person.Id).ShouldBe([Owner.Id, Actors.HeadOfService.Id, Actors.Director.Id]);
    }

    [Fact]
    public async Task Action_OfAnAgreedPlan_IsDoneWithEvidenceOrCancelled()
    {
        var id = await AgreedAsync();
        (await ActionAsync(id)).ShouldBeDone();
        var actions = (await DetailAsync(id)).Actions;

        Fields(await EndAsync(id, actions[0].Id, 0, isDone: null)).ShouldBe(["IsDone"]);
        Fields(await EndAsync(id, actions[0].Id, 0, words: "")).ShouldBe(["Words"]);
        Fields(await EndAsync(id, actions[0].Id, 0, on: Today.AddDays(1))).ShouldBe(["On"]);
        (await EndAsync(id, actions[0].Id, 0)).ShouldBeDone();
        (await EndAsync(id, actions[0].Id, 0)).Word().ShouldBe("Conflict");
        (await EndAsync(id, actions[0].Id, 1)).Word().ShouldBe("action-ended");
        (await EndAsync(id, actions[1].Id, 0, isDone: false, words: "Not needed")).ShouldBeDone();
        (await EndAsync(id, 0, 0)).Word().ShouldBe("NotFound");

        (await DetailAsync(id))
            .Actions.Select(action => (action.State, action.EndedOn))
            .ShouldBe([(RecoveryActionState.Done, Today), (RecoveryActionState.Cancelled, Today)]);
    }

    [Fact]
    public async Task Review_OfAPlan_IsHeldWithWhatWasSaid()
    {
        var id = await AgreedAsync();
        Fields(await ReviewAsync(id, Today.AddDays(-1))).ShouldBe(["On"]);
        var review = (await DetailAsync(id)).Reviews.Single();

        Fields(await HoldAsync(id, review.Id, 0, said: "")).ShouldBe(["Said"]);
        Fields(await HoldAsync(id, review.Id, 0, Today.AddDays(1))).ShouldBe(["HeldOn"]);
        (await HoldAsync(id, review.Id, 0)).ShouldBeDone();
        (await HoldAsync(id, review.Id, 0)).Word().ShouldBe("Conflict");
        (await HoldAsync(id, review.Id, 1)).Word().ShouldBe("review-held");

        var held = (await DetailAsync(id)).Reviews.Single();
        (held.HeldOn, held.Said, held.RecordedBy).ShouldBe((Today, "On course.", Owner.Name));
    }

    [Fact]
    public async Task Standing_OfAnAgreedPlan_SaysWhatIsOverdueAndOffCourse()
    {
        var id = await CompleteAsync(expected: "95");
        (await ActionAsync(id, Today.AddDays(-3))).ShouldBeDone();
        (await ActionAsync(id, Today.AddDays(-9))).ShouldBeDone();
        (await ListAsync(Owner)).Single().OffCourse.ShouldBeNull();
        (await ProposeAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await DecideAsync(id, await VersionAsync(id))).ShouldBeDone();
        // Expected in the second quarter, of which nothing is reported.
        (await ListAsync(Owner))
            .Single()
            .OffCourse.ShouldBeNull();

        await ReportAsync();

        var standing = (await ListAsync(Owner)).Single();
        (standing.Code, standing.Overdue, standing.OldestDue).ShouldBe(("HOU-1", 2, Today.AddDays(-9)));
        standing.OffCourse.ShouldBe("Off course: 89.0% in Q2 2026/27; the plan expects 95.0%.");
        (await DetailAsync(id)).OffCourse.ShouldBe(standing.OffCourse);
        // The round is open, so members neither see the figure nor that it is off course.
        (await ListAsync(Actors.CabinetMember))
            .Single()
            .OffCourse.ShouldBeNull();
        (await DetailAsync(id, Actors.CabinetMember)).OffCourse.ShouldBeNull();

        (await EscalateAsync(id, await VersionAsync(id))).ShouldBeDone();
        // Taken up again, it was agreed all the same.
        (await ListAsync(Owner))
            .Single()
            .OffCourse.ShouldBe(standing.OffCourse);
        (await DetailAsync(id)).OffCourse.ShouldBe(standing.OffCourse);
    }

    [Fact]
    public async Task Opening_WithAFigureOfAnOpenRound_IsHiddenFromMembersUntilItCloses()
    {
        await ReportAsync();
        FirstPeriod = "2026-27-Q3";
        var id = await AgreedAsync();

        (await DetailAsync(id)).OpeningFigure.ShouldBe("89.0%");
        var member = await DetailAsync(id, Actors.CabinetMember);
        (member.OpeningFigure, member.Why, member.Events[0].Words).ShouldBe(
            (RecoveryQueries.NotYet, RecoveryQueries.NotYet, RecoveryQueries.NotYet)
        );
    }

    [Fact]
    public async Task Recommendation_OfScrutinyThatIsAccepted_CallsForAPlan()
    {
        var made = (
            await Database
                .Get<MakeRecommendation>()
                .ExecuteAsync(
                    Actors.Holding(Role.ScrutinyMember),
                    new MakeRecommendationRequest(
                        "SCRUTINY",
                        "HOU-3",
                        "",
                        RecommendationKind.FurtherAction,
                        "A plan.",
                        Today,
                        Today.AddDays(30)
                    )
                )
        ).ShouldBeDone();
        (await Queries.OfIndicatorAsync(Actors.Director, "HOU-3", Today))!.Calls.ShouldBeEmpty();
        await Database.TamperAsync(
            $"UPDATE Recommendations SET State = 'InProgress', Response = 'AcceptedInPart' WHERE Id = {made}"
        );

        var call = (await Queries.OfIndicatorAsync(Actors.Director, "HOU-3", Today))!.Calls.Single();

        (call.Trigger, call.Sentence.Contains("accepted in part", StringComparison.Ordinal)).ShouldBe(
            (RecoveryTrigger.Scrutiny, true)
        );
        var id = (
            await OpenAsync(code: "HOU-3", trigger: RecoveryTrigger.Scrutiny, why: "They asked for it.")
        ).ShouldBeDone();
        (await DetailAsync(id)).Why.ShouldBe($"{call.Sentence} They asked for it.");
    }

    [Fact]
    public async Task Calls_ForAPlan_AreOfRedTwiceAsTheReaderSeesIt()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red' WHERE IndicatorId = {Council["HOU-1"].Id}"
        );

        var call = (await CallsAsync(Owner)).Single();
        (call.Code, call.MayOpen).ShouldBe(("HOU-1", true));
        call.Calls.Single()
            .Sentence.ShouldBe(
                "Red in two periods running: 91.0% in Q4 2025/26 against 90.0%, then 88.0% in Q1 2026/27 against 90.0%."
            );
        (await CallsAsync(Actors.Auditor)).Single().MayOpen.ShouldBeFalse();
        (await CallsAsync(DirectorOfPeople)).ShouldBeEmpty();
        (await Queries.OfIndicatorAsync(Owner, "HOU-1", Today))!.Calls.Count.ShouldBe(1);

        var id = (await OpenAsync(trigger: RecoveryTrigger.RedTwice, why: "")).ShouldBeDone();

        (await DetailAsync(id)).Why.ShouldBe(call.Calls.Single().Sentence);
        (await CallsAsync(Owner)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_FromAnOpenRound_AreNotForMembers()
    {
        await ReportAsync();
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red' WHERE IndicatorId = {Council["HOU-1"].Id} AND PeriodEnd > {new DateOnly(2026, 6, 1)}"
        );

        (await CallsAsync(Owner)).Count.ShouldBe(1);
        (await CallsAsync(Actors.CabinetMember)).ShouldBeEmpty();
        Fields(await OpenAsync(trigger: RecoveryTrigger.SpecialCause)).ShouldBe(["Trigger"]);
    }

    [Fact]
    public async Task Plan_OfAnExemptIndicator_IsNotForMembers()
    {
        var id = await AgreedAsync();
        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldNotBeNull();

        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");

        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldBeNull();
        (await ListAsync(Actors.CabinetMember)).ShouldBeEmpty();
        (await ListAsync(Actors.CabinetMember)).ShouldBeEmpty();
        (await DetailAsync(id)).IsExempt.ShouldBeTrue();
        (await ListAsync(Owner)).Single().IsExempt.ShouldBeTrue();
    }

    [Fact]
    public async Task OpenPlans_OfIndicators_AreThoseThatTheReaderMaySee()
    {
        var id = (await OpenAsync()).ShouldBeDone();

        (await OpenOfAsync(Actors.Auditor, "HOU-1", "LIB-1")).ShouldBe([id]);
        (await OpenOfAsync(Owner, "HOU-1")).ShouldBe([id]);
        (await OpenOfAsync(Actors.Auditor, "LIB-1")).ShouldBeEmpty();
        (await OpenOfAsync(DirectorOfPeople, "HOU-1")).ShouldBeEmpty();
        // A member sees what was agreed.
        (await OpenOfAsync(Actors.CabinetMember, "HOU-1")).ShouldBeEmpty();
        (await WithdrawAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await OpenOfAsync(Actors.Auditor, "HOU-1")).ShouldBeEmpty();

        async Task<IEnumerable<int>> OpenOfAsync(Actor actor, params string[] codes) =>
            (await Queries.OpenOfAsync(actor, codes.Select(code => Council[code].Id).ToList(), Today)).Select(line =>
                line.Id
            );
    }

    [Fact]
    public async Task List_OfPlans_IsNarrowedDown()
    {
        var id = (await OpenAsync(step: 2)).ShouldBeDone();

        (await ListAsync(Actors.Auditor)).Single().Id.ShouldBe(id);
        (await ListAsync(Actors.Auditor, new RecoveryFilter(RecoveryState.Draft, "PLA", 2))).Count.ShouldBe(1);
        (await ListAsync(Actors.Auditor, new RecoveryFilter(RecoveryState.Agreed))).ShouldBeEmpty();
        (await ListAsync(Actors.Auditor, new RecoveryFilter(Directorate: "PEO"))).ShouldBeEmpty();
        (await ListAsync(Actors.Auditor, new RecoveryFilter(Step: 1))).ShouldBeEmpty();
        (await WithdrawAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await ListAsync(Actors.Auditor)).ShouldBeEmpty();
        (await ListAsync(Actors.Auditor, new RecoveryFilter(RecoveryState.Closed))).Count.ShouldBe(1);
        var page = await Queries.ListAsync(Actors.Auditor, new RecoveryFilter(RecoveryState.Closed), Today, 9);
        (page!.Found, page.Page, page.Pages, page.Shown.Count).ShouldBe((1, 1, 1, 1), "there is no ninth page");
    }

    /// <summary>The second quarter of HOU-1, whose round is open.</summary>
    private async Task ReportAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var indicator = await db.Indicators.SingleAsync(i => i.Code == "HOU-1");
        var round = await db.CollectionRounds.SingleAsync();
        var value = new Domain.Indicators.ObservedValue.Number(89, new Domain.Indicators.Fraction(89, 100));
        db.Add(
            new Domain.Indicators.Observation(
                indicator,
                ReportingPeriod.Parse("2026-27-Q2"),
                new Domain.Indicators.ReportedValue(value, Round: round)
            )
        );
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<RecoveryLine>> ListAsync(Actor actor, RecoveryFilter? filter = null) =>
        (await Queries.ListAsync(actor, filter ?? new RecoveryFilter(), Today)).ShouldNotBeNull().Lines;

    private async Task<IReadOnlyList<IndicatorCall>> CallsAsync(Actor actor) =>
        (await Queries.ListAsync(actor, new RecoveryFilter(), Today)).ShouldNotBeNull().Calls;

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);
}
