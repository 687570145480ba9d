using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Application.Views;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Views;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Views;

public sealed class SavedViewTests : IAsyncLifetime
{
    private const string Red = "/indicators?status=Red";

    private readonly TestDatabase _database = new();
    private Actor _priya = null!;
    private Actor _olu = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _priya = await PersonAsync("Priya Shah", Role.PerformanceTeam);
        _olu = await PersonAsync("Olu Officer", Role.Officer);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Save_OfAView_IsAmongOnesOwnByName()
    {
        (await SaveAsync(_priya, "Red", Red)).ShouldBeDone().ShouldBe(Red);
        (await SaveAsync(_priya, "  Overdue ", "/questions?show=overdue")).ShouldBeDone();

        (await OwnAsync(_priya))
            .Select(view => (view.Name, view.Address))
            .ShouldBe([("Overdue", "/questions?show=overdue"), ("Red", Red)]);
        var record = await _database.ReadAsync(db => db.ChangeRecords.FirstAsync(r => r.Kind == nameof(SaveView)));
        (record.ActorName, record.SubjectName).ShouldBe(("Priya Shah", "Red"));
    }

    [Fact]
    public async Task Views_OfSomebodyElse_AreNeitherReadNorRemoved()
    {
        (await SaveAsync(_priya, "Red", Red)).ShouldBeDone();
        var view = (await OwnAsync(_priya)).Single();

        (await OwnAsync(_olu)).ShouldBeEmpty();
        (await RemoveAsync(_olu, view.Id, view.Version)).Word().ShouldBe("NotFound");
        (await OwnAsync(_priya)).ShouldBe([view]);
    }

