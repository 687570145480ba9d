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
        var restated = view
            .Indicators.Where(i => i.Standing.Code == code)
            .SelectMany(i => i.History)
            .Where(figure => figure.IsRestated)
            .Select(figure => (code, figure));
        return (await FormerAsync(actor, view, restated.ToList(), cancellationToken)).ToDictionary(
            former => former.Key.Period,
            former => former.Value
        );
    }

    /// <summary>
    /// The same of the latest figures of several indicators, by code, in as many statements, however many they are: so a list says
    /// what its page says.
    /// </summary>
    /// <param name="actor">Who asks; an edition that they may not read is left out.</param>
    /// <param name="view">The edition, as the actor reads it.</param>
    /// <param name="codes">Of the indicators.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, FormerFigure>> FormerLatestAsync(
        Actor actor,
        EditionView view,
        IEnumerable<string> codes,
        CancellationToken cancellationToken = default
    )
    {
        var shown = codes.ToHashSet(StringComparer.Ordinal);
        var restated = view
            .Indicators.Where(i => shown.Contains(i.Standing.Code) && i.History is [.., { IsRestated: true }])
            .Select(i => (i.Standing.Code, i.History[^1]));
        return (await FormerAsync(actor, view, restated.ToList(), cancellationToken)).ToDictionary(
            former => former.Key.Code,
            former => former.Value
        );
    }

    private async Task<IReadOnlyDictionary<(string Code, ReportingPeriod Period), FormerFigure>> FormerAsync(
        Actor actor,
        EditionView view,
        IReadOnlyList<(string Code, EditionFigure Figure)> restated,
        CancellationToken cancellationToken
    )
    {
        var former = new Dictionary<(string, ReportingPeriod), FormerFigure>();
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
        var since = restated.Min(one => one.Figure.Period.End);
        // Only an edition of the period or of a later one holds its figure.
        var holding = earlier
            .Where(e => e.Visibility is not EditionVisibility.Embargoed && e.Head.Period.End >= since)
            .ToList();
        foreach (var (summary, content) in await ContentsAsync(db, holding, cancellationToken))
        {
            var shown = content.Indicators.ToDictionary(i => i.Standing.Code);
            foreach (var (code, figure) in restated.Where(one => !former.ContainsKey((one.Code, one.Figure.Period))))
            {
                if (
                    shown.TryGetValue(code, out var indicator)
                    && indicator.History.FirstOrDefault(f => f.Period == figure.Period) is { } was
                    && was.Text != figure.Text
                )
                {
                    former[(code, figure.Period)] = new FormerFigure(
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
