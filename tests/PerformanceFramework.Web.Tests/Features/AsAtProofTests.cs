using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Features;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features;

/// <summary>
/// Last quarter's dashboards "as at then" are unchanged to the byte by whatever is done in mid-year, while those of today
/// do change by every step. A further kind of change is one more line in <see cref="Steps"/>.
/// </summary>
public sealed partial class AsAtProofTests
{
    private const string Reason = "Decided in mid-year.";
    private static readonly DateOnly LastQuarter = new(2026, 9, 30);
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly Actor Team = Actors.Everywhere(Role.PerformanceTeam);
    private static readonly Role[] Roles = [Role.PerformanceTeam, Role.CabinetMember, Role.Officer, Role.Director];

    // Pages that every step is looked for on, beside its own.
    private static readonly string[] Always = ["/", "/thread", "/indicators"];

    private readonly record struct Step(string Name, Func<Site, Task> Do, params string[] Pages);

    private static readonly Step[] Steps =
    [
        new("the round is closed", CloseRoundAsync),
        new("indicators move to another service", MoveIndicatorsAsync, "/indicators/WAS-02"),
        new("services are merged", MergeAsync, "/indicators/REG-01"),
        new("a service is split", SplitAsync, "/indicators/HOU-02"),
        new("a directorate is renamed", RenameDirectorateAsync, "/indicators/WAS-01"),
        new("a definition changes", ReviseAsync, "/indicators/WAS-01"),
        new("a target and the rule of one indicator change", SetTargetsAsync, "/indicators/WAS-01"),
        new("an element is edited", EditElementAsync, "/thread/P7"),
        new("an element is added", AddElementAsync, "/thread/P7"),
        new("an element is retired", site => RetireElementAsync(site, "PROG-NEW"), "/thread/P7"),
        new("an element is reinstated", ReinstateElementAsync, "/thread/P7"),
        new("an element is moved", MoveElementAsync, "/thread/P8"),
        new("another alignment is primary", MakePrimaryAsync, "/indicators/WAS-01"),
        new("a plan is rolled over to its next year", RollOverAsync, "/thread/P8"),
        new("a level is renamed", RenameLevelAsync, "/thread/P7"),
        new("a milestone slips", SlipAsync),
        new("something is said of an element", SayAsync, "/thread/P7"),
        new("it is said otherwise", SayOtherwiseAsync, "/thread/P7"),
        new("a figure is restated by an import", RestateAsync, "/indicators/WAS-01"),
        new("an indicator leaves a set of this year", LeaveSetAsync, "/indicators?set=SCORECARD"),
        new("an indicator is retired", RetireIndicatorAsync, "/indicators/WAS-05"),
        new("an indicator is reinstated", ReinstateIndicatorAsync, "/indicators/WAS-05"),
        new("the default rule of a set changes, and the next figure is judged by it", AdoptRuleAsync),
    ];

    [Fact]
    public async Task DashboardsOfLastQuarter_WhateverChangesInMidYear_AreTheSameToTheByte()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var before = await PastAsync(site);
        before.Count.ShouldBeGreaterThan(250);

        var unchanged = new List<string>();
        var changed = new List<string>();
        foreach (var step in Steps)
        {
            string[] pages = [.. Always, .. step.Pages];
            var now = await PresentAsync(site, pages);

            await step.Do(site);

            if ((await PresentAsync(site, pages)).SequenceEqual(now))
            {
                unchanged.Add(step.Name);
            }

            var visitor = await AsAsync(site, Role.PerformanceTeam);
            foreach (var (address, then) in await ReadAsync(visitor, pages.Select(ViewedAt)))
            {
                if (before.GetValueOrDefault((Role.PerformanceTeam, address)) is { } was)
                {
                    if (Difference(was, then) is { Length: > 0 } difference)
                    {
                        changed.Add($"{address} after {step.Name}: {difference}");
                    }
                }
            }
        }

