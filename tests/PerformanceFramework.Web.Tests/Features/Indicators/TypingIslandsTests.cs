using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>What the islands answer while somebody types; the browser's part only tells them what is typed.</summary>
public sealed class TypingIslandsTests : BunitContext, IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly BunitJSModuleInterop _module;

    public TypingIslandsTests()
    {
        _module = JSInterop.SetupModule("./js/typing.js");
        _module.SetupModule("watch", _ => true);
        Services.AddSingleton(_ => _database.Get<IndicatorQueries>());
    }

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await SmallCouncil.LoadAsync(_database);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task SimilarNames_AsSomebodyTypes_ListsThemAndForgetsThemAgain()
    {
        var island = Island<SimilarNames>();
        island.FindAll("li").ShouldBeEmpty();

        await TypeAsync(island, "HOU-1 of name");
        island.Find("li a").GetAttribute("href").ShouldBe("/indicators/HOU-1");

        await TypeAsync(island, "Zebra crossings painted");
        island.FindAll("li").ShouldBeEmpty();
    }

    [Fact]
    public async Task FormulaAnswer_AsSomebodyTypes_SaysWhatIsWrongAndThenWhatItGives()
    {
        var island = Island<FormulaAnswer>(parameters => parameters.Add(answer => answer.Code, "LIB-2"));
        island.FindAll("p").ShouldBeEmpty();

        await TypeAsync(island, "[LIB-1]");
        island.Find(".error").TextContent.ShouldContain("£");

        await TypeAsync(island, "[HOU-1] / 2");
        island.Find("code").TextContent.ShouldBe("[HOU-1] ÷ 2");
        island.FindAll("tbody tr").Count.ShouldBe(4);
    }

    [Fact]
    public void Island_OnceItIsThere_WatchesTheFieldOfThePage()
    {
        Island<SimilarNames>();

        _module.VerifyInvoke("watch").Arguments[0].ShouldBe("indicator-name");
    }

    private IRenderedComponent<T> Island<T>(Action<ComponentParameterCollectionBuilder<T>>? more = null)
        where T : TypingIsland =>
        Render<T>(parameters =>
        {
            parameters.Add(island => island.FieldId, "indicator-name");
            parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(PerformanceTeam())));
            more?.Invoke(parameters);
        });

    private static Task TypeAsync<T>(IRenderedComponent<T> island, string text)
        where T : TypingIsland => island.InvokeAsync(() => island.Instance.TypedAsync(text));

    private static ClaimsPrincipal PerformanceTeam() =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, "1"),
                    .. ActorClaims.For(
                        "Performance team",
                        [new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)],
                        TestDatabase.Start.AddHours(1)
                    ),
                ],
                "test"
            )
        );
}
