using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Application.Identity;
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

namespace PerformanceFramework.Application.Audit;

/// <summary>What one kind of recorded thing is called.</summary>
/// <param name="One">Within a sentence.</param>
/// <param name="Several">Within a sentence.</param>
public sealed record ThingWords(string One, string Several)
{
    /// <summary>The properties that tell one from another, as somebody would say them.</summary>
    internal IReadOnlyList<string> NamedBy { get; init; } = [];

    /// <summary>The property that names what it belongs to; null for what belongs to nothing.</summary>
    internal string? BelongsBy { get; init; }

    /// <summary>"an element", "a figure".</summary>
    public string WithArticle => $"{("aeiou".Contains(One[0], StringComparison.Ordinal) ? "an" : "a")} {One}";

    /// <summary>"1 figure", "12,000 figures".</summary>
    public string Count(int number) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? One : Several)}";
}

/// <summary>The kinds of things in the change history: their words, their names, and what they belong to.</summary>
public static class ChangedThings
{
    /// <summary>The subject of a record that stands for many rows at once.</summary>
    public const string Many = "Load";

    private static readonly Dictionary<string, ThingWords> Words = new(StringComparer.Ordinal)
    {
        [Many] = new("batch of records", "batches of records"),
        [nameof(ApplicationUser)] = new("person", "people") { NamedBy = [nameof(ApplicationUser.DisplayName)] },
        [nameof(RoleAssignment)] = new("role", "roles")
        {
            NamedBy = [nameof(RoleAssignment.Role)],
            BelongsBy = nameof(RoleAssignment.UserId),
        },
        [nameof(Council)] = new("council", "councils") { NamedBy = [nameof(Council.Name)] },
        [nameof(Directorate)] = Part("directorate", "directorates"),
        [nameof(Service)] = Part("service", "services"),
        [nameof(Team)] = Part("team", "teams") with { BelongsBy = nameof(Team.ServiceId) },
        [nameof(Portfolio)] = Part("portfolio", "portfolios"),
        [nameof(PartnerOrganisation)] = Part("partner organisation", "partner organisations"),
        [nameof(AccountableBody)] = Part("committee or board", "committees and boards"),
        [nameof(PartVersion)] = new("earlier state of a part of the organisation", "earlier states of the organisation")
        {
            NamedBy = [nameof(PartVersion.Name)],
            BelongsBy = nameof(PartVersion.PartId),
        },
        [nameof(IndicatorPlacement)] = new("earlier service of an indicator", "earlier services of indicators")
        {
            BelongsBy = nameof(IndicatorPlacement.IndicatorId),
        },
        [nameof(Absence)] = new("time of being retired", "times of being retired")
        {
            BelongsBy = nameof(Absence.SubjectId),
        },
        [nameof(PlanLevel)] = new("level", "levels") { NamedBy = [nameof(PlanLevel.Name)] },
        [nameof(PlanElement)] = new("element", "elements")
        {
            NamedBy = [nameof(PlanElement.Code), nameof(PlanElement.Title)],
        },
        [nameof(ElementVersion)] = new("earlier version of an element", "earlier versions of elements")
        {
            BelongsBy = nameof(ElementVersion.ElementId),
        },
        [nameof(ElementAlignment)] = new("alignment of an element", "alignments of elements")
        {
            BelongsBy = nameof(ElementAlignment.ChildId),
        },
        [nameof(IndicatorAlignment)] = new("alignment of an indicator", "alignments of indicators")
        {
            BelongsBy = nameof(IndicatorAlignment.IndicatorId),
        },
        [nameof(Milestone)] = new("milestone", "milestones")
        {
            NamedBy = [nameof(Milestone.Title)],
            BelongsBy = nameof(Milestone.ElementId),
        },
        [nameof(ElementCommentary)] = new("commentary of an element", "commentary of elements")
        {
            NamedBy = [nameof(ElementCommentary.Period)],
            BelongsBy = nameof(ElementCommentary.ElementId),
        },
        [nameof(MilestoneDate)] = new("earlier date of a milestone", "earlier dates of milestones")
        {
            BelongsBy = nameof(MilestoneDate.MilestoneId),
        },
        [nameof(RollForward)] = new("roll-forward", "roll-forwards")
        {
            NamedBy = [nameof(RollForward.StartYear)],
            BelongsBy = nameof(RollForward.PlanId),
        },
        [nameof(RollForwardLine)] = new("prepared element", "prepared elements")
        {
            NamedBy = [nameof(RollForwardLine.Code)],
            BelongsBy = nameof(RollForwardLine.RollForwardId),
        },
        [nameof(PreparedHome)] = new("prepared primary alignment", "prepared primary alignments")
        {
            BelongsBy = nameof(PreparedHome.IndicatorId),
        },
        [nameof(Indicator)] = new("indicator", "indicators")
        {
            NamedBy = [nameof(Indicator.Code), nameof(Indicator.Name)],
        },
        [nameof(IndicatorVersion)] = new("earlier definition", "earlier definitions")
        {
            BelongsBy = nameof(IndicatorVersion.IndicatorId),
        },
        [nameof(SeriesBreak)] = new("break in a series", "breaks in series")
        {
            BelongsBy = nameof(SeriesBreak.IndicatorId),
        },
        [nameof(IndicatorSet)] = new("set of indicators", "sets of indicators")
        {
            NamedBy = [nameof(IndicatorSet.Code), nameof(IndicatorSet.Name)],
        },
        [nameof(SetMembership)] = new("place in a set", "places in sets")
        {
            BelongsBy = nameof(SetMembership.IndicatorId),
        },
        [nameof(ScorecardChoice)] = new("choosing of a scorecard", "choosings of scorecards")
        {
            NamedBy = [nameof(ScorecardChoice.StartYear)],
            BelongsBy = nameof(ScorecardChoice.SetId),
        },
        [nameof(ScorecardCandidate)] = new("candidate for a scorecard", "candidates for scorecards")
        {
            BelongsBy = nameof(ScorecardCandidate.IndicatorId),
        },
        [nameof(ScorecardEarlierMember)] = new("earlier member of a scorecard", "earlier members of scorecards")
        {
            BelongsBy = nameof(ScorecardEarlierMember.IndicatorId),
        },
        [nameof(ScorecardStep)] = new("step of choosing a scorecard", "steps of choosing scorecards")
        {
            NamedBy = [nameof(ScorecardStep.Kind)],
            BelongsBy = nameof(ScorecardStep.ChoiceId),
        },
        [nameof(ScorecardAnswer)] = new("answer to a consultation", "answers to consultations")
        {
            NamedBy = [nameof(ScorecardAnswer.PersonName)],
            BelongsBy = nameof(ScorecardAnswer.ChoiceId),
        },
        [nameof(ScorecardView)] = new("view of a candidate", "views of candidates")
        {
            BelongsBy = nameof(ScorecardView.CandidateId),
        },
        [nameof(ScorecardProposal)] = new("proposal for a scorecard", "proposals for scorecards")
        {
            BelongsBy = nameof(ScorecardProposal.AnswerId),
        },
        [nameof(DefaultRule)] = new("default rule", "default rules") { BelongsBy = nameof(DefaultRule.SetId) },
        [nameof(DefaultChart)] = new("default for charts", "defaults for charts")
        {
            BelongsBy = nameof(DefaultChart.SetId),
        },
        [nameof(RebaseDecision)] = new("decision on a control chart", "decisions on control charts")
        {
            NamedBy = [nameof(RebaseDecision.From)],
            BelongsBy = nameof(RebaseDecision.IndicatorId),
        },
        [nameof(PeriodTarget)] = new("target", "targets")
        {
            NamedBy = [nameof(PeriodTarget.Period)],
            BelongsBy = nameof(PeriodTarget.IndicatorId),
        },
        [nameof(PeriodTargetVersion)] = new("earlier target", "earlier targets")
        {
            BelongsBy = nameof(PeriodTargetVersion.PeriodTargetId),
        },
        [nameof(TargetProposal)] = new("proposal of targets", "proposals of targets")
        {
            NamedBy = [nameof(TargetProposal.Year)],
            BelongsBy = nameof(TargetProposal.IndicatorId),
        },
        [nameof(TargetProposalLine)] = new("proposed target", "proposed targets")
        {
            NamedBy = [nameof(TargetProposalLine.Period)],
            BelongsBy = nameof(TargetProposalLine.ProposalId),
        },
        [nameof(Observation)] = new("figure", "figures")
        {
            NamedBy = [nameof(Observation.Period)],
            BelongsBy = nameof(Observation.IndicatorId),
        },
        [nameof(Restatement)] = new("restatement", "restatements")
        {
            NamedBy = [nameof(Restatement.Period)],
            BelongsBy = nameof(Restatement.IndicatorId),
        },
        [nameof(QualityAssessment)] = new("assessment of data quality", "assessments of data quality")
        {
            NamedBy = [nameof(QualityAssessment.StartYear)],
            BelongsBy = nameof(QualityAssessment.IndicatorId),
        },
        [nameof(SpotCheck)] = new("spot check", "spot checks")
        {
            NamedBy = [nameof(SpotCheck.Period)],
            BelongsBy = nameof(SpotCheck.IndicatorId),
        },
        [nameof(SpotCheckAction)] = new("action after a spot check", "actions after spot checks")
        {
            NamedBy = [nameof(SpotCheckAction.Action)],
        },
        [nameof(MemberQuestion)] = new("question to a director", "questions to directors")
        {
            NamedBy = [nameof(MemberQuestion.AskedBy)],
            BelongsBy = nameof(MemberQuestion.IndicatorId),
        },
        [nameof(ChallengeBody)] = new("challenge body", "challenge bodies")
        {
            NamedBy = [nameof(ChallengeBody.Code), nameof(ChallengeBody.Name)],
        },
        [nameof(ChallengeSession)] = new("challenge session", "challenge sessions")
        {
            NamedBy = [nameof(ChallengeSession.Period), nameof(ChallengeSession.HeldOn)],
            BelongsBy = nameof(ChallengeSession.BodyId),
        },
        [nameof(SessionMember)] = new("place in a session", "places in sessions")
        {
            NamedBy = [nameof(SessionMember.Name)],
            BelongsBy = nameof(SessionMember.SessionId),
        },
        [nameof(SessionTopic)] = new("topic of a session", "topics of sessions")
        {
            BelongsBy = nameof(SessionTopic.IndicatorId),
        },
        [nameof(TopicQuestion)] = new("question about a topic", "questions about topics")
        {
            NamedBy = [nameof(TopicQuestion.Text)],
            BelongsBy = nameof(TopicQuestion.TopicId),
        },
        [nameof(BankQuestion)] = new("question of the question bank", "questions of the question bank")
        {
            NamedBy = [nameof(BankQuestion.Text)],
        },
        [nameof(DraftComment)] = new("comment on a topic", "comments on topics")
        {
            NamedBy = [nameof(DraftComment.By)],
            BelongsBy = nameof(DraftComment.TopicId),
        },
        [nameof(DirectorInput)] = new("success and ask of a director", "successes and asks of directors")
        {
            BelongsBy = nameof(DirectorInput.DirectorateId),
        },
        [nameof(PrivateNote)] = new("private note", "private notes") { BelongsBy = nameof(PrivateNote.TopicId) },
        [nameof(TriageSettings)] = new("rule of triage", "rules of triage"),
        [nameof(Commitment)] = new("commitment", "commitments")
        {
            NamedBy = [nameof(Commitment.Deliverable)],
            BelongsBy = nameof(Commitment.SessionId),
        },
        [nameof(CommitmentEntry)] = new("report on a commitment", "reports on commitments")
        {
            NamedBy = [nameof(CommitmentEntry.What)],
            BelongsBy = nameof(CommitmentEntry.CommitmentId),
        },
        [nameof(Recommendation)] = new("recommendation of a committee", "recommendations of committees")
        {
            NamedBy = [nameof(Recommendation.MeetingOn)],
            BelongsBy = nameof(Recommendation.BodyId),
        },
        [nameof(RecommendationAction)] = new("action after a recommendation", "actions after recommendations")
        {
            NamedBy = [nameof(RecommendationAction.What)],
            BelongsBy = nameof(RecommendationAction.RecommendationId),
        },
        [nameof(Intervention)] = new("intervention", "interventions")
        {
            NamedBy = [nameof(Intervention.Name)],
            BelongsBy = nameof(Intervention.IndicatorId),
        },
        [nameof(LadderStep)] = new("step of the ladder of intervention", "steps of the ladder of intervention")
        {
            NamedBy = [nameof(LadderStep.Number), nameof(LadderStep.Name)],
        },
        [nameof(RecoveryPlan)] = new("recovery plan", "recovery plans")
        {
            BelongsBy = nameof(RecoveryPlan.IndicatorId),
        },
        [nameof(RecoveryOption)] = new("option of a recovery plan", "options of recovery plans")
        {
            NamedBy = [nameof(RecoveryOption.What)],
            BelongsBy = nameof(RecoveryOption.RecoveryPlanId),
        },
        [nameof(RecoveryAction)] = new("action of a recovery plan", "actions of recovery plans")
        {
            NamedBy = [nameof(RecoveryAction.What)],
            BelongsBy = nameof(RecoveryAction.RecoveryPlanId),
        },
        [nameof(RecoveryPoint)] = new("expected figure of a recovery plan", "expected figures of recovery plans")
        {
            NamedBy = [nameof(RecoveryPoint.Period)],
            BelongsBy = nameof(RecoveryPoint.RecoveryPlanId),
        },
        [nameof(EarlySign)] = new("early indicator of a recovery plan", "early indicators of recovery plans")
        {
            NamedBy = [nameof(EarlySign.What)],
            BelongsBy = nameof(EarlySign.RecoveryPlanId),
        },
        [nameof(RecoveryReview)] = new("review of a recovery plan", "reviews of recovery plans")
        {
            NamedBy = [nameof(RecoveryReview.On)],
            BelongsBy = nameof(RecoveryReview.RecoveryPlanId),
        },
        [nameof(RecoveryEvent)] = new(
            "step in the history of a recovery plan",
            "steps in the histories of recovery plans"
        )
        {
            NamedBy = [nameof(RecoveryEvent.Kind)],
            BelongsBy = nameof(RecoveryEvent.RecoveryPlanId),
        },
        [nameof(SuccessEntry)] = new("success", "successes") { NamedBy = [nameof(SuccessEntry.What)] },
        [nameof(MeasureMark)] = new("mark of a measure", "marks of measures")
        {
            BelongsBy = nameof(MeasureMark.IndicatorId),
        },
        [nameof(PortfolioBrief)] = new("brief of a portfolio", "briefs of portfolios")
        {
            BelongsBy = nameof(PortfolioBrief.PortfolioId),
        },
        [nameof(ComparatorArea)] = new("area to compare with", "areas to compare with")
        {
            NamedBy = [nameof(ComparatorArea.Name)],
        },
        [nameof(ComparatorValue)] = new("figure of another area", "figures of other areas")
        {
            NamedBy = [nameof(ComparatorValue.Period)],
            BelongsBy = nameof(ComparatorValue.IndicatorId),
        },
        [nameof(CollectionRound)] = new("round", "rounds") { NamedBy = [nameof(CollectionRound.Period)] },
        // What tells returns of a service apart is its round, whose name is looked up.
        [nameof(ServiceReturn)] = new("return", "returns") { BelongsBy = nameof(ServiceReturn.ServiceId) },
        [nameof(ReturnEntry)] = new("row of a return", "rows of returns")
        {
            NamedBy = [nameof(ReturnEntry.Period)],
            BelongsBy = nameof(ReturnEntry.IndicatorId),
        },
        [nameof(EntryQuery)] = new("question about a row", "questions about rows")
        {
            NamedBy = [nameof(EntryQuery.Reason)],
        },
        [nameof(Dashboard)] = new("dashboard", "dashboards")
        {
            NamedBy = [nameof(Dashboard.Code), nameof(Dashboard.Name)],
        },
        [nameof(DashboardPart)] = new("part of a dashboard", "parts of dashboards")
        {
            NamedBy = [nameof(DashboardPart.Kind)],
            BelongsBy = nameof(DashboardPart.DashboardId),
        },
        [nameof(Edition)] = new("edition", "editions") { NamedBy = [nameof(Edition.Address)] },
        [nameof(EditionNote)] = new("note on an edition", "notes on editions")
        {
            BelongsBy = nameof(EditionNote.EditionId),
        },
        [nameof(PublicationHold)] = new("hold on publication", "holds on publication")
        {
            NamedBy = [nameof(PublicationHold.Reason)],
        },
        [nameof(EvidenceFile)] = new("file of evidence", "files of evidence") { NamedBy = [nameof(EvidenceFile.Name)] },
        [nameof(CommentarySettings)] = new("setting of commentaries", "settings of commentaries"),
        [nameof(RoundTimetable)] = new("timetable of rounds", "timetables of rounds"),
        [nameof(RoundReminders)] = new("setting of reminders", "settings of reminders"),
        [nameof(ReturnNudge)] = new("nudge", "nudges")
        {
            NamedBy = [nameof(ReturnNudge.People)],
            BelongsBy = nameof(ReturnNudge.ReturnId),
        },
        [nameof(ReturnFile)] = new("file of returns", "files of returns") { NamedBy = [nameof(ReturnFile.FileName)] },
        [nameof(ImportBatch)] = new("import", "imports") { NamedBy = [nameof(ImportBatch.FileName)] },
        [nameof(ImportFile)] = new("imported file", "imported files") { BelongsBy = nameof(ImportFile.BatchId) },
        [nameof(ImportedFigure)] = new("note of an imported figure", "notes of imported figures")
        {
            NamedBy = [nameof(ImportedFigure.Period)],
            BelongsBy = nameof(ImportedFigure.IndicatorId),
        },
        [nameof(ImportedChange)] = new("note of an imported change", "notes of imported changes")
        {
            BelongsBy = nameof(ImportedChange.BatchId),
        },
        [nameof(RememberedMapping)] = new("remembered choice of columns", "remembered choices of columns"),
        [nameof(BankHolidayChange)] = new("bank holiday", "bank holidays")
        {
            NamedBy = [nameof(BankHolidayChange.Name), nameof(BankHolidayChange.Day)],
        },
        [nameof(ProgrammeItem)] = new("item of the calendar", "items of the calendar")
        {
            NamedBy = [$"{nameof(ProgrammeItem.Details)}.{nameof(ProgrammeDetails.Title)}"],
        },
        [nameof(ProgrammeTemplateItem)] = new("line of the yearly template", "lines of the yearly template")
        {
            NamedBy = [$"{nameof(ProgrammeTemplateItem.Details)}.{nameof(ProgrammeDetails.Title)}"],
        },
        [nameof(ProgrammeFill)] = new("filling of a year", "fillings of years")
        {
            NamedBy = [nameof(ProgrammeFill.YearStart)],
        },
        [nameof(CalendarFeedKey)] = new("calendar feed", "calendar feeds")
        {
            BelongsBy = nameof(CalendarFeedKey.UserId),
        },
        [nameof(SavedView)] = new("saved view", "saved views")
        {
            NamedBy = [nameof(SavedView.Name)],
            BelongsBy = nameof(SavedView.UserId),
        },
    };

