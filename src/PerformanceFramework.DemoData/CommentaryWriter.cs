using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Writes what a service might say of a figure: what happened, why, what is being done, when it will recover. The words
/// follow the status and the direction, so that they never contradict them.
/// </summary>
internal sealed class CommentaryWriter(CommentaryRow row, LatestCommentaryRow? latest, Indicator indicator)
{
    // Ages from which less and then nothing more is said; the same sentences quarter after quarter would read as neglect.
    private const int AgeOfPlans = 3;
    private const int AgeOfSuccess = 1;
    private const int AgeOfSilence = 8;

    private readonly Noise _noise = new(row.Code + " commentary");

    /// <param name="point">The value with its target.</param>
    /// <param name="assessment">What the rules said of it.</param>
    /// <param name="age">How many periods before the latest of the history: 0 for that, -1 for the next.</param>
    public CommentaryAnswers Write(SeriesPoint point, StoredAssessment assessment, int age)
    {
        if (age == 0 && latest is not null && latest.Status == assessment.Status)
        {
            return new CommentaryAnswers(
                Filled(latest.Happened),
                Filled(latest.Cause),
                Filled(latest.Action),
                Filled(latest.Recovery)
            );
        }

        return assessment.Status switch
        {
            Status.Red
            or Status.Amber
            or Status.Yellow when age < AgeOfSilence && point.Value is ObservedValue.Number => OfMiss(
                point,
                assessment,
                age
            ),
            // In the open round something is said of every figure: one that is met may yet be getting worse.
            Status.Blue or Status.Green when age < 0 || (age <= AgeOfSuccess && _noise.Choice(age, 3) > 0) => Only(
                Sentences(Success(point, assessment), age == 0 ? row.Well : "")
            ),
            Status.NotRated when age == 0 && point.Value is ObservedValue.Number => Only(row.Well),
            _ => CommentaryAnswers.None,
        };

        string Filled(string text) =>
            text.Replace("{value}", Value(point), StringComparison.Ordinal)
                .Replace("{target}", point.Target.InWords(indicator.Unit), StringComparison.Ordinal)
                .Replace("{next}", point.Period.Next.ToString(), StringComparison.Ordinal)
                .Replace("{after}", point.Period.Next.Next.ToString(), StringComparison.Ordinal);
    }

    private static CommentaryAnswers Only(string text) => CommentaryAnswers.None with { WhatHappened = text };

    // The four questions came with the latest figures; before, everything was one text.
    private CommentaryAnswers OfMiss(SeriesPoint point, StoredAssessment assessment, int age)
    {
        var miss = Miss(point, assessment, age);
        return age switch
        {
            < 0 => new CommentaryAnswers(miss, "", row.Doing, Recovery(point, assessment)),
            0 => new CommentaryAnswers(miss, row.Behind, row.Doing, Recovery(point, assessment)),
            <= AgeOfPlans => Only(Sentences(miss, age % 2 == 1 ? row.Behind : row.Doing)),
            _ => Only(Sentences(miss, row.Behind)),
        };
    }

    private string Miss(SeriesPoint point, StoredAssessment assessment, int age)
    {
        var value = Value(point);
        var target = point.Target.InWords(indicator.Unit);
        var movement = Movement(assessment, unexpected: Direction.Improved);
        return _noise.Choice(age, 3) switch
        {
            0 => $"{value} against a target of {target}{movement}.",
            1 => $"The target of {target} was missed: the figure is {value}{movement}.",
            _ => $"We aimed for {target} and reached {value}{movement}.",
        };
    }

    private string Success(SeriesPoint point, StoredAssessment assessment)
    {
        var movement = Movement(assessment, unexpected: Direction.Worsened);
        return point.Value is not ObservedValue.Number ? ""
            : Meets(point) ? $"On target at {Value(point)}{movement}."
            : $"{Value(point)}, near enough to the target to count as met{movement}.";
    }

    private static bool Meets(SeriesPoint point) =>
        (point.Target, point.Value) switch
        {
            (Target.AtLeast target, ObservedValue.Number number) => number.Value >= target.Value,
            (Target.AtMost target, ObservedValue.Number number) => number.Value <= target.Value,
            _ => true,
        };

    // Totals since April have no direction within the year, so they are compared with the same point of last year.
    private static string Movement(StoredAssessment assessment, Direction unexpected)
    {
        var (direction, than) =
            assessment.SincePrevious.Direction is Direction.Withheld
                ? (assessment.SinceLastYear, "at this point last year")
                : (assessment.SincePrevious, "in " + assessment.SincePrevious.ComparedWith);
        var though = direction.Direction == unexpected ? "though " : "";
        return direction.Direction switch
        {
            Direction.Improved => $", {though}better than {than}",
            Direction.Worsened => $", {though}worse than {than}",
            Direction.NoChange => $", much as {than}",
            Direction.Increased or Direction.Decreased or Direction.Withheld => "",
        };
    }

    private static string Recovery(SeriesPoint point, StoredAssessment assessment)
    {
        var next = point.Period.Next;
        var isYear = point.Period.SamePeriodLastYear == point.Period.Previous;
        var recovered = isYear ? next.Next : next.Next.Next;
        return (assessment.Status, assessment.SincePrevious.Direction) switch
        {
            (Status.Amber or Status.Yellow, _) => $"We expect to meet the target in {next}.",
            (_, Direction.Improved) => $"At this pace the target will be met in {next.Next}.",
            _ => $"We expect an improvement in {next} and to meet the target by {recovered}.",
        };
    }

    // One of something goes without its label: labels are plurals.
    private string Value(SeriesPoint point) =>
        point.Value is ObservedValue.Number number and not { Value: 1 }
            ? indicator.Unit.FormatWithLabel(number.Value)
            : point.Value.Short(indicator.Unit);

    private static string Sentences(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));
}
