using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A return in a list.</summary>
/// <param name="Entered">Rows with something in them, of those the reader sees.</param>
/// <param name="Rows">All rows that the reader sees.</param>
/// <param name="MayEnter">The reader may enter figures now.</param>
/// <param name="MayDecide">The reader may take the step it waits for, or query it, now.</param>
/// <param name="Checked">
/// Rows whose figure looked wrong and whose officer ticked that it is right. Of a submitted return, those of its submission;
/// before that, ticks of figures that have been put right since count too.
/// </param>
/// <param name="IsOwn">The reader submitted it, so somebody else signs it off.</param>
public sealed record ReturnSummary(
    int Id,
    int Version,
    string Service,
    string Directorate,
    ReportingPeriod Period,
    RoundDates Dates,
    ReturnStage Stage,
    string? QueryReason,
    int Entered,
    int Rows,
    int Checked,
    bool MayEnter,
    bool MayDecide,
    bool IsOwn
);

/// <summary>Whose return, and for when.</summary>
public sealed record ReturnTitle(string Service, ReportingPeriod Period);

/// <summary>One service's return as it is worked on.</summary>
/// <param name="MayEnter">The reader may enter some of the rows that they see, now: those that are open.</param>
/// <param name="MaySubmit">The reader may submit it when it is complete; partner organisations leave that to the service.</param>
/// <param name="MayDecide">The reader may take the step it waits for, or query it, now.</param>
/// <param name="Rows">Those that are the reader's to see.</param>
public sealed record ReturnSheet(
    int Id,
    int Version,
    string Service,
    ReportingPeriod Period,
    RoundDates Dates,
    ReturnStage Stage,
    string? SubmittedBy,
    DateTime? SubmittedAt,
    IReadOnlyList<StepTaken> Taken,
    string? QueryReason,
    bool MayEnter,
    bool MaySubmit,
    bool MayDecide,
    IReadOnlyList<ReturnRow> Rows
)
{
    /// <summary>Who gives a status where the rule asks for judgement: whoever submitted, and until then the reader.</summary>
    public string Judge(string reader) =>
        Stage is ReturnStage.NotStarted or ReturnStage.InProgress or ReturnStage.Queried
            ? reader
            : SubmittedBy ?? reader;

    /// <summary>The step that the reader may take now, or null.</summary>
    public SignOffStep? Step => MayDecide ? Dates.StepAfter(Stage) : null;
}

/// <summary>A step of sign-off that somebody has taken.</summary>
/// <param name="At">UTC.</param>
/// <param name="Statement">What was signed; null where the step has no statement.</param>
public sealed record StepTaken(SignOffStep Step, string By, DateTime At, string? Statement);

/// <summary>One row of a return: an indicator and a period, and what has been typed.</summary>
/// <param name="Query">What was last asked about it; null where nothing was.</param>
/// <param name="IsOpen">
/// The reader may change it while the return can be changed: it is theirs to enter, and where some rows were asked about, it is
/// one of those.
/// </param>
public sealed record ReturnRow(
    int EntryId,
    ReportingPeriod Period,
    IndicatorSheet Indicator,
    SavedEntry Saved,
    RowQuery? Query,
    bool IsOpen
);

/// <summary>A question about a row.</summary>
/// <param name="At">UTC.</param>
/// <param name="Was">What the row said when it was asked.</param>
/// <param name="IsAnswered">The return was submitted again since.</param>
public sealed record RowQuery(SignOffStep Step, string Reason, string By, DateTime At, EntryInput Was, bool IsAnswered);

/// <summary>A row as the database has it.</summary>
/// <param name="Version">To be sent back with the next change.</param>
/// <param name="Input">What is typed in it.</param>
/// <param name="ChangedBy">Who typed last; null when nobody has.</param>
/// <param name="ChangedAt">UTC; null when nobody has.</param>
public sealed record SavedEntry(int Version, EntryInput Input, string? ChangedBy, DateTime? ChangedAt)
{
    /// <summary>Who said how sure they are of the figure; null where nobody did.</summary>
    public string? ConfidenceBy { get; init; }
}