    [Fact]
    public async Task Save_UnderANameThatIsTaken_IsRefusedToItsOwnerAlone()
    {
        (await SaveAsync(_priya, "Red", Red)).ShouldBeDone();

        (await SaveAsync(_priya, " RED ", "/thread")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await SaveAsync(_olu, "Red", Red)).ShouldBeDone();
        (await OwnAsync(_priya)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_TwiceAtOnce_SavesOneAndSaysThatTheNameIsTaken()
    {
        var held = new Interleaving(
            _database.Contexts,
            async () => (await SaveAsync(_priya, "Red", Red)).ShouldBeDone()
        );
        var services = new UseCaseServices(held, _database.Time, _database.Get<UseCaseServices>().Logging);

        var second = await new SaveView(services).ExecuteAsync(_priya, new SaveViewRequest("Red", Red));

        second.ShouldBeInvalid().ShouldHaveSingleItem().Sentence.ShouldContain("has this name already");
        (await OwnAsync(_priya)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_OfOneMoreThanThereCanBe_IsRefusedUntilOneIsRemoved()
    {
        for (var number = 1; number <= SavedView.Most; number++)
        {
            (await SaveAsync(_priya, $"View {number}", Red)).ShouldBeDone();
        }

        (await SaveAsync(_priya, "One more", Red)).Word().ShouldBe("too-many-views");
        (await SaveAsync(_olu, "One more", Red)).ShouldBeDone();

        var first = (await OwnAsync(_priya))[0];
        (await RemoveAsync(_priya, first.Id, first.Version)).ShouldBeDone();
        (await SaveAsync(_priya, "One more", Red)).ShouldBeDone();
    }

    [Fact]
    public async Task Save_OfTheLastTwoAtOnce_SavesOneAndSaysThatThereIsNoRoomForTheOther()
    {
        await SaveManyAsync(SavedView.Most - 1);

        (await SaveWhileAsync("One", "Another")).Word().ShouldBe("too-many-views");

        (await OwnAsync(_priya)).Count.ShouldBe(SavedView.Most);
        (await OwnAsync(_priya)).ShouldNotContain(view => view.Name == "One");
    }

    [Fact]
    public async Task Save_OfTwoAtOnceWhereThereIsRoom_SavesBoth()
    {
        await SaveManyAsync(SavedView.Most - 2);

        (await SaveWhileAsync("One", "Another")).ShouldBeDone();

        (await OwnAsync(_priya)).Count.ShouldBe(SavedView.Most);
    }

    [Fact]
    public async Task Views_FromBeforeThereWerePlaces_TakeUpRoom()
    {
        await SaveManyAsync(SavedView.Most - 1);
        await _database.TamperAsync($"UPDATE SavedViews SET Place = NULL");

        (await SaveWhileAsync("One", "Another")).Word().ShouldBe("too-many-views");

        (await OwnAsync(_priya)).Count.ShouldBe(SavedView.Most);
    }

    [Theory]
    [InlineData("https://example.org/indicators", "not-a-view")]
    [InlineData("//example.org", "not-a-view")]
    [InlineData("/people", "not-a-view")]
    [InlineData("/indicators?text=a\\b", "not-a-view")]
    public async Task Save_OfAnAddressThatIsNoView_IsRefused(string address, string refusal)
    {
        (await SaveAsync(_priya, "Elsewhere", address)).Word().ShouldBe(refusal);
        (await SaveAsync(_priya, "Long", Red + new string('x', ViewAddress.Length))).Word().ShouldBe("view-too-long");
        (await OwnAsync(_priya)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Red\u202e")]
    public async Task Save_WithoutAProperName_SaysSo(string name) =>
        (await SaveAsync(_priya, name, Red)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Name");

    [Fact]
    public async Task Save_UnderTheLongestName_IsDoneAndUnderALongerOneIsNot()
    {
        (await SaveAsync(_priya, new string('n', SavedView.NameLength), Red)).ShouldBeDone();

        (await SaveAsync(_priya, new string('n', SavedView.NameLength + 1), Red)).ShouldBeInvalid();
    }

    [Fact]
    public async Task Remove_OfAVersionThatThereIsNot_IsAConflict()
    {
        (await SaveAsync(_priya, "Red", Red)).ShouldBeDone();
        var view = (await OwnAsync(_priya)).Single();

        (await RemoveAsync(_priya, view.Id, view.Version + 1)).Word().ShouldBe("Conflict");
        (await RemoveAsync(_priya, 0, 0)).Word().ShouldBe("Invalid");
        (await RemoveAsync(_priya, view.Id, view.Version)).ShouldBeDone();
        (await RemoveAsync(_priya, view.Id, view.Version)).Word().ShouldBe("NotFound");
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_KeepsViewsOfItsOwn(Role role)
    {
        var actor = await PersonAsync("Somebody Else", role);

        (await SaveAsync(actor, "Red", Red)).ShouldBeDone();
        var view = (await OwnAsync(actor)).Single();
        (await RemoveAsync(actor, view.Id, view.Version)).ShouldBeDone();
    }

    [Fact]
    public async Task Views_OfNobody_AreForbidden()
    {
        (await SaveAsync(Actor.Nobody, "Red", Red)).Word().ShouldBe("Forbidden");
        (await RemoveAsync(Actor.Nobody, 1, 0)).Word().ShouldBe("Forbidden");
        (await OwnAsync(Actor.Nobody)).ShouldBeEmpty();
        (await SaveAsync(Actors.Everywhere(Role.Auditor), "Red", Red)).Word().ShouldBe("NotFound");
    }

    private async Task<Actor> PersonAsync(string name, Role role)
    {
        var scoped = new ScopedRole(role, ScopeKind.WholeCouncil, 0);
        await _database.SaveAsync(People.Holding(name, scoped));
        return Actors.Named(name, scoped);
    }

    private Task<IReadOnlyList<SavedViewLine>> OwnAsync(Actor actor) => _database.Get<ViewQueries>().OwnAsync(actor);

    private async Task SaveManyAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            (await SaveAsync(_priya, $"View {number}", Red)).ShouldBeDone();
        }
    }

    /// <summary>Saves one view, and another between its reading and its writing.</summary>
    private Task<Outcome<string>> SaveWhileAsync(string name, string meanwhile)
    {
        var held = new Interleaving(
            _database.Contexts,
            async () => (await SaveAsync(_priya, meanwhile, Red)).ShouldBeDone()
        );
        var services = new UseCaseServices(held, _database.Time, _database.Get<UseCaseServices>().Logging);
        return new SaveView(services).ExecuteAsync(_priya, new SaveViewRequest(name, Red));
    }

    private Task<Outcome<string>> SaveAsync(Actor actor, string name, string address) =>
        _database.Get<SaveView>().ExecuteAsync(actor, new SaveViewRequest(name, address));

    private Task<Outcome<int>> RemoveAsync(Actor actor, int id, int version) =>
        _database.Get<RemoveView>().ExecuteAsync(actor, new RemoveViewRequest(id, version));
}
