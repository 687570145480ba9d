using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>Rounds in which a return passes the head of service, the director and the performance team.</summary>
public sealed class SignOffTests : ReturnsTest
{
    private const string Statement = "I stand by these figures.";

    [Fact]
    public async Task Approve_StepByStep_PutsTheFiguresInPlaceAtTheLast()
    {
        await AllStepsAsync();
        await FillAndSubmitAsync();

        (await ApproveAsync()).ShouldBeDone().ShouldBe(ReturnStage.Approved);
        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldBeNull();
        (await SignOffAsync()).ShouldBeDone().ShouldBe(ReturnStage.SignedOff);
        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldBeNull();
        (await ApproveAsync(Actors.PerformanceTeam)).ShouldBeDone().ShouldBe(ReturnStage.Checked);

        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldNotBeNull();
        (await SheetAsync(Actors.Director))
            .Taken.Select(taken => (taken.Step, taken.By, taken.Statement))
            .ShouldBe([
                (SignOffStep.HeadOfService, "Head of service", null),
                (SignOffStep.Director, "Director", Statement),
                (SignOffStep.PerformanceTeam, "Performance team", null),
            ]);
        (await ApproveAsync(Actors.PerformanceTeam)).Word().ShouldBe("already-approved");
    }

    public static TheoryData<Role, ReturnStage> EveryRoleAtEveryStep()
    {
        var data = new TheoryData<Role, ReturnStage>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(role, ReturnStage.Submitted);
            data.Add(role, ReturnStage.Approved);
            data.Add(role, ReturnStage.SignedOff);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryRoleAtEveryStep))]
    public async Task Step_ByARoleWhoseStepItIsNot_IsForbidden(Role role, ReturnStage stage)
    {
        await AllStepsAsync();
        await ReachAsync(stage);
        var isTheirs =
            (role, stage)
            is
                (Role.HeadOfService, ReturnStage.Submitted)
                or
                (Role.Director, ReturnStage.Approved)
                or
                (Role.PerformanceTeam, ReturnStage.SignedOff);
        var actor = Actors.Holding(role);

        (await QueryAsync(actor: actor, version: -1)).Word().ShouldBe(isTheirs ? "Conflict" : "Forbidden");
        (await ApproveAsync(actor, version: -1)).Word().ShouldBe(isTheirs ? "Conflict" : "Forbidden");
        if (await Database.Get<ReturnQueries>().SheetAsync(actor, ReturnId) is { } sheet)
        {
            (sheet.MayDecide, sheet.Step is not null).ShouldBe((isTheirs, isTheirs));
        }
    }

    [Fact]
    public async Task SignOff_ByTheDirectorOfAnotherDirectorate_IsForbidden()
    {
        await AllStepsAsync();
        await ReachAsync(ReturnStage.Approved);
        var other = Testing.Actors.Named(
            "Other",
            new ScopedRole(Role.Director, ScopeKind.Directorate, Council.Place.Id + 1000)
        );

        (await SignOffAsync(other)).Word().ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData("", "no-statement")]
    [InlineData("  ", "no-statement")]
    public async Task SignOff_WithoutAStatement_IsRefused(string statement, string word)
    {
        await AllStepsAsync();
        await ReachAsync(ReturnStage.Approved);

        (await SignOffAsync(statement: statement)).Word().ShouldBe(word);
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Approved);
    }

    [Fact]
    public async Task Query_ByTheDirector_SendsItBackThroughEveryStep()
    {
        await AllStepsAsync();
        await ReachAsync(ReturnStage.Approved);

        (await QueryAsync(actor: Actors.Director)).ShouldBeDone();

        (await SheetAsync(Actors.Officer)).Taken.ShouldBeEmpty();
        (await SubmitAsync()).ShouldBeDone();
        (await SheetAsync(Actors.HeadOfService)).Step.ShouldBe(SignOffStep.HeadOfService);
    }

    [Fact]
    public async Task Query_AboutARow_OpensThatRowOnly()
    {
        await FillAndSubmitAsync();
        var row = Council.Entry("HOU-3");

        (await AskAsync((row, "Is 48 right?"))).ShouldBeDone().ShouldBe(ReturnStage.Queried);

        var version = (await EntryAsync("HOU-1")).Version;
        (await SaveAsync(new EntryInput { ValueText = "1" }, "HOU-1", version: version))
            .Word()
            .ShouldBe("not-asked-about");
        version = (await EntryAsync("HOU-3")).Version;
        (await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3", version: version)).ShouldBeDone();
        (await SheetAsync(Actors.Officer)).Rows.Where(r => r.IsOpen).Select(r => r.EntryId).ShouldBe([row]);
    }

    [Fact]
    public async Task Submit_AfterAQuestionAboutARow_KeepsTheQuestionWithWhatTheRowSaid()
    {
        await FillAndSubmitAsync();
        (await AskAsync((Council.Entry("HOU-3"), "Is 48 right?"))).ShouldBeDone();
        var version = (await EntryAsync("HOU-3")).Version;
        (await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3", version: version)).ShouldBeDone();

        (await SubmitAsync()).ShouldBeDone();

        var row = (await SheetAsync(Actors.HeadOfService)).Rows.Single(r => r.EntryId == Council.Entry("HOU-3"));
        row.Query.ShouldBe(
            new RowQuery(
                SignOffStep.HeadOfService,
                "Is 48 right?",
                "Head of service",
                Database.Time.Utc,
                new EntryInput { ValueText = "48" },
                IsAnswered: true
            )
        );
        row.Saved.Input.ValueText.ShouldBe("47");
        (await ApproveAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Query_AboutARowAndTheWhole_OpensEveryRow()
    {
        await FillAndSubmitAsync();
        (await AskAsync("Please look at all of it.", (Council.Entry("HOU-3"), "And at this"))).ShouldBeDone();

        (await SheetAsync(Actors.Officer)).Rows.ShouldAllBe(row => row.IsOpen);
    }

    [Fact]
    public async Task Query_WithAnEmptyQuestionAboutARow_IsInvalid()
    {
        await FillAndSubmitAsync();

        (await AskAsync((Council.Entry("HOU-3"), " ")))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Write what you are asking about each row that you chose.");
    }

    [Fact]
    public async Task Query_AboutARowOfAnotherReturn_IsRefused()
    {
        await FillAndSubmitAsync();

        (await AskAsync((999_999, "Why?"))).Word().ShouldBe("other-rows");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Submitted);
    }

    [Fact]
    public async Task Close_WithAReturnThatHasNotPassedEveryStep_NamesIt()
    {
        await AllStepsAsync();
        await ReachAsync(ReturnStage.SignedOff);
        var round = await Database.ReadAsync(db => db.CollectionRounds.SingleAsync());

        var outcome = await Database
            .Get<CloseRound>()
            .ExecuteAsync(Actors.PerformanceTeam, new CloseRoundRequest(round.Id, round.Version, false, ""));

        outcome.Sentence.ShouldContain("Housing");
    }

    [Fact]
    public async Task ChangeDates_OfAStepThatTheRoundDoesNotHave_IsRefused()
    {
        var round = await Database.ReadAsync(db => db.CollectionRounds.SingleAsync());
        var request = new ChangeRoundDatesRequest(
            round.Id,
            round.Version,
            round.SubmitBy,
            round.ApproveBy,
            "One more step",
            SignOffBy: new DateOnly(2026, 11, 12)
        );

        (await Database.Get<ChangeRoundDates>().ExecuteAsync(Actors.PerformanceTeam, request))
            .Word()
            .ShouldBe("other-steps");
    }

    [Fact]
    public async Task Timetable_ThatIsChanged_IsWhatANewRoundIsGiven()
    {
        (await ChangeTimetableAsync(null, 5, null, 10, 11)).ShouldBeDone();

        var dates = (
            await Database
                .Get<ReturnQueries>()
                .RoundPreviewAsync(Actors.PerformanceTeam, "2026-27-Q1", new DateOnly(2026, 7, 1))
        )
            .ShouldNotBeNull()
            .Dates;
        dates.ShouldBe(
            new RoundDates(new DateOnly(2026, 7, 7), null, new DateOnly(2026, 7, 14), new DateOnly(2026, 7, 15))
        );
    }

    [Theory]
    [InlineData(0, null, null, null, "Submit,Approve")]
    [InlineData(15, 10, null, null, "Approve")]
    [InlineData(15, 18, 17, 91, "SignOff,Check")]
    public async Task Timetable_ThatMakesNoSense_NamesTheFields(
        int submit,
        int? approve,
        int? signOff,
        int? check,
        string fields
    ) =>
        string.Join(
                ',',
                (await ChangeTimetableAsync(null, submit, approve, signOff, check))
                    .ShouldBeInvalid()
                    .Select(error => error.Field)
            )
            .ShouldBe(fields);

    [Fact]
    public async Task Timetable_ThatSomebodyElseChanged_IsAConflict()
    {
        (await ChangeTimetableAsync(null, 5, 8, null, null)).ShouldBeDone();
        (await ChangeTimetableAsync(null, 5, 8, 10, null)).Word().ShouldBe("Conflict");
        (await ChangeTimetableAsync(0, 5, 8, 10, null)).ShouldBeDone();

        (await ChangeTimetableAsync(0, 5, 8, null, 11)).Word().ShouldBe("Conflict");
    }

    private Task<Outcome<TimetableDays>> ChangeTimetableAsync(
        int? version,
        int submit,
        int? approve,
        int? signOff,
        int? check
    ) =>
        Database
            .Get<ChangeRoundTimetable>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new ChangeRoundTimetableRequest(version, submit, approve, signOff, check)
            );

    private Task<int> AllStepsAsync() =>
        Database.TamperAsync($"UPDATE CollectionRounds SET SignOffBy = '2026-11-12', CheckBy = '2026-11-13'");

    private async Task ReachAsync(ReturnStage stage)
    {
        await FillAndSubmitAsync();
        if (stage >= ReturnStage.Approved)
        {
            (await ApproveAsync()).ShouldBeDone();
        }

        if (stage >= ReturnStage.SignedOff)
        {
            (await SignOffAsync()).ShouldBeDone();
        }
    }

    private async Task<Outcome<ReturnStage>> SignOffAsync(Actor? actor = null, string statement = Statement) =>
        await Database
            .Get<ApproveReturn>()
            .ExecuteAsync(
                actor ?? Actors.Director,
                new ApproveReturnRequest(ReturnId, (await ReturnAsync()).Version, statement)
            );

    private Task<Outcome<ReturnStage>> AskAsync(params (int Entry, string Question)[] rows) => AskAsync("", rows);

    private async Task<Outcome<ReturnStage>> AskAsync(string reason, params (int Entry, string Question)[] rows) =>
        await Database
            .Get<QueryReturn>()
            .ExecuteAsync(
                Actors.HeadOfService,
                new QueryReturnRequest(
                    ReturnId,
                    (await ReturnAsync()).Version,
                    reason,
                    rows.ToDictionary(row => row.Entry, row => row.Question)
                )
            );

    private async Task<ReturnSheet> SheetAsync(Actor actor) =>
        (await Database.Get<ReturnQueries>().SheetAsync(actor, ReturnId)).ShouldNotBeNull();
}
