using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>Gives the first context at once, and each later one only when it is let go.</summary>
internal sealed class HeldContexts(IDbContextFactory<PerformanceDbContext> contexts)
    : IDbContextFactory<PerformanceDbContext>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<int> _asked = Channel.CreateUnbounded<int>();
    private readonly Channel<int> _let = Channel.CreateUnbounded<int>();
    private int _count;

    public PerformanceDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<PerformanceDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        var asked = Interlocked.Increment(ref _count);
        _asked.Writer.TryWrite(asked);
        if (asked > 1)
        {
            await _let.Reader.ReadAsync(cancellationToken);
        }

        return contexts.CreateDbContext();
    }

    /// <summary>Waits until so many contexts were asked for.</summary>
    public async Task ReachedAsync(int asked)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await _asked.Reader.ReadAsync(limit.Token) < asked) { }
    }

    public void Let(int more)
    {
        for (var each = 0; each < more; each++)
        {
            _let.Writer.TryWrite(each);
        }
    }
}
