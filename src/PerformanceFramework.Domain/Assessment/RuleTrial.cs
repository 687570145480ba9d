using System.Globalization;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>The status of one figure as it stands, and as another rule would have it.</summary>
public readonly record struct TriedFigure(ReportingPeriod Period, Status Current, Status Tried)
{
    public bool Differs => Current != Tried;

    /// <summary>"Red to Amber", or that there is none.</summary>
    public string Difference => Differs ? $"{Current.Name()} to {Tried.Name()}" : "Same";
}

/// <summary>How many figures have each status.</summary>
public readonly record struct StatusCounts(int Blue, int Green, int Yellow, int Amber, int Red, int NotRated)
{
    public int Total => Blue + Green + Yellow + Amber + Red + NotRated;

    public int Of(Status status) =>
        status switch
        {
            Status.Blue => Blue,
            Status.Green => Green,
            Status.Yellow => Yellow,
            Status.Amber => Amber,
            Status.Red => Red,
            Status.NotRated => NotRated,
        };

    public static StatusCounts operator +(StatusCounts one, StatusCounts other) =>
        new(
            one.Blue + other.Blue,
            one.Green + other.Green,
            one.Yellow + other.Yellow,
            one.Amber + other.Amber,
            one.Red + other.Red,
            one.NotRated + other.NotRated
        );

    internal static StatusCounts One(Status status) =>
        status switch
        {
            Status.Blue => new(1, 0, 0, 0, 0, 0),
            Status.Green => new(0, 1, 0, 0, 0, 0),
            Status.Yellow => new(0, 0, 1, 0, 0, 0),
            Status.Amber => new(0, 0, 0, 1, 0, 0),
            Status.Red => new(0, 0, 0, 0, 1, 0),
            Status.NotRated => new(0, 0, 0, 0, 0, 1),
        };
}

/// <summary>How often a colour changed from one period to the next: a rule under which it does so by chance says little.</summary>
/// <param name="Changes">0 to <paramref name="Steps"/>.</param>
/// <param name="Steps">Neighbouring periods that both have a colour.</param>
public readonly record struct Flicker(int Changes, int Steps)
{
    /// <summary>"5 of 15 times"; "–" where no two neighbouring periods have colours.</summary>
    public string Words => Steps == 0 ? "–" : $"{RuleTrial.Count(Changes)} of {RuleTrial.Times(Steps)}";

    public static Flicker operator +(Flicker one, Flicker other) =>
        new(one.Changes + other.Changes, one.Steps + other.Steps);
}

/// <summary>Figures that would go from one status to another.</summary>
/// <param name="Count">1 or more.</param>
public readonly record struct StatusMove(Status From, Status To, int Count);

