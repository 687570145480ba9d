using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Who challenges in the demonstration, and their sessions: one of the quarter before the open one that is over, with what was
/// captured and what came of it, one that is being prepared, and two whose pre-read is out. The triage raises their topics.
/// </summary>
internal sealed class ChallengeSessionsPart
{
    private const string Kind = "LoadDemonstration";
    private const string Made = "Demonstration content: ";

    private static readonly DemonstrationSignIn Analyst = DemonstrationSignIns.PerformanceTeam;
    private static readonly DemonstrationSignIn Chair = Named("clt");
    private static readonly DemonstrationSignIn[] Directors =
    [
        Named("director-resources"),
        Named("director-people"),
        Named("director-health"),
        Named("director-place"),
    ];

    private readonly PerformanceDbContext _db;
    private readonly DemonstrationCalendar _calendar;
    private readonly DateTime _nowUtc;
    private readonly CancellationToken _ct;

    private ChallengeSessionsPart(
        PerformanceDbContext db,
        DemonstrationCalendar calendar,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        (_db, _calendar, _nowUtc, _ct) = (db, calendar, nowUtc, cancellationToken);
    }

    private DateOnly Today => _calendar.Today;

    /// <summary>Sets them up and holds what is over; the figures and the people are saved already.</summary>
    public static async Task LoadAsync(
        PerformanceDbContext db,
        DemonstrationCalendar calendar,
        DateTime nowUtc,
        CancellationToken ct
    )
    {
        db.ChangeTracker.Clear();
        var part = new ChallengeSessionsPart(db, calendar, nowUtc, ct);
        var (clt, place, environment) = await part.BodiesAsync();
        await part.HoldAsync(clt);
        await part.PrepareAsync(clt);
        await part.ReadyAsync(
            place,
            part.Today,
            (Named("director-place"), [Named("head-was"), Named("head-hwy"), Named("head-hou"), Named("head-saf")]),
            ActorOf(Analyst)
        );
        // What members look at are the figures of rounds that are closed.
        await part.ReadyAsync(
            environment,
            WorkingDays.Usual.After(part.Today, 6),
            (Named("cabinet-environment"), [Named("director-place"), Named("head-was")]),
            ActorOf(Named("scrutiny"))
        );
    }

    private async Task<(ChallengeBody Clt, ChallengeBody Place, ChallengeBody Environment)> BodiesAsync()
    {
        var directorate = await _db.Directorates.SingleAsync(d => d.Code == "PL", _ct);
        var portfolio = await _db.Portfolios.SingleAsync(p => p.Code == "ENVIRONMENT", _ct);
        var clt = Body("CLT", "Corporate leadership team", ChallengeBodyKind.Clt, SessionTerms.Usual);
        var place = Body(
            "PLACE",
            "Place leadership team",
            ChallengeBodyKind.DirectorateTeam,
            new SessionTerms(6, 8, true, 4, 2),
            directorate
        );
        var environment = Body(
            "ENVIRONMENT",
            "Environment portfolio challenge",
            ChallengeBodyKind.PortfolioChallenge,
            new SessionTerms(5, 12, true, 10, 7),
            portfolio: portfolio
        );
        var scrutiny = Body(
            "SCRUTINY",
            "Corporate scrutiny committee",
            ChallengeBodyKind.ScrutinyCommittee,
            new SessionTerms(4, 20, true, 10, 5)
        );
        var vision = Body(
            "VISION",
            "Vision partnership board",
            ChallengeBodyKind.PartnershipBoard,
            new SessionTerms(5, 15, false, 0, 5)
        );
        Succeed(scrutiny.SitAs(await _db.AccountableBodies.SingleAsync(b => b.Code == "SCRUTINY", _ct)));
        Succeed(vision.SitAs(await _db.AccountableBodies.SingleAsync(b => b.Code == "VISION-BOARD", _ct)));
        await SaveAsync("Demonstration council: who challenges");
        return (clt, place, environment);
    }

    private ChallengeBody Body(
        string code,
        string name,
        ChallengeBodyKind kind,
        SessionTerms terms,
        Directorate? directorate = null,
        Portfolio? portfolio = null
    )
    {
        var body = new ChallengeBody(code, name, kind, terms);
        body.LimitTo(directorate, portfolio);
        _db.ChallengeBodies.Add(body);
        return body;
    }

