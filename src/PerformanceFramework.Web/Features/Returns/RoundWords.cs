using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What pages say of collection rounds.</summary>
internal static class RoundWords
{
    public static string State(RoundSummary round) =>
        round.State switch
        {
            RoundState.Open => "Open",
            RoundState.Closed when round is { ClosedBy: { } by, ClosedOn: { } on } =>
                $"Closed by {by} on {UkDate.Words(on)}",
            RoundState.Closed => "Closed",
        };

    /// <summary>"10 returns: 4 approved, 2 submitted, 4 not started".</summary>
    public static string Stages(RoundSummary round)
    {
        var parts = Enum.GetValues<ReturnStage>()
            .Reverse()
            .Where(round.Stages.ContainsKey)
            .Select(stage => $"{round.Stages[stage]} {Lower(stage)}");
        return round.Returns == 0 ? "No returns" : $"{Returns(round.Returns)}: {string.Join(", ", parts)}";
    }

    /// <summary>How far a return is, and whom it waits for: "Submitted, waiting for the head of service".</summary>
    public static string Stage(ReturnStage stage, RoundDates dates) =>
        dates.StepAfter(stage) is { } step ? $"{stage.Words()}, waiting for {step.Who()}" : stage.Words();

    /// <summary>How far a return is, within a sentence: "in progress".</summary>
    public static string Lower(ReturnStage stage) => SentenceCase.Within(stage.Words());

    /// <summary>How many of its returns are signed off.</summary>
    public static string Share(RoundSummary round) => ShareWords.Of(round.Complete, round.Returns);

    /// <summary>"1 return", "10 returns".</summary>
    public static string Returns(int count) => count == 1 ? "1 return" : $"{count} returns";

    /// <summary>The label of the last day for a step; for submission where it is null.</summary>
    public static string DateLabel(SignOffStep? step) =>
        step is { } of
            ? of switch
            {
                SignOffStep.HeadOfService => "Heads of service approve by",
                SignOffStep.Director => "Directors sign off by",
                SignOffStep.PerformanceTeam => "The performance team checks by",
            }
            : "Officers submit by";

    /// <summary>"Submit by 5 October 2026, approve by 8 October 2026, sign off by 12 October 2026."</summary>
    public static string Dates(RoundDates dates) =>
        $"Submit by {UkDate.Words(dates.SubmitBy)}, {string.Join(", ", dates.Steps.Select(step => $"{Verb(step)} by {UkDate.Words(dates.Of(step)!.Value)}"))}.";

    /// <summary>What a button does at a step.</summary>
    public static string StepButton(SignOffStep step) => $"{StepWord(step)} the return";

    public static string StepWord(SignOffStep step) => SentenceCase.AtStart(Verb(step));

    /// <summary>What has been done at a step: "approved".</summary>
    public static string Done(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => "approved",
            SignOffStep.Director => "signed off",
            SignOffStep.PerformanceTeam => "checked",
        };

    /// <summary>What somebody does at a step: "approves".</summary>
    public static string Does(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => "approves",
            SignOffStep.Director => "signs off",
            SignOffStep.PerformanceTeam => "checks",
        };

    /// <summary>What is done at a step: "approve".</summary>
    public static string Verb(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => "approve",
            SignOffStep.Director => "sign off",
            SignOffStep.PerformanceTeam => "check",
        };

    /// <summary>How long ago something was, within a sentence: "2 hours ago".</summary>
    /// <param name="at">UTC, as the other.</param>
    public static string Ago(DateTime at, DateTime now) =>
        (now - at) switch
        {
            { TotalMinutes: < 2 } => "just now",
            { TotalHours: < 1 } span => $"{(int)span.TotalMinutes} minutes ago",
            { TotalHours: < 2 } => "1 hour ago",
            { TotalDays: < 1 } span => $"{(int)span.TotalHours} hours ago",
            _ => $"on {UkDate.Words(London.DayOf(at))}",
        };
}
