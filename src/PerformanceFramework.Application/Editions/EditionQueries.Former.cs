using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>What the readers of an edition last saw instead of a figure that is restated in it.</summary>
/// <param name="Text">As it was shown, with its unit.</param>
/// <param name="In">The edition that showed it.</param>
public sealed record FormerFigure(ReportingPeriod Period, string Text, EditionHead In);

public sealed partial class EditionQueries
{
    /// <summary>
    /// What the same audience was shown instead of the restated figures of an indicator: of each period the latest earlier edition
    /// that held another figure. None of a period that every earlier edition shows as this one does, or does not hold. No
    /// statement where nothing is restated, otherwise two, and one more with what the earlier editions hold, however many they
    /// are.
    /// </summary>
    /// <param name="actor">Who asks; an edition that they may not read is left out.</param>
    /// <param name="view">The edition, as the actor reads it.</param>
    /// <param name="code">Of the indicator.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<ReportingPeriod, FormerFigure>> FormerFiguresAsync(
        Actor actor,
        EditionView view,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        var restated = (view.Indicator(code)?.Indicator.History ?? []).Where(figure => figure.IsRestated).ToList();
        var former = new Dictionary<ReportingPeriod, FormerFigure>();
        if (restated.Count == 0)
        {
            return former;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var (audience, number) = (view.Head.Audience, view.Head.Number);
        var earlier = await SummariesAsync(
            db,
            actor,
            db.Editions.Where(e => e.Audience == audience && e.Number < number),
            cancellationToken
        );
        var since = restated.Min(figure => figure.Period.End);
        // Only an edition of the period or of a later one holds its figure.
        var holding = earlier
            .Where(e => e.Visibility is not EditionVisibility.Embargoed && e.Head.Period.End >= since)
            .ToList();
        foreach (var (summary, content) in await ContentsAsync(db, holding, cancellationToken))
        {
            if (content.Indicators.FirstOrDefault(i => i.Standing.Code == code) is not { } indicator)
            {
                continue;
            }

            var shown = indicator.History.ToDictionary(figure => figure.Period);
            foreach (var figure in restated.Where(figure => !former.ContainsKey(figure.Period)))
            {
                if (shown.TryGetValue(figure.Period, out var was) && was.Text != figure.Text)
                {
                    former[figure.Period] = new FormerFigure(
                        figure.Period,
                        was.InWords(indicator.Standing.Unit),
                        summary.Head
                    );
                }
            }
        }

        return former;
    }

    /// <summary>What several editions hold, in their order, in one statement at most; those that were altered are left out.</summary>
    private async Task<IReadOnlyList<(EditionSummary Summary, EditionContent Content)>> ContentsAsync(
        PerformanceDbContext db,
        IReadOnlyList<EditionSummary> editions,
        CancellationToken cancellationToken
    )
    {
        var known = editions.Select(e => (Edition: e, Content: AtHandOf(e))).ToList();
        var kept = await KeptAsync(db, known.Where(e => e.Content is null).Select(e => e.Edition), cancellationToken);
        var contents = new List<(EditionSummary, EditionContent)>();
        foreach (var (edition, atHand) in known)
        {
            if ((atHand ?? Keep(edition, kept[edition.Head.Address])) is { } content)
            {
                contents.Add((edition, content));
            }
        }

        return contents;
    }
}
