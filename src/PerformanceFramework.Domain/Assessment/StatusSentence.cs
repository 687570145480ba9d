using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>One sentence, with its numbers, on why a value has the status it has.</summary>
internal static class StatusSentence
{
    private const string NoPercentageOfZero = "A percentage of a target of 0 has no meaning, so met or missed decides";

    public static string Judgement(JudgedStatus judged) =>
        $"{judged.Status}: judged by {judged.By}. {WithoutFullStop(judged.Reason)}";

    public static string Override(JudgedStatus judged, Status computed) =>
        $"{judged.Status}: judged by {judged.By} in place of the computed {computed}. {WithoutFullStop(judged.Reason)}";

    public static string Of(in StatusQuestion question, StatusVerdict verdict) =>
        verdict.Reason is { } reason
            ? $"Not rated: {Because(reason, question)}"
            : $"{verdict.Status}: {OfNumber(((ObservedValue.Number)question.Value).Value, question, verdict.Status)}";

    private static string Because(NotRatedReason reason, in StatusQuestion question) =>
        reason switch
        {
            NotRatedReason.NoTarget => "no target is set for this period",
            NotRatedReason.EstablishingBaseline => "a baseline is being established this year",
            NotRatedReason.ActivityIndicator => question.Kind is IndicatorKind.Activity
                ? "activity is shown for context and is not judged against a target"
                : "neither higher nor lower is better, so it is not judged",
            NotRatedReason.NotDue => question.Value is ObservedValue.NotDue { Until: { } until }
                ? $"not due until {until}"
                : "not due in this period",
            NotRatedReason.NotYetAvailable => question.Value is ObservedValue.NotYetAvailable { Expected: { } date }
                ? $"not yet available, expected {UkDate.Words(date)}"
                : "not yet available",
            NotRatedReason.Late => "late: its return was not signed off when the round closed",
            NotRatedReason.NotApplicable => "not applicable in this period",
            NotRatedReason.Suppressed => "suppressed because the number is small enough to identify people",
            NotRatedReason.TextOnly => question.Value is ObservedValue.Text text
                ? $"reported in words (“{text.Words}”)"
                : $"the target is in words (“{((Target.Benchmark)question.Target).Words}”)",
            NotRatedReason.NotJudged => "a judgement has not been given yet",
            NotRatedReason.NoRule => "no colours are given to this indicator",
            NotRatedReason.NotCompared => question.Evidence.Comparison switch
            {
                null => "there is no benchmark that it can be compared with",
                BenchmarkComparison.NotCompared not => $"it is not compared with a benchmark: {not.Because}",
                var compared =>
                    $"nobody says which side of the benchmark is better: {SentenceCase.Within(compared.Explanation)}",
            },
            NotRatedReason.NotForecast => question.Evidence.ForecastLabel is { } label
                ? $"the forecast gives no likelihood of meeting the year-end target ({SentenceCase.Within(label)})"
                : "there is not enough history to forecast the year end",
            NotRatedReason.RuleDoesNotFit => question.Rule.HasOwnTargets
                ? $"the rule “{question.Rule.Notation}” does not fit an indicator that should lie within a range"
                : $"the rule “{question.Rule.Notation}” does not fit a target of {question.Target.InWords(question.Unit)}",
        };

    private static string OfNumber(decimal actual, in StatusQuestion question, Status status) =>
        question.Rule switch
        {
            ToleranceRule.Benchmark => OfBenchmark(actual, question, status),
            ToleranceRule.Forecast => OfForecast(question, status),
            ToleranceRule.LowAndHighTarget r => OfTwoTargets(
                actual,
                (StatusRule.AsCompared(r.Low, question), "low target"),
                (StatusRule.AsCompared(r.High, question), "high target"),
                question,
                status
            ),
            ToleranceRule.MinimumAndStretch r => OfTwoTargets(
                actual,
                (StatusRule.AsCompared(r.Minimum, question), "minimum"),
                (StatusRule.AsCompared(r.Stretch, question), "stretch target"),
                question,
                status
            ),
            _ => AgainstTarget(StatusRule.AsCompared(actual, question), question, status),
        };

