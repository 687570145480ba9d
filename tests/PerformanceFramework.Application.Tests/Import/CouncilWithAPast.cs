using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Tests.DemoData;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>
/// The demonstration council, with a directorate that ended and all it had: a service, a team, a body, a set, plans and
/// indicators with their figures.
/// </summary>
public sealed class CouncilWithAPast : IAsyncLifetime
{
    private DemonstrationDatabase? _database;

    public byte[] Workbook { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _database = await DemonstrationDatabase.OfAsync(DemonstrationFixture.Today);
        await using var db = _database.Open();
        await AddPastAsync(db);
        Workbook = (
            await _database
                .Get<ImportQueries>()
                .WorkbookAsync(
                    Actors.Everywhere(Role.PerformanceTeam),
                    WorkbookContent.Filled,
                    DemonstrationFixture.Today
                )
        ).ShouldNotBeNull();
    }

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    private static async Task AddPastAsync(PerformanceDbContext db)
    {
        var ended = new DateOnly(2024, 4, 1);
        var portfolio = await db.Portfolios.OrderBy(p => p.Code).FirstAsync();
        var lead = await db.Directorates.OrderBy(d => d.Code).FirstAsync();
        var plan = await db.PlanElements.Include(e => e.Level).OrderByDescending(e => e.Level.Position).FirstAsync();

        // It has the name of one that is there: names of what is over are free.
        var directorate = new Directorate("OLD-DIR", lead.Name);
        var service = new Service("PRINT", "Printing", directorate, portfolio);
        var team = new Team("PRINT-1", "Press", service);
        var body = new AccountableBody("OLD-BODY", "Printing board", AccountableBodyKind.ScrutinyCommittee);
        foreach (var part in new PartOfOrganisation[] { directorate, service, team, body })
        {
            part.Retire(ended);
        }

        var set = new IndicatorSet("OLD-SET", "the printing scorecard");
        set.Retire(ended);
        var over = new PlanElement(
            "PRINT-PLAN",
            "Printing plan",
            "",
            "Head of Printing",
            plan.Level,
            ended.AddYears(-3)
        )
        {
            Service = service,
            AccountableBody = body,
        };
        over.Retire(ended);
        var kept = new PlanElement("PRINT-END", "Closing the press", "", "Head of Printing", plan.Level)
        {
            Service = service,
        };

        var pages = Given.Indicator("PRINT-01", service, set: set);
        var twice = Given.Indicator("PRINT-02", service, isCollected: false);
        FormulaText.TryRead("[PRINT-01] + [PRINT-01]", out var formula, out _).ShouldBeTrue();
        twice.Calculate(formula);
        pages.Retire(ended, "Printing is bought in.").ShouldBeNull();
        twice.Retire(ended, "Printing is bought in.").ShouldBeNull();
        var young = Indicator.Draft("PRINT-03", pages.Card with { Name = "Reams" }, await AnyServiceAsync(db), null);
        young.Propose().ShouldBeNull();
        young.GoLive(hasPrimaryAlignment: true, new DateOnly(2026, 5, 1)).ShouldBeNull();

        db.AddRange([
            directorate,
            service,
            team,
            body,
            set,
            over,
            kept,
            pages,
            twice,
            young,
            new ElementAlignment(plan, over),
            new ElementAlignment(plan, kept),
            new Milestone(over, "Press sold", new DateOnly(2024, 3, 1), "Head of Printing"),
            new SetMembership(set, pages, new FinancialYear(2023)),
            new IndicatorAlignment(pages, plan, isPrimary: true),
            new IndicatorAlignment(pages, over, isPrimary: false),
            new IndicatorAlignment(twice, plan, isPrimary: true),
            new IndicatorAlignment(young, plan, isPrimary: true),
            new SeriesBreak(pages, new DateOnly(2023, 7, 1), SeriesChange.BreakInSeries, "A new press."),
            .. Given.Figures(pages, "2023-24-Q1", 80, 81, 82, 83),
            .. Given.Figures(twice, "2023-24-Q1", 160, 162, 164, 166),
            .. Given.Targets(pages, "2023-24-Q1", 4, new Target.AtLeast(82), "relative 5%"),
        ]);
        db.BeginLoad(new Change("test", "Test", "Given", DateTime.UnixEpoch), "Given");
        await db.SaveChangesAsync();
    }

    private static Task<Service> AnyServiceAsync(PerformanceDbContext db) =>
        db.Services.OrderBy(s => s.Code).FirstAsync();
}
