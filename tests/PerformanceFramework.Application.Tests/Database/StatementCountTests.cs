using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.Reports;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Application.Tests.Challenge.Sessions;
using PerformanceFramework.Application.Tests.Import;
using PerformanceFramework.Application.Views;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Domain.Views;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>A page takes as many statements with ten times the rows.</summary>
public sealed class StatementCountTests(SmallAndLargeCouncil councils) : IClassFixture<SmallAndLargeCouncil>
{
    private static readonly Actor Reader = Actors.Everywhere(Role.PerformanceTeam);

    private static readonly Actor Entering = Actors.Everywhere(Role.Officer);

    private static readonly FinancialYear Year = new(2026);
    private static readonly DateOnly Day = new(2026, 10, 12);
    private static readonly ScorecardKey Scorecard = new("SCORE", 2027);
    private static readonly DateOnly Past = new(2026, 9, 30);

    private static readonly MergeServicesRequest Merge = new()
    {
        Codes = ["WAS"],
        IntoCode = "HOU",
        From = Day,
        Reason = "Reorganisation",
    };

    private static readonly SplitServiceRequest Split = new()
    {
        Code = "HOU",
        NewCode = "HML",
        NewName = "Homelessness",
        DirectorateCode = "PLA",
        PortfolioCode = "HOM",
        IndicatorCodes = ["HOU-1"],
        From = Day,
        Reason = "Reorganisation",
    };

    private static readonly TrialSettings Everything = new(
        new ToleranceRule.MetOrMissed(),
        new ChartSettings(ControlChartMethod.NhsR, 12, null)
    );

