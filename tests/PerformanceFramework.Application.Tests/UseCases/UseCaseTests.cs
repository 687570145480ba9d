using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.UseCases;

public sealed class UseCaseTests : IAsyncLifetime
{
    private static readonly Actor Officer = Actors.Everywhere(Role.Officer);

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Execute_WhenDone_SavesWithItsChangeRecord()
    {
        var outcome = await new AddDirectorate(Services).ExecuteAsync(Officer, new AddDirectorateRequest("NEW"));

        outcome.ShouldBeDone().ShouldBe("NEW");
        var record = await _database.ReadAsync(db => db.ChangeRecords.SingleAsync());
        record.Kind.ShouldBe("AddDirectorate");
        record.ActorName.ShouldBe(Officer.Name);
        record.Reason.ShouldBe("Reorganisation");
        record.At.ShouldBe(_database.Time.Utc);
    }

    [Fact]
    public async Task Execute_WithAnInvalidRequest_SaysWhatIsWrongAndWritesNothing()
    {
        var outcome = await new AddDirectorate(Services).ExecuteAsync(Officer, new AddDirectorateRequest(""));

        outcome.ShouldBeInvalid().ShouldBe([new FieldError("Code", "Give a code.")]);
        (await DirectoratesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Execute_OfWhatIsRefused_WritesNothing()
    {
        var outcome = await new AddDirectorate(Services).ExecuteAsync(Officer, new AddDirectorateRequest("refuse"));

        outcome.Word().ShouldBe("refused");
        (await DirectoratesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Execute_WithoutThePermission_IsForbiddenBeforeItIsValidated()
    {
        var auditor = Actors.Everywhere(Role.Auditor);

        var outcome = await new AddDirectorate(Services).ExecuteAsync(auditor, new AddDirectorateRequest(""));

        outcome.Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Execute_OfAUseCaseThatNamesNoPermission_IsForbiddenToEverybody()
    {
        var outcome = await new Unmarked(Services).ExecuteAsync(Officer, new AddDirectorateRequest("NEW"));

        outcome.Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Execute_OfABug_Throws()
    {
        var broken = new Broken(Services);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            broken.ExecuteAsync(Officer, new AddDirectorateRequest("NEW"))
        );
    }

    [Fact]
    public async Task Execute_OfARowThatTheSchemaRefuses_ThrowsBecauseItIsABug()
    {
        await Should.ThrowAsync<DbUpdateException>(() =>
            new AddDirectorate(Services).ExecuteAsync(Officer, new AddDirectorateRequest("nameless"))
        );
        (await DirectoratesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Execute_Cancelled_ThrowsAndWritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new AddDirectorate(Services).ExecuteAsync(Officer, new AddDirectorateRequest("NEW"), cancelled.Token)
        );
        (await DirectoratesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Execute_AddingWhatSomebodyElseAddedFirst_IsAConflict()
    {
        var theirs = new AddDirectorate(Services);
        var mine = new AddDirectorate(
            new UseCaseServices(
                new Interleaving(
                    _database.Contexts,
                    () => theirs.ExecuteAsync(Officer, new AddDirectorateRequest("NEW"))
                ),
                _database.Time,
                Services.Logging
            )
        );

        var outcome = await mine.ExecuteAsync(Officer, new AddDirectorateRequest("NEW"));

        outcome.Word().ShouldBe("Conflict");
        (await DirectoratesAsync()).ShouldBe(1);
    }

    private UseCaseServices Services => _database.Get<UseCaseServices>();

    private Task<int> DirectoratesAsync() => _database.ReadAsync(db => db.Directorates.CountAsync());
}