        changed.ShouldBeEmpty();
        unchanged.ShouldBeEmpty("Without an effect on the dashboards of today a step proves nothing.");
        var after = await PastAsync(site);
        after.Keys.Order().ShouldBe(before.Keys.Order());
        foreach (var (page, was) in before)
        {
            Difference(was, after[page]).ShouldBe("", page.ToString());
        }
    }

    [Fact]
    public async Task Day_ThatIsNoneOrNotOver_IsSaidAndShowsNothing()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await AsAsync(site, Role.PerformanceTeam);
        foreach (var page in new[] { "/", "/thread", "/thread/P7", "/indicators", "/indicators/WAS-01" })
        {
            foreach (var day in new[] { "nonsense", "2026-10-12", "2027-01-01", "2026-02-30" })
            {
                var answer = await visitor.GetAsync($"{page}?asat={day}");

                answer.Status.ShouldBe(200, answer.Address);
                answer.One("h1").TextContent.ShouldBe("This day cannot be shown.", answer.Address);
                answer.All("table, .tree").ShouldBeEmpty(answer.Address);
            }
        }
    }

    [Fact]
    public async Task PastDashboards_KeepTheDayInEveryLinkAndOfferNothingToChange()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await AsAsync(site, Role.PerformanceTeam);
        foreach (var page in new[] { "/", "/thread", "/thread/P7", "/indicators", "/indicators/WAS-01" })
        {
            var answer = await visitor.GetAsync(ViewedAt(page));

            var links = answer.All("main a[href]").Select(a => a.GetAttribute("href")!).ToList();
            links
                .Where(href => href.StartsWith('/') && !href.Contains("asat=2026-09-30", StringComparison.Ordinal))
                .ShouldBe([page], answer.Address);
            // What somebody keeps for themselves is of today, with the day in it.
            answer.All("main form[method=post]:not(:has(#view-name))").ShouldBeEmpty(answer.Address);
            answer.One("main .notice").TextContent.ShouldContain("As at 30 September 2026");
        }
    }

    [Fact]
    public async Task EndsOfTheLastQuarters_AreOfferedToday()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await AsAsync(site, Role.CabinetMember);

        (await visitor.GetAsync("/"))
            .All("main a[href^='/?asat=']")
            .Select(a => a.TextContent)
            .ShouldBe(["30 September 2026", "30 June 2026", "31 March 2026", "31 December 2025"]);
    }

    private static string ViewedAt(string address) => ViewedDay.At(address, LastQuarter);

    private static async Task<Visitor> AsAsync(Site site, Role role) =>
        await site.SignedInAsync(DemonstrationSite.SignInFor(role).UserName);

    /// <summary>Every dashboard of last quarter: those that follow from its home page by links that keep the day.</summary>
    private static async Task<Dictionary<(Role Role, string Address), string>> PastAsync(Site site)
    {
        var all = new Dictionary<(Role, string), string>();
        foreach (var role in Roles)
        {
            var visitor = await AsAsync(site, role);
            string[] pages =
            [
                .. Always.Select(ViewedAt),
                .. Steps.SelectMany(step => step.Pages).Distinct().Select(ViewedAt),
            ];
            foreach (var (address, text) in await ReadAsync(visitor, pages))
            {
                all.Add((role, address), text);
            }

            // One role reads everything; what others see differs by open rounds alone.
            if (role is Role.PerformanceTeam)
            {
                var every = await Crawl.FromAsync(
                    visitor,
                    ViewedAt("/"),
                    link => link.Contains("asat=", StringComparison.Ordinal)
                );
                foreach (var (address, answer) in every)
                {
                    all[(role, address)] = Normal(answer.Body);
                }
            }
        }

        return all;
    }

    /// <summary>The dashboards of today, of one who sees open rounds and one who does not.</summary>
    private static async Task<List<string>> PresentAsync(Site site, IReadOnlyCollection<string> pages) =>
        [
            .. (await ReadAsync(await AsAsync(site, Role.PerformanceTeam), pages)).Values,
            .. (await ReadAsync(await AsAsync(site, Role.CabinetMember), pages)).Values,
        ];

    private static async Task<Dictionary<string, string>> ReadAsync(Visitor visitor, IEnumerable<string> pages)
    {
        var texts = new Dictionary<string, string>();
        foreach (var page in pages.Distinct())
        {
            texts.Add(page, Normal((await visitor.GetAsync(page)).Body));
        }

        return texts;
    }

    /// <summary>Where two texts part, from both; empty where they are the same to the last character.</summary>
    private static string Difference(string was, string now)
    {
        if (string.Equals(was, now, StringComparison.Ordinal))
        {
            return "";
        }

        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 80);
        return $"was …{was.AsSpan(from, Math.Min(240, was.Length - from))}… is …{now.AsSpan(from, Math.Min(240, now.Length - from))}…";
    }

    /// <summary>Without what is drawn anew for every answer: what the data protection encrypts, such as the token against forged forms.</summary>
    private static string Normal(string text) => Token().Replace(text, "");

    [GeneratedRegex("CfDJ8[A-Za-z0-9+/=_-]*")]
    private static partial Regex Token();

    private static async Task<TResult> DoAsync<TUseCase, TRequest, TResult>(Site site, TRequest request)
        where TUseCase : UseCase<TRequest, TResult>
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(Team, request);
        return outcome is Outcome<TResult>.Done done
            ? done.Value
            : throw new InvalidOperationException($"{typeof(TUseCase).Name}: {outcome}");
    }

    private static Task<int> VersionAsync(Site site, string code) =>
        site.ReadAsync(db => db.Indicators.Where(i => i.Code == code).Select(i => i.Version).SingleAsync());

    private static Task<int> ElementVersionAsync(Site site, string code) =>
        site.ReadAsync(db => db.PlanElements.Where(e => e.Code == code).Select(e => e.Version).SingleAsync());

    private static async Task CloseRoundAsync(Site site)
    {
        var round = await site.ReadAsync(db => db.CollectionRounds.AsNoTracking().SingleAsync());
        await DoAsync<CloseRound, CloseRoundRequest, RoundState>(
            site,
            new CloseRoundRequest(round.Id, round.Version, true, Reason)
        );
    }

    private static async Task MoveIndicatorsAsync(Site site) =>
        await DoAsync<MoveIndicators, MoveIndicatorsRequest, int>(
            site,
            new MoveIndicatorsRequest("WAS", ["WAS-02"], "HWY", new DateOnly(2026, 10, 1), Reason)
        );

    private static async Task MergeAsync(Site site) =>
        await DoAsync<MergeServices, MergeServicesRequest, string>(
            site,
            new MergeServicesRequest
            {
                Codes = ["REG"],
                IntoCode = "PLN",
                From = new DateOnly(2026, 10, 1),
                Reason = Reason,
            }
        );

    private static async Task SplitAsync(Site site) =>
        await DoAsync<SplitService, SplitServiceRequest, string>(
            site,
            new SplitServiceRequest
            {
                Code = "HOU",
                NewCode = "HML",
                NewName = "Homelessness",
                DirectorateCode = "PL",
                PortfolioCode = "HOUSING",
                IndicatorCodes = ["HOU-02"],
                From = new DateOnly(2026, 10, 1),
                Reason = Reason,
            }
        );

    private static async Task RenameDirectorateAsync(Site site)
    {
        var version = await site.ReadAsync(db =>
            db.Directorates.Where(d => d.Code == "PL").Select(d => d.Version).SingleAsync()
        );
        await DoAsync<EditPart, EditPartRequest, string>(
            site,
            new EditPartRequest
            {
                Kind = PartKind.Directorate,
                CodeNow = "PL",
                Code = "PL",
                Name = "Neighbourhoods",
                Version = version,
                From = new DateOnly(2026, 10, 1),
                Reason = Reason,
            }
        );
    }

    private static async Task ReviseAsync(Site site)
    {
        var indicator = await site.ReadAsync(db =>
            db.Indicators.AsNoTracking()
                .Include(i => i.Set)
                .Include(i => i.Service)
                .SingleAsync(i => i.Code == "WAS-01")
        );
        await DoAsync<ReviseIndicator, ReviseIndicatorRequest, string>(
            site,
            new ReviseIndicatorRequest(
                "WAS-01",
                indicator.Version,
                indicator.Card with
                {
                    Name = "Household waste reused, recycled or composted",
                    Definition = "Another definition.",
                    Owner = "Head of Recycling",
                },
                indicator.Service.Code,
                indicator.Set?.Code ?? "",
                Today,
                false,
                Reason,
                true
            )
        );
    }

    private static async Task SetTargetsAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var year = new FinancialYear(2026);
        var queries = scope.ServiceProvider.GetRequiredService<IndicatorQueries>();
        var read = (await queries.TargetYearAsync(Team, "WAS-01", year)).ShouldNotBeNull();
        var typed = new TypedTargets(
            TargetKind.AtLeast,
            "",
            TargetJudging.ByMinimumAndStretch,
            TargetYear
                .PeriodsOf(Frequency.Quarterly, year)
                .Select(period => new TypedTarget(period, "60", "", "55", "65"))
                .ToList()
        );
        await DoAsync<SetTargets, SetTargetsRequest, string>(
            site,
            new SetTargetsRequest("WAS-01", "2026-27", read.Stamp, typed, Reason, IsCorrection: true)
        );
    }

    private static async Task EditElementAsync(Site site)
    {
        var element = await site.ReadAsync(db => db.PlanElements.AsNoTracking().SingleAsync(e => e.Code == "P7"));
        await DoAsync<EditElement, EditElementRequest, string>(
            site,
            new EditElementRequest(
                "P7",
                element.Version,
                "A cleaner borough",
                "Another description.",
                "Director of Neighbourhoods",
                element.LevelId,
                "",
                "",
                "",
                null,
                null,
                Today,
                false,
                Reason
            )
        );
    }

    private static async Task AddElementAsync(Site site)
    {
        var level = await site.ReadAsync(db =>
            db.PlanLevels.Where(l => l.Name == "Strategic programme").Select(l => l.Id).SingleAsync()
        );
        await DoAsync<AddElement, AddElementRequest, string>(
            site,
            new AddElementRequest("PROG-NEW", "New programme", "", "Head", level, "", "", "", null, null, ["P7"])
        );
    }

    private static async Task RollOverAsync(Site site)
    {
        var year = FinancialYear.Containing(Today);
        var level = await site.ReadAsync(db =>
            db.PlanElements.Where(e => e.Code == "P8").Select(e => e.LevelId).SingleAsync()
        );
        await DoAsync<PrepareRollForward, PrepareRollForwardRequest, string>(
            site,
            new PrepareRollForwardRequest("P8", year.StartYear, level)
        );
        await using var scope = site.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ThreadQueries>();
        var line = (await queries.PreparedLineAsync(Team, "P8", year, "P8")).ShouldNotBeNull();
        var terms = line.Line.ShouldNotBeNull().Terms;
        await DoAsync<EditPreparedLine, EditPreparedLineRequest, string>(
            site,
            new EditPreparedLineRequest(
                "P8",
                year.StartYear,
                "P8",
                line.Version,
                Ends: false,
                new PreparedTermsRequest(
                    terms.Title + ", renewed",
                    terms.Description,
                    terms.Owner,
                    terms.Service,
                    terms.Directorate,
                    terms.StartsOn,
                    terms.EndsOn,
                    terms.Serves.Codes,
                    terms.Indicators.Codes,
                    terms.Body ?? ""
                ),
                []
            )
        );
        var prepared = (await queries.RollForwardAsync(Team, "P8", year)).ShouldNotBeNull();
        await DoAsync<OpenRollForward, OpenRollForwardRequest, string>(
            site,
            new OpenRollForwardRequest("P8", year.StartYear, Today, CopiesSets: false, prepared.Stamp)
        );
    }

    private static async Task RetireElementAsync(Site site, string code) =>
        await DoAsync<RetireElement, RetireElementRequest, string>(
            site,
            new RetireElementRequest(code, await ElementVersionAsync(site, code), Reason)
        );

    private static async Task ReinstateElementAsync(Site site) =>
        await DoAsync<ReinstateElement, ReinstateElementRequest, string>(
            site,
            new ReinstateElementRequest("PROG-NEW", await ElementVersionAsync(site, "PROG-NEW"), Reason)
        );

    private static async Task MoveElementAsync(Site site) =>
        await DoAsync<MoveElement, MoveElementRequest, string>(site, new MoveElementRequest("PROG-NEW", "P7", "P8"));

    private static async Task MakePrimaryAsync(Site site)
    {
        var other = await site.ReadAsync(db =>
            db.IndicatorAlignments.Where(a => a.Indicator.Code == "WAS-01" && !a.IsPrimary && a.Until == null)
                .Select(a => a.Element.Code)
                .FirstAsync()
        );
        await DoAsync<MakePrimary, MakePrimaryRequest, string>(site, new MakePrimaryRequest("WAS-01", other));
    }

    private static async Task RenameLevelAsync(Site site)
    {
        var level = await site.ReadAsync(db =>
            db.PlanLevels.AsNoTracking().SingleAsync(l => l.Name == "Corporate priority")
        );
        await DoAsync<RenamePlanLevel, RenamePlanLevelRequest, string>(
            site,
            new RenamePlanLevelRequest(level.Id, level.Version, "Mission")
        );
    }

    private static async Task SlipAsync(Site site)
    {
        var milestone = await site.ReadAsync(db =>
            db.Milestones.AsNoTracking()
                .Where(m => m.State == MilestoneState.NotDue && m.Due > Today)
                .OrderBy(m => m.Id)
                .FirstAsync()
        );
        await DoAsync<UpdateMilestone, UpdateMilestoneRequest, string>(
            site,
            new UpdateMilestoneRequest(
                milestone.Id,
                milestone.Version,
                MilestoneState.Slipped,
                null,
                "",
                milestone.Due.AddDays(60),
                Reason
            )
        );
    }

    private static Task<string> SayAsync(Site site) => SayAsync(site, null, "What is said first.");

    private static Task<string> SayOtherwiseAsync(Site site) => SayAsync(site, 0, "What is said then.");

    private static Task<string> SayAsync(Site site, int? version, string text) =>
        DoAsync<WriteElementCommentary, WriteElementCommentaryRequest, string>(
            site,
            new WriteElementCommentaryRequest("P7", "2026-27-Q2", version, text)
        );

    private static Task RestateAsync(Site site) =>
        ImportAsync(site, Today, "Code,Period,Value", "WAS-01,Q1 2026/27,12.3");

    private static async Task LeaveSetAsync(Site site) =>
        await DoAsync<RemoveFromSet, RemoveFromSetRequest, int>(
            site,
            new RemoveFromSetRequest("SCORECARD", 2026, "WAS-01")
        );

    private static async Task RetireIndicatorAsync(Site site) =>
        await DoAsync<RetireIndicator, RetireIndicatorRequest, IndicatorState>(
            site,
            new RetireIndicatorRequest("WAS-05", await VersionAsync(site, "WAS-05"), Today, Reason)
        );

    private static async Task ReinstateIndicatorAsync(Site site) =>
        await DoAsync<ReinstateIndicator, ReinstateIndicatorRequest, IndicatorState>(
            site,
            new ReinstateIndicatorRequest("WAS-05", await VersionAsync(site, "WAS-05"), Reason)
        );

    private static async Task AdoptRuleAsync(Site site)
    {
        await DoAsync<AdoptDefaultRule, AdoptDefaultRuleRequest, DateOnly>(
            site,
            new AdoptDefaultRuleRequest("SCORECARD", "relative 50%", new DateOnly(2026, 10, 1), Reason)
        );
        var code = await site.ReadAsync(db =>
            db.Indicators.Where(i => i.Set!.Code == "SCORECARD" && i.Frequency == Frequency.Quarterly)
                .Where(i => i.Unit.Kind == UnitKind.Percentage && i.Fraction == null && i.Formula == null)
                .OrderByDescending(i => i.Code)
                .Select(i => i.Code)
                .FirstAsync()
        );
        site.Time.Advance(TimeSpan.FromDays(90));
        await ImportAsync(site, Today.AddDays(90), "Code,Period,Value", $"{code},Q3 2026/27,41");
    }

    private static async Task ImportAsync(Site site, DateOnly today, params string[] lines)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ImportQueries>();
        var hash = await DoAsync<UploadImport, UploadImportRequest, string>(
            site,
            new UploadImportRequest("figures.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)))
        );
        var id = (await queries.LatestIdAsync(Team, hash)).ShouldNotBeNull();
        var detail = (await queries.DetailAsync(Team, id)).ShouldNotBeNull();
        await DoAsync<MapImport, MapImportRequest, ImportMapping>(
            site,
            new MapImportRequest(id, detail.Version, detail.Mapping)
        );
        detail = (await queries.DetailAsync(Team, id)).ShouldNotBeNull();
        var preview = (await queries.PreviewAsync(Team, id, null, 1, today)).ShouldNotBeNull();
        await DoAsync<ApplyImport, ApplyImportRequest, ImportCounts>(
            site,
            new ApplyImportRequest(id, detail.Version, preview.Counts, false, Reason)
        );
    }
}
