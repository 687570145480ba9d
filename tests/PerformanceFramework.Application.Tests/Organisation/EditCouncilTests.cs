using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

/// <summary>The council is Smalltown, in our colour, without a crest.</summary>
public sealed class EditCouncilTests : CouncilTest
{
    [Fact]
    public async Task Edit_OfNameAndColour_IsKeptAndMovesTheVersionOn()
    {
        (await EditAsync("Largetown", "#1D70B8")).ShouldBeDone();

        var council = await Database.ReadAsync(db => db.Councils.SingleAsync());
        (council.Name, council.Colour, council.Version).ShouldBe(("Largetown", "#1d70b8", 1));
    }

    [Fact]
    public async Task Edit_OfTheName_IsInTheChangeHistoryWithWhatItWas()
    {
        (await EditAsync("Largetown")).ShouldBeDone();

        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(EditCouncil)));
        (record.Subject, record.ActorName).ShouldBe(("Council", "Administrator"));
        record.Before.ShouldNotBeNull().ShouldContain("Smalltown");
        record.After.ShouldNotBeNull().ShouldContain("Largetown");
        record.After.ShouldNotContain("Colour");
    }

    [Fact]
    public async Task Edit_WithNothingChanged_IsDoneAndWritesNothing()
    {
        (await EditAsync("Smalltown", "#5a2d72")).ShouldBeDone();

        (await Database.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(EditCouncil)))).ShouldBe(0);
    }

    [Fact]
    public async Task Edit_OfAnOlderVersion_IsAConflict()
    {
        (await EditAsync("Largetown")).ShouldBeDone();

        (await EditAsync("Middletown")).Word().ShouldBe("Conflict");

        (await Database.ReadAsync(db => db.Councils.Select(c => c.Name).SingleAsync())).ShouldBe("Largetown");
    }

    [Theory]
    [InlineData("", "#5a2d72", "Name")]
    [InlineData("Large\u200btown", "#5a2d72", "Name")]
    [InlineData("Largetown", "", "Colour")]
    [InlineData("Largetown", "#5a2d7", "Colour")]
    public async Task Edit_WithSomethingMissingOrWrong_NamesTheField(string name, string colour, string field) =>
        (await EditAsync(name, colour)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Edit_WithTheLongestName_IsDoneAndALongerOneIsNot()
    {
        (await EditAsync(new string('x', 120))).ShouldBeDone();
        (await EditAsync(new string('x', 121), version: 1)).ShouldBeInvalid().Single().Field.ShouldBe("Name");
    }

    [Fact]
    public async Task Edit_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await Database.Get<EditCouncil>().ExecuteAsync(scoped, new EditCouncilRequest(0, "Largetown", "#5a2d72")))
            .Word()
            .ShouldBe("Forbidden");
    }

    private Task<Outcome<int>> EditAsync(string name, string colour = "#5a2d72", int version = 0) =>
        Database.Get<EditCouncil>().ExecuteAsync(Actors.Administrator, new EditCouncilRequest(version, name, colour));
}
