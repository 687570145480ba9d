using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>HOU-1 has figures from 2025-26-Q1 to 2026-27-Q1, each at least 2 away from the one before.</summary>
public sealed class ReviseIndicatorTests : SetupTest
{
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public async Task Revision_OfALiveIndicator_KeepsTheEarlierCard()
    {
        var before = Council["HOU-1"].Card;
        var after = before with { Owner = "Head of Housing", Collectors = "Two officers" };

        (await ReviseAsync("HOU-1", after, April)).ShouldBeDone().ShouldBe("HOU-1");

        var revised = (await FindAsync("HOU-1")).ShouldNotBeNull();
        (revised.Card, revised.DefinedFrom, revised.Version).ShouldBe((after, April, 1));
        var version = revised.Versions.ShouldHaveSingleItem();
        (version.Card, version.From, version.Until).ShouldBe((before, null, April));
        (version.Reason, version.ChangedBy, version.ChangedOn).ShouldBe(
            (Reason, "Performance team", new DateOnly(2026, 10, 12))
        );
    }

    [Fact]
    public async Task Revision_OfALiveIndicator_IsInTheChangeHistoryWithItsReason()
    {
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "Head of Housing" }, April)).ShouldBeDone();

        var record = await RecordOfAsync(nameof(ReviseIndicator), nameof(Indicator));
        (record.ActorName, record.Reason).ShouldBe(("Performance team", Reason));
        record.Before.ShouldNotBeNull().ShouldContain("\"Owner\":\"Manager\"");
        record.After.ShouldNotBeNull().ShouldContain("\"Owner\":\"Head of Housing\"");
        (await RecordOfAsync(nameof(ReviseIndicator), nameof(IndicatorVersion)))
            .After.ShouldNotBeNull()
            .ShouldContain("Name of HOU-1");
    }

    [Fact]
    public async Task Revision_OfWhatCountsAsChange_JudgesPeriodsFromThenOnAndNoEarlierOnes()
    {
        var before = await DirectionsAsync();

        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { NoChangeWithin = 50 }, April)).ShouldBeDone();

        var after = await DirectionsAsync();
        after.SkipLast(1).ShouldBe(before.SkipLast(1));
        (before[^1], after[^1]).ShouldBe((Direction.Worsened, Direction.NoChange));
    }

    [Fact]
    public async Task Reassessment_AfterARevision_FindsNothingToDo()
    {
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { NoChangeWithin = 50 }, April)).ShouldBeDone();

        var reassessed = await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());

        reassessed.ShouldBeDone().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Revision_OfSetAndService_TakesEffectAndLeavesPastStatuses()
    {
        var set = new IndicatorSet("SCORE", "the scorecard");
        var rule = new DefaultRule(
            set,
            new DateOnly(2000, 4, 1),
            ToleranceRule.Parse("relative 50%"),
            new Adoption("Cabinet", April, "One rule")
        );
        await Database.SaveAsync(set, rule);
        await Database.TamperAsync($"UPDATE PeriodTargets SET Rule = NULL");
        await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());
        var before = await StatusesAsync();

        (await ReviseAsync("HOU-1", Council["HOU-1"].Card, April, service: "WAS", set: "SCORE")).ShouldBeDone();

        var after = await StatusesAsync();
        after.SkipLast(1).ShouldBe(before.SkipLast(1));
        (before[^1], after[^1]).ShouldBe((Status.Red, Status.Amber));
        var revised = (await FindAsync("HOU-1"))!;
        (revised.ServiceId, revised.SetId).ShouldBe((Council.Waste.Id, set.Id));
        var was = await Database.ReadAsync(db => db.IndicatorPlacements.SingleAsync());
        (was.ServiceId, was.From, was.Until, was.Reason).ShouldBe((Council.Housing.Id, null, April, Reason));
        (await ReassessAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Revision_ThatBreaksTheSeries_AddsTheBreakAndWithholdsTheDirectionAcrossIt()
    {
        var before = await DirectionsAsync();

        (
            await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Definition = "Anew" }, April, breaks: true)
        ).ShouldBeDone();

        var added = await Database.ReadAsync(db => db.SeriesBreaks.SingleAsync(b => b.Indicator.Code == "HOU-1"));
        (added.From, added.Kind, added.Reason).ShouldBe((April, SeriesChange.DefinitionChanged, Reason));
        (await DirectionsAsync()).ShouldBe([.. before.SkipLast(1), Direction.Withheld]);
        (await ReassessAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Revision_ThatBreaksTheSeriesWhereItIsBroken_IsRefusedAndChangesNothing()
    {
        (await ReviseAsync("OUT-1", Council["OUT-1"].Card with { Owner = "X" }, new(2024, 1, 1), breaks: true))
            .Word()
            .ShouldBe("break-on-that-day");

        (await FindAsync("OUT-1"))!.Owner.ShouldBe("Manager");
    }

    [Fact]
    public async Task Correction_OfAName_KeepsNoEarlierCard()
    {
        var card = Council["HOU-1"].Card with { Name = "Homelessness prevented" };

        (await ReviseAsync("HOU-1", card, from: null, isCorrection: true)).ShouldBeDone();

        var revised = (await FindAsync("HOU-1"))!;
        (revised.Name, revised.Versions.Count, revised.DefinedFrom).ShouldBe(("Homelessness prevented", 0, null));
    }

    [Fact]
    public async Task Correction_OfWhatJudgesFigures_IsRefused()
    {
        var card = Council["HOU-1"].Card with { NoChangeWithin = 50 };

        (await ReviseAsync("HOU-1", card, from: null, isCorrection: true)).Word().ShouldBe("correction-would-repaint");
    }

    [Fact]
    public async Task Revision_OfADraft_AsksNeitherForADayNorForAReason()
    {
        var card = Complete with { Frequency = Domain.Periods.Frequency.Monthly };

        (await ReviseAsync("NEW-1", card, from: null, reason: "")).ShouldBeDone();

        (await FindAsync("NEW-1"))!.Card.ShouldBe(card);
    }

    [Fact]
    public async Task Revision_OfWhatFiguresStandOn_IsRefused() =>
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Polarity = Polarity.LowerIsBetter }, April))
            .Word()
            .ShouldBe("fixed-by-figures");

    [Fact]
    public async Task Revision_FromTheFuture_IsRefused() =>
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "X" }, new DateOnly(2026, 10, 13)))
            .Word()
            .ShouldBe("from-the-future");

    [Fact]
    public async Task Revision_FromBeforeTheLastOne_IsRefused()
    {
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "X" }, April)).ShouldBeDone();

        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "Y" }, April.AddDays(-1)))
            .Word()
            .ShouldBe("before-the-latest-change");
    }

    [Fact]
    public async Task Revision_ThatHasACalculatedIndicatorCollected_IsRefused()
    {
        var card = Council["OUT-1"].Card;
        await Database
            .Get<SetFormula>()
            .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("OUT-1", "[HOU-1]", Reason));

        (await ReviseAsync("OUT-1", card with { IsCollected = true }, April)).Word().ShouldBe("not-also-collected");
    }

    [Fact]
    public async Task Revision_ToANameLikeAnother_WarnsOnceAndThenIsDone()
    {
        var card = Council["HOU-1"].Card with { Name = "Allotments let in a month" };

        (await ReviseAsync("HOU-1", card, April)).Word().ShouldBe("similar-indicator");
        (await ReviseAsync("HOU-1", card, April, isNotTheSame: true)).ShouldBeDone();
    }

    [Theory]
    [InlineData("Card.Definition")]
    [InlineData("Card.Owner")]
    [InlineData("Card.WhatGoodIs")]
    [InlineData("Card.Source")]
    [InlineData("From")]
    [InlineData("Reason")]
    public async Task Revision_OfALiveIndicatorWithoutWhatItNeeds_NamesTheField(string field)
    {
        var card = Council["HOU-1"].Card;
        card = field switch
        {
            "Card.Definition" => card with { Definition = "" },
            "Card.Owner" => card with { Owner = "" },
            "Card.WhatGoodIs" => card with { WhatGoodIs = "" },
            "Card.Source" => card with { Source = "" },
            _ => card,
        };

        var outcome = await ReviseAsync(
            "HOU-1",
            card,
            field == "From" ? null : April,
            reason: field == "Reason" ? " " : Reason
        );

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Revision_OfAVersionThatIsNoMore_IsAConflictAndChangesNothing()
    {
        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "X" }, April)).ShouldBeDone();

        (await ReviseAsync("HOU-1", Council["HOU-1"].Card with { Owner = "Y" }, April, version: 0))
            .Word()
            .ShouldBe("Conflict");

        (await FindAsync("HOU-1"))!.Owner.ShouldBe("X");
    }

    [Fact]
    public async Task Revision_OfWhatIsNone_IsNotFound()
    {
        (await ReviseAsync("NONE-1", Complete, April)).Word().ShouldBe("NotFound");
        (await ReviseAsync("NEW-1", Complete, April, service: "NONE")).Word().ShouldBe("NotFound");
        (await ReviseAsync("NEW-1", Complete, April, set: "NONE")).Word().ShouldBe("NotFound");
    }

    [Theory]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Auditor)]
    public async Task Revision_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await ReviseAsync("NEW-1", Complete, April, actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Revision_ByThePerformanceTeamOfOneDirectorate_IsForbidden() =>
        (await ReviseAsync("NEW-1", Complete, April, actor: TeamOfPlace)).Word().ShouldBe("Forbidden");

    private Task<Outcome<string>> ReviseAsync(
        string code,
        IndicatorCard card,
        DateOnly? from,
        string service = "HOU",
        string set = "",
        bool isCorrection = false,
        string reason = Reason,
        bool isNotTheSame = false,
        bool breaks = false,
        int? version = null,
        Actor? actor = null
    ) =>
        AskAsync<ReviseIndicator, ReviseIndicatorRequest, string>(
            code,
            version,
            read => new ReviseIndicatorRequest(
                code,
                read,
                card,
                service,
                set,
                from,
                isCorrection,
                reason,
                isNotTheSame,
                breaks
            ),
            actor
        );

    private async Task<int> ReassessAsync() =>
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest()))
            .ShouldBeDone()
            .Differences.Count;

    private Task<List<Direction>> DirectionsAsync() =>
        Database.ReadAsync(db =>
            db.Observations.Where(o => o.Indicator.Code == "HOU-1")
                .OrderBy(o => o.PeriodEnd)
                .Select(o => o.Assessment.SincePrevious.Direction)
                .ToListAsync()
        );

    private Task<List<Status>> StatusesAsync() =>
        Database.ReadAsync(db =>
            db.Observations.Where(o => o.Indicator.Code == "HOU-1")
                .OrderBy(o => o.PeriodEnd)
                .Select(o => o.Assessment.Status)
                .ToListAsync()
        );
}