/// <summary>What another rule would have made of figures that are known already.</summary>
/// <param name="Rule">The rule that was tried.</param>
/// <param name="Current">The statuses as they stand; as many as <paramref name="Tried"/>.</param>
/// <param name="Moves">The figures that would have another status, the most first; each pair of statuses once.</param>
public sealed record RuleTrial(
    ToleranceRule Rule,
    StatusCounts Current,
    StatusCounts Tried,
    Flicker CurrentFlicker,
    Flicker TriedFlicker,
    IReadOnlyList<StatusMove> Moves
)
{
    public int Figures => Current.Total;

    public int Differences => Moves.Sum(move => move.Count);

    /// <summary>Tries a rule on the figures of one indicator.</summary>
    /// <param name="figures">In any order; no two of one period.</param>
    public static RuleTrial Of(ToleranceRule rule, IEnumerable<TriedFigure> figures)
    {
        var inOrder = figures.OrderBy(figure => figure.Period).ToArray();
        var current = default(StatusCounts);
        var tried = default(StatusCounts);
        foreach (var figure in inOrder)
        {
            current += StatusCounts.One(figure.Current);
            tried += StatusCounts.One(figure.Tried);
        }

        return new RuleTrial(
            rule,
            current,
            tried,
            FlickerOf(inOrder, figure => figure.Current),
            FlickerOf(inOrder, figure => figure.Tried),
            MovesOf(
                inOrder
                    .Where(figure => figure.Differs)
                    .Select(figure => new StatusMove(figure.Current, figure.Tried, 1))
            )
        );
    }

    /// <summary>One rule tried on several indicators; no colour changes from one indicator to another.</summary>
    public static RuleTrial Together(ToleranceRule rule, IReadOnlyCollection<RuleTrial> trials) =>
        new(
            rule,
            trials.Aggregate(default(StatusCounts), (sum, trial) => sum + trial.Current),
            trials.Aggregate(default(StatusCounts), (sum, trial) => sum + trial.Tried),
            trials.Aggregate(default(Flicker), (sum, trial) => sum + trial.CurrentFlicker),
            trials.Aggregate(default(Flicker), (sum, trial) => sum + trial.TriedFlicker),
            MovesOf(trials.SelectMany(trial => trial.Moves))
        );

    /// <summary>"With “near-miss 5% 10%” 3 of 16 figures would have another colour: 2 from Red to Amber, 1 from Amber to Green".</summary>
    public string Headline =>
        (Figures, Differences) switch
        {
            (0, _) => $"There is no figure to try “{Rule.Notation}” on",
            (1, 0) => $"With “{Rule.Notation}” the one figure would keep its colour",
            (var all, 0) => $"With “{Rule.Notation}” all {Count(all)} figures would keep their colours",
            (1, _) =>
                $"With “{Rule.Notation}” the one figure would have another colour: from {Moves[0].From.Name()} to {Moves[0].To.Name()}",
            var (all, some) =>
                $"With “{Rule.Notation}” {Count(some)} of {Count(all)} figures would have another colour: "
                    + string.Join(", ", Moves.Select(m => $"{Count(m.Count)} from {m.From.Name()} to {m.To.Name()}")),
        };

    /// <summary>How often the colour changed from one period to the next, and would have, in one sentence.</summary>
    public string FlickerExplanation =>
        (CurrentFlicker.Steps, TriedFlicker.Steps) switch
        {
            (0, 0) => "No two neighbouring periods both have a colour, so it is not known how often it changes",
            (_, 0) =>
                $"From one period to the next the colour changed {CurrentFlicker.Words}; under the tried rule no two neighbouring periods would both have one",
            (0, _) =>
                $"From one period to the next the colour would have changed {TriedFlicker.Words}; as it stands no two neighbouring periods both have one",
            _ =>
                $"From one period to the next the colour changed {CurrentFlicker.Words}, and would have changed {TriedFlicker.Words}",
        };

    internal static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Times(int count) => count == 1 ? "1 time" : Count(count) + " times";

    private static Flicker FlickerOf(TriedFigure[] inOrder, Func<TriedFigure, Status> statusOf)
    {
        var (changes, steps) = (0, 0);
        for (var i = 1; i < inOrder.Length; i++)
        {
            var (before, after) = (statusOf(inOrder[i - 1]), statusOf(inOrder[i]));
            if (
                before is not Status.NotRated
                && after is not Status.NotRated
                && AreNeighbours(inOrder[i - 1].Period, inOrder[i].Period)
            )
            {
                steps++;
                changes += before == after ? 0 : 1;
            }
        }

        return new Flicker(changes, steps);
    }

    private static bool AreNeighbours(ReportingPeriod earlier, ReportingPeriod later) =>
        earlier.Kind == later.Kind && later.Since(earlier) == 1;

    private static List<StatusMove> MovesOf(IEnumerable<StatusMove> moves) =>
        [
            .. moves
                .GroupBy(move => (move.From, move.To))
                .Select(same => new StatusMove(same.Key.From, same.Key.To, same.Sum(move => move.Count)))
                .OrderByDescending(move => move.Count)
                .ThenByDescending(move => move.From)
                .ThenBy(move => move.To),
        ];
}

internal static class StatusNames
{
    /// <summary>As it stands in a sentence.</summary>
    public static string Name(this Status status) => status is Status.NotRated ? "Not rated" : status.ToString();
}
