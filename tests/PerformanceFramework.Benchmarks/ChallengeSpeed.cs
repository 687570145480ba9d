using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// Ten years of challenge, on SQLite: five bodies, 40 sessions a year with eight topics each, and 6,000 commitments of 100
/// owners with what became of them; a recovery plan, an intervention and a recommendation from most sessions. Prints how long
/// each list takes, in milliseconds: the middle and the longest of 50.
/// </summary>
internal static class ChallengeSpeed
{
    private const int Sessions = 400;
    private const int Topics = 8;
    private const int CommitmentsOfASession = 15;
    private const int Owners = 100;
    private const int OpenPlans = 60;
    private const int OfAKind = 1000;
    private const string Committee = "COMMITTEE";
    private const int Times = 50;

    private static readonly string[] Bodies = ["CLT", "DLT-A", "DLT-B", "PORTFOLIO", "SCRUTINY"];
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("performance-commitments-");
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddLogging()
                .AddPerformanceDatabase(
                    new DatabaseOptions { ConnectionString = "Data Source=" + Path.Combine(folder.FullName, "main.db") }
                )
                .AddPerformanceApplication()
                .BuildServiceProvider();
            var contexts = services.GetRequiredService<IDbContextFactory<PerformanceDbContext>>();
            await contexts.MigrateAsync();
            var directorate = await FillAsync(contexts);
            await MeasureAsync(services.GetRequiredService<CommitmentQueries>(), directorate);
            await MeasureAsync(services.GetRequiredService<SessionQueries>(), directorate);
            await MeasureAsync(
                services.GetRequiredService<RecoveryQueries>(),
                services.GetRequiredService<InterventionQueries>(),
                services.GetRequiredService<RecommendationQueries>(),
                directorate
            );
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    // A Cabinet member sees what its sessions and topics let it see, and no exempt indicator: the longest statements.
    private static (Actor Team, Actor Director, Actor Member) Readers(int directorate) =>
        (
            Holding("team", Role.PerformanceTeam, ScopeKind.WholeCouncil, 0),
            Holding("director", Role.Director, ScopeKind.Directorate, directorate),
            Holding(OwnerId(1), Role.CabinetMember, ScopeKind.WholeCouncil, 0)
        );

    private static async Task MeasureAsync(SessionQueries queries, int directorate)
    {
        var (team, director, member) = Readers(directorate);
        foreach (var (name, actor) in new[] { ("team", team), ("director", director), ("member", member) })
        {
            foreach (var filter in new SessionFilter[] { new(), new(SessionsShown.Closed, "CLT") })
            {
                var found = (await queries.ListAsync(actor, filter, 1, Today))!.Found;
                await PrintAsync(
                    $"sessions{(filter.Body is null ? "" : " of a body")}, for the {name} ({found})",
                    () => queries.ListAsync(actor, filter, 1, Today)
                );
            }

            await PrintAsync($"sessions that are next, for the {name}", () => queries.NextAsync(actor, Today));
        }
    }

    private static async Task MeasureAsync(
        RecoveryQueries plans,
        InterventionQueries interventions,
        RecommendationQueries recommendations,
        int directorate
    )
    {
        var (team, director, _) = Readers(directorate);
        foreach (var (name, actor) in new[] { ("team", team), ("director", director) })
        {
            foreach (var state in new RecoveryState?[] { null, RecoveryState.Closed })
            {
                var found = (await plans.ListAsync(actor, new(state), Today, 1))!.Found;
                await PrintAsync(
                    $"recovery plans, {(state is null ? "open" : "closed")}, for the {name} ({found})",
                    () => plans.ListAsync(actor, new(state), Today, 1)
                );
            }

            foreach (
                var filter in new LearningFilter[] { new(), new("attendance teams figures"), new(IsWaiting: true) }
            )
            {
                var found = (await interventions.LearningAsync(actor, filter, 1))!.Found;
                var which =
                    filter.IsWaiting ? "waiting verdicts"
                    : filter.Text.Length > 0 ? "learning, three words"
                    : "learning";
                await PrintAsync(
                    $"{which}, for the {name} ({found})",
                    () => interventions.LearningAsync(actor, filter, 1)
                );
            }
        }

        await PrintAsync($"since you asked ({OfAKind})", () => recommendations.SinceAskedAsync(team, Committee, Today));
        await PrintAsync(
            $"recommendations ({OfAKind})",
            () => recommendations.ListAsync(team, new RecommendationFilter(), 1, Today)
        );
    }

