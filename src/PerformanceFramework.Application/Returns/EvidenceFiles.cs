using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Returns;

/// <summary>Rows of evidence together with their content: neither is there without the other.</summary>
public sealed class EvidenceFiles(
    AddEvidence add,
    RemoveEvidence remove,
    EvidenceQueries evidence,
    EvidenceStore store,
    TimeProvider time
)
{
    // Longer than any upload takes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <param name="name">What the file is called where it comes from.</param>
    public async Task<Outcome<string>> AddAsync(
        Actor actor,
        int entryId,
        string name,
        byte[] content,
        CancellationToken cancellationToken = default
    )
    {
        var stored = EvidenceStore.NewName();
        var isKept = false;
        try
        {
            var outcome = await add.ExecuteAsync(
                actor,
                new AddEvidenceRequest(entryId, name, content, stored),
                cancellationToken
            );
            if (outcome is Outcome<string>.Done)
            {
                isKept = true;
                store.Keep(stored);
            }

            return outcome;
        }
        finally
        {
            if (!isKept)
            {
                store.Discard(stored);
            }
        }
    }

    public async Task<Outcome<string>> RemoveAsync(
        Actor actor,
        RemoveEvidenceRequest request,
        CancellationToken cancellationToken = default
    )
    {
        var outcome = await remove.ExecuteAsync(actor, request, cancellationToken);
        if (outcome is Outcome<string>.Done done)
        {
            store.Discard(done.Value);
        }

        return outcome;
    }

    /// <summary>
    /// Discards what was left behind when the application stopped in the middle: content without a row that never began to
    /// count, and content whose row says that it was removed. Kept content without a row stays: the database may be an older copy.
    /// </summary>
    /// <returns>How many files were discarded.</returns>
    public async Task<int> TidyAsync(CancellationToken cancellationToken = default)
    {
        var waiting = store.WaitingSince(time.GetUtcNow().UtcDateTime - LongestWait);
        var (saved, removed) = await evidence.KnownAsync(waiting, cancellationToken);
        foreach (var name in saved)
        {
            store.Keep(name);
        }

        var left = waiting.Except(saved).Concat(removed.Where(store.Has)).ToList();
        foreach (var name in left)
        {
            store.Discard(name);
        }

        return left.Count;
    }
}
