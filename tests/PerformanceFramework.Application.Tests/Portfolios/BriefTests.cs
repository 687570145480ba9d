using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Portfolios;

/// <summary>Homes has a service of Place; Environment one of Place and one of People.</summary>
public sealed class BriefTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private static readonly SaveBriefRequest Request = new(
        "HOM",
        null,
        " Homes are damp. ",
        "Residents’ survey",
        new DateOnly(2026, 3, 31),
        "Why are they damp?\r\n\r\n When will they be dry? "
    );

    private PortfolioQueries Queries => Database.Get<PortfolioQueries>();

    private Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    [Fact]
    public async Task Brief_ThatIsWritten_IsOnThePageWithWhoWroteItAndWhen()
    {
        (await PageAsync()).Brief.ShouldBeNull();

        (await SaveAsync(Request)).ShouldBeDone();

        var brief = (await PageAsync()).Brief.ShouldNotBeNull();
        (brief.Content.Residents, brief.Content.Source, brief.Content.SourceDate).ShouldBe(
            ("Homes are damp.", "Residents’ survey", new DateOnly(2026, 3, 31))
        );
        brief.Content.Questions.ShouldBe(["Why are they damp?", "When will they be dry?"]);
        (brief.WrittenBy, brief.WrittenOn).ShouldBe((Actors.Director.Name, Today));
        (await Queries.DetailAsync(Actors.CabinetMember, "HOM", Today.AddDays(-1)))!.Brief.ShouldBeNull();
    }

    [Fact]
    public async Task Questions_WhereNobodyWroteAny_AreSuggestedByTheFigures()
    {
        var suggested = (await PageAsync()).Suggested;
        suggested.Count.ShouldBeInRange(1, SuggestedQuestions.Most);
        suggested[0].ShouldContain("“Name of ");

        (await SaveAsync(Request with { Questions = "" })).ShouldBeDone();
        (await PageAsync()).Suggested.ShouldBe(suggested);
        (await SaveAsync(Request with { Version = 0 })).ShouldBeDone();

        (await PageAsync()).Suggested.ShouldBeEmpty();
        (await Queries.DetailAsync(Actors.CabinetMember, "HOM", Today.AddDays(-1)))!.Suggested.ShouldBeEmpty();
    }

    [Fact]
    public async Task Brief_ThatSaysTheSame_StaysWithWhoWroteIt()
    {
        (await SaveAsync(Request)).ShouldBeDone();

        (await SaveAsync(Request with { Version = 0 }, Actors.PerformanceTeam))
            .ShouldBeOfType<Outcome<string>.Done>()
            .IsUnchanged.ShouldBeTrue();

        (await PageAsync()).Brief!.WrittenBy.ShouldBe(Actors.Director.Name);
    }

    [Fact]
    public async Task Brief_OfNothing_IsNone()
    {
        var nothing = new SaveBriefRequest("HOM", null, "", "", null, " \n ");
        (await SaveAsync(nothing)).ShouldBeOfType<Outcome<string>.Done>().IsUnchanged.ShouldBeTrue();
        (await SaveAsync(Request)).ShouldBeDone();

        (await SaveAsync(nothing with { Version = 0 })).ShouldBeDone();

        (await PageAsync()).Brief.ShouldBeNull();
    }

    [Fact]
    public async Task Brief_ThatSomebodyElseWroteFirst_IsAConflict()
    {
        (await SaveAsync(Request)).ShouldBeDone();
        (await SaveAsync(Request with { Residents = "Other" })).Word().ShouldBe("Conflict");
        (await SaveAsync(Request with { Version = 0, Residents = "Other" })).ShouldBeDone();
        (await SaveAsync(Request with { Version = 0 })).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Brief_WithWhatCannotBe_NamesEachField()
    {
        var line = new string('x', PortfolioBrief.QuestionLength);
        (await SaveAsync(Request with { Questions = string.Join('\n', Enumerable.Repeat(line, 5)) })).ShouldBeDone();
        await FailsAsync(Request with { Residents = new string('x', PortfolioBrief.ResidentsLength + 1) }, "Residents");
        await FailsAsync(Request with { Source = " " }, "Source");
        await FailsAsync(Request with { SourceDate = null }, "SourceDate");
        await FailsAsync(Request with { SourceDate = Today.AddDays(1), Version = 0 }, "SourceDate");
        await FailsAsync(Request with { Residents = "" }, "Source", "SourceDate");
        await FailsAsync(Request with { Questions = line + "x" }, "Questions");
        await FailsAsync(Request with { Questions = "1\n2\n3\n4\n5\n6" }, "Questions");
    }

    [Fact]
    public async Task Brief_OfADirector_IsOfPortfoliosThatAServiceOfTheirsAnswersTo()
    {
        (await SaveAsync(Request with { PortfolioCode = "NOWHERE" })).Word().ShouldBe("NotFound");
        (await SaveAsync(Request, DirectorOfPeople)).Word().ShouldBe("Forbidden");
        (await Queries.BriefAsync(DirectorOfPeople, "HOM")).ShouldBeNull();
        (await Queries.DetailAsync(DirectorOfPeople, "HOM"))!.MayWriteBrief.ShouldBeFalse();

        (await SaveAsync(Request with { PortfolioCode = "ENV" }, DirectorOfPeople)).ShouldBeDone();

        (await Queries.BriefAsync(DirectorOfPeople, "ENV"))!.Version.ShouldBe(0);
        (await Queries.DetailAsync(DirectorOfPeople, "ENV"))!.MayWriteBrief.ShouldBeTrue();
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_WritesBriefsWhereItIsGranted(Role role)
    {
        var actor = Actors.Holding(role);
        var writes = role is Role.Director or Role.PerformanceTeam;

        (await SaveAsync(Request, actor)).Word().ShouldBe(writes ? "Done" : "Forbidden");
        ((await Queries.BriefAsync(actor, "HOM")) is not null).ShouldBe(writes);
        (await Queries.DetailAsync(actor, "HOM"))!.MayWriteBrief.ShouldBe(writes);
    }

    private async Task FailsAsync(SaveBriefRequest request, params string[] fields) =>
        (await SaveAsync(request)).ShouldBeInvalid().Select(error => error.Field).ShouldBe(fields);

    private async Task<PortfolioDetail> PageAsync() => (await Queries.DetailAsync(Actors.CabinetMember, "HOM"))!;

    private Task<Outcome<string>> SaveAsync(SaveBriefRequest request, Actor? by = null) =>
        Database.Get<SaveBrief>().ExecuteAsync(by ?? Actors.Director, request);
}