    private static readonly Dictionary<string, (int Most, Func<TestDatabase, SmallCouncil, Task> Ask)> Questions = new()
    {
        ["overview"] = (6, (db, _) => db.Get<ThreadQueries>().OverviewAsync(Reader)),
        ["tree"] = (6, (db, _) => db.Get<ThreadQueries>().TreeAsync(Reader)),
        ["element"] = (8, (db, _) => db.Get<ThreadQueries>().ElementAsync(Reader, "V")),
        ["thread health"] = (10, (db, _) => db.Get<ThreadQueries>().HealthAsync(Reader)),
        ["overview as at a day"] = (11, (db, _) => db.Get<ThreadQueries>().OverviewAsync(Reader, Past)),
        ["map"] = (4, (db, _) => db.Get<ThreadQueries>().MapAsync(Reader)),
        ["map as at a day"] = (11, (db, _) => db.Get<ThreadQueries>().MapAsync(Reader, Past)),
        ["tree as at a day"] = (13, (db, _) => db.Get<ThreadQueries>().TreeAsync(Reader, Past)),
        ["element as at a day"] = (15, (db, _) => db.Get<ThreadQueries>().ElementAsync(Reader, "V", Past)),
        ["indicators as at a day"] = (5, (db, _) => db.Get<IndicatorQueries>().ListAsync(Reader, Past)),
        ["indicator as at a day"] = (22, (db, _) => db.Get<IndicatorQueries>().DetailAsync(Reader, "OUT-1", Past)),
        ["set filters as at a day"] = (1, (db, _) => db.Get<IndicatorQueries>().SetFiltersAsync(Reader, Year, Past)),
        ["element to change"] = (6, (db, _) => db.Get<ThreadQueries>().ChoicesAsync(Reader, "D1")),
        ["alignments"] = (2, (db, _) => db.Get<ThreadQueries>().AlignmentsAsync(Reader, "D1")),
        ["arrangement"] = (3, (db, _) => db.Get<ThreadQueries>().ArrangementAsync(Reader)),
        ["contributions"] = (2, (db, _) => db.Get<ThreadQueries>().ContributionsAsync(Reader)),
        ["commentary to write"] = (2, (db, _) => db.Get<ThreadQueries>().CommentaryToWriteAsync(Reader, "D1")),
        ["milestones"] = (2, (db, _) => db.Get<ThreadQueries>().MilestonesAsync(Reader, "D1")),
        ["portfolios"] = (2, (db, _) => db.Get<PortfolioQueries>().ListAsync(Reader)),
        ["portfolio"] = (11, (db, _) => db.Get<PortfolioQueries>().DetailAsync(Reader, "HOM")),
        ["portfolios as at a day"] = (6, (db, _) => db.Get<PortfolioQueries>().ListAsync(Reader, Past)),
        ["portfolio as at a day"] = (17, (db, _) => db.Get<PortfolioQueries>().DetailAsync(Reader, "HOM", Past)),
        ["brief to write"] = (1, (db, _) => db.Get<PortfolioQueries>().BriefAsync(Reader, "HOM")),
        ["brief for its director"] = (
            2,
            (db, c) => db.Get<PortfolioQueries>().BriefAsync(new Actors(c).Director, "HOM")
        ),
        ["mark of a measure"] = (
            1,
            (db, c) => db.Get<PortfolioQueries>().MarkAsync(new Actors(c).CabinetMember, "HOU-1")
        ),
        ["recommendations"] = (
            4,
            (db, _) => db.Get<RecommendationQueries>().ListAsync(Reader, new RecommendationFilter(), 1, Day)
        ),
        ["recommendations as a file"] = (
            1,
            (db, _) => db.Get<RecommendationQueries>().AllAsync(Reader, new RecommendationFilter(), Day)
        ),
        ["recommendation"] = (2, (db, _) => db.Get<RecommendationQueries>().DetailAsync(Reader, 1)),
        ["committees"] = (1, (db, _) => db.Get<RecommendationQueries>().FormAsync(Reader)),
        ["what changed since a committee asked"] = (
            5,
            (db, _) => db.Get<RecommendationQueries>().SinceAskedAsync(Reader, "SCRUTINY", Day)
        ),
        ["learning log"] = (
            3,
            (db, _) => db.Get<InterventionQueries>().LearningAsync(Reader, new LearningFilter("help"), 1)
        ),
        ["verdicts that wait, in the learning log"] = (
            5,
            (db, _) => db.Get<InterventionQueries>().LearningAsync(Reader, new LearningFilter(IsWaiting: true), 1)
        ),
        ["verdicts that wait under a theme"] = (
            7,
            (db, _) =>
                db.Get<InterventionQueries>().LearningAsync(Reader, new LearningFilter(Theme: "D1", IsWaiting: true), 1)
        ),
        ["interventions with figures enough"] = (1, (db, _) => db.Get<InterventionQueries>().RipeAsync(Reader)),
        ["sessions that wait"] = (1, (db, _) => db.Get<SessionQueries>().DueAsync(Reader, Day)),
        ["learning log as a file"] = (
            1,
            (db, _) => db.Get<InterventionQueries>().LearningFileAsync(Reader, new LearningFilter())
        ),
        ["intervention"] = (4, (db, _) => db.Get<InterventionQueries>().DetailAsync(Reader, 1)),
        ["interventions of an indicator"] = (
            5,
            (db, _) => db.Get<InterventionQueries>().OfIndicatorAsync(Reader, "HOU-1")
        ),
        ["recording an intervention"] = (1, (db, _) => db.Get<InterventionQueries>().FormAsync(Reader, "HOU-1")),
        ["successes"] = (3, (db, _) => db.Get<SuccessQueries>().ListAsync(Reader, "well", 1)),
        ["successes as a file"] = (1, (db, _) => db.Get<SuccessQueries>().AllAsync(Reader, "")),
        ["success"] = (1, (db, _) => db.Get<SuccessQueries>().DetailAsync(Reader, 1)),
        ["successes of a dashboard"] = (
            1,
            (db, _) => db.Get<SuccessQueries>().LatestAsync(Reader, DashboardKind.Directorate, "PLA", Day)
        ),
        ["annual report"] = (
            20,
            (db, _) => db.Get<AnnualReportQueries>().ReadAsync(Reader, new FinancialYear(2025), Day)
        ),
        ["targets to challenge"] = (
            4,
            (db, _) => db.Get<IndicatorQueries>().TargetChallengeAsync(Reader, new FinancialYear(2026))
        ),
        ["questions"] = (3, (db, _) => db.Get<QuestionQueries>().ListAsync(Reader, new QuestionFilter(), 1, Day)),
        ["question"] = (3, (db, _) => db.Get<QuestionQueries>().DetailAsync(Reader, 1, Day)),
        ["own commitments"] = (
            4,
            (db, _) => db.Get<CommitmentQueries>().ListAsync(SmallAndLargeCouncil.Owner, new CommitmentFilter(), 1, Day)
        ),
        ["commitments of a body"] = (
            5,
            (db, c) =>
                db.Get<CommitmentQueries>()
                    .ListAsync(
                        new Actors(c).CabinetMember,
                        new CommitmentFilter(CommitmentsShown.All, "CLT", "Olu", "PLA", "HOU-1", "plan"),
                        1,
                        Day
                    )
        ),
        ["file of commitments"] = (
            2,
            (db, _) => db.Get<CommitmentQueries>().FileAsync(Reader, new CommitmentFilter(Body: "CLT"), Day)
        ),
        ["commitment"] = (3, (db, _) => db.Get<CommitmentQueries>().DetailAsync(SmallAndLargeCouncil.Owner, 1, Day)),
        ["commitments that are due"] = (
            1,
            (db, _) => db.Get<CommitmentQueries>().DueAsync(SmallAndLargeCouncil.Owner, Day)
        ),
        ["sessions"] = (4, (db, _) => db.Get<SessionQueries>().ListAsync(Reader, new SessionFilter(), 1, Day)),
        ["sessions that come next"] = (2, (db, _) => db.Get<SessionQueries>().NextAsync(Reader, Day)),
        // The figures of the first session, which is closed, are read as at that day.
        ["session"] = (13, (db, _) => db.Get<SessionQueries>().DetailAsync(Reader, 1, Day)),
        ["topic of a session"] = (9, (db, _) => db.Get<SessionQueries>().TopicAsync(Reader, 1, 1, Day)),
        ["pre-read"] = (32, (db, _) => db.Get<PreReadQueries>().ViewAsync(Reader, 1, Day)),
        ["figures of a topic"] = (20, (db, _) => db.Get<PreReadQueries>().FiguresAsync(Reader, 1, 1, Day)),
        ["changes that a session sees"] = (6, (db, _) => db.Get<PreReadQueries>().ChangesAsync(Reader, 1, Day)),
        ["bodies that challenge"] = (1, (db, _) => db.Get<SessionQueries>().BodiesAsync(Reader)),
        ["body that challenges"] = (5, (db, _) => db.Get<SessionQueries>().BodyAsync(Reader, "CLT", Day)),
        ["session to plan"] = (6, (db, _) => db.Get<SessionQueries>().FormAsync(Reader, "CLT", Day)),
        ["question bank"] = (1, (db, _) => db.Get<SessionQueries>().BankAsync(Reader)),
        ["rule of triage"] = (1, (db, _) => db.Get<SessionQueries>().TriageAsync(Reader)),
        ["questions of a portfolio"] = (2, (db, _) => db.Get<QuestionQueries>().OfPortfolioAsync(Reader, "HOM", Day)),
        ["questions of an indicator"] = (
            1,
            (db, _) => db.Get<QuestionQueries>().OfIndicatorAsync(Reader, "HOU-1", Day)
        ),
        ["questions that are due"] = (1, (db, c) => db.Get<QuestionQueries>().DueAsync(new Actors(c).Director, Day)),
        ["whether one may ask"] = (
            1,
            (db, c) => db.Get<QuestionQueries>().MayAskAsync(new Actors(c).CabinetMember, "HOU-1")
        ),
        ["form of a question"] = (
            3,
            (db, c) => db.Get<QuestionQueries>().FormAsync(new Actors(c).CabinetMember, "HOU-1", Day)
        ),
        ["open commitments of indicators"] = (
            1,
            (db, council) =>
                db.Get<CommitmentQueries>()
                    .OpenOfAsync(Reader, council.Records.Select(record => record.Indicator.Id).ToList(), Day)
        ),
        ["open plans of indicators"] = (
            1,
            (db, council) =>
                db.Get<RecoveryQueries>()
                    .OpenOfAsync(Reader, council.Records.Select(record => record.Indicator.Id).ToList(), Day)
        ),
        ["recovery plans"] = (5, (db, _) => db.Get<RecoveryQueries>().ListAsync(Reader, new RecoveryFilter(), Day, 1)),
        ["closed recovery plans"] = (
            5,
            (db, _) => db.Get<RecoveryQueries>().ListAsync(Reader, new RecoveryFilter(RecoveryState.Closed), Day, 1)
        ),
        // One for each of its parts, the ladder, the figures, and whether a figure is hidden.
        ["recovery plan"] = (11, (db, _) => db.Get<RecoveryQueries>().DetailAsync(Reader, 1)),
        ["recovery plan to write"] = (12, (db, _) => db.Get<RecoveryQueries>().WritingAsync(Reader, 1, Day)),
        ["recovery of an indicator"] = (3, (db, _) => db.Get<RecoveryQueries>().OfIndicatorAsync(Reader, "HOU-1", Day)),
        ["recovery plans that wait"] = (1, (db, c) => db.Get<RecoveryQueries>().DueAsync(new Actors(c).Director, Day)),
        ["recovery plans that are called for"] = (
            2,
            (db, c) => db.Get<RecoveryQueries>().CalledForAsync(new Actors(c).Director)
        ),
        ["plan that was open"] = (1, (db, _) => db.Get<RecoveryQueries>().OpenOnAsync(Reader, "HOU-1", Day)),
        ["form of a recovery plan"] = (6, (db, _) => db.Get<RecoveryQueries>().FormAsync(Reader, "HOU-1", Day)),
        ["ladder of intervention"] = (1, (db, _) => db.Get<RecoveryQueries>().LadderAsync(Reader)),
        ["own portfolios"] = (1, (db, c) => db.Get<PortfolioQueries>().OwnAsync(new Actors(c).CabinetMember)),
        ["own views"] = (1, (db, _) => db.Get<ViewQueries>().OwnAsync(Reader)),
        ["dashboards"] = (6, (db, _) => db.Get<DashboardQueries>().IndexAsync(Reader)),
        ["own dashboard"] = (6, (db, _) => db.Get<DashboardQueries>().OwnAsync(Reader, "OWN")),
        ["own dashboard as at a day"] = (13, (db, _) => db.Get<DashboardQueries>().OwnAsync(Reader, "OWN", Past)),
        ["dashboard to change"] = (1, (db, _) => db.Get<DashboardQueries>().SetupAsync(Reader, "OWN")),
        ["parts of dashboards"] = (4, (db, _) => db.Get<DashboardQueries>().OffersAsync(Reader)),
        ["dashboards as at a day"] = (13, (db, _) => db.Get<DashboardQueries>().IndexAsync(Reader, Past)),
        ["directorate"] = (
            7,
            (db, _) => db.Get<DashboardQueries>().PlaceAsync(Reader, DashboardKind.Directorate, "PLA")
        ),
        ["service"] = (8, (db, _) => db.Get<DashboardQueries>().PlaceAsync(Reader, DashboardKind.Service, "HOU")),
        ["service as at a day"] = (
            15,
            (db, _) => db.Get<DashboardQueries>().PlaceAsync(Reader, DashboardKind.Service, "HOU", Past)
        ),
        ["theme"] = (5, (db, _) => db.Get<DashboardQueries>().PlaceAsync(Reader, DashboardKind.Theme, "P1")),
        ["partnership"] = (
            7,
            (db, _) => db.Get<DashboardQueries>().PlaceAsync(Reader, DashboardKind.Partnership, "NHS")
        ),
        ["listing"] = (5, (db, _) => db.Get<IndicatorQueries>().ListingAsync(Reader, Year)),
        ["listing as at a day"] = (12, (db, _) => db.Get<IndicatorQueries>().ListingAsync(Reader, Year, Past)),
        ["indicators"] = (1, (db, _) => db.Get<IndicatorQueries>().ListAsync(Reader)),
        ["indicator"] = (14, (db, _) => db.Get<IndicatorQueries>().DetailAsync(Reader, "OUT-1")),
        ["quality of an indicator"] = (3, (db, _) => db.Get<QualityQueries>().OfIndicatorAsync(Reader, "OUT-1", Year)),
        ["quality of a year"] = (1, (db, _) => db.Get<QualityQueries>().OfYearAsync(Reader, Year)),
        ["spot checks"] = (1, (db, _) => db.Get<QualityQueries>().ChecksAsync(Reader, Year)),
        ["targets that wait"] = (1, (db, _) => db.Get<IndicatorQueries>().TargetsDueAsync(Reader)),
        ["open actions"] = (1, (db, _) => db.Get<QualityQueries>().OpenChecksAsync(Reader)),
        ["spot check"] = (1, (db, _) => db.Get<QualityQueries>().CheckAsync(Reader, 1)),
        ["figures to check"] = (2, (db, _) => db.Get<QualityQueries>().CheckableAsync(Reader, "OUT-1")),
        ["register"] = (4, (db, _) => db.Get<IndicatorQueries>().RegisterAsync(Reader, Year)),
        ["indicator set-up"] = (6, (db, _) => db.Get<IndicatorQueries>().SetupAsync(Reader, "HOU-1")),
        ["choices"] = (2, (db, _) => db.Get<IndicatorQueries>().ChoicesAsync(Reader)),
        ["similar names"] = (1, (db, _) => db.Get<IndicatorQueries>().SimilarAsync(Reader, "Name of HOU-1", "")),
        ["alignments of an indicator"] = (4, (db, _) => db.Get<IndicatorQueries>().AlignmentsAsync(Reader, "WAS-1")),
        ["formula"] = (2, (db, _) => db.Get<IndicatorQueries>().CheckFormulaAsync(Reader, "LIB-2", "[HOU-1]")),
        ["sets of indicators"] = (1, (db, _) => db.Get<IndicatorQueries>().SetsAsync(Reader, Year)),
        ["set filters"] = (1, (db, _) => db.Get<IndicatorQueries>().SetFiltersAsync(Reader, Year)),
        ["editions"] = (2, (db, _) => Editions(db).ListAsync(Reader)),
        ["edition"] = (4, (db, _) => Editions(db).ViewAsync(Reader, Edition)),
        ["differences of editions"] = (7, (db, _) => Editions(db).DifferencesAsync(Reader, Edition, Edition)),
        ["news since an edition"] = (3, (db, _) => Editions(db).NewsAsync(Reader, [])),
        ["what changed since the edition before"] = (
            7,
            async (db, _) =>
                await Editions(db).SincePreviousAsync(Reader, (await Editions(db).ViewAsync(Reader, Edition))!)
        ),
        ["restated since an edition"] = (
            4,
            async (db, _) => await Editions(db).RestatedSinceAsync(Reader, (await Editions(db).ListAsync(Reader))[0])
        ),
        ["figures that an edition says were restated"] = (
            6,
            async (db, _) =>
                await Editions(db).FormerFiguresAsync(Reader, (await Editions(db).ViewAsync(Reader, Edition))!, "WAS-1")
        ),
        ["former figures of a list of an edition"] = (
            6,
            async (db, _) =>
                await Editions(db)
                    .FormerLatestAsync(Reader, (await Editions(db).ViewAsync(Reader, Edition))!, ["WAS-1", "HOU-1"])
        ),
        ["public edition with an indicator"] = (4, (db, _) => Editions(db).PublicWithIndicatorAsync("OUT-1")),
        ["public edition with an element"] = (4, (db, _) => Editions(db).PublicWithElementAsync("V")),
        ["everything released to the public"] = (3, (db, _) => Editions(db).ReleasedAsync()),
        ["check of editions"] = (3, (db, _) => Editions(db).CheckAsync(Reader)),
        ["publication"] = (2, (db, _) => Editions(db).ChoicesAsync(Reader)),
        ["editions that show an indicator"] = (3, (db, _) => Editions(db).ShowingAsync(Reader, "OUT-1")),
        ["hold in force"] = (1, (db, _) => Editions(db).HoldInForceAsync()),
        ["freezing an edition"] = (42, (db, _) => PublishAsync(db)),
        ["scorecards"] = (1, (db, _) => db.Get<IndicatorQueries>().ScorecardsAsync(Reader, Day)),
        ["scorecard"] = (6, (db, _) => db.Get<IndicatorQueries>().ScorecardAsync(Reader, Scorecard, Day)),
        ["views on a scorecard"] = (
            10,
            async (db, _) =>
            {
                var queries = db.Get<IndicatorQueries>();
                await queries.ScorecardOpinionsAsync(
                    Reader,
                    (await queries.ScorecardAsync(Reader, Scorecard, Day))!,
                    Day
                );
            }
        ),
        // One of them asks which exempt indicators a member is told nothing of.
        ["own views on a scorecard"] = (
            10,
            async (db, _) =>
            {
                var queries = db.Get<IndicatorQueries>();
                var member = Actors.Everywhere(Role.ScrutinyMember);
                await queries.OwnScorecardAnswerAsync(member, (await queries.ScorecardAsync(member, Scorecard, Day))!);
            }
        ),
        ["preview of a scorecard"] = (
            9,
            async (db, _) =>
            {
                var queries = db.Get<IndicatorQueries>();
                await queries.ScorecardPreviewAsync(Reader, (await queries.ScorecardAsync(Reader, Scorecard, Day))!);
            }
        ),
        ["sets to choose for"] = (1, (db, _) => db.Get<IndicatorQueries>().ScorecardSetsAsync(Reader)),
        ["bodies that decide"] = (1, (db, _) => db.Get<IndicatorQueries>().DecidingBodiesAsync(Reader)),
        ["returns"] = (1, (db, _) => db.Get<ReturnQueries>().OpenReturnsAsync(Reader)),
        ["return title"] = (1, (db, council) => db.Get<ReturnQueries>().TitleAsync(Reader, council.HousingReturn.Id)),
        ["restatements"] = (3, (db, _) => db.Get<RestatementQueries>().LedgerAsync(Reader, new RestatementFilter(), 1)),
        ["restatements that wait"] = (1, (db, _) => db.Get<RestatementQueries>().WaitingAsync(Reader)),
        ["restatement"] = (13, (db, _) => db.Get<RestatementQueries>().DetailAsync(Reader, 1, Day)),
        ["form of a restatement"] = (
            10,
            (db, _) => db.Get<RestatementQueries>().FormAsync(Reader, "HOU-1", "2026-27-Q1")
        ),
        ["restated indicator"] = (15, (db, _) => db.Get<IndicatorQueries>().DetailAsync(Reader, "WAS-1")),
        ["evidence of a row"] = (
            2,
            (db, council) => db.Get<EvidenceQueries>().EntryAsync(Reader, council.Entry("HOU-1"))
        ),
        ["evidence of an indicator"] = (1, (db, _) => db.Get<EvidenceQueries>().OfIndicatorAsync(Reader, "HOU-1")),
        ["return as last changed"] = (
            1,
            (db, council) => db.Get<ReturnQueries>().StampAsync(Reader, council.HousingReturn.Id)
        ),
        ["return’s rows as saved"] = (
            1,
            (db, council) => db.Get<ReturnQueries>().LatestAsync(Reader, council.HousingReturn.Id)
        ),
        ["round as last changed"] = (
            1,
            (db, council) => db.Get<ReturnQueries>().RoundStampAsync(Reader, council.Round.Id)
        ),
        ["return as a file"] = (
            11,
            (db, council) =>
                db.Get<ReturnFileQueries>().ReturnAsync(Reader, council.HousingReturn.Id, ReturnFileFormat.Excel)
        ),
        ["files of returns"] = (1, (db, _) => db.Get<ReturnFileQueries>().ListAsync(Entering)),
        // All returns of the round: downloaded (11), kept (4), found (1) and looked at (12).
        ["round as a file, out and in"] = (
            28,
            async (db, council) =>
            {
                var queries = db.Get<ReturnFileQueries>();
                var file = await queries.RoundAsync(Entering, council.Round.Id, ReturnFileFormat.Csv);
                var upload = new UploadReturnFileRequest("returns.csv", file!.Content);
                var hash = (await db.Get<UploadReturnFile>().ExecuteAsync(Entering, upload)).ShouldBeDone();
                var id = await queries.LatestIdAsync(Entering, hash);
                (await queries.PreviewAsync(Entering, id!.Value, null, 1, Day)).ShouldNotBeNull();
            }
        ),
        ["return"] = (11, (db, council) => db.Get<ReturnQueries>().SheetAsync(Reader, council.HousingReturn.Id)),
        ["rounds"] = (2, (db, _) => db.Get<ReturnQueries>().RoundsAsync(Reader)),
        ["round"] = (5, (db, council) => db.Get<ReturnQueries>().RoundAsync(Reader, council.Round.Id, Day)),
        ["round choices"] = (1, (db, _) => db.Get<ReturnQueries>().RoundChoicesAsync(Reader, new(2026, 10, 12))),
        ["reminders"] = (1, (db, _) => db.Get<ReturnQueries>().RemindersAsync(Reader)),
        ["e-mails"] = (6, (db, _) => db.Get<MailQueries>().ListAsync(Reader, new MailFilter(null, null, ""), 1, Day)),
        ["commentary"] = (1, (db, _) => db.Get<ReturnQueries>().CommentarySettingsAsync(Reader)),
        ["timetable"] = (1, (db, _) => db.Get<ReturnQueries>().TimetableAsync(Reader)),
        ["round preview"] = (
            4,
            (db, _) => db.Get<ReturnQueries>().RoundPreviewAsync(Reader, "2026-27-Q1", new(2026, 10, 12))
        ),
        ["targets"] = (3, (db, _) => db.Get<IndicatorQueries>().TargetGridAsync(Reader, new FinancialYear(2026))),
        ["targets of an indicator"] = (
            5,
            (db, _) => db.Get<IndicatorQueries>().TargetYearAsync(Reader, "HOU-1", new FinancialYear(2026))
        ),
        ["pasted targets"] = (
            3,
            (db, _) => db.Get<IndicatorQueries>().PastePreviewAsync(Reader, new FinancialYear(2026), "HOU-1\t95")
        ),
        ["default rules"] = (2, (db, _) => db.Get<RuleQueries>().DefaultsAsync(Reader, new DateOnly(2026, 10, 12))),
        ["sets"] = (1, (db, _) => db.Get<RuleQueries>().SetsAsync(Reader)),
        ["chart settings"] = (2, (db, _) => db.Get<RuleQueries>().ChartDefaultsAsync(Reader, Day)),
        ["rule on an indicator"] = (8, (db, _) => db.Get<RuleQueries>().TryAsync(Reader, "HOU-1", Everything)),
        ["rule on all indicators"] = (8, (db, _) => db.Get<RuleQueries>().TrySetAsync(Reader, null, Everything)),
        ["forecasts"] = (5, (db, _) => db.Get<RuleQueries>().ForecastsAsync(Reader, new ForecastFilter())),
        ["change history"] = (5, (db, _) => db.Get<ChangeHistoryQueries>().PageAsync(Reader, new ChangeFilter(), 1)),
        ["change history of something"] = (
            5,
            (db, _) =>
                db.Get<ChangeHistoryQueries>()
                    .PageAsync(Reader, new ChangeFilter { Text = "HOU", Of = "Indicator HOU-1" }, 1)
        ),
        ["entry of the change history"] = (5, (db, _) => db.Get<ChangeHistoryQueries>().EntryAsync(Reader, 1, 1)),
        ["people"] = (5, (db, _) => db.Get<PeopleQueries>().OverviewAsync(Reader, new DateOnly(2026, 10, 12))),
        ["person"] = (
            5,
            (db, _) =>
                db.Get<PeopleQueries>().DetailAsync(Reader, "id of " + SmallAndLargeCouncil.Person, new(2026, 10, 12))
        ),
        ["choices of roles"] = (3, (db, _) => db.Get<PeopleQueries>().ChoicesAsync(Reader)),
        ["calendar"] = (1, (db, _) => db.Get<PeriodQueries>().YearAsync(Reader, new FinancialYear(2026), Day)),
        ["due in the calendar"] = (1, (db, _) => db.Get<PeriodQueries>().DueAsync(Reader, Day)),
        ["calendar's template"] = (1, (db, _) => db.Get<PeriodQueries>().TemplateAsync(Reader)),
        ["plan of a year"] = (2, (db, _) => db.Get<PeriodQueries>().PlanAsync(Reader, new FinancialYear(2026))),
        ["fillings"] = (1, (db, _) => db.Get<PeriodQueries>().FillsAsync(Reader)),
        ["bank holidays"] = (1, (db, _) => db.Get<PeriodQueries>().BankHolidaysAsync(Reader, 2026)),
        ["calendar feed"] = (2, (db, _) => db.Get<PeriodQueries>().FeedAsync("key", Day)),
        ["council"] = (1, (db, _) => db.Get<CouncilQueries>().IdentityAsync()),
        ["crest"] = (1, (db, _) => db.Get<CouncilQueries>().CrestAsync()),
        ["council to edit"] = (1, (db, _) => db.Get<CouncilQueries>().DetailAsync(Reader)),
        ["set-up"] = (6, (db, _) => db.Get<CouncilQueries>().SetUpAsync(Reader, new DateOnly(2026, 10, 12))),
        ["levels"] = (1, (db, _) => db.Get<ThreadQueries>().LevelsAsync(Reader)),
        ["organisation"] = (6, (db, _) => db.Get<CouncilQueries>().OverviewAsync(Reader)),
        ["part"] = (11, (db, _) => db.Get<CouncilQueries>().PartAsync(Reader, PartKind.Service, "HOU", Day, null)),
        ["form of a part"] = (11, (db, _) => db.Get<CouncilQueries>().FormAsync(Reader, PartKind.Service, "HOU")),
        ["service to move from"] = (7, (db, _) => db.Get<CouncilQueries>().ServiceAsync(Reader, "HOU")),
        ["organisation as at a day"] = (10, (db, _) => db.Get<CouncilQueries>().AsAtAsync(Reader, Day)),
        // A download, not a page: a statement for each kind of thing there is.
        ["workbook"] = (21, (db, _) => db.Get<ImportQueries>().WorkbookAsync(Reader, WorkbookContent.Filled, Day)),
        ["merge"] = (11, (db, _) => db.Get<CouncilQueries>().PreviewMergeAsync(Reader, Merge, Day)),
        ["split"] = (10, (db, _) => db.Get<CouncilQueries>().PreviewSplitAsync(Reader, Split, Day)),
    };

