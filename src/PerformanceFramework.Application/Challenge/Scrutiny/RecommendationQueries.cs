using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <summary>What the list of recommendations is narrowed down to.</summary>
/// <param name="Committee">The code of a committee; null for any.</param>
/// <param name="State">Null for any that was not withdrawn.</param>
/// <param name="Overdue">Only those whose response is overdue.</param>
/// <param name="Indicator">The code of an indicator; null for any.</param>
/// <param name="Element">The code of an element; null for any.</param>
public sealed record RecommendationFilter(
    string? Committee = null,
    RecommendationState? State = null,
    bool Overdue = false,
    string? Indicator = null,
    string? Element = null
);

/// <summary>How many recommendations there are, without those that were withdrawn.</summary>
/// <param name="Overdue">Of those that await a response, those whose day is over.</param>
public sealed record RecommendationCounts(
    int AwaitingResponse,
    int Overdue,
    int InProgress,
    int AwaitingCommittee,
    int Closed
)
{
    public static readonly RecommendationCounts None = new(0, 0, 0, 0, 0);

    public int Open => AwaitingResponse + InProgress + AwaitingCommittee;

    public int All => Open + Closed;
}

/// <summary>Something that is done about a recommendation.</summary>
/// <param name="Link">Empty where there is none.</param>
/// <param name="DoneOn">Null while it is open.</param>
public sealed record RecommendationStep(
    int Id,
    string What,
    string Owner,
    DateOnly Due,
    string Evidence,
    string Link,
    string? DoneBy,
    DateOnly? DoneOn
);

/// <summary>One recommendation with all that came of it.</summary>
/// <param name="IsIndicator">It is about an indicator, otherwise about an element.</param>
/// <param name="Code">Of what it is about.</param>
/// <param name="Name">Of what it is about.</param>
/// <param name="Place">The service, or the directorate; empty for an element that nobody leads alone.</param>
/// <param name="FigureThen">As members saw it when it was made; in words for an element.</param>
/// <param name="ClosedBy">Who closed or withdrew it; null while it is open.</param>
public sealed record RecommendationLine(
    int Id,
    int Version,
    PlaceChoice Committee,
    bool IsIndicator,
    string Code,
    string Name,
    string Place,
    bool IsExempt,
    RecommendationKind Kind,
    RecommendationState State,
    string Text,
    DateOnly MeetingOn,
    DateOnly ResponseDue,
    string MadeBy,
    DateOnly MadeOn,
    bool IsOnBehalf,
    string FigureThen,
    Status? StatusThen,
    string PeriodThen,
    CabinetResponse? Response,
    string ResponseText,
    string? RespondedBy,
    DateOnly? RespondedOn,
    string RespondedFor,
    string SentBackReason,
    string? SentBackBy,
    DateOnly? SentBackOn,
    string ClosingWords,
    string? ClosedBy,
    DateOnly? ClosedOn,
    IReadOnlyList<RecommendationStep> Steps
)
{
    /// <summary>Its figures are made up for the demonstration.</summary>
    public bool IsMadeUp { get; init; }

    public bool IsOverdue(DateOnly today) => Recommendation.IsOverdue(State, ResponseDue, today);
}

/// <summary>A page of recommendations: those that are open first, the latest meeting first.</summary>
/// <param name="Counts">Of all that the reader may see, whatever the filter.</param>
/// <param name="Committees">Those to choose from.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
public sealed record RecommendationList(
    IReadOnlyList<RecommendationLine> Lines,
    RecommendationCounts Counts,
    IReadOnlyList<PlaceChoice> Committees,
    int Found,
    int Page
)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>How what a recommendation is about stands now, as the reader may see it.</summary>
/// <param name="Figure">In words for an element.</param>
/// <param name="Status">Null for an element, and where there is no figure.</param>
/// <param name="Period">Of the figure; empty where there is none.</param>
public sealed record SubjectNow(string Figure, Status? Status, string Period)
{
    /// <summary>An indicator that is live no more, or an element that is no longer in the thread.</summary>
    public static readonly SubjectNow Gone = new("", null, "");
}

/// <summary>One recommendation with what the reader may do.</summary>
/// <param name="Standing">Of the indicator, as the reader may see it; null for an element, and where it is live no more.</param>
public sealed record RecommendationDetail(RecommendationLine Line, SubjectNow Now, IndicatorStanding? Standing)
{
    public bool MayRespond { get; init; }

    /// <summary>The reader responds in somebody else's name.</summary>
    public bool RespondsOnBehalf { get; init; }

    public bool MayAct { get; init; }

    /// <summary>The reader closes it, or sends it back, for the committee.</summary>
    public bool MayClose { get; init; }

    public bool MayWithdraw { get; init; }

    /// <summary>The committees it can be corrected to, with the one that it has; empty where the reader may not correct it.</summary>
    public IReadOnlyList<PlaceChoice> Committees { get; init; } = [];

    public bool MayCorrect => Committees.Count > 0;
}

