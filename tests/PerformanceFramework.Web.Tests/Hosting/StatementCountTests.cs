using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>How many statements a page takes: few, and as many for a large council as for a small one.</summary>
public sealed class StatementCountTests
{
    private static readonly (string Page, int Statements)[] Allowed =
    [
        ("/", 18),
        ("/indicators", 6),
        ("/?asat=2026-09-30", 11),
        ("/thread?asat=2026-09-30", 14),
        ("/thread/{element}?asat=2026-09-30", 15),
        ("/indicators?asat=2026-09-30", 13),
        ("/indicators/{indicator}?asat=2026-09-30", 22),
        ("/indicators?asat=2026-13-01", 0),
        ("/indicators?status=Red&page=2", 6),
        ("/indicators?set=SCORECARD", 6),
        ("/indicators?portfolio={portfolio}", 6),
        ("/indicators?theme={element}", 6),
        ("/indicators?element={element}&status=Red", 6),
        ("/indicators?columns=Status&columns=Owner", 6),
        ("/dashboards", 6),
        ("/dashboards?asat=2026-09-30", 13),
        ("/dashboards/{dashboard}", 6),
        ("/dashboards/{dashboard}?asat=2026-09-30", 13),
        ("/dashboards/{dashboard}/indicators.csv", 6),
        ("/dashboards/{dashboard}/indicators.csv?asat=2026-09-30", 13),
        ("/dashboards/{dashboard}/indicators.csv?asat=2026-13-01", 0),
        ("/dashboards/{dashboard}/edit", 5),
        ("/dashboards/new", 4),
        ("/dashboards/NOWHERE", 1),
        ("/dashboards?asat=2026-13-01", 0),
        ("/directorates/{directorate}", 10),
        ("/directorates/{directorate}?asat=2026-09-30", 14),
        ("/services/HOU", 11),
        ("/services/HOU?asat=2026-09-30", 15),
        ("/themes/{theme}", 8),
        ("/themes/{theme}?asat=2026-09-30", 13),
        ("/partnerships/NHS", 10),
        ("/partnerships/NHS?asat=2026-09-30", 15),
        ("/services/NOWHERE", 5),
        ("/themes/NOWHERE", 4),
        ("/portfolios", 2),
        ("/portfolios?asat=2026-09-30", 6),
        ("/portfolios/{portfolio}", 13),
        ("/portfolios/{portfolio}?asat=2026-09-30", 17),
        ("/portfolios/{portfolio}/brief", 1),
        ("/questions", 4),
        ("/questions?show=overdue&whose=mine&portfolio={portfolio}&page=2", 4),
        ("/questions/0", 1),
        ("/questions/for-member", 1),
        ("/questions/for-member?indicator={indicator}", 4),
        ("/recommendations", 5),
        ("/recommendations?committee=SCRUTINY&state=Overdue&indicator={indicator}&page=2", 5),
        ("/recommendations/recommendations.csv", 1),
        ("/recommendations/new?indicator={indicator}", 1),
        ("/recommendations/0", 1),
        ("/recommendations/committees/SCRUTINY", 5),
        ("/recommendations/committees/NOWHERE", 2),
        ("/annual-report/2025-26", 20),
        ("/annual-report/2025-26/report.html", 20),
        ("/learning", 3),
        ("/learning?q=bins&theme=P7&directorate=PL&service=WAS&verdict=improved&page=2", 5),
        ("/learning?show=waiting&verdict=improved", 5),
        ("/learning.csv?verdict=improved", 1),
        ("/interventions/0", 1),
        ("/interventions/new?indicator={indicator}", 1),
        ("/recovery-plans", 5),
        ("/recovery-plans?state=Closed&directorate={directorate}&step=2&page=2", 5),
        ("/recovery-plans/plans.csv", 5),
        ("/recovery-plans/ladder", 1),
        ("/recovery-plans/new?indicator={indicator}", 6),
        ("/recovery-plans/0", 1),
        ("/recovery-plans/0/edit", 1),
        ("/successes", 4),
        ("/successes?text=bins&page=2", 4),
        ("/successes/successes.csv", 1),
        ("/successes/new", 0),
        ("/successes/0", 1),
        ("/commitments", 4),
        ("/commitments?show=all&indicator={indicator}&text=plan&page=2", 4),
        ("/commitments?body=NOWHERE", 1),
        ("/commitments.csv", 1),
        ("/commitments/0", 1),
        ("/challenge", 2),
        ("/challenge/sessions", 5),
        ("/challenge/sessions?show=closed&body=CLT&period=2026-27-Q1&page=2", 5),
        ("/challenge/sessions/new", 2),
        ("/challenge/sessions/0", 1),
        ("/challenge/sessions/0/edit", 3),
        ("/challenge/sessions/0/topics/0", 1),
        ("/challenge/sessions/0/pre-read", 1),
        ("/challenge/sessions/0/brief", 1),
        ("/challenge/bodies", 4),
        ("/challenge/bodies/NOWHERE", 1),
        ("/challenge/question-bank", 1),
        ("/challenge/triage", 1),
        ("/portfolios/NOWHERE", 1),
        ("/indicators.csv?status=Red", 5),
        ("/indicators.csv?asat=2026-09-30", 12),
        ("/indicators.csv?asat=2026-13-01", 0),
        ("/indicators/manage", 4),
        ("/indicators/manage?missing=NoTarget&page=2", 4),
        ("/indicators/new", 2),
        ("/indicators/{indicator}/edit", 8),
        ("/indicators/{indicator}/state", 6),
        ("/indicators/{indicator}/alignments", 4),
        ("/indicators/{indicator}/formula", 6),
        ("/indicators/{indicator}/breaks", 6),
        ("/indicators/{indicator}/exempt", 9),
        ("/indicators/{indicator}/supplier", 6),
        ("/indicators/{indicator}/quality", 3),
        ("/quality", 1),
        ("/quality?year=2025-26&only=due", 1),
        ("/quality/assessments.csv", 1),
        ("/quality/checks", 2),
        ("/quality/checks/checks.csv", 1),
        ("/quality/checks/new", 0),
        ("/quality/checks/new?indicator={indicator}", 2),
        ("/quality/checks/0", 1),
        ("/indicators/sets", 1),
        ("/scorecards", 2),
        ("/thread", 6),
        ("/thread/{element}", 11),
        ("/thread/health", 11),
        ("/thread/health.csv", 10),
        ("/thread/map", 5),
        ("/thread/map?at={element}&from=red", 5),
        ("/thread/map?asat=2026-09-30", 12),
        ("/thread/new", 5),
        ("/thread/{element}/edit", 6),
        ("/thread/{element}/alignments", 2),
        ("/thread/{element}/milestones", 2),
        ("/thread/{element}/commentary", 2),
        ("/thread/arrange", 3),
        ("/contributions", 2),
        ("/thread/{element}/year", 13),
        ("/thread/{element}/year?year=2025-26", 19),
        ("/thread/{element}/compare", 21),
        ("/thread/{element}/compare?from=2026-06-30&to=prepared", 15),
        ("/roll-forwards", 3),
        ("/thread/{element}/next/2027-28", 1),
        ("/thread/{element}/next/2027-28/S1", 1),
        ("/thread/{element}/next/2027-28/new", 1),
        ("/indicators/{indicator}", 29),
        ("/indicators/{indicator}?figures=reported", 29),
        ("/indicators/{indicator}/restate", 10),
        ("/restatements", 4),
        ("/restatements?state=Proposed&service=HOU&indicator=HOU-1&page=2", 4),
        ("/restatements/restatements.csv", 1),
        ("/restatements/0", 1),
        ("/returns/rows/1/evidence", 2),
        ("/returns/evidence/0", 1),
        ("/indicators/NOWHERE", 1),
        ("/returns/{return}/return.xlsx", 11),
        ("/rounds/1/returns.csv", 11),
        ("/returns", 2),
        ("/returns/{return}", 12),
        ("/rounds", 2),
        ("/rounds/timetable", 1),
        ("/rounds/commentary", 1),
        ("/rounds/open", 5),
        ("/rounds/reminders", 1),
        ("/mail", 6),
        ("/mail?state=Sent&kind=Nudge&text=officer&page=2", 6),
        ("/rounds/1", 5),
        ("/editions", 2),
        ("/editions/new", 2),
        ("/editions/holds", 2),
        ("/editions/check", 3),
        ("/editions/nowhere", 2),
        ("/editions/nowhere/indicators.csv", 2),
        ("/public/nowhere", 2),
        ("/public/nowhere/embed/indicators/{indicator}", 2),
        ("/targets", 3),
        ("/targets/{indicator}", 19),
        ("/target-challenge", 4),
        ("/target-challenge?year=2026&service=HOU&only=warned&page=2", 4),
        ("/targets/NOWHERE", 1),
        ("/targets/paste", 0),
        ("/rules", 2),
        ("/rules/charts", 2),
        ("/rules/try", 1),
        ("/rules/try?code={indicator}&rule=met&method=nhsr", 9),
        ("/rules/try?code=NOWHERE&rule=met", 9),
        ("/rules/try?set=all&rule=met&method=product", 9),
        ("/rules/try?code={indicator}&rule=wrong", 1),
        ("/forecasts", 5),
        ("/forecasts?set=SCORECARD&figures=made-up", 5),
        ("/set-up", 6),
        ("/council", 1),
        ("/council.css", 0),
        ("/council/crest", 1),
        ("/first-run", 0),
        ("/thread/levels", 1),
        ("/calendar", 2),
        ("/calendar?year=2026/27&phase=Plan", 2),
        ("/calendar/3", 1),
        ("/calendar/new", 0),
        ("/calendar/bank-holidays", 1),
        ("/calendar/template", 1),
        ("/calendar/template/1", 1),
        ("/calendar/template/fill", 3),
        ("/calendar/feed", 1),
        ("/calendar/feed.ics", 0),
        ("/calendar/feed.ics?key=nonsense", 1),
        ("/imports", 1),
        ("/imports/0", 2),
        ("/change-history", 6),
        ("/change-history?text=HOU&of=Indicator%20{indicator}&from=2026-01-01", 6),
        ("/change-history?done=Nothing", 0),
        ("/change-history/1", 5),
        ("/change-history/0", 1),
        ("/people", 5),
        ("/people?role=Officer&state=Active&page=2", 5),
        ("/people/new", 3),
        ("/people/{person}", 8),
        ("/people/{person}/roles/1", 5),
        ("/people/nobody", 1),
        ("/password", 0),
        ("/views", 1),
        ("/display", 0),
        ("/welcome", 0),
        ("/welcome?person={person}&code=wrong", 1),
        ("/organisation", 6),
        ("/organisation?retired=true", 6),
        ("/organisation/past?on=2026-06-30", 10),
        ("/organisation/merge", 6),
        ("/organisation/services/new", 6),
        ("/organisation/services/HOU", 11),
        ("/organisation/services/HOU?at=2026-06-30", 12),
        ("/organisation/services/NOWHERE", 6),
        ("/organisation/nowhere/HOU", 0),
        ("/organisation/services/HOU/edit", 6),
        ("/organisation/services/HOU/retire", 11),
        ("/organisation/services/HOU/move", 7),
        ("/organisation/services/HOU/split", 7),
        ("/accessibility", 0),
        ("/sign-in", 0),
        ("/nowhere", 0),
        ("/health/live", 0),
    ];

