namespace PerformanceFramework.Domain.Indicators;

/// <summary>An indicator that may be in the set of the year that is chosen for.</summary>
public sealed class ScorecardCandidate
{
    private ScorecardCandidate() { }

    internal ScorecardCandidate(Indicator indicator, bool wasMember, string why, string by, DateOnly on)
    {
        Indicator = indicator;
        IndicatorId = indicator.Id;
        WasMember = wasMember;
        Why = why;
        AddedBy = by;
        AddedOn = on;
    }

    public int Id { get; private set; }

    public int ChoiceId { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>It is in the set in the year before: the question is whether to keep it. Of others, whether to add them.</summary>
    public bool WasMember { get; private set; }

    /// <summary>Why it was added; empty for what was in the set already.</summary>
    public string Why { get; private set; } = "";

    public string AddedBy { get; private set; } = "";

    public DateOnly AddedOn { get; private set; }

    /// <summary>Whether the panel recommends that it is in the set; null before it has said so.</summary>
    public bool? IsRecommended { get; private set; }

    public string RecommendationWhy { get; private set; } = "";

    /// <summary>Whether the Executive decided that it is in the set; null before.</summary>
    public bool? IsInstructed { get; private set; }

    /// <summary>Why the decision differs from the recommendation; may be empty where it does not.</summary>
    public string DecisionWhy { get; private set; } = "";

    /// <summary>Whoever wants the set changed says why; that something stays as it is explains itself.</summary>
    public static bool NeedsWhy(bool wasMember, bool isIn) => wasMember != isIn;

    internal void Recommend(bool isIn, string why)
    {
        IsRecommended = isIn;
        RecommendationWhy = why;
    }

    internal void Decide(bool isIn, string why)
    {
        IsInstructed = isIn;
        DecisionWhy = why;
    }
}

/// <summary>What was in the set in the year before the instruction replaced it.</summary>
public sealed class ScorecardEarlierMember
{
    private ScorecardEarlierMember() { }

    internal ScorecardEarlierMember(Indicator indicator) => Indicator = indicator;

    public int Id { get; private set; }

    public int ChoiceId { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;
}

public enum ScorecardStepKind
{
    Opened = 1,
    DatesChanged,
    CandidateAdded,
    Recommended,
    RecommendationRevised,
    Decided,
    Instructed,
    Reopened,
    CandidateRemoved,
}

/// <summary>Something that was done in the choosing of a scorecard: what, by whom, on which day.</summary>
public sealed class ScorecardStep
{
    public const int NoteLength = 1000;

    private ScorecardStep() { }

    internal ScorecardStep(ScorecardStepKind kind, string note, string by, DateOnly on)
    {
        Kind = kind;
        Note = note;
        By = by;
        On = on;
    }

    public int Id { get; private set; }

    public int ChoiceId { get; private set; }

    public ScorecardStepKind Kind { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public string By { get; private set; } = "";

    /// <summary>The day on which it was recorded.</summary>
    public DateOnly On { get; private set; }
}