    /// <summary>Every kind that has words, by its name in records.</summary>
    public static IReadOnlyDictionary<string, ThingWords> All => Words;

    /// <summary>What a kind is called. One that there no longer is, by its name split into words.</summary>
    public static ThingWords Of(string subject) =>
        Words.GetValueOrDefault(subject) ?? new ThingWords(PlainWords.Split(subject), PlainWords.Split(subject));

    /// <summary>What it is called, by its own words alone; null where it has none.</summary>
    internal static string? NameOf(EntityEntry entry)
    {
        var name = string.Join(
            ' ',
            Of(entry.Metadata.ClrType.Name)
                .NamedBy.Select(path => ChangeValues.InWords(path, Value(entry, path)))
                .Where(words => words.Length > 0)
        );
        return name.Length == 0 ? null
            : name.Length > ChangeRecord.SubjectNameLength ? name[..(ChangeRecord.SubjectNameLength - 1)] + "…"
            : name;
    }

    /// <summary>What it belongs to, itself where that is nothing, as <see cref="ChangeRecord.KeyOf"/> writes it.</summary>
    internal static string OwnerOf(EntityEntry entry)
    {
        var subject = entry.Metadata.ClrType.Name;
        var by = Of(subject).BelongsBy;
        return
            by is not null
            && Value(entry, by) is { } id
            && ChangeReferences.Of(subject, by, name => Value(entry, name)?.ToString()) is { } owner
            ? ChangeRecord.KeyOf(owner, Convert.ToString(id, CultureInfo.InvariantCulture)!)
            : ChangeRecord.KeyOf(
                subject,
                string.Join(
                    ',',
                    entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue)
                )
            );
    }

    private static object? Value(EntityEntry entry, string path) =>
        path.Split('.') is [var complex, var inner]
            ? entry.ComplexProperty(complex).Property(inner).CurrentValue
            : entry.Property(path).CurrentValue;

    private static ThingWords Part(string one, string several) =>
        new(one, several) { NamedBy = [nameof(PartOfOrganisation.Name)] };
}