    private const string Edition = "/editions/2026-27-q1-clt";

    [Fact]
    public async Task Page_OfTheDemonstration_TakesAsManyStatementsAsAllowed()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        (
            await CountAsync(
                site,
                visitor,
                element: "GREEN",
                theme: "P7",
                directorate: "PL",
                indicator: "START-01",
                portfolio: "HOUSING",
                dashboard: "CLT-HEALTH"
            )
        ).ShouldBe(Allowed);
    }

    [Theory]
    [InlineData("/dashboards")]
    [InlineData("/dashboards/CLT-HEALTH")]
    [InlineData("/dashboards/CLT-HEALTH/indicators.csv")]
    [InlineData("/directorates/PL")]
    [InlineData("/thread/health")]
    [InlineData("/thread/health.csv")]
    [InlineData("/indicators.csv?set=SCORECARD")]
    public async Task Page_OfAnEditionThatIsAtHand_TakesThreeStatements(string page)
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");
        await visitor.GetAsync(Edition);

        (await site.Sql.CountAsync(() => visitor.GetAsync(Edition + page))).ShouldBe(3);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(334, 3_006)]
    public async Task Page_OfALargeCouncil_TakesAsManyStatementsAsOfASmallOne(int times, int indicators)
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var council = await SmallCouncil.LoadAsync(database, times);
        await database.SaveAsync([PerformanceTeam(), .. Officers(council, 5 * times)]);
        var made = new CreateDashboardRequest("OWN")
        {
            Name = "Our own",
            Purpose = "To count statements.",
            Parts = [new(DashboardPartKind.Element, "P1"), new(DashboardPartKind.Directorate, "PLA")],
        };
        var outcome = await database.Get<CreateDashboard>().ExecuteAsync(Actors.Everywhere(Role.PerformanceTeam), made);
        outcome.ShouldBeOfType<Outcome<string>.Done>();
        var began = new DateOnly(2026, 4, 1);
        var tried = new RecordInterventionRequest("HOU-1", "Early help", "A team.", began, 2, began);
        var recorded = await database.Get<RecordIntervention>().ExecuteAsync(Actors.Everywhere(Role.Director), tried);
        recorded.ShouldBeOfType<Outcome<int>.Done>();
        await using (var site = new Site(database.Options))
        {
            var visitor = await site.SignedInAsync("performance");
            var counts = await CountAsync(
                site,
                visitor,
                "P1",
                "P1",
                "PLA",
                "OUT-1",
                "HOM",
                "OWN",
                council.HousingReturn.Id
            );
            counts.ShouldBe(
                Allowed.Select(page =>
                    page.Page switch
                    {
                        // Without an edition there is none since which figures could have been restated.
                        "/" => (page.Page, page.Statements - 1),
                        // Where a committee asked nothing, only whether there is one is looked up.
                        "/recommendations/committees/SCRUTINY" => (page.Page, 2),
                        _ => page,
                    }
                )
            );
            (await site.ReadAsync(db => db.Indicators.CountAsync())).ShouldBe(indicators);
        }

        await database.DisposeAsync();
    }

    private static async Task<List<(string, int)>> CountAsync(
        Site site,
        Visitor visitor,
        string element,
        string theme,
        string directorate,
        string indicator,
        string portfolio,
        string dashboard,
        int returnId = 1
    )
    {
        // So that the latest editions are at hand, where there are some.
        await visitor.GetAsync("/");
        await visitor.GetAsync("/public");
        var counts = new List<(string, int)>();
        var person = await site.ReadAsync(db =>
            db.Users.Where(u => u.UserName != "performance").OrderBy(u => u.UserName).Select(u => u.Id).FirstAsync()
        );
        foreach (var (page, _) in Allowed)
        {
            var address = page.Replace("{element}", element)
                .Replace("{theme}", theme)
                .Replace("{dashboard}", dashboard)
                .Replace("{directorate}", directorate)
                .Replace("{person}", person)
                .Replace("{indicator}", indicator)
                .Replace("{portfolio}", portfolio)
                .Replace("{return}", returnId.ToString(System.Globalization.CultureInfo.InvariantCulture));
            counts.Add((page, await site.Sql.CountAsync(() => visitor.GetAsync(address))));
        }

        return counts;
    }

    private static IEnumerable<object> Officers(SmallCouncil council, int count) =>
        Enumerable
            .Range(1, count)
            .Select(number =>
                People.Holding($"Officer {number}", new ScopedRole(Role.Officer, ScopeKind.Service, council.Housing.Id))
            );

    private static ApplicationUser PerformanceTeam()
    {
        var user = new ApplicationUser
        {
            UserName = "performance",
            NormalizedUserName = "PERFORMANCE",
            DisplayName = "Performance team",
            SecurityStamp = "stamp",
        };
        user.PasswordHash = new PasswordHasher<ApplicationUser>().HashPassword(user, DemonstrationSignIns.Password);
        user.Assignments.Add(
            new RoleAssignment(user.Id, new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0))
        );
        return user;
    }
}
