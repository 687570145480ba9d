using System.Globalization;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Editions;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What pages say of sessions.</summary>
internal static class SessionText
{
    /// <summary>"Corporate leadership team, Q2 2026/27".</summary>
    public static string Name(SessionHead head) => $"{head.Body}, {head.Period}";

    /// <summary>Which figures it looks at: "Figures of Q2 2026/27 and before, as they were known at the end of 20 October 2026".</summary>
    /// <param name="edition">That they are drawn from; null where they are drawn from none.</param>
    public static string Figures(SessionHead head, EditionHead? edition) =>
        $"Figures of {head.Period} and before, as "
        + (
            edition is not null ? $"they were frozen in {EditionWords.Name(edition)}"
            : head.ClosedOn is { } day
                ? $"they were known at the end of {UkDate.Words(day)}, when the session was closed"
            : "they are known now"
        );

    /// <summary>The same where the edition is not at hand.</summary>
    public static string Figures(SessionHead head) =>
        head.Edition is null
            ? Figures(head, edition: null)
            : $"Figures of {head.Period} and before, as in the edition of the pre-read";

    /// <summary>"3rd".</summary>
    public static string Ordinal(int place) =>
        place.ToString(CultureInfo.InvariantCulture)
        + (
            place % 100 is 11 or 12 or 13
                ? "th"
                : (place % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                }
        );

    /// <summary>"3rd: red in 2 periods running; worse by more than normal variation; corporate priority".</summary>
    public static string WhyHere(TopicView topic) =>
        topic.ProposedRank is { } rank
            ? $"{Ordinal(rank)}: {SentenceCase.Within(topic.Explanation)}"
            : topic.Explanation;

    /// <summary>What it counts, and what for: "Red: 20 points".</summary>
    public static string Points(decimal points) =>
        points.ToString("0.##", CultureInfo.InvariantCulture) + (points == 1 ? " point" : " points");

    /// <summary>The first sentence of the page of a session.</summary>
    public static string Headline(SessionHead head, int agenda) =>
        head.State switch
        {
            SessionState.Preparing or SessionState.Ready =>
                $"{Topics(agenda)} on the agenda for {UkDate.Words(head.HeldOn)}.",
            SessionState.Running => $"Being held now, with {Topics(agenda)}.",
            SessionState.Closed => $"Held on {UkDate.Words(head.HeldOn)}, with {Topics(agenda)}.",
            SessionState.Cancelled => $"Not held: {SentenceCase.Within(head.CancelledBecause)}",
        };

    /// <summary>How long the topics take.</summary>
    public static string Length(SessionHead head, int agenda) =>
        $"{agenda * head.Terms.MinutesPerTopic} minutes for {Topics(agenda)}, {head.Terms.MinutesPerTopic} each; "
        + $"{Topics(head.Terms.Topics)} at most";

    /// <summary>Of a topic that the reader sees without the one that it is merged with.</summary>
    public const string WithAnother = "Talked about with another topic";

    public static string Topics(int count) =>
        count switch
        {
            0 => "no topic",
            1 => "1 topic",
            _ => $"{count} topics",
        };

    /// <summary>How the commitments stand that a session opens on.</summary>
    public static string Earlier(EarlierCounts counts) =>
        counts.All == 0
            ? "None was made before."
            : $"{counts.Open} open, {(counts.Overdue == 0 ? "none" : counts.Overdue.ToString(CultureInfo.InvariantCulture))} of them overdue; "
                + $"{counts.Done} done and {counts.Cancelled} cancelled since the session before.";

    /// <summary>What a topic ended in.</summary>
    public static string Decision(DecisionKind decision, string reason, DateOnly? due) =>
        decision.Words()
        + (due is { } day ? $", by {UkDate.Words(day)}" : "")
        + (reason.Length > 0 ? $": {SentenceCase.Within(reason)}" : "");

    /// <summary>From when directors see a session, for those who prepare it.</summary>
    public static string DirectorsSee(SessionHead head) =>
        head.DirectorsSeeFrom is { } from ? $"From {UkDate.Words(from)}" : "Not before the pre-read is out";
}
