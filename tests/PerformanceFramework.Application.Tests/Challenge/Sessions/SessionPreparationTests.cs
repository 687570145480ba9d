using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Challenge.Triage;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>A session from its plan to its pre-read, by the use cases. HOU-1 of Place, LIB-1 of People and WAS-1 of Place have figures.</summary>
public sealed class SessionPreparationTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    // 20 October 2026 is a Tuesday; five working days before is the 13th, three is the 15th.
    private static readonly DateOnly HeldOn = new(2026, 10, 20);

    private Actor Analyst => Actors.PerformanceTeam;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (
            var role in (Role[])[Role.CltMember, Role.PerformanceTeam, Role.Director, Role.CabinetMember, Role.Officer]
        )
        {
            var actor = Actors.Holding(role);
            await Database.SaveAsync(People.Holding(actor.Name, actor.Roles[0]));
        }

        (
            await Do(
                new AddChallengeBodyRequest("CLT", ChallengeBodyKind.Clt) { Name = "CLT", Terms = SessionTerms.Usual }
            )
        ).ShouldBeDone();
    }

    [Fact]
    public async Task Session_FromItsPlanToItsPreRead()
    {
        var id = await PlanAsync();
        var planned = await SessionAsync(id);
        (planned.Head.DirectorsSeeFrom, planned.Head.PreReadDue, planned.Head.State).ShouldBe(
            (new DateOnly(2026, 10, 13), new DateOnly(2026, 10, 15), SessionState.Preparing)
        );
        planned
            .Head.People.Select(person => (person.Name, person.Part))
            .ShouldBe([
                (Actors.Holding(Role.CltMember).Name, SessionPart.Chair),
                (Analyst.Name, SessionPart.Analyst),
                (Actors.Director.Name, SessionPart.Member),
            ]);

        (await Do(new ProposeTopicsRequest(id, 0))).ShouldBeDone().ShouldBeGreaterThan(0);
        var proposed = (await SessionAsync(id)).Proposed.ToList();
        proposed.Select(topic => topic.ProposedRank).ShouldBe(Enumerable.Range(1, proposed.Count).Select(r => (int?)r));
        proposed[0].Reasons.ShouldNotBeEmpty();

        foreach (var topic in proposed.Skip(1))
        {
            (await DecideAsync(topic, TopicChoice.LeaveOut, "For another day")).ShouldBeDone();
        }

        (await DecideAsync(proposed[0], TopicChoice.Include)).ShouldBeDone();
        (await AddAsync(id, "WAS-2")).ShouldBeDone();
        var agenda = (await SessionAsync(id)).Agenda.ToList();
        agenda.Count.ShouldBe(2);
        agenda[0].Questions.Count.ShouldBe(5);
        (agenda[1].Code, agenda[1].Explanation, agenda[1].Questions.Count > 0).ShouldBe(
            ("WAS-2", "The chair asked", true)
        );

        (
            await Do(new MoveTopicRequest(id, (await SessionAsync(id)).Head.Version, agenda[1].Id, Up: true))
        ).ShouldBeDone();
        (await SessionAsync(id)).Agenda.Select(topic => topic.Id).ShouldBe([agenda[1].Id, agenda[0].Id]);

        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, null))).ShouldBeDone();
        var read = (
            await Database.Get<PreReadQueries>().ViewAsync(Actors.Holding(Role.CltMember), id, Today)
        ).ShouldNotBeNull();
        read.Topics.Select(item => item.Topic.Id).ShouldBe([agenda[1].Id, agenda[0].Id]);
        read.Topics.ShouldAllBe(item => item.Indicator != null && item.Indicator.History.Count > 0);
        read.LeftOut.Count.ShouldBe(proposed.Count - 1);
        (read.Edition, read.IsWithoutFigures).ShouldBe((null, false));

        (await Do(new WithdrawPreReadRequest(id, (await SessionAsync(id)).Head.Version))).ShouldBeDone();
        (await SessionAsync(id)).Head.State.ShouldBe(SessionState.Preparing);
    }

    [Fact]
    public async Task Proposals_MadeAgain_ChangeNothing()
    {
        var id = await PlanAsync();
        (await Do(new ProposeTopicsRequest(id, 0))).ShouldBeDone();
        var first = await SessionAsync(id);

        var again = await Do(new ProposeTopicsRequest(id, first.Head.Version));

        again.ShouldBeOfType<Outcome<int>.Done>().IsUnchanged.ShouldBeTrue();
        (await SessionAsync(id))
            .Topics.Select(topic => (topic.Code, topic.ProposedRank))
            .ShouldBe(first.Topics.Select(topic => (topic.Code, topic.ProposedRank)));
    }

    [Theory]
    [InlineData(ValueKind.Late, "late")]
    [InlineData(ValueKind.NotYetAvailable, "not yet available")]
    public async Task Proposal_OfARedIndicatorWhoseNextFigureIsMissing_RanksNoLowerThanBefore(
        ValueKind kind,
        string words
    )
    {
        var (latest, stored) = (await LatestAsync(), kind.ToString());
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red', Assessment_SincePrevious_Direction = 'Worsened' WHERE IndicatorId = {Council["HOU-1"].Id} AND Id <> {latest}"
        );
        await Database.TamperAsync(
            $"UPDATE Observations SET Kind = {stored}, Value = NULL, Assessment_Status = 'NotRated', Assessment_NotRatedReason = {stored}, Assessment_SincePrevious_Direction = 'Withheld' WHERE Id = {latest}"
        );
        var missing = await ProposedAsync();

        await Database.TamperAsync($"DELETE FROM Observations WHERE Id = {latest}");
        var before = await ProposedAsync();

        before.Explanation.ShouldStartWith("Red in 4 periods running; worse than before");
        missing.Explanation.ShouldStartWith("Red in 4 periods running; worse than before");
        missing.Explanation.ShouldContain($"its figure is {words}, and the last one is of Q4 2025/26");
        missing.Points.ShouldBe(
            before.Points + (TriageTerms.Usual.DoubtfulData * 1.25m),
            "it serves a corporate priority"
        );

        Task<int> LatestAsync() =>
            Database.ReadAsync(db =>
                db.Observations.Where(o => o.Indicator.Code == "HOU-1")
                    .OrderByDescending(o => o.PeriodEnd)
                    .Select(o => o.Id)
                    .FirstAsync()
            );

        async Task<TopicView> ProposedAsync()
        {
            var id = await PlanAsync();
            (await Do(new ProposeTopicsRequest(id, 0))).ShouldBeDone();
            return (await SessionAsync(id)).Proposed.Single(topic => topic.Code == "HOU-1");
        }
    }

    [Fact]
    public async Task Topic_OfAnotherPartThanTheBodys_IsNotBroughtIn()
    {
        (
            await Do(
                new AddChallengeBodyRequest("PEOPLE", ChallengeBodyKind.DirectorateTeam)
                {
                    Name = "People",
                    Terms = SessionTerms.Usual,
                    DirectorateCode = "PEO",
                }
            )
        ).ShouldBeDone();
        var id = await PlanAsync("PEOPLE");

        (await AddAsync(id, "HOU-1"))
            .ShouldBeOfType<Outcome<int>.Invalid>()
            .Errors.Single()
            .Sentence.ShouldContain("does not belong to the part of the council that People looks at");
        (await AddAsync(id, "NOWHERE"))
            .ShouldBeOfType<Outcome<int>.Invalid>()
            .Errors.Single()
            .Field.ShouldBe("Indicator");
        (await AddAsync(id, "LIB-1")).ShouldBeDone();
        (await Do(new ProposeTopicsRequest(id, (await SessionAsync(id)).Head.Version))).ShouldBeDone();
        (await SessionAsync(id)).Topics.ShouldAllBe(topic => topic.Directorate.Code == "PEO");
    }

    [Fact]
    public async Task Board_OfAPartnership_LooksAtWhatIsUnderTheElementsThatAnswerToIt()
    {
        await Database.SaveAsync(new AccountableBody("BOARD", "Waste board", AccountableBodyKind.PartnershipBoard));
        await Database.TamperAsync(
            $"UPDATE PlanElements SET AccountableBodyId = (SELECT Id FROM AccountableBodies WHERE Code = 'BOARD') WHERE Code = 'S2'"
        );
        (
            await Do(
                new AddChallengeBodyRequest("WB", ChallengeBodyKind.PartnershipBoard)
                {
                    Name = "Waste board",
                    Terms = SessionTerms.Usual,
                    AccountableBodyCode = "BOARD",
                }
            )
        ).ShouldBeDone();
        var id = await PlanAsync("WB");

        (await AddAsync(id, "HOU-1")).Word().ShouldBe("Invalid");
        (await Do(new ProposeTopicsRequest(id, (await SessionAsync(id)).Head.Version))).ShouldBeDone();
        (await AddAsync(id, "WAS-2")).ShouldBeDone();

        var session = await SessionAsync(id);
        session.Head.Board!.Name.ShouldBe("Waste board");
        session.Topics.Select(topic => topic.Code).ShouldAllBe(code => code.StartsWith("WAS-"));
        var read = await Database.Get<PreReadQueries>().ViewAsync(Analyst, id, Today);
        var rolledUp = read.ShouldNotBeNull().Changes.RollUp.All;
        rolledUp.ShouldBeGreaterThan(0);
        rolledUp.ShouldBeLessThan((await ChangesOfCltAsync()).RollUp.All);

        async Task<SessionChanges> ChangesOfCltAsync() =>
            (await Database.Get<PreReadQueries>().ChangesAsync(Analyst, await PlanAsync(), Today)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Topic_ThatIsBroughtIn_BelongsToTheRoundOfItsLatestFigure()
    {
        var id = await PlanAsync();
        (await AddAsync(id, "LIB-1")).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE Observations SET RoundId = (SELECT MAX(Id) FROM CollectionRounds) WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-1')"
        );

        (await AddAsync(id, "HOU-1")).ShouldBeDone();

        var rounds = await Database.ReadAsync(db =>
            db.SessionTopics.Where(t => t.State == TopicState.Included)
                .OrderBy(t => t.Rank)
                .Select(t => t.RoundId)
                .ToListAsync()
        );
        rounds.ShouldBe([null, await Database.ReadAsync(db => db.CollectionRounds.MaxAsync(r => (int?)r.Id))]);
    }

    [Fact]
    public async Task PreRead_OfAnEdition_IsDrawnFromItForThoseWhoMayReadIt()
    {
        var publish = new PublishEditionRequest("2026-27-Q1", Audience.Clt, "", null, null);
        (await Database.Get<PublishEdition>().ExecuteAsync(Analyst, publish)).ShouldBeDone();
        var id = await PlanAsync(period: "2026-27-Q1", members: [Actors.CabinetMember.Id]);
        (await AddAsync(id, "HOU-1")).ShouldBeDone();
        (
            await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, "2026-27-q1-cabinet"))
        ).ShouldBeInvalid();

        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, "2026-27-q1-clt"))).ShouldBeDone();

        var read = (
            await Database.Get<PreReadQueries>().ViewAsync(Actors.Holding(Role.CltMember), id, Today)
        ).ShouldNotBeNull();
        (read.Edition?.Address, read.Topics.Single().Indicator?.Standing.Code).ShouldBe(("2026-27-q1-clt", "HOU-1"));
        var without = (
            await Database.Get<PreReadQueries>().ViewAsync(Actors.CabinetMember, id, Today)
        ).ShouldNotBeNull();
        (without.IsWithoutFigures, without.Topics.Single().Indicator).ShouldBe((true, null));
        (without.Changes.Worse.Count, without.Changes.Better.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Director_AddsContextSuccessAndAskToTheirOwn()
    {
        var id = await PlanAsync();
        (await AddAsync(id, "HOU-1")).ShouldBeDone();
        (await AddAsync(id, "LIB-1")).ShouldBeDone();
        var (own, other) = ((await SessionAsync(id)).Agenda.First(), (await SessionAsync(id)).Agenda.Last());
        var context = new AddContextRequest(own.Id, own.Version, " The last month is better. ")
        {
            Finance = " £40,000 over ",
            Workforce = "Two vacancies",
        };
        (await Database.Get<AddContext>().ExecuteAsync(Actors.Director, context)).Word().ShouldBe("NotFound");

        // From the day that the terms say.
        Database.Time.Advance(TimeSpan.FromDays(1));
        var tooLong = context with { Risk = new string('r', 301) };
        (await Database.Get<AddContext>().ExecuteAsync(Actors.Director, tooLong)).Word().ShouldBe("Invalid");
        (await Database.Get<AddContext>().ExecuteAsync(Actors.Director, context)).ShouldBeDone();
        (await Database.Get<AddContext>().ExecuteAsync(Actors.Director, context)).Word().ShouldBe("Conflict");
        (await Database.Get<AddContext>().ExecuteAsync(Actors.Director, context with { TopicId = other.Id }))
            .Word()
            .ShouldBe("Forbidden");
        (
            await Database
                .Get<BringToSession>()
                .ExecuteAsync(Actors.Director, new BringToSessionRequest(id, "PLA", null, "Won", "Money"))
        ).ShouldBeDone();
        (
            await Database
                .Get<BringToSession>()
                .ExecuteAsync(Actors.Director, new BringToSessionRequest(id, "PEO", null, "Won", "Money"))
        )
            .Word()
            .ShouldBe("Forbidden");
        (
            await Database
                .Get<BringToSession>()
                .ExecuteAsync(Actors.Director, new BringToSessionRequest(id, "PLA", null, "Lost", ""))
        )
            .Word()
            .ShouldBe("Conflict");

        var session = await SessionAsync(id);
        session
            .Agenda.First()
            .Added.ShouldBe(
                new TopicContext("The last month is better.", "£40,000 over", "", "Two vacancies", Actors.Director.Name)
            );
        session
            .Brought.Select(brought => (brought.Directorate.Code, brought.Success, brought.Ask))
            .ShouldBe([("PLA", "Won", "Money")]);
    }

    [Fact]
    public async Task Comment_IsSettledBeforeThePreReadGoesOut()
    {
        var id = await PlanAsync();
        (await AddAsync(id, "HOU-1")).ShouldBeDone();
        var topic = (await SessionAsync(id)).Agenda.Single();
        (await Do(new CommentOnTopicRequest(topic.Id, "Say why"))).ShouldBeDone();
        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, null)))
            .Word()
            .ShouldBe("session-comments-open");
        var comment = (await SessionAsync(id)).Agenda.Single().Comments.Single();

        (await Do(new SettleCommentRequest(comment.Id, comment.Version, "It says so now"))).ShouldBeDone();
        (await Do(new SettleCommentRequest(comment.Id, comment.Version + 1, "Again")))
            .Word()
            .ShouldBe("comment-settled");

        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, null))).ShouldBeDone();
    }

    [Fact]
    public async Task Words_OfATopic_AreTheAnalystsUntilThePreReadIsOut()
    {
        var id = await PlanAsync();
        (await AddAsync(id, "HOU-1")).ShouldBeDone();
        var topic = (await SessionAsync(id)).Agenda.Single();

        (await Do(new SaveTopicQuestionsRequest(topic.Id, topic.Version, ["One?", "Two?"]))).ShouldBeDone();
        (await Do(new SaveTopicQuestionsRequest(topic.Id, topic.Version, ["Three?"]))).Word().ShouldBe("Conflict");
        (await Do(new WordTopicRequest(topic.Id, topic.Version + 1, "Why now?"))).ShouldBeDone();
        (await Do(new SaveTopicQuestionsRequest(topic.Id, topic.Version + 2, ["Two?"]))).ShouldBeDone();

        var now = (await SessionAsync(id)).Agenda.Single();
        (now.Title, string.Join(' ', now.Questions.Select(question => question.Text))).ShouldBe(("Why now?", "Two?"));
        (
            await Do(new SaveTopicQuestionsRequest(topic.Id, now.Version, [.. Enumerable.Repeat("Why?", 11)]))
        ).ShouldBeInvalid();
        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, null))).ShouldBeDone();
        (await Do(new WordTopicRequest(topic.Id, now.Version, "Late"))).Word().ShouldBe("session-pre-read-is-out");
    }

    [Fact]
    public async Task Session_WithWhatCannotBe_NamesEachField()
    {
        var plan = new PlanSessionRequest(0, "2026-27-M01", null, "", "", []);
        (await Do(plan))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Period", "HeldOn", "ChairId", "AnalystId"]);
        (await Do(await PlanOf() with { HeldOn = Today.AddDays(-1) }))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("HeldOn");
        (await Do(await PlanOf() with { AnalystId = "id of CLT member" }))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("AnalystId");
        // An officer is invited to no session.
        (await Do(await PlanOf() with { MemberIds = [Actors.Officer.Id] }))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("MemberIds");
        (await Do(await PlanOf() with { BodyId = 99 })).ShouldBeInvalid().Single().Field.ShouldBe("BodyId");
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.CabinetMember, true)]
    [InlineData(Role.ScrutinyMember, true)]
    [InlineData(Role.Partner, true)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    public async Task ChairAndAnalyst_AreThoseWhoMayRunASession(Role role, bool mayRun)
    {
        var one = Actors.Holding(role);
        var other = role is Role.CltMember ? Analyst : Actors.Holding(Role.CltMember);
        if (await Database.ReadAsync(db => db.Users.AllAsync(user => user.Id != one.Id)))
        {
            await Database.SaveAsync(People.Holding(one.Name, one.Roles[0]));
        }

        var asChair = await Do(await PlanOf() with { ChairId = one.Id, AnalystId = other.Id });
        var asAnalyst = await Do(await PlanOf() with { ChairId = other.Id, AnalystId = one.Id });

        Fields(asChair).ShouldBe(mayRun ? [] : ["ChairId"]);
        Fields(asAnalyst).ShouldBe(mayRun ? [] : ["AnalystId"]);
        var form = (await Database.Get<SessionQueries>().FormAsync(Analyst, null, Today)).ShouldNotBeNull();
        form.People.Any(person => person.Id == one.Id && person.MayRun).ShouldBe(mayRun);

        static IEnumerable<string> Fields(Outcome<int> outcome) =>
            outcome is Outcome<int>.Invalid invalid ? invalid.Errors.Select(error => error.Field)
            : outcome is Outcome<int>.Done ? []
            : [outcome.Word()];
    }

    [Fact]
    public async Task Session_IsMovedChangedAndCancelled()
    {
        var id = await PlanAsync();
        var change = new ChangeSessionRequest(id, 0, HeldOn.AddDays(1), "id of CLT member", Analyst.Id, []);
        (await Do(change)).ShouldBeDone();
        (await Do(change)).Word().ShouldBe("Conflict");
        var moved = await SessionAsync(id);
        (moved.Head.HeldOn, moved.Head.PreReadDue, moved.Head.People.Count).ShouldBe(
            (HeldOn.AddDays(1), new DateOnly(2026, 10, 16), 2)
        );

        (await AddAsync(id, "HOU-1")).ShouldBeDone();
        (await Do(new IssuePreReadRequest(id, (await SessionAsync(id)).Head.Version, null))).ShouldBeDone();
        var version = (await SessionAsync(id)).Head.Version;
        (await Do(change with { Version = version, HeldOn = HeldOn })).Word().ShouldBe("session-pre-read-is-out");
        // Somebody is ill on the day.
        (await Do(change with { Version = version, MemberIds = [Actors.Director.Id] })).ShouldBeDone();
        (await Do(new CancelSessionRequest(id, version + 1, ""))).ShouldBeInvalid();
        (await Do(new CancelSessionRequest(id, (await SessionAsync(id)).Head.Version, "Snow"))).ShouldBeDone();

        (await SessionAsync(id)).Head.CancelledBecause.ShouldBe("Snow");
        (await Do(change with { Version = (await SessionAsync(id)).Head.Version })).Word().ShouldBe("session-over");
    }

    [Fact]
    public async Task Body_ThatIsAScrutinyCommittee_IsTiedToIt()
    {
        var add = new AddChallengeBodyRequest("SCR", ChallengeBodyKind.ScrutinyCommittee)
        {
            Name = "Scrutiny",
            Terms = SessionTerms.Usual,
            AccountableBodyCode = "SCRUTINY",
        };
        (await Do(add)).ShouldBeDone();
        (await BodyAsync("SCR")).Body.SitsAs!.Name.ShouldBe("Scrutiny committee");
        (await BodyAsync("SCR")).Choices.Bodies.Select(of => of.Body.Code).ShouldBe(["SCRUTINY"]);

        foreach (
            var wrong in (AddChallengeBodyRequest[])
                [
                    add with
                    {
                        Code = "CLT-2",
                        Kind = ChallengeBodyKind.Clt,
                    },
                    add with
                    {
                        Code = "SCR-2",
                        AccountableBodyCode = "NOBODY",
                    },
                ]
        )
        {
            (await Do(wrong)).ShouldBeInvalid().Select(error => error.Field).ShouldBe(["AccountableBodyCode"]);
        }

        (
            await Do(new ChangeChallengeBodyRequest("SCR", 0) { Name = "Scrutiny", Terms = SessionTerms.Usual })
        ).ShouldBeDone();
        (await BodyAsync("SCR")).Body.SitsAs.ShouldBeNull();

        async Task<BodyDetail> BodyAsync(string code) =>
            (await Database.Get<SessionQueries>().BodyAsync(Analyst, code, Today)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Body_IsChangedRetiredAndReinstated()
    {
        var change = new ChangeChallengeBodyRequest("CLT", 0)
        {
            Name = "Leaders",
            Terms = SessionTerms.Usual with { Topics = 4 },
        };
        (await Do(change)).ShouldBeDone();
        (await Do(change)).Word().ShouldBe("Conflict");
        (await Do(change with { Version = 1, Terms = SessionTerms.Usual with { Topics = 0 }, DirectorateCode = "NO" }))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Topics", "DirectorateCode"]);
        (
            await Do(
                new AddChallengeBodyRequest("clt", ChallengeBodyKind.Clt) { Name = "Again", Terms = SessionTerms.Usual }
            )
        )
            .Word()
            .ShouldBe("body-code-taken");
        (await Do(new ReinstateChallengeBodyRequest("CLT", 1))).Word().ShouldBe("body-not-retired");

        (await Do(new RetireChallengeBodyRequest("CLT", 1))).ShouldBeDone();
        (await Do(await PlanOf())).Word().ShouldBe("body-retired");
        (await Do(new RetireChallengeBodyRequest("CLT", 2))).Word().ShouldBe("body-retired");
        (await Do(new ReinstateChallengeBodyRequest("CLT", 2))).ShouldBeDone();

        (await Do(await PlanOf())).ShouldBeDone();
    }

    [Fact]
    public async Task Bank_IsTakenOverOnceAndChanged()
    {
        (await Database.Get<SessionQueries>().BankAsync(Analyst)).ShouldNotBeNull().IsUsual.ShouldBeTrue();
        (await Do(new TakeOverQuestionsRequest())).ShouldBeDone().ShouldBe(BankQuestion.Usual.Count);
        (await Do(new TakeOverQuestionsRequest())).Word().ShouldBe("question-bank-not-empty");
        var bank = (await Database.Get<SessionQueries>().BankAsync(Analyst)).ShouldNotBeNull();
        bank.IsUsual.ShouldBeFalse();
        var first = bank.Lines[0];

        (await Do(new SaveBankQuestionRequest(first.Id, first.Version, "Other words?", null, 1, true))).ShouldBeDone();
        (await Do(new SaveBankQuestionRequest(first.Id, first.Version, "Late", null, 1, false)))
            .Word()
            .ShouldBe("Conflict");
        (await Do(new SaveBankQuestionRequest(null, null, "New?", TriageReason.Red, 99, false))).ShouldBeDone();
        (await Do(new SaveBankQuestionRequest(null, null, "", (TriageReason)99, 0, false)))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Text", "Reason", "Position"]);

        var now = (await Database.Get<SessionQueries>().BankAsync(Analyst)).ShouldNotBeNull();
        now.Lines.ShouldContain(line => line.Text == "Other words?" && line.IsRetired);
        now.Lines[^1].Text.ShouldBe("New?");
    }

    [Fact]
    public async Task Triage_IsChangedByWhoeverReadIt()
    {
        var terms = TriageTerms.Usual with { Red = 5 };
        (await Do(new ChangeTriageRequest(null, terms with { PriorityPercent = -1 })))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("PriorityPercent");
        (await Do(new ChangeTriageRequest(null, terms))).ShouldBeDone();
        (await Do(new ChangeTriageRequest(null, terms))).Word().ShouldBe("Conflict");

        (await Do(new ChangeTriageRequest(0, terms with { Red = 6 }))).ShouldBeDone();

        (await Database.Get<SessionQueries>().TriageAsync(Actors.CabinetMember))
            .ShouldNotBeNull()
            .Terms.Red.ShouldBe(6);
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.CabinetMember)]
    public async Task Preparation_IsThePerformanceTeams(Role role)
    {
        var actor = Actors.Holding(role);
        var id = await PlanAsync();

        (await Database.Get<ProposeTopics>().ExecuteAsync(actor, new ProposeTopicsRequest(id, 0)))
            .Word()
            .ShouldBe("Forbidden");
        (await Database.Get<PlanSession>().ExecuteAsync(actor, await PlanOf())).Word().ShouldBe("Forbidden");
        (await Database.Get<IssuePreRead>().ExecuteAsync(actor, new IssuePreReadRequest(id, 0, null)))
            .Word()
            .ShouldBe("Forbidden");
        (await Database.Get<ChangeTriage>().ExecuteAsync(actor, new ChangeTriageRequest(null, TriageTerms.Usual)))
            .Word()
            .ShouldBe("Forbidden");
        (await Database.Get<SessionQueries>().FormAsync(actor, null, Today)).ShouldBeNull();
        (await Database.Get<SessionQueries>().BodiesAsync(actor)).ShouldBeNull();
        (await Database.Get<SessionQueries>().BankAsync(actor)).ShouldBeNull();
    }

    private async Task<int> PlanAsync(
        string body = "CLT",
        string period = "2026-27-Q2",
        IReadOnlyList<string>? members = null
    ) =>
        (
            await Do(await PlanOf(body) with { Period = period, MemberIds = members ?? [Actors.Director.Id] })
        ).ShouldBeDone();

    private async Task<PlanSessionRequest> PlanOf(string body = "CLT") =>
        new(
            await Database.ReadAsync(db =>
                db.ChallengeBodies.Where(b => b.Code == body).Select(b => b.Id).SingleAsync()
            ),
            "2026-27-Q2",
            HeldOn,
            Actors.Holding(Role.CltMember).Id,
            Analyst.Id,
            [Actors.Director.Id]
        );

    private async Task<SessionDetail> SessionAsync(int id) =>
        (await Database.Get<SessionQueries>().DetailAsync(Analyst, id, Today)).ShouldNotBeNull();

    private async Task<Outcome<int>> AddAsync(int id, string code) =>
        await Do(new AddTopicRequest(id, (await SessionAsync(id)).Head.Version, code, "The chair asked"));

    private async Task<Outcome<int>> DecideAsync(TopicView topic, TopicChoice choice, string reason = "") =>
        await Do(new DecideTopicRequest(topic.Id, topic.Version, choice, reason, null));

    private Task<Outcome<string>> Do(AddChallengeBodyRequest request) =>
        Database.Get<AddChallengeBody>().ExecuteAsync(Analyst, request);

    private Task<Outcome<string>> Do(ChangeChallengeBodyRequest request) =>
        Database.Get<ChangeChallengeBody>().ExecuteAsync(Analyst, request);

    private Task<Outcome<string>> Do(RetireChallengeBodyRequest request) =>
        Database.Get<RetireChallengeBody>().ExecuteAsync(Analyst, request);

    private Task<Outcome<string>> Do(ReinstateChallengeBodyRequest request) =>
        Database.Get<ReinstateChallengeBody>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(PlanSessionRequest request) =>
        Database.Get<PlanSession>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(ChangeSessionRequest request) =>
        Database.Get<ChangeSession>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(ProposeTopicsRequest request) =>
        Database.Get<ProposeTopics>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(AddTopicRequest request) => Database.Get<AddTopic>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(DecideTopicRequest request) =>
        Database.Get<DecideTopic>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(MoveTopicRequest request) => Database.Get<MoveTopic>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(WordTopicRequest request) => Database.Get<WordTopic>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(SaveTopicQuestionsRequest request) =>
        Database.Get<SaveTopicQuestions>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(CommentOnTopicRequest request) =>
        Database.Get<CommentOnTopic>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(SettleCommentRequest request) =>
        Database.Get<SettleComment>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(IssuePreReadRequest request) =>
        Database.Get<IssuePreRead>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(WithdrawPreReadRequest request) =>
        Database.Get<WithdrawPreRead>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(CancelSessionRequest request) =>
        Database.Get<CancelSession>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(SaveBankQuestionRequest request) =>
        Database.Get<SaveBankQuestion>().ExecuteAsync(Analyst, request);

    private Task<Outcome<int>> Do(TakeOverQuestionsRequest request) =>
        Database.Get<TakeOverQuestions>().ExecuteAsync(Analyst, request);

    private Task<Outcome<TriageTerms>> Do(ChangeTriageRequest request) =>
        Database.Get<ChangeTriage>().ExecuteAsync(Analyst, request);
}
