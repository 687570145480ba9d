using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

public sealed class ChooseLevelTemplateTests : IAsyncLifetime
{
    private static readonly Actor Team = Actors.Everywhere(Role.PerformanceTeam);

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("bolton", 7, "Corporate priority")]
    [InlineData("south-derbyshire", 5, "Corporate plan")]
    [InlineData("portsmouth", 3, "Corporate plan")]
    public async Task Choose_OfATemplate_MakesItsLevelsAndRecordsEach(string template, int levels, string holder)
    {
        (await ChooseAsync(template)).ShouldBeDone().ShouldBe(levels);

        var made = await _database.ReadAsync(db => db.PlanLevels.ToListAsync());
        made.Count.ShouldBe(levels);
        made.Single(level => level.IsCorporatePlan).Name.ShouldBe(holder);
        (
            await _database.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(ChooseLevelTemplate)))
        ).ShouldBe(levels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public async Task Choose_OfNoTemplate_NamesTheField(string template) =>
        (await ChooseAsync(template)).ShouldBeInvalid().Single().Field.ShouldBe("Template");

    [Fact]
    public async Task Choose_WhereThereAreLevels_IsRefused()
    {
        (await ChooseAsync("portsmouth")).ShouldBeDone();

        (await ChooseAsync("bolton")).Word().ShouldBe("levels-chosen-already");

        (await _database.ReadAsync(db => db.PlanLevels.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Choose_ByTwoPeopleAtOnce_IsDoneOnce()
    {
        var held = new Interleaving(_database.Contexts, async () => (await ChooseAsync("portsmouth")).ShouldBeDone());
        var second = new ChooseLevelTemplate(
            new UseCaseServices(held, _database.Time, _database.Get<UseCaseServices>().Logging)
        );

        (await second.ExecuteAsync(Team, new ChooseLevelTemplateRequest("bolton")))
            .Word()
            .ShouldBe("levels-chosen-already");

        (await _database.ReadAsync(db => db.PlanLevels.CountAsync())).ShouldBe(3);
    }

    private Task<Outcome<int>> ChooseAsync(string template) =>
        _database.Get<ChooseLevelTemplate>().ExecuteAsync(Team, new ChooseLevelTemplateRequest(template));
}
