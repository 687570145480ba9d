using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The agreed target of one indicator for one period, and the tolerance rule of its own by which that period is judged, if it has one.</summary>
public sealed class PeriodTarget
{
    public const int SetByLength = 120;

    private PeriodTarget() { }

    /// <param name="rule">Null where the defaults of the set or the council judge.</param>
    /// <exception cref="ArgumentException">The rule does not suit the target.</exception>
    public PeriodTarget(
        Indicator indicator,
        ReportingPeriod period,
        Target target,
        ToleranceRule? rule,
        string setBy,
        DateOnly setOn
    )
        : this(indicator, period, new TargetTerms(target, rule), setBy, setOn) { }

    /// <exception cref="ArgumentException">The rule does not suit the target.</exception>
    public PeriodTarget(Indicator indicator, ReportingPeriod period, TargetTerms terms, string setBy, DateOnly setOn)
    {
        Indicator = indicator;
        Period = period;
        Write(terms, setBy, setOn);
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    /// <summary>Null where the defaults of the set or the council judge.</summary>
    public ToleranceRule? Rule { get; private set; }

    /// <summary>The name of who set the target.</summary>
    public string SetBy { get; private set; } = "";

    public DateOnly SetOn { get; private set; }

    public TargetKind Kind { get; private set; }

    public decimal? Low { get; private set; }

    public decimal? High { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The least that will do, shown beside the target; null where none is set.</summary>
    public decimal? Minimum { get; private set; }

    /// <summary>What would be more than was asked for, shown beside the target; null where none is set.</summary>
    public decimal? Stretch { get; private set; }

    public int Version { get; private set; }

    public Target Target => new TargetColumns(Kind, Low, High, Words).Target;

    public TargetTerms Terms => new(Target, Rule, Minimum, Stretch);

    /// <summary>Changes it; returns what it was, to be kept.</summary>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">The rule does not suit the target.</exception>
    public PeriodTargetVersion Change(TargetTerms terms, string reason, string by, DateOnly on)
    {
        var before = new PeriodTargetVersion(this, reason, by, on);
        Write(terms, by, on);
        return before;
    }

    /// <summary>The target as it was on a day, for reading only; null where there was none yet.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="versions">What targets were before, this one among them.</param>
    public PeriodTarget? AsOn(DateOnly day, IEnumerable<PeriodTargetVersion> versions)
    {
        if (SetOn <= day)
        {
            return this;
        }

        if (versions.FirstOrDefault(v => v.PeriodTargetId == Id && v.SetOn <= day && day < v.ChangedOn) is not { } was)
        {
            return null;
        }

        var then = (PeriodTarget)MemberwiseClone();
        then.Write(was.Terms, was.SetBy, was.SetOn);
        return then;
    }

    private void Write(TargetTerms terms, string by, DateOnly on)
    {
        if (terms.Rule is { } rule && !rule.Suits(terms.Target))
        {
            throw new ArgumentException($"The rule '{rule.Notation}' does not suit the target.", nameof(terms));
        }

        (Kind, Low, High, Words) = TargetColumns.Of(terms.Target);
        Rule = terms.Rule;
        Minimum = terms.Minimum;
        Stretch = terms.Stretch;
        SetBy = by;
        SetOn = on;
    }
}

/// <summary>What a target was before it was changed, kept for good.</summary>
public sealed class PeriodTargetVersion
{
    public const int ReasonLength = 500;

    private PeriodTargetVersion() { }

    internal PeriodTargetVersion(PeriodTarget target, string reason, string by, DateOnly on)
    {
        PeriodTarget = target;
        (Kind, Low, High, Words) = TargetColumns.Of(target.Target);
        Rule = target.Rule;
        Minimum = target.Minimum;
        Stretch = target.Stretch;
        SetBy = target.SetBy;
        SetOn = target.SetOn;
        Reason = reason;
        ChangedBy = by;
        ChangedOn = on;
    }

    public int Id { get; private set; }

    public int PeriodTargetId { get; private set; }

    public PeriodTarget PeriodTarget { get; private set; } = null!;

    public TargetKind Kind { get; private set; }

    public decimal? Low { get; private set; }

    public decimal? High { get; private set; }

    public string? Words { get; private set; }

    public ToleranceRule? Rule { get; private set; }

    public decimal? Minimum { get; private set; }

    public decimal? Stretch { get; private set; }

    public string SetBy { get; private set; } = "";

    public DateOnly SetOn { get; private set; }

    /// <summary>Why it no longer holds.</summary>
    public string Reason { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    /// <summary>It held until this day.</summary>
    public DateOnly ChangedOn { get; private set; }

    /// <summary>The status of the period's figure while this target held; null where there was no figure.</summary>
    public Status? StatusThen { get; private set; }

    /// <summary>The sentence stored with that status; empty where there was none.</summary>
    public string ExplanationThen { get; private set; } = "";

    public TargetTerms Terms => new(new TargetColumns(Kind, Low, High, Words).Target, Rule, Minimum, Stretch);

    /// <summary>Keeps what the period's figure was called while this target held, before it is judged anew.</summary>
    public void KeepStatus(StoredAssessment assessment)
    {
        StatusThen = assessment.Status;
        ExplanationThen = assessment.StatusExplanation;
    }
}
