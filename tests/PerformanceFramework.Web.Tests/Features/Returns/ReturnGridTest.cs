using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>The grid of Housing's return on a database of its own; the browser's part only tells it which key was pressed.</summary>
public abstract class ReturnGridTest : BunitContext, IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly int _times;

    /// <param name="times">How often the six rows of Housing are repeated.</param>
    protected ReturnGridTest(int times = 1)
    {
        _times = times;
        var module = JSInterop.SetupModule("./js/grid.js");
        module.SetupVoid("attach", _ => true).SetVoidResult();
        module.SetupVoid("leadTo", _ => true).SetVoidResult();
        Services.AddSingleton<TimeProvider>(_database.Time);
        Services.AddSingleton(new LookoutPace(TimeSpan.FromMilliseconds(50)));
        Services.AddSingleton(_ => _database.Get<ReturnQueries>());
        Services.AddSingleton(_ => _database.Get<SaveReturnEntry>());
        Services.AddSingleton(_ => _database.Get<SubmitReturn>());
        Services.AddSingleton(_ => _database.Get<ApproveReturn>());
        Services.AddSingleton(_ => _database.Get<QueryReturn>());
        Services.AddSingleton(_ => _database.Get<SetConfidence>());
    }

    protected SmallCouncil Council { get; private set; } = null!;

    protected TestDatabase Database => _database;

    protected Actors People { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        Council = await SmallCouncil.LoadAsync(_database, _times);
        People = new Actors(Council);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The grid as an officer of Housing has it.</summary>
    protected IRenderedComponent<ReturnGrid> Open()
    {
        var officer = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, "1"),
                    .. ActorClaims.For(
                        "Olu Officer",
                        [new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id)],
                        TestDatabase.Start.AddHours(1)
                    ),
                ],
                "test"
            )
        );
        SetRendererInfo(new RendererInfo("Server", true));
        return Render<ReturnGrid>(parameters =>
            parameters
                .Add(grid => grid.ReturnId, Council.HousingReturn.Id)
                .AddCascadingValue(Task.FromResult(new AuthenticationState(officer)))
        );
    }

    protected string Cell(string code, string period, EntryField field = EntryField.Value) =>
        ReturnObstacles.FieldId(Council.Entry(code, period), field);

    protected static IElement Figure(IRenderedComponent<ReturnGrid> grid, string cell) => grid.Find("#" + cell);

    protected static string Said(IRenderedComponent<ReturnGrid> grid) =>
        grid.Find(".gridtools [role=status]").TextContent;

    protected Task<EntryInput> SavedAsync(string code, string period) =>
        Database.ReadAsync(async db =>
            (await db.ReturnEntries.SingleAsync(e => e.Id == Council.Entry(code, period))).Input
        );

    /// <summary>Somebody else of Housing saves a row.</summary>
    protected async Task SaveElsewhereAsync(string code, string period, EntryInput input, int version = 0) =>
        (
            await Database
                .Get<SaveReturnEntry>()
                .ExecuteAsync(People.Officer, new SaveReturnEntryRequest(Council.Entry(code, period), version, input))
        ).ShouldBeOfType<Outcome<SavedEntry>.Done>();
}
