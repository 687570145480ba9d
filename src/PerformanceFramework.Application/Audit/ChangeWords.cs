using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Challenge.Triage;
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
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Application.Views;
using PerformanceFramework.Domain;
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

/// <summary>What a use case does, as the change history says it of the past.</summary>
/// <param name="Done">The beginning of a sentence; whole where nothing is named after it.</param>
/// <param name="Subject">The kind of the one thing it is done to, to be named after it; null where there are several, or none.</param>
public sealed record UseCaseWords(string Done, string? Subject = null)
{
    /// <summary>Of any thing: "Changed the definition of an indicator".</summary>
    public string OfAny => Subject is null ? Done : $"{Done} {ChangedThings.Of(Subject).WithArticle}";
}

/// <summary>The words of every use case, by the kind that its records bear.</summary>
public static class ChangeWords
{
    private static readonly Dictionary<string, UseCaseWords> Words = new(StringComparer.Ordinal)
    {
        [nameof(AcceptAnswer)] = new("Accepted the answer to", nameof(MemberQuestion)),
        [nameof(AcceptForMember)] = new("Accepted for a member the answer to", nameof(MemberQuestion)),
        [nameof(AddBankHoliday)] = new("Added", nameof(BankHolidayChange)),
        [nameof(AddCommitmentEvidence)] = new("Added evidence of", nameof(Commitment)),
        [nameof(AddEditionNote)] = new("Added a note to", nameof(Edition)),
        [nameof(AddElement)] = new("Added", nameof(PlanElement)),
        [nameof(AddEvidence)] = new("Added", nameof(EvidenceFile)),
        [nameof(AddMilestone)] = new("Added", nameof(Milestone)),
        [nameof(AddPart)] = new("Added a part of the organisation"),
        [nameof(AddPerson)] = new("Added", nameof(ApplicationUser)),
        [nameof(AddPlanLevel)] = new("Added", nameof(PlanLevel)),
        [nameof(AddPreparedLine)] = new("Prepared a new element"),
        [nameof(AddProgrammeItem)] = new("Added", nameof(ProgrammeItem)),
        [nameof(AddRecommendationAction)] = new("Planned", nameof(RecommendationAction)),
        [nameof(AddScorecardCandidate)] = new("Added", nameof(ScorecardCandidate)),
        [nameof(AddSeriesBreak)] = new("Added", nameof(SeriesBreak)),
        [nameof(AddSpotCheckAction)] = new("Planned", nameof(SpotCheckAction)),
        [nameof(AddToSet)] = new("Put indicators into a set"),
        [nameof(AdoptBuiltInTemplate)] = new("Added the lines of the built-in yearly template"),
        [nameof(AdoptDefaultChart)] = new("Adopted chart settings"),
        [nameof(AdoptDefaultRule)] = new("Adopted", nameof(DefaultRule)),
        [nameof(AgreeTargets)] = new("Agreed", nameof(TargetProposal)),
        [nameof(Align)] = new("Had one element serve another"),
        [nameof(AlignIndicator)] = new("Added", nameof(IndicatorAlignment)),
        [nameof(ApplyImport)] = new("Carried out", nameof(ImportBatch)),
        [nameof(AnswerQuestion)] = new("Answered", nameof(MemberQuestion)),
        [nameof(AskForMember)] = new("Asked for a member", nameof(MemberQuestion)),
        [nameof(AskQuestion)] = new("Asked", nameof(MemberQuestion)),
        [nameof(ApproveRestatement)] = new("Approved", nameof(Restatement)),
        [nameof(ApplyReturnFile)] = new("Took over", nameof(ReturnFile)),
        [nameof(ApproveReturn)] = new("Approved", nameof(ServiceReturn)),
        [nameof(CancelIntervention)] = new("Cancelled", nameof(Intervention)),
        [nameof(ChangeIntervention)] = new("Changed", nameof(Intervention)),
        [nameof(ConfirmVerdict)] = new("Confirmed the verdict on", nameof(Intervention)),
        [nameof(RecordIntervention)] = new("Recorded", nameof(Intervention)),
        [nameof(ReopenVerdict)] = new("Opened again the verdict on", nameof(Intervention)),
        [nameof(CancelCommitment)] = new("Cancelled", nameof(Commitment)),
        [nameof(CarryCommitment)] = new("Carried to another day", nameof(Commitment)),
        [nameof(ChallengeTargets)] = new("Challenged", nameof(TargetProposal)),
        [nameof(ChangeCommentarySettings)] = new("Changed", nameof(CommentarySettings)),
        [nameof(ChangeProgrammeState)] = new("Changed the state of", nameof(ProgrammeItem)),
        [nameof(AddCommitment)] = new("Captured", nameof(Commitment)),
        [nameof(CaptureWords)] = new("Captured what was said in a session"),
        [nameof(CloseSession)] = new("Closed", nameof(ChallengeSession)),
        [nameof(CorrectCommitment)] = new("Corrected", nameof(Commitment)),
        [nameof(DecideOnTopic)] = new("Decided about", nameof(SessionTopic)),
        [nameof(GoToPart)] = new("Went on to another part of", nameof(ChallengeSession)),
        [nameof(ReadBackCommitment)] = new("Read back", nameof(Commitment)),
        [nameof(RemoveCommitment)] = new("Took out", nameof(Commitment)),
        [nameof(StartSession)] = new("Began", nameof(ChallengeSession)),
        [nameof(StopClock)] = new("Stopped or started the clock of", nameof(ChallengeSession)),
        [nameof(WritePrivateNote)] = new("Wrote", nameof(PrivateNote)),
        [nameof(AddChallengeBody)] = new("Added", nameof(ChallengeBody)),
        [nameof(AddContext)] = new("Added context to", nameof(SessionTopic)),
        [nameof(AddTopic)] = new("Brought a topic onto the agenda of a session"),
        [nameof(BringToSession)] = new("Brought a success and an ask to a session"),
        [nameof(CancelSession)] = new("Cancelled", nameof(ChallengeSession)),
        [nameof(ChangeChallengeBody)] = new("Changed", nameof(ChallengeBody)),
        [nameof(CommentOnTopic)] = new("Commented on a topic of a session"),
        [nameof(DecideTopic)] = new("Decided about topics of a session"),
        [nameof(IssuePreRead)] = new("Put out the pre-read of", nameof(ChallengeSession)),
        [nameof(MoveTopic)] = new("Put the topics of a session into another order"),
        [nameof(ReinstateChallengeBody)] = new("Reinstated", nameof(ChallengeBody)),
        [nameof(RetireChallengeBody)] = new("Retired", nameof(ChallengeBody)),
        [nameof(SaveBankQuestion)] = new("Saved", nameof(BankQuestion)),
        [nameof(SaveTopicQuestions)] = new("Changed the questions about a topic of a session"),
        [nameof(SettleComment)] = new("Settled", nameof(DraftComment)),
        [nameof(TakeOverQuestions)] = new("Took over the usual questions"),
        [nameof(WithdrawPreRead)] = new("Took back the pre-read of", nameof(ChallengeSession)),
        [nameof(WordTopic)] = new("Put into words", nameof(SessionTopic)),
        [nameof(ChangeSession)] = new("Changed the day or the people of", nameof(ChallengeSession)),
        [nameof(ChangeTriage)] = new("Changed", nameof(TriageSettings)),
        [nameof(HandOverCommitment)] = new("Handed over", nameof(Commitment)),
        [nameof(FinishCommitment)] = new("Finished", nameof(Commitment)),
        [nameof(PlanSession)] = new("Planned", nameof(ChallengeSession)),
        [nameof(ProposeTopics)] = new("Had the triage propose topics"),
        [nameof(ChangeReminders)] = new("Changed", nameof(RoundReminders)),
        [nameof(ChangeRole)] = new("Changed the days of", nameof(RoleAssignment)),
        [nameof(ChangeRoundDates)] = new("Moved the due dates of", nameof(CollectionRound)),
        [nameof(ChangeRoundTimetable)] = new("Changed", nameof(RoundTimetable)),
        [nameof(ChangeScorecardConsultation)] = new("Changed the days of the consultation of", nameof(ScorecardChoice)),
        [nameof(ChangeSupplier)] = new("Changed the supplier of", nameof(Indicator)),
        [nameof(ChooseLevelTemplate)] = new("Began the golden thread with a framework"),
        [nameof(CloseRecommendation)] = new("Closed", nameof(Recommendation)),
        [nameof(CloseRound)] = new("Closed", nameof(CollectionRound)),
        [nameof(CopySetMembership)] = new("Copied what is in a set to the next year"),
        [nameof(CorrectRecommendation)] = new("Corrected", nameof(Recommendation)),
        [nameof(CreateIndicator)] = new("Started the draft of", nameof(Indicator)),
        [nameof(CreateDashboard)] = new("Made", nameof(Dashboard)),
        [nameof(CreateIndicatorSet)] = new("Added", nameof(IndicatorSet)),
        [nameof(DecideContribution)] = new("Decided a proposed contribution"),
        [nameof(DecideRebase)] = new("Decided whether a control chart begins anew"),
        [nameof(DecideScorecard)] = new("Recorded the Executive’s decision on", nameof(ScorecardChoice)),
        [nameof(DecideThreadChange)] = new("Decided what a change of the thread means for a prepared year"),
        [nameof(DiscardImport)] = new("Discarded", nameof(ImportBatch)),
        [nameof(DiscardReturnFile)] = new("Discarded", nameof(ReturnFile)),
        [nameof(DiscardRollForward)] = new("Discarded", nameof(RollForward)),
        [nameof(EditCouncil)] = new("Changed", nameof(Council)),
        [nameof(EditElement)] = new("Changed", nameof(PlanElement)),
        [nameof(EditMilestone)] = new("Corrected", nameof(Milestone)),
        [nameof(EditPart)] = new("Changed a part of the organisation"),
        [nameof(EditPerson)] = new("Changed the details of", nameof(ApplicationUser)),
        [nameof(EditPreparedLine)] = new("Changed", nameof(RollForwardLine)),
        [nameof(EditProgrammeItem)] = new("Changed", nameof(ProgrammeItem)),
        [nameof(EndAlignment)] = new("Ended", nameof(ElementAlignment)),
        [nameof(EndHold)] = new("Moved the end of", nameof(PublicationHold)),
        [nameof(EndRole)] = new("Ended", nameof(RoleAssignment)),
        [nameof(FillYear)] = new("Filled the calendar of a year"),
        [nameof(ChangeLadder)] = new("Changed the ladder of intervention"),
        [nameof(CloseRecoveryPlan)] = new("Closed", nameof(RecoveryPlan)),
        [nameof(DecideRecoveryPlan)] = new("Decided on", nameof(RecoveryPlan)),
        [nameof(EndRecoveryAction)] = new("Finished or cancelled", nameof(RecoveryAction)),
        [nameof(EscalateRecoveryPlan)] = new("Took up again", nameof(RecoveryPlan)),
        [nameof(HoldRecoveryReview)] = new("Recorded", nameof(RecoveryReview)),
        [nameof(OpenRecoveryPlan)] = new("Opened", nameof(RecoveryPlan)),
        [nameof(PlanRecoveryAction)] = new("Planned", nameof(RecoveryAction)),
        [nameof(PlanRecoveryReview)] = new("Planned", nameof(RecoveryReview)),
        [nameof(ProposeRecoveryPlan)] = new("Proposed", nameof(RecoveryPlan)),
        [nameof(ReviseRecoveryPlan)] = new("Changed", nameof(RecoveryPlan)),
        [nameof(WithdrawRecoveryPlan)] = new("Withdrew", nameof(RecoveryPlan)),
        [nameof(WriteRecoveryCauses)] = new("Wrote the causes of", nameof(RecoveryPlan)),
        [nameof(WriteRecoveryMeasures)] = new("Wrote the measures of", nameof(RecoveryPlan)),
        [nameof(WriteRecoveryOptions)] = new("Wrote the options of", nameof(RecoveryPlan)),
        [nameof(ChangeQuestion)] = new("Changed", nameof(MemberQuestion)),
        [nameof(CorrectAnswer)] = new("Corrected the answer to", nameof(MemberQuestion)),
        [nameof(FinishRecommendationAction)] = new("Finished an action after a recommendation"),
        [nameof(FinishSpotCheckAction)] = new("Finished", nameof(SpotCheckAction)),
        [nameof(FollowUpAnswer)] = new("Followed up the answer to", nameof(MemberQuestion)),
        [nameof(FollowUpForMember)] = new("Followed up for a member the answer to", nameof(MemberQuestion)),
        [nameof(FoundCouncil)] = new("Set up", nameof(Council)),
        [nameof(GiveRole)] = new("Gave", nameof(RoleAssignment)),
        [nameof(GiveScorecardViews)] = new("Gave", nameof(ScorecardAnswer)),
        [nameof(HoldPublication)] = new("Set", nameof(PublicationHold)),
        [nameof(InstructScorecard)] = new("Instructed what was decided in", nameof(ScorecardChoice)),
        [nameof(MakeFeedKey)] = new("Made the address of", nameof(CalendarFeedKey)),
        [nameof(MakeIndicatorLive)] = new("Put live", nameof(Indicator)),
        [nameof(MakePrimary)] = new("Changed the primary alignment of", nameof(Indicator)),
        [nameof(MakeRecommendation)] = new("Made", nameof(Recommendation)),
        [nameof(MapImport)] = new("Chose the columns of", nameof(ImportBatch)),
        [nameof(MarkAsLeft)] = new("Recorded the leaving of", nameof(ApplicationUser)),
        [nameof(MarkCorporatePlanLevel)] = new("Marked the level of the Corporate Plan"),
        [nameof(MergeServices)] = new("Merged services"),
        [nameof(MoveElement)] = new("Moved", nameof(PlanElement)),
        [nameof(MoveIndicators)] = new("Moved indicators to another service"),
        [nameof(MovePlanLevel)] = new("Moved a level"),
        [nameof(NudgeReturns)] = new("Nudged those whom returns wait for"),
        [nameof(OpenRollForward)] = new("Opened the year of", nameof(RollForward)),
        [nameof(OpenRound)] = new("Opened", nameof(CollectionRound)),
        [nameof(OpenScorecardChoice)] = new("Opened", nameof(ScorecardChoice)),
        [nameof(OverrideStatus)] = new("Gave a status by judgement, or took it back:", nameof(Observation)),
        [nameof(PasteTargets)] = new("Set targets from a spreadsheet"),
        [nameof(PlaceIndicator)] = new("Prepared the primary alignment of", nameof(Indicator)),
        [nameof(PrepareRollForward)] = new("Prepared", nameof(RollForward)),
        [nameof(ProposeContribution)] = new("Proposed a contribution"),
        [nameof(ProposeIndicator)] = new("Proposed", nameof(Indicator)),
        [nameof(MarkMeasure)] = new("Marked a measure to be kept on the page of its portfolio"),
        [nameof(ProposeRestatement)] = new("Proposed", nameof(Restatement)),
        [nameof(ProposeTargets)] = new("Made", nameof(TargetProposal)),
        [nameof(QueryReturn)] = new("Sent back", nameof(ServiceReturn)),
        [nameof(ReassessAll)] = new("Judged every figure anew"),
        [nameof(PublishEdition)] = new("Published", nameof(Edition)),
        [nameof(RecommendScorecard)] = new("Recorded the panel’s recommendation on", nameof(ScorecardChoice)),
        [nameof(RecordSpotCheck)] = new("Recorded", nameof(SpotCheck)),
        [nameof(RecordSignInLink)] = new("Made a sign-in link for", nameof(ApplicationUser)),
        [nameof(RefuseRestatement)] = new("Refused", nameof(Restatement)),
        [nameof(Reinstate)] = new("Took back the leaving of", nameof(ApplicationUser)),
        [nameof(ReinstateElement)] = new("Reinstated", nameof(PlanElement)),
        [nameof(ReinstateIndicator)] = new("Reinstated", nameof(Indicator)),
        [nameof(ReinstateDashboard)] = new("Reinstated", nameof(Dashboard)),
        [nameof(ReinstateIndicatorSet)] = new("Reinstated", nameof(IndicatorSet)),
        [nameof(ReinstatePart)] = new("Reinstated a part of the organisation"),
        [nameof(ReinstateTemplateItem)] = new("Reinstated", nameof(ProgrammeTemplateItem)),
        [nameof(RemoveBankHoliday)] = new("Made a bank holiday a working day"),
        [nameof(RemoveCrest)] = new("Removed the crest of", nameof(Council)),
        [nameof(RemoveElement)] = new("Removed", nameof(PlanElement)),
        [nameof(RemoveEvidence)] = new("Removed", nameof(EvidenceFile)),
        [nameof(RemoveFromSet)] = new("Took an indicator out of a set"),
        [nameof(RemoveIndicator)] = new("Removed", nameof(Indicator)),
        [nameof(RemoveIndicatorAlignment)] = new("Ended", nameof(IndicatorAlignment)),
        [nameof(RemovePlanLevel)] = new("Removed", nameof(PlanLevel)),
        [nameof(RemovePreparedLine)] = new("Took back", nameof(RollForwardLine)),
        [nameof(RemoveScorecardCandidate)] = new("Took off", nameof(ScorecardCandidate)),
        [nameof(RemoveTemplateItem)] = new("Took out", nameof(ProgrammeTemplateItem)),
        [nameof(RemoveView)] = new("Removed", nameof(SavedView)),
        [nameof(RenamePlanLevel)] = new("Renamed", nameof(PlanLevel)),
        [nameof(ReopenCommitment)] = new("Opened again", nameof(Commitment)),
        [nameof(ReopenRound)] = new("Reopened", nameof(CollectionRound)),
        [nameof(ReopenScorecard)] = new("Went one step back in", nameof(ScorecardChoice)),
        [nameof(RespondToRecommendation)] = new("Responded to", nameof(Recommendation)),
        [nameof(ReportCommitment)] = new("Reported progress of", nameof(Commitment)),
        [nameof(RetryMail)] = new("Had an e-mail tried again"),
        [nameof(RetireDashboard)] = new("Retired", nameof(Dashboard)),
        [nameof(RetireElement)] = new("Retired", nameof(PlanElement)),
        [nameof(MarkExempt)] = new("Exempted", nameof(Indicator)),
        [nameof(LiftExemption)] = new("Lifted the exemption of", nameof(Indicator)),
        [nameof(RetireIndicator)] = new("Retired", nameof(Indicator)),
        [nameof(RetireIndicatorSet)] = new("Retired", nameof(IndicatorSet)),
        [nameof(RetirePart)] = new("Retired a part of the organisation"),
        [nameof(ReturnIndicatorToDraft)] = new("Sent back to draft", nameof(Indicator)),
        [nameof(ReviseDashboard)] = new("Changed", nameof(Dashboard)),
        [nameof(ReviseIndicator)] = new("Changed the definition of", nameof(Indicator)),
        [nameof(ReviseIndicatorSet)] = new("Changed", nameof(IndicatorSet)),
        [nameof(ReviewQualityAssessment)] = new("Reviewed", nameof(QualityAssessment)),
        [nameof(RevokeFeedKey)] = new("Ended", nameof(CalendarFeedKey)),
        [nameof(SaveBrief)] = new("Wrote", nameof(PortfolioBrief)),
        [nameof(SaveQualityAssessment)] = new("Saved", nameof(QualityAssessment)),
        [nameof(SaveReturnEntry)] = new("Saved", nameof(ReturnEntry)),
        [nameof(SaveTemplateItem)] = new("Saved", nameof(ProgrammeTemplateItem)),
        [nameof(SaveView)] = new("Kept", nameof(SavedView)),
        [nameof(SendBackRecommendation)] = new("Sent back", nameof(Recommendation)),
        [nameof(SetConfidence)] = new("Set how sure we are of", nameof(ReturnEntry)),
        [nameof(SetCrest)] = new("Set the crest of", nameof(Council)),
        [nameof(SetFormula)] = new("Set the formula of", nameof(Indicator)),
        [nameof(SetTargets)] = new("Set targets of", nameof(Indicator)),
        [nameof(SplitService)] = new("Split", nameof(Service)),
        [nameof(SubmitReturn)] = new("Submitted", nameof(ServiceReturn)),
        [nameof(TakeBackSuccess)] = new("Took back", nameof(SuccessEntry)),
        [nameof(UndoFillYear)] = new("Took back", nameof(ProgrammeFill)),
        [nameof(UndoImport)] = new("Took back", nameof(ImportBatch)),
        [nameof(UnmarkMeasure)] = new("No longer keeps a measure on the page of its portfolio"),
        [nameof(UpdateMilestone)] = new("Updated", nameof(Milestone)),
        [nameof(UploadImport)] = new("Uploaded", nameof(ImportBatch)),
        [nameof(WithdrawQuestion)] = new("Withdrew", nameof(MemberQuestion)),
        [nameof(WithdrawRecommendation)] = new("Withdrew", nameof(Recommendation)),
        [nameof(WithdrawRestatement)] = new("Withdrew", nameof(Restatement)),
        [nameof(UploadReturnFile)] = new("Uploaded", nameof(ReturnFile)),
        [nameof(WithdrawScorecardChoice)] = new("Withdrew", nameof(ScorecardChoice)),
        [nameof(WriteElementCommentary)] = new("Wrote the", nameof(ElementCommentary)),
        [nameof(WriteSuccess)] = new("Wrote down", nameof(SuccessEntry)),
        // Said by pages and start-up rather than by a use case.
        ["ChoosePassword"] = new("Chose a first password, or one in the place of a forgotten one"),
        ["ChangePassword"] = new("Changed their own password"),
        ["LoadDemonstration"] = new("Loaded the demonstration"),
    };

    public static IReadOnlyDictionary<string, UseCaseWords> All => Words;

    /// <summary>The words of a kind. One that there no longer is gets its name, split into words.</summary>
    public static UseCaseWords Of(string kind) =>
        Words.GetValueOrDefault(kind) ?? new UseCaseWords(SentenceCase.AtStart(PlainWords.Split(kind)));
}
