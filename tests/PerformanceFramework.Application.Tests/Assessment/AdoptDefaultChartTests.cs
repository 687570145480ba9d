using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>The latest figures of the council are those of the first quarter of 2026/27, and of June 2026.</summary>
public sealed class AdoptDefaultChartTests : CouncilTest
{
    private const string Reason = "As the NHS does.";

    private static readonly DateOnly NextYear = new(2027, 4, 1);

    [Fact]
    public async Task Adopt_ForTheCouncil_KeepsSettingsDateNameAndReason()
    {
        (await AdoptAsync()).ShouldBeDone().ShouldBe(NextYear);

        var defaults = await Database.Get<RuleQueries>().ChartDefaultsAsync(Actors.PerformanceTeam, NextYear);
        var chart = defaults[0].InForce.ShouldNotBeNull();
        (chart.Default.Practice, chart.Default.FixAfter, chart.From).ShouldBe((ChartPractice.NhsR, 12, NextYear));
        (chart.AdoptedBy, chart.AdoptedOn, chart.Reason).ShouldBe(
            ("Performance team", new DateOnly(2026, 10, 12), Reason)
        );
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(AdoptDefaultChart))
        );
        (record.Subject, record.Reason).ShouldBe((nameof(DefaultChart), Reason));
    }

    [Fact]
    public async Task Adopt_OfSettings_LeavesEveryStoredSignalAsItIs()
    {
        var before = await SignalsAsync();

        (await AdoptAsync()).ShouldBeDone();
        await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());

        (await SignalsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Adopt_FromADayThatWouldRepaint_IsRefused() =>
        (await AdoptAsync(from: new DateOnly(2026, 4, 1))).Word().ShouldBe("rule-would-repaint");

    [Fact]
    public async Task Adopt_FromADayThatHasSome_IsRefused()
    {
        (await AdoptAsync()).ShouldBeDone();

        (await AdoptAsync()).Word().ShouldBe("chart-from-that-day");
    }

    [Fact]
    public async Task Adopt_ForASetThatIsNone_IsNotFound() =>
        (await AdoptAsync(set: "NOWHERE")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData(ChartPractice.NhsR, 11, Reason, "FixAfter")]
    [InlineData(ChartPractice.NhsR, 1001, Reason, "FixAfter")]
    [InlineData(default(ChartPractice), 12, Reason, "Practice")]
    [InlineData(ChartPractice.NhsR, 12, " ", "Reason")]
    public async Task Adopt_WithSomethingMissingOrWrong_NamesTheField(
        ChartPractice practice,
        int fixAfter,
        string reason,
        string field
    ) =>
        (await AdoptAsync(practice: practice, fixAfter: fixAfter, reason: reason))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe(field);

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Administrator)]
    public async Task Adopt_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await AdoptAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Settings_InForce_DrawTheChartWhereTheCardSaysNothing()
    {
        await Database.SaveAsync(
            new DefaultChart(
                null,
                new DateOnly(2020, 4, 1),
                ChartPractice.NhsR,
                14,
                new Adoption("Cabinet", new DateOnly(2020, 3, 1), Reason)
            )
        );
        var book = new ChartBook(await Database.ReadAsync(db => db.DefaultCharts.ToListAsync()));
        var (indicator, period) = (Council["HOU-1"], Given.Period("2026-27-Q1"));

        var terms = book.In(indicator, period, indicator.SignalTerms);
        (terms.Method, terms.FixAfter).ShouldBe((ControlChartMethod.NhsR, 14));
        book.In(indicator, period, indicator.SignalTerms with { FixAfter = 20 }).FixAfter.ShouldBe(20);
        book.In(indicator, Given.Period("2019-20-Q4"), indicator.SignalTerms).ShouldBe(indicator.SignalTerms);
    }

    private Task<Outcome<DateOnly>> AdoptAsync(
        string set = "",
        ChartPractice practice = ChartPractice.NhsR,
        int? fixAfter = 12,
        DateOnly? from = null,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<AdoptDefaultChart>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new AdoptDefaultChartRequest(set, practice, fixAfter, from ?? NextYear, reason)
            );

    private Task<List<VariationSignal>> SignalsAsync() =>
        Database.ReadAsync(db =>
            db.Observations.OrderBy(o => o.Id).Select(o => o.Assessment.Signals.Variation).ToListAsync()
        );
}
