using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <summary>Which commitments a list is narrowed down to.</summary>
public enum CommitmentsShown
{
    Open = 1,
    Overdue,
    Done,
    DoneLate,
    Cancelled,
    All,
}

/// <summary>What a list of commitments is narrowed down to.</summary>
/// <param name="Body">The code of a body; null for the reader's own, of all bodies.</param>
/// <param name="Owner">Within the name of the owner; empty for any.</param>
/// <param name="Directorate">The code of the directorate of the topic's indicator; null for any.</param>
/// <param name="Indicator">The code of the topic's indicator; null for any.</param>
/// <param name="Text">Within what will exist, or the name of the topic's indicator; empty for any.</param>
public sealed record CommitmentFilter(
    CommitmentsShown Shown = CommitmentsShown.Open,
    string? Body = null,
    string Owner = "",
    string? Directorate = null,
    string? Indicator = null,
    string Text = ""
);

/// <summary>How many commitments there are.</summary>
/// <param name="Overdue">Of the open ones.</param>
/// <param name="Done">With those that were done late.</param>
/// <param name="Late">Of the done ones.</param>
public sealed record CommitmentCounts(int Open, int Overdue, int Done, int Late, int Cancelled)
{
    public static readonly CommitmentCounts None = new(0, 0, 0, 0, 0);

    public int All => Open + Done + Cancelled;
}

/// <summary>Something to choose, by its code.</summary>
public sealed record CommitmentChoice(string Code, string Name);

/// <summary>A page of commitments: open ones first, the earliest day first; then those closed last.</summary>
/// <param name="Body">Null for the reader's own.</param>
/// <param name="Counts">Of the body, or of the reader, whatever else the filter says.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
/// <param name="Bodies">Whose lists the reader can go to.</param>
/// <param name="Directorates">For the filter of a body's list; none for the reader's own.</param>
public sealed record CommitmentList(
    CommitmentChoice? Body,
    IReadOnlyList<CommitmentLine> Lines,
    CommitmentCounts Counts,
    int Found,
    int Page,
    IReadOnlyList<CommitmentChoice> Bodies,
    IReadOnlyList<CommitmentChoice> Directorates
)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>One commitment with all that happened to it.</summary>
/// <param name="History">The latest first.</param>
/// <param name="MayUpdate">The reader says what became of it.</param>
public sealed record CommitmentDetail(CommitmentLine Line, IReadOnlyList<CommitmentNews> History, bool MayUpdate)
{
    /// <summary>The reader may read the session in which it was made, and so its minutes.</summary>
    public bool MaySeeSession { get; init; }

    /// <summary>The reader owns it, and has a follow-up note of that session.</summary>
    public bool HasFollowUp { get; init; }

    /// <summary>The decision that it takes forward; null where it was made beside one.</summary>
    public DecisionLead? Lead { get; init; }

    /// <summary>To whom the reader can hand it over; none where they cannot.</summary>
    public IReadOnlyList<Person> NewOwners { get; init; } = [];
}

/// <summary>What somebody has committed to and not done yet.</summary>
/// <param name="NextDue">The next day that is not over; null where all are overdue.</param>
public sealed record CommitmentsDue(int Open, int Overdue, DateOnly? NextDue);

