using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>Everything that decides a status.</summary>
/// <param name="Judged">A person's judgement, where one was given.</param>
/// <param name="Previous">The figure of the comparison period, for rules that ask for improvement; null where there is none that may be compared.</param>
/// <param name="PreviousPeriod">When <paramref name="Previous"/> was.</param>
/// <param name="Evidence">What other rules found, for rules that ask for it.</param>
/// <param name="NoPrevious">Why there is no <paramref name="Previous"/>, to follow a colon.</param>
public readonly record struct StatusQuestion(
    ObservedValue Value,
    Target Target,
    ToleranceRule Rule,
    IndicatorKind Kind,
    Polarity Polarity,
    Unit Unit,
    JudgedStatus? Judged = null,
    decimal? Previous = null,
    ReportingPeriod? PreviousPeriod = null,
    StatusEvidence Evidence = default,
    string? NoPrevious = null
);

/// <summary>How a value stands to a benchmark once chance is allowed for.</summary>
public enum BenchmarkStanding
{
    Better = 1,
    Similar,
    Worse,
}

/// <summary>How an actual and a target become a status (arithmetic only; direction and variation are answered elsewhere).</summary>
public static class StatusRule
{
    public static StatusAssessment Assess(StatusQuestion question) => new(question, Judge(question));

    /// <summary>Judgement may be passed on words as well as on a number: "phase 2 opened a month late". Nobody judges what is not there.</summary>
    internal static bool MayBeJudged(in StatusQuestion question, StatusVerdict computed) =>
        question.Kind is IndicatorKind.Performance
        && question.Value is ObservedValue.Number or ObservedValue.Text
        && (question.Rule is ToleranceRule.Judgement || computed.Status is not Status.NotRated);

    private static StatusVerdict Judge(in StatusQuestion question) =>
        question.Value switch
        {
            ObservedValue.Number number => JudgeNumber(number.Value, question),
            ObservedValue.Text when question is { Rule: ToleranceRule.Judgement, Kind: IndicatorKind.Performance } =>
                StatusVerdict.NotRated(NotRatedReason.NotJudged),
            ObservedValue.Text => StatusVerdict.NotRated(NotRatedReason.TextOnly),
            ObservedValue.NotDue => StatusVerdict.NotRated(NotRatedReason.NotDue),
            ObservedValue.Late => StatusVerdict.NotRated(NotRatedReason.Late),
            ObservedValue.NotYetAvailable => StatusVerdict.NotRated(NotRatedReason.NotYetAvailable),
            ObservedValue.NotApplicable => StatusVerdict.NotRated(NotRatedReason.NotApplicable),
            ObservedValue.Suppressed => StatusVerdict.NotRated(NotRatedReason.Suppressed),
            _ => throw new UnreachableException(),
        };

    private static StatusVerdict JudgeNumber(decimal actual, in StatusQuestion question)
    {
        if (question.Kind is IndicatorKind.Activity)
        {
            return StatusVerdict.NotRated(NotRatedReason.ActivityIndicator);
        }

        switch (question.Rule)
        {
            case ToleranceRule.Judgement:
                return StatusVerdict.NotRated(NotRatedReason.NotJudged);
            case ToleranceRule.None:
                return StatusVerdict.NotRated(NotRatedReason.NoRule);
        }

        if (question.Polarity is Polarity.NoJudgement)
        {
            return StatusVerdict.NotRated(NotRatedReason.ActivityIndicator);
        }

        return question.Rule switch
        {
            ToleranceRule.Benchmark => question.Evidence.Benchmark switch
            {
                BenchmarkStanding.Better => new(Status.Green),
                BenchmarkStanding.Similar => new(Status.Amber),
                BenchmarkStanding.Worse => new(Status.Red),
                null => StatusVerdict.NotRated(NotRatedReason.NotCompared),
            },
            ToleranceRule.Forecast rule => question.Evidence.Likelihood is >= 0 and <= 1 and var likelihood
                ? new(Banded(InPercent(likelihood), rule.GreenPercent, rule.AmberPercent))
                : StatusVerdict.NotRated(NotRatedReason.NotForecast),
            ToleranceRule.LowAndHighTarget rule => TwoTargets(actual, rule.Low, rule.High, question),
            ToleranceRule.MinimumAndStretch rule => TwoTargets(actual, rule.Minimum, rule.Stretch, question),
            _ => AgainstTarget(actual, question),
        };
    }

    private static StatusVerdict AgainstTarget(decimal actual, in StatusQuestion question) =>
        question.Target switch
        {
            Target.None => StatusVerdict.NotRated(NotRatedReason.NoTarget),
            Target.EstablishBaseline => StatusVerdict.NotRated(NotRatedReason.EstablishingBaseline),
            Target.Benchmark => StatusVerdict.NotRated(NotRatedReason.TextOnly),
            var target when !question.Rule.Suits(target) => StatusVerdict.NotRated(NotRatedReason.RuleDoesNotFit),
            _ => new(Compare(AsCompared(actual, question), question)),
        };

