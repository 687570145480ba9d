using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>
/// Nobody holds a role to begin with. The targets of the nine indicators were set on 3 March 2025.
/// </summary>
public sealed class ThreadHealthTests : CouncilTest
{
    private ThreadQueries Queries => Database.Get<ThreadQueries>();

    [Fact]
    public async Task Health_CountsElementsAndLiveIndicators()
    {
        await Database.SaveAsync(
            Indicator.Draft("DRAFT-1", IndicatorCard.Blank with { Name = "Draft" }, Elsewhere("XXX"), set: null)
        );

        var health = await HealthAsync();

        (health.Elements, health.Indicators, health.Year.ToString()).ShouldBe((8, 9, "2026/27"));
        health.Lines.ShouldNotContain(line => line.Code == "DRAFT-1");
    }

    [Fact]
    public async Task Element_WithNoIndicatorBelowIt_IsFoundWithItsOwner()
    {
        await Database.SaveAsync(new PlanElement("O1", "Empty", "", "Head of nothing", new PlanLevel("Objective", 5)));

        var found = Of(await HealthAsync(), ThreadNeed.NoIndicator).ShouldHaveSingleItem();

        (found.IsElement, found.Code, found.Name, found.Place, found.Who, found.Directorate).ShouldBe(
            (true, "O1", "Empty", "Objective", "Performance team, with Head of nothing", null)
        );
    }

    [Fact]
    public async Task Indicator_WithoutElementAndOwner_IsForThePerformanceTeamWithTheHeadOfService()
    {
        var (led, notLed) = (Elsewhere("XXX"), Elsewhere("YYY"));
        await Database.SaveAsync(Ownerless("XXX-1", led), Ownerless("YYY-1", notLed));
        await HoldAsync("Hana Head", Role.HeadOfService, ScopeKind.Service, led.Id);
        await HoldAsync("Ines Interim", Role.HeadOfService, ScopeKind.Directorate, led.DirectorateId);
        await HoldAsync("Otto Officer", Role.Officer, ScopeKind.Directorate, Council.Place.Id);
        await HoldAsync("Pia Team", Role.PerformanceTeam, ScopeKind.WholeCouncil, 0);

        var health = await HealthAsync();

        foreach (var need in new[] { ThreadNeed.NoElement, ThreadNeed.NoOwner })
        {
            Of(health, need)
                .Select(line => (line.Code, line.Who))
                .ShouldBe([
                    ("XXX-1", "Performance team: Pia Team, with Hana Head, Ines Interim"),
                    ("YYY-1", "Performance team: Pia Team"),
                ]);
        }
    }

    [Fact]
    public async Task Role_ThatNobodyHoldsToday_IsFoundForWhatItIsAbout()
    {
        await HoldAsync("Hana Head", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id);
        await HoldAsync("Dora Head", Role.HeadOfService, ScopeKind.Directorate, Council.People.Id);
        await HoldAsync("Otto Officer", Role.Officer, ScopeKind.Directorate, Council.Place.Id);
        var over = new RoleTerm(new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 11));
        await HoldAsync("Past Officer", Role.Officer, ScopeKind.Service, Council.Libraries.Id, over);

        var found = Of(await HealthAsync(), ThreadNeed.NobodyInTheRole);

