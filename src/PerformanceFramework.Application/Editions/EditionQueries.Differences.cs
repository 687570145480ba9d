using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>An indicator whose status, or direction, is another one in the later edition.</summary>
public sealed record EditionMove(IndicatorStanding Before, IndicatorStanding After)
{
    /// <summary>Whether the status is a better or a worse one.</summary>
    public StatusChange Change => Before.Status.ChangeTo(After.Status);
}

/// <summary>A figure that both editions hold for the same period, and that is not the same.</summary>
/// <param name="Before">As it is shown, with its unit.</param>
/// <param name="After">As it is shown, with its unit.</param>
/// <param name="Target">Of the period as it is shown, with its unit.</param>
public sealed record FigureMove(
    string Code,
    string Name,
    ReportingPeriod Period,
    string Before,
    string After,
    string Target
)
{
    /// <summary>Why it was restated; null where the later one does not say.</summary>
    public string? Because { get; init; }
}

/// <summary>An indicator that is measured or judged in another way in the later edition.</summary>
/// <param name="Changed">What is different, in words within a sentence.</param>
public sealed record TermsMove(string Code, string Name, IReadOnlyList<string> Changed);

/// <summary>What is different between two editions.</summary>
/// <param name="Moved">Those with another status.</param>
/// <param name="Turned">Those with the same status and another direction.</param>
/// <param name="Restated">Figures of the same period that are not the same.</param>
/// <param name="Elements">Of the golden thread.</param>
/// <param name="Portfolios">By name of the portfolio; none where one of the editions was published before portfolios were kept.</param>
/// <param name="Dashboards">Of the council's own dashboards; nothing where one of the editions was published before they were kept.</param>
/// <param name="Health">Of thread health; null where one of the editions does not have it, because of its audience or its age.</param>
public sealed record EditionDifferences(
    EditionSummary Earlier,
    EditionSummary Later,
    StatusRollUp Before,
    StatusRollUp After,
    IReadOnlyList<EditionMove> Moved,
    IReadOnlyList<EditionMove> Turned,
    IReadOnlyList<FigureMove> Restated,
    IReadOnlyList<TermsMove> Redefined,
    IReadOnlyList<IndicatorStanding> Added,
    IReadOnlyList<IndicatorStanding> Removed,
    PageMoves Elements,
    IReadOnlyList<PageMove> Portfolios,
    PageMoves Dashboards,
    HealthMoves? Health
)
{
    public bool AreNone =>
        Moved.Count + Turned.Count == 0
        && Restated.Count == 0
        && Redefined.Count == 0
        && Added.Count == 0
        && Removed.Count == 0
        && Elements.Count == 0
        && Portfolios.Count == 0
        && Dashboards.Count == 0
        && (Health is null || Health.Moves.Count == 0);
}

/// <summary>What the live dashboards say otherwise than an edition.</summary>
/// <param name="Since">The edition.</param>
/// <param name="Moved">The indicators with another status, those that are red now first.</param>
public sealed record EditionNews(EditionSummary Since, IReadOnlyList<EditionMove> Moved);

public sealed partial class EditionQueries
{
    /// <summary>
    /// What is different from the latest edition that the actor may read, in two statements, and one more where nobody has
    /// read it lately; null where there is none.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">The indicators as the live dashboards show them to the actor.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<EditionNews?> NewsAsync(
        Actor actor,
        IReadOnlyList<IndicatorStanding> now,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var editions = await SummariesAsync(db, actor, db.Editions, cancellationToken);
        var latest = editions
            .Where(e => e.Visibility is EditionVisibility.Visible)
            .OrderByDescending(e => e.Head.Period.End)
            // The reader's own rather than one that more people read.
            .ThenBy(e => e.Head.Audience)
            .ThenByDescending(e => e.Head.Number)
            .FirstOrDefault();
        if (latest is null || await ContentAsync(db, latest, cancellationToken) is not { } content)
        {
            return null;
        }