    private static Status Compare(decimal actual, in StatusQuestion question)
    {
        var gap = Gap.Between(actual, TargetAsCompared(question));
        return question.Rule switch
        {
            ToleranceRule.SymmetricBand rule when gap.Edge != 0 => gap.IsBeatenByMoreThanPercent(rule.Percent)
                ? Status.Green
            : gap.IsWithinPercent(rule.Percent) ? Status.Amber
            : Status.Red,
            ToleranceRule.ExceedingBand rule when gap.Edge != 0 && gap.IsBeatenByMoreThanPercent(rule.BluePercent) =>
                Status.Blue,
            _ when gap.IsMet => Status.Green,
            ToleranceRule.TargetAndFloor rule => IsNoWorse(actual, AsCompared(rule.Floor, question), question.Target)
                ? Status.Amber
                : Status.Red,
            ToleranceRule.AbsoluteTolerance rule => gap.Shortfall <= rule.Units ? Status.Amber : Status.Red,
            ToleranceRule.ToleranceAndImprovement rule when gap.Edge != 0 && gap.IsWithinPercent(rule.GreenPercent) =>
                Status.Green,
            ToleranceRule.ToleranceAndImprovement => question.Previous is { } previous
            && IsNoWorse(actual, AsCompared(previous, question), question.Target)
                ? Status.Amber
                : Status.Red,
            _ when gap.Edge == 0 => Status.Red,
            ToleranceRule.RelativeWithNearMiss rule when gap.IsWithinPercent(rule.GreenPercent) => Status.Green,
            ToleranceRule.FourBands rule when gap.IsWithinPercent(rule.YellowPercent) => Status.Yellow,
            { AmberReach: { } percent } => gap.IsWithinPercent(percent) ? Status.Amber : Status.Red,
            ToleranceRule.MetOrMissed or ToleranceRule.SymmetricBand => Status.Red,
            _ => throw new UnreachableException(),
        };
    }

    private static StatusVerdict TwoTargets(decimal reported, decimal one, decimal other, in StatusQuestion question)
    {
        if (ReasonAgainstOwnTargets(question) is { } reason)
        {
            return StatusVerdict.NotRated(reason);
        }

        var sign = question.Polarity is Polarity.LowerIsBetter ? -1 : 1;
        var (first, second) = (AsCompared(one, question) * sign, AsCompared(other, question) * sign);
        return new(Banded(AsCompared(reported, question) * sign, Math.Max(first, second), Math.Min(first, second)));
    }

    /// <summary>Why a rule that carries its own targets cannot judge; null where it can.</summary>
    internal static NotRatedReason? ReasonAgainstOwnTargets(in StatusQuestion question) =>
        question.Polarity is Polarity.WithinRange ? NotRatedReason.RuleDoesNotFit
        : question.Target is Target.EstablishBaseline ? NotRatedReason.EstablishingBaseline
        : null;

    // As a decimal: 0.29 of a double times 100 is a little less than 29, and would miss a boundary that it is on.
    internal static decimal InPercent(double likelihood) => (decimal)likelihood * 100;

    private static Status Banded(decimal figure, decimal green, decimal amber) =>
        figure >= green ? Status.Green
        : figure >= amber ? Status.Amber
        : Status.Red;

    private static bool IsNoWorse(decimal actual, decimal than, Target target) =>
        target switch
        {
            Target.AtLeast or Target.MoreThan => actual >= than,
            Target.AtMost or Target.LessThan => actual <= than,
            // Nearer to the range, or as near.
            Target.Between => Gap.Between(actual, target).Shortfall <= Gap.Between(than, target).Shortfall,
            _ => throw new UnreachableException(),
        };

    internal static decimal AsCompared(decimal figure, in StatusQuestion question) =>
        question.Rule.AsShown ? Unit.Rounded(figure, question.Unit.Decimals) : figure;

    internal static Target TargetAsCompared(in StatusQuestion question)
    {
        if (!question.Rule.AsShown)
        {
            return question.Target;
        }

        var decimals = question.Unit.Decimals;
        return question.Target switch
        {
            Target.AtLeast t => new Target.AtLeast(Unit.Rounded(t.Value, decimals)),
            Target.MoreThan t => new Target.MoreThan(Unit.Rounded(t.Value, decimals)),
            Target.AtMost t => new Target.AtMost(Unit.Rounded(t.Value, decimals)),
            Target.LessThan t => new Target.LessThan(Unit.Rounded(t.Value, decimals)),
            Target.Between t => new Target.Between(Unit.Rounded(t.Low, decimals), Unit.Rounded(t.High, decimals)),
            var other => other,
        };
    }
}