/// <summary>
/// What people read of commitments. Owners read their own; whoever takes part in a body's sessions, or views them, those of the
/// body; nobody anything else.
/// </summary>
public sealed class CommitmentQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null for a body that there is not, and for those who may see lists of bodies of none.</summary>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    public async Task<CommitmentList?> ListAsync(
        Actor actor,
        CommitmentFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var bodies = await BodiesAsync(db, actor, cancellationToken);
        var body = bodies.FirstOrDefault(choice => choice.Code == filter.Body);
        if (filter.Body is not null && body is null)
        {
            return null;
        }

        var all = Of(db, actor, filter);
        var counts = await CountAsync(all, today, cancellationToken);
        var fitting = Narrowed(all, filter, today);
        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + CommitmentList.PageSize - 1) / CommitmentList.PageSize));
        var lines = await CommitmentLoading.LinesAsync(
            InOrder(fitting).Skip((page - 1) * CommitmentList.PageSize).Take(CommitmentList.PageSize),
            today,
            cancellationToken
        );
        var directorates = body is null ? [] : await DirectoratesAsync(db, cancellationToken);
        return new CommitmentList(body, lines, counts, found, page, bodies, directorates);
    }

    /// <summary>All that a list has on its pages, for a file; null where there is no such list.</summary>
    public async Task<IReadOnlyList<CommitmentLine>?> FileAsync(
        Actor actor,
        CommitmentFilter filter,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            filter.Body is { } code
            && !(await BodiesAsync(db, actor, cancellationToken)).Any(choice => choice.Code == code)
        )
        {
            return null;
        }

        var fitting = Narrowed(Of(db, actor, filter), filter, today);
        return await CommitmentLoading.LinesAsync(InOrder(fitting), today, cancellationToken);
    }

    /// <summary>Null where there is none, or it is not the reader's to see.</summary>
    public async Task<CommitmentDetail?> DetailAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await CommitmentLoading.LinesAsync(
            CommitmentLoading.Visible(db, actor).Where(c => c.Id == id),
            today,
            cancellationToken
        );
        if (found is not [var line])
        {
            return null;
        }

        var entries = await db
            .CommitmentEntries.Where(e => e.CommitmentId == id)
            .OrderByDescending(e => e.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var may = await CommitmentLoading.MayUpdateAsync(db, actor, line.OwnerId, line.SessionId, cancellationToken);
        var mayHandOver =
            line.State is CommitmentState.Open
            && await CommitmentLoading.MayHandOverAsync(db, actor, line.SessionId, cancellationToken);
        return new CommitmentDetail(line, entries.ConvertAll(CommitmentLoading.News), may)
        {
            MaySeeSession =
                actor.Has(Permission.JoinSessions)
                && await SessionLoading
                    .Visible(db, actor, today)
                    .AnyAsync(s => s.Id == line.SessionId, cancellationToken),
            HasFollowUp = line.OwnerId == actor.Id && actor.Has(Permission.UpdateCommitments),
            Lead = line.Decision is null ? null : await DecisionLeads.LoadAsync(db, actor, line, cancellationToken),
            NewOwners = mayHandOver ? await NewOwnersAsync(db, line, today, cancellationToken) : [],
        };
    }

    /// <summary>The open ones about some indicators, as far as they are the reader's to see: the earliest day first, in one statement.</summary>
    /// <param name="indicators">Their ids.</param>
    public async Task<IReadOnlyList<CommitmentLine>> OpenOfAsync(
        Actor actor,
        IReadOnlyCollection<int> indicators,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await CommitmentLoading.LinesAsync(
            CommitmentLoading
                .Visible(db, actor)
                .Where(c =>
                    c.State == CommitmentState.Open && c.Topic != null && indicators.Contains(c.Topic.IndicatorId)
                )
                .OrderBy(c => c.Due)
                .ThenBy(c => c.Id),
            today,
            cancellationToken
        );
    }

    /// <summary>What the reader has committed to; null where that is nothing.</summary>
    public async Task<CommitmentsDue?> DueAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.UpdateCommitments))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await CommitmentLoading
            .InForce(db)
            .Where(c => c.OwnerId == actor.Id && c.State == CommitmentState.Open)
            .GroupBy(_ => 1)
            .Select(all => new CommitmentsDue(
                all.Count(),
                all.Count(c => c.Due < today),
                all.Min(c => c.Due >= today ? (DateOnly?)c.Due : null)
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<List<Person>> NewOwnersAsync(
        PerformanceDbContext db,
        CommitmentLine line,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var service = await db
            .SessionTopics.Where(t => line.IsExempt && t.Id == line.TopicId)
            .Select(t => t.Indicator.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return (await SessionLoading.OwnersAsync(db, today, cancellationToken))
            .Where(person => person.Id != line.OwnerId)
            .Where(person => service is null || person.SeesExempt(service))
            .Select(person => new Person(person.Id, person.Name))
            .ToList();
    }

    /// <summary>The bodies whose lists somebody can go to; none for those who see no sessions.</summary>
    private static async Task<IReadOnlyList<CommitmentChoice>> BodiesAsync(
        PerformanceDbContext db,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        actor.Has(Permission.ViewSessions) || actor.Has(Permission.JoinSessions)
            ? await db
                .ChallengeBodies.OrderBy(b => b.Name)
                .Select(b => new CommitmentChoice(b.Code, b.Name))
                .ToListAsync(cancellationToken)
            : [];

    private static async Task<IReadOnlyList<CommitmentChoice>> DirectoratesAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        await db
            .Directorates.OrderBy(d => d.Name)
            .Select(d => new CommitmentChoice(d.Code, d.Name))
            .ToListAsync(cancellationToken);

    private static IQueryable<Commitment> Of(PerformanceDbContext db, Actor actor, CommitmentFilter filter) =>
        filter.Body is { } body
            ? CommitmentLoading.Visible(db, actor).Where(c => c.Session.Body.Code == body)
            : CommitmentLoading.InForce(db).Where(c => c.OwnerId == actor.Id);

    private static async Task<CommitmentCounts> CountAsync(
        IQueryable<Commitment> commitments,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await commitments
            .GroupBy(_ => 1)
            .Select(all => new CommitmentCounts(
                all.Count(c => c.State == CommitmentState.Open),
                all.Count(c => c.State == CommitmentState.Open && c.Due < today),
                all.Count(c => c.State == CommitmentState.Done),
                all.Count(c => c.State == CommitmentState.Done && c.ClosedOn > c.Due),
                all.Count(c => c.State == CommitmentState.Cancelled)
            ))
            .FirstOrDefaultAsync(cancellationToken)
        ?? CommitmentCounts.None;

    private static IQueryable<Commitment> Narrowed(
        IQueryable<Commitment> commitments,
        CommitmentFilter filter,
        DateOnly today
    )
    {
        commitments = filter.Shown switch
        {
            CommitmentsShown.Open => commitments.Where(c => c.State == CommitmentState.Open),
            CommitmentsShown.Overdue => commitments.Where(c => c.State == CommitmentState.Open && c.Due < today),
            CommitmentsShown.Done => commitments.Where(c => c.State == CommitmentState.Done),
            CommitmentsShown.DoneLate => commitments.Where(c => c.State == CommitmentState.Done && c.ClosedOn > c.Due),
            CommitmentsShown.Cancelled => commitments.Where(c => c.State == CommitmentState.Cancelled),
            CommitmentsShown.All => commitments,
        };
        if (filter.Owner.Length > 0)
        {
            var owner = LikePattern.Containing(filter.Owner);
            commitments = commitments.Where(c => EF.Functions.Like(c.Owner, owner, LikePattern.Escape));
        }

        if (filter.Directorate is { } directorate)
        {
            commitments = commitments.Where(c => c.Topic!.Indicator.Service.Directorate.Code == directorate);
        }

        if (filter.Indicator is { } indicator)
        {
            commitments = commitments.Where(c => c.Topic!.Indicator.Code == indicator);
        }

        foreach (var word in LikePattern.OfWords(filter.Text))
        {
            commitments = commitments.Where(c =>
                EF.Functions.Like(c.Deliverable, word, LikePattern.Escape)
                || EF.Functions.Like(c.Topic!.Indicator.Name, word, LikePattern.Escape)
            );
        }

        return commitments;
    }

    private static IQueryable<Commitment> InOrder(IQueryable<Commitment> commitments) =>
        commitments
            .OrderBy(c => c.State == CommitmentState.Open ? 0 : 1)
            .ThenBy(c => c.State == CommitmentState.Open ? (DateOnly?)c.Due : null)
            .ThenByDescending(c => c.ClosedOn)
            .ThenByDescending(c => c.Id);
}