    private const string Edition = "2026-27-q1-clt";

    // Nothing is at hand yet, so that what an edition holds is read too.
    private static EditionQueries Editions(TestDatabase database) =>
        new(database.Contexts, database.Time, new MemoryCache(new MemoryCacheOptions()));

    internal static async Task PublishAsync(TestDatabase database) =>
        (
            await database
                .Get<PublishEdition>()
                .ExecuteAsync(Reader, new PublishEditionRequest("2026-27-Q1", Audience.Clt, "", null, null))
        ).ShouldBeDone();

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_WithTenTimesTheRows_TakesAsManyStatements(string name)
    {
        var (most, ask) = Questions[name];

        var few = await councils.Small.Sql.CountAsync(() => ask(councils.Small, councils.SmallCouncil));
        var many = await councils.Large.Sql.CountAsync(() => ask(councils.Large, councils.LargeCouncil));

        few.ShouldBeInRange(1, most);
        many.ShouldBe(few);
    }

    [Fact]
    public async Task Preview_OfAWorkbookWithTenTimesTheRows_TakesAsManyStatements()
    {
        var few = await PreviewOfItselfAsync(councils.Small);
        var many = await PreviewOfItselfAsync(councils.Large);

        few.ShouldBeInRange(1, 25);
        many.ShouldBe(few);
    }