/// <summary>A recommendation with what its subject was and is.</summary>
public sealed record RecommendationChange(RecommendationLine Line, SubjectNow Now);

/// <summary>What changed since a committee asked.</summary>
/// <param name="Changes">Those that are open first, the latest meeting first; withdrawn ones are left out.</param>
public sealed record CommitteeChanges(
    PlaceChoice Committee,
    RecommendationCounts Counts,
    IReadOnlyList<RecommendationChange> Changes
);

/// <summary>
/// What people read of recommendations. Whoever may read any reads all, but those about an indicator that is hidden from them.
/// </summary>
public sealed class RecommendationQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null for those who may see none.</summary>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    public async Task<RecommendationList?> ListAsync(
        Actor actor,
        RecommendationFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewRecommendations))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var counts = await CountAsync(db.Recommendations, today, cancellationToken);
        var committees = await CommitteesAsync(db, cancellationToken);
        var fitting = Narrowed(db.Recommendations, filter, today);
        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(
            page,
            1,
            Math.Max(1, (found + RecommendationList.PageSize - 1) / RecommendationList.PageSize)
        );
        var lines = await LinesAsync(
            InOrder(fitting).Skip((page - 1) * RecommendationList.PageSize).Take(RecommendationList.PageSize),
            cancellationToken
        );
        return new RecommendationList(lines, counts, committees, found, page);
    }

    /// <summary>All that fit, for a file; nothing for those who may see none.</summary>
    public async Task<IReadOnlyList<RecommendationLine>> AllAsync(
        Actor actor,
        RecommendationFilter filter,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecommendations))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await LinesAsync(InOrder(Narrowed(db.Recommendations, filter, today)), cancellationToken);
    }

    /// <summary>Null where there is none, or it is not the reader's to see.</summary>
    public async Task<RecommendationDetail?> DetailAsync(
        Actor actor,
        int id,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecommendations))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var row = await RecommendationLoading
            .WithSubject(db)
            .Include(r => r.Actions)
            .Include(r => r.Element!.Directorate)
            .AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var line = Line(row);
        var standing = line.IsIndicator
            ? await IndicatorStandings.FindAsync(db, actor, line.Code, cancellationToken)
            : null;
        var now = line.IsIndicator
            ? Now(standing)
            : Now(await RecommendationLoading.ThreadOfAsync(db, actor, hidden: false, cancellationToken), line.Code);
        var isWithCommittee = line.State is RecommendationState.AwaitingCommittee;
        return new RecommendationDetail(line, now, standing)
        {
            MayRespond =
                line.State is RecommendationState.AwaitingResponse
                && await Reaches(Permission.RespondToRecommendations),
            RespondsOnBehalf = actor.ReachOf(Permission.RespondToRecommendations).WholeCouncil,
            MayAct =
                (
                    line.State is RecommendationState.InProgress
                    || (isWithCommittee && line.Response is not CabinetResponse.NotAccepted)
                ) && await Reaches(Permission.ActOnRecommendations),
            MayClose = isWithCommittee && actor.Has(Permission.MakeRecommendations),
            MayWithdraw =
                line.State is RecommendationState.AwaitingResponse && actor.Has(Permission.MakeRecommendations),
            Committees =
                Recommendation.MayBeCorrected(line.State, line.Response) && actor.Has(Permission.MakeRecommendations)
                    ? (await CommitteesAsync(db, cancellationToken)).Union([line.Committee]).ToList()
                    : [],
        };

        async Task<bool> Reaches(Permission permission) =>
            actor.Has(permission)
            && await RecommendationLoading.ReachesAsync(db, actor.ReachOf(permission), row, cancellationToken);
    }

    /// <summary>The committees that can recommend, by name; nothing for those who record no recommendation.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> FormAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.MakeRecommendations))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await CommitteesAsync(db, cancellationToken);
    }

    /// <summary>What changed since a committee asked; null where there is no such committee, or nothing may be seen.</summary>
    /// <param name="code">The committee's.</param>
    public async Task<CommitteeChanges?> SinceAskedAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecommendations))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var lines = await LinesAsync(
            InOrder(Narrowed(db.Recommendations, new RecommendationFilter(code), today)),
            cancellationToken
        );
        if (lines.Count == 0)
        {
            var known = await db
                .AccountableBodies.Where(b => b.Code == code)
                .Select(b => new PlaceChoice(b.Code, b.Name))
                .FirstOrDefaultAsync(cancellationToken);
            return known is null ? null : new CommitteeChanges(known, RecommendationCounts.None, []);
        }

        var thread = await RecommendationLoading.ThreadOfAsync(db, actor, hidden: false, cancellationToken);
        var standings = thread.Standings.Values.ToDictionary(s => s.Code);
        return new CommitteeChanges(
            lines[0].Committee,
            CountOf(lines, today),
            lines
                .Select(line => new RecommendationChange(
                    line,
                    line.IsIndicator ? Now(standings.GetValueOrDefault(line.Code)) : Now(thread, line.Code)
                ))
                .ToList()
        );
    }

    private static SubjectNow Now(IndicatorStanding? standing) =>
        standing is null
            ? SubjectNow.Gone
            : new SubjectNow(
                standing.Value,
                standing.Period is null ? null : standing.Status,
                standing.Period?.ToString() ?? ""
            );

    private static SubjectNow Now(LoadedThread thread, string code) =>
        thread.Structure.Elements.Any(e => e.Code == code)
            ? new SubjectNow(thread.FigureOf(code), null, "")
            : SubjectNow.Gone;

    private static Task<List<PlaceChoice>> CommitteesAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        RecommendationLoading
            .Committees(db)
            .Select(b => new PlaceChoice(b.Code, b.Name))
            .ToListAsync(cancellationToken);

    private static async Task<RecommendationCounts> CountAsync(
        IQueryable<Recommendation> recommendations,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await recommendations
            .GroupBy(_ => 1)
            .Select(all => new RecommendationCounts(
                all.Count(r => r.State == RecommendationState.AwaitingResponse),
                all.Count(r => r.State == RecommendationState.AwaitingResponse && r.ResponseDue < today),
                all.Count(r => r.State == RecommendationState.InProgress),
                all.Count(r => r.State == RecommendationState.AwaitingCommittee),
                all.Count(r => r.State == RecommendationState.Closed)
            ))
            .FirstOrDefaultAsync(cancellationToken)
        ?? RecommendationCounts.None;

    private static RecommendationCounts CountOf(List<RecommendationLine> lines, DateOnly today) =>
        new(
            lines.Count(line => line.State is RecommendationState.AwaitingResponse),
            lines.Count(line => line.IsOverdue(today)),
            lines.Count(line => line.State is RecommendationState.InProgress),
            lines.Count(line => line.State is RecommendationState.AwaitingCommittee),
            lines.Count(line => line.State is RecommendationState.Closed)
        );

    private static IQueryable<Recommendation> Narrowed(
        IQueryable<Recommendation> recommendations,
        RecommendationFilter filter,
        DateOnly today
    )
    {
        recommendations = filter.State is { } state
            ? recommendations.Where(r => r.State == state)
            : recommendations.Where(r => r.State != RecommendationState.Withdrawn);
        if (filter.Overdue)
        {
            recommendations = recommendations.Where(r =>
                r.State == RecommendationState.AwaitingResponse && r.ResponseDue < today
            );
        }

        if (filter.Committee is { } committee)
        {
            recommendations = recommendations.Where(r => r.Body.Code == committee);
        }

        if (filter.Indicator is { } indicator)
        {
            recommendations = recommendations.Where(r => r.Indicator!.Code == indicator);
        }

        return filter.Element is { } element ? recommendations.Where(r => r.Element!.Code == element) : recommendations;
    }

    private static IQueryable<Recommendation> InOrder(IQueryable<Recommendation> recommendations) =>
        recommendations
            .OrderBy(r => r.State == RecommendationState.Closed || r.State == RecommendationState.Withdrawn ? 1 : 0)
            .ThenByDescending(r => r.MeetingOn)
            .ThenByDescending(r => r.Id);

    private static async Task<List<RecommendationLine>> LinesAsync(
        IQueryable<Recommendation> recommendations,
        CancellationToken cancellationToken
    )
    {
        var rows = await recommendations
            .Include(r => r.Body)
            .Include(r => r.Indicator!.Service)
            .Include(r => r.Element!.Service)
            .Include(r => r.Element!.Directorate)
            .Include(r => r.Actions)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(Line);
    }

    private static RecommendationLine Line(Recommendation row) =>
        new(
            row.Id,
            row.Version,
            new PlaceChoice(row.Body.Code, row.Body.Name),
            row.Indicator is not null,
            row.Indicator?.Code ?? row.Element!.Code,
            row.Indicator?.Name ?? row.Element!.Title,
            row.Indicator?.Service.Name ?? row.Element!.Service?.Name ?? row.Element.Directorate?.Name ?? "",
            row.Indicator?.ExemptUnder is not null,
            row.Kind,
            row.State,
            row.Text,
            row.MeetingOn,
            row.ResponseDue,
            row.MadeBy,
            row.MadeOn,
            row.IsOnBehalf,
            row.FigureThen,
            row.StatusThen,
            row.PeriodThen,
            row.Response,
            row.ResponseText,
            row.RespondedBy,
            row.RespondedOn,
            row.RespondedFor,
            row.SentBackReason,
            row.SentBackBy,
            row.SentBackOn,
            row.ClosingWords,
            row.ClosedBy,
            row.ClosedOn,
            row.Actions.OrderBy(a => a.Due)
                .ThenBy(a => a.Id)
                .Select(a => new RecommendationStep(
                    a.Id,
                    a.What,
                    a.Owner,
                    a.Due,
                    a.Evidence,
                    a.Link,
                    a.DoneBy,
                    a.DoneOn
                ))
                .ToList()
        )
        {
            IsMadeUp = row.Indicator?.IsMadeUp ?? false,
        };
}
