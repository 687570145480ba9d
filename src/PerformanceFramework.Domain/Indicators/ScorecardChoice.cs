using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How far the choosing of a scorecard is.</summary>
public enum ScorecardStage
{
    /// <summary>Candidates are gathered, and members are asked.</summary>
    Consultation = 1,

    /// <summary>The panel has recommended what to keep, drop and add.</summary>
    Recommended,

    /// <summary>The Executive has decided.</summary>
    Decided,

    /// <summary>What was decided is the set of that year.</summary>
    Instructed,
}

/// <summary>Whether members may give their views on a day.</summary>
public enum ConsultationState
{
    NotYetOpen = 1,
    Open,
    Closed,
}

/// <summary>
/// The choosing of what a set holds in a financial year, as Portsmouth does it every year: candidates, a consultation of
/// members, the panel's recommendation, the Executive's decision, and the instruction by which it becomes the set.
/// </summary>
public sealed class ScorecardChoice
{
    public const int NameLength = 120;
    public const int ReasonLength = 500;
    public const int SummaryLength = 2000;
    public const int ReferenceLength = 200;

    private readonly List<ScorecardCandidate> _candidates = [];
    private readonly List<ScorecardStep> _steps = [];
    private readonly List<ScorecardEarlierMember> _earlierMembers = [];

    private ScorecardChoice() { }

    /// <param name="set">The set that is chosen for.</param>
    /// <param name="year">The year in which it will hold what is chosen.</param>
    /// <param name="consultation">The days on which members give their views; see <see cref="DatesRefusal"/>.</param>
    /// <param name="members">What is in the set in the year before, and not retired.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="on">The day of opening.</param>
    public ScorecardChoice(
        IndicatorSet set,
        FinancialYear year,
        DaySpan consultation,
        IEnumerable<Indicator> members,
        string by,
        DateOnly on
    )
    {
        Set = set;
        StartYear = year.StartYear;
        ConsultationOpens = consultation.StartsOn;
        ConsultationCloses = consultation.EndsOn;
        _candidates.AddRange(members.Select(indicator => new ScorecardCandidate(indicator, true, "", by, on)));
        Note(
            ScorecardStepKind.Opened,
            $"{Days(consultation)}; {Count(_candidates.Count)} from the year before.",
            by,
            on
        );
    }

    public int Id { get; private set; }

    public int SetId { get; private set; }

    public IndicatorSet Set { get; private set; } = null!;

    /// <summary>The calendar year in which the financial year that is chosen for begins.</summary>
    public int StartYear { get; private set; }

    public ScorecardStage Stage { get; private set; } = ScorecardStage.Consultation;