    private static async Task MeasureAsync(CommitmentQueries queries, int directorate)
    {
        var (team, director, member) = Readers(directorate);
        var body = new CommitmentFilter(Body: "CLT");
        var lists = new (string Name, Actor Actor, CommitmentFilter Filter)[]
        {
            ("my list", Holding(OwnerId(10), Role.Officer, ScopeKind.WholeCouncil, 0), new()),
            ("my list, all", Holding(OwnerId(10), Role.Officer, ScopeKind.WholeCouncil, 0), new(CommitmentsShown.All)),
            ("body", team, body),
            ("body, overdue", team, body with { Shown = CommitmentsShown.Overdue }),
            ("body, done", team, body with { Shown = CommitmentsShown.Done }),
            ("body, done late", team, body with { Shown = CommitmentsShown.DoneLate }),
            ("body, cancelled", team, body with { Shown = CommitmentsShown.Cancelled }),
            ("body, all", team, body with { Shown = CommitmentsShown.All }),
            ("body, all, of an owner", team, body with { Shown = CommitmentsShown.All, Owner = "Owner 001" }),
            ("body, all, of a directorate", team, body with { Shown = CommitmentsShown.All, Directorate = "DIR-A" }),
            ("body, all, of an indicator", team, body with { Shown = CommitmentsShown.All, Indicator = "K001" }),
            ("body, all, with a text", team, body with { Shown = CommitmentsShown.All, Text = "plan 7" }),
            ("body, all, for a director", director, body with { Shown = CommitmentsShown.All }),
            ("body, all, for a member", member, body with { Shown = CommitmentsShown.All }),
            (
                "body, all, with a text, for a member",
                member,
                body with
                {
                    Shown = CommitmentsShown.All,
                    Text = "plan 7",
                }
            ),
        };
        foreach (var (name, actor, filter) in lists)
        {
            var found = (await queries.ListAsync(actor, filter, 1, Today))!.Found;
            await PrintAsync($"{name} ({found})", () => queries.ListAsync(actor, filter, 1, Today));
        }

        await PrintAsync("home page's panel", () => queries.DueAsync(member, Today));
        await PrintAsync("one commitment, for a member", () => queries.DetailAsync(member, 1, Today));
        await PrintAsync(
            "file of a body",
            () => queries.FileAsync(team, body with { Shown = CommitmentsShown.All }, Today)
        );
    }

