using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// Whether the process, as things are, will meet its target; whether recent figures did is another question.
/// </summary>
public enum Assurance
{
    /// <summary>The usual range lies wholly on the good side of the target.</summary>
    ConsistentlyPasses = 1,

    /// <summary>The target lies within the usual range: chance decides whether it is met.</summary>
    HitAndMiss,

    /// <summary>The usual range lies wholly on the bad side of the target.</summary>
    ConsistentlyFails,
}

public static class AssuranceExtensions
{
    /// <summary>A few words for the column of a table.</summary>
    public static string Label(this Assurance assurance) =>
        assurance switch
        {
            Assurance.ConsistentlyPasses => "Consistently passes",
            Assurance.HitAndMiss => "Hit and miss",
            Assurance.ConsistentlyFails => "Consistently falls short",
        };

    /// <summary>The letter on the icon: P for pass, F for fail, a question mark between them.</summary>
    public static char Letter(this Assurance assurance) =>
        assurance switch
        {
            Assurance.ConsistentlyPasses => 'P',
            Assurance.HitAndMiss => '?',
            Assurance.ConsistentlyFails => 'F',
        };
}

/// <summary>Limits against a target (NHSRplotthedots 0.2.2). A target that lies on a limit is hit and miss.</summary>
internal static class AssuranceRule
{
    public static Assurance? Of(in ControlLimits limits, ControlChartQuestion question) =>
        Of(limits, question.Direction, question.Target, question.Method, question.Method.FewestPoints);

    /// <param name="fewest">The fewest figures for which an assurance is given.</param>
    public static Assurance? Of(
        in ControlLimits limits,
        ImprovementDirection direction,
        Target target,
        ControlChartMethod method,
        int fewest
    )
    {
        var goodWay = direction.GoodWay();
        if (
            goodWay == 0
            || limits.Count < fewest
            || limits.Spread is Spread.Lumpy or Spread.OutOfBounds
            || FigureOf(target) is not { } figure
        )
        {
            return null;
        }

        if (method.AllowsForReportedFigures && limits.Upper is null)
        {
            return null;
        }

        if (limits is { Spread: Spread.Flat, Mean: { } mean })
        {
            return Gap.Between((decimal)mean, target).IsMet
                ? Assurance.ConsistentlyPasses
                : Assurance.ConsistentlyFails;
        }

        var beyond = limits.BeyondOf((double)figure);
        return beyond == 0 ? Assurance.HitAndMiss
            : beyond == goodWay ? Assurance.ConsistentlyFails
            : Assurance.ConsistentlyPasses;
    }

    /// <summary>The one figure of a target; null where it has none, or two.</summary>
    public static decimal? FigureOf(Target target) =>
        target switch
        {
            Target.AtLeast t => t.Value,
            Target.MoreThan t => t.Value,
            Target.AtMost t => t.Value,
            Target.LessThan t => t.Value,
            _ => null,
        };
}
