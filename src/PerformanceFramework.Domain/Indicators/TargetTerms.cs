using System.Diagnostics;
using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Everything that is set for one period: the target, the rule of its own, and the figures shown beside it.</summary>
/// <param name="Rule">Null where the defaults of the set or the council judge.</param>
/// <param name="Minimum">The least that will do; null where none is set.</param>
/// <param name="Stretch">What would be more than was asked for; null where none is set.</param>
public sealed record TargetTerms(
    Target Target,
    ToleranceRule? Rule = null,
    decimal? Minimum = null,
    decimal? Stretch = null
)
{
    /// <summary>Nothing is set.</summary>
    public static readonly TargetTerms Nothing = new(new Target.None());

    /// <summary>Whether the period can be judged, or is knowingly not: a target, or a rule that needs none.</summary>
    public bool IsSet =>
        Target is not Target.None
        || Rule is { HasOwnTargets: true } or ToleranceRule.Judgement or ToleranceRule.None or ToleranceRule.Benchmark;

    /// <summary>"at least 90.0%, minimum 85.0%, stretch 95.0%, judged by “relative 5%”".</summary>
    public string InWords(Unit unit) =>
        Target.InWords(unit)
        + (Minimum is { } minimum ? $", minimum {unit.FormatInFull(minimum)}" : "")
        + (Stretch is { } stretch ? $", stretch {unit.FormatInFull(stretch)}" : "")
        + (Rule is { } rule ? $", judged by “{rule.Notation}”" : "");
}

/// <summary>A target as the columns of a row.</summary>
public readonly record struct TargetColumns(TargetKind Kind, decimal? Low, decimal? High, string? Words)
{
    public static TargetColumns Of(Target target) =>
        target switch
        {
            Target.None => new(TargetKind.None, null, null, null),
            Target.AtLeast t => new(TargetKind.AtLeast, t.Value, null, null),
            Target.MoreThan t => new(TargetKind.MoreThan, t.Value, null, null),
            Target.AtMost t => new(TargetKind.AtMost, null, t.Value, null),
            Target.LessThan t => new(TargetKind.LessThan, null, t.Value, null),
            Target.Between t => new(TargetKind.Between, t.Low, t.High, null),
            Target.EstablishBaseline => new(TargetKind.EstablishBaseline, null, null, null),
            Target.Benchmark t => new(TargetKind.Benchmark, null, null, t.Words),
            _ => throw new UnreachableException(),
        };

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

/// <summary>What setting terms does to a period.</summary>
public enum TargetChange
{
    /// <summary>They are what holds already.</summary>
    Same = 1,

    /// <summary>Nothing was set, and no figure is there yet.</summary>
    New,

    /// <summary>Something else was set, and no figure is there yet.</summary>
    Changed,

    /// <summary>The period has a figure, whose status would be another: a correction only.</summary>
    Correction,
}

/// <summary>Whether a target may simply be set. A status that was published is never repainted by the way.</summary>
public static class TargetChanges
{
    /// <param name="current">What holds; null where nothing was ever set.</param>
    /// <param name="hasFigure">The period has an approved figure.</param>
    public static TargetChange Of(TargetTerms? current, TargetTerms wanted, bool hasFigure) =>
        (current ?? TargetTerms.Nothing) == wanted ? TargetChange.Same
        : hasFigure ? TargetChange.Correction
        : current is null ? TargetChange.New
        : TargetChange.Changed;
}
