using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>What a new value does to the figure itself and to every other.</summary>
/// <param name="StatusBefore">Of the figure as it was.</param>
/// <param name="StatusAfter">Of the new value.</param>
/// <param name="Sentences">The figure first, then the others of its service: of its indicator, calculated indicators, and longer periods.</param>
/// <param name="Elsewhere">The figures of other services that are worked out from it.</param>
public sealed record RestatementEffect(
    Status StatusBefore,
    Status StatusAfter,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Elsewhere
)
{
    private const string Hidden =
        "Figures of other services change with it. Those who see all open figures are told which.";

    private IEnumerable<string> All => Sentences.Concat(Elsewhere);

    /// <summary>
    /// What a reader within reach of the figure is told: of other services, whose figures may be of an open round, only whoever
    /// sees those of the whole council.
    /// </summary>
    public IReadOnlyList<string> For(Actor actor) =>
        Elsewhere.Count == 0 ? Sentences
        : actor.ReachOf(Permission.ViewOpenRoundFigures).WholeCouncil ? [.. All]
        : [.. Sentences, Hidden];

    /// <summary>The same of an effect as it was kept.</summary>
    public static IReadOnlyList<string> For(Actor actor, string text)
    {
        var parts = text.Split("\n\n", 2)
            .Select(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return new RestatementEffect(default, default, parts[0], parts.Count > 1 ? parts[1] : []).For(actor);
    }

    /// <summary>Tells this effect from another, so that nobody approves what they have not seen.</summary>
    public string Stamp => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', All))))[..16];

    /// <summary>As it is kept, an empty line before what is elsewhere. What there is no room for is counted.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (place, sentence) in All.Index())
            {
                if (place == Sentences.Count)
                {
                    text.Append('\n');
                }

                if (text.Length + sentence.Length + 1 > Restatement.EffectLength - 60)
                {
                    var left = Sentences.Count + Elsewhere.Count - place;
                    return text.Append(left == 1 ? "One more change." : $"{left} more changes.").ToString();
                }

                text.Append(sentence).Append('\n');
            }

            return text.ToString().TrimEnd('\n');
        }
    }

    /// <summary>
    /// Puts a new value in the place of a figure, works out all that depends on it as the approval of a return does, and says
    /// what has become different. Nothing is saved: whoever only wants to know lets go of the context.
    /// </summary>
    /// <param name="db">What is worked out is among its changes.</param>
    /// <param name="record">All of its indicator, tracked by it.</param>
    /// <param name="observation">One of the record, with its round.</param>
    /// <param name="today">From when the figure counts as restated.</param>
    public static async Task<RestatementEffect> ApplyAsync(
        PerformanceDbContext db,
        IndicatorRecord record,
        Observation observation,
        ReportedValue value,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        record = IndicatorRecords.Report(db, record, [(observation.Period, value)]);
        observation.MarkRestated(today);
        await CalculatedIndicators.RecalculateAsync(
            db,
            [record],
            new Recalculation([observation.Period]),
            cancellationToken
        );
        var changes = FigureChange.In(db);
        foreach (var calculated in changes.Where(change => change.Now != observation && !change.IsNew))
        {
            calculated.KeepMark(today);
        }

        return Of(observation, changes);
    }

    /// <summary>The same for a row as it was typed, which can be used as it is.</summary>
    /// <param name="judge">Who gives a status where the rule asks for judgement.</param>
    /// <returns>What the row is read as, and what it changes.</returns>
    /// <exception cref="InvalidOperationException">The row cannot be used.</exception>
    public static async Task<(ReportedValue Value, RestatementEffect Effect)> ApplyAsync(
        PerformanceDbContext db,
        Observation observation,
        EntryInput input,
        string judge,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var records = await IndicatorRecords.LoadAsync(db, [observation.IndicatorId], cancellationToken);
        var record = records[observation.IndicatorId];
        var (value, errors) = RestatementReading.Read(record, observation, input, judge);
        return value is null
            ? throw new InvalidOperationException(string.Join(" ", errors.Select(error => error.Sentence)))
            : (value, await ApplyAsync(db, record, observation, value, today, cancellationToken));
    }

    private static RestatementEffect Of(Observation restated, List<FigureChange> changes)
    {
        var itself = changes.Single(change => change.Now == restated);
        var others = changes
            .Where(change => change.Now != restated)
            .OrderBy(change => change.Now.IndicatorId != restated.IndicatorId)
            .ThenBy(change => change.Now.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(change => change.Now.Period);
        var (own, elsewhere) = (Changes(true), Changes(false));
        return new RestatementEffect(
            itself.Was!.Assessment.Status,
            restated.Assessment.Status,
            [itself.OfTheFigure(isNamed: false), .. itself.Directions(isNamed: false), .. own],
            elsewhere
        );

        List<string> Changes(bool ofItsService)
        {
            bool IsMeant(FigureChange change) =>
                change.Now.Indicator.ServiceId == restated.Indicator.ServiceId == ofItsService;
            return
            [
                .. others
                    .Where(IsMeant)
                    .SelectMany(change => change.Sentences(change.Now.IndicatorId != restated.IndicatorId)),
                .. LongerPeriods(restated, changes.Where(IsMeant)),
            ];
        }
    }

    private static IEnumerable<string> LongerPeriods(Observation restated, IEnumerable<FigureChange> changes) =>
        changes
            .GroupBy(change => change.Now.Indicator)
            .OrderBy(ofIndicator => ofIndicator.Key.Id != restated.IndicatorId)
            .ThenBy(ofIndicator => ofIndicator.Key.Code, StringComparer.Ordinal)
            .SelectMany(ofIndicator =>
            {
                var series = ofIndicator.First().Series;
                var before = DerivedFigures.Of(
                    ofIndicator.Key,
                    [
                        .. series.Except(ofIndicator.Select(c => c.Now)),
                        .. ofIndicator.Select(c => c.Was).OfType<Observation>(),
                    ]
                );
                var after = DerivedFigures.Of(ofIndicator.Key, series);
                var named = ofIndicator.Key.Id == restated.IndicatorId ? "" : $"{ofIndicator.Key.Code}, ";
                return after
                    .OrderBy(figure => figure.Period)
                    .Select(figure => (After: figure, Before: before.FirstOrDefault(b => b.Period == figure.Period)))
                    .Where(pair => pair.Before?.Value != pair.After.Value)
                    .Select(pair =>
                        $"{named}{pair.After.Period} put together from shorter periods changes from {pair.Before?.Value ?? "no figure"} to {pair.After.Value}."
                    );
            });

    /// <summary>A figure that is different from what is saved.</summary>
    /// <param name="Now">Tracked.</param>
    /// <param name="Was">What is saved; null where there is nothing yet.</param>
    /// <param name="Series">All figures of its indicator as they are now.</param>
    private sealed record FigureChange(Observation Now, Observation? Was, IReadOnlyList<Observation> Series)
    {
        public bool IsNew => Was is null;

        public static List<FigureChange> In(PerformanceDbContext db)
        {
            db.ChangeTracker.DetectChanges();
            var entries = db.ChangeTracker.Entries<Observation>().ToList();
            var series = entries
                .Where(entry => entry.State is not EntityState.Deleted)
                .Select(entry => entry.Entity)
                .ToLookup(observation => observation.Indicator);
            return entries
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .Select(entry => new FigureChange(
                    entry.Entity,
                    entry.State is EntityState.Added ? null : (Observation)entry.OriginalValues.ToObject(),
                    series[entry.Entity.Indicator].ToList()
                ))
                .ToList();
        }

        /// <summary>A calculated figure is restated with what it is made of; one that is the same stays as it is marked.</summary>
        public void KeepMark(DateOnly today)
        {
            if (Now.Indicator.Formula is null)
            {
                return;
            }

            if (Said(Was!) != Said(Now))
            {
                Now.MarkRestated(today);
            }
            else if (Was!.RestatedOn is { } on)
            {
                Now.MarkRestated(on);
            }
        }

        // Words, and how sure one can be, are no other figure.
        private static FigureCopy Said(Observation observation) =>
            FigureCopy.Of(observation) with
            {
                Commentary = "",
                Confidence = null,
            };

        /// <summary>"Q2 2026/27 changes from 88.0% to 84.1%, and from Amber to Red."</summary>
        public string OfTheFigure(bool isNamed)
        {
            var unit = Now.Indicator.Unit;
            var name = Name(isNamed);
            var after = Text(Now, unit);
            if (Was is null)
            {
                return $"{name} is new: {after}, {Look(Now)}.";
            }

            var before = Text(Was, unit);
            var value = before == after ? $"stays {after}" : $"changes from {before} to {after}";
            return Look(Was) == Look(Now)
                ? $"{name} {value}, and stays {Look(Now)}."
                : $"{name} {value}, and changes from {Look(Was)} to {Look(Now)}.";
        }

        public IEnumerable<string> Sentences(bool isNamed)
        {
            if (Was is null || Text(Was, Now.Indicator.Unit) != Text(Now, Now.Indicator.Unit) || Look(Was) != Look(Now))
            {
                yield return OfTheFigure(isNamed);
            }

            foreach (var direction in Directions(isNamed))
            {
                yield return direction;
            }
        }

        public IEnumerable<string> Directions(bool isNamed)
        {
            if (Was is null)
            {
                yield break;
            }

            if (Direction(Was.Assessment.SincePrevious, Now.Assessment.SincePrevious) is { } previous)
            {
                yield return $"{Name(isNamed)}: the direction since the period before changes {previous}.";
            }

            if (Direction(Was.Assessment.SinceLastYear, Now.Assessment.SinceLastYear) is { } lastYear)
            {
                yield return $"{Name(isNamed)}: the direction since a year before changes {lastYear}.";
            }
        }

        private string Name(bool isNamed) => isNamed ? $"{Now.Indicator.Code}, {Now.Period}," : Now.Period.ToString();

        // The mark of what is made up goes with the figure wherever it is shown.
        private string Text(Observation observation, Unit unit) =>
            observation.Observed.Short(unit)
            + (Now.Indicator.IsMadeUp && observation.Value is not null ? "†" : "")
            + (observation.IsProvisional ? " (provisional)" : "");

        private static string Look(Observation observation) =>
            (
                observation.Assessment.Rule?.LookOf(observation.Assessment.Status)
                ?? BandLook.UsualOf(observation.Assessment.Status)
            ).Word;

        private static string? Direction(StoredDirection was, StoredDirection now) =>
            was.Direction == now.Direction && was.Movement == now.Movement
                ? null
                : $"from {was.Direction.Words()} to {now.Direction.Words()}{Way(was, now)}";

        // "From improved to improved" says nothing where a figure that only went up now goes down.
        private static string Way(StoredDirection was, StoredDirection now) =>
            was.Direction == now.Direction ? $" ({Moved(was.Movement)}, now {Moved(now.Movement)})" : "";

        private static string Moved(Movement? movement) =>
            movement switch
            {
                Movement.Up => "up",
                Movement.Down => "down",
                Movement.Same => "the same",
                null => "none",
            };
    }
}
