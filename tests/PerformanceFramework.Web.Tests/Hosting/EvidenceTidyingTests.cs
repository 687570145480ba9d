using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class EvidenceTidyingTests
{
    [Fact]
    public async Task Tidying_WhileTheDatabaseIsAway_DoesNotStopTheServer()
    {
        var options = new EvidenceOptions { Folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) };
        var store = new EvidenceStore(options);
        var scanner = new ClamAv(options, NullLogger<ClamAv>.Instance);
        var evidence = new EvidenceQueries(new Gone(), options, store, scanner);
        var files = new EvidenceFiles(null!, null!, evidence, store, TimeProvider.System);
        using var tidying = new EvidenceTidying(files, NullLogger<EvidenceTidying>.Instance);

        await tidying.StartAsync(CancellationToken.None);

        await Should.NotThrowAsync(tidying.ExecuteTask.ShouldNotBeNull());
    }

    private sealed class Gone : IDbContextFactory<PerformanceDbContext>
    {
        public PerformanceDbContext CreateDbContext() => throw new TimeoutException("The database is gone.");
    }
}
