using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

/// <summary>What pages say of interventions.</summary>
internal static class InterventionWords
{
    /// <summary>How it stands, in a few words.</summary>
    public static string Short(InterventionLine line) => line.Outcome?.Words() ?? line.State.Words();

    /// <summary>Whether a person stands behind the verdict.</summary>
    public static string Standing(InterventionLine line) =>
        line switch
        {
            { Confirmation: { } confirmed } => $"confirmed by {confirmed.By} on {UkDate.Words(confirmed.On)}",
            { Cancellation: { } cancelled } => $"by {cancelled.By} on {UkDate.Words(cancelled.On)}: {cancelled.Reason}",
            _ => "by the figures so far; nobody has confirmed it",
        };

    /// <summary>When it began and what was expected of it.</summary>
    public static string Expected(InterventionLine line) =>
        $"Began {UkDate.Words(line.Terms.Began)}; "
        + (
            line.Terms.ExpectedSize is { } size
                ? $"an improvement of {Distance(line.Unit, size)} was expected by {UkDate.Words(line.Terms.ExpectedBy)}"
                : $"an effect was expected by {UkDate.Words(line.Terms.ExpectedBy)}"
        );

    /// <summary>The change beside the one that was expected, for the column of a table.</summary>
    public static string Change(InterventionLine line) =>
        line.Change is not { } exact ? "Not known"
        : Math.Round(exact, line.Unit.Decimals + 1) is var change && change == 0 ? "None"
        : $"{(change > 0 ? "Up" : "Down")} {Distance(line.Unit, change)}";

    public static string ExpectedSize(InterventionLine line) =>
        line.Terms.ExpectedSize is { } size ? $"{Distance(line.Unit, size)} better" : "Nobody said";

    public static string Headline(IReadOnlyDictionary<VerdictOutcome, int> counts)
    {
        var all = counts.Values.Sum();
        return all == 0
            ? "No verdict has been confirmed yet."
            : $"Of {(all == 1 ? "1 thing" : $"{all} things")} tried, {counts.GetValueOrDefault(VerdictOutcome.Improved)} worked as far as figures can tell.";
    }

    /// <summary>How many interventions have figures enough to be looked at, in a sentence.</summary>
    public static string Ripe(int count) =>
        $"{(count == 1 ? "1 intervention has" : $"{count} interventions have")} {VerdictRule.FewestAfter} figures or more since the effect was expected.";

    /// <summary>How many verdicts wait for the reader, in a sentence.</summary>
    public static string Waiting(int count) =>
        count switch
        {
            0 => "No verdict waits for you to confirm.",
            1 => "1 verdict waits for you to confirm.",
            _ => $"{count} verdicts wait for you to confirm.",
        };

    /// <summary>The other verdicts in numbers; empty where there are none.</summary>
    public static string Others(IReadOnlyDictionary<VerdictOutcome, int> counts)
    {
        var parts = new[]
        {
            (VerdictOutcome.NoDetectableChange, "no detectable change"),
            (VerdictOutcome.Worse, "worse than before"),
            (VerdictOutcome.CannotBeTold, "cannot be told"),
        }
            .Where(part => counts.GetValueOrDefault(part.Item1) > 0)
            .Select(part => $"{part.Item2} in {counts[part.Item1]}");
        var words = string.Join("; ", parts);
        return words.Length == 0 ? "" : SentenceCase.AtStart(words) + ".";
    }

    private static string Distance(Unit unit, decimal size) =>
        unit.FormatDistance(size, Math.Max(unit.Decimals, Figure.DecimalsOf(size)));
}