    /// <summary>The session that is over. Its figures were those of rounds that are closed by now.</summary>
    private async Task HoldAsync(ChallengeBody clt)
    {
        var period = _calendar.OpenPeriod.Previous;
        var heldOn = WorkingDays.Usual.After(period.End, 38);
        var session = Session(clt, period, heldOn, (Chair, Directors));
        var topics = await ChooseAsync(session, ActorOf(Named("scrutiny")), howMany: 5);
        var asked = topics.ToDictionary(topic => topic, Suggest);
        Succeed(session.Issue(null, 0, session.PreReadDue));
        await SaveAsync("Demonstration council: the pre-read of the last session");

        var at = heldOn.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        Succeed(session.Start(at));
        Succeed(session.Go(SessionStep.Overview, null, at.AddMinutes(6)));
        Succeed(
            session.Say(
                Made
                    + "most of the council holds steady. The session thanked the teams behind what got better, and kept its time for five topics."
            )
        );
        var made = new List<Commitment>();
        foreach (var (topic, index) in topics.Select((topic, index) => (topic, index)))
        {
            Succeed(session.Go(SessionStep.Topics, topic, at.AddMinutes(12 + (10 * index))));
            made.AddRange(Capture(session, topic, asked[topic], index));
        }

        Succeed(session.Go(SessionStep.ReadBack, null, at.AddMinutes(70)));
        foreach (var commitment in made)
        {
            Succeed(commitment.Agree(at.AddMinutes(75)));
        }

        _db.AddRange(made);
        Succeed(session.Close(0, 0, at.AddMinutes(80)));
        await SaveAsync("Demonstration council: the last session");
        // Those made beside decisions, and those that take decisions forward.
        Follow(made.Where(commitment => commitment.Decision is null).ToList(), heldOn);
        TakeForward(made.Where(commitment => commitment.Decision is not null).ToList(), heldOn);
        await SaveAsync("Demonstration council: what became of its commitments");
    }

    private static IEnumerable<Commitment> Capture(
        ChallengeSession session,
        SessionTopic topic,
        IReadOnlyList<TopicQuestion> questions,
        int index
    )
    {
        var name = topic.Indicator.Name;
        var held = session.HeldOn;
        var (decision, reason, due) = new (DecisionKind, string, DateOnly?)[]
        {
            (
                DecisionKind.RecoveryPlan,
                "It will not come back by itself before the year end.",
                WorkingDays.Usual.After(held, 10)
            ),
            (
                DecisionKind.Question,
                "Two explanations were given, and they cannot both be right: which of them is?",
                WorkingDays.Usual.After(held, 15)
            ),
            (DecisionKind.Note, "", null),
            (
                DecisionKind.DeepDive,
                "Three services hold a part of the cause, and none of them sees the whole.",
                WorkingDays.Usual.After(held, 45)
            ),
            (
                DecisionKind.Escalate,
                "What it would take is for the Cabinet member to decide.",
                WorkingDays.Usual.After(held, 50)
            ),
        }[index];
        topic.Capture(
            Made
                + $"the session looked at {name} by service and by area. It is not one bad month: the last figures say the same."
        );
        topic.Decide(decision, reason, due);
        foreach (var question in questions)
        {
            var asked = BankQuestion.Usual.Single(usual => usual.Text == question.Text);
            if (AnswerTo(asked) is { } answer)
            {
                question.Reply(Made + answer);
            }
        }

        var owner = PersonOf(DirectorOf(topic));
        if (due is { } day)
        {
            yield return new Commitment(session, topic, decision.Promise(name, reason), owner, day, decision);
        }

        yield return new Commitment(
            session,
            topic,
            $"A note on what drives “{name}”: its largest causes, what each would cost to remove, and what comes first",
            owner,
            held.AddDays(21 + (2 * index))
        );
        if (index == 0)
        {
            yield return new Commitment(
                session,
                topic,
                "Both vacant posts advertised, with the closing date told to CLT",
                owner,
                held.AddDays(14)
            );
        }

        if (index == 2)
        {
            yield return new Commitment(
                session,
                null,
                "The list of commitments sent to every owner a week before the next session",
                PersonOf(Analyst),
                held.AddDays(70)
            );
        }
    }