/// <summary>Which kind of thing an id stands for.</summary>
internal static class ChangeReferences
{
    private static readonly Dictionary<string, string> ByProperty = new(StringComparer.Ordinal)
    {
        ["IndicatorId"] = nameof(Indicator),
        ["ElementId"] = nameof(PlanElement),
        ["ChildId"] = nameof(PlanElement),
        ["ParentId"] = nameof(PlanElement),
        ["PlanId"] = nameof(PlanElement),
        ["LevelId"] = nameof(PlanLevel),
        ["LowestId"] = nameof(PlanLevel),
        ["MilestoneId"] = nameof(Milestone),
        ["RollForwardId"] = nameof(RollForward),
        ["ServiceId"] = nameof(Service),
        ["DirectorateId"] = nameof(Directorate),
        ["PortfolioId"] = nameof(Portfolio),
        ["AccountableBodyId"] = nameof(AccountableBody),
        ["BodyId"] = nameof(AccountableBody),
        ["SetId"] = nameof(IndicatorSet),
        ["SupplierId"] = nameof(PartnerOrganisation),
        ["ChoiceId"] = nameof(ScorecardChoice),
        ["CandidateId"] = nameof(ScorecardCandidate),
        ["AnswerId"] = nameof(ScorecardAnswer),
        ["PeriodTargetId"] = nameof(PeriodTarget),
        ["ProposalId"] = nameof(TargetProposal),
        ["AreaId"] = nameof(ComparatorArea),
        ["CheckId"] = nameof(SpotCheck),
        ["FirstId"] = nameof(MemberQuestion),
        ["RecommendationId"] = nameof(Recommendation),
        ["RecoveryPlanId"] = nameof(RecoveryPlan),
        ["RoundId"] = nameof(CollectionRound),
        ["ReturnId"] = nameof(ServiceReturn),
        ["EditionId"] = nameof(Edition),
        ["DashboardId"] = nameof(Dashboard),
        ["BatchId"] = nameof(ImportBatch),
        ["FillId"] = nameof(ProgrammeFill),
        ["SessionId"] = nameof(ChallengeSession),
        ["TopicId"] = nameof(SessionTopic),
        ["CurrentTopicId"] = nameof(SessionTopic),
        ["MergedIntoId"] = nameof(SessionTopic),
        ["CommitmentId"] = nameof(Commitment),
        ["TemplateItemId"] = nameof(ProgrammeTemplateItem),
        ["UserId"] = nameof(ApplicationUser),
        ["CoverForId"] = nameof(ApplicationUser),
    };

    /// <summary>The kind that an id of a thing stands for; null where the property is no such id.</summary>
    /// <param name="value">What other properties of the thing say; null where that is not known.</param>
    public static string? Of(string subject, string property, Func<string, string?> value) =>
        (subject, property) switch
        {
            (nameof(Absence), nameof(Absence.SubjectId)) => Absent(value(nameof(Absence.Kind))),
            (nameof(PartVersion), nameof(PartVersion.PartId)) => value(nameof(PartVersion.Kind)),
            (nameof(RoleAssignment), nameof(RoleAssignment.ScopeId)) => Scope(value(nameof(RoleAssignment.ScopeKind))),
            (nameof(ChallengeSession), nameof(ChallengeSession.BodyId)) => nameof(ChallengeBody),
            _ => ByProperty.GetValueOrDefault(property),
        };

    // Kinds of parts and scopes are named as the things themselves are.
    private static string? Absent(string? kind) => kind == nameof(AbsentKind.Element) ? nameof(PlanElement) : kind;

    private static string? Scope(string? kind) => kind == nameof(ScopeKind.WholeCouncil) ? null : kind;
}
