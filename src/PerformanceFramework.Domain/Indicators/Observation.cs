using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>A reported and approved value of an indicator for a period, with what was said about it and how it was assessed.</summary>
public sealed class Observation : IRemembered
{
    private Observation() { }

    public Observation(Indicator indicator, ReportingPeriod period, ReportedValue reported)
    {
        Indicator = indicator;
        Period = period;
        PeriodEnd = period.End;
        Report(reported);
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    /// <summary>The last day of the period, kept so that "the latest" can be asked of the database.</summary>
    public DateOnly PeriodEnd { get; private set; }

    public ValueKind Kind { get; private set; }

    public decimal? Value { get; private set; }

    public decimal? Numerator { get; private set; }

    public decimal? Denominator { get; private set; }

    public DateOnly? ExpectedOn { get; private set; }

    public ReportingPeriod? DueIn { get; private set; }

    public string? Words { get; private set; }

    public bool IsProvisional { get; private set; }

    /// <summary>The lower 95% confidence limit that was published with the value; null without one.</summary>
    public decimal? LowerLimit { get; private set; }

    public decimal? UpperLimit { get; private set; }

    /// <summary>What happened; the whole commentary where it was written before there were four questions.</summary>
    public string Commentary { get; private set; } = "";

    public string Cause { get; private set; } = "";

    public string Action { get; private set; } = "";

    public string Recovery { get; private set; } = "";

    /// <summary>Why a figure that looked wrong was entered as right; empty where nothing looked wrong.</summary>
    public string CheckedReason { get; private set; } = "";

    /// <summary>The warnings that were checked, with the figures they were about.</summary>
    public string CheckedAbout { get; private set; } = "";

    public Status? JudgedStatus { get; private set; }

    public string? JudgementReason { get; private set; }

    public string? JudgedBy { get; private set; }

    /// <summary>The day on which the computed status was overridden; null where it was not, or where the rule asks for judgement.</summary>
    public DateOnly? OverriddenOn { get; private set; }

    /// <summary>The day on which an approved restatement gave it this value; null where it is as it was first reported.</summary>
    public DateOnly? RestatedOn { get; private set; }

    /// <summary>How sure officers, or the performance team, are of the value; null where nobody said.</summary>
    public ConfidenceGrade? Confidence { get; private set; }

    /// <summary>What is doubtful; null where nobody said how sure they are.</summary>
    public string? ConfidenceReason { get; private set; }

    public string? ConfidenceBy { get; private set; }

    /// <summary>The figure that officers expected at the year end when they reported this one; null where they gave none.</summary>
    public decimal? ExpectedAtYearEnd { get; private set; }

    public ConfidenceGrade? ExpectedConfidence { get; private set; }

    /// <summary>The round that collected it; null for history loaded otherwise.</summary>
    public int? RoundId { get; private set; }

    public CollectionRound? Round { get; private set; }

    /// <summary>Status and directions as computed when the value, target or rule last changed.</summary>
    public StoredAssessment Assessment { get; private set; } = StoredAssessment.Pending;

    public int Version { get; private set; }

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }

    public ObservedValue Observed =>
        Kind switch
        {
            ValueKind.Number => ObservedValue.Number.Of(Value!.Value, Numerator, Denominator),
            ValueKind.NotDue => new ObservedValue.NotDue(DueIn),
            ValueKind.NotYetAvailable => new ObservedValue.NotYetAvailable(ExpectedOn),
            ValueKind.NotApplicable => new ObservedValue.NotApplicable(),
            ValueKind.Suppressed => new ObservedValue.Suppressed(),
            ValueKind.Text => new ObservedValue.Text(Words!),
            ValueKind.Late => new ObservedValue.Late(),
        };

    public CommentaryAnswers Answers => new(Commentary, Cause, Action, Recovery);

    public PublishedLimits? Limits =>
        LowerLimit is { } lower && UpperLimit is { } upper ? new PublishedLimits(lower, upper) : null;

