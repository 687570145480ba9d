using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>A recovery plan for HOU-1, of Housing in the directorate Place, for which Hana Head is responsible.</summary>
public sealed class RecoveryReminderTests : MailTest
{
    private static readonly DateOnly ActionDue = new(2026, 11, 20);
    private static readonly DateOnly Review = new(2026, 12, 1);

    private RecoveryPlan _plan = null!;

    private Actor Hana =>
        Testing.Actors.Named("Hana Head", new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id));

    private Actor Dora =>
        Testing.Actors.Named("Dora Place", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.Place.Id));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfRecoveryPlan = id => $"https://performance.example/recovery-plans/{id}";
        await Database.SaveAsync(
            Person("Dora Place", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id),
            Person("Carl Clt", Role.CltMember, ScopeKind.WholeCouncil, 0)
        );
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        await ChangeAsync(plan =>
        {
            plan.PlanAction("Two posts", "Head of housing", ActionDue).ShouldBeNull();
            plan.PlanReview(Review).ShouldBeNull();
            plan.WriteCauses(CauseMethod.FiveWhys, "Vacancies").ShouldBeNull();
            plan.WriteMeasures(
                    new Dictionary<Domain.Periods.ReportingPeriod, decimal> { [Given.Period("2026-27-Q3")] = 90 },
                    0,
                    [],
                    new ExitCriteria("At 90%", null, null)
                )
                .ShouldBeNull();
            plan.Propose((Hana.Id, Hana.Name), new DateOnly(2026, 11, 2)).ShouldBeNull();
        });
    }

    [Fact]
    public async Task Run_OfAProposedPlan_RemindsWhoeverAgreesUntilTheyDecide()
    {
        await RunOnAsync(3, 4, 5);

        var messages = await RemindersAsync();
        messages.Select(m => (m.ToName, m.Day.Day)).ShouldBe([("Dora Place", 3), ("Dora Place", 5)]);
        messages[0].Subject.ShouldBe("1 recovery plan waits for you");
        messages[0]
            .Body.ReplaceLineEndings("\n")
            .ShouldContain(
                $"- Housing: to be agreed to, or not, since 2 November 2026\n  https://performance.example/recovery-plans/{_plan.Id}\n"
            );
        messages.ShouldAllBe(m => !m.Body.Contains("HOU-1") && !m.Body.Contains("posts"));
        var due = await DueAsync(Dora);
        (due.Single().IsToBeAgreed, due[0].IsSentBack).ShouldBe((true, false));
        (await DueAsync(Hana)).ShouldBeEmpty();
        (await DueAsync(Testing.Actors.Everywhere(Role.CltMember))).ShouldBeEmpty();

        await ChangeAsync(plan =>
            plan.Decide(false, "Too slow", (Dora.Id, Dora.Name), new DateOnly(2026, 11, 5)).ShouldBeNull()
        );
        await RunOnAsync(6);

        var back = (await RemindersAsync()).Single(m => m.Day.Day == 6);
        back.ToName.ShouldBe("Hana Head");
        back.Body.ShouldContain("sent back on 5 November 2026");
        (await DueAsync(Hana)).Single().IsSentBack.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_OfAnAgreedPlan_RemindsTheResponsiblePersonOfActionsAndReviews()
    {
        await ChangeAsync(plan =>
            plan.Decide(true, "", (Dora.Id, Dora.Name), new DateOnly(2026, 11, 3)).ShouldBeNull()
        );
        await RunOnAsync(16, 17, 23);

        (await RemindersAsync()).Select(m => (m.ToName, m.Day.Day)).ShouldBe([("Hana Head", 17), ("Hana Head", 23)]);
        (await RemindersAsync())[1].Body.ShouldContain("an action was due on 20 November 2026");
        Database.Time.MoveTo(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc));
        await ChangeAsync(plan =>
            plan.Actions.Single().Finish(new DateOnly(2026, 11, 24), "Both posts are filled").ShouldBeNull()
        );
        await RunAsync();

        var last = (await RemindersAsync())[^1];
        last.Body.ShouldContain("a review is planned for 1 December 2026");
        last.Body.ShouldNotContain("an action");
        var due = (await DueAsync(Hana)).Single();
        (due.Overdue, due.Review).ShouldBe((0, Review));
    }

    [Fact]
    public async Task Message_ThatWaitsWhenThePlanIsDecided_IsNotSent()
    {
        await Office.DisposeAsync();
        await RunOnAsync(3);
        (await RemindersAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Waiting);
        await ChangeAsync(plan =>
            plan.Decide(true, "", (Dora.Id, Dora.Name), new DateOnly(2026, 11, 3)).ShouldBeNull()
        );
        MoveTo(11, 3, 12);

        await RunAsync();

        (await RemindersAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    private Task<IReadOnlyList<RecoveryDue>> DueAsync(Actor actor) =>
        Database.Get<RecoveryQueries>().DueAsync(actor, DateOnly.FromDateTime(Database.Time.Utc));

    private async Task RunOnAsync(params int[] daysOfNovember)
    {
        foreach (var day in daysOfNovember)
        {
            MoveTo(11, day);
            await RunAsync();
        }
    }

    private async Task ChangeAsync(Action<RecoveryPlan> change)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var plan = await db
            .RecoveryPlans.Include(p => p.Indicator)
            .Include(p => p.Actions)
            .Include(p => p.Reviews)
            .Include(p => p.Trajectory)
            .Include(p => p.Signs)
            .Include(p => p.Events)
            .FirstOrDefaultAsync();
        if (plan is null)
        {
            plan = new RecoveryPlan(
                await db.Indicators.SingleAsync(i => i.Code == "HOU-1"),
                RecoveryKind.RecoveryPlan,
                InterventionLadder.Usual[0],
                new RecoveryOpening(RecoveryTrigger.Judgement, "It falls", null, "88%", "90%"),
                (Hana.Id, Hana.Name),
                (Hana.Id, Hana.Name),
                new DateOnly(2026, 11, 2)
            );
            db.Add(plan);
        }

        change(plan);
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
        _plan = plan;
    }

    private async Task<List<MailMessage>> RemindersAsync() =>
        (await MessagesAsync()).Where(m => m.Kind == MailKind.RecoveryReminder).OrderBy(m => m.Id).ToList();
}