        var was = content.Indicators.ToDictionary(i => i.Standing.Code, i => i.Standing);
        return new EditionNews(
            latest,
            now.Where(i => was.TryGetValue(i.Code, out var before) && before.Status != i.Status)
                .Select(i => new EditionMove(was[i.Code], i))
                .OrderByDescending(move => move.After.Status is Status.Red)
                .ThenBy(move => move.After.Code, StringComparer.Ordinal)
                .ToList()
        );
    }

    /// <summary>What is different between two editions; null when either is none that the actor may read now.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="earlier">The address of the one that is compared with.</param>
    /// <param name="later">The address of the other.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<EditionDifferences?> DifferencesAsync(
        Actor actor,
        string earlier,
        string later,
        CancellationToken cancellationToken = default
    )
    {
        if (
            await ViewAsync(actor, earlier, cancellationToken) is not { Content: { } before, Summary: var earlierOne }
            || await ViewAsync(actor, later, cancellationToken) is not { Content: { } after, Summary: var laterOne }
        )
        {
            return null;
        }

        var was = before.Indicators.ToDictionary(i => i.Standing.Code);
        var now = after.Indicators.ToDictionary(i => i.Standing.Code);
        var both = after
            .Indicators.Where(i => was.ContainsKey(i.Standing.Code))
            .Select(i => (Before: was[i.Standing.Code], After: i))
            .ToList();
        return new EditionDifferences(
            earlierOne,
            laterOne,
            before.LoadedThread().Overview().All,
            after.LoadedThread().Overview().All,
            Moves(pair => pair.Before.Standing.Status != pair.After.Standing.Status),
            Moves(pair =>
                pair.Before.Standing.Status == pair.After.Standing.Status
                && pair.Before.Standing.Direction != pair.After.Standing.Direction
            ),
            both.SelectMany(pair => Restated(pair.Before, pair.After)).ToList(),
            both.Select(pair => new TermsMove(
                    pair.After.Standing.Code,
                    pair.After.Standing.Name,
                    Changed(pair.Before, pair.After).ToList()
                ))
                .Where(move => move.Changed.Count > 0)
                .ToList(),
            after.Indicators.Select(i => i.Standing).Where(i => !was.ContainsKey(i.Code)).ToList(),
            before.Indicators.Select(i => i.Standing).Where(i => !now.ContainsKey(i.Code)).ToList(),
            PageDifferences.Elements(before, after),
            PageDifferences.Portfolios(before, after).ToList(),
            PageDifferences.Dashboards(before, after),
            PageDifferences.Health(before, after)
        );

        List<EditionMove> Moves(Func<(EditionIndicator Before, EditionIndicator After), bool> isOne) =>
            both.Where(isOne).Select(pair => new EditionMove(pair.Before.Standing, pair.After.Standing)).ToList();
    }

    private static IEnumerable<FigureMove> Restated(EditionIndicator before, EditionIndicator after)
    {
        var was = before.History.ToDictionary(figure => figure.Period);
        var unit = after.Standing.Unit;
        return after
            .History.Where(figure =>
                was.TryGetValue(figure.Period, out var old)
                && (old.Text, old.IsProvisional) != (figure.Text, figure.IsProvisional)
            )
            .Select(figure => new FigureMove(
                after.Standing.Code,
                after.Standing.Name,
                figure.Period,
                was[figure.Period].InWords(unit),
                figure.InWords(unit),
                figure.TargetInWords(unit)
            )
            {
                Because = figure.RestatedBecause,
            });
    }

    private static IEnumerable<string> Changed(EditionIndicator before, EditionIndicator after)
    {
        if (before.Standing.Name != after.Standing.Name)
        {
            yield return $"its name, which was “{before.Standing.Name}”";
        }

        if (before.Definition != after.Definition)
        {
            yield return "its definition";
        }

        if (before.Polarity != after.Polarity)
        {
            yield return $"its polarity, which was “{before.Polarity.Words()}”";
        }

        if (before.Rule is { } was && after.Rule is { } now && was != now)
        {
            yield return "the rule that judges it";
        }

        var targets = before.History.ToDictionary(figure => figure.Period);
        foreach (var figure in after.History)
        {
            if (targets.TryGetValue(figure.Period, out var old) && old.TargetText != figure.TargetText)
            {
                yield return $"its target for {figure.Period}, which was {old.TargetInWords(before.Standing.Unit)}, is {figure.TargetInWords(after.Standing.Unit)}";
            }
        }

        if (before.Standing.Service != after.Standing.Service)
        {
            yield return $"its service, which was {before.Standing.Service}";
        }

        if (before.Standing.Portfolio?.Code != after.Standing.Portfolio?.Code)
        {
            yield return $"its portfolio, which was {before.Standing.Portfolio?.Name ?? "none"}";
        }

        if (before.Standing.Owner != after.Standing.Owner)
        {
            yield return $"its owner, who was {before.Standing.Owner}";
        }
    }
}
