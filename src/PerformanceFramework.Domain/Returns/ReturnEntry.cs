using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>One row of a return: an indicator and a period, with what has been typed so far.</summary>
public sealed class ReturnEntry
{
    private readonly List<EntryQuery> _queries = [];

    private ReturnEntry() { }

    internal ReturnEntry(Indicator indicator, ReportingPeriod period)
    {
        Indicator = indicator;
        Period = period;
    }

    public int Id { get; private set; }

    public int ReturnId { get; private set; }

    public ServiceReturn Return { get; private set; } = null!;

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    public ValueKind Kind { get; private set; } = ValueKind.Number;

    public string ValueText { get; private set; } = "";

    public string NumeratorText { get; private set; } = "";

    public string DenominatorText { get; private set; } = "";

    public DateOnly? ExpectedOn { get; private set; }

    public bool IsProvisional { get; private set; }

    /// <summary>What happened.</summary>
    public string Commentary { get; private set; } = "";

    public string Cause { get; private set; } = "";

    public string Action { get; private set; } = "";

    public string Recovery { get; private set; } = "";

    /// <summary>Why a figure that looks wrong is right; empty where nobody was asked.</summary>
    public string CheckedReason { get; private set; } = "";

    /// <summary>The warnings that were checked, each with its kind and the figures it was about.</summary>
    public string CheckedAbout { get; private set; } = "";

    public Status? JudgedStatus { get; private set; }

    public string JudgementReason { get; private set; } = "";

    public ConfidenceGrade? Confidence { get; private set; }

    public string ConfidenceReason { get; private set; } = "";

    /// <summary>Who said last how sure they are: the officer, or the performance team when it checked; null where nobody did.</summary>
    public string? ConfidenceBy { get; private set; }

    public string YearEndText { get; private set; } = "";

    public ConfidenceGrade? YearEndConfidence { get; private set; }

    /// <summary>The stage at which the entry was last settled: null while it is only being edited.</summary>
    public ReturnStage? SettledAt { get; private set; }

    public string? ChangedBy { get; private set; }

    public DateTime? ChangedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What was asked about it, the first question first.</summary>
    public IReadOnlyList<EntryQuery> Queries => _queries;

    /// <summary>The question that is not answered yet; null where there is none.</summary>
    public EntryQuery? OpenQuery => _queries.Find(query => query.AnsweredAt is null);

    /// <summary>
    /// Whether somebody has still to type in it: it can be changed, and it is empty or as it was when it was last asked about.
    /// What is typed and wrong is for whoever submits the return.
    /// </summary>
    public bool WaitsForEntry =>
        Indicator.State is IndicatorState.Live
        && Return.WhyNotEditable(this) is null
        && (
            OpenQuery is { } query
                ? query.Was == Input
                : Kind is ValueKind.Number && Texts.All(text => text.Length == 0)
        );

    private string[] Texts => [ValueText, NumeratorText, DenominatorText];

    public EntryInput Input =>
        new()
        {
            Kind = Kind,
            ValueText = ValueText,
            NumeratorText = NumeratorText,
            DenominatorText = DenominatorText,
            ExpectedOn = ExpectedOn,
            IsProvisional = IsProvisional,
            Commentary = Commentary,
            Cause = Cause,
            Action = Action,
            Recovery = Recovery,
            CheckedReason = CheckedReason,
            CheckedAbout = CheckedAbout,
            JudgedStatus = JudgedStatus,
            JudgementReason = JudgementReason,
            Confidence = Confidence,
            ConfidenceReason = ConfidenceReason,
            YearEndText = YearEndText,
            YearEndConfidence = YearEndConfidence,
        };

    /// <summary>How sure somebody is of the figure; null where nobody said.</summary>
    public ValueConfidence? Sureness =>
        Confidence is { } grade ? new ValueConfidence(grade, ConfidenceReason.Trim(), ConfidenceBy ?? "") : null;

    /// <summary>Keeps a row as it was typed.</summary>
    public void Write(EntryInput input, string by, DateTime at)
    {
        Kind = input.Kind;
        ValueText = input.ValueText;
        NumeratorText = input.NumeratorText;
        DenominatorText = input.DenominatorText;
        ExpectedOn = input.ExpectedOn;
        IsProvisional = input.IsProvisional;
        Commentary = input.Commentary;
        Cause = input.Cause;
        Action = input.Action;
        Recovery = input.Recovery;
        CheckedReason = input.CheckedReason;
        CheckedAbout = input.CheckedAbout;
        JudgedStatus = input.JudgedStatus;
        JudgementReason = input.JudgementReason;
        SetConfidence(input.Confidence, input.ConfidenceReason, by);
        YearEndText = input.YearEndText;
        YearEndConfidence = input.YearEndConfidence;
        ChangedBy = by;
        ChangedAt = at;
    }

    /// <summary>Keeps, as the return is submitted, what was checked of the figure that it has.</summary>
    /// <param name="confirmed">The warnings there are now that somebody has confirmed.</param>
    public void KeepChecks(IEnumerable<EntryWarning> confirmed) => CheckedAbout = EntryChecks.About(confirmed);

    /// <summary>Says how sure somebody is of the figure. Whoever says the same again does not take over its authorship.</summary>
    internal void SetConfidence(ConfidenceGrade? grade, string reason, string by)
    {
        if (grade == Confidence && reason == ConfidenceReason)
        {
            return;
        }

        Confidence = grade;
        ConfidenceReason = reason;
        ConfidenceBy = grade is null ? null : by;
    }

    internal void Ask(EntryQuery query) => _queries.Add(query);

    internal void SettleAt(ReturnStage stage) => SettledAt = stage;
}
