using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Domain.Editions;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>What editions hold of what was tried and of what people wrote down as successes. HOU-1 is of Housing, in Place.</summary>
public sealed class EditionChallengeTests : EditionsTest
{
    private const string Tried = "Prevention hub";
    private const string Wrote = "Every case had a plan within a week";

    [Theory]
    [InlineData(Audience.Clt, true)]
    [InlineData(Audience.Cabinet, true)]
    [InlineData(Audience.Scrutiny, true)]
    [InlineData(Audience.Public, false)]
    public async Task Edition_HoldsWhatWasTriedAndWritten_ExceptThePublics(Audience audience, bool holds)
    {
        await RecordAsync();
        await WriteAsync("HOU-1");

        var address = (await PublishAsync(audience)).ShouldBeDone();

        var view = await ViewAsync(address);
        view.Indicator("HOU-1")!
            .Indicator.Begun.ShouldBe(holds ? [new BegunIntervention(new DateOnly(2026, 3, 2), Tried)] : []);
        view.Indicator("WAS-1")!.Indicator.Begun.ShouldBeEmpty();
        view.Successes().Select(success => success.Story.What).ShouldBe(holds ? [Wrote] : []);
        view.Successes().ShouldAllBe(success => success.Id == null);
        var text = await TextAsync(address);
        text.Contains(Tried, StringComparison.Ordinal).ShouldBe(holds);
        text.Contains(Wrote, StringComparison.Ordinal).ShouldBe(holds);
    }

    [Fact]
    public async Task Dashboards_WhenTheyArePublished_TellTheSuccessesOfTheirLivePages()
    {
        await WriteAsync("HOU-1");
        await WriteAsync("WAS-1", day: Today.AddDays(-3));
        await WriteAsync("", element: "P1", day: Today.AddDays(-2));
        await WriteAsync("", element: "S1", day: Today.AddDays(-1));
        await WriteAsync("", service: "LIB", day: Today.AddDays(-4));
        await WriteAsync("LIB-1", day: Today.AddDays(-SuccessQueries.ShownDays - 1));
        await PublishAsync();

        var view = await ViewAsync(Cabinet);
        var index = view.Dashboards().ShouldNotBeNull();
        var places = index
            .Directorates.SelectMany(d =>
                d.Services.Select(s => (Kind: DashboardKind.Service, s.Code))
                    .Append((DashboardKind.Directorate, d.Directorate.Code))
            )
            .Concat(index.Themes.Select(theme => (DashboardKind.Theme, theme.Code)))
            .Concat(index.Partnerships.Select(partnership => (DashboardKind.Partnership, partnership.Code)))
            .ToList();
        var told = 0;
        foreach (var (kind, code) in places)
        {
            var held = view.Successes(kind, code);
            told += held.Count;
            held.ShouldBe(await LiveAsync(kind, code), $"{kind} {code}");
        }

        told.ShouldBeGreaterThan(5);
        view.Successes().ShouldBe(await LiveAsync(null, ""));
    }

    [Fact]
    public async Task Edition_WhateverHappensAfterwards_TellsWhatItTold()
    {
        var tried = await RecordAsync();
        var written = await WriteAsync("HOU-1");
        await PublishAsync();

        (
            await Database
                .Get<CancelIntervention>()
                .ExecuteAsync(Actors.PerformanceTeam, new CancelInterventionRequest(tried, 0, "It never began."))
        ).ShouldBeDone();
        (
            await Database
                .Get<TakeBackSuccess>()
                .ExecuteAsync(Actors.PerformanceTeam, new TakeBackSuccessRequest(written, 0))
        ).ShouldBeDone();
        var next = (await PublishAsync()).ShouldBeDone();

        (await IndicatorAsync()).Begun.Select(begun => begun.Name).ShouldBe([Tried]);
        (await ViewAsync(Cabinet)).Successes().Select(success => success.Story.What).ShouldBe([Wrote]);
        (await IndicatorAsync(next)).Begun.ShouldBeEmpty();
        (await ViewAsync(next)).Successes().ShouldBeEmpty();
        (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task SuccessOfAnExemptIndicator_IsInEditionsForCltAlone()
    {
        await WriteAsync("HOU-1");
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        var clt = (await PublishAsync(Audience.Clt)).ShouldBeDone();
        await PublishAsync();

        (await ViewAsync(clt)).Successes().ShouldHaveSingleItem().IsExempt.ShouldBeTrue();
        (await TextAsync(Cabinet)).ShouldNotContain(Wrote);
    }

    private async Task<IEnumerable<ToldSuccess>> LiveAsync(DashboardKind? kind, string code) =>
        (await Database.Get<SuccessQueries>().LatestAsync(Actors.CabinetMember, kind, code, Today)).Select(told =>
            told with
            {
                Id = null,
            }
        );

    private async Task<int> RecordAsync() =>
        (
            await Database
                .Get<RecordIntervention>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new RecordInterventionRequest(
                        "HOU-1",
                        Tried,
                        "One place for all advice.",
                        new DateOnly(2026, 3, 2),
                        null,
                        new DateOnly(2026, 9, 30)
                    )
                )
        ).ShouldBeDone();

    private async Task<int> WriteAsync(
        string indicator,
        string element = "",
        string service = "",
        DateOnly? day = null
    ) =>
        (
            await Database
                .Get<WriteSuccess>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new WriteSuccessRequest(
                        indicator,
                        element,
                        service,
                        Wrote,
                        "The team",
                        "They talked",
                        "Elsewhere",
                        day ?? Today
                    )
                )
        ).ShouldBeDone();
}