    /// <summary>What was said to a question; null where the time was over before it was asked.</summary>
    private static string? AnswerTo(BankQuestion question) =>
        question.Reason switch
        {
            TriageReason.Red => "demand rose by about a tenth over the year, and two posts were vacant for most of it.",
            TriageReason.RedAndWorsened or TriageReason.GettingWorse =>
                "both posts were filled then. It is no noise: it has gone one way since they left.",
            TriageReason.LongStanding =>
                "overtime and one reminder. The reminder moved it for a month, overtime did not.",
            TriageReason.ForecastToMiss =>
                "from next quarter, if both posts are filled; we will see it first in the number that waits.",
            TriageReason.WorstQuarter =>
                "we stand behind four of our nearest neighbours; the best of them changed how the work is shared out, not how many people do it.",
            _ => null,
        };

    /// <summary>What became of them: two done, one of them late; one cancelled, one carried, and the rest open, some too long.</summary>
    private void Follow(List<Commitment> made, DateOnly held)
    {
        Succeed(made[1].Finish(Said(made[1], "Both were advertised, and interviews are under way.", held.AddDays(12))));
        Succeed(made[0].Report(Said(made[0], "Figures by area are in; the costs are missing.", held.AddDays(15))));
        Succeed(
            made[0]
                .Finish(
                    Said(
                        made[0],
                        "The note is with the chair.",
                        held.AddDays(27),
                        "https://council.example/notes/causes"
                    )
                )
        );
        Succeed(
            made[4]
                .Cancel(
                    Said(
                        made[4],
                        "The list of commitments is on everybody’s own page now, so nobody has to send it.",
                        held.AddDays(20)
                    )
                )
        );
        Succeed(
            made[^1]
                .Carry(
                    Said(made[^1], "The Cabinet member asked for the costs of the year after too.", held.AddDays(26)),
                    Today.AddDays(24)
                )
        );
        Succeed(made[2].Report(Said(made[2], "Half of it is written.", held.AddDays(22))));

        static EntryOfCommitment Said(Commitment commitment, string words, DateOnly on, string link = "") =>
            new(Made + words, link, commitment.Owner, on);
    }

    /// <summary>What came of the decisions: a question answered, an escalation on its way; the recovery plan and the deep dive wait.</summary>
    private static void TakeForward(List<Commitment> made, DateOnly held)
    {
        foreach (var commitment in made)
        {
            if (commitment.Decision is DecisionKind.Question)
            {
                Succeed(
                    commitment.Finish(
                        new EntryOfCommitment(
                            Made + "the second: demand rose, and the posts were filled by then.",
                            "",
                            commitment.Owner,
                            held.AddDays(18)
                        )
                    )
                );
            }
            else if (commitment.Decision is DecisionKind.Escalate)
            {
                Succeed(
                    commitment.Report(
                        new EntryOfCommitment(
                            Made + "it is on the agenda of the Cabinet member’s next meeting.",
                            "",
                            commitment.Owner,
                            held.AddDays(20)
                        )
                    )
                );
            }
        }
    }

    /// <summary>The session of the open quarter: its topics are chosen, and directors see them already.</summary>
    private async Task PrepareAsync(ChallengeBody clt)
    {
        var session = Session(clt, _calendar.OpenPeriod, WorkingDays.Usual.After(Today, 4), (Chair, Directors));
        var topics = await ChooseAsync(session, ActorOf(Analyst), howMany: 5);
        foreach (var topic in topics)
        {
            _ = Suggest(topic);
        }

        topics[0].Head("Worse for longer than one quarter: what would turn it this year?");
        foreach (var topic in topics.Take(2))
        {
            topic.AddContext(
                new TopicContext(
                    Made
                        + "the last month is better than the quarter: the change we made in its middle shows in it. I will bring the weekly figures.",
                    "£40,000 of agency cover above the budget to September.",
                    "The contract for cover ends in January: likely to cost a month if it is not renewed.",
                    "Two of fourteen posts are vacant, one is offered.",
                    DirectorOf(topic).DisplayName
                )
            );
        }

        var place = await _db.Directorates.SingleAsync(d => d.Code == "PL", _ct);
        var brought = new DirectorInput(session, place);
        brought.Bring(
            Made + "crews now leave a note when a bin is missed. In the two areas that began, complaints have halved.",
            Made
                + "agree by the end of the month who pays for the food caddies, so that they can be ordered before the prices rise.",
            Named("director-place").DisplayName,
            Today
        );
        _db.Add(brought);
        var settled = new DraftComment(
            topics[0],
            Made + "please show the figure without the school holidays too.",
            PersonOf(DirectorOf(topics[0])),
            Today
        );
        Succeed(settled.Settle("The chart shows the same part of each year beside it.", Analyst.DisplayName, Today));
        _db.Add(settled);
        _db.Add(
            new DraftComment(
                topics[1],
                Made + "the target was set before the boundary changed. Say so in the heading.",
                PersonOf(DirectorOf(topics[1])),
                Today
            )
        );
        await SaveAsync("Demonstration council: the session that is being prepared");
    }

