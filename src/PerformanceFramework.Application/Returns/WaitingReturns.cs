using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A return that waits for somebody.</summary>
/// <param name="Step">The step it waits for; null where it waits for its officers.</param>
internal sealed record WaitingReturn(int Id, Service Service, SignOffStep? Step, DateOnly DueOn)
{
    public bool IsHeldUpBy(Actor person) => ReturnQueries.HoldsUp(person, Service, Step);

    public MailItem Item(bool isEscalation = false) => new(Id, Step, DueOn, isEscalation);

    public MailLine Line(DateOnly today, WorkingDays worked, MailOptions mail) =>
        new(Service.Name, Step, DueOn, worked.Between(DueOn, today), mail.AddressOfReturn(Id));
}

/// <summary>The returns of a round that wait for somebody, with everybody they could wait for.</summary>
/// <param name="Addresses">Of those who have one, by their ids.</param>
internal sealed record WaitingReturns(
    string Council,
    CollectionRound Round,
    IReadOnlyList<WaitingReturn> Returns,
    IReadOnlyList<Actor> People,
    IReadOnlyDictionary<string, string> Addresses
)
{
    /// <summary>Everybody who can do what a return waits for.</summary>
    public IEnumerable<Actor> WhoHoldsUp(WaitingReturn waiting) => People.Where(waiting.IsHeldUpBy);

    /// <summary>Null for somebody without an address.</summary>
    public Addressee? Addressee(Actor person) =>
        Addresses.TryGetValue(person.Id, out var address) ? new Addressee(person.Id, person.Name, address) : null;

    /// <summary>Those of an open round; null where it is closed or there is none.</summary>
    /// <param name="roundId">Null for the one that is open.</param>
    public static async Task<WaitingReturns?> LoadAsync(
        PerformanceDbContext db,
        int? roundId,
        DateOnly today,
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
        return new WaitingReturns(
            await db.Councils.Select(c => c.Name).FirstAsync(cancellationToken),
            round,
            returns
                .Where(r => round.Dates.DueOf(r.Stage) is not null)
                .Select(r => new WaitingReturn(
                    r.Id,
                    r.Service,
                    round.Dates.StepAfter(r.Stage),
                    round.Dates.DueOf(r.Stage)!.Value
                ))
                .ToList(),
            await ReturnQueries.PeopleAsync(db, today, cancellationToken),
            await db
                .Users.Where(user => user.Email != null)
                .Select(user => new { user.Id, user.Email })
                .ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken)
        );
    }
}
