using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A return that waits for somebody.</summary>
/// <param name="Step">The step it waits for; null where it waits for its officers.</param>
/// <param name="Supplied">What it waits for partner organisations to enter; nothing once it is submitted.</param>
internal sealed record WaitingReturn(
    int Id,
    Service Service,
    SignOffStep? Step,
    DateOnly DueOn,
    IReadOnlyList<Indicator> Supplied
)
{
    /// <summary>What somebody needs to do what it waits for.</summary>
    public Permission Needed => Step?.Permission() ?? Permission.EnterReturns;

    /// <summary>Whether somebody can do what it waits for: of a partner organisation, only where its own rows are missing.</summary>
    public bool WaitsFor(Actor person) =>
        person.ReachOf(Needed) is var reach && (reach.Covers(Service) || Supplied.Any(reach.Supplies));

    public MailItem Item(bool isEscalation = false) => new(Id, Step, DueOn, isEscalation);

    /// <param name="person">A partner organisation is told of its own indicators, and nothing of others.</param>
    public MailLine Line(Actor person, DateOnly today, WorkingDays worked, MailOptions mail)
    {
        var reach = person.ReachOf(Needed);
        var theirs = reach.Covers(Service) ? [] : Supplied.Where(reach.Supplies).Select(i => i.Code).ToList();
        return new MailLine(Service.Name, theirs, Step, DueOn, worked.Between(DueOn, today), mail.AddressOfReturn(Id));
    }
}

/// <summary>The returns of a round that wait for somebody, with everybody they could wait for.</summary>
internal sealed record WaitingReturns(MailReaders Readers, CollectionRound Round, IReadOnlyList<WaitingReturn> Returns)
{
    /// <summary>Everybody who can do what a return waits for.</summary>
    public IEnumerable<Actor> WhoHoldsUp(WaitingReturn waiting) => Readers.People.Where(waiting.WaitsFor);

    /// <summary>Those of an open round; null where it is closed or there is none.</summary>
    /// <param name="roundId">Null for the one that is open.</param>
    public static async Task<WaitingReturns?> LoadAsync(
        PerformanceDbContext db,
        MailReaders readers,
        int? roundId,
        CancellationToken cancellationToken
    )
    {
        var round = await db
            .CollectionRounds.AsNoTracking()
            .FirstOrDefaultAsync(
                r => r.State == RoundState.Open && (roundId == null || r.Id == roundId),
                cancellationToken
            );
        if (round is null)
        {
            return null;
        }

        var returns = await db
            .Returns.Where(r => r.RoundId == round.Id)
            .OrderBy(r => r.Service.Name)
            .Select(r => new
            {
                r.Id,
                r.Stage,
                r.Service,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var supplied = await SuppliedAsync(db, round.Id, cancellationToken);
        return new WaitingReturns(
            readers,
            round,
            returns
                .Where(r => round.Dates.DueOf(r.Stage) is not null)
                .Select(r => new WaitingReturn(
                    r.Id,
                    r.Service,
                    round.Dates.StepAfter(r.Stage),
                    round.Dates.DueOf(r.Stage)!.Value,
                    [.. supplied[r.Id]]
                ))
                .ToList()
        );
    }

    /// <summary>By the id of the return: the indicators that partner organisations have still to enter in a round.</summary>
    internal static async Task<ILookup<int, Indicator>> SuppliedAsync(
        PerformanceDbContext db,
        int roundId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .ReturnEntries.Include(e => e.Return.Round)
            .Include(e => e.Indicator)
            .Include(e => e.Queries)
            .Where(e => e.Return.RoundId == roundId && e.Indicator.SupplierId != null)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        return rows.Where(e => e.WaitsForEntry)
            .DistinctBy(e => (e.ReturnId, e.IndicatorId))
            .OrderBy(e => e.Indicator.Code, StringComparer.Ordinal)
            .ToLookup(e => e.ReturnId, e => e.Indicator);
    }
}
