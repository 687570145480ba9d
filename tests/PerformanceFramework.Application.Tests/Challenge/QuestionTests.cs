using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge;

/// <summary>HOU-1 is of Housing, in the directorate Place and the portfolio Homes; WAS-1 of Waste, in Place and Environment.</summary>
public sealed class QuestionTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private QuestionQueries Queries => Database.Get<QuestionQueries>();

    private Actor Member => Actors.CabinetMember;

    private Actor AnotherOfHomes =>
        Actors.Named("Hala Homes", new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id));

    private Actor MemberOfEnvironment =>
        Actors.Named(
            "Eve Environment",
            new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id)
        );

    private Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    [Fact]
    public async Task Question_FromAskingToACorrectedAnswer_IsSeenByBoth()
    {
        var id = (await AskAsync(" Why does it fall? ")).ShouldBeDone();
        var asked = await LineAsync(Actors.Director, id);
        (asked.Text, asked.AskedBy, asked.AskedOn, asked.Due, asked.State).ShouldBe(
            ("Why does it fall?", Member.Name, Today, Today.AddDays(14), QuestionState.Waiting)
        );
        (asked.Directorate, asked.MayAnswer, asked.MayChange).ShouldBe(("Place", true, false));
        (await LineAsync(Member, id)).MayChange.ShouldBeTrue();

        (await AnswerAsync(id, 0, "Because.")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await CorrectAsync(id, 1, "Because of it.")).ShouldBeDone();

        var answered = await LineAsync(Member, id);
        (answered.State, answered.Answer, answered.AnsweredBy, answered.AnsweredOn).ShouldBe(
            (QuestionState.Answered, "Because of it.", Actors.Director.Name, Today)
        );
        (answered.CorrectedBy, answered.CorrectedOn).ShouldBe((Actors.Director.Name, Today.AddDays(1)));
        (answered.MayChange, answered.MayAnswer).ShouldBe((false, false));
    }

    [Fact]
    public async Task Question_ThatWaits_IsChangedOrWithdrawnByWhoeverAsked()
    {
        var id = (await AskAsync()).ShouldBeDone();

        (await ChangeAsync(id, 0, "Other words", Today.AddDays(3))).ShouldBeDone();
        var changed = await LineAsync(Member, id);
        (changed.Text, changed.Due).ShouldBe(("Other words", Today.AddDays(3)));
        (await WithdrawAsync(id, 1, AnotherOfHomes)).Word().ShouldBe("Forbidden");
        (await ChangeAsync(id, 1, "Mine", Today, AnotherOfHomes)).Word().ShouldBe("Forbidden");

        (await WithdrawAsync(id, 1)).ShouldBeDone();

        var withdrawn = await LineAsync(Member, id);
        (withdrawn.State, withdrawn.WithdrawnOn, withdrawn.Text).ShouldBe(
            (QuestionState.Withdrawn, Today, "Other words")
        );
        (await LineAsync(Actors.Director, id)).MayAnswer.ShouldBeFalse();
        (await AnswerAsync(id, 2)).Word().ShouldBe("question-withdrawn");
        (await ListAsync(Member, QuestionsShown.Asked)).ShouldBeEmpty();
        (await ListAsync(Member, QuestionsShown.Withdrawn)).ShouldBe([id]);
    }

    [Fact]
    public async Task Question_ThatIsAnswered_StaysAsItWasAsked()
    {
        var id = (await AskAsync()).ShouldBeDone();
        (await CorrectAsync(id, 0)).Word().ShouldBe("question-not-answered");
        (await AnswerAsync(id, 0)).ShouldBeDone();

        (await ChangeAsync(id, 1, "Other words", Today)).Word().ShouldBe("question-answered");
        (await WithdrawAsync(id, 1)).Word().ShouldBe("question-answered");
        (await AnswerAsync(id, 1)).Word().ShouldBe("question-answered");
    }

    [Fact]
    public async Task Question_ThatSomebodyElseChangedFirst_IsAConflict()
    {
        var id = (await AskAsync()).ShouldBeDone();
        (await ChangeAsync(id, 0, "Other words", Today)).ShouldBeDone();

        (await AnswerAsync(id, 0)).Word().ShouldBe("Conflict");
        (await ChangeAsync(id, 0, "Yet others", Today)).Word().ShouldBe("Conflict");
        (await WithdrawAsync(id, 0)).Word().ShouldBe("Conflict");
        (await CorrectAsync(id, 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Answer_OfTwoDirectorsAtOnce_IsTheFirst()
    {
        var id = (await AskAsync()).ShouldBeDone();
        var held = new Interleaving(Database.Contexts, async () => (await AnswerAsync(id, 0, "First")).ShouldBeDone());
        var services = new UseCaseServices(held, Database.Time, Database.Get<UseCaseServices>().Logging);

        var outcome = await new AnswerQuestion(services).ExecuteAsync(
            Actors.Director,
            new AnswerQuestionRequest(id, 0, "Second")
        );

        outcome.Word().ShouldBe("Conflict");
        (await LineAsync(Member, id)).Answer.ShouldBe("First");
    }

    [Fact]
    public async Task Question_WithWhatCannotBe_NamesEachField()
    {
        Fields(await AskAsync("  ")).ShouldBe(["Text"]);
        Fields(await AskAsync(new string('x', MemberQuestion.TextLength + 1))).ShouldBe(["Text"]);
        Fields(await AskAsync(due: Today.AddDays(-1))).ShouldBe(["Due"]);
        Fields(await Database.Get<AskQuestion>().ExecuteAsync(Member, new AskQuestionRequest("HOU-1", "Why?", null)))
            .ShouldBe(["Due"]);
        (await AskAsync(due: Today)).ShouldBeDone();
        var id = (await AskAsync()).ShouldBeDone();
        Fields(await ChangeAsync(id, 0, "", Today)).ShouldBe(["Text"]);
        Fields(await ChangeAsync(id, 0, "Why?", Today.AddDays(-1))).ShouldBe(["Due"]);
        Fields(await AnswerAsync(id, 0, " ")).ShouldBe(["Answer"]);
        Fields(await AnswerAsync(id, 0, new string('x', MemberQuestion.AnswerLength + 1))).ShouldBe(["Answer"]);
    }

    [Fact]
    public async Task Question_ThatIsOverdue_KeepsItsDayWhenOnlyItsWordsChange()
    {
        var id = (await AskAsync(due: Today)).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(3));

        (await ChangeAsync(id, 0, "Shorter", Today)).ShouldBeDone();

        Fields(await ChangeAsync(id, 1, "Shorter", Today.AddDays(1))).ShouldBe(["Due"]);
    }

    [Fact]
    public async Task Question_AboutWhatIsNotTheirs_IsNotAsked()
    {
        (await AskAsync(code: "NOWHERE")).Word().ShouldBe("NotFound");
        (await AskAsync(code: "WAS-1")).Word().ShouldBe("Forbidden");
        (await Queries.FormAsync(Member, "WAS-1", Today)).ShouldBeNull();
        (await Queries.MayAskAsync(Member, "WAS-1")).ShouldBeFalse();
        (await Queries.MayAskAsync(Member, "HOU-1")).ShouldBeTrue();
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await AskAsync()).Word().ShouldBe("indicator-not-live");
        (await Queries.FormAsync(Member, "HOU-1", Today)).ShouldBeNull();
    }

    [Fact]
    public async Task Form_OfAQuestion_OffersTenWorkingDaysByTheCouncilsHolidays()
    {
        (await Queries.FormAsync(Member, "HOU-1", Today)).ShouldNotBeNull().Due.ShouldBe(new DateOnly(2026, 10, 26));

        var day = new AddBankHolidayRequest(new DateOnly(2026, 10, 20), "Jubilee");
        (await Database.Get<AddBankHoliday>().ExecuteAsync(Actors.PerformanceTeam, day)).ShouldBeDone();

        (await Queries.FormAsync(Member, "HOU-1", Today)).ShouldNotBeNull().Due.ShouldBe(new DateOnly(2026, 10, 27));
    }

    [Fact]
    public async Task Question_OfAnIndicatorThatMoves_GoesWithIt()
    {
        var id = (await AskAsync()).ShouldBeDone();
        var move = new MoveIndicatorsRequest("HOU", ["HOU-1"], "LIB", Today, "Reorganisation");
        (await Database.Get<MoveIndicators>().ExecuteAsync(Actors.PerformanceTeam, move)).ShouldBeDone();

        // Libraries is in People and Environment.
        (await Queries.DetailAsync(Actors.Director, id, Today)).ShouldBeNull();
        (await Queries.DetailAsync(AnotherOfHomes, id, Today)).ShouldBeNull();
        (await Queries.DetailAsync(MemberOfEnvironment, id, Today)).ShouldNotBeNull();
        (await LineAsync(DirectorOfPeople, id)).MayAnswer.ShouldBeTrue();
        (await LineAsync(Member, id)).MayChange.ShouldBeTrue();
        (await AnswerAsync(id, 0, by: Actors.Director)).Word().ShouldBe("NotFound");
        (await AnswerAsync(id, 0, by: DirectorOfPeople)).ShouldBeDone();
    }

    [Fact]
    public async Task List_OfQuestions_CountsAndNarrowsDown()
    {
        var overdue = (await AskAsync(due: Today)).ShouldBeDone();
        var waiting = (await AskAsync(due: Today.AddDays(30))).ShouldBeDone();
        var answered = (await AskAsync()).ShouldBeDone();
        (await AnswerAsync(answered, 0)).ShouldBeDone();
        var other = (await AskAsync(code: "WAS-1", by: MemberOfEnvironment)).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));

        var all = (await Queries.ListAsync(Actors.Auditor, new QuestionFilter(), 1, Now)).ShouldNotBeNull();
        all.Counts.ShouldBe(new QuestionCounts(3, 1, 1));
        all.Lines.Select(line => line.Id).ShouldBe([overdue, other, waiting, answered]);
        (await ListAsync(Actors.Auditor, QuestionsShown.Overdue)).ShouldBe([overdue]);
        (await ListAsync(Actors.Auditor, QuestionsShown.Waiting)).ShouldBe([overdue, other, waiting]);
        (await ListAsync(Actors.Auditor, QuestionsShown.Answered)).ShouldBe([answered]);
        (await ListAsync(Actors.Auditor, portfolio: "ENV")).ShouldBe([other]);
        (await ListAsync(Actors.Auditor, indicator: "WAS-1")).ShouldBe([other]);
        (await ListAsync(MemberOfEnvironment, whose: QuestionsOfWhom.Mine)).ShouldBe([other]);
        (await ListAsync(AnotherOfHomes, whose: QuestionsOfWhom.Mine)).ShouldBeEmpty();
        (await ListAsync(AnotherOfHomes)).ShouldBe([overdue, waiting, answered]);
        (await ListAsync(Actors.Director, whose: QuestionsOfWhom.ToAnswer)).Count.ShouldBe(4);
        (await ListAsync(DirectorOfPeople)).ShouldBeEmpty();
        (await Queries.OfPortfolioAsync(Member, "HOM", Now))!.Counts.ShouldBe(new QuestionCounts(2, 1, 1));
        (await Queries.OfIndicatorAsync(Member, "HOU-1", Now)).ShouldBe(new QuestionCounts(2, 1, 1));
        (await Queries.OfIndicatorAsync(Member, "WAS-1", Now)).ShouldBe(QuestionCounts.None);
    }

    [Fact]
    public async Task Due_OfQuestions_IsWhatWaitsForTheDirectorAndWhatCameForTheMember()
    {
        var answered = (await AskAsync()).ShouldBeDone();
        (await AskAsync(due: Today)).ShouldBeDone();
        (await AnswerAsync(answered, 0)).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));

        var director = (await Queries.DueAsync(Actors.Director, Now)).ShouldNotBeNull();
        director.ToAnswer.ShouldBe(new QuestionCounts(1, 1, 0));
        director.ToAccept.ShouldBeEmpty();
        var member = (await Queries.DueAsync(Member, Now)).ShouldNotBeNull();
        member.ToAnswer.ShouldBeNull();
        (member.ToAccept.Single().Id, member.Waiting).ShouldBe((answered, 1));
        (await Queries.DueAsync(AnotherOfHomes, Now))!.ToAccept.ShouldBeEmpty();
        (await AcceptAsync(answered, 1)).ShouldBeDone();
        (await Queries.DueAsync(Member, Now))!.ToAccept.ShouldBeEmpty();
        (await Queries.DueAsync(Actors.PerformanceTeam, Now)).ShouldBeNull();
    }

    [Fact]
    public async Task Answer_ThatIsAccepted_WaitsForNobodyUntilItIsCorrected()
    {
        var id = (await AskAsync()).ShouldBeDone();
        (await AcceptAsync(id, 0)).Word().ShouldBe("question-not-answered");
        (await AnswerAsync(id, 0)).ShouldBeDone();
        var answered = await LineAsync(Member, id);
        (answered.MayClose, answered.IsMine).ShouldBe((true, true));
        (await ListAsync(Member, QuestionsShown.Unaccepted)).ShouldBe([id]);
        (await AcceptAsync(id, 1, AnotherOfHomes)).Word().ShouldBe("Forbidden");
        (await AcceptAsync(id, 0)).Word().ShouldBe("Conflict");

        (await AcceptAsync(id, 1)).ShouldBeDone();

        var accepted = await LineAsync(Member, id);
        (accepted.State, accepted.AcceptedBy, accepted.AcceptedOn, accepted.MayClose).ShouldBe(
            (QuestionState.Accepted, Member.Name, Today, false)
        );
        (await ListAsync(Member, QuestionsShown.Accepted)).ShouldBe([id]);
        (await ListAsync(Member, QuestionsShown.Unaccepted)).ShouldBeEmpty();
        (await ListAsync(Member, QuestionsShown.Answered)).ShouldBe([id]);
        (await AcceptAsync(id, 2)).Word().ShouldBe("answer-accepted");
        (await FollowUpAsync(id, 2)).Word().ShouldBe("answer-accepted");

        (await CorrectAsync(id, 2)).ShouldBeDone();
        var corrected = await LineAsync(Member, id);
        (corrected.State, corrected.AcceptedBy).ShouldBe((QuestionState.Answered, null));
    }

    [Fact]
    public async Task Answers_ThatAreFollowedUp_AreOneThread()
    {
        var first = (await AskAsync("Why?")).ShouldBeDone();
        (await AnswerAsync(first, 0)).ShouldBeDone();
        var second = (await FollowUpAsync(first, 1, "Since when?")).ShouldBeDone();
        (await AnswerAsync(second, 0, "Since May.")).ShouldBeDone();
        var third = (await FollowUpAsync(second, 1, "Until when?")).ShouldBeDone();
        var other = (await AskAsync("Another")).ShouldBeDone();

        foreach (var id in (int[])[first, second, third])
        {
            var detail = (await Queries.DetailAsync(Actors.Director, id, Today)).ShouldNotBeNull();
            detail.Thread.Select(one => one.Text).ShouldBe(["Why?", "Since when?", "Until when?"]);
            detail.Line.Id.ShouldBe(id);
        }

        (await Queries.DetailAsync(Member, other, Today))!.Thread.Single().Id.ShouldBe(other);
        (await LineAsync(Member, first)).State.ShouldBe(QuestionState.FollowedUp);
        (await FollowUpAsync(first, 2)).Word().ShouldBe("answer-followed-up");
        (await AcceptAsync(first, 2)).Word().ShouldBe("answer-followed-up");
        (await CorrectAsync(first, 2)).Word().ShouldBe("answer-followed-up");
    }

    [Fact]
    public async Task FollowUp_ThatIsWithdrawn_LeavesTheAnswerWaitingAgain()
    {
        var first = (await AskAsync()).ShouldBeDone();
        (await AnswerAsync(first, 0)).ShouldBeDone();
        var second = (await FollowUpAsync(first, 1)).ShouldBeDone();

        (await WithdrawAsync(second, 0)).ShouldBeDone();

        (await LineAsync(Member, first)).State.ShouldBe(QuestionState.Answered);
        var third = (await FollowUpAsync(first, 3, "Again?")).ShouldBeDone();
        (await Queries.DetailAsync(Member, third, Today))!
            .Thread.Select(one => one.Id)
            .ShouldBe([first, second, third]);
    }

    [Fact]
    public async Task FollowUp_OfSomebodyElseOrWithWhatCannotBe_IsRefused()
    {
        var id = (await AskAsync()).ShouldBeDone();
        (await FollowUpAsync(id, 0)).Word().ShouldBe("question-not-answered");
        (await AnswerAsync(id, 0)).ShouldBeDone();

        (await FollowUpAsync(id, 1, by: AnotherOfHomes)).Word().ShouldBe("Forbidden");
        (await FollowUpAsync(id, 0)).Word().ShouldBe("Conflict");
        Fields(await FollowUpAsync(id, 1, " ")).ShouldBe(["Text"]);
        Fields(await FollowUpAsync(id, 1, due: Today.AddDays(-1))).ShouldBe(["Due"]);
        (await FollowUpAsync(id, 1, by: MemberOfEnvironment)).Word().ShouldBe("NotFound");
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await FollowUpAsync(id, 1)).Word().ShouldBe("indicator-not-live");
    }

    [Fact]
    public async Task Team_AsksAcceptsAndAsksOnForAMember_WhichIsSaid()
    {
        await Database.SaveAsync(
            People.Holding("Hala Homes", new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id))
        );
        var team = Actors.PerformanceTeam;
        var form = (await Queries.FormAsync(team, "HOU-1", Today)).ShouldNotBeNull();
        var hala = form.Members.ShouldHaveSingleItem();
        hala.Name.ShouldBe("Hala Homes");

        var id = (await AskForAsync(hala.Id)).ShouldBeDone();
        var asked = await LineAsync(AnotherOfHomes, id);
        (asked.AskedBy, asked.WrittenBy, asked.IsMine, asked.MayChange).ShouldBe(("Hala Homes", team.Name, true, true));
        (await AnswerAsync(id, 0)).ShouldBeDone();
        (await Queries.DueAsync(AnotherOfHomes, Now))!.ToAccept.Single().Id.ShouldBe(id);
        var next = (
            await Database
                .Get<FollowUpForMember>()
                .ExecuteAsync(team, new FollowUpForMemberRequest(id, 1, "And then?", Today))
        ).ShouldBeDone();
        (await LineAsync(AnotherOfHomes, next)).WrittenBy.ShouldBe(team.Name);
        (await AnswerAsync(next, 0)).ShouldBeDone();
        (await AcceptForAsync(next, 0)).Word().ShouldBe("Conflict");
        (await AcceptForAsync(next, 1)).ShouldBeDone();
        (await LineAsync(AnotherOfHomes, next)).AcceptedBy.ShouldBe(team.Name);
        (await AcceptForAsync(next, 2)).Word().ShouldBe("answer-accepted");
    }

    [Fact]
    public async Task Team_AskingForWhoDoesNotHoldThePortfolio_IsRefused()
    {
        await Database.SaveAsync(
            People.Holding("Hala Homes", new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id))
        );

        (await AskForAsync("id of Hala Homes", "WAS-1")).Word().ShouldBe("no-such-member");
        (await AskForAsync("id of Olu Officer")).Word().ShouldBe("no-such-member");
        (await AskForAsync("id of Hala Homes", "NOWHERE")).Word().ShouldBe("NotFound");
        Fields(await AskForAsync("")).ShouldBe(["MemberId"]);
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");
        (await AskForAsync("id of Hala Homes")).Word().ShouldBe("no-such-member");
        (await Queries.MayAskAsync(Actors.PerformanceTeam, "HOU-1")).ShouldBeFalse();
    }

    public static TheoryData<Role, bool, bool, bool> Roles()
    {
        var data = new TheoryData<Role, bool, bool, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(
                role,
                role is Role.CabinetMember,
                role is Role.Director,
                role is Role.CabinetMember or Role.Director or Role.CltMember or Role.PerformanceTeam or Role.Auditor
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_AsksAnswersAndSeesWhereItIsGranted(Role role, bool asks, bool answers, bool sees)
    {
        var actor = Actors.Holding(role);
        var id = (await AskAsync(by: AnotherOfHomes)).ShouldBeDone();

        (await AskAsync(by: actor)).Word().ShouldBe(asks ? "Done" : "Forbidden");
        ((await Queries.DetailAsync(actor, id, Today)) is not null).ShouldBe(sees);
        ((await Queries.ListAsync(actor, new QuestionFilter(), 1, Today)) is not null).ShouldBe(sees);
        ((await Queries.OfIndicatorAsync(actor, "HOU-1", Today)) is not null).ShouldBe(sees);
        ((await Queries.OfPortfolioAsync(actor, "HOM", Today)) is not null).ShouldBe(sees);
        ((await Queries.FormAsync(actor, "HOU-1", Today)) is not null).ShouldBe(asks || role is Role.PerformanceTeam);
        (await AnswerAsync(id, 0, by: actor)).Word().ShouldBe(answers ? "Done" : "Forbidden");
        (await CorrectAsync(id, 1, by: actor)).Word().ShouldBe(answers ? "Done" : "Forbidden");
        (await ChangeAsync(id, 0, "Mine", Today, actor)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task History_OfACorrectedAnswer_HasBothTexts()
    {
        var id = (await AskAsync()).ShouldBeDone();
        (await AnswerAsync(id, 0, "Because.")).ShouldBeDone();
        (await CorrectAsync(id, 1, "Because of it.")).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            Task.FromResult(db.ChangeRecords.OrderByDescending(r => r.Id).First())
        );

        record.Kind.ShouldBe(nameof(CorrectAnswer));
        record.Before.ShouldNotBeNull().ShouldContain("Because.");
        record.After.ShouldNotBeNull().ShouldContain("Because of it.");
        var page = await Database.Get<ChangeHistoryQueries>().PageAsync(Actors.Auditor, new ChangeFilter(), 1);
        page.Entries.ShouldContain(entry => entry.Done.StartsWith("Corrected the answer to "));
    }

    private DateOnly Now => London.DayOf(Database.Time.Utc);

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);

    private async Task<QuestionLine> LineAsync(Actor actor, int id) =>
        (await Queries.DetailAsync(actor, id, Today)).ShouldNotBeNull().Line;

    private async Task<IReadOnlyList<int>> ListAsync(
        Actor actor,
        QuestionsShown shown = QuestionsShown.Asked,
        QuestionsOfWhom whose = QuestionsOfWhom.Anybody,
        string? portfolio = null,
        string? indicator = null
    ) =>
        (await Queries.ListAsync(actor, new QuestionFilter(shown, whose, portfolio, indicator), 1, Now))!
            .Lines.Select(line => line.Id)
            .ToList();

    private Task<Outcome<int>> AskAsync(
        string text = "Why?",
        string code = "HOU-1",
        DateOnly? due = null,
        Actor? by = null
    ) =>
        Database
            .Get<AskQuestion>()
            .ExecuteAsync(by ?? Member, new AskQuestionRequest(code, text, due ?? Today.AddDays(14)));

    private Task<Outcome<int>> ChangeAsync(int id, int version, string text, DateOnly due, Actor? by = null) =>
        Database.Get<ChangeQuestion>().ExecuteAsync(by ?? Member, new ChangeQuestionRequest(id, version, text, due));

    private Task<Outcome<int>> WithdrawAsync(int id, int version, Actor? by = null) =>
        Database.Get<WithdrawQuestion>().ExecuteAsync(by ?? Member, new WithdrawQuestionRequest(id, version));

    private Task<Outcome<int>> AnswerAsync(int id, int version, string answer = "Because.", Actor? by = null) =>
        Database
            .Get<AnswerQuestion>()
            .ExecuteAsync(by ?? Actors.Director, new AnswerQuestionRequest(id, version, answer));

    private Task<Outcome<int>> AcceptAsync(int id, int version, Actor? by = null) =>
        Database.Get<AcceptAnswer>().ExecuteAsync(by ?? Member, new AcceptAnswerRequest(id, version));

    private Task<Outcome<int>> AcceptForAsync(int id, int version) =>
        Database.Get<AcceptForMember>().ExecuteAsync(Actors.PerformanceTeam, new AcceptForMemberRequest(id, version));

    private Task<Outcome<int>> AskForAsync(string member, string code = "HOU-1") =>
        Database
            .Get<AskForMember>()
            .ExecuteAsync(Actors.PerformanceTeam, new AskForMemberRequest(member, code, "Why?", Today.AddDays(14)));

    private Task<Outcome<int>> FollowUpAsync(
        int id,
        int version,
        string text = "And then?",
        DateOnly? due = null,
        Actor? by = null
    ) =>
        Database
            .Get<FollowUpAnswer>()
            .ExecuteAsync(by ?? Member, new FollowUpAnswerRequest(id, version, text, due ?? Today.AddDays(14)));

    private Task<Outcome<int>> CorrectAsync(int id, int version, string answer = "Because of it.", Actor? by = null) =>
        Database
            .Get<CorrectAnswer>()
            .ExecuteAsync(by ?? Actors.Director, new CorrectAnswerRequest(id, version, answer));
}