    private static string OfBenchmark(decimal actual, in StatusQuestion question, Status status)
    {
        var standing = status switch
        {
            Status.Green => "better than the benchmark by more than chance explains",
            Status.Amber => "similar to the benchmark, once chance is allowed for",
            _ => "worse than the benchmark by more than chance explains",
        };

        // "Worse: 54.6 (50.1 to 59.2) is below England's 60.9": its word is said already.
        return question.Evidence.Comparison?.Explanation is { } sentence
            ? $"{standing}: {sentence[(sentence.IndexOf(':', StringComparison.Ordinal) + 2)..]}"
            : $"{question.Unit.FormatWithLabel(actual)} is {standing}";
    }

    private static string OfForecast(in StatusQuestion question, Status status)
    {
        var rule = (ToleranceRule.Forecast)question.Rule;
        var likelihood = StatusRule.InPercent(question.Evidence.Likelihood!.Value);
        if (likelihood is 0 or 100)
        {
            return $"the year-end target is {(likelihood == 0 ? "lost" : "secured")}: arithmetic has already decided";
        }

        var decimals = Math.Max(
            GapSentence.DecimalsBeside(likelihood, rule.GreenPercent),
            GapSentence.DecimalsBeside(likelihood, rule.AmberPercent)
        );
        var percent = Plain(Unit.Rounded(likelihood, decimals)) + "%" + Beyond(likelihood);
        var expected = status switch
        {
            Status.Green =>
                $"is expected to be met: a likelihood of {percent}, where {Plain(rule.GreenPercent)}% is asked for",
            Status.Amber =>
                $"is at risk: a likelihood of {percent}, between {Plain(rule.AmberPercent)}% and {Plain(rule.GreenPercent)}%",
            _ => $"is not expected to be met: a likelihood of {percent}, below {Plain(rule.AmberPercent)}%",
        };
        return $"the year-end target {expected}";
    }

    // What is stated goes no further than 5% and 95%, or 1% and 99% with many earlier errors to learn from.
    private static string Beyond(decimal percent) =>
        percent switch
        {
            1 or 5 => " or less",
            95 or 99 => " or more",
            _ => "",
        };

    private static string OfTwoTargets(
        decimal reported,
        (decimal Figure, string Name) one,
        (decimal Figure, string Name) other,
        in StatusQuestion question,
        Status status
    )
    {
        var unit = question.Unit.ShowingInFull(one.Figure).ShowingInFull(other.Figure);
        var lowerIsBetter = question.Polarity is Polarity.LowerIsBetter;
        var actual = StatusRule.AsCompared(reported, question);
        var (harder, easier) = one.Figure <= other.Figure == lowerIsBetter ? (one, other) : (other, one);
        var decimals = Math.Max(
            unit.DecimalsThatTellApart(actual, one.Figure),
            unit.DecimalsThatTellApart(actual, other.Figure)
        );
        var figure = unit.FormatWithLabel(actual, decimals);
        var hard = $"the {harder.Name} of {unit.Format(harder.Figure, decimals)}";
        var easy = $"the {easier.Name} of {unit.Format(easier.Figure, decimals)}";
        return status switch
        {
            Status.Green => $"{figure} meets {hard}",
            Status.Amber => $"{figure} meets {easy} but not {hard}",
            _ => $"{figure} does not meet {easy}, nor {hard}",
        };
    }

    private static string AgainstTarget(decimal actual, in StatusQuestion question, Status status)
    {
        var target = StatusRule.TargetAsCompared(question);
        var gap = Gap.Between(actual, target);
        var unit = WithDecimalsOf(question, gap.Edge);
        var sentence = new GapSentence(actual, gap, target, unit, Beside(question));
        return question.Rule switch
        {
            ToleranceRule.MetOrMissed => gap.IsMet ? sentence.Met : sentence.MissedByUnits(),
            ToleranceRule.AbsoluteTolerance r => gap.IsMet
                ? sentence.Met
                : sentence.MissedByUnits(r.Units, status is Status.Amber ? "within" : "beyond"),
            ToleranceRule.TargetAndFloor r => gap.IsMet
                ? sentence.Met
                : OfFloor(StatusRule.AsCompared(r.Floor, question), sentence, question, status),
            _ when gap.Edge == 0 => OfZero(gap, sentence, question, status),
            ToleranceRule.SymmetricBand r =>
                $"{sentence.OffByPercent(r.Percent)}, {BesideSymmetric(r.Percent, status)}",
            ToleranceRule.ExceedingBand r when gap.IsMet => status is Status.Blue
                ? $"{sentence.OffByPercent(r.BluePercent)}, beating it by more than the {Plain(r.BluePercent)}% asked for"
                : sentence.Met,
            ToleranceRule.ToleranceAndImprovement when gap.IsMet => sentence.Met,
            ToleranceRule.ToleranceAndImprovement r => status is Status.Green
                ? $"{sentence.OffByPercent(r.GreenPercent)}, within the {Plain(r.GreenPercent)}% tolerance"
                : $"{sentence.OffByPercent(r.GreenPercent)}, beyond the {Plain(r.GreenPercent)}% tolerance, {OnImprovement(question, sentence.Decimals, status)}",
            _ when gap.IsMet => sentence.Met,
            ToleranceRule.RelativeWithNearMiss r when status is Status.Green =>
                $"{sentence.OffByPercent(r.GreenPercent)}, within the {Plain(r.GreenPercent)}% counted as met",
            ToleranceRule.FourBands r when status is Status.Yellow =>
                $"{sentence.OffByPercent(r.YellowPercent)}, within the {Plain(r.YellowPercent)}% that is yellow",
            { AmberReach: { } percent } =>
                $"{sentence.OffByPercent(percent)}, {(status is Status.Amber ? "within" : "beyond")} the {Plain(percent)}% tolerance",
            _ => throw new UnreachableException(),
        };
    }

