using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

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
            .Select(stage => $"{round.Stages[stage]} {Of(stage)}");
        return round.Returns == 0 ? "No returns" : $"{Returns(round.Returns)}: {string.Join(", ", parts)}";
    }

    /// <summary>"1 return", "10 returns".</summary>
    public static string Returns(int count) => count == 1 ? "1 return" : $"{count} returns";

    private static string Of(ReturnStage stage) =>
        stage switch
        {
            ReturnStage.NotStarted => "not started",
            ReturnStage.InProgress => "in progress",
            ReturnStage.Submitted => "waiting for approval",
            ReturnStage.Queried => "sent back",
            ReturnStage.Approved => "approved",
        };
}
