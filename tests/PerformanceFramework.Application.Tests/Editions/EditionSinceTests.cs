using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>What an edition, and the live home page, say of the last edition.</summary>
public sealed class EditionSinceTests : EditionsTest
{
    private static readonly FigureMove Restatement = new(
        "HOU-1",
        "Name of HOU-1",
        Given.Period("2026-27-Q1"),
        "88.0%",
        "80.0%",
        "90.0%"
    );

    [Fact]
    public async Task Edition_SaysWhatMovedSinceTheOneBeforeItForTheSameAudience()
    {
        await PublishAsync(period: "2025-26-Q4");
        await PublishAsync();
        await RestateAsync();
        await PublishAsync(Audience.Scrutiny);
        await PublishAsync();

        var progress = (await SinceAsync(Actors.CabinetMember, Cabinet + "-2")).ShouldNotBeNull();

        progress.Since.Head.Address.ShouldBe(Cabinet);
        progress.Restated.ShouldBe([Restatement with { Because = Reason }]);
        var moved = progress.Moved.ShouldHaveSingleItem();
        (moved.After.Code, moved.Before.Status, moved.After.Status).ShouldBe(("HOU-1", Status.Amber, Status.Red));
        (await SinceAsync(Actors.CabinetMember, Cabinet))!.Since.Head.Address.ShouldBe("2025-26-q4-cabinet");
        (await SinceAsync(Actors.CabinetMember, "2025-26-q4-cabinet")).ShouldBeNull();
        (await SinceAsync(Actors.CabinetMember, "2026-27-q1-scrutiny")).ShouldBeNull();
    }

    [Fact]
    public async Task PublicEdition_IsComparedWithWhatIsReleasedAlone()
    {
        await PublishAsync(Audience.Public, "2025-26-Q3");
        await HoldAsync(Today, Today.AddDays(3));
        await PublishAsync(Audience.Public, "2025-26-Q4");
        await PublishAsync(Audience.Cabinet);

        // Those who sign in read what is held back, and the public does not.
        Database.Time.MoveTo(new DateTime(2026, 10, 17, 9, 30, 0, DateTimeKind.Utc));
        await PublishAsync(Audience.Public);
        (await SinceAsync(Actor.Nobody, Public))!.Since.Head.Address.ShouldBe("2025-26-q4-public");
        await HoldAsync(Today.AddDays(5), Today.AddDays(9));
        await PublishAsync(Audience.Public);
        (await Queries.ViewAsync(Actor.Nobody, Public + "-2")).ShouldBeNull();
        (await SinceAsync(Actors.CabinetMember, Public + "-2"))!.Since.Head.Address.ShouldBe(Public);
    }

    [Fact]
    public async Task Home_NamesTheFiguresThatWereRestatedSince()
    {
        await PublishAsync();
        (await RestatedAsync(Actors.CabinetMember)).ShouldBeEmpty();

        await RestateAsync();

        (await RestatedAsync(Actors.CabinetMember)).ShouldBe([Restatement]);
        var since = (await Queries.ListAsync(Actors.CabinetMember)).ShouldHaveSingleItem();
        (await Queries.RestatedSinceAsync(Actor.Nobody, since)).ShouldBeEmpty();

        // The next edition shows it: it is news no more.
        await PublishAsync();
        (await RestatedAsync(Actors.CabinetMember)).ShouldBeEmpty();
    }

    private async Task<EditionProgress?> SinceAsync(Actor actor, string address) =>
        await Queries.SincePreviousAsync(actor, (await Queries.ViewAsync(actor, address)).ShouldNotBeNull());

    private async Task<IReadOnlyList<FigureMove>> RestatedAsync(Actor actor)
    {
        var overview = (await Database.Get<ThreadQueries>().OverviewAsync(actor)).ShouldNotBeNull();
        var news = (await Queries.NewsAsync(actor, overview.Indicators)).ShouldNotBeNull();
        return await Queries.RestatedSinceAsync(actor, news.Since);
    }
}
