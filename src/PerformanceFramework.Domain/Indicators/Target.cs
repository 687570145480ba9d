using System.Diagnostics;
using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What was to be achieved in a period (the profiled target, not the annual figure). A closed family.</summary>
public abstract record Target
{
    public const int WordsLength = 200;

    private Target() { }

    public sealed record AtLeast(decimal Value) : Target
    {
        public decimal Value { get; } = Figure.Checked(Value);
    }

    public sealed record MoreThan(decimal Value) : Target
    {
        public decimal Value { get; } = Figure.Checked(Value);
    }

    public sealed record AtMost(decimal Value) : Target
    {
        public decimal Value { get; } = Figure.Checked(Value);
    }

    public sealed record LessThan(decimal Value) : Target
    {
        public decimal Value { get; } = Figure.Checked(Value);
    }

    /// <summary>A range, both ends inside it.</summary>
    public sealed record Between : Target
    {
        /// <exception cref="ArgumentException">The range is upside down.</exception>
        public Between(decimal low, decimal high)
        {
            if (low > high)
            {
                throw new ArgumentException($"A range from {low} to {high} is upside down.", nameof(low));
            }

            Low = Figure.Checked(low);
            High = Figure.Checked(high);
        }

        public decimal Low { get; }

        public decimal High { get; }
    }

    /// <summary>The first year of a measure: there is nothing to set a target from yet.</summary>
    public sealed record EstablishBaseline : Target;

    /// <summary>A target in words, such as "Top quartile".</summary>
    public sealed record Benchmark(string Words) : Target;

    public sealed record None : Target;

    /// <summary>What periods that add up aim at together: the sum of their targets, where all are of one kind; otherwise none.</summary>
    public static Target Sum(IEnumerable<Target> targets)
    {
        Target? sum = null;
        foreach (var target in targets)
        {
            sum = (sum, target) switch
            {
                (null, AtLeast or MoreThan or AtMost or LessThan) => target,
                (AtLeast one, AtLeast other) => Bounded(one.Value + other.Value, total => new AtLeast(total)),
                (MoreThan one, MoreThan other) => Bounded(one.Value + other.Value, total => new MoreThan(total)),
                (AtMost one, AtMost other) => Bounded(one.Value + other.Value, total => new AtMost(total)),
                (LessThan one, LessThan other) => Bounded(one.Value + other.Value, total => new LessThan(total)),
                _ => new None(),
            };
        }

        return sum ?? new None();

        static Target Bounded(decimal total, Func<decimal, Target> of) =>
            Figure.IsWithinBounds(total) ? of(total) : new None();
    }

    /// <summary>What periods aim at on average, where all their targets are of one kind; otherwise none.</summary>
    public static Target Average(IReadOnlyCollection<Target> targets)
    {
        return Sum(targets) switch
        {
            AtLeast sum => new AtLeast(Of(sum.Value)),
            MoreThan sum => new MoreThan(Of(sum.Value)),
            AtMost sum => new AtMost(Of(sum.Value)),
            LessThan sum => new LessThan(Of(sum.Value)),
            var none => none,
        };

        decimal Of(decimal sum) => Math.Round(sum / targets.Count, Figure.MaxDecimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>Whether a figure meets it; null where it is no figure.</summary>
    public bool? IsMetBy(decimal figure) =>
        this is AtLeast or MoreThan or AtMost or LessThan or Between ? Gap.Between(figure, this).IsMet : null;

    /// <summary>Where it lies: twice the same figure, or the two ends of a range; nothing where it is no figure.</summary>
    public (decimal? Low, decimal? High) Ends =>
        this switch
        {
            AtLeast t => (t.Value, t.Value),
            MoreThan t => (t.Value, t.Value),
            AtMost t => (t.Value, t.Value),
            LessThan t => (t.Value, t.Value),
            Between t => (t.Low, t.High),
            _ => (null, null),
        };

    /// <summary>The target as it is shown: "at least 90.0%", "no target".</summary>
    public string InWords(Unit unit) =>
        this switch
        {
            AtLeast t => "at least " + unit.FormatWithLabel(t.Value),
            MoreThan t => "more than " + unit.FormatWithLabel(t.Value),
            AtMost t => "at most " + unit.FormatWithLabel(t.Value),
            LessThan t => "less than " + unit.FormatWithLabel(t.Value),
            Between t => $"between {unit.Format(t.Low)} and {unit.FormatWithLabel(t.High)}",
            EstablishBaseline => "establishing a baseline",
            Benchmark t => t.Words,
            None => "no target",
            _ => throw new UnreachableException(),
        };

    /// <summary>The figure alone, for a column headed "target": <c>90.0%</c>, <c>40 to 60</c>; the words where there is none.</summary>
    public string Short(Unit unit) =>
        this switch
        {
            AtLeast t => unit.Format(t.Value),
            MoreThan t => "> " + unit.Format(t.Value),
            AtMost t => unit.Format(t.Value),
            LessThan t => "< " + unit.Format(t.Value),
            Between t => $"{unit.Format(t.Low)} to {unit.Format(t.High)}",
            EstablishBaseline => "Baseline year",
            Benchmark t => t.Words,
            None => "None",
            _ => throw new UnreachableException(),
        };
}

/// <summary>The kinds of <see cref="Target"/>, as stored.</summary>
public enum TargetKind
{
    None = 1,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Between,
    EstablishBaseline,
    Benchmark,
}

public static class TargetKindExtensions
{
    /// <summary>As a kind of target is offered and shown.</summary>
    public static string Words(this TargetKind kind) =>
        kind switch
        {
            TargetKind.None => "No target",
            TargetKind.AtLeast => "At least",
            TargetKind.MoreThan => "More than",
            TargetKind.AtMost => "At most",
            TargetKind.LessThan => "Less than",
            TargetKind.Between => "Between two figures",
            TargetKind.EstablishBaseline => "Establish a baseline this year",
            TargetKind.Benchmark => "In words, such as “Top quartile”",
        };
}