/// <summary>What people read of returns. Somebody without the permission, or outside its reach, finds nothing.</summary>
public sealed partial class ReturnQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Rows with something in them.</summary>
    private static readonly Expression<Func<ReturnEntry, bool>> IsEntered = e =>
        e.Kind != ValueKind.Number || e.ValueText != "" || e.NumeratorText != "" || e.DenominatorText != "";

    /// <summary>Rows that are within reach because a partner organisation supplies them: <see cref="Reach.Supplies"/> for a database.</summary>
    private static Expression<Func<ReturnEntry, bool>> IsSuppliedTo(Reach reach) =>
        e => reach.PartnerIds.Contains(e.Indicator.SupplierId!.Value);

    /// <summary>The returns of open rounds that somebody may see, those they have to act on first.</summary>
    public async Task<IReadOnlyList<ReturnSummary>> OpenReturnsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var reach = actor.ReachOf(Permission.ViewReturns);
        var isSupplied = IsSuppliedTo(reach);
        var found = await db
            .Returns.Where(r => r.Round.State == RoundState.Open)
            .Where(r =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(r.ServiceId)
                || reach.DirectorateIds.Contains(r.Service.DirectorateId)
                || reach.PortfolioIds.Contains(r.Service.PortfolioId)
                || r.Entries.AsQueryable().Any(isSupplied)
            )
            .OrderBy(r => r.Service.Name)
            .Select(r => new
            {
                r.Id,
                r.Version,
                r.Service,
                Directorate = r.Service.Directorate.Name,
                r.Round,
                r.SubmittedById,
                r.Stage,
                r.QueryReason,
                Rows = r.Entries.Count,
                Entered = r.Entries.AsQueryable().Count(IsEntered),
                Checked = r.Entries.Count(e => e.CheckedAbout != ""),
                Supplied = r.Entries.AsQueryable().Count(isSupplied),
                SuppliedEntered = r.Entries.AsQueryable().Where(isSupplied).Count(IsEntered),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        return found
            .Select(r => new ReturnSummary(
                r.Id,
                r.Version,
                r.Service.Name,
                r.Directorate,
                r.Round.Period,
                r.Round.Dates,
                r.Stage,
                r.QueryReason,
                reach.Covers(r.Service) ? r.Entered : r.SuppliedEntered,
                reach.Covers(r.Service) ? r.Rows : r.Supplied,
                r.Checked,
                MayEnter(actor, r.Service, r.Stage) || (IsOpenForEntry(r.Stage) && SuppliesToEnter(actor, r.Supplied)),
                MayDecide(actor, r.Service, r.Round.Dates.StepAfter(r.Stage)),
                r.SubmittedById == actor.Id
            ))
            .OrderByDescending(r => r.MayEnter || r.MayDecide)
            .ToList();
    }

    /// <summary>Whose return it is, for a title; null when it does not exist or is not the reader's to see.</summary>
    public async Task<ReturnTitle?> TitleAsync(Actor actor, int returnId, CancellationToken cancellationToken = default)
    {
        var reach = actor.ReachOf(Permission.ViewReturns);
        var isSupplied = IsSuppliedTo(reach);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .Returns.AsNoTracking()
            .Where(r => r.Id == returnId)
            .Select(r => new
            {
                r.Service,
                r.Round.Period,
                IsSupplied = r.Entries.AsQueryable().Any(isSupplied),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && (reach.Covers(found.Service) || found.IsSupplied)
            ? new ReturnTitle(found.Service.Name, found.Period)
            : null;
    }

    /// <summary>
    /// One return with the rows that are the reader's to see: all of a service's, or those that a partner organisation
    /// supplies. Null when it does not exist, or there are none.
    /// </summary>
    public async Task<ReturnSheet?> SheetAsync(Actor actor, int returnId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var found = await db
            .Returns.Include(r => r.Round)
            .Include(r => r.Service)
            .Include(r => r.Entries)
                .ThenInclude(e => e.Queries)
            .Include(r => r.Entries)
                .ThenInclude(e => e.Indicator)
            .FirstOrDefaultAsync(r => r.Id == returnId, cancellationToken);

        var rows = found is null ? [] : actor.ReachOf(Permission.ViewReturns).RowsOf(found);
        if (found is null || rows.Count == 0)
        {
            return null;
        }

        var open = found.Round.State is RoundState.Open;
        return new ReturnSheet(
            found.Id,
            found.Version,
            found.Service.Name,
            found.Round.Period,
            found.Round.Dates,
            found.Stage,
            found.SubmittedBy,
            found.SubmittedAt,
            Taken(found),
            found.QueryReason,
            open && IsOpenForEntry(found.Stage) && actor.ReachOf(Permission.EnterReturns).RowsOf(found).Count > 0,
            open && MayEnter(actor, found.Service, found.Stage),
            open && MayDecide(actor, found.Service, found.NextStep),
            await ReturnRows.LoadWithChecksAsync(
                db,
                found,
                rows,
                actor.ReachOf(Permission.EnterReturns),
                cancellationToken
            )
        );
    }

    private static bool MayEnter(Actor actor, Domain.Organisation.Service service, ReturnStage stage) =>
        IsOpenForEntry(stage) && actor.ReachOf(Permission.EnterReturns).Covers(service);

    private static bool IsOpenForEntry(ReturnStage stage) =>
        stage is ReturnStage.NotStarted or ReturnStage.InProgress or ReturnStage.Queried;

    /// <summary>Whether rows that somebody sees because a partner organisation supplies them are theirs to enter.</summary>
    private static bool SuppliesToEnter(Actor actor, int supplied) =>
        supplied > 0 && actor.ReachOf(Permission.EnterReturns).PartnerIds.Count > 0;

    private static bool MayDecide(Actor actor, Domain.Organisation.Service service, SignOffStep? next) =>
        next is { } step && actor.ReachOf(step.Permission()).Covers(service);

    private static List<StepTaken> Taken(ServiceReturn found)
    {
        var taken = new List<StepTaken>();
        if (found is { ApprovedBy: { } head, ApprovedAt: { } approved })
        {
            taken.Add(new StepTaken(SignOffStep.HeadOfService, head, approved, null));
        }

        if (found is { SignedOffBy: { } director, SignedOffAt: { } signed })
        {
            taken.Add(new StepTaken(SignOffStep.Director, director, signed, found.Statement));
        }

        if (found is { CheckedBy: { } team, CheckedAt: { } checkedAt })
        {
            taken.Add(new StepTaken(SignOffStep.PerformanceTeam, team, checkedAt, null));
        }

        return taken;
    }
}