    public DateOnly ConsultationOpens { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly ConsultationCloses { get; private set; }

    /// <summary>The panel that recommends; empty before it has.</summary>
    public string Panel { get; private set; } = "";

    /// <summary>The day on which the panel made its recommendation.</summary>
    public DateOnly? RecommendedOn { get; private set; }

    public string Summary { get; private set; } = "";

    public int? BodyId { get; private set; }

    /// <summary>Who decided; null before.</summary>
    public AccountableBody? Body { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Where the decision can be read, such as a minute's number; may be empty.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>How often something of it was changed, so that whoever read an earlier state is told.</summary>
    public int Changes { get; private set; }

    public int Version { get; private set; }

    public FinancialYear Year => new(StartYear);

    public DaySpan Consultation => new(ConsultationOpens, ConsultationCloses);

    public IReadOnlyList<ScorecardCandidate> Candidates => _candidates;

    /// <summary>Everything that was done, in order.</summary>
    public IReadOnlyList<ScorecardStep> Steps => _steps;

    /// <summary>What was in the set in that year before the instruction, to be put back when it is taken back.</summary>
    public IReadOnlyList<ScorecardEarlierMember> EarlierMembers => _earlierMembers;

    /// <summary>Whether members may give views on a day.</summary>
    public static ConsultationState StateOn(ScorecardStage stage, DaySpan consultation, DateOnly day) =>
        stage is not ScorecardStage.Consultation || day > consultation.EndsOn ? ConsultationState.Closed
        : day < consultation.StartsOn ? ConsultationState.NotYetOpen
        : ConsultationState.Open;

    /// <summary>Why a consultation cannot be on these days; null when it can.</summary>
    public static Refusal? DatesRefusal(DaySpan consultation, DateOnly today) =>
        consultation.EndsOn < consultation.StartsOn ? ScorecardRefusals.ClosesBeforeItOpens
        : consultation.EndsOn < today ? ScorecardRefusals.ClosesInThePast
        : null;

    /// <summary>Why a member cannot give a view on a day; null when they can.</summary>
    public Refusal? RefusalToAnswer(DateOnly today) =>
        StateOn(Stage, Consultation, today) switch
        {
            ConsultationState.Open => null,
            ConsultationState.NotYetOpen => ScorecardRefusals.NotYetOpen(ConsultationOpens),
            ConsultationState.Closed => ScorecardRefusals.Closed,
        };

    /// <summary>Changes the days of the consultation. One that has closed opens again when its last day moves on.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? ChangeDates(DaySpan consultation, string reason, string by, DateOnly today)
    {
        if (Stage is not ScorecardStage.Consultation)
        {
            return ScorecardRefusals.RecommendedAlready;
        }

        if (ConsultationOpens <= today && consultation.StartsOn != ConsultationOpens)
        {
            return ScorecardRefusals.HasOpened;
        }

        if (DatesRefusal(consultation, today) is { } refusal)
        {
            return refusal;
        }

        ConsultationOpens = consultation.StartsOn;
        ConsultationCloses = consultation.EndsOn;
        Note(ScorecardStepKind.DatesChanged, $"{Days(consultation)}. {reason}", by, today);
        return null;
    }

    /// <summary>Adds a candidate beside those of the year before.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Add(Indicator indicator, string why, string by, DateOnly today)
    {
        if (Stage is not ScorecardStage.Consultation)
        {
            return ScorecardRefusals.RecommendedAlready;
        }

        if (indicator.State is IndicatorState.Retired)
        {
            return ScorecardRefusals.Retired([indicator.Code]);
        }

        if (_candidates.Any(candidate => candidate.Indicator == indicator))
        {
            return ScorecardRefusals.AlreadyACandidate(indicator.Code);
        }

        _candidates.Add(new ScorecardCandidate(indicator, false, why, by, today));
        Note(ScorecardStepKind.CandidateAdded, $"{indicator.Code}, {indicator.Name}. {why}", by, today);
        return null;
    }

    /// <summary>Takes off a candidate that was added by mistake, while nothing was said of it.</summary>
    /// <param name="candidate">One of these.</param>
    /// <param name="hasViews">Whether a member has given a view of it.</param>
    /// <param name="why">Why it is taken off.</param>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Remove(ScorecardCandidate candidate, bool hasViews, string why, string by, DateOnly today)
    {
        var (code, name) = (candidate.Indicator.Code, candidate.Indicator.Name);
        var refusal =
            Stage is not ScorecardStage.Consultation ? ScorecardRefusals.RecommendedAlready
            : candidate.WasMember ? ScorecardRefusals.IsInTheYearBefore(code)
            // A recommendation that was taken back is still something that was said.
            : candidate.IsRecommended is not null || hasViews ? ScorecardRefusals.HasViews(code)
            : null;
        if (refusal is null)
        {
            _candidates.Remove(candidate);
            Note(ScorecardStepKind.CandidateRemoved, $"{code}, {name}. {why}", by, today);
        }

        return refusal;
    }

    /// <summary>Takes down what the panel recommends of every candidate, for the first time or anew until there is a decision.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Recommend(PanelRecommendation recommendation, string by, DateOnly today)
    {
        if (RefusalToRecommend(recommendation.On, today) is { } refusal)
        {
            return refusal;
        }

        var kind =
            Stage is ScorecardStage.Recommended
                ? ScorecardStepKind.RecommendationRevised
                : ScorecardStepKind.Recommended;
        Stage = ScorecardStage.Recommended;
        Panel = recommendation.Panel;
        RecommendedOn = recommendation.On;
        Summary = recommendation.Summary;
        foreach (var (candidate, line) in Matched(recommendation.Lines))
        {
            candidate.Recommend(line.IsIn, line.Why);
        }

        Note(
            kind,
            $"{Panel}, {UkDate.Words(recommendation.On)}: {Tally(candidate => candidate.IsRecommended)}.",
            by,
            today
        );
        return null;
    }

    /// <summary>Takes down what the Executive decided of every candidate.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Decide(ExecutiveDecision decision, string by, DateOnly today)
    {
        if (RefusalToDecide(decision, today) is { } refusal)
        {
            return refusal;
        }

        Stage = ScorecardStage.Decided;
        Body = decision.Body;
        DecidedOn = decision.On;
        Reference = decision.Reference;
        foreach (var (candidate, line) in Matched(decision.Lines))
        {
            candidate.Decide(line.IsIn, line.Why);
        }

        Note(
            ScorecardStepKind.Decided,
            $"{decision.Body.Name}, {UkDate.Words(decision.On)}: {Tally(candidate => candidate.IsInstructed)}.",
            by,
            today
        );
        return null;
    }

    /// <summary>Says that what was decided is the set of that year from now on.</summary>
    /// <param name="there">What was in the set in that year until now.</param>
    /// <param name="change">What that changes, by the candidates' indicators.</param>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Instruct(IReadOnlyList<Indicator> there, SetChange change, string by, DateOnly today)
    {
        if (RefusalToInstruct(today) is { } refusal)
        {
            return refusal;
        }

        Stage = ScorecardStage.Instructed;
        _earlierMembers.AddRange(there.Select(indicator => new ScorecardEarlierMember(indicator)));
        Note(
            ScorecardStepKind.Instructed,
            $"{change.Added.Count} added, {change.CarriedOn.Count} carried on, {change.Dropped.Count} dropped.",
            by,
            today
        );
        return null;
    }

    /// <summary>Goes one step back, with a reason. What was written stays, to be written anew or confirmed.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Reopen(string reason, string by, DateOnly today)
    {
        if (Stage is ScorecardStage.Consultation)
        {
            return ScorecardRefusals.NothingToReopen;
        }

        Note(ScorecardStepKind.Reopened, $"{Stage.Taken()} is taken back. {reason}", by, today);
        Stage--;
        _earlierMembers.Clear();
        return null;
    }

    private Refusal? RefusalToRecommend(DateOnly on, DateOnly today) =>
        Stage is ScorecardStage.Decided or ScorecardStage.Instructed ? ScorecardRefusals.DecidedAlready
        : StateOn(Stage, Consultation, today) is not ConsultationState.Closed
            ? ScorecardRefusals.ConsultationRuns(ConsultationCloses)
        : _candidates.Count == 0 ? ScorecardRefusals.NoCandidates
        : on > today ? ScorecardRefusals.InTheFuture
        : on <= ConsultationCloses ? ScorecardRefusals.BeforeTheConsultationClosed(ConsultationCloses)
        : null;

    private Refusal? RefusalToDecide(ExecutiveDecision decision, DateOnly today) =>
        Stage is ScorecardStage.Consultation ? ScorecardRefusals.NotRecommended
        : Stage is not ScorecardStage.Recommended ? ScorecardRefusals.DecidedAlready
        : decision.Body.RetiredOn <= today ? ScorecardRefusals.BodyIsRetired
        : decision.On > today ? ScorecardRefusals.InTheFuture
        : decision.On < RecommendedOn ? ScorecardRefusals.BeforeTheRecommendation(RecommendedOn.Value)
        : null;

    private Refusal? RefusalToInstruct(DateOnly today) =>
        Stage is ScorecardStage.Instructed ? ScorecardRefusals.InstructedAlready
        : Stage is not ScorecardStage.Decided ? ScorecardRefusals.NotDecided
        : Set.RetiredOn is not null ? IndicatorRefusals.SetIsRetired
        : Year.End < today ? IndicatorRefusals.YearIsOver
        : _candidates.TrueForAll(candidate => candidate.IsInstructed != true) ? ScorecardRefusals.NothingInstructed
        : RetiredButInstructed() is { Count: > 0 } retired ? ScorecardRefusals.Retired(retired)
        : null;

    private List<string> RetiredButInstructed() =>
        _candidates
            .Where(candidate => candidate.IsInstructed == true && candidate.Indicator.State is IndicatorState.Retired)
            .Select(candidate => candidate.Indicator.Code)
            .ToList();

    // Every candidate has its line: the form shows all of them, and the version says that there are no others.
    private IEnumerable<(ScorecardCandidate Candidate, ScorecardLine Line)> Matched(
        IReadOnlyList<ScorecardLine> lines
    ) => _candidates.Select(candidate => (candidate, lines.Single(line => line.Code == candidate.Indicator.Code)));

    private string Tally(Func<ScorecardCandidate, bool?> isIn)
    {
        var kept = _candidates.Count(candidate => candidate.WasMember && isIn(candidate) == true);
        var added = _candidates.Count(candidate => !candidate.WasMember && isIn(candidate) == true);
        var dropped = _candidates.Count(candidate => candidate.WasMember && isIn(candidate) == false);
        return $"{kept} kept, {dropped} dropped, {added} added";
    }

    private void Note(ScorecardStepKind kind, string note, string by, DateOnly on)
    {
        Changes++;
        _steps.Add(new ScorecardStep(kind, note, by, on));
    }

    private static string Days(DaySpan days) =>
        $"Members are consulted from {UkDate.Words(days.StartsOn)} to {UkDate.Words(days.EndsOn)}";

    private static string Count(int candidates) => candidates == 1 ? "1 candidate" : $"{candidates} candidates";
}

/// <summary>What is said of one candidate: whether it is to be in the set, and why.</summary>
/// <param name="Code">The indicator's.</param>
public readonly record struct ScorecardLine(string Code, bool IsIn, string Why);

/// <summary>What a panel recommends.</summary>
/// <param name="Panel">Who recommends, as people call it.</param>
/// <param name="On">The day of the recommendation.</param>
/// <param name="Summary">The recommendation in words.</param>
/// <param name="Lines">One for every candidate.</param>
public sealed record PanelRecommendation(string Panel, DateOnly On, string Summary, IReadOnlyList<ScorecardLine> Lines);

/// <summary>What the Executive decides.</summary>
/// <param name="Body">Who decides.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Reference">Where it can be read; may be empty.</param>
/// <param name="Lines">One for every candidate.</param>
public sealed record ExecutiveDecision(
    AccountableBody Body,
    DateOnly On,
    string Reference,
    IReadOnlyList<ScorecardLine> Lines
);
