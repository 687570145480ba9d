using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Editions;

public sealed class EditionReadersTests : EditionsTest
{
    public static TheoryData<Role, string> Readers() =>
        new()
        {
            { Role.Officer, "cabinet scrutiny public" },
            { Role.IndicatorOwner, "cabinet scrutiny public" },
            { Role.HeadOfService, "cabinet scrutiny public" },
            { Role.Director, "clt cabinet scrutiny public" },
            { Role.CltMember, "clt cabinet scrutiny public" },
            { Role.CabinetMember, "cabinet scrutiny public" },
            { Role.ScrutinyMember, "scrutiny public" },
            { Role.Partner, "public" },
            { Role.PerformanceTeam, "clt cabinet scrutiny public" },
            { Role.Auditor, "clt cabinet scrutiny public" },
            { Role.Administrator, "public" },
        };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Role_ReadsTheEditionsForItsAudiences(Role role, string audiences)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            (await PublishAsync(audience)).ShouldBeDone();
        }

        var read = audiences.Split(' ').Select(audience => $"2026-27-q1-{audience}").ToList();
        var actor = Actors.Holding(role);

        (await AddressesAsync(actor)).Order().ShouldBe(read.Order());
        foreach (var address in Enum.GetValues<Audience>().Select(audience => $"2026-27-q1-{audience.Slug()}"))
        {
            var may = read.Contains(address);
            ((await Queries.ViewAsync(actor, address)) is not null).ShouldBe(may, address);
            ((await Queries.OverviewAsync(actor, address)) is not null).ShouldBe(may, address);
            ((await Queries.TreeAsync(actor, address)).Count > 0).ShouldBe(may, address);
            ((await Queries.ElementAsync(actor, address, "D1")) is not null).ShouldBe(may, address);
            ((await Queries.IndicatorsAsync(actor, address)).Count > 0).ShouldBe(may, address);
            ((await Queries.IndicatorAsync(actor, address, "HOU-1")) is not null).ShouldBe(may, address);
            ((await Queries.DifferencesAsync(actor, address, Public)) is not null).ShouldBe(may, address);
            ((await Queries.DifferencesAsync(actor, Public, address)) is not null).ShouldBe(may, address);
        }
    }

    [Fact]
    public async Task Nobody_ReadsWhatIsReleasedToThePublicAlone()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            await PublishAsync(audience);
        }

        (await AddressesAsync(Actor.Nobody)).ShouldBe([Public]);
        (await Queries.OverviewAsync(Actor.Nobody, Cabinet)).ShouldBeNull();
    }

    [Fact]
    public async Task Edition_UnderEmbargo_IsSeenByWhoPublishesAloneUntilItsMoment()
    {
        // Half past ten in London.
        (await PublishAsync(embargoDay: Today, embargoTime: new TimeOnly(12, 0))).ShouldBeDone();
        (await PublishAsync(Audience.Public, embargoDay: Today, embargoTime: new TimeOnly(12, 0))).ShouldBeDone();

        (await AddressesAsync(Actors.CabinetMember)).ShouldBeEmpty();
        (await AddressesAsync(Actors.Auditor)).ShouldBeEmpty();
        (await AddressesAsync(Actor.Nobody)).ShouldBeEmpty();
        (await Queries.ListAsync(Actors.PerformanceTeam))
            .Select(edition => edition.Visibility)
            .ShouldBe([EditionVisibility.Embargoed, EditionVisibility.Embargoed]);

        Database.Time.Advance(TimeSpan.FromMinutes(89));
        (await AddressesAsync(Actors.CabinetMember)).ShouldBeEmpty();
        Database.Time.Advance(TimeSpan.FromMinutes(1));
        (await AddressesAsync(Actors.CabinetMember)).ShouldBe([Public, Cabinet]);
        (await AddressesAsync(Actor.Nobody)).ShouldBe([Public]);
    }

    [Fact]
    public async Task Hold_KeepsNewEditionsFromThePublicAndTakesNoneAway()
    {
        (await PublishAsync(Audience.Public, "2025-26-Q4")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await HoldAsync(Today.AddDays(1), Today.AddDays(10))).ShouldBeDone();
        (await PublishAsync(Audience.Public)).ShouldBeDone();

        (await AddressesAsync(Actor.Nobody)).ShouldBe(["2025-26-q4-public"]);
        (await AddressesAsync(Actors.CabinetMember)).ShouldBe([Public, "2025-26-q4-public"]);
        var held = (await Queries.ListAsync(Actors.CabinetMember))[0];
        (held.Visibility, held.ReleasedOn).ShouldBe((EditionVisibility.Held, Today.AddDays(11)));
        (await Queries.HoldInForceAsync()).ShouldNotBeNull().Reason.ShouldBe("Election");

        Database.Time.Advance(TimeSpan.FromDays(10));
        (await AddressesAsync(Actor.Nobody)).ShouldBe([Public, "2025-26-q4-public"]);
        (await Queries.HoldInForceAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Hold_ThatIsEnded_ReleasesWhatWaited()
    {
        var hold = (await HoldAsync(Today, Today.AddDays(10))).ShouldBeDone();
        await PublishAsync(Audience.Public);
        (await AddressesAsync(Actor.Nobody)).ShouldBeEmpty();

        (await EndAsync(hold, 0, Today.AddDays(-2))).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Until");
        (await EndAsync(hold, 7, Today.AddDays(-1))).Word().ShouldBe("Conflict");
        (await EndAsync(hold, 0, Today.AddDays(-1))).ShouldBeDone();

        (await AddressesAsync(Actor.Nobody)).ShouldBe([Public]);
        (await EndAsync(hold, 1, Today.AddDays(3))).Word().ShouldBe("hold-is-over");
        (await EndAsync(hold + 1, 0, Today)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Hold_WithWhatCannotBe_NamesEachField()
    {
        (await HoldAsync(null, null, " "))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["From", "Until", "Reason"]);
        (await HoldAsync(Today.AddDays(2), Today)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Until");
        (await HoldAsync(Today.AddDays(-1), Today)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");
    }

    private async Task<Outcome<DateOnly>> EndAsync(int hold, int version, DateOnly until) =>
        await Database.Get<EndHold>().ExecuteAsync(Actors.PerformanceTeam, new EndHoldRequest(hold, version, until));
}
