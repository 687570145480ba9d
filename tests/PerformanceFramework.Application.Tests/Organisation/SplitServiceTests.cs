using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class SplitServiceTests : OrganisationTest
{
    [Fact]
    public async Task Split_OfAService_GivesTheNewOneWhatWasTickedAndKeepsTheRest()
    {
        (await SplitAsync(OfHousing())).ShouldBeDone().ShouldBe("HML");

        var created = await DetailAsync(PartKind.Service, "HML");
        (created.Part.Name, created.Since).ShouldBe(("Homelessness", August));
        created.Indicators.Select(i => i.Code).ShouldBe(["HOU-1", "HOU-2"]);
        created.Inner.Select(team => team.Code).ShouldBe(["HOU-OPT"]);
        var housing = await DetailAsync(PartKind.Service, "HOU");
        housing.Indicators.Select(i => i.Code).ShouldBe(["HOU-3", "HOU-4", "OUT-1"]);
        housing.Part.RetiredOn.ShouldBeNull();
        housing.Former.Select(team => team.Part.Code).ShouldBe(["HOU-OPT"]);
        (await RecordsAsync(nameof(SplitService))).ShouldAllBe(record => record.Reason == Reason);
    }

    [Fact]
    public async Task Split_WhileTheReturnIsOpen_LeavesTheReturnWithTheServiceThatFillsItIn()
    {
        (await SplitAsync(OfHousing())).ShouldBeDone();

        (
            await Database.ReadAsync(db => Task.FromResult(db.ReturnEntries.Count(e => e.Return.Service.Code == "HOU")))
        ).ShouldBe(6);
    }

    public static TheoryData<string, SplitServiceRequest> Wrong =>
        new()
        {
            { "IndicatorCodes", OfHousing() with { IndicatorCodes = [], TeamCodes = [] } },
            { "IndicatorCodes", OfHousing() with { IndicatorCodes = ["WAS-1"] } },
            { "IndicatorCodes", OfHousing() with { TeamCodes = ["NOWHERE"] } },
            { "NewCode", OfHousing() with { NewCode = "HOU" } },
            { "NewName", OfHousing() with { NewName = "housing" } },
            { "DirectorateCode", OfHousing() with { DirectorateCode = "NOWHERE" } },
            { "From", OfHousing() with { From = Today.AddDays(1) } },
            { "Reason", OfHousing() with { Reason = "" } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Split_WithSomethingMissingOrWrong_NamesTheField(string field, SplitServiceRequest request)
    {
        (await SplitAsync(request)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
        (await Queries.PreviewSplitAsync(Actors.PerformanceTeam, request, Today))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);
    }

    [Fact]
    public async Task Split_OfAServiceThatIsNone_IsNotFound()
    {
        var request = OfHousing() with { Code = "NOWHERE" };

        (await SplitAsync(request)).Word().ShouldBe("NotFound");
        (await Queries.PreviewSplitAsync(Actors.PerformanceTeam, request, Today)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Preview_OfASplit_SaysWhatHappensAndChangesNothing()
    {
        var preview = (await Queries.PreviewSplitAsync(Actors.PerformanceTeam, OfHousing(), Today)).ShouldBeDone();

        (preview.Service, preview.Created, preview.Staying).ShouldBe(("Housing", "Homelessness", 3));
        preview.Indicators.Select(i => i.Code).ShouldBe(["HOU-1", "HOU-2"]);
        (await DetailAsync(PartKind.Service, "HOU")).Indicators.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Preview_ForSomebodyWhoMayNotSplit_IsForbidden() =>
        (await Queries.PreviewSplitAsync(Actors.Auditor, OfHousing(), Today)).Word().ShouldBe("Forbidden");

    private static SplitServiceRequest OfHousing() =>
        new()
        {
            Code = "HOU",
            NewCode = "HML",
            NewName = "Homelessness",
            DirectorateCode = "PEO",
            PortfolioCode = "HOM",
            IndicatorCodes = ["HOU-1", "HOU-2"],
            TeamCodes = ["HOU-OPT"],
            From = August,
            Reason = Reason,
        };

    private Task<Outcome<string>> SplitAsync(SplitServiceRequest request) =>
        Database.Get<SplitService>().ExecuteAsync(Actors.PerformanceTeam, request);
}
