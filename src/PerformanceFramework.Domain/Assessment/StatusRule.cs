using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>Everything that decides a status.</summary>
public sealed record StatusQuestion(
    ObservedValue Value,
    Target Target,
    ToleranceRule Rule,
    IndicatorKind Kind,
    Polarity Polarity,
    Unit Unit,
    JudgedStatus? Judged = null
);

/// <summary>How an actual and a target become a status (arithmetic only; direction and variation are answered elsewhere).</summary>
public static class StatusRule
{
    public static StatusAssessment Assess(StatusQuestion question) =>
        question switch
        {
            // Judgement may be passed on words as well as on a number: "phase 2 opened a month late".
            {
                Rule: ToleranceRule.Judgement,
                Kind: IndicatorKind.Performance,
                Value: ObservedValue.Number or ObservedValue.Text
            } => Given(question.Judged),
            { Value: ObservedValue.Number number } => AssessNumber(number.Value, question),
            { Value: var value } => WithoutNumber(value),
        };

    private static StatusAssessment WithoutNumber(ObservedValue value) =>
        value switch
        {
            ObservedValue.NotDue { Until: { } until } => NotRated(NotRatedReason.NotDue, $"not due until {until}"),
            ObservedValue.NotDue => NotRated(NotRatedReason.NotDue, "not due in this period"),
            ObservedValue.NotYetAvailable { Expected: { } date } => NotRated(
                NotRatedReason.NotYetAvailable,
                $"not yet available, expected {UkDate.Words(date)}"
            ),
            ObservedValue.NotYetAvailable => NotRated(NotRatedReason.NotYetAvailable, "not yet available"),
            ObservedValue.NotApplicable => NotRated(NotRatedReason.NotApplicable, "not applicable in this period"),
            ObservedValue.Suppressed => NotRated(
                NotRatedReason.Suppressed,
                "suppressed because the number is small enough to identify people"
            ),
            ObservedValue.Text text => NotRated(NotRatedReason.TextOnly, $"reported in words (“{text.Words}”)"),
            _ => throw new UnreachableException(),
        };

    private static StatusAssessment Given(JudgedStatus? judged) =>
        judged is null or { Status: Status.NotRated }
            ? NotRated(NotRatedReason.NotJudged, "a judgement has not been given yet")
            : new StatusAssessment(
                judged.Status,
                null,
                $"{judged.Status}: judged by {judged.By}. {judged.Reason.Trim().TrimEnd('.')}"
            );

    private static StatusAssessment AssessNumber(decimal actual, StatusQuestion question)
    {
        if (question.Kind is IndicatorKind.Activity)
        {
            return NotRated(
                NotRatedReason.ActivityIndicator,
                "activity is shown for context and is not judged against a target"
            );
        }

        if (question.Polarity is Polarity.NoJudgement)
        {
            return NotRated(
                NotRatedReason.ActivityIndicator,
                "neither higher nor lower is better, so it is not judged"
            );
        }

        return question.Target switch
        {
            Target.None => NotRated(NotRatedReason.NoTarget, "no target is set for this period"),
            Target.EstablishBaseline => NotRated(
                NotRatedReason.EstablishingBaseline,
                "a baseline is being established this year"
            ),
            Target.Benchmark benchmark => NotRated(
                NotRatedReason.TextOnly,
                $"the target is in words (“{benchmark.Words}”)"
            ),
            _ => Compare(actual, question),
        };
    }

    private static StatusAssessment Compare(decimal actual, StatusQuestion question)
    {
        var gap = Gap.Between(actual, question.Target);
        var sentence = new GapSentence(actual, gap, question.Target, question.Unit);
        if (gap.IsMet)
        {
            return new StatusAssessment(Status.Green, null, $"Green: {sentence.Met}");
        }

        return question.Rule switch
        {
            ToleranceRule.MetOrMissed => new StatusAssessment(Status.Red, null, $"Red: {sentence.MissedByUnits()}"),
            ToleranceRule.RelativeTolerance rule => Relative(sentence, gap, null, rule.AmberPercent),
            ToleranceRule.RelativeWithNearMiss rule => Relative(sentence, gap, rule.GreenPercent, rule.AmberPercent),
            ToleranceRule.Range rule => Relative(sentence, gap, null, rule.EdgePercent),
            ToleranceRule.AbsoluteTolerance rule => Absolute(sentence, gap, rule.Units),
            _ => throw new UnreachableException(),
        };
    }

    private static StatusAssessment Relative(GapSentence sentence, Gap gap, decimal? greenPercent, decimal amberPercent)
    {
        if (gap.Edge == 0)
        {
            return new StatusAssessment(
                Status.Red,
                null,
                $"Red: {sentence.MissedByUnits()}. A percentage of a target of 0 has no meaning, so met or missed decides"
            );
        }

        if (greenPercent is { } green && gap.IsWithinPercent(green))
        {
            return new StatusAssessment(
                Status.Green,
                null,
                $"Green: {sentence.MissedByPercent(green)}, within the {ToleranceRule.Plain(green)}% counted as met"
            );
        }

        return gap.IsWithinPercent(amberPercent)
            ? new StatusAssessment(
                Status.Amber,
                null,
                $"Amber: {sentence.MissedByPercent(amberPercent)}, within the {ToleranceRule.Plain(amberPercent)}% tolerance"
            )
            : new StatusAssessment(
                Status.Red,
                null,
                $"Red: {sentence.MissedByPercent(amberPercent)}, beyond the {ToleranceRule.Plain(amberPercent)}% tolerance"
            );
    }

    private static StatusAssessment Absolute(GapSentence sentence, Gap gap, decimal units) =>
        gap.Shortfall <= units
            ? new StatusAssessment(Status.Amber, null, $"Amber: {sentence.MissedByUnits(units, "within")}")
            : new StatusAssessment(Status.Red, null, $"Red: {sentence.MissedByUnits(units, "beyond")}");

    private static StatusAssessment NotRated(NotRatedReason reason, string because) =>
        new(Status.NotRated, reason, $"Not rated: {because}");
}
