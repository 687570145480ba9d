using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>One choosing of a scorecard in a list.</summary>
/// <param name="SetName">As it stands in a sentence.</param>
/// <param name="HasAnswered">Whether the reader has given views; never for those who give none.</param>
public sealed record ScorecardSummary(
    ScorecardKey Key,
    string SetName,
    ScorecardStage Stage,
    ConsultationState Consultation,
    DaySpan Days,
    int Candidates,
    int Answers,
    bool HasAnswered
)
{
    public FinancialYear Year => new(Key.StartYear);
}

/// <summary>A set that can be chosen for, to open a choosing.</summary>
public sealed record ScorecardSetChoice(string Code, string Name);

/// <summary>A candidate with how it stands, what it serves, and what was said of it.</summary>
/// <param name="Standing">Its latest figure as far as the reader may see it; null for one that is not live.</param>
/// <param name="Priorities">The corporate priorities it serves.</param>
/// <param name="IsRecommended">Null before the panel has recommended.</param>
/// <param name="IsInstructed">Null before the Executive has decided.</param>
public sealed record ScorecardCandidateDetail(
    int Id,
    string Code,
    string Name,
    string Service,
    IndicatorState State,
    IndicatorKind Kind,
    bool WasMember,
    string Why,
    string AddedBy,
    DateOnly AddedOn,
    IndicatorStanding? Standing,
    IReadOnlyList<MappedElement> Priorities,
    bool? IsRecommended,
    string RecommendationWhy,
    bool? IsInstructed,
    string DecisionWhy
);

/// <summary>One step of a choosing.</summary>
public sealed record ScorecardStepDetail(ScorecardStepKind Kind, DateOnly On, string By, string Note);

/// <summary>A choosing of a scorecard.</summary>
/// <param name="Steps">The first one first.</param>
/// <param name="Panel">Who recommended; empty before anybody has. It stays when the recommendation is taken back.</param>
/// <param name="Body">Who decided; empty before anybody has. It stays when the decision is taken back.</param>
public sealed record ScorecardDetail(
    int Id,
    ScorecardKey Key,
    int Version,
    string SetName,
    bool SetIsRetired,
    ScorecardStage Stage,
    ConsultationState Consultation,
    DaySpan Days,
    IReadOnlyList<ScorecardCandidateDetail> Candidates,
    ScorecardMap Map,
    IReadOnlyList<ScorecardStepDetail> Steps,
    string Panel,
    DateOnly? RecommendedOn,
    string Summary,
    string Body,
    string BodyCode,
    DateOnly? DecidedOn,
    string Reference
)
{
    /// <summary>What is recommended, or once there is a decision decided, against the priorities; null before.</summary>
    public ScorecardMap? ChosenMap =>
        Stage is ScorecardStage.Consultation
            ? null
            : Map.Only(mapped =>
                Candidates.Any(c =>
                    c.Code == mapped.Code
                    && (Stage is ScorecardStage.Recommended ? c.IsRecommended : c.IsInstructed) == true
                )
            );

    public FinancialYear Year => new(Key.StartYear);
}

/// <summary>What one member says of one candidate.</summary>
public sealed record ScorecardViewDetail(string Person, int CandidateId, bool IsIn, string Why);

/// <summary>What a member misses.</summary>
/// <param name="Code">Of an indicator that there is; empty where there is none.</param>
/// <param name="Name">Of that indicator.</param>
/// <param name="IsCandidate">It has become a candidate.</param>
/// <param name="PanelAnswer">Empty before the panel has recommended.</param>
public sealed record ScorecardProposalDetail(
    int Id,
    string Person,
    string Code,
    string Name,
    string Words,
    string Why,
    bool IsCandidate,
    string PanelAnswer
);

/// <summary>Somebody who may give views, and whether they have.</summary>
/// <param name="On">The day of their latest change; null where they have not answered.</param>
public sealed record ScorecardRespondent(string Name, DateOnly? On);

/// <summary>What was said in a consultation.</summary>
public sealed record ScorecardOpinions(
    IReadOnlyList<ScorecardViewDetail> Views,
    IReadOnlyList<ScorecardProposalDetail> Proposals,
    IReadOnlyList<ScorecardRespondent> Respondents
)
{
    public int Answered => Respondents.Count(respondent => respondent.On is not null);

    public IReadOnlyList<ScorecardViewDetail> Of(int candidateId) =>
        Views.Where(view => view.CandidateId == candidateId).ToList();
}

/// <summary>One's own answer.</summary>
/// <param name="Version">Null before the first.</param>
public sealed record OwnScorecardAnswer(
    int? Version,
    DateOnly? On,
    IReadOnlyList<ScorecardViewDetail> Views,
    IReadOnlyList<ScorecardProposalDetail> Proposals
);

/// <summary>What an instruction would do to the set in its year, by code and name.</summary>
/// <param name="TakenOut">In the year already, and to be taken out of it.</param>
/// <param name="Already">How many of what is to be in it are in it already.</param>
/// <param name="MayWithdraw">Nobody has said anything yet, so that the choosing can be withdrawn.</param>
public sealed record ScorecardPreview(
    IReadOnlyList<CodedChoice> Added,
    IReadOnlyList<CodedChoice> CarriedOn,
    IReadOnlyList<CodedChoice> Dropped,
    IReadOnlyList<CodedChoice> TakenOut,
    int Already,
    bool MayWithdraw
);
