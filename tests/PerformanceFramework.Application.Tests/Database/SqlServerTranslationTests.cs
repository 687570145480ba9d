using System.Reflection;
using Microsoft.Data.SqlClient;
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
using PerformanceFramework.Application.Database;
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
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Application.Tests.Challenge.Sessions;
using PerformanceFramework.Application.Tests.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Application.Views;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>
/// Every query runs twice: on SQLite, where each statement's answer is kept, and on SQL Server's provider, which translates
/// every statement and is given those answers.
/// </summary>
public sealed class SqlServerTranslationTests : IAsyncLifetime
{
    private static readonly Actor Reader = Actors.Everywhere(Role.PerformanceTeam);

    private readonly TestDatabase _database = TestDatabase.OnSqlite();
    private readonly ImportBatch _import = MappedImport();
    private SmallCouncil _council = null!;
    private ProgrammeItem _item = null!;
    private ScorecardDetail _scorecard = null!;
    private string _key = "";
    private int _restatement;
    private ReturnFile _returns = null!;
    private int _check;
    private int _question;
    private int _recommendation;
    private int _intervention;
    private int _plan;
    private int _success;
    private int _commitment;
    private (int SessionId, int TopicId) _session;
    private int _closedSession;
    private EditionView _edition = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _council = await SmallCouncil.LoadAsync(_database);
        await _database.SaveAsync(
            new IndicatorSet("SCORE", "the scorecard"),
            _import,
            People.Holding("Olu Officer", new ScopedRole(Role.Officer, ScopeKind.Service, _council.Housing.Id))
        );
        var crest = new SetCrestRequest(0, Pictures.Png());
        (await _database.Get<SetCrest>().ExecuteAsync(Reader, crest)).ShouldBeDone();
        await QualityAsync();
        await QuestionAsync();
        await InterventionAsync();
        await RecoveryAsync();
        await CommitmentAsync();
        _session = await GivenSessions.AddAsync(_database, _council, "HOU-1");
        await CalendarAsync();
        await DashboardAsync();
        await ScorecardAsync();
        await RestatementsAsync();
        await ReturnFileAsync();
        await EditionAsync();
        var level = await _database.ReadAsync(db =>
            db.PlanLevels.Where(l => l.Name == "Service plan").Select(l => l.Id).SingleAsync()
        );
        (
            await _database
                .Get<PrepareRollForward>()
                .ExecuteAsync(Reader, new PrepareRollForwardRequest("D1", 2027, level))
        ).ShouldBeDone();
    }

    private async Task EditionAsync()
    {
        // Released before the hold began.
        var now = _database.Time.Utc;
        _database.Time.MoveTo(now.AddDays(-7));
        foreach (
            var (period, audience) in ((string, Audience)[])
                [("2025-26-Q4", Audience.Cabinet), ("2026-27-Q1", Audience.Cabinet), ("2026-27-Q1", Audience.Public)]
        )
        {
            (
                await _database
                    .Get<PublishEdition>()
                    .ExecuteAsync(Reader, new PublishEditionRequest(period, audience, "", null, null))
            ).ShouldBeDone();
        }

        _database.Time.MoveTo(now);
        _edition = (await _database.Get<EditionQueries>().ViewAsync(Reader, "2026-27-q1-cabinet"))!;
        (
            await _database
                .Get<AddEditionNote>()
                .ExecuteAsync(Reader, new AddEditionNoteRequest("2026-27-q1-cabinet", "A note."))
        ).ShouldBeDone();
        var today = new DateOnly(2026, 10, 12);
        (
            await _database
                .Get<HoldPublication>()
                .ExecuteAsync(Reader, new HoldPublicationRequest(today, today.AddDays(7), "Election"))
        ).ShouldBeDone();
    }

    private async Task ReturnFileAsync()
    {
        var officer = Actors.Everywhere(Role.Officer);
        var download = await _database
            .Get<ReturnFileQueries>()
            .ReturnAsync(officer, _council.HousingReturn.Id, ReturnFileFormat.Csv);
        _returns = new ReturnFile(
            "return.csv",
            "hash of returns",
            download!.Content,
            officer.Id,
            officer.Name,
            DateTime.UnixEpoch
        );
        await _database.SaveAsync(_returns);
    }

    private async Task QuestionAsync()
    {
        var ask = new AskQuestionRequest("HOU-1", "Why?", new DateOnly(2026, 10, 12));
        _question = (
            await _database.Get<AskQuestion>().ExecuteAsync(new Actors(_council).CabinetMember, ask)
        ).ShouldBeDone();
        var make = new MakeRecommendationRequest(
            "SCRUTINY",
            "HOU-1",
            "",
            RecommendationKind.FurtherAction,
            "That more is done.",
            new DateOnly(2026, 10, 12),
            new DateOnly(2026, 12, 12)
        );
        var write = new WriteSuccessRequest("HOU-1", "", "", "Bins", "Crews", "Notes", "", new DateOnly(2026, 10, 1));
        _success = (await _database.Get<WriteSuccess>().ExecuteAsync(Reader, write)).ShouldBeDone();
        _recommendation = (await _database.Get<MakeRecommendation>().ExecuteAsync(Reader, make)).ShouldBeDone();
    }

    private async Task InterventionAsync()
    {
        var day = new DateOnly(2026, 4, 1);
        var record = new RecordInterventionRequest("HOU-1", "Early help", "A team.", day, 2, day);
        _intervention = (
            // Somebody else than the reader, for whom its verdict waits.
            await _database.Get<RecordIntervention>().ExecuteAsync(Actors.Everywhere(Role.Director), record)
        ).ShouldBeDone();
    }

    private async Task RecoveryAsync()
    {
        var director = new Actors(_council).Director;
        await _database.SaveAsync(People.Holding(director.Name, director.Roles[0]));
        var open = new OpenRecoveryPlanRequest(
            "HOU-1",
            RecoveryKind.RecoveryPlan,
            1,
            RecoveryTrigger.Judgement,
            "It falls.",
            director.Id
        );
        _plan = (await _database.Get<OpenRecoveryPlan>().ExecuteAsync(Reader, open)).ShouldBeDone();
    }

    private async Task CommitmentAsync()
    {
        var director = new Actors(_council).Director;
        _commitment = (
            await new GivenSession(
                "CLT",
                new DateOnly(2026, 10, 5),
                Reader,
                [new("HOU-1", director, new DateOnly(2026, 10, 12))]
            ).SaveAsync(_database)
        ).Single();
        _closedSession = await _database.ReadAsync(db =>
            db.Commitments.Where(c => c.Id == _commitment).Select(c => c.SessionId).SingleAsync()
        );
    }

    private async Task QualityAsync()
    {
        var answers = Enum.GetValues<QualityDimension>()
            .ToDictionary(dimension => dimension, _ => new TypedQualityAnswer(QualityRating.Met, "Checked."));
        (
            await _database
                .Get<SaveQualityAssessment>()
                .ExecuteAsync(
                    Actors.Everywhere(Role.Officer),
                    new SaveQualityAssessmentRequest("HOU-1", 2026, null, answers, QualityRating.Met, "")
                )
        ).ShouldBeDone();
        _check = (
            await _database
                .Get<RecordSpotCheck>()
                .ExecuteAsync(
                    Reader,
                    new RecordSpotCheckRequest(
                        "HOU-1",
                        "2026-27-Q1",
                        new DateOnly(2026, 9, 1),
                        10,
                        9,
                        "",
                        SpotCheckResult.NotConfirmed,
                        "One differs.",
                        new TypedAction("Correct it.", "Housing data officer", new DateOnly(2026, 12, 1))
                    )
                )
        ).ShouldBeDone();
    }

    private static ImportBatch MappedImport()
    {
        var content = "Code,Period,Value\nHOU-1,Q4 2024/25,79"u8.ToArray();
        var batch = new ImportBatch("figures.csv", "hash", content, "Performance team", new DateTime(2026, 10, 1));
        batch.Map(ImportMapping.Suggested("figures", ["Code", "Period", "Value"]), "Priya Shah", DateTime.UnixEpoch);
        return batch;
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    public static TheoryData<string, string> Queries()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in QueryClasses())
        {
            foreach (var method in QueryMethods(type))
            {
                data.Add(type.Name, method.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_OnSqlServersProvider_TranslatesEveryStatement(string className, string methodName)
    {
        var type = QueryClasses().Single(query => query.Name == className);
        var method = QueryMethods(type).Single(query => query.Name == methodName);

        await RunTwiceAsync(contexts => AskAsync(type, method, contexts, on: null));
        if (method.GetParameters().Any(parameter => parameter.Name == "on"))
        {
            await RunTwiceAsync(contexts => AskAsync(type, method, contexts, new DateOnly(2026, 9, 30)));
        }
    }

    [Fact]
    public void QueryClasses_InTheApplication_AreFound() => QueryClasses().Count.ShouldBeGreaterThanOrEqualTo(5);

    [Fact]
    public Task SaveReturnEntry_OnSqlServersProvider_ReadsWhatItNeeds() =>
        RunTwiceAsync(async contexts =>
        {
            var request = new SaveReturnEntryRequest(_council.Entry("HOU-1"), 0, EntryInput.Blank);
            var outcome = await new SaveReturnEntry(Services(contexts)).ExecuteAsync(
                Actors.Everywhere(Role.Officer),
                request
            );
            return outcome.ShouldBeDone();
        });

    [Fact]
    public Task ApplyReturnFile_OnSqlServersProvider_ReadsWhatItNeeds() =>
        RunTwiceAsync(async contexts =>
        {
            var officer = Actors.Everywhere(Role.Officer);
            var preview = await _database
                .Get<ReturnFileQueries>()
                .PreviewAsync(officer, _returns.Id, null, 1, new DateOnly(2026, 10, 12));
            var request = new ApplyReturnFileRequest(_returns.Id, 0, preview!.Stamp, null, [], LeaveOut: false);
            var outcome = await new ApplyReturnFile(Services(contexts)).ExecuteAsync(officer, request);
            outcome.Word().ShouldBe("nothing-to-write");
            return outcome;
        });

    [Fact]
    public Task SubmitReturn_OnSqlServersProvider_ReadsWhatItNeeds() =>
        RunTwiceAsync(async contexts =>
        {
            var versions = _council.HousingReturn.Entries.ToDictionary(entry => entry.Id, entry => entry.Version);
            var request = new SubmitReturnRequest(_council.HousingReturn.Id, versions);
            var outcome = await new SubmitReturn(Services(contexts)).ExecuteAsync(
                Actors.Everywhere(Role.Officer),
                request
            );
            return outcome.ShouldBeInvalid();
        });

    [Fact]
    public Task MergeServices_OnSqlServersProvider_ReadsWhatItNeeds() =>
        RunTwiceAsync(async contexts =>
        {
            var request = new MergeServicesRequest
            {
                Codes = ["WAS"],
                IntoCode = "HOU",
                From = new DateOnly(2026, 10, 1),
                Reason = "Reorganisation",
            };
            var outcome = await new MergeServices(Services(contexts)).ExecuteAsync(
                Actors.Everywhere(Role.PerformanceTeam),
                request
            );
            outcome.Word().ShouldBe("returns-under-way");
            return outcome;
        });

    [Fact]
    public async Task UndoImport_OfAWorkbookOnSqlServersProvider_AsksWhatRefersToIt()
    {
        var id = await _database.ImportAsync(
            Reader,
            Workbooks.Sheet("Organisation", "Kind|Code|Name|Directorate|Portfolio", "Service|PAR|Parks|PLA|ENV"),
            Workbooks.Sheet("People", "User name|Name", "sam|Sam")
        );
        await _database.ImportAsync(Reader, Workbooks.Sheet("Indicators", "Code|Service", "HOU-1|PAR"));
        await RunTwiceAsync(async contexts =>
        {
            var version = (await _database.Get<ImportQueries>().DetailAsync(Reader, id)).ShouldNotBeNull().Version;
            var outcome = await new UndoImport(Services(contexts)).ExecuteAsync(
                Reader,
                new UndoImportRequest(id, version, "Wrong workbook.")
            );
            outcome.Word().ShouldBe("depended-on");
            return outcome;
        });
    }

    [Fact]
    public Task ReassessAll_OnSqlServersProvider_ReadsWhatItNeeds() =>
        RunTwiceAsync(async contexts =>
        {
            var outcome = await new ReassessAll(Services(contexts)).ExecuteAsync(
                Actors.Everywhere(Role.Administrator),
                new ReassessAllRequest()
            );
            return outcome.ShouldBeDone();
        });

    [Fact]
    public async Task ProposeTopics_OnSqlServersProvider_ReadsWhatItNeeds()
    {
        (
            await _database
                .Get<ProposeTopics>()
                .ExecuteAsync(Actors.Everywhere(Role.PerformanceTeam), await AskedAsync())
        ).ShouldBeDone();

        var again = await AskedAsync();
        await RunTwiceAsync(async contexts =>
            (
                await new ProposeTopics(Services(contexts)).ExecuteAsync(Actors.Everywhere(Role.PerformanceTeam), again)
            ).ShouldBeDone()
        );

        async Task<ProposeTopicsRequest> AskedAsync() =>
            await _database.ReadAsync(db =>
                db.ChallengeSessions.Where(session => session.Id == _session.SessionId)
                    .Select(session => new ProposeTopicsRequest(session.Id, session.Version))
                    .SingleAsync()
            );
    }

    [Fact]
    public Task ClosedRecoveryPlans_OnSqlServersProvider_AreReadByPage() =>
        RunTwiceAsync(async contexts =>
            await new RecoveryQueries(contexts).ListAsync(
                Reader,
                new RecoveryFilter(RecoveryState.Closed),
                new DateOnly(2026, 10, 12),
                page: 1
            )
        );

    [Fact]
    public void SqlCommand_WithAParameter_FindsTheAssemblyItAsksFor()
    {
        using var command = new SqlCommand("SELECT @p");

        command.Parameters.AddWithValue("@p", 1).ParameterName.ShouldBe("@p");
    }

    private async Task RunTwiceAsync(Func<IDbContextFactory<PerformanceDbContext>, Task<object?>> ask)
    {
        var sqlite = new RecordedSqlite(_database.Options.ConnectionString);
        var answered = await ask(sqlite);
        var sqlServer = new ReplayedSqlServer(sqlite.Answers);

        var answeredAgain = await ask(sqlServer);

        answered.ShouldNotBeNull();
        answeredAgain.ShouldNotBeNull();
        sqlServer.Statements.ShouldNotBeEmpty();
        sqlServer.Statements.Count.ShouldBe(sqlite.Answers.Count);
        sqlServer.Statements.ShouldAllBe(statement => statement.Contains('['));
    }

    /// <param name="on">The day as at which it is asked, where it can be; null for now.</param>
    private async Task<object?> AskAsync(
        Type type,
        MethodInfo method,
        IDbContextFactory<PerformanceDbContext> contexts,
        DateOnly? on
    )
    {
        object[] given =
            type == typeof(ThreadQueries) || type == typeof(DashboardQueries) ? [contexts, _database.Time]
            // Nothing is at hand yet, so that what an edition holds is read too.
            : type == typeof(EditionQueries) ? [contexts, _database.Time, new MemoryCache(new MemoryCacheOptions())]
            : type == typeof(PreReadQueries) || type == typeof(SessionQueries)
                ? [contexts, _database.Get<EditionQueries>()]
            : type == typeof(EvidenceQueries)
                ? [contexts, _database.Evidence, _database.Get<EvidenceStore>(), _database.Get<ClamAv>()]
            : [contexts];
        var queries = Activator.CreateInstance(type, given);
        var arguments = method
            .GetParameters()
            .Select(parameter => parameter.Name == "on" ? on : Argument(method, parameter))
            .ToArray();
        var answer = method.Invoke(queries, arguments)!;
        if (answer is IAsyncEnumerable<object> lines)
        {
            return await lines.ToListAsync();
        }

        var task = (Task)answer;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    // Something that exists, so that no statement is left out. A new parameter needs a new line here.
    private object Argument(MethodInfo method, ParameterInfo parameter) =>
        (method.Name, parameter.Name) switch
        {
            (nameof(InterventionQueries.DetailAsync), "id") when method.DeclaringType == typeof(InterventionQueries) =>
                _intervention,
            (_, "code") when method.DeclaringType == typeof(InterventionQueries) => "HOU-1",
            (_, "filter") when method.DeclaringType == typeof(InterventionQueries) => new LearningFilter(
                "help",
                "V",
                "PLA",
                "HOU",
                VerdictOutcome.CannotBeTold
            ),
            (nameof(QuestionQueries.DetailAsync), "id") when method.DeclaringType == typeof(QuestionQueries) =>
                _question,
            (nameof(RecommendationQueries.DetailAsync), "id")
                when method.DeclaringType == typeof(RecommendationQueries) => _recommendation,
            (_, "filter") when method.DeclaringType == typeof(RecommendationQueries) => new RecommendationFilter(
                "SCRUTINY",
                RecommendationState.AwaitingResponse,
                Overdue: false,
                "HOU-1"
            ),
            (_, "code") when method.DeclaringType == typeof(RecommendationQueries) => "SCRUTINY",
            (nameof(RecoveryQueries.DetailAsync) or nameof(RecoveryQueries.WritingAsync), "id")
                when method.DeclaringType == typeof(RecoveryQueries) => _plan,
            (nameof(RecoveryQueries.OpenOnAsync), "code") => "HOU-1",
            (_, "code") when method.DeclaringType == typeof(RecoveryQueries) => "HOU-3",
            (nameof(RecoveryQueries.OpenOnAsync), "day") => new DateOnly(2026, 10, 12),
            (_, "filter") when method.DeclaringType == typeof(RecoveryQueries) => new RecoveryFilter(
                RecoveryState.Draft,
                "PLA",
                1
            ),
            (nameof(SuccessQueries.DetailAsync), "id") when method.DeclaringType == typeof(SuccessQueries) => _success,
            (_, "text") when method.DeclaringType == typeof(SuccessQueries) => "bin",
            (_, "kind") when method.DeclaringType == typeof(SuccessQueries) => DashboardKind.Directorate,
            (_, "code") when method.DeclaringType == typeof(SuccessQueries) => "PLA",
            (nameof(CommitmentQueries.DetailAsync), "id") when method.DeclaringType == typeof(CommitmentQueries) =>
                _commitment,
            (_, "actor") when method.DeclaringType == typeof(CommitmentQueries) => new Actors(_council).Director,
            (_, "filter") when method.DeclaringType == typeof(CommitmentQueries) => new CommitmentFilter(
                CommitmentsShown.Open,
                "CLT",
                "Dir",
                "PLA",
                "HOU-1",
                "plan"
            ),
            (_, "id") when method.DeclaringType == typeof(SessionQueries) => _session.SessionId,
            // Of one that is closed, the figures are read as at that day.
            (_, "id")
                when method.DeclaringType == typeof(SessionRoomQueries)
                    || method.DeclaringType == typeof(PreReadQueries) => _closedSession,
            (nameof(SessionRoomQueries.NoteAsync), "actor") when method.DeclaringType == typeof(SessionRoomQueries) =>
                new Actors(_council).Director,
            (_, "sessionId") => _session.SessionId,
            (_, "topicId") => _session.TopicId,
            (_, "code" or "bodyCode") when method.DeclaringType == typeof(SessionQueries) => "CLT",
            (_, "filter") when method.DeclaringType == typeof(SessionQueries) => new SessionFilter(
                SessionsShown.Coming,
                "CLT",
                Given.Period("2026-27-Q2")
            ),
            (nameof(RestatementQueries.DetailAsync), "id") => _restatement,
            (_, "asReported") => true,
            (nameof(RestatementQueries.TryAsync), "input") => new EntryInput { ValueText = "78" },
            (nameof(RestatementQueries.TryAsync) or nameof(RestatementQueries.FormAsync), "period") => "2025-CY",
            (_, "code") when method.DeclaringType == typeof(RestatementQueries) => "OUT-1",
            (_, "filter") when method.DeclaringType == typeof(RestatementQueries) => new RestatementFilter(
                RestatementState.Proposed,
                "HOU",
                "HOU-1"
            ),
            (_, "address" or "earlier" or "later") => "2026-27-q1-cabinet",
            (nameof(EditionQueries.ShowingAsync), "code") => "OUT-1",
            (nameof(EditionQueries.PublicWithIndicatorAsync), "code") => "OUT-1",
            (nameof(EditionQueries.PublicWithElementAsync), "code") => "V",
            (nameof(CommitmentQueries.OpenOfAsync), "indicators") => new[]
            {
                _council["HOU-1"].Id,
                _council["HOU-3"].Id,
            },
            (_, "view") when method.DeclaringType == typeof(EditionQueries) => _edition,
            (nameof(EditionQueries.FormerFiguresAsync), "code") => "OUT-1",
            (nameof(EditionQueries.RestatedSinceAsync), "since") => _edition.Summary,
            (nameof(EditionQueries.NewsAsync), "now") => Array.Empty<IndicatorStanding>(),
            (nameof(RecoveryQueries.CalledForAsync), "actor") => new Actors(_council).Director,
            (_, "entryId") => _council.Entry("HOU-1"),
            (_, "fileId") when method.DeclaringType == typeof(EvidenceQueries) => 1,
            (nameof(EvidenceQueries.OfIndicatorAsync), "code") => "HOU-1",
            (nameof(IndicatorQueries.OwnScorecardAnswerAsync), "actor") => Actors.Everywhere(Role.ScrutinyMember),
            (_, "actor") when method.DeclaringType == typeof(ReturnFileQueries) => Actors.Everywhere(Role.Officer),
            (_, "hash") when method.DeclaringType == typeof(ReturnFileQueries) => _returns.Hash,
            (_, "verdict") when method.DeclaringType == typeof(ReturnFileQueries) => ReturnFileVerdict.Same,
            (_, "fileId") => _returns.Id,
            (_, "format") => ReturnFileFormat.Excel,
            (_, "filter") when method.DeclaringType == typeof(QuestionQueries) => new QuestionFilter(
                QuestionsShown.Overdue,
                QuestionsOfWhom.ToAnswer,
                "HOM",
                "HOU-1"
            ),
            (nameof(EditionQueries.FormerLatestAsync), "codes") => new[] { "HOU-1", "OUT-1" },
            (nameof(QuestionQueries.OfPortfolioAsync), "code") => "HOM",
            (_, "code") when method.DeclaringType == typeof(QuestionQueries) => "HOU-1",
            (nameof(QuestionQueries.DueAsync), "actor") when method.DeclaringType == typeof(QuestionQueries) =>
                new Actors(_council).Director,
            (nameof(QuestionQueries.FormAsync) or nameof(QuestionQueries.MayAskAsync), "actor")
                when method.DeclaringType == typeof(QuestionQueries) => new Actors(_council).CabinetMember,
            (nameof(PortfolioQueries.MarkAsync), "actor") => new Actors(_council).CabinetMember,
            (nameof(PreReadQueries.BriefAsync), "actor") when method.DeclaringType == typeof(PreReadQueries) =>
                new Actors(_council).CabinetMember,
            (nameof(SessionQueries.NextAsync), "actor") when method.DeclaringType == typeof(SessionQueries) =>
                new Actors(_council).CabinetMember,
            (nameof(PortfolioQueries.BriefAsync), "actor") => new Actors(_council).Director,
            (nameof(PortfolioQueries.MarkAsync), "code") => "HOU-1",
            (nameof(PortfolioQueries.OwnAsync), "actor") => new Actors(_council).CabinetMember,
            (_, "code") when method.DeclaringType == typeof(PortfolioQueries) => "HOM",
            (_, "code")
                when method.DeclaringType == typeof(DashboardQueries)
                    && method.Name is not nameof(DashboardQueries.PlaceAsync) => "OWN",
            (nameof(DashboardQueries.PlaceAsync), "kind") => DashboardKind.Service,
            (nameof(DashboardQueries.PlaceAsync), "code") => "HOU",
            (_, "actor") => Reader,
            (nameof(IndicatorQueries.ScorecardAsync), "key") => _scorecard.Key,
            (_, "choice") => _scorecard,
            (_, "cancellationToken") => CancellationToken.None,
            (_, "returnId") => _council.HousingReturn.Id,
            (_, "page") => 1,
            (_, "batchId") => _import.Id,
            (_, "hash") => _import.Hash,
            (_, "sheet") => "figures",
            (_, "content") => WorkbookContent.Filled,
            (_, "verdict") => RowVerdict.New,
            (_, "itemId") => _item.Id,
            (_, "uid") => _item.Uid,
            (_, "entry") => new ProgrammeEntry(
                _item.Id,
                _item.Year,
                _item.Details,
                new DaySpan(_item.StartsOn, _item.EndsOn),
                _item.State,
                ProgrammeStanding.NotStarted,
                null,
                "",
                _item.Version
            ),
            (_, "key") => _key,
            ("ElementAsync", "code") => "P1",
            ("PreparedLineAsync", "code") => "S1",
            (_, "planCode") => "D1",
            ("RollForwardAsync" or "PreparedLineAsync", "year") => new FinancialYear(2027),
            (_, "before") => new PlanMoment.OfYear(new FinancialYear(2025)),
            (_, "after") => new PlanMoment.Prepared(),
            (_, "code") when method.DeclaringType == typeof(ThreadQueries) => "D1",
            (_, "personId") => "id of Olu Officer",
            ("DetailAsync" or "TryAsync" or "SetupAsync" or "AlignmentsAsync" or "TargetYearAsync", "code") => "OUT-1",
            ("CheckFormulaAsync", "code") => "LIB-2",
            ("CheckFormulaAsync", "text") => "[HOU-1]",
            ("SimilarAsync", "name") => "Name of HOU-1",
            ("SimilarAsync", "exceptCode") => "",
            (nameof(QualityQueries.OfIndicatorAsync) or nameof(QualityQueries.CheckableAsync), "code") => "HOU-1",
            (nameof(QualityQueries.CheckAsync), "id") => _check,
            ("SetAsync", "code") => "SCORE",
            (nameof(PeriodQueries.BankHolidaysAsync), "year") => 2026,
            (_, "year") => new FinancialYear(2026),
            ("RoundPreviewAsync", "period") => "2026-27-Q1",
            (_, "roundId") => _council.Round.Id,
            ("PastePreviewAsync", "text") => "HOU-1\t95",
            (_, "setCode") => "SCORE",
            (_, "today") => new DateOnly(2026, 10, 12),
            (_, "settings") => new TrialSettings(
                new ToleranceRule.MetOrMissed(),
                new ChartSettings(ControlChartMethod.Product, null, null)
            ),
            (_, "kind") => PartKind.Service,
            ("PartAsync" or "FormAsync", "code") => "HOU",
            (_, "serviceCode") => "HOU",
            (_, "at" or "date") => new DateOnly(2026, 6, 30),
            (_, "merge") => new MergeServicesRequest
            {
                Codes = ["WAS"],
                IntoCode = "HOU",
                From = new DateOnly(2026, 10, 1),
                Reason = "Reorganisation",
            },
            (_, "split") => new SplitServiceRequest
            {
                Code = "HOU",
                NewCode = "HML",
                NewName = "Homelessness",
                DirectorateCode = "PLA",
                PortfolioCode = "HOM",
                IndicatorCodes = ["HOU-1"],
                From = new DateOnly(2026, 10, 1),
                Reason = "Reorganisation",
            },
            ("EntryAsync", "id") => 1L,
            (_, "filter") when method.DeclaringType == typeof(ChangeHistoryQueries) => new ChangeFilter
            {
                ActorId = Reader.Id,
                Kind = nameof(OpenScorecardChoice),
                Subject = nameof(ScorecardCandidate),
                Text = "HOU",
                Of = "Indicator HOU-1",
                From = new DateOnly(2026, 1, 1),
                To = new DateOnly(2026, 12, 31),
            },
            (_, "filter") when method.DeclaringType == typeof(MailQueries) => new MailFilter(
                MailState.Sent,
                MailKind.Nudge,
                "Olu"
            ),
            (_, "filter") => new ForecastFilter("SCORE", false),
            _ => throw new InvalidOperationException($"What is '{parameter.Name}' of {method.Name}?"),
        };

    /// <summary>A dashboard with a part of every kind.</summary>
    private async Task DashboardAsync()
    {
        var request = new CreateDashboardRequest("OWN")
        {
            Name = "Our own",
            Purpose = "To be translated.",
            IsForEverybody = true,
            Parts =
            [
                new(DashboardPartKind.Element, "P1"),
                new(DashboardPartKind.Set, "SCORE"),
                new(DashboardPartKind.Portfolio, "HOM"),
                new(DashboardPartKind.Directorate, "PLA"),
            ],
        };
        (await _database.Get<CreateDashboard>().ExecuteAsync(Reader, request)).ShouldBeDone();
    }

    /// <summary>The choosing of a set, with every indicator as a candidate.</summary>
    private async Task ScorecardAsync()
    {
        var key = new ScorecardKey("SCORE", 2027);
        var today = new DateOnly(2026, 10, 12);
        var added = new AddToSetRequest("SCORE", 2026, ["HOU-1", "WAS-1"]);
        (await _database.Get<AddToSet>().ExecuteAsync(Reader, added)).ShouldBeDone();
        var opened = new OpenScorecardChoiceRequest(key, today, today);
        (await _database.Get<OpenScorecardChoice>().ExecuteAsync(Reader, opened)).ShouldBeDone();
        _scorecard = (await _database.Get<IndicatorQueries>().ScorecardAsync(Reader, key, today))!;
    }

    /// <summary>A figure that is restated, one whose restatement waits, and a file of evidence.</summary>
    private async Task RestatementsAsync()
    {
        await ProposeAsync("OUT-1", "2025-CY", new EntryInput { ValueText = "75" });
        var first = await _database.Get<RestatementQueries>().DetailAsync(Reader, 1, new DateOnly(2026, 10, 12));
        var approved = new ApproveRestatementRequest(1, 0, first.ShouldNotBeNull().Stamp.ShouldNotBeNull());
        (await _database.Get<ApproveRestatement>().ExecuteAsync(Reader, approved)).ShouldBeDone();
        await ProposeAsync("HOU-1", "2026-27-Q1", new EntryInput { NumeratorText = "45", DenominatorText = "50" });
        _restatement = 2;
        var added = await _database
            .Get<EvidenceFiles>()
            .AddAsync(Actors.Everywhere(Role.Officer), _council.Entry("HOU-1"), "note.txt", "Seen"u8.ToArray());
        added.ShouldBeDone();
    }

    private async Task ProposeAsync(string code, string period, EntryInput input)
    {
        var version = await _database.ReadAsync(db =>
            db.Observations.Where(o => o.Indicator.Code == code && o.Period == ReportingPeriod.Parse(period))
                .Select(o => o.Version)
                .SingleAsync()
        );
        var request = new ProposeRestatementRequest(code, period, version, input, "It was counted twice.");
        (
            await _database.Get<ProposeRestatement>().ExecuteAsync(Actors.Everywhere(Role.Officer), request)
        ).ShouldBeDone();
    }

    /// <summary>An item in the calendar, made from a line of the template, and a feed and a saved view of the reader's own.</summary>
    private async Task CalendarAsync()
    {
        var reader = new ApplicationUser { Id = Reader.Id, UserName = "reader" };
        reader.Assignments.Add(new RoleAssignment(reader.Id, Reader.Roles[0]));
        var line = BuiltInTemplate.Items()[0];
        await _database.SaveAsync(reader, line);
        var year = new FinancialYear(2026);
        var fill = new ProgrammeFill(year, "Performance team", year.Start);
        _item = ProgrammeItem.From(line.PlanFor(year)[0], year, fill, "uid", _database.Time.Utc);
        await _database.SaveAsync(_item);
        var made = await _database.Get<MakeFeedKey>().ExecuteAsync(Reader, new MakeFeedKeyRequest());
        _key = made.ShouldBeDone();
        var view = new SaveViewRequest("Red", "/indicators?status=Red");
        (await _database.Get<SaveView>().ExecuteAsync(Reader, view)).ShouldBeDone();
    }

    private UseCaseServices Services(IDbContextFactory<PerformanceDbContext> contexts) =>
        new(contexts, _database.Time, _database.Get<UseCaseServices>().Logging);

    private static List<Type> QueryClasses() =>
        typeof(PerformanceDbContext)
            .Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.EndsWith("Queries", StringComparison.Ordinal))
            .ToList();

    private static MethodInfo[] QueryMethods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
