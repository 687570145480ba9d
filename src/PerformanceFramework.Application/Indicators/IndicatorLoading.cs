using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What the use cases on indicators have in common.</summary>
internal static class IndicatorLoading
{
    /// <summary>Codes that are addresses of their own: <c>/indicators/manage</c>.</summary>
    public static readonly IReadOnlySet<string> ReservedCodes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "manage",
        "new",
        "sets",
    };

    /// <summary>An indicator with its service, its set and its earlier definitions, tracked; null when there is none.</summary>
    public static Task<Indicator?> FindAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    ) =>
        db
            .Indicators.Include(i => i.Service)
            .Include(i => i.Set)
            .Include(i => i.Versions)
                .ThenInclude(version => version.Set)
            .FirstOrDefaultAsync(i => i.Code == code, cancellationToken);

    /// <summary>
    /// The indicator that somebody means who types its code or words of its name, as <see cref="FindAsync"/> loads it; null with
    /// what to say to them. It may name others, so the context shows no more than they may see.
    /// </summary>
    /// <param name="onlyLive">Otherwise drafts too.</param>
    public static async Task<(Indicator? Indicator, string Problem)> FindMeantAsync(
        PerformanceDbContext db,
        string typed,
        bool onlyLive,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .Indicators.Where(i => i.State == IndicatorState.Live || (!onlyLive && i.State != IndicatorState.Retired))
            .Select(i => new { i.Code, i.Name })
            .ToListAsync(cancellationToken);
        switch (IndicatorFinding.Of(typed, known.Select(i => (i.Code, i.Name)).ToList()))
        {
            case IndicatorFinding.Found found:
                return (await FindAsync(db, found.Code, cancellationToken), "");
            case IndicatorFinding.NotFound none:
                return (null, none.Sentence);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public static Task<bool> HasFiguresAsync(
        PerformanceDbContext db,
        Indicator indicator,
        CancellationToken cancellationToken
    ) => db.Observations.AnyAsync(o => o.IndicatorId == indicator.Id, cancellationToken);

    /// <summary>Assesses every figure of an indicator anew, after what it is assessed by has changed.</summary>
    /// <param name="seriesBreak">One that is not saved yet; null where there is none.</param>
    public static async Task ReassessAsync(
        PerformanceDbContext db,
        Indicator indicator,
        SeriesBreak? seriesBreak,
        CancellationToken cancellationToken
    )
    {
        var records = await IndicatorRecords.LoadAsync(db, [indicator.Id], cancellationToken);
        var record = records[indicator.Id];
        (seriesBreak is null ? record : record.With(seriesBreak)).Reassess();
    }

    /// <summary>The codes of other indicators with a similar name, the most alike first.</summary>
    public static async Task<IReadOnlyList<string>> SimilarCodesAsync(
        PerformanceDbContext db,
        string name,
        string exceptCode,
        CancellationToken cancellationToken
    )
    {
        var others = await db
            .Indicators.Where(i => i.Code != exceptCode)
            .Select(i => new { i.Code, i.Name })
            .ToListAsync(cancellationToken);
        return MostAlike(others, name, other => other.Name).Select(other => other.Code).ToList();
    }

    /// <summary>Those with a similar name, the most alike first, and few enough to look at.</summary>
    public static IEnumerable<T> MostAlike<T>(IEnumerable<T> others, string name, Func<T, string> nameOf) =>
        others
            .Select(other => (Other: other, Likeness: NameSimilarity.Of(name, nameOf(other))))
            .Where(pair => pair.Likeness >= NameSimilarity.Threshold)
            .OrderByDescending(pair => pair.Likeness)
            .Take(5)
            .Select(pair => pair.Other);
}
