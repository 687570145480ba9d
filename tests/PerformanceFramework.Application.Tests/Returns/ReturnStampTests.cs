using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>What open pages ask every few seconds.</summary>
public sealed class ReturnStampTests : ReturnsTest
{
    private ReturnQueries Queries => Database.Get<ReturnQueries>();

    [Fact]
    public async Task Stamps_OfWhatNobodyChanged_StayTheSame()
    {
        var (before, round) = (await StampAsync(), await RoundStampAsync());

        (await StampAsync()).ShouldBe(before);
        (await RoundStampAsync()).ShouldBe(round);
    }

    [Fact]
    public async Task Stamps_AfterEverySave_AreOthers()
    {
        var seen = new List<(ReturnStamp?, RoundStamp?)> { (await StampAsync(), await RoundStampAsync()) };

        await SaveAsync(new() { ValueText = "48" }, "HOU-3");
        seen.Add((await StampAsync(), await RoundStampAsync()));
        await SaveAsync(new() { ValueText = "" }, "HOU-3", version: 1);
        seen.Add((await StampAsync(), await RoundStampAsync()));

        seen.Select(stamps => stamps.Item1).ShouldBeUnique();
        seen.Select(stamps => stamps.Item2).ShouldBeUnique();
    }

    [Fact]
    public async Task Latest_AfterASave_HasTheRowAsItIsSaved()
    {
        await SaveAsync(new() { ValueText = "48" }, "HOU-3");

        var latest = (await Queries.LatestAsync(Actors.Officer, ReturnId))!;

        latest.Rows.Count.ShouldBe(6);
        var row = latest.Rows[Council.Entry("HOU-3")];
        (row.Version, row.Input.ValueText, row.ChangedBy).ShouldBe((1, "48", "Officer"));
        latest.Rows.Values.Sum(saved => saved.Version).ShouldBe((await StampAsync())!.Rows);
    }

    [Fact]
    public async Task Anything_OutsideTheReadersReach_IsNull()
    {
        foreach (var actor in new[] { Actors.LibraryOfficer, Actors.CabinetMember, Actor.Nobody })
        {
            (await Queries.StampAsync(actor, ReturnId)).ShouldBeNull();
            (await Queries.LatestAsync(actor, ReturnId)).ShouldBeNull();
            (await Queries.RoundStampAsync(actor, Council.Round.Id)).ShouldBeNull();
        }

        (await Queries.RoundStampAsync(Actors.Officer, Council.Round.Id)).ShouldBeNull();
        (await Queries.StampAsync(Actors.Auditor, -1)).ShouldBeNull();
    }

    private Task<ReturnStamp?> StampAsync() => Queries.StampAsync(Actors.Officer, ReturnId);

    private Task<RoundStamp?> RoundStampAsync() => Queries.RoundStampAsync(Actors.PerformanceTeam, Council.Round.Id);
}