    private static async Task<int> PreviewOfItselfAsync(TestDatabase database)
    {
        var id = await database.UploadAsync(Reader, await database.ExportAsync(Reader));
        return await database.Sql.CountAsync(() => database.PreviewAsync(Reader, id));
    }

    [Fact]
    public async Task LargeCouncil_ComparedWithTheSmallOne_HasTenTimesTheRows()
    {
        var small = await councils.Small.ReadAsync(db => db.Observations.CountAsync());
        var large = await councils.Large.ReadAsync(db => db.Observations.CountAsync());

        large.ShouldBe(10 * small);
    }
}

/// <summary>One council, and one with ten times the indicators, service plans and rows of returns.</summary>
public sealed class SmallAndLargeCouncil : IAsyncLifetime
{
    public const string Person = "Olu Officer";

    public static readonly Actor Owner = Actors.Named(
        Person,
        new ScopedRole(Role.HeadOfService, ScopeKind.WholeCouncil, 0)
    );

    public TestDatabase Small { get; } = new();

    public TestDatabase Large { get; } = new();

    public SmallCouncil SmallCouncil { get; private set; } = null!;

    public SmallCouncil LargeCouncil { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Small.InitializeAsync();
        await Large.InitializeAsync();
        SmallCouncil = await SmallCouncil.LoadAsync(Small);
        LargeCouncil = await SmallCouncil.LoadAsync(Large, times: 10);
        await Small.SaveAsync(Officers(SmallCouncil, 1));
        await Large.SaveAsync(Officers(LargeCouncil, 10));
        await AddRestatementsAsync(Small, 1);
        await AddRestatementsAsync(Large, 10);
        await AddDashboardsAsync(Small, 1);
        await AddDashboardsAsync(Large, 10);
        await AddInterventionsAsync(Small, 1);
        await AddInterventionsAsync(Large, 10);
        await AddQuestionsAsync(Small, 1);
        await AddQuestionsAsync(Large, 10);
        await AddRecoveryAsync(Small, 1);
        await AddRecoveryAsync(Large, 10);
        await AddCommitmentsAsync(Small, 1);
        await AddCommitmentsAsync(Large, 10);
        await GivenSessions.AddAsync(Small, SmallCouncil, "HOU-1");
        await GivenSessions.AddAsync(
            Large,
            LargeCouncil,
            [.. LargeCouncil.Records.Select(r => r.Indicator.Code).Take(10)]
        );
        await AddViewsAsync(Small, 1);
        await AddViewsAsync(Large, 10);
        await AddScorecardAsync(Small, 1);
        await AddScorecardAsync(Large, 10);
        await StatementCountTests.PublishAsync(Small);
        await StatementCountTests.PublishAsync(Large);
    }