    // What was set is shown as it was set: "84.0% is 0.3 points below 84.3" is no reading of a target of 84.25.
    private static Unit WithDecimalsOf(in StatusQuestion question, decimal target) =>
        question.Rule switch
        {
            ToleranceRule.AbsoluteTolerance r => question.Unit.ShowingInFull(target).ShowingInFull(r.Units),
            ToleranceRule.TargetAndFloor r => question
                .Unit.ShowingInFull(target)
                .ShowingInFull(StatusRule.AsCompared(r.Floor, question)),
            _ => question.Unit.ShowingInFull(target),
        };

    // The other figure that the sentence sets the actual beside.
    private static decimal? Beside(in StatusQuestion question) =>
        question.Rule switch
        {
            ToleranceRule.TargetAndFloor r => StatusRule.AsCompared(r.Floor, question),
            ToleranceRule.ToleranceAndImprovement when question.Previous is { } previous => StatusRule.AsCompared(
                previous,
                question
            ),
            _ => null,
        };

    private static string OfZero(Gap gap, GapSentence sentence, in StatusQuestion question, Status status)
    {
        var outcome = gap.IsMet ? sentence.Met : sentence.MissedByUnits();
        return question.Rule is ToleranceRule.ToleranceAndImprovement && !gap.IsMet
                ? $"{outcome}, {OnImprovement(question, sentence.DecimalsOfMiss, status)}. {NoPercentageOfZero}"
            : gap.IsMet && question.Rule is not (ToleranceRule.SymmetricBand or ToleranceRule.ExceedingBand) ? outcome
            : $"{outcome}. {NoPercentageOfZero}";
    }

    private static string OfFloor(decimal floor, GapSentence sentence, in StatusQuestion question, Status status)
    {
        var name = question.Target is Target.AtMost or Target.LessThan ? "ceiling" : "floor";
        var shown = question.Unit.Format(floor, sentence.DecimalsOfMiss);
        return status is Status.Amber
            ? $"{sentence.MissedByUnits()}, but meets the {name} of {shown}"
            : $"{sentence.MissedByUnits()}, and misses the {name} of {shown}";
    }

    private static string BesideSymmetric(decimal percent, Status status) =>
        status switch
        {
            Status.Green => $"better by more than {Plain(percent)}%",
            Status.Amber => $"within {Plain(percent)}% of it",
            _ => $"worse by more than {Plain(percent)}%",
        };

    private static string OnImprovement(in StatusQuestion question, int decimals, Status status)
    {
        if (question.Previous is not { } previous)
        {
            return question.NoPrevious is { } because
                ? $"and nothing shows an improvement: {because}"
                : "and there is no earlier figure to show an improvement on";
        }

        var shown = question.Unit.Format(StatusRule.AsCompared(previous, question), decimals);
        var then = question.PreviousPeriod is { } period ? $"{shown} in {period}" : $"{shown} before";
        return status is Status.Amber ? $"but no worse than {then}" : $"and worse than {then}";
    }

    private static string WithoutFullStop(string text) => text.Trim().TrimEnd('.');

    private static string Plain(decimal number) => ToleranceRule.Plain(number);
}