        // S1 has a head, S3 one by its directorate; the rest belongs to neither a service nor a directorate.
        found.Select(line => line.Code).ShouldBe(["S2", "LIB-1", "LIB-2"]);
        found.ShouldAllBe(line => line.Who == "Performance team");
    }

    [Fact]
    public async Task Outcomes_OfWhichNoIndicatorIsContributedTo_AreMeasuredByOutputsOnly()
    {
        Of(await HealthAsync(), ThreadNeed.OutputsOnly).Select(line => line.Code).ShouldBe(["V"]);

        await Database.TamperAsync($"UPDATE Indicators SET Impact = 'ContributesTo' WHERE Code = 'LIB-1'");

        Of(await HealthAsync(), ThreadNeed.OutputsOnly).ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_ThatAPeriodOfTheYearLacks_AreMissing()
    {
        // HOU-1 has all of the year; HOU-4 is judged by a person, which needs no target; OUT-1 has none for 2026.
        Of(await HealthAsync(), ThreadNeed.NoTarget)
            .Select(line => (line.Code, line.Since))
            .ShouldBe([("HOU-2", new DateOnly(2026, 4, 1)), ("OUT-1", new DateOnly(2026, 4, 1))]);
    }

    [Fact]
    public async Task Owner_WhoSaysNothingOfRedFiguresForLong_IsSilent()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Commentary = '', Assessment_Status = 'Red' WHERE IndicatorId = {Council["HOU-1"].Id} AND PeriodEnd > '2026-01-01'"
        );
        await HoldAsync("Otto Officer", Role.Officer, ScopeKind.Directorate, Council.Housing.DirectorateId);
        await HoldAsync("Hana Head", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id);
        await HoldAsync("Pia Team", Role.PerformanceTeam, ScopeKind.WholeCouncil, 0);
        var found = Of(await HealthAsync(), ThreadNeed.SilentOwner).ShouldHaveSingleItem();
        (found.IsElement, found.Code, found.Place, found.Directorate?.Code).ShouldBe(
            (false, "HOU-1", "Housing", Council.Housing.Directorate.Code)
        );
        // A head approves and does not enter; the team may not say it for them.
        found.Who.ShouldBe("Manager: Otto Officer");

        // Somebody said why, of the figure before.
        await Database.TamperAsync(
            $"UPDATE Observations SET Cause = 'Fewer people asked.' WHERE IndicatorId = {Council["HOU-1"].Id} AND PeriodEnd < '2026-06-01'"
        );
        Of(await HealthAsync(), ThreadNeed.SilentOwner).ShouldBeEmpty();

        // As long as the council says for topics of sessions.
        await Database.SaveAsync(new TriageSettings(TriageTerms.Usual with { SilentPeriods = 1 }));
        Of(await HealthAsync(), ThreadNeed.SilentOwner).Select(line => line.Code).ShouldBe(["HOU-1"]);
    }

    [Fact]
    public async Task SilentOwner_OfFiguresThatSomebodyMayNotSee_IsNotTold()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Commentary = '', Assessment_Status = 'Red', RoundId = {Council.Round.Id} WHERE IndicatorId = {Council["HOU-1"].Id} AND PeriodEnd > '2026-01-01'"
        );

        Of(await HealthAsync(), ThreadNeed.SilentOwner).ShouldBeEmpty();
        Of((await Queries.HealthAsync(Actors.Everywhere(Role.CltMember))).ShouldNotBeNull(), ThreadNeed.SilentOwner)
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Indicator_OfWhichNothingChangedForAYear_WasNotLookedAt()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET KnownFrom = NULL, PeriodEnd = '2025-09-30' WHERE IndicatorId = {Council["LIB-1"].Id}"
        );
        await Database.TamperAsync(
            $"UPDATE PeriodTargets SET SetOn = '2025-04-01' WHERE IndicatorId = {Council["LIB-1"].Id}"
        );

        // HOU-4 and LIB-2 have no figures at all, and the targets of all were set in March 2025.
        Of(await HealthAsync(), ThreadNeed.NotLookedAt)
            .Select(line => (line.Code, line.Since))
            .ShouldBe([
                ("HOU-4", new DateOnly(2025, 3, 3)),
                ("LIB-1", new DateOnly(2025, 9, 30)),
                ("LIB-2", new DateOnly(2025, 3, 3)),
            ]);

        await Database.TamperAsync(
            $"UPDATE Observations SET KnownFrom = '2025-10-12' WHERE IndicatorId = {Council["LIB-1"].Id}"
        );
        Of(await HealthAsync(), ThreadNeed.NotLookedAt).Select(line => line.Code).ShouldBe(["HOU-4", "LIB-2"]);
    }

    [Fact]
    public async Task Definition_ThatHeldFromTheBeginning_IsAsOldAsTheFirstFigureUntilItIsRevised()
    {
        // Its first figure is of 2022.
        Of(await HealthAsync(), ThreadNeed.OldDefinition)
            .Select(line => (line.Code, line.Since))
            .ShouldBe([("OUT-1", new DateOnly(2022, 12, 31))]);

        await Database.TamperAsync($"UPDATE Indicators SET DefinedFrom = '2024-10-12' WHERE Code = 'OUT-1'");

        Of(await HealthAsync(), ThreadNeed.OldDefinition).ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_ForNobody_IsNothing() => (await Queries.HealthAsync(Actor.Nobody)).ShouldBeNull();

    private async Task<ThreadHealth> HealthAsync() =>
        (await Queries.HealthAsync(Actors.Everywhere(Role.ScrutinyMember))).ShouldNotBeNull();

    private static List<ThreadHealthLine> Of(ThreadHealth health, ThreadNeed need) =>
        health.Lines.Where(line => line.Need == need).ToList();

    private Task HoldAsync(string name, Role role, ScopeKind kind, int scope, RoleTerm? term = null) =>
        Database.SaveAsync(People.Holding(name, new ScopedRole(role, kind, scope), term));

    private static Domain.Organisation.Service Elsewhere(string code) =>
        new(code, "Service " + code, new(code, "Directorate " + code), new(code, "Portfolio " + code));

    private static Indicator Ownerless(string code, Domain.Organisation.Service service) =>
        new(
            code,
            "Name of " + code,
            IndicatorKind.Activity,
            Given.Percent,
            Polarity.NoJudgement,
            Domain.Periods.Frequency.Quarterly,
            service
        )
        {
            Definition = "",
            Owner = "",
            Justification = "",
            WhatGoodIs = "",
            Source = "",
            Impact = Impact.DirectlyImpacts,
        };
}