    public ValueConfidence? Sureness =>
        Confidence is { } grade ? new ValueConfidence(grade, ConfidenceReason ?? "", ConfidenceBy ?? "") : null;

    public YearEndExpectation? Expectation =>
        ExpectedAtYearEnd is { } value && ExpectedConfidence is { } grade ? new YearEndExpectation(value, grade) : null;

    public JudgedStatus? Judged =>
        JudgedStatus is { } status ? new JudgedStatus(status, JudgementReason!, JudgedBy!) : null;

    /// <summary>Takes over what an approved return says.</summary>
    public void Report(ReportedValue reported)
    {
        var number = reported.Value as ObservedValue.Number;
        Kind = reported.Value.Kind;
        Value = number?.Value;
        Numerator = number?.Fraction?.Numerator;
        Denominator = number?.Fraction?.Denominator;
        ExpectedOn = (reported.Value as ObservedValue.NotYetAvailable)?.Expected;
        DueIn = (reported.Value as ObservedValue.NotDue)?.Until;
        Words = (reported.Value as ObservedValue.Text)?.Words;
        LowerLimit = reported.Limits?.Lower;
        UpperLimit = reported.Limits?.Upper;
        IsProvisional = reported.IsProvisional;
        Commentary = reported.Commentary;
        Cause = reported.Cause;
        Action = reported.Action;
        Recovery = reported.Recovery;
        CheckedReason = reported.CheckedReason;
        CheckedAbout = reported.CheckedAbout;
        Confidence = reported.Confidence?.Grade;
        ConfidenceReason = reported.Confidence?.Reason;
        ConfidenceBy = reported.Confidence?.By;
        ExpectedAtYearEnd = reported.YearEnd?.Value;
        ExpectedConfidence = reported.YearEnd?.Confidence;
        JudgedStatus = reported.Judged?.Status;
        JudgementReason = reported.Judged?.Reason;
        JudgedBy = reported.Judged?.By;
        OverriddenOn = null;
        RestatedOn = null;
        Round = reported.Round;
    }

    /// <summary>Notes that its value is no longer the one that was first reported. Another report ends that.</summary>
    public void MarkRestated(DateOnly on) => RestatedOn = on;

    /// <summary>Puts a person's judgement in the place of the computed status; both stay. A new figure ends it.</summary>
    public void Override(JudgedStatus judged, DateOnly on)
    {
        JudgedStatus = judged.Status;
        JudgementReason = judged.Reason;
        JudgedBy = judged.By;
        OverriddenOn = on;
    }

    /// <summary>Lets the computed status show again.</summary>
    public void WithdrawOverride()
    {
        JudgedStatus = null;
        JudgementReason = null;
        JudgedBy = null;
        OverriddenOn = null;
    }

    /// <summary>Stores what the rules say of this value; true when that differs from what was stored.</summary>
    public bool Assess(StoredAssessment fresh)
    {
        if (fresh == Assessment)
        {
            return false;
        }

        Assessment = fresh;
        return true;
    }
}

/// <summary>A value with what belongs to it, as it is handed over for keeping.</summary>
/// <param name="Commentary">What happened.</param>
public sealed record ReportedValue(
    ObservedValue Value,
    string Commentary = "",
    bool IsProvisional = false,
    JudgedStatus? Judged = null,
    CollectionRound? Round = null,
    PublishedLimits? Limits = null
)
{
    public string Cause { get; init; } = "";

    public string Action { get; init; } = "";

    public string Recovery { get; init; } = "";

    /// <summary>Why a figure that looks wrong is right.</summary>
    public string CheckedReason { get; init; } = "";

    /// <summary>The warnings that were checked.</summary>
    public string CheckedAbout { get; init; } = "";

    /// <summary>How sure whoever reports it is; null where nobody said, and where there is no value to be sure of.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>What officers expect at the year end; null where they gave nothing.</summary>
    public YearEndExpectation? YearEnd { get; init; }
}
