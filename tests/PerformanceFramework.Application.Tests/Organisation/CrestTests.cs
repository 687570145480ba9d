using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

/// <summary>Giving the council a crest, and taking it away.</summary>
public sealed class CrestTests : CouncilTest
{
    [Fact]
    public async Task Set_OfAPicture_IsKeptAsItWasSent()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        var crest = (await Database.Get<CouncilQueries>().CrestAsync()).ShouldNotBeNull();
        crest.Content.ShouldBe(Pictures.Png());
        crest.MediaType.ShouldBe("image/png");
        (await Database.Get<CouncilQueries>().IdentityAsync())!.CrestTag.ShouldBe(crest.Tag);
        (await Database.Get<CouncilQueries>().DetailAsync(Actors.Administrator))!.HasCrest.ShouldBeTrue();
    }

    [Fact]
    public async Task Set_OfAPicture_IsInTheChangeHistoryByItsSize()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(SetCrest)));
        record.After.ShouldNotBeNull().ShouldContain("\"Crest\":\"33 bytes\"");
        record.Before.ShouldNotBeNull().ShouldContain("\"Crest\":null");
    }

    [Fact]
    public async Task Set_OfSomethingElse_NamesTheFieldAndKeepsWhatWasThere()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        var error = (await SetAsync("<svg/>"u8.ToArray(), version: 1)).ShouldBeInvalid().Single();

        error.Field.ShouldBe("Picture");
        error.Sentence.ShouldStartWith("That file is neither a PNG nor a JPEG picture.");
        (await Database.Get<CouncilQueries>().CrestAsync())!.Content.ShouldBe(Pictures.Png());
    }

    [Fact]
    public async Task Set_OfAnOlderVersion_IsAConflict()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        (await SetAsync(Pictures.Png(200, 200))).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Remove_OfTheCrest_LeavesNothingOfIt()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        (await RemoveAsync(version: 1)).ShouldBeDone();

        var council = await Database.ReadAsync(db => db.Councils.SingleAsync());
        (council.Crest, council.CrestType, council.CrestTag).ShouldBe((null, null, null));
        (await Database.Get<CouncilQueries>().CrestAsync()).ShouldBeNull();
        (await Database.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(RemoveCrest)))).ShouldBe(1);
    }

    [Fact]
    public async Task Remove_WhereThereIsNone_IsRefused() => (await RemoveAsync()).Word().ShouldBe("no-crest");

    [Fact]
    public async Task Remove_OfAnOlderVersion_IsAConflict()
    {
        (await SetAsync(Pictures.Png())).ShouldBeDone();

        (await RemoveAsync()).Word().ShouldBe("Conflict");
    }

    private Task<Outcome<int>> SetAsync(byte[] picture, int version = 0) =>
        Database.Get<SetCrest>().ExecuteAsync(Actors.Administrator, new SetCrestRequest(version, picture));

    private Task<Outcome<int>> RemoveAsync(int version = 0) =>
        Database.Get<RemoveCrest>().ExecuteAsync(Actors.Administrator, new RemoveCrestRequest(version));
}
