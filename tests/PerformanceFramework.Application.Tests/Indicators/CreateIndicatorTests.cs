using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

public sealed class CreateIndicatorTests : SetupTest
{
    [Fact]
    public async Task Creation_WithNoMoreThanIsNeeded_MakesADraft()
    {
        var bare = IndicatorCard.Blank with { Name = "Potholes filled" };

        (await CreateAsync("HWY-9", bare)).ShouldBeDone().ShouldBe("HWY-9");

        var made = (await FindAsync("HWY-9")).ShouldNotBeNull();
        (made.State, made.Card, made.ServiceId, made.SetId).ShouldBe(
            (IndicatorState.Draft, bare, Council.Housing.Id, null)
        );
    }

    [Fact]
    public async Task Creation_WithEverything_KeepsTheCardAndTheSet()
    {
        await Database.SaveAsync(new IndicatorSet("SCORE", "the scorecard"));
        var full = Complete with
        {
            Name = "Potholes filled",
            Fraction = new FractionTerms("Filled", "Reported", 100, AreCounts: false),
            LowestPossible = 0,
            HighestPossible = 100,
            NoChangeWithin = 0.25m,
            FixAfterPoints = 12,
            Collectors = "Inspectors, depot clerk",
            Approver = "Director of Place",
            Licence = "Open Government Licence",
            IsCollected = false,
            IsMadeUp = true,
            LagMonths = 2,
            WithholdOnProvisionalComparator = true,
        };

        (await CreateAsync("HWY-9", full, set: "SCORE")).ShouldBeDone();

        (await FindAsync("HWY-9"))!.Card.ShouldBe(full);
        (
            await Database.ReadAsync(db =>
                db.Indicators.Where(i => i.Code == "HWY-9").Select(i => i.Set!.Code).SingleAsync()
            )
        ).ShouldBe("SCORE");
    }

    [Fact]
    public async Task Creation_OfADraft_IsInTheChangeHistory()
    {
        var record = await RecordOfAsync(nameof(CreateIndicator), nameof(Indicator));

        record.ActorName.ShouldBe("Performance team");
        record.After.ShouldNotBeNull().ShouldContain("Allotments let within a month");
    }

    [Fact]
    public async Task Creation_WithANameLikeAnother_WarnsOnceAndThenIsDone()
    {
        var card = Complete with { Name = "Percentage of allotments that are let within a month" };

        var warned = await CreateAsync("NEW-2", card);

        warned.Word().ShouldBe("similar-indicator");
        warned.Sentence.ShouldContain("NEW-1");
        (await FindAsync("NEW-2")).ShouldBeNull();
        (await CreateAsync("NEW-2", card, isNotTheSame: true)).ShouldBeDone();
    }

    [Theory]
    [InlineData("HOU-1")]
    [InlineData("hou-1")]
    public async Task Creation_WithACodeThatIsTaken_IsRefused(string code) =>
        (await CreateAsync(code, Complete, isNotTheSame: true)).Word().ShouldBe("indicator-code-taken");

    [Fact]
    public async Task Creation_ForAServiceOrSetThatIsNone_IsNotFound()
    {
        var card = Complete with { Name = "Potholes filled" };

        (await CreateAsync("NEW-2", card, service: "NONE")).Word().ShouldBe("NotFound");
        (await CreateAsync("NEW-2", card, set: "NONE")).Word().ShouldBe("NotFound");
    }

    public static TheoryData<string, string, IndicatorCard, string> WrongFields =>
        new()
        {
            { "Code", "", Complete, "HOU" },
            { "Code", "has space", Complete, "HOU" },
            { "Code", "manage", Complete, "HOU" },
            { "Code", "New", Complete, "HOU" },
            { "Code", "sets", Complete, "HOU" },
            { "Code", new string('A', Indicator.CodeLength + 1), Complete, "HOU" },
            { "ServiceCode", "NEW-2", Complete, "" },
            { "Card.Name", "NEW-2", Complete with { Name = "" }, "HOU" },
            { "Card.Name", "NEW-2", Complete with { Name = new string('a', Indicator.NameLength + 1) }, "HOU" },
            {
                "Card.Definition",
                "NEW-2",
                Complete with
                {
                    Definition = new string('a', Indicator.DefinitionLength + 1),
                },
                "HOU"
            },
            { "Card.Owner", "NEW-2", Complete with { Owner = "Head\u202Eof" }, "HOU" },
            { "Card.Kind", "NEW-2", Complete with { Kind = 0 }, "HOU" },
            { "Card.Polarity", "NEW-2", Complete with { Polarity = 0 }, "HOU" },
            { "Card.Frequency", "NEW-2", Complete with { Frequency = 0 }, "HOU" },
            { "Card.Impact", "NEW-2", Complete with { Impact = 0 }, "HOU" },
            { "Card.Aggregation", "NEW-2", Complete with { Aggregation = 0 }, "HOU" },
            { "Card.Unit", "NEW-2", Complete with { Unit = new Unit(0, "", 1) }, "HOU" },
            { "Card.UnitLabel", "NEW-2", Complete with { Unit = new Unit(UnitKind.Count, "", 0) }, "HOU" },
            { "Card.LowestPossible", "NEW-2", Complete with { LowestPossible = -1 }, "HOU" },
            { "Card.Multiplier", "NEW-2", Complete with { Fraction = new FractionTerms("A", "B", 10) }, "HOU" },
        };

    [Theory]
    [MemberData(nameof(WrongFields), DisableDiscoveryEnumeration = true)]
    public async Task Creation_WithSomethingWrong_NamesTheField(
        string field,
        string code,
        IndicatorCard card,
        string service
    ) => (await CreateAsync(code, card, service)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.Administrator)]
    public async Task Creation_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await CreateAsync("NEW-2", Complete, actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Creation_ByThePerformanceTeamOfOneDirectorate_IsForbidden() =>
        (await CreateAsync("NEW-2", Complete, actor: TeamOfPlace)).Word().ShouldBe("Forbidden");
}