    /// <summary>OWN, and more with other codes, each of an element, a portfolio and a directorate.</summary>
    private static async Task AddDashboardsAsync(TestDatabase database, int times)
    {
        for (var number = 1; number <= times; number++)
        {
            var request = new CreateDashboardRequest(number == 1 ? "OWN" : $"OWN-{number}")
            {
                Name = $"Dashboard {number}",
                Purpose = "To count statements.",
                Parts =
                [
                    new(DashboardPartKind.Element, "P1"),
                    new(DashboardPartKind.Portfolio, "HOM"),
                    new(DashboardPartKind.Directorate, "PLA"),
                ],
            };
            (
                await database.Get<CreateDashboard>().ExecuteAsync(Actors.Everywhere(Role.PerformanceTeam), request)
            ).ShouldBeDone();
        }
    }

    /// <summary>The first figure of HOU-1 has a restatement that waits, that of WAS-1 is restated, and there are files of evidence.</summary>
    private static async Task AddRestatementsAsync(TestDatabase database, int times)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var figures = await db
            .Observations.Include(o => o.Indicator)
            .Where(o => o.Indicator.Code.StartsWith("HOU-1") && o.Period == ReportingPeriod.Parse("2026-27-Q1"))
            .OrderBy(o => o.Id)
            .ToListAsync();
        var input = new EntryInput { NumeratorText = "45", DenominatorText = "50" };
        var value = FigureCopy.Of(new ReportedValue(new ObservedValue.Number(90, new Fraction(45, 50))));
        db.AddRange(
            figures
                .Take(times)
                .Select(figure => new Restatement(
                    figure,
                    input,
                    value,
                    Status.Green,
                    "Reason",
                    ("id of somebody", "Somebody"),
                    database.Time.Utc
                ))
        );
        var entry = await db.ReturnEntries.Where(e => e.Indicator.Code == "HOU-1").OrderBy(e => e.Id).FirstAsync();
        db.AddRange(
            Enumerable
                .Range(1, times)
                .Select(number => new EvidenceFile(
                    entry,
                    $"{number:x32}",
                    "note.txt",
                    EvidenceKind.Text,
                    4,
                    $"{number:x64}",
                    isScanned: false,
                    "Somebody",
                    database.Time.Utc
                ))
        );
        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();

