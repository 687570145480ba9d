using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What an address asks of whoever opens it.</summary>
/// <param name="Pattern">As the application declares it.</param>
/// <param name="Method">The request that is tried.</param>
/// <param name="Example">An address that exists; the return, the officer and their role are those of waste and recycling.</param>
/// <param name="Roles">Those it opens for; the others are refused with 403.</param>
/// <param name="IsPublic">Whether it opens for people who are not signed in too; otherwise they are led to the sign-in page.</param>
/// <param name="Opened">The status when it opens, where that is not 200.</param>
/// <param name="OpenedForPartners">The status for partners, where that is another: the example is not theirs to see.</param>
/// <param name="IsMachinery">Whether scripts ask for it: people who are not signed in are told 401 instead of being led elsewhere.</param>
public sealed record RouteExpectation(
    string Pattern,
    string Method,
    string Example,
    IReadOnlyList<Role> Roles,
    bool IsPublic = false,
    int Opened = 200,
    int OpenedForPartners = 0,
    bool IsMachinery = false
);

/// <summary>Every route of the application and who may use it: written by hand, so that a change of either is noticed.</summary>
public static class RouteTable
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private static readonly Role[] ThoseWithReturns =
    [
        Role.Officer,
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.CltMember,
        Role.PerformanceTeam,
        Role.Auditor,
        Role.Partner,
    ];

    private static readonly Role[] ThoseWhoEnter = [Role.Officer, Role.IndicatorOwner, Role.Partner];

    private static readonly Role[] ThoseWhoJudge = [Role.Director, Role.PerformanceTeam];

    private static readonly Role[] ThoseWhoPlan = [Role.HeadOfService, Role.Director, Role.PerformanceTeam];

    private static readonly Role[] ThoseWhoIntervene =
    [
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.PerformanceTeam,
    ];

    private static readonly Role[] ThoseWhoSetUp = [Role.PerformanceTeam, Role.Administrator];

    private static readonly Role[] ThoseWhoFollowScorecards =
    [
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.ScrutinyMember,
        Role.PerformanceTeam,
        Role.Auditor,
    ];

    private static readonly Role[] ThoseWhoFollowQuestions =
    [
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.PerformanceTeam,
        Role.Auditor,
    ];

    private static readonly Role[] ThoseWhoFollowRecommendations =
    [
        Role.HeadOfService,
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.ScrutinyMember,
        Role.PerformanceTeam,
        Role.Auditor,
    ];

    private static readonly Role[] ThoseWhoFollowRecovery =
    [
        Role.Officer,
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.PerformanceTeam,
        Role.Auditor,
    ];

    private static readonly Role[] ThoseWhoProposeRecovery =
    [
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.PerformanceTeam,
    ];

    private static readonly Role[] ThoseWhoJoinSessions =
    [
        Role.HeadOfService,
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.ScrutinyMember,
        Role.Partner,
        Role.PerformanceTeam,
        Role.Auditor,
    ];

    private static readonly Role[] ThoseWhoCommit =
    [
        Role.Officer,
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.CltMember,
        Role.CabinetMember,
        Role.Partner,
        Role.PerformanceTeam,
    ];

    /// <summary>An edition that is released to the public.</summary>
    private const string Released = "2026-27-q1-public";

    private const string Scorecard = "/scorecards/SCORECARD/2027";

    private static readonly Role[] ThoseWhoCheck = [Role.PerformanceTeam, Role.Auditor, Role.Administrator];

    public static IReadOnlyList<RouteExpectation> All { get; } =
    [
        Page("/", "/", Everybody),
        Page("/thread", "/thread", Everybody),
        Page("/thread/health", "/thread/health", Everybody),
        Page("/thread/health.csv", "/thread/health.csv", Everybody),
        Page("/thread/map", "/thread/map?at=GREEN", Everybody),
        Page("/thread/levels", "/thread/levels", [Role.PerformanceTeam]),
        Page("/thread/{Code}", "/thread/GREEN", Everybody),
        Page("/thread/new", "/thread/new?under=GREEN", [Role.PerformanceTeam]),
        Page("/thread/arrange", "/thread/arrange", [Role.PerformanceTeam]),
        Page("/thread/{Code}/edit", "/thread/GREEN/edit", [Role.PerformanceTeam]),
        Page("/thread/{Code}/alignments", "/thread/GREEN/alignments", [Role.PerformanceTeam]),
        Page("/thread/{Code}/milestones", "/thread/DP-PL/milestones", Everybody),
        // That of an element that is not of one's own is not there: see ElementCommentaryTests.
        Page("/thread/{Code}/commentary", "/thread/NOWHERE/commentary", ThoseWhoPlan) with
        {
            Opened = 404,
        },
        Page("/portfolios", "/portfolios", Everybody),
        Page("/portfolios/{Code}", "/portfolios/HOUSING", Everybody),
        Page("/dashboards", "/dashboards", Everybody),
        // One that is shared with some roles is not there for others: see OwnDashboardTests.
        Page("/dashboards/{Code}", "/dashboards/NOWHERE", Everybody) with
        {
            Opened = 404,
        },
        Page("/dashboards/{code}/indicators.csv", "/dashboards/NOWHERE/indicators.csv", Everybody) with
        {
            Opened = 404,
        },
        Page("/dashboards/new", "/dashboards/new", [Role.PerformanceTeam]),
        Page("/dashboards/{Code}/edit", "/dashboards/CLT-HEALTH/edit", [Role.PerformanceTeam]),
        Page("/directorates/{Code}", "/directorates/PL", Everybody),
        Page("/services/{Code}", "/services/WAS", Everybody),
        Page("/themes/{Code}", "/themes/P7", Everybody),
        Page("/partnerships/{Code}", "/partnerships/NHS", Everybody),
        // One to which a service of the director answers.
        Page("/portfolios/{Code}/brief", "/portfolios/ENVIRONMENT/brief", ThoseWhoJudge),
        Page("/questions", "/questions", ThoseWhoFollowQuestions),
        // An indicator of the member's portfolio.
        Page("/questions/new", "/questions/new?indicator=WAS-01", [Role.CabinetMember]),
        Page("/questions/for-member", "/questions/for-member?indicator=WAS-01", [Role.PerformanceTeam]),
        Page("/questions/{QuestionId:int}", "/questions/0", ThoseWhoFollowQuestions) with
        {
            Opened = 404,
        },
        Page("/challenge", "/challenge", Everybody),
        Page("/challenge/sessions", "/challenge/sessions", ThoseWhoJoinSessions),
        Page("/challenge/sessions/new", "/challenge/sessions/new", [Role.PerformanceTeam]),
        Page("/challenge/sessions/{SessionId:int}/edit", "/challenge/sessions/2/edit", [Role.PerformanceTeam]),
        Page("/challenge/sessions/{SessionId:int}", "/challenge/sessions/0", ThoseWhoJoinSessions) with
        {
            Opened = 404,
        },
        Page(
            "/challenge/sessions/{SessionId:int}/topics/{TopicId:int}",
            "/challenge/sessions/0/topics/0",
            ThoseWhoJoinSessions
        ) with
        {
            Opened = 404,
        },
        Page(
            "/challenge/sessions/{SessionId:int}/pre-read",
            "/challenge/sessions/0/pre-read",
            ThoseWhoJoinSessions
        ) with
        {
            Opened = 404,
        },
        Page("/challenge/sessions/{SessionId:int}/brief", "/challenge/sessions/0/brief", ThoseWhoJoinSessions) with
        {
            Opened = 404,
        },
        Page("/challenge/bodies", "/challenge/bodies", [Role.PerformanceTeam]),
        Page("/challenge/bodies/{Code}", "/challenge/bodies/CLT", [Role.PerformanceTeam]),
        Page("/challenge/question-bank", "/challenge/question-bank", [Role.PerformanceTeam]),
        Page("/challenge/triage", "/challenge/triage", ThoseWhoJoinSessions),
        Page("/challenge/sessions/{SessionId:int}/room", "/challenge/sessions/0/room", ThoseWhoJoinSessions) with
        {
            Opened = 404,
        },
        Page("/challenge/sessions/{SessionId:int}/notes", "/challenge/sessions/0/notes", ThoseWhoJoinSessions) with
        {
            Opened = 404,
        },
        Page("/challenge/sessions/{SessionId:int}/note", "/challenge/sessions/0/note", ThoseWhoCommit) with
        {
            Opened = 404,
        },
        Page(
            "/challenge/sessions/{id:int}/minutes.html",
            "/challenge/sessions/0/minutes.html",
            ThoseWhoJoinSessions
        ) with
        {
            Opened = 404,
        },
        Page("/challenge/sessions/{id:int}/note.html", "/challenge/sessions/0/note.html", ThoseWhoCommit) with
        {
            Opened = 404,
        },
        Page("/recommendations", "/recommendations", ThoseWhoFollowRecommendations),
        Page(
            "/recommendations/recommendations.csv",
            "/recommendations/recommendations.csv",
            ThoseWhoFollowRecommendations
        ),
        Page("/recommendations/new", "/recommendations/new", [Role.ScrutinyMember, Role.PerformanceTeam]),
        Page("/recommendations/{RecommendationId:int}", "/recommendations/0", ThoseWhoFollowRecommendations) with
        {
            Opened = 404,
        },
        Page(
            "/recommendations/committees/{Code}",
            "/recommendations/committees/SCRUTINY",
            ThoseWhoFollowRecommendations
        ),
        Page("/learning", "/learning", Everybody),
        Page("/annual-report", "/annual-report", Everybody),
        Page("/annual-report/{YearCode}", "/annual-report/2025-26", Everybody),
        Page("/annual-report/{year}/report.html", "/annual-report/2025-26/report.html", Everybody),
        Page("/learning.csv", "/learning.csv?q=missed", Everybody),
        Page("/interventions/new", "/interventions/new?indicator=WAS-01", ThoseWhoIntervene),
        Page("/interventions/{InterventionId:int}", "/interventions/1", Everybody),
        Page("/recovery-plans", "/recovery-plans", ThoseWhoFollowRecovery),
        Page("/recovery-plans/plans.csv", "/recovery-plans/plans.csv?state=Closed", ThoseWhoFollowRecovery),
        Page("/recovery-plans/ladder", "/recovery-plans/ladder", ThoseWhoFollowRecovery),
        // An indicator of the owner's service.
        Page("/recovery-plans/new", "/recovery-plans/new?indicator=WAS-01", ThoseWhoProposeRecovery),
        Page("/recovery-plans/{PlanId:int}", "/recovery-plans/0", ThoseWhoFollowRecovery) with
        {
            Opened = 404,
        },
        Page("/recovery-plans/{PlanId:int}/edit", "/recovery-plans/0/edit", ThoseWhoProposeRecovery) with
        {
            Opened = 404,
        },
        Page("/successes", "/successes", Everybody),
        Page("/successes/successes.csv", "/successes/successes.csv", Everybody),
        Page("/successes/new", "/successes/new", ThoseWhoPlan),
        Page("/successes/{SuccessId:int}", "/successes/0", Everybody) with
        {
            Opened = 404,
        },
        // One's own; lists of bodies are there for those who see sessions: see CommitmentPagesTests.
        Page("/commitments", "/commitments", Everybody),
        Page("/commitments.csv", "/commitments.csv?show=all", Everybody),
        Page("/commitments/{CommitmentId:int}", "/commitments/0", Everybody) with
        {
            Opened = 404,
        },
        Page("/contributions", "/contributions", ThoseWhoJudge),
        Page("/thread/{Code}/year", "/thread/GREEN/year", Everybody),
        Page("/thread/{Code}/compare", "/thread/GREEN/compare", Everybody),
        Page("/roll-forwards", "/roll-forwards", ThoseWhoPlan),
        Page("/thread/{Code}/next/{Year}", "/thread/DP-PL/next/2027-28", ThoseWhoPlan),
        Page("/thread/{Code}/next/{Year}/{Line}", "/thread/DP-PL/next/2027-28/SP-WAS", ThoseWhoPlan),
        Page("/thread/{Code}/next/{Year}/new", "/thread/DP-PL/next/2027-28/new", ThoseWhoPlan),
        Page("/indicators", "/indicators", Everybody),
        Page("/indicators.csv", "/indicators.csv?status=Red", Everybody),
        Page("/indicators/{Code}", "/indicators/START-01", Everybody),
        Page("/indicators/{Code}/judgement", "/indicators/HOU-02/judgement", ThoseWhoJudge),
        Page("/indicators/manage", "/indicators/manage", [Role.PerformanceTeam]),
        Page("/indicators/new", "/indicators/new", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/edit", "/indicators/HOU-02/edit", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/state", "/indicators/HOU-02/state", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/alignments", "/indicators/HOU-02/alignments", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/formula", "/indicators/HOU-02/formula", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/exempt", "/indicators/HOU-02/exempt", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/supplier", "/indicators/HOU-02/supplier", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/breaks", "/indicators/HOU-02/breaks", [Role.PerformanceTeam]),
        Page("/indicators/{Code}/quality", "/indicators/WAS-01/quality", ThoseWithReturns) with
        {
            OpenedForPartners = 404,
        },
        Page("/quality", "/quality", ThoseWithReturns),
        Page("/quality/assessments.csv", "/quality/assessments.csv?year=2026-27", ThoseWithReturns),
        Page("/quality/checks", "/quality/checks", ThoseWithReturns),
        Page("/quality/checks/checks.csv", "/quality/checks/checks.csv", ThoseWithReturns),
        Page("/quality/checks/new", "/quality/checks/new?indicator=WAS-01", [Role.PerformanceTeam, Role.Auditor]),
        Page("/quality/checks/{CheckId:int}", "/quality/checks/0", ThoseWithReturns) with
        {
            Opened = 404,
        },
        Page("/indicators/sets", "/indicators/sets", [Role.PerformanceTeam]),
        Page("/indicators/sets/{Code}", "/indicators/sets/SCORECARD", [Role.PerformanceTeam]),
        Page("/scorecards", "/scorecards", ThoseWhoFollowScorecards),
        Page("/scorecards/{Code}/{Year:int}", Scorecard, ThoseWhoFollowScorecards),
        Page("/scorecards/{Code}/{Year:int}/views", Scorecard + "/views", [Role.CabinetMember, Role.ScrutinyMember]),
        Page("/scorecards/{Code}/{Year:int}/opinions", Scorecard + "/opinions", ThoseWhoFollowScorecards),
        Page("/scorecards/{Code}/{Year:int}/candidates", Scorecard + "/candidates", [Role.PerformanceTeam]),
        Page("/scorecards/{Code}/{Year:int}/recommendation", Scorecard + "/recommendation", [Role.PerformanceTeam]),
        Page("/scorecards/{Code}/{Year:int}/decision", Scorecard + "/decision", [Role.PerformanceTeam]),
        Page("/scorecards/{Code}/{Year:int}/instruction", Scorecard + "/instruction", [Role.PerformanceTeam]),
        Page("/returns", "/returns", ThoseWithReturns),
        Page("/returns/{ReturnId:int}", "/returns/{waste}", ThoseWithReturns) with
        {
            OpenedForPartners = 404,
        },
        Page("/returns/rows/{EntryId:int}/evidence", "/returns/rows/{waste-row}/evidence", ThoseWithReturns) with
        {
            OpenedForPartners = 404,
        },
        Page("/returns/evidence/{id:int}", "/returns/evidence/0", ThoseWithReturns) with
        {
            Opened = 404,
        },
        Page("/restatements", "/restatements", Everybody),
        Page("/restatements/restatements.csv", "/restatements/restatements.csv", Everybody),
        // One that is approved, of the figure of a round that is closed.
        Page("/restatements/{Id:int}", "/restatements/{restated}", Everybody),
        Page(
            "/indicators/{Code}/restate",
            "/indicators/WAS-02/restate",
            [Role.Officer, Role.IndicatorOwner, Role.PerformanceTeam]
        ),
        Page("/returns/files", "/returns/files", ThoseWhoEnter),
        // There is none yet.
        Page("/returns/files/{Id:int}", "/returns/files/0", ThoseWhoEnter) with
        {
            Opened = 404,
        },
        Page("/returns/{id:int}/return.xlsx", "/returns/{waste}/return.xlsx", ThoseWithReturns) with
        {
            OpenedForPartners = 404,
        },
        Page("/returns/{id:int}/return.csv", "/returns/{waste}/return.csv", ThoseWithReturns) with
        {
            OpenedForPartners = 404,
        },
        Page("/rounds/{id:int}/returns.xlsx", "/rounds/1/returns.xlsx", ThoseWithReturns),
        Page("/rounds/{id:int}/returns.csv", "/rounds/1/returns.csv", ThoseWithReturns),
        Page("/rounds", "/rounds", [Role.PerformanceTeam]),
        Page("/rounds/timetable", "/rounds/timetable", [Role.PerformanceTeam]),
        Page("/rounds/reminders", "/rounds/reminders", [Role.PerformanceTeam]),
        Page("/mail", "/mail", ThoseWhoSetUp),
        Page("/rounds/commentary", "/rounds/commentary", [Role.PerformanceTeam]),
        Page("/rounds/open", "/rounds/open", [Role.PerformanceTeam]),
        Page("/rounds/{RoundId:int}", "/rounds/1", [Role.PerformanceTeam]),
        Page("/editions", "/editions", Everybody),
        Page("/editions/new", "/editions/new", [Role.PerformanceTeam]),
        Page("/editions/holds", "/editions/holds", [Role.PerformanceTeam]),
        Page("/editions/check", "/editions/check", ThoseWhoCheck),
        Page("/editions/{Address}/note", $"/editions/{Released}/note", [Role.PerformanceTeam]),
        Page("/editions/{Address}", $"/editions/{Released}", Everybody),
        Page("/editions/{Address}/thread", $"/editions/{Released}/thread", Everybody),
        Page("/editions/{Address}/thread/map", $"/editions/{Released}/thread/map?from=red", Everybody),
        // What the thread needs is in editions for CLT, and the council's own dashboards are in none for the public.
        Page("/editions/{Address}/thread/health", $"/editions/{Released}/thread/health", Everybody) with
        {
            Opened = 404,
        },
        Page("/editions/{address}/thread/health.csv", $"/editions/{Released}/thread/health.csv", Everybody) with
        {
            Opened = 404,
        },
        Page("/editions/{Address}/dashboards/{Code}", $"/editions/{Released}/dashboards/CLT-HEALTH", Everybody) with
        {
            Opened = 404,
        },
        Page(
            "/editions/{address}/dashboards/{code}/indicators.csv",
            $"/editions/{Released}/dashboards/CLT-HEALTH/indicators.csv",
            Everybody
        ) with
        {
            Opened = 404,
        },
        Page("/editions/{address}/indicators.csv", $"/editions/{Released}/indicators.csv?status=Red", Everybody),
        Page("/editions/{Address}/thread/{Code}", $"/editions/{Released}/thread/GREEN", Everybody),
        Page("/editions/{Address}/indicators", $"/editions/{Released}/indicators", Everybody),
        Page("/editions/{Address}/indicators/{Code}", $"/editions/{Released}/indicators/WAS-01", Everybody),
        Page("/editions/{Address}/portfolios", $"/editions/{Released}/portfolios", Everybody),
        Page("/editions/{Address}/portfolios/{Code}", $"/editions/{Released}/portfolios/ENVIRONMENT", Everybody),
        Page("/editions/{Address}/dashboards", $"/editions/{Released}/dashboards", Everybody),
        Page("/editions/{Address}/directorates/{Code}", $"/editions/{Released}/directorates/PL", Everybody),
        Page("/editions/{Address}/services/{Code}", $"/editions/{Released}/services/WAS", Everybody),
        Page("/editions/{Address}/themes/{Code}", $"/editions/{Released}/themes/P7", Everybody),
        Page("/editions/{Address}/partnerships/{Code}", $"/editions/{Released}/partnerships/NHS", Everybody),
        Page("/editions/{Address}/since/{Earlier}", $"/editions/{Released}/since/2025-26-q4-public", Everybody),
        Public("/public"),
        Public("/public/sitemap.xml"),
        Public("/robots.txt"),
        Public("/public/{Address}", $"/public/{Released}"),
        Public("/public/{Address}/thread", $"/public/{Released}/thread"),
        Public("/public/{Address}/thread/map", $"/public/{Released}/thread/map?at=GREEN"),
        Public("/public/{Address}/thread/{Code}", $"/public/{Released}/thread/GREEN"),
        Public("/public/{Address}/indicators", $"/public/{Released}/indicators"),
        Public("/public/{Address}/indicators/{Code}", $"/public/{Released}/indicators/WAS-01"),
        Public("/public/{Address}/portfolios", $"/public/{Released}/portfolios"),
        Public("/public/{Address}/portfolios/{Code}", $"/public/{Released}/portfolios/ENVIRONMENT"),
        Public("/public/{Address}/dashboards", $"/public/{Released}/dashboards"),
        Public("/public/{Address}/directorates/{Code}", $"/public/{Released}/directorates/PL"),
        Public("/public/{Address}/services/{Code}", $"/public/{Released}/services/WAS"),
        Public("/public/{Address}/themes/{Code}", $"/public/{Released}/themes/P7"),
        Public("/public/{Address}/partnerships/{Code}", $"/public/{Released}/partnerships/NHS"),
        Public("/public/embed/indicators/{Code}", "/public/embed/indicators/WAS-01"),
        Public("/public/embed/elements/{Code}", "/public/embed/elements/GREEN"),
        Public("/public/{Address}/embed/indicators/{Code}", $"/public/{Released}/embed/indicators/WAS-01"),
        Public("/public/{Address}/embed/elements/{Code}", $"/public/{Released}/embed/elements/GREEN"),
        Public("/public/{address}/indicators.csv", $"/public/{Released}/indicators.csv"),
        Public("/public/{address}/figures.csv", $"/public/{Released}/figures.csv"),
        Public("/public/{address}/edition.json", $"/public/{Released}/edition.json"),
        Page("/targets", "/targets", Everybody),
        Page("/target-challenge", "/target-challenge?year=2027", Everybody),
        Page("/targets/{Code}", "/targets/START-01", Everybody),
        Page("/targets/paste", "/targets/paste", [Role.PerformanceTeam]),
        Page("/rules", "/rules", [Role.PerformanceTeam]),
        Page("/rules/charts", "/rules/charts", [Role.PerformanceTeam]),
        Page("/rules/try", "/rules/try?code=START-01&rule=met&method=nhsr", [Role.PerformanceTeam]),
        Page("/forecasts", "/forecasts", Everybody),
        Page("/imports", "/imports", [Role.PerformanceTeam]),
        Page("/imports/{Id:int}", "/imports/0", [Role.PerformanceTeam]) with
        {
            Opened = 404,
        },
        Page("/imports/{id:int}/file", "/imports/0/file", [Role.PerformanceTeam]) with
        {
            Opened = 404,
        },
        Page("/imports/example.xlsx", "/imports/example.xlsx", [Role.PerformanceTeam]),
        Page("/imports/workbook-empty.xlsx", "/imports/workbook-empty.xlsx", [Role.PerformanceTeam]),
        Page("/imports/workbook-example.xlsx", "/imports/workbook-example.xlsx", [Role.PerformanceTeam]),
        Page("/imports/workbook.xlsx", "/imports/workbook.xlsx", [Role.PerformanceTeam]),
        Page("/calendar", "/calendar", Everybody),
        Page("/calendar/{Id:int}", "/calendar/1", Everybody),
        Page("/calendar/new", "/calendar/new", [Role.PerformanceTeam]),
        Page("/calendar/bank-holidays", "/calendar/bank-holidays", [Role.PerformanceTeam]),
        Page("/calendar/template", "/calendar/template", [Role.PerformanceTeam]),
        Page("/calendar/template/{Id:int}", "/calendar/template/1", [Role.PerformanceTeam]),
        Page("/calendar/template/new", "/calendar/template/new", [Role.PerformanceTeam]),
        Page("/calendar/template/fill", "/calendar/template/fill", [Role.PerformanceTeam]),
        Page("/calendar/feed", "/calendar/feed", Everybody),
        // Open to whoever has a key, in a session or not; without one there is nothing there.
        Public("/calendar/feed.ics") with
        {
            Opened = 404,
        },
        Page("/change-history", "/change-history", ThoseWhoCheck),
        Page("/change-history/{Id:long}", "/change-history/1", ThoseWhoCheck),
        Page("/change-history/changes.csv", "/change-history/changes.csv", ThoseWhoCheck),
        Page("/people", "/people", ThoseWhoSetUp),
        Page("/people/new", "/people/new", ThoseWhoSetUp),
        Page("/people/{PersonId}", "/people/{officer}", ThoseWhoSetUp),
        Page("/people/{PersonId}/roles/{RoleId:int}", "/people/{officer}/roles/{role}", ThoseWhoSetUp),
        Page("/password", "/password", Everybody),
        Page("/views", "/views", Everybody),
        Page("/display", "/display", Everybody),
        Public("/welcome"),
        Page("/set-up", "/set-up", ThoseWhoSetUp),
        Page("/council", "/council", ThoseWhoSetUp),
        // There is a council, and it has no crest.
        Public("/first-run") with
        {
            Opened = 404,
        },
        Public("/council/crest") with
        {
            Opened = 404,
        },
        Public("/council.css"),
        Page("/organisation", "/organisation", ThoseWhoSetUp),
        Page("/organisation/past", "/organisation/past?on=2026-06-30", ThoseWhoSetUp),
        Page("/organisation/merge", "/organisation/merge", ThoseWhoSetUp),
        Page("/organisation/{Kind}/new", "/organisation/teams/new", ThoseWhoSetUp),
        Page("/organisation/{Kind}/{Code}", "/organisation/services/WAS", ThoseWhoSetUp),
        Page("/organisation/{Kind}/{Code}/edit", "/organisation/portfolios/HOUSING/edit", ThoseWhoSetUp),
        Page("/organisation/{Kind}/{Code}/retire", "/organisation/bodies/CABINET/retire", ThoseWhoSetUp),
        Page("/organisation/services/{Code}/move", "/organisation/services/WAS/move", ThoseWhoSetUp),
        Page("/organisation/services/{Code}/split", "/organisation/services/WAS/split", ThoseWhoSetUp),
        Public("/sign-in"),
        Public("/accessibility"),
        Public("/error"),
        Public("/status/{Code:int}") with
        {
            Example = "/status/404",
        },
        Public("/health/live"),
        Public("/health/ready"),
        // Without the token of a form nobody is signed out.
        new("/sign-out", "POST", "/sign-out", Everybody, Opened: 400),
        .. Machinery,
    ];

    /// <summary>What Blazor's islands and forms use. It shows nothing by itself, but it is not for strangers either.</summary>
    private static IEnumerable<RouteExpectation> Machinery =>
        [
            // Not a web socket.
            new("/_blazor", "GET", "/_blazor", Everybody, Opened: 400, IsMachinery: true),
            new("/_blazor/negotiate", "POST", "/_blazor/negotiate?negotiateVersion=1", Everybody, IsMachinery: true),
            new("/_blazor/disconnect/", "POST", "/_blazor/disconnect", Everybody, Opened: 400),
            new("/_blazor/initializers/", "GET", "/_blazor/initializers", Everybody),
            // Needs an address that a page has protected.
            new("/_framework/opaque-redirect", "GET", "/_framework/opaque-redirect", Everybody, Opened: 400),
            // In development, files that were added since the last build.
            new("{**path:file}", "GET", "/css/nowhere.css", Everybody, Opened: 404),
        ];

    private static RouteExpectation Page(string pattern, string example, Role[] roles) =>
        new(pattern, "GET", example, roles);

    private static RouteExpectation Public(string pattern) => Public(pattern, pattern);

    private static RouteExpectation Public(string pattern, string example) =>
        new(pattern, "GET", example, Everybody, IsPublic: true);
}
