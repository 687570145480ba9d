namespace PerformanceFramework.Domain.Identity;

/// <summary>What somebody may do. Every page and use case names one; a role grants it within its scope.</summary>
public enum Permission
{
    /// <summary>Read the golden thread and the indicators, with the figures of closed rounds.</summary>
    ViewDashboards = 1,

    /// <summary>See approved figures of a round that is still open.</summary>
    ViewOpenRoundFigures,

    /// <summary>See indicators that are marked as exempt under Schedule 12A of the Local Government Act 1972, and all that belongs to them.</summary>
    ViewExemptIndicators,

    /// <summary>Open a service's return and read what has been entered.</summary>
    ViewReturns,

    /// <summary>Enter figures and commentary in a service's return, and submit it.</summary>
    EnterReturns,

    /// <summary>Approve a service's return, or query it with a reason.</summary>
    ApproveReturns,

    /// <summary>Sign off a directorate's approved returns with a statement, or query them with a reason.</summary>
    SignOffReturns,

    /// <summary>Check returns before they count, or query them with a reason.</summary>
    CheckReturns,

    /// <summary>Read who changed what, when and why.</summary>
    ViewChangeHistory,

    /// <summary>Put a judgement, with its reason, in the place of a computed status, or take it back.</summary>
    OverrideStatus,

    /// <summary>Accept or reject that a control chart begins anew.</summary>
    DecideRebases,

    /// <summary>Try tolerance rules and chart settings on history, and adopt default rules.</summary>
    ManageRules,

    /// <summary>Have every stored status and direction computed anew.</summary>
    Reassess,

    /// <summary>Set up the council, its directorates, services, portfolios, partners and committees, and change them.</summary>
    ManageOrganisation,

    /// <summary>Add people, give and end their roles, and let them sign in.</summary>
    ManagePeople,

    /// <summary>Set up the levels and elements of the golden thread, and what serves what.</summary>
    ManageThread,

    /// <summary>Ask another directorate that its element contributes to one's own, and agree to what is asked of one's own, or not.</summary>
    AgreeContributions,

    /// <summary>Report how far a milestone is.</summary>
    UpdateMilestones,

    /// <summary>Say of an element of the golden thread, for a quarter, what its statuses do not.</summary>
    WriteElementCommentary,

    /// <summary>Change what is prepared for the next year of a plan of one's own.</summary>
    EditPreparedPlans,

    /// <summary>Set up indicators and sets: their definitions, formulas, breaks and alignments.</summary>
    ManageIndicators,

    /// <summary>Set targets, and change them with a reason.</summary>
    ManageTargets,

    /// <summary>Propose targets, which judge nothing until somebody agrees them.</summary>
    ProposeTargets,

    /// <summary>Challenge proposed targets with a reason.</summary>
    ChallengeTargets,

    /// <summary>Agree proposed targets, after which they judge.</summary>
    AgreeTargets,

    /// <summary>Open collection rounds, change their dates, and close them.</summary>
    ManageRounds,

    /// <summary>Import files of figures, look at what they would change, apply them, and take them back.</summary>
    ImportData,

    /// <summary>Keep the calendar of the framework: its processes, their state, and the yearly template.</summary>
    ManageCalendar,

    /// <summary>Follow the choosing of a scorecard: the candidates, what was said of them, and what was decided.</summary>
    ViewScorecardChoices,

    /// <summary>Give views in the consultation on a scorecard, and propose indicators for it.</summary>
    GiveScorecardViews,

    /// <summary>Run the choosing of a scorecard: open it, add candidates, record the recommendation and the decision, and instruct.</summary>
    ChooseScorecards,

    /// <summary>See what e-mails were written and sent, and have those tried again that were given up.</summary>
    ManageMail,

    /// <summary>Propose that a figure which has been reported is restated, and withdraw such a proposal.</summary>
    ProposeRestatements,

    /// <summary>Approve or refuse a restatement that somebody else proposed.</summary>
    DecideRestatements,

    /// <summary>Assess the quality of the data of an indicator of one's own.</summary>
    AssessQuality,

    /// <summary>Review assessments of the quality of data: agree with them, or not.</summary>
    ReviewQuality,