    private static async Task PrintAsync(string name, Func<Task> ask)
    {
        await ask();
        var taken = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -55} {taken[Times / 2], 7:0.0} {taken[^1], 7:0.0}")
        );
    }

    /// <returns>The id of the first directorate.</returns>
    private static async Task<int> FillAsync(IDbContextFactory<PerformanceDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var directorates = new List<Directorate> { new("DIR-A", "Directorate A"), new("DIR-B", "Directorate B") };
        var portfolio = new Portfolio("POR", "Portfolio");
        var services = Enumerable
            .Range(1, 40)
            .Select(number => new Service(
                Code("S", number),
                "Service " + Code("S", number),
                directorates[number % 2],
                portfolio
            ))
            .ToList();
        var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, Today).Previous;
        var indicators = Enumerable
            .Range(1, 200)
            .Select(number => LoadCouncil.Record(number, services[number % services.Count], quarter, 1).Indicator)
            .ToList();
        db.Add(new Council("Speed council"));
        db.AddRange(indicators);
        var bodies = Bodies
            .Select(code => new ChallengeBody(code, "Body " + code, ChallengeBodyKind.Clt, SessionTerms.Usual))
            .ToList();
        for (var number = 0; number < Sessions; number++)
        {
            var heldOn = Today.AddDays(-(Sessions - number) * 9);
            var session = Session(bodies[number % bodies.Count], heldOn, number);
            var topics = Enumerable
                .Range(0, Topics)
                .Select(topic => Topic(session, indicators[(number * Topics + topic) % indicators.Count]))
                .ToList();
            db.Add(session);
            db.AddRange(Held(session, topics, heldOn, number));
        }

        var committee = new AccountableBody(Committee, "Committee", AccountableBodyKind.ScrutinyCommittee);
        for (var number = 0; number < OfAKind; number++)
        {
            var on = Today.AddDays(-(OfAKind - number) * 3);
            // An indicator has one open plan at most: the last ones are open.
            db.Add(Plan(indicators[number % indicators.Count], on, isOpen: number >= OfAKind - OpenPlans));
            db.Add(Tried(indicators[number % indicators.Count], on, isConfirmed: number % 20 > 0));
            db.Add(Asked(committee, indicators[number % indicators.Count], on));
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        db.BeginLoad(new Change("speed", "Speed", "Prepare", now), "Speed council");
        await db.SaveChangesAsync();
        return directorates[0].Id;
    }

    private static RecoveryPlan Plan(Indicator indicator, DateOnly on, bool isOpen)
    {
        var by = (OwnerId(1), "Owner 001");
        var plan = new RecoveryPlan(
            indicator,
            RecoveryKind.RecoveryPlan,
            InterventionLadder.Usual[0],
            new RecoveryOpening(RecoveryTrigger.Judgement, "It is needed", null, "80%", "90%"),
            by,
            by,
            on
        );
        var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, on);
        Do(
            plan.WriteMeasures(
                Enumerable.Range(0, 8).ToDictionary(quarter.After, ahead => 80m + ahead),
                1,
                [],
                new ExitCriteria("Held for a year", null, null)
            )
        );
        for (var action = 0; action < 6; action++)
        {
            Do(plan.PlanAction($"Action {action}", "Head of service", on.AddDays(30 * action)));
        }

        Do(plan.PlanReview(on.AddDays(90)));
        Do(isOpen ? null : plan.Withdraw("Not needed any more", by, on.AddDays(180)));
        return plan;
    }

    private static Intervention Tried(Indicator indicator, DateOnly on, bool isConfirmed)
    {
        var tried = new Intervention(
            indicator,
            new InterventionTerms(
                "Attendance support teams",
                "Teams that visit families at home.",
                on,
                2,
                on.AddDays(90)
            ),
            (OwnerId(1), "Owner 001"),
            on
        );
        if (isConfirmed)
        {
            Do(
                tried.Confirm(
                    new ConfirmedVerdict(VerdictOutcome.NoDetectableChange, "The figures are as before.", 0, null),
                    "Visits alone do not change it.",
                    (OwnerId(2), "Owner 002"),
                    on.AddDays(300)
                )
            );
        }

        return tried;
    }

    private static Recommendation Asked(AccountableBody committee, Indicator indicator, DateOnly on) =>
        new(
            committee,
            new RecommendationSubject(indicator, null, "80%", null, ""),
            RecommendationKind.FurtherAction,
            "Say what is done about it.",
            on,
            on.AddDays(60),
            (OwnerId(3), "Owner 003"),
            false,
            on
        );

    private static ChallengeSession Session(ChallengeBody body, DateOnly heldOn, int number)
    {
        var session = new ChallengeSession(
            body,
            ReportingPeriod.Containing(PeriodKind.Quarter, heldOn).Previous,
            heldOn,
            heldOn.AddDays(-7),
            heldOn.AddDays(-5)
        );
        session.Invite(
            Enumerable
                .Range(0, 10)
                .Select(part =>
                    (
                        Owner(number + part),
                        part switch
                        {
                            0 => SessionPart.Chair,
                            1 => SessionPart.Analyst,
                            _ => SessionPart.Member,
                        }
                    )
                )
        );
        return session;
    }

    private static SessionTopic Topic(ChallengeSession session, Indicator indicator)
    {
        var topic = new SessionTopic(session, indicator);
        session.Add(topic);
        Do(session.BringIn(topic, "Brought in by the analyst", round: null));
        topic.Decide(DecisionKind.Note, "", null);
        return topic;
    }

    /// <summary>Holds the session: of each ten commitments six are done in time, two late, one is cancelled and one left open.</summary>
    private static List<Commitment> Held(
        ChallengeSession session,
        List<SessionTopic> topics,
        DateOnly heldOn,
        int number
    )
    {
        var at = heldOn.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
        Do(session.Issue(null, 0, heldOn));
        Do(session.Start(at));
        var made = new List<Commitment>();
        for (var index = 0; index < CommitmentsOfASession; index++)
        {
            var due = heldOn.AddDays(14 + index);
            var owner = Owner(number + index);
            var topic = index == 0 ? null : topics[index % Topics];
            var commitment = new Commitment(session, topic, $"A plan {number}-{index} of what is to exist", owner, due);
            Do(commitment.Agree(at));
            made.Add(commitment);
        }

        Do(session.Close(0, 0, at));
        for (var index = 0; index < made.Count; index++)
        {
            var due = made[index].Due;
            Do(made[index].Report(Said(made[index], "Still on track", due.AddDays(-5))));
            switch ((number + index) % 10)
            {
                case 0:
                    break;
                case 1:
                    Do(made[index].Cancel(Said(made[index], "Not wanted any more", due)));
                    break;
                case 2 or 3:
                    Do(made[index].Finish(Said(made[index], "It is there", due.AddDays(6))));
                    break;
                default:
                    Do(made[index].Finish(Said(made[index], "It is there", due)));
                    break;
            }
        }

        return made;
    }

    private static EntryOfCommitment Said(Commitment commitment, string words, DateOnly on) =>
        new(words, "https://council.example/evidence", commitment.Owner, on);

    private static void Do(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }

    private static Person Owner(int number) => new(OwnerId(number % Owners), "Owner " + Code("", number % Owners));

    private static string OwnerId(int number) => Code("owner-", number);

    private static Actor Holding(string id, Role role, ScopeKind kind, int scope) =>
        new(id, id, [new ScopedRole(role, kind, scope)]);

    private static string Code(string prefix, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}");
}
