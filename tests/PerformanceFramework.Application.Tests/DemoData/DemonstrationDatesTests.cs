using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.DemoData;

[Collection(DemonstrationCollection.Name)]
public sealed class DemonstrationDatesTests(DemonstrationFixture fixture)
{
    [Theory]
    [InlineData("2027-01-03")]
    [InlineData("2027-04-01")]
    [InlineData("2027-08-31")]
    [InlineData("2028-02-29")]
    public async Task Council_OfAnyDay_HasTwelveQuartersOfHistoryAndAReturnToFillIn(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var database = await DemonstrationDatabase.OfAsync(today);
        await using var db = database.Open();

        var open = (await db.CollectionRounds.SingleAsync()).Period;
        var history = await HistoryAsync(db);

        var ofQuarters = history
            .Where(o => o.Indicator.Frequency is Frequency.Quarterly or Frequency.Monthly && o.Indicator.LagMonths == 0)
            .GroupBy(o => o.Indicator.Code, o => ReportingPeriod.Containing(PeriodKind.Quarter, o.PeriodEnd))
            .ToList();
        history.ShouldAllBe(o => o.PeriodEnd < open.Start);
        ofQuarters.ShouldAllBe(quarters => quarters.Distinct().Count() >= 12);
        ofQuarters.ShouldAllBe(quarters => quarters.Max() == open.Previous);
        (await db.ReturnEntries.CountAsync(e => e.Return.Service.Code == "WAS")).ShouldBeGreaterThanOrEqualTo(12);
        var definitions = await db.Indicators.Select(i => i.DefinedFrom).ToListAsync();
        definitions.Count(from => from is null || from < today.AddYears(-2)).ShouldBe(6);
    }

    [Fact]
    public async Task Council_OfTheSameDay_IsTheSameToTheLastLetter()
    {
        await using var one = fixture.Open();
        await using var again = await DemonstrationDatabase.OfAsync(DemonstrationFixture.Today);
        await using var other = again.Open();

        (await SerialisedAsync(one)).ShouldBe(await SerialisedAsync(other));
    }

    [Fact]
    public async Task Load_IntoADatabaseThatHoldsACouncil_IsRefused()
    {
        await using var db = fixture.Open();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            DemonstrationCouncil.LoadAsync(db, DemonstrationFixture.Today, DateTime.UnixEpoch, "hash")
        );
    }

    // What the open round has already brought is not history.
    private static Task<List<Observation>> HistoryAsync(PerformanceDbContext db) =>
        db.Observations.Include(o => o.Indicator).Where(o => o.Indicator.IsMadeUp && o.RoundId == null).ToListAsync();

    private static async Task<string> SerialisedAsync(PerformanceDbContext db)
    {
        var rows = new
        {
            Observations = await db
                .Observations.OrderBy(o => o.Indicator.Code)
                .ThenBy(o => o.Period)
                .Select(o => new
                {
                    o.Indicator.Code,
                    Period = o.Period.Code,
                    o.Kind,
                    o.Value,
                    o.Numerator,
                    o.Denominator,
                    o.Words,
                    o.Commentary,
                    o.Assessment.Status,
                    o.Assessment.StatusExplanation,
                    SincePrevious = o.Assessment.SincePrevious.Explanation,
                    SinceLastYear = o.Assessment.SinceLastYear.Explanation,
                })
                .ToListAsync(),
            Targets = await db
                .PeriodTargets.OrderBy(t => t.Indicator.Code)
                .ThenBy(t => t.Period)
                .Select(t => new
                {
                    t.Indicator.Code,
                    Period = t.Period.Code,
                    t.Low,
                    t.High,
                    t.Words,
                    Rule = t.Rule == null ? "default" : t.Rule.Notation,
                })
                .ToListAsync(),
            Entries = await db
                .ReturnEntries.OrderBy(e => e.Indicator.Code)
                .ThenBy(e => e.Period)
                .Select(e => new
                {
                    e.Indicator.Code,
                    Period = e.Period.Code,
                    e.Input,
                    e.ChangedBy,
                    e.ChangedAt,
                })
                .ToListAsync(),
            Users = await db.Users.OrderBy(u => u.Id).ToListAsync(),
        };
        return JsonSerializer.Serialize(rows);
    }
}
