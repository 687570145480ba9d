using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application.Mail;

/// <summary>Which node does a piece of scheduled work, and until when nobody else does it.</summary>
public sealed class WorkLease
{
    public const int NameLength = 40;
    public const int HolderLength = 120;

    private WorkLease() { }

    /// <param name="until">UTC.</param>
    public WorkLease(string name, string holder, DateTime until)
    {
        Name = name;
        Holder = holder;
        Until = until;
    }

    public string Name { get; private set; } = "";

    public string Holder { get; private set; } = "";

    /// <summary>A node that stops in the middle holds it until then.</summary>
    public DateTime Until { get; private set; }

    /// <summary>The day in London for which the work of a day is done; null before the first.</summary>
    public DateOnly? DoneOn { get; private set; }

    public void Finish(DateOnly day) => DoneOn = day;
}

/// <summary>Gives scheduled work to one node at a time.</summary>
public sealed class WorkLeases(UseCaseServices services)
{
    /// <summary>Takes a lease, or holds on to it for longer.</summary>
    /// <param name="holder">The node; no two have the same name.</param>
    /// <param name="length">How long nobody else gets it.</param>
    /// <returns>Whether it is the holder’s now.</returns>
    public async Task<bool> TakeAsync(
        string name,
        string holder,
        TimeSpan length,
        CancellationToken cancellationToken = default
    )
    {
        var now = services.Time.GetUtcNow().UtcDateTime;
        var until = now + length;
        await using var db = await services.Contexts.CreateDbContextAsync(cancellationToken);

        // One statement: of two nodes that ask at once, the database lets one find it free.
        var taken = await db
            .WorkLeases.Where(lease => lease.Name == name && (lease.Until <= now || lease.Holder == holder))
            .ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until),
                cancellationToken
            );
        if (taken > 0)
        {
            return true;
        }

        if (await db.WorkLeases.AnyAsync(lease => lease.Name == name, cancellationToken))
        {
            return false;
        }

        db.WorkLeases.Add(new WorkLease(name, holder, until));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsDuplicate(e))
        {
            return false;
        }
    }

    /// <summary>Lets go of it, so that the next in need does not have to wait for its end.</summary>
    public async Task ReleaseAsync(string name, string holder)
    {
        var now = services.Time.GetUtcNow().UtcDateTime;
        await using var db = await services.Contexts.CreateDbContextAsync();
        await db
            .WorkLeases.Where(lease => lease.Name == name && lease.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now));
    }
}
