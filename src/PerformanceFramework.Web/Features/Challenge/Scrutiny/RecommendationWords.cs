using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

/// <summary>What pages say of recommendations.</summary>
internal static class RecommendationWords
{
    public static string Headline(RecommendationCounts counts) =>
        counts.All == 0 ? "No committee has recommended anything yet."
        : counts.Open == 0 ? $"{Count(counts.All)}; all are closed."
        : $"{Count(counts.All)}: {Open(counts)}.";

    /// <summary>How it stands, with its day.</summary>
    public static string State(RecommendationLine line, DateOnly today) =>
        line.State switch
        {
            RecommendationState.AwaitingResponse =>
                $"{(line.IsOverdue(today) ? "Overdue" : line.State.Words())}: a response {(line.IsOverdue(today) ? "was" : "is")} asked for by {UkDate.Words(line.ResponseDue)}",
            RecommendationState.InProgress => $"{line.State.Words()}: {Steps(line)}",
            RecommendationState.AwaitingCommittee => line.Response is CabinetResponse.NotAccepted
                ? "Waiting for the committee: Cabinet does not accept it"
                : "Waiting for the committee: everything is done",
            RecommendationState.Closed or RecommendationState.Withdrawn =>
                $"{line.State.Words()} on {UkDate.Words(line.ClosedOn!.Value)}",
        };

    public static string ShortState(RecommendationLine line, DateOnly today) =>
        line.IsOverdue(today) ? "Response overdue" : line.State.Words();

    public static string Short(RecommendationLine line) => FirstSentence.Of(line.Text);

    /// <summary>Who made it and when, and for whom.</summary>
    public static string Made(RecommendationLine line) =>
        $"Meeting of {UkDate.Words(line.MeetingOn)}. Recorded on {UkDate.Words(line.MadeOn)} by {line.MadeBy}"
        + (line.IsOnBehalf ? " on the committee’s behalf." : ".");

    public static string Responded(RecommendationLine line) =>
        line.RespondedFor.Length == 0
            ? $"{line.RespondedBy}, {UkDate.Words(line.RespondedOn!.Value)}."
            : $"For {line.RespondedFor}, recorded by {line.RespondedBy} on {UkDate.Words(line.RespondedOn!.Value)}.";

    /// <summary>What was done, in a few words, for a table.</summary>
    public static string Done(RecommendationLine line) =>
        line.Response is null ? "No response yet"
        : line.Response is CabinetResponse.NotAccepted ? "Not accepted"
        : $"{line.Response.Value.Words()}; {Steps(line)}";

    public static string StepState(RecommendationStep step, DateOnly today) =>
        step.DoneOn is { } on ? $"Done on {UkDate.Words(on)} by {step.DoneBy}"
        : step.Due < today ? $"Overdue since {UkDate.Words(step.Due)}"
        : $"By {UkDate.Words(step.Due)}";

    private static string Steps(RecommendationLine line)
    {
        var done = line.Steps.Count(step => step.DoneOn is not null);
        return line.Steps.Count == 0 ? "no action is planned yet"
            : line.Steps.Count == 1 ? (done == 1 ? "1 action, done" : "1 action, not done yet")
            : $"{done} of {line.Steps.Count} actions are done";
    }

    private static string Count(int count) => count == 1 ? "1 recommendation" : $"{count} recommendations";

    private static string Open(RecommendationCounts counts) =>
        string.Join(
            ", ",
            new[]
            {
                Of(
                    counts.AwaitingResponse,
                    "waiting for Cabinet" + (counts.Overdue == 0 ? "" : $" ({counts.Overdue} of them overdue)")
                ),
                Of(counts.InProgress, "being acted on"),
                Of(counts.AwaitingCommittee, "waiting for the committee"),
                Of(counts.Closed, "closed"),
            }.Where(part => part.Length > 0)
        );

    private static string Of(int count, string what) => count == 0 ? "" : $"{count} {what}";
}
