using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>By which rule the periods of a year are judged.</summary>
public enum TargetJudging
{
    /// <summary>As each period is now: by its own rule where it has one.</summary>
    AsNow = 1,

    /// <summary>By the default rules of the set or the council.</summary>
    ByDefault,

    /// <summary>By the minimum and the stretch of each period.</summary>
    ByMinimumAndStretch,
}

/// <summary>The targets of an indicator's year as they are typed.</summary>
/// <param name="Kind">One kind for the whole year.</param>
/// <param name="Words">The target in words, where it is of that kind.</param>
public sealed record TypedTargets(
    TargetKind Kind,
    string Words,
    TargetJudging Judging,
    IReadOnlyList<TypedTarget> Periods
);

/// <summary>One period as it is typed; nothing in the figure means that no target is set.</summary>
/// <param name="Figure">The target, or the lower end of its range.</param>
/// <param name="High">The upper end of its range, where the kind is a range.</param>
public sealed record TypedTarget(
    ReportingPeriod Period,
    string Figure,
    string High = "",
    string Minimum = "",
    string Stretch = ""
);

/// <summary>What is wrong with the typed targets, and where: <c>Figure3</c> is the figure of the fourth period.</summary>
public sealed record TargetProblem(string Field, string Sentence);

/// <summary>Reads typed targets into what is to be set.</summary>
public static class TargetSheet
{
    /// <param name="current">What holds for each period now.</param>
    public static (
        IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> Lines,
        IReadOnlyList<TargetProblem> Problems
    ) Read(TypedTargets typed, FigureLimits limits, IReadOnlyDictionary<ReportingPeriod, TargetTerms> current)
    {
        var problems = new List<TargetProblem>();
        var lines = new List<(ReportingPeriod, TargetTerms)>();
        foreach (var (at, row) in typed.Periods.Index())
        {
            var target = TargetOf(typed, row, limits, Told("Figure", at), Told("High", at));
            var minimum = Optional(row.Minimum, limits, Told("Minimum", at));
            var stretch = Optional(row.Stretch, limits, Told("Stretch", at));
            if (OutOfOrder(target, minimum, stretch, limits.Unit) is { } disorder)
            {
                Told(disorder.Field, at)(disorder.Sentence);
            }

            var rule = RuleOf(typed.Judging, current.GetValueOrDefault(row.Period)?.Rule, minimum, stretch);
            if (typed.Judging is TargetJudging.ByMinimumAndStretch && (minimum is null || stretch is null))
            {
                Told("Minimum", at)("Enter both the minimum and the stretch, so that they can judge.");
            }
            else if (rule is not null && !rule.Suits(target))
            {
                Told("Figure", at)(
                    $"{row.Period} is judged by “{rule.Notation}”, which does not suit such a target. Have it judged by the default rules, or choose another kind of target."
                );
            }

            lines.Add((row.Period, new TargetTerms(target, rule, minimum, stretch)));
        }

        return (lines, problems);

        Action<string> Told(string field, int at) =>
            sentence =>
                problems.Add(
                    new TargetProblem($"{field}{at}", $"{typed.Periods[at].Period}: {SentenceCase.Within(sentence)}")
                );
    }

    private static Target TargetOf(
        TypedTargets typed,
        TypedTarget row,
        FigureLimits limits,
        Action<string> wrongFigure,
        Action<string> wrongHigh
    )
    {
        switch (typed.Kind)
        {
            case TargetKind.EstablishBaseline:
                return new Target.EstablishBaseline();
            case TargetKind.Benchmark:
                return new Target.Benchmark(typed.Words);
            case TargetKind.None:
                return new Target.None();
            case TargetKind.Between:
                return RangeOf(row, limits, wrongFigure, wrongHigh);
            case TargetKind.AtLeast or TargetKind.MoreThan or TargetKind.AtMost or TargetKind.LessThan:
            default:
                return Optional(row.Figure, limits, wrongFigure) is { } figure
                    ? TargetText.Of(typed.Kind, figure)
                    : new Target.None();
        }
    }

    private static Target RangeOf(
        TypedTarget row,
        FigureLimits limits,
        Action<string> wrongFigure,
        Action<string> wrongHigh
    )
    {
        if (string.IsNullOrWhiteSpace(row.Figure) && string.IsNullOrWhiteSpace(row.High))
        {
            return new Target.None();
        }

        var low = TargetText.Figure(row.Figure, limits, out var problem);
        if (low is null)
        {
            wrongFigure(problem);
        }

        var high = TargetText.Figure(row.High, limits, out problem);
        if (high is null)
        {
            wrongHigh(problem);
        }
        else if (low > high)
        {
            wrongHigh("The range is upside down: the lower end goes first.");
        }

        return low <= high ? new Target.Between(low.Value, high.Value) : new Target.None();
    }

    private static decimal? Optional(string text, FigureLimits limits, Action<string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var figure = TargetText.Figure(text, limits, out var problem);
        if (figure is null)
        {
            wrong(problem);
        }

        return figure;
    }

    /// <summary>A minimum asks for less than the target, and a stretch for more, whichever way is good; a range has no such order.</summary>
    private static (string Field, string Sentence)? OutOfOrder(
        Target target,
        decimal? minimum,
        decimal? stretch,
        Unit unit
    )
    {
        var (figure, sign) = target switch
        {
            Target.AtLeast t => (t.Value, 1),
            Target.MoreThan t => (t.Value, 1),
            Target.AtMost t => (t.Value, -1),
            Target.LessThan t => (t.Value, -1),
            _ => (0m, 0),
        };
        if (minimum is { } least && (least - figure) * sign > 0)
        {
            return (
                "Minimum",
                $"The minimum of {unit.FormatInFull(least)} asks for more than the target of {unit.FormatInFull(figure)}."
            );
        }

        return stretch is { } most && (most - figure) * sign < 0
            ? (
                "Stretch",
                $"The stretch of {unit.FormatInFull(most)} asks for less than the target of {unit.FormatInFull(figure)}."
            )
            : null;
    }

    private static ToleranceRule? RuleOf(
        TargetJudging judging,
        ToleranceRule? current,
        decimal? minimum,
        decimal? stretch
    ) =>
        judging switch
        {
            // A rule that holds the figures themselves follows them when they change.
            TargetJudging.AsNow
                when current is ToleranceRule.MinimumAndStretch && minimum is { } m && stretch is { } s =>
                new ToleranceRule.MinimumAndStretch(m, s) { AsShown = current.AsShown, Looks = current.Looks },
            TargetJudging.AsNow => current,
            TargetJudging.ByDefault => null,
            TargetJudging.ByMinimumAndStretch => minimum is { } m && stretch is { } s
                ? new ToleranceRule.MinimumAndStretch(m, s)
                : null,
        };
}
