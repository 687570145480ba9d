using PerformanceFramework.Application.Reports;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Reports;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Reports;

/// <summary>HOU-1, a share of which more is better, ended 2025/26 at 91% with a target of 90%; HOU-3 had built 90 homes.</summary>
public sealed class AnnualReportTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly FinancialYear Year = new(2025);

    private Actor Team => Actors.PerformanceTeam;

    [Fact]
    public async Task Report_RestsOnFiguresOfPeriodsThatEndedInTheYear()
    {
        var report = (await ReadAsync(Team)).ShouldNotBeNull();

        (report.YearEnd, report.KnownOn, report.IsOver).ShouldBe(
            (new DateOnly(2026, 3, 31), new DateOnly(2026, 6, 30), true)
        );
        report.Met.ShouldBeGreaterThan(0);
        report.Targets.Values.Sum().ShouldBe(report.Now.All);
        report.Before.All.ShouldBe(report.Now.All);
        report.Outcomes.ShouldNotBeEmpty();
        report.Outcomes.ShouldAllBe(outcome => outcome.Before.All == outcome.Now.All);
    }

    [Fact]
    public async Task Report_OfTheRunningYear_IsAsOfToday()
    {
        var report = (await ReadAsync(Team, new FinancialYear(2026))).ShouldNotBeNull();

        (report.YearEnd, report.KnownOn, report.IsOver).ShouldBe((Today, Today, false));
        report.Met.ShouldBe(0);
    }

    [Fact]
    public async Task Report_OfAYearToCome_OrForNobody_IsNone()
    {
        (await ReadAsync(Team, new FinancialYear(2027))).ShouldBeNull();
        (await ReadAsync(Actor.Nobody)).ShouldBeNull();
    }

    [Fact]
    public async Task Report_HasWhatHappenedInItsYear_AndNothingExemptForMembers()
    {
        await Database.AddToAsync(
            Council["HOU-1"],
            SuccessOn(new DateOnly(2025, 3, 31), "Too early"),
            SuccessOn(new DateOnly(2025, 4, 1), "In the year"),
            SuccessOn(new DateOnly(2026, 4, 1), "Too late")
        );
        await new GivenSession(
            "CLT",
            new DateOnly(2025, 9, 14),
            Testing.Actors.Named("Chris Chair"),
            [new GivenCommitment("HOU-1", Testing.Actors.Named("Olu Officer"), new DateOnly(2025, 12, 1))]
        ).SaveAsync(Database);

        var report = (await ReadAsync(Actors.CabinetMember)).ShouldNotBeNull();
        report.Successes.Select(success => success.Story.What).ShouldBe(["In the year"]);
        report.Sessions.Held.ShouldBe(1);
        report.Promises.ShouldBe(new PromisesOfTheYear(0, 0, 0, 1));

        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");

        var hidden = (await ReadAsync(Actors.CabinetMember)).ShouldNotBeNull();
        hidden.Successes.ShouldBeEmpty();
        hidden.Promises.All.ShouldBe(0);
        hidden.Sessions.Decisions.ShouldBeEmpty();
        hidden.Now.All.ShouldBe(report.Now.All - 1);
        (await ReadAsync(Team)).ShouldNotBeNull().Successes.Count.ShouldBe(1);
    }

    private Task<AnnualReport?> ReadAsync(Actor actor, FinancialYear? year = null) =>
        Database.Get<AnnualReportQueries>().ReadAsync(actor, year ?? Year, Today);

    private SuccessEntry SuccessOn(DateOnly day, string what) =>
        new(
            Council["HOU-1"],
            new SuccessStory(what, "The housing team", "They listened.", "", day),
            ("id of Hana Head", "Hana Head"),
            Today
        );
}
