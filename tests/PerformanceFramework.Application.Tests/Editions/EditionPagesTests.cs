using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>
/// Portfolios and dashboards of editions. Place has a director and Housing a head, a partner supplies HOU-3, and of Homes HOU-4 is
/// marked and a brief is written.
/// </summary>
public sealed class EditionPagesTests : EditionsTest
{
    private const string Question = "When will they be dry?";

    private static readonly SaveBriefRequest Brief = new(
        "HOM",
        null,
        "Homes are damp.",
        "Residents’ survey",
        new DateOnly(2026, 3, 31),
        Question
    );

    private Actor Member =>
        Actors.Named("Cal Cabinet", new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id));

    private Actor Writer =>
        Actors.Named("Bea Brief", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.Place.Id));

    [Fact]
    public async Task Portfolios_WhenTheyArePublished_AreWhatTheirPagesShow()
    {
        await SetUpAsync();
        await PublishAsync();

        var view = await ViewAsync(Cabinet);

        var live = Database.Get<PortfolioQueries>();
        var portfolios = await live.ListAsync(Member);
        Told(view.Portfolios()).ShouldBe(Told(portfolios));
        portfolios.Select(p => p.Code).ShouldBe(["ENV", "HOM"]);
        foreach (var portfolio in portfolios)
        {
            var page = (await live.DetailAsync(Member, portfolio.Code)).ShouldNotBeNull();
            Told(view.Portfolio(portfolio.Code))
                .ShouldBe(Told(page with { MayAsk = false, MayMark = false, MayWriteBrief = false }));
        }

        var homes = view.Portfolio("HOM").ShouldNotBeNull();
        homes.Measures[0].Standing.Code.ShouldBe("HOU-4");
        homes.Measures[0].IsMarked.ShouldBeTrue();
        homes.Measures.ShouldContain(measure => measure.Recent.Count == 5);
        homes.Measures.ShouldContain(measure => measure.Comparators.Any(comparator => comparator.Area == "England"));
        homes.Brief.ShouldNotBeNull().Content.Questions.ShouldBe([Question]);
        view.Portfolio("ENV")!.Suggested.ShouldNotBeEmpty();
        view.Portfolio("NOWHERE").ShouldBeNull();
    }

    [Fact]
    public async Task Dashboards_WhenTheyArePublished_AreWhatTheirPagesShow()
    {
        await SetUpAsync();
        await PublishAsync();

        var view = await ViewAsync(Cabinet);

        var live = Database.Get<DashboardQueries>();
        var index = (await live.IndexAsync(Member)).ShouldNotBeNull();
        Told(view.Dashboards()).ShouldBe(Told(index));
        var places = PlacesOf(index);
        places.Count.ShouldBe(2 + 3 + 2 + 1);
        foreach (var (kind, code) in places)
        {
            Told(view.Dashboard(kind, code)).ShouldBe(Told(await live.PlaceAsync(Member, kind, code)), code);
        }

        view.Dashboard(DashboardKind.Directorate, "PLA")!.Leaders.ShouldBe(["Dora Director"]);
        view.Dashboard(DashboardKind.Service, "HOU")!.Leaders.ShouldBe(["Hetty Head"]);
        view.Dashboard(DashboardKind.Service, "HOU")!.Teams.ShouldBe(["Housing options"]);
        foreach (var kind in Enum.GetValues<DashboardKind>())
        {
            view.Dashboard(kind, "NOWHERE").ShouldBeNull();
        }

        var groups = (await Database.Get<IndicatorQueries>().ListingAsync(Member, new(2026))).Groups;
        Told(view.Groups()).ShouldBe(Told(groups));
    }

    [Fact]
    public async Task Pages_WhateverChangesAfterwards_ShowWhatTheyShowed()
    {
        await SetUpAsync();
        await PublishAsync();
        var before = Told(Shown(await ViewAsync(Cabinet)));

        await RestateAsync();
        (await MarkAsync("HOU-1")).ShouldBeDone();
        var move = new MoveIndicatorsRequest("HOU", ["HOU-3"], "LIB", Today, "Reorganisation");
        (await Database.Get<MoveIndicators>().ExecuteAsync(Actors.PerformanceTeam, move)).ShouldBeDone();
        var brief = Brief with { Version = 0, Residents = "Homes are dry.", Questions = "Since when?" };
        (await Database.Get<SaveBrief>().ExecuteAsync(Writer, brief)).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE Portfolios SET Name = 'Houses', CabinetMember = 'Another' WHERE Code = 'HOM'"
        );
        await Database.TamperAsync($"UPDATE Directorates SET Name = 'Somewhere'");
        await Database.TamperAsync($"DELETE FROM RoleAssignments");

        Told(Shown(await ViewAsync(Cabinet))).ShouldBe(before);
        var live = (await Database.Get<PortfolioQueries>().DetailAsync(Member, "HOM")).ShouldNotBeNull();
        live.Measures.Count(measure => measure.IsMarked).ShouldBe(2);
        live.Summary.Name.ShouldBe("Houses");
    }

    [Theory]
    [InlineData(Audience.Clt, true, true)]
    [InlineData(Audience.Cabinet, true, true)]
    [InlineData(Audience.Scrutiny, false, true)]
    [InlineData(Audience.Public, false, false)]
    public async Task Edition_HoldsQuestionsAndNamesForThoseTheyAreFor(Audience audience, bool questions, bool names)
    {
        await SetUpAsync();

        var address = (await PublishAsync(audience)).ShouldBeDone();

        var text = await TextAsync(address);
        text.Contains(Question, StringComparison.Ordinal).ShouldBe(questions);
        foreach (var name in (string[])["Bea Brief", "Hetty Head", "Dora Director"])
        {
            text.Contains(name, StringComparison.Ordinal).ShouldBe(names, name);
        }

        // Who marked a measure is in none: that it is marked says enough.
        text.ShouldNotContain("Cal Cabinet");
        text.ShouldContain("Cabinet member for homes");
        var homes = (await ViewAsync(address)).Portfolio("HOM").ShouldNotBeNull();
        homes.Measures[0].IsMarked.ShouldBeTrue();
        homes.HasQuestions.ShouldBe(questions);
        homes.Suggested.ShouldBeEmpty();
        var brief = homes.Brief.ShouldNotBeNull();
        (brief.Content.Residents, brief.Content.Source).ShouldBe(("Homes are damp.", "Residents’ survey"));
        (await ViewAsync(address)).Portfolio("ENV")!.Suggested.Any().ShouldBe(questions);
    }

    [Fact]
    public async Task Brief_OfQuestionsAlone_IsNoneForThePublic()
    {
        var brief = Brief with { Residents = "", Source = "", SourceDate = null };
        (await Database.Get<SaveBrief>().ExecuteAsync(Writer, brief)).ShouldBeDone();

        await PublishAsync(Audience.Public);

        (await ViewAsync(Public)).Portfolio("HOM").ShouldNotBeNull().Brief.ShouldBeNull();
    }

    [Fact]
    public async Task Question_ToADirector_IsInNoEdition()
    {
        var ask = new AskQuestionRequest("HOU-1", "Why is it so slow at the weekend?", Today.AddDays(14));
        (await Database.Get<AskQuestion>().ExecuteAsync(Member, ask)).ShouldBeDone();

        await PublishAsync(Audience.Clt);

        (await TextAsync("2026-27-q1-clt")).ShouldNotContain("weekend");
    }

    [Fact]
    public async Task Mark_OfAnExemptIndicator_IsInEditionsForCltAlone()
    {
        await SetUpAsync();
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-4'");

        await PublishAsync(Audience.Clt);
        await PublishAsync();

        (await ViewAsync("2026-27-q1-clt")).Portfolio("HOM")!.Measures[0].Standing.Code.ShouldBe("HOU-4");
        (await TextAsync(Cabinet)).ShouldNotContain("HOU-4");
        (await ViewAsync(Cabinet)).Portfolio("HOM")!.Measures.ShouldNotContain(measure => measure.IsMarked);
    }

    private async Task SetUpAsync()
    {
        await Database.SaveAsync(
            People.Holding("Dora Director", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.Place.Id)),
            People.Holding("Hetty Head", new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id))
        );
        var supply = new ChangeSupplierRequest("HOU-3", 0, "NHS");
        (await Database.Get<ChangeSupplier>().ExecuteAsync(Actors.PerformanceTeam, supply)).ShouldBeDone();
        (await MarkAsync("HOU-4")).ShouldBeDone();
        (await Database.Get<SaveBrief>().ExecuteAsync(Writer, Brief)).ShouldBeDone();
    }

    private Task<Outcome<string>> MarkAsync(string code) =>
        Database.Get<MarkMeasure>().ExecuteAsync(Member, new MarkMeasureRequest(code));

    private static List<(DashboardKind Kind, string Code)> PlacesOf(DashboardIndex index) =>
        [
            .. index.Directorates.Select(d => (DashboardKind.Directorate, d.Directorate.Code)),
            .. index.Directorates.SelectMany(d => d.Services).Select(s => (DashboardKind.Service, s.Code)),
            .. index.Themes.Select(t => (DashboardKind.Theme, t.Code)),
            .. index.Partnerships.Select(p => (DashboardKind.Partnership, p.Code)),
        ];

    /// <summary>Everything that its portfolios and dashboards show.</summary>
    private static List<object?> Shown(EditionView view) =>
        [
            view.Portfolios(),
            .. view.Portfolios().Select(p => view.Portfolio(p.Code)),
            view.Dashboards(),
            .. PlacesOf(view.Dashboards()!).Select(place => view.Dashboard(place.Kind, place.Code)),
        ];
}