    /// <summary>Record spot checks of figures and what is to be done about them; they change no figure.</summary>
    RecordSpotChecks,

    /// <summary>Read the editions that are frozen for CLT.</summary>
    ViewCltEditions,

    /// <summary>Read the editions that are frozen for Cabinet.</summary>
    ViewCabinetEditions,

    /// <summary>Read the editions that are frozen for scrutiny.</summary>
    ViewScrutinyEditions,

    /// <summary>Publish editions, see them while they are under embargo, add notes to them, and hold the public's back before an election.</summary>
    PublishEditions,

    /// <summary>Make dashboards of the council's own, change them, and say who reads them.</summary>
    ManageDashboards,

    /// <summary>Ask the director a question about an indicator of a portfolio of one's own, change or withdraw it while it waits, and accept or follow up the answer.</summary>
    AskQuestions,

    /// <summary>Ask, accept and follow up on behalf of a Cabinet member, which is recorded as such.</summary>
    AskForMembers,

    /// <summary>Answer Cabinet members' questions about indicators of one's own, and correct the answers.</summary>
    AnswerQuestions,

    /// <summary>Read the questions of Cabinet members and their answers.</summary>
    ViewQuestions,

    /// <summary>Read what scrutiny committees recommend, Cabinet's responses and what is done.</summary>
    ViewRecommendations,

    /// <summary>Record what a scrutiny committee recommends, and whether it is satisfied with what came of it.</summary>
    MakeRecommendations,

    /// <summary>Respond for Cabinet to a recommendation about a portfolio of one's own, or on behalf of who does.</summary>
    RespondToRecommendations,

    /// <summary>Plan what is done about an accepted recommendation of one's own, and say that it is done and what shows it.</summary>
    ActOnRecommendations,

    /// <summary>Write down what went well in a service or directorate of one's own, and take that back.</summary>
    WriteSuccesses,

    /// <summary>Mark a measure of a portfolio of one's own, so that it is always on the portfolio's page.</summary>
    MarkMeasures,

    /// <summary>Write what residents say, and the questions to expect, on the page of a portfolio.</summary>
    WriteBriefs,

    /// <summary>Read and follow the challenge sessions to which one is invited, and write notes for oneself.</summary>
    JoinSessions,

    /// <summary>Read the challenge sessions that talk about one's own, from the day on which directors see them; those of the whole council, all of them.</summary>
    ViewSessions,

    /// <summary>Read of challenge sessions to which one is not invited, once the pre-read is out, the brief on the topics of one's own portfolio.</summary>
    ReadPreBriefs,

    /// <summary>Read challenge sessions while they are prepared.</summary>
    ViewDraftSessions,

    /// <summary>Set up the bodies that hold challenge sessions, the rule of triage and the questions; plan sessions, choose their topics and put out the pre-read.</summary>
    PrepareSessions,

    /// <summary>Add context to topics of one's own, and bring a success and an ask to a session.</summary>
    AddToSessions,

    /// <summary>Comment on topics before the session.</summary>
    CommentOnTopics,

    /// <summary>Drive a session that one chairs or is the analyst of, say meanwhile what became of earlier commitments of its body, capture what is said, and close it.</summary>
    RunSessions,

    /// <summary>Say how far commitments of one's own are, that they are done, cancelled or carried.</summary>
    UpdateCommitments,

    /// <summary>Record what was done for an indicator of one's own and what effect is expected, change it, or cancel it.</summary>
    RecordInterventions,

    /// <summary>Confirm whether an intervention that somebody else recorded worked, or open a confirmation again.</summary>
    ConfirmVerdicts,

    /// <summary>Read recovery plans of one's own services; Cabinet members those that were agreed once, or that wait for them.</summary>
    ViewRecoveryPlans,

    /// <summary>Open recovery plans for indicators of one's own, write them, follow their actions, and propose them where one is responsible.</summary>
    ProposeRecoveryPlans,

    /// <summary>Agree to recovery plans at the steps of the ladder that one's role agrees to, or not, and close them; never one's own.</summary>
    AgreeRecoveryPlans,

    /// <summary>Change the ladder of intervention.</summary>
    ManageLadder,
}
