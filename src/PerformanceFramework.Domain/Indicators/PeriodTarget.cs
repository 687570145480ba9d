using System.Diagnostics;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The target of one indicator for one period, and the tolerance rule of its own by which that period is judged, if it has one.</summary>
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
    {
        if (rule is not null && !rule.Suits(target))
        {
            throw new ArgumentException($"The rule '{rule.Notation}' does not suit the target.", nameof(rule));
        }

        Indicator = indicator;
        Period = period;
        Rule = rule;
        SetBy = setBy;
        SetOn = setOn;
        (Kind, Low, High, Words) = target switch
        {
            Target.None => (TargetKind.None, (decimal?)null, (decimal?)null, (string?)null),
            Target.AtLeast t => (TargetKind.AtLeast, t.Value, null, null),
            Target.MoreThan t => (TargetKind.MoreThan, t.Value, null, null),
            Target.AtMost t => (TargetKind.AtMost, null, t.Value, null),
            Target.LessThan t => (TargetKind.LessThan, null, t.Value, null),
            Target.Between t => (TargetKind.Between, t.Low, t.High, null),
            Target.EstablishBaseline => (TargetKind.EstablishBaseline, null, null, null),
            Target.Benchmark t => (TargetKind.Benchmark, null, null, t.Words),
            _ => throw new UnreachableException(),
        };
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

    public Target Target =>
        Kind switch
        {
            TargetKind.None => new Target.None(),
            TargetKind.AtLeast => new Target.AtLeast(Low!.Value),
            TargetKind.MoreThan => new Target.MoreThan(Low!.Value),
            TargetKind.AtMost => new Target.AtMost(High!.Value),
            TargetKind.LessThan => new Target.LessThan(High!.Value),
            TargetKind.Between => new Target.Between(Low!.Value, High!.Value),
            TargetKind.EstablishBaseline => new Target.EstablishBaseline(),
            TargetKind.Benchmark => new Target.Benchmark(Words!),
        };
}
