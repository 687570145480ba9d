using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Successes;

/// <summary>What a success entry is about.</summary>
public enum SuccessSubject
{
    Indicator = 1,
    Element,
    Service,
}

/// <summary>One success entry.</summary>
/// <param name="Code">Of what it is about.</param>
/// <param name="Name">Of what it is about.</param>
/// <param name="Place">The service, or the directorate that leads the element; empty where nobody leads it alone.</param>
public sealed record SuccessLine(
    int Id,
    int Version,
    SuccessSubject Subject,
    string Code,
    string Name,
    string Place,
    bool IsExempt,
    SuccessStory Story,
    string WrittenBy,
    DateOnly WrittenOn
)
{
    /// <summary>The reader may take it back.</summary>
    public bool MayTakeBack { get; init; }
}

/// <summary>A success as a dashboard tells it.</summary>
/// <param name="Id">Of the entry that can be opened; null in an edition, which holds what is told alone.</param>
public sealed record ToldSuccess(int? Id, SuccessStory Story, bool IsExempt);

/// <summary>A page of success entries, the latest first.</summary>
/// <param name="All">How many there are, whatever is looked for.</param>
/// <param name="Found">How many are found.</param>
/// <param name="Page">From 1.</param>
public sealed record FoundSuccesses(IReadOnlyList<SuccessLine> Lines, int All, int Found, int Page)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>What people read of success entries: everybody who reads dashboards reads those that stand.</summary>
public sealed class SuccessQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>For how many days an entry stands on dashboards.</summary>
    public const int ShownDays = 365;

    /// <summary>How many entries a dashboard tells.</summary>
    internal const int Few = 3;

    /// <summary>Null for those who may see none.</summary>
    /// <param name="text">Within what it says, or the code or name of what it is about; empty for any.</param>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    public async Task<FoundSuccesses?> ListAsync(
        Actor actor,
        string text,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var all = await Standing(db).CountAsync(cancellationToken);
        var fitting = Narrowed(Standing(db), text);
        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + FoundSuccesses.PageSize - 1) / FoundSuccesses.PageSize));
        var lines = await LinesAsync(
            SuccessLoading.InOrder(fitting).Skip((page - 1) * FoundSuccesses.PageSize).Take(FoundSuccesses.PageSize),
            cancellationToken
        );
        return new FoundSuccesses(lines, all, found, page);
    }

    /// <summary>All that are found, for a file; nothing for those who may see none.</summary>
    public async Task<IReadOnlyList<SuccessLine>> AllAsync(
        Actor actor,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await LinesAsync(SuccessLoading.InOrder(Narrowed(Standing(db), text)), cancellationToken);
    }

    /// <summary>One that stands; null where there is none, or it is not the reader's to see.</summary>
    public async Task<SuccessLine?> DetailAsync(Actor actor, int id, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var row = await SuccessLoading
            .WithSubject(db)
            .AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == id && s.TakenBackOn == null, cancellationToken);
        return row is null
            ? null
            : Line(row) with
            {
                MayTakeBack =
                    actor.Has(Permission.WriteSuccesses)
                    && await SuccessLoading.ReachesAsync(
                        db,
                        actor.ReachOf(Permission.WriteSuccesses),
                        row,
                        cancellationToken
                    ),
            };
    }

    /// <summary>Those that happened, or showed, between two days, the latest first: in one statement.</summary>
    /// <param name="db">Opened for whoever reads dashboards.</param>
    internal static async Task<IReadOnlyList<SuccessLine>> BetweenAsync(
        PerformanceDbContext db,
        DateOnly from,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        var between = Standing(db).Where(s => s.Day >= from && s.Day <= until);
        return await LinesAsync(SuccessLoading.InOrder(between), cancellationToken);
    }

    /// <summary>A few of the last year, for a dashboard: in one statement.</summary>
    /// <param name="kind">What the dashboard is about; null for the whole council.</param>
    /// <param name="code">Of what it is about.</param>
    public async Task<IReadOnlyList<ToldSuccess>> LatestAsync(
        Actor actor,
        DashboardKind? kind,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var since = today.AddDays(-ShownDays);
        var standing = Standing(db).Where(s => s.Day >= since);
        var of = kind is { } place ? OfPlace(standing, place, code) : standing;
        return (await LinesAsync(SuccessLoading.InOrder(of).Take(Few), cancellationToken)).ConvertAll(
            line => new ToldSuccess(line.Id, line.Story, line.IsExempt)
        );
    }

    private static IQueryable<SuccessEntry> OfPlace(
        IQueryable<SuccessEntry> entries,
        DashboardKind kind,
        string code
    ) =>
        kind switch
        {
            DashboardKind.Directorate => entries.Where(s =>
                s.Indicator!.Service.Directorate.Code == code
                || s.Service!.Directorate.Code == code
                || s.Element!.Service!.Directorate.Code == code
                || s.Element.Directorate!.Code == code
            ),
            DashboardKind.Service => entries.Where(s =>
                s.Indicator!.Service.Code == code || s.Service!.Code == code || s.Element!.Service!.Code == code
            ),
            DashboardKind.Theme => entries.Where(s => s.Element!.Code == code),
            DashboardKind.Partnership => entries.Where(s =>
                s.Indicator!.Supplier!.Code == code || s.Element!.AccountableBody!.Code == code
            ),
        };

    private static IQueryable<SuccessEntry> Standing(PerformanceDbContext db) =>
        db.SuccessEntries.Where(s => s.TakenBackOn == null);

    private static IQueryable<SuccessEntry> Narrowed(IQueryable<SuccessEntry> entries, string text) =>
        LikePattern
            .OfWords(text)
            .Aggregate(
                entries,
                (left, word) =>
                    left.Where(s =>
                        EF.Functions.Like(s.What, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Who, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Why, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Where, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Indicator!.Code, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Indicator.Name, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Element!.Code, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Element.Title, word, LikePattern.Escape)
                        || EF.Functions.Like(s.Service!.Name, word, LikePattern.Escape)
                    )
            );

    private static async Task<List<SuccessLine>> LinesAsync(
        IQueryable<SuccessEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var rows = await entries
            .Include(s => s.Indicator!.Service)
            .Include(s => s.Element!.Service)
            .Include(s => s.Element!.Directorate)
            .Include(s => s.Service)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(Line);
    }

    private static SuccessLine Line(SuccessEntry row) =>
        new(
            row.Id,
            row.Version,
            row.Indicator is not null ? SuccessSubject.Indicator
                : row.Element is not null ? SuccessSubject.Element
                : SuccessSubject.Service,
            row.Indicator?.Code ?? row.Element?.Code ?? row.Service!.Code,
            row.Indicator?.Name ?? row.Element?.Title ?? row.Service!.Name,
            row.Indicator?.Service.Name
                ?? row.Element?.Service?.Name
                ?? row.Element?.Directorate?.Name
                ?? row.Service?.Name
                ?? "",
            row.Indicator?.ExemptUnder is not null,
            new SuccessStory(row.What, row.Who, row.Why, row.Where, row.Day),
            row.WrittenBy,
            row.WrittenOn
        );
}
