using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Domain.Views;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// The model of the whole application. Each database has a context of its own below it, for its migrations; everything
/// else uses this one.
/// </summary>
public abstract partial class PerformanceDbContext(DbContextOptions options)
    : IdentityUserContext<ApplicationUser>(options)
{
    private readonly ChangeRecorder _recorder = new();
    private Func<IEnumerable<object>>? _onceSaved;

    public DbSet<Council> Councils => Set<Council>();

    public DbSet<Directorate> Directorates => Set<Directorate>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Portfolio> Portfolios => Set<Portfolio>();

    public DbSet<PartnerOrganisation> PartnerOrganisations => Set<PartnerOrganisation>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<AccountableBody> AccountableBodies => Set<AccountableBody>();

    public DbSet<PartVersion> PartVersions => Set<PartVersion>();

    public DbSet<IndicatorPlacement> IndicatorPlacements => Set<IndicatorPlacement>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<PlanLevel> PlanLevels => Set<PlanLevel>();

    public DbSet<PlanLevelVersion> PlanLevelVersions => Set<PlanLevelVersion>();

    public DbSet<PlanElement> PlanElements => Set<PlanElement>();

    public DbSet<ElementVersion> ElementVersions => Set<ElementVersion>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<ElementCommentary> ElementCommentaries => Set<ElementCommentary>();

    public DbSet<RollForward> RollForwards => Set<RollForward>();

    public DbSet<ElementAlignment> ElementAlignments => Set<ElementAlignment>();

    public DbSet<IndicatorAlignment> IndicatorAlignments => Set<IndicatorAlignment>();

    public DbSet<ThreadRevision> ThreadRevisions => Set<ThreadRevision>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<IndicatorVersion> IndicatorVersions => Set<IndicatorVersion>();

    public DbSet<SeriesBreak> SeriesBreaks => Set<SeriesBreak>();

    public DbSet<IndicatorSet> IndicatorSets => Set<IndicatorSet>();

    public DbSet<SetMembership> SetMemberships => Set<SetMembership>();

    public DbSet<ScorecardChoice> ScorecardChoices => Set<ScorecardChoice>();

    public DbSet<ScorecardAnswer> ScorecardAnswers => Set<ScorecardAnswer>();

    public DbSet<PastSetMembership> PastSetMemberships => Set<PastSetMembership>();

    public DbSet<PastFormula> PastFormulas => Set<PastFormula>();

    public DbSet<DefaultRule> DefaultRules => Set<DefaultRule>();

    public DbSet<DefaultChart> DefaultCharts => Set<DefaultChart>();

    public DbSet<RebaseDecision> RebaseDecisions => Set<RebaseDecision>();

    public DbSet<PeriodTarget> PeriodTargets => Set<PeriodTarget>();

    public DbSet<PeriodTargetVersion> PeriodTargetVersions => Set<PeriodTargetVersion>();

    public DbSet<TargetProposal> TargetProposals => Set<TargetProposal>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<QualityAssessment> QualityAssessments => Set<QualityAssessment>();

    public DbSet<SpotCheck> SpotChecks => Set<SpotCheck>();

    public DbSet<SpotCheckAction> SpotCheckActions => Set<SpotCheckAction>();

    public DbSet<MemberQuestion> MemberQuestions => Set<MemberQuestion>();

    public DbSet<ChallengeBody> ChallengeBodies => Set<ChallengeBody>();

    public DbSet<ChallengeSession> ChallengeSessions => Set<ChallengeSession>();

    public DbSet<SessionMember> SessionMembers => Set<SessionMember>();

    public DbSet<SessionTopic> SessionTopics => Set<SessionTopic>();

    public DbSet<TopicQuestion> TopicQuestions => Set<TopicQuestion>();

    public DbSet<BankQuestion> BankQuestions => Set<BankQuestion>();

    public DbSet<DraftComment> DraftComments => Set<DraftComment>();

    public DbSet<DirectorInput> DirectorInputs => Set<DirectorInput>();

    public DbSet<PrivateNote> PrivateNotes => Set<PrivateNote>();

    public DbSet<TriageSettings> TriageSettings => Set<TriageSettings>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CommitmentEntry> CommitmentEntries => Set<CommitmentEntry>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<Intervention> Interventions => Set<Intervention>();
    public DbSet<LadderStep> LadderSteps => Set<LadderStep>();

    public DbSet<RecoveryPlan> RecoveryPlans => Set<RecoveryPlan>();

    public DbSet<SuccessEntry> SuccessEntries => Set<SuccessEntry>();

    public DbSet<MeasureMark> MeasureMarks => Set<MeasureMark>();

    public DbSet<PortfolioBrief> PortfolioBriefs => Set<PortfolioBrief>();

    public DbSet<ComparatorArea> ComparatorAreas => Set<ComparatorArea>();

    public DbSet<ComparatorValue> ComparatorValues => Set<ComparatorValue>();

    public DbSet<CollectionRound> CollectionRounds => Set<CollectionRound>();

    public DbSet<PastClosure> PastClosures => Set<PastClosure>();

    public DbSet<ServiceReturn> Returns => Set<ServiceReturn>();

    public DbSet<ReturnEntry> ReturnEntries => Set<ReturnEntry>();

    public DbSet<Restatement> Restatements => Set<Restatement>();

    public DbSet<Dashboard> Dashboards => Set<Dashboard>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<EditionNote> EditionNotes => Set<EditionNote>();

    public DbSet<PublicationHold> PublicationHolds => Set<PublicationHold>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportedFigure> ImportedFigures => Set<ImportedFigure>();

    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();

    public DbSet<ProgrammeItem> ProgrammeItems => Set<ProgrammeItem>();

    public DbSet<ProgrammeTemplateItem> ProgrammeTemplateItems => Set<ProgrammeTemplateItem>();

    public DbSet<ProgrammeFill> ProgrammeFills => Set<ProgrammeFill>();

    public DbSet<RoundTimetable> RoundTimetables => Set<RoundTimetable>();

    public DbSet<RoundReminders> RoundReminders => Set<RoundReminders>();

    public DbSet<ReturnNudge> ReturnNudges => Set<ReturnNudge>();

    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    public DbSet<MailItem> MailItems => Set<MailItem>();

    public DbSet<MailQuestion> MailQuestions => Set<MailQuestion>();

    public DbSet<MailCommitment> MailCommitments => Set<MailCommitment>();

    public DbSet<MailRecommendation> MailRecommendations => Set<MailRecommendation>();

    public DbSet<MailRecovery> MailRecoveries => Set<MailRecovery>();

    public DbSet<MailRecoveryCall> MailRecoveryCalls => Set<MailRecoveryCall>();

    public DbSet<WorkLease> WorkLeases => Set<WorkLease>();

    public DbSet<CommentarySettings> CommentarySettings => Set<CommentarySettings>();

    public DbSet<EntryQuery> EntryQueries => Set<EntryQuery>();

    public DbSet<ReturnFile> ReturnFiles => Set<ReturnFile>();

    public DbSet<BankHolidayChange> BankHolidayChanges => Set<BankHolidayChange>();

    public DbSet<CalendarFeedKey> CalendarFeedKeys => Set<CalendarFeedKey>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<ChangeRecord> ChangeRecords => Set<ChangeRecord>();

    /// <summary>Says who makes the changes of the next save, and why. Without it, saving anything of the domain, or a person, throws.</summary>
    public void BeginChange(Change change) => _recorder.Begin(change, summary: null);

    /// <summary>Like <see cref="BeginChange"/>, for many rows at once: they are recorded as one change with this summary.</summary>
    public void BeginPart(Change change, string summary) => _recorder.Begin(change, summary);

    /// <summary>
    /// Like <see cref="BeginPart"/>, for loading what records begin with: dashboards as at an earlier day show it as it was
    /// loaded.
    /// </summary>
    public void BeginLoad(Change change, string summary) => _recorder.Begin(change, summary, isTheBeginning: true);

    /// <summary>Adds rows that name others by an id which only the save gives them: in the same transaction and change.</summary>
    public void AddOnceSaved(Func<IEnumerable<object>> rows) => _onceSaved = rows;

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (!acceptAllChangesOnSuccess)
        {
            // The second write would repeat the first.
            throw new NotSupportedException("A save accepts its changes.");
        }

        ChangeTracker.DetectChanges();
        RefuseChangedEditions();
        Versions.MoveOn(ChangeTracker);
        if (!ChangeRecorder.NeedsRecord(ChangeTracker))
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // New rows have no id until they are saved, and a record has to name what it is about: hence two writes, one transaction.
        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        if (_recorder.DayOfChange is { } day)
        {
            PastRows.Keep(this, day);
        }

        var pending = _recorder.Capture(ChangeTracker).ToList();
        var gained = PrimaryMarks.HoldBack(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        PrimaryMarks.Give(gained);
        if (_onceSaved is { } rows)
        {
            _onceSaved = null;
            AddRange(rows());
            pending.AddRange(_recorder.CaptureMore(ChangeTracker));
            saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        ChangeRecords.AddRange(pending.Select(record => record.Complete()));
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    // What was published stays as it is, whatever code asks for; what is found since is said in a note beside it.
    private void RefuseChangedEditions()
    {
        if (
            ChangeTracker
                .Entries()
                .Any(entry =>
                    entry.Entity is Edition or EditionNote && entry.State is EntityState.Modified or EntityState.Deleted
                )
        )
        {
            throw new InvalidOperationException(
                "An edition, or a note on one, is changed or removed. Neither ever is."
            );
        }
    }

    /// <summary>Refused: everything here is saved asynchronously, with its change record.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(23, Figure.MaxDecimals);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder
            .Properties<ReportingPeriod>()
            .HaveConversion<ReportingPeriodConverter>()
            .HaveMaxLength(ReportingPeriod.CodeLength);
        configurationBuilder
            .Properties<Formula>()
            .HaveConversion<FormulaConverter>()
            .HaveMaxLength(FormulaText.MaxLength);
        configurationBuilder.Properties<IndicatorCard>().HaveConversion<IndicatorCardConverter>();
        configurationBuilder.Properties<CodeSet>().HaveConversion<CodeSetConverter>();
        configurationBuilder.Properties<PlanTerms>().HaveConversion<PlanTermsConverter>();
        configurationBuilder
            .Properties<ToleranceRule>()
            .HaveConversion<ToleranceRuleConverter>()
            .HaveMaxLength(ToleranceRuleNotation.Length);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PerformanceDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // SQL Server refuses two cascade paths to one table, and nothing with a past is ever deleted.
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (entity.FindProperty(Versions.Property) is { } version)
            {
                version.IsConcurrencyToken = true;
            }
        }

        HideExempt(builder);
    }
}