        var restated = await db.Observations.SingleAsync(o => o.Indicator.Code == "WAS-1");
        restated.MarkRestated(new DateOnly(2026, 10, 12));
        db.BeginChange(new Change("test", "Test", "Given", database.Time.Utc));
        await db.SaveChangesAsync();
    }

    /// <summary>Interventions for HOU-1, half of them with a confirmed verdict.</summary>
    private static async Task AddInterventionsAsync(TestDatabase database, int times)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var indicator = await db.Indicators.SingleAsync(i => i.Code == "HOU-1");
        var today = new DateOnly(2026, 10, 12);
        var verdict = new ConfirmedVerdict(VerdictOutcome.NoDetectableChange, "No detectable change.", 0.1m, null);
        for (var number = 0; number < 2 * times; number++)
        {
            var terms = new InterventionTerms("Early help", "A team.", new DateOnly(2026, 4, 1), 2, today);
            var intervention = new Intervention(indicator, terms, ("id", "Head of service"), today);
            if (number % 2 == 0)
            {
                intervention.Confirm(verdict, "It did not help.", ("other", "Director"), today).ShouldBeNull();
            }

            db.Add(intervention);
        }

        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    /// <summary>Sessions of CLT, each with commitments of the owner about HOU-1.</summary>
    private static async Task AddCommitmentsAsync(TestDatabase database, int times)
    {
        var today = new DateOnly(2026, 10, 12);
        for (var number = 0; number < times; number++)
        {
            await new GivenSession(
                "CLT",
                today.AddDays(-number),
                Actors.Everywhere(Role.CabinetMember),
                [new("HOU-1", Owner, today), new("HOU-1", Owner, today.AddDays(-1))]
            ).SaveAsync(database);
        }
    }

    /// <summary>Questions about HOU-1, half of them answered, a mark of it, and a brief of its portfolio.</summary>
    private static async Task AddQuestionsAsync(TestDatabase database, int times)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var indicator = await db.Indicators.Include(i => i.Service.Portfolio).SingleAsync(i => i.Code == "HOU-1");
        var today = new DateOnly(2026, 10, 12);
        var member = ("id of Cabinet member", "Cabinet member");
        for (var number = 0; number < 2 * times; number++)
        {
            var question = new MemberQuestion(indicator, "Why?", today, member, today);
            if (number % 2 == 0)
            {
                question.Reply("Because.", "Director", today).ShouldBeNull();
            }

            db.Add(question);
        }

        var committee = await db.AccountableBodies.SingleAsync(b => b.Code == "SCRUTINY");
        for (var number = 0; number < 2 * times; number++)
        {
            var recommendation = new Recommendation(
                committee,
                new RecommendationSubject(indicator, null, "78%", null, ""),
                RecommendationKind.FurtherAction,
                "That more is done.",
                today,
                today,
                member,
                isOnBehalf: false,
                today
            );
            recommendation.Respond(CabinetResponse.Accepted, "Yes.", "Member", "", today).ShouldBeNull();
            recommendation.Plan(new PlannedStep("Do more", "Somebody", today), "Director", today).ShouldBeNull();
            recommendation.Plan(new PlannedStep("And more", "Somebody", today), "Director", today).ShouldBeNull();
            db.Add(recommendation);
        }

        for (var number = 0; number < 2 * times; number++)
        {
            db.Add(
                new SuccessEntry(indicator, new SuccessStory("It went well", "We", "Why", "", today), member, today)
            );
        }

        var brief = new PortfolioBrief(indicator.Service.Portfolio);
        brief.Write(BriefContent.None with { Questions = ["Why?"] }, "Director", today);
        db.Add(brief);
        db.Add(new MeasureMark(indicator.Service.Portfolio, indicator, member, today));
        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    /// <summary>A plan for each indicator, with as many of each part as it is large.</summary>
    private static async Task AddRecoveryAsync(TestDatabase database, int times)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var today = new DateOnly(2026, 10, 12);
        var owner = ("id of Indicator owner", "Indicator owner");
        foreach (var indicator in await db.Indicators.Where(i => i.Code.StartsWith("HOU")).ToListAsync())
        {
            var plan = new RecoveryPlan(
                indicator,
                RecoveryKind.RecoveryPlan,
                InterventionLadder.Usual[0],
                new RecoveryOpening(
                    RecoveryTrigger.Judgement,
                    "Why",
                    ReportingPeriod.Parse("2026-27-Q1"),
                    "88.0%",
                    "90.0%"
                ),
                owner,
                owner,
                today
            );
            plan.WriteOptions(
                Enumerable
                    .Range(1, times)
                    .Select(n => new OptionTerms($"Option {n}", "More", "Nothing", OptionChoice.NotDecided, ""))
                    .ToList()
            );
            for (var number = 0; number < times; number++)
            {
                plan.PlanAction("Recruit", "Manager", today.AddDays(-number)).ShouldBeNull();
                plan.PlanReview(today.AddDays(number)).ShouldBeNull();
            }

            db.Add(plan);
        }

        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    /// <summary>Views of the reader's own.</summary>
    private static async Task AddViewsAsync(TestDatabase database, int times)
    {
        var reader = Actors.Everywhere(Role.PerformanceTeam);
        await database.SaveAsync(People.Named(reader.Name));
        var views = Enumerable.Range(1, 2 * times).Select(n => new SavedView(reader.Id, $"View {n}", "/indicators", n));
        await database.SaveAsync([.. views]);
    }

    /// <summary>Every indicator is a candidate, and as many members as it is large have a view of each.</summary>
    private static async Task AddScorecardAsync(TestDatabase database, int times)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var indicators = await db.Indicators.ToListAsync();
        var set = new IndicatorSet("SCORE", "the scorecard");
        var today = new DateOnly(2026, 10, 12);
        var choice = new ScorecardChoice(
            set,
            new FinancialYear(2027),
            new DaySpan(today, today),
            indicators,
            "A",
            today
        );
        db.Add(choice);
        db.AddRange(indicators.Select(indicator => new SetMembership(set, indicator, new FinancialYear(2026))));
        for (var member = 1; member <= times; member++)
        {
            var answer = new ScorecardAnswer(choice, $"member {member}", $"Member {member}");
            answer.Give(choice.Candidates.Select(candidate => (candidate, true, "Why")).ToList(), [], today);
            answer.Propose(null, "Something else", "Why");
            db.Add(answer);
        }

        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    private static object[] Officers(SmallCouncil council, int times) =>
        [
            .. Enumerable
                .Range(0, times)
                .Select(number =>
                    Testing.People.Holding(
                        number == 0 ? Person : $"Person {number}",
                        new ScopedRole(Role.Officer, ScopeKind.Service, council.Housing.Id)
                    )
                ),
        ];

    public async Task DisposeAsync()
    {
        await Small.DisposeAsync();
        await Large.DisposeAsync();
    }
}