    /// <summary>A session of the quarter before the open one whose pre-read is out.</summary>
    /// <param name="looking">As whom the triage looks at the figures.</param>
    private async Task ReadyAsync(
        ChallengeBody body,
        DateOnly heldOn,
        (DemonstrationSignIn Chair, DemonstrationSignIn[] Members) people,
        Actor looking
    )
    {
        var session = Session(body, _calendar.OpenPeriod.Previous, heldOn, people);
        foreach (var topic in await ChooseAsync(session, looking, howMany: 3))
        {
            _ = Suggest(topic);
        }

        Succeed(session.Issue(null, 0, Today));
        await SaveAsync("Demonstration council: a session whose pre-read is out");
    }

    private ChallengeSession Session(
        ChallengeBody body,
        ReportingPeriod period,
        DateOnly heldOn,
        (DemonstrationSignIn Chair, DemonstrationSignIn[] Members) people
    )
    {
        var session = new ChallengeSession(
            body,
            period,
            heldOn,
            body.Terms.NoSurprises ? WorkingDays.Usual.Before(heldOn, body.Terms.DirectorsSee) : null,
            WorkingDays.Usual.Before(heldOn, body.Terms.PreRead)
        );
        session.Invite([
            (PersonOf(people.Chair), SessionPart.Chair),
            (PersonOf(Analyst), SessionPart.Analyst),
            .. people.Members.Select(member => (PersonOf(member), SessionPart.Member)),
        ]);
        _db.ChallengeSessions.Add(session);
        return session;
    }

    /// <summary>Has the triage propose, leaves the third out, and takes the first of the others.</summary>
    private async Task<IReadOnlyList<SessionTopic>> ChooseAsync(ChallengeSession session, Actor looking, int howMany)
    {
        _ = await TopicProposals.RaiseAsync(_db, looking, session, Today, _ct);
        var proposed = session
            .Topics.Where(topic => topic.ProposedRank is not null)
            .OrderBy(topic => topic.ProposedRank)
            .ToList();
        if (proposed.Count > howMany)
        {
            Succeed(
                session.LeaveOut(
                    proposed[2],
                    "The recovery is agreed already; it comes back when the next figure is in."
                )
            );
            proposed.RemoveAt(2);
        }

        var chosen = proposed.Take(howMany).ToList();
        foreach (var topic in chosen)
        {
            Succeed(session.Include(topic));
            await _db.Entry(topic.Indicator).Reference(i => i.Service).LoadAsync(_ct);
            await _db.Entry(topic.Indicator.Service).Reference(s => s.Directorate).LoadAsync(_ct);
        }

        return chosen;
    }

    private List<TopicQuestion> Suggest(SessionTopic topic)
    {
        var questions = BankQuestion
            .For(topic.Reasons.Select(reason => reason.Reason), BankQuestion.Usual)
            .Select((question, index) => new TopicQuestion(topic, question.Text, index + 1))
            .ToList();
        _db.AddRange(questions);
        return questions;
    }

    private async Task SaveAsync(string summary)
    {
        _db.BeginLoad(new Change("system", "Demonstration", Kind, _nowUtc), summary);
        await _db.SaveChangesAsync(_ct);
    }

    private static DemonstrationSignIn DirectorOf(SessionTopic topic) =>
        DemonstrationSignIns.Of(Role.Director, topic.Indicator.Service.Directorate.Code);

    private static DemonstrationSignIn Named(string userName) =>
        DemonstrationSignIns.All.Single(signIn => signIn.UserName == userName);

    private static Person PersonOf(DemonstrationSignIn signIn) => new(signIn.Id, signIn.DisplayName);

    private static Actor ActorOf(DemonstrationSignIn signIn) =>
        new(signIn.Id, signIn.DisplayName, [new ScopedRole(signIn.Role, ScopeKind.WholeCouncil, 0)]);

    private static void Succeed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
