using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.DataQuality;

/// <summary>What came of a spot check.</summary>
public enum SpotCheckResult
{
    Confirmed = 1,
    ConfirmedWithRemarks,
    NotConfirmed,
}

public static class SpotCheckResultExtensions
{
    /// <summary>As it is offered and shown.</summary>
    public static string Words(this SpotCheckResult result) =>
        result switch
        {
            SpotCheckResult.Confirmed => "Confirmed",
            SpotCheckResult.ConfirmedWithRemarks => "Confirmed with remarks",
            SpotCheckResult.NotConfirmed => "Not confirmed",
        };
}

/// <summary>What was looked at in a spot check, and what was found.</summary>
/// <param name="CheckedOn">The day of the check.</param>
/// <param name="Sample">How many cases were looked at, 1 or more.</param>
/// <param name="InAgreement">How many of them agree with what was reported, 0 to all.</param>
/// <param name="Recalculated">What was worked out again, and from what.</param>
/// <param name="Finding">In words; never empty.</param>
public sealed record SpotCheckFindings(
    DateOnly CheckedOn,
    int Sample,
    int InAgreement,
    string Recalculated,
    SpotCheckResult Result,
    string Finding
);

/// <summary>A check of one figure by the performance team or internal audit. It never changes the figure, and is never changed itself: another check follows.</summary>
public sealed class SpotCheck
{
    public const int RecalculatedLength = 1000;
    public const int FindingLength = 2000;
    public const int ByLength = 120;
    public const int MostCases = 1_000_000;

    private readonly List<SpotCheckAction> _actions = [];

    private SpotCheck() { }

    /// <param name="figure">The figure as it is when it is checked, with its indicator.</param>
    /// <param name="checkedAs">The role in which somebody checked.</param>
    public SpotCheck(Observation figure, SpotCheckFindings findings, Role checkedAs, string by, DateOnly recordedOn)
    {
        Indicator = figure.Indicator;
        Period = figure.Period;
        Figure = figure.Observed.Short(figure.Indicator.Unit);
        Value = figure.Value;
        CheckedOn = findings.CheckedOn;
        Sample = findings.Sample;
        InAgreement = findings.InAgreement;
        Recalculated = findings.Recalculated;
        Result = findings.Result;
        Finding = findings.Finding;
        CheckedAs = checkedAs;
        CheckedBy = by;
        RecordedOn = recordedOn;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    /// <summary>The figure as it was shown when it was checked: it may be corrected since.</summary>
    public string Figure { get; private set; } = "";

    /// <summary>The same as a number, in the indicator's unit; null where it was none.</summary>
    public decimal? Value { get; private set; }

    public DateOnly CheckedOn { get; private set; }

    public int Sample { get; private set; }

    public int InAgreement { get; private set; }

    public string Recalculated { get; private set; } = "";

    public SpotCheckResult Result { get; private set; }

    public string Finding { get; private set; } = "";

    /// <summary>The performance team or internal audit.</summary>
    public Role CheckedAs { get; private set; }

    public string CheckedBy { get; private set; } = "";

    /// <summary>The day from which it is known.</summary>
    public DateOnly RecordedOn { get; private set; }

    public IReadOnlyList<SpotCheckAction> Actions => _actions;

    /// <summary>
    /// Whether the figure is still the one that was checked. A number is compared as a number, so that showing it with other
    /// decimals makes no difference.
    /// </summary>
    /// <param name="figure">Of the same indicator and period.</param>
    public bool IsOf(Observation figure, Unit unit) =>
        Value is null ? Figure == figure.Observed.Short(unit) : Value == figure.Value;

    /// <summary>Whether it is said beside the figure that it is not confirmed: where this is its latest check, and the figure is still the same.</summary>
    /// <param name="figure">Of the same indicator and period.</param>
    public bool Doubts(Observation figure, Unit unit) => Result is SpotCheckResult.NotConfirmed && IsOf(figure, unit);

    public SpotCheckAction Plan(PlannedAction planned)
    {
        var action = new SpotCheckAction(planned);
        _actions.Add(action);
        return action;
    }
}

/// <summary>What is to be done about a finding.</summary>
/// <param name="Action">What.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Due">By when.</param>
public sealed record PlannedAction(string Action, string Owner, DateOnly Due);

/// <summary>Something that is to be done about the finding of a spot check.</summary>
public sealed class SpotCheckAction
{
    public const int ActionLength = 500;
    public const int OwnerLength = 120;

    private SpotCheckAction() { }

    internal SpotCheckAction(PlannedAction planned)
    {
        Action = planned.Action;
        Owner = planned.Owner;
        Due = planned.Due;
    }

    public int Id { get; private set; }

    public int CheckId { get; private set; }

    public SpotCheck Check { get; private set; } = null!;

    public string Action { get; private set; } = "";

    /// <summary>The post that answers for it.</summary>
    public string Owner { get; private set; } = "";

    public DateOnly Due { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? DoneOn { get; private set; }

    public int Version { get; private set; }

    public Refusal? Finish(DateOnly on)
    {
        if (DoneOn is not null)
        {
            return QualityRefusals.ActionDone;
        }

        DoneOn = on;
        return null;
    }
}
