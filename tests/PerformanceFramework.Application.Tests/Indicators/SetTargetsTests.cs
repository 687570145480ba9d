using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>HOU-1 aims at least at 90% in every quarter of 2026/27, and has a figure for the first: 88%, Amber.</summary>
public sealed class SetTargetsTests : TargetsTest
{
    [Fact]
    public async Task Set_OfALaterPeriod_ChangesItAndKeepsWhatItWas()
    {
        (await SetAsync(["90", "90", "92", "90"])).ShouldBeDone();

        var target = await TargetAsync("2026-27-Q3");
        target.Target.ShouldBe(new Target.AtLeast(92));
        (target.SetBy, target.SetOn).ShouldBe(("Performance team", new(2026, 10, 12)));
        var version = await Database.ReadAsync(db => db.PeriodTargetVersions.SingleAsync());
        version.PeriodTargetId.ShouldBe(target.Id);
        version.Terms.Target.ShouldBe(new Target.AtLeast(90));
        (version.SetBy, version.Reason, version.ChangedBy).ShouldBe(("Priya Shah", Reason, "Performance team"));
        version.StatusThen.ShouldBeNull();
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Set_OfALaterPeriod_IsInTheChangeHistoryWithItsReason()
    {
        (await SetAsync(["90", "90", "92", "90"])).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(SetTargets)).ToListAsync()
        );
        records.Select(r => r.Subject).ShouldContain(nameof(PeriodTarget));
        records.ShouldAllBe(r => r.Reason == Reason);
    }

    [Fact]
    public async Task Set_OfPeriodsThatHaveNone_NeedsNoReason()
    {
        (await SetAsync(["85", "85", "85", "85"], year: "2027-28", reason: "")).ShouldBeDone();

        (await TargetAsync("2027-28-Q4")).Target.ShouldBe(new Target.AtLeast(85));
        (await Database.ReadAsync(db => db.PeriodTargetVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Set_OfAPeriodThatHasAFigure_IsRefusedAndChangesNothing()
    {
        var outcome = await SetAsync(["85", "90", "92", "90"]);

        outcome.Word().ShouldBe("target-would-repaint");
        outcome.Sentence.ShouldContain("Q1 2026/27");
        (await TargetAsync("2026-27-Q1")).Target.ShouldBe(new Target.AtLeast(90));
        (await TargetAsync("2026-27-Q3")).Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Set_AsACorrection_JudgesTheFigureAnewAndKeepsWhatItsStatusWas()
    {
        var before = await AssessmentAsync("2026-27-Q1");

        (await SetAsync(["85", "90", "90", "90"], isCorrection: true)).ShouldBeDone();

        var after = await AssessmentAsync("2026-27-Q1");
        (before.Status, after.Status).ShouldBe((Status.Amber, Status.Green));
        var version = await Database.ReadAsync(db => db.PeriodTargetVersions.SingleAsync());
        (version.StatusThen, version.ExplanationThen).ShouldBe((Status.Amber, before.StatusExplanation));
        var history = (await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "HOU-1"))!.History;
        var earlier = history.Single(row => row.EarlierTargets.Count > 0);
        earlier.Period.ShouldBe(Given.Period("2026-27-Q1"));
        earlier.EarlierTargets.ShouldHaveSingleItem().Reason.ShouldBe(Reason);
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Set_AsACorrectionWhereNothingWasSet_KeepsThatNothingWas()
    {
        await Database.TamperAsync($"DELETE FROM PeriodTargets WHERE Period = '2026-27-Q1'");
        await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());

        (await SetAsync(["85", "90", "90", "90"], isCorrection: true)).ShouldBeDone();

        (await AssessmentAsync("2026-27-Q1")).Status.ShouldBe(Status.Green);
        var version = await Database.ReadAsync(db => db.PeriodTargetVersions.SingleAsync());
        (version.Terms, version.StatusThen).ShouldBe((TargetTerms.Nothing, Status.NotRated));
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Set_JudgedByMinimumAndStretch_SetsTheRuleOfThePeriod()
    {
        var typed = Typed(["90", "90", "90", "90"], "2027-28") with { Judging = TargetJudging.ByMinimumAndStretch };
        typed = typed with
        {
            Periods = typed.Periods.Select(row => row with { Minimum = "85", Stretch = "95%" }).ToList(),
        };

        (await SetAsync(typed, "2027-28")).ShouldBeDone();

        var target = await TargetAsync("2027-28-Q1");
        (target.Minimum, target.Stretch, target.Rule!.Notation).ShouldBe((85, 95, "minimum-stretch 85 95"));
    }

    [Fact]
    public async Task Set_OfATotalSinceApril_KeepsTheForecastTrue()
    {
        (await SetAsync(["20", "50", "80", "120"], code: "HOU-3")).ShouldBeDone();

        await ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData("", "Reason")]
    public async Task Set_OfWhatWasAgreedWithoutAReason_NamesTheField(string reason, string field) =>
        (await SetAsync(["90", "90", "92", "90"], reason: reason)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Set_OfWhatIsNoFigure_NamesTheField() =>
        (await SetAsync(["90", "x", "92", "130"]))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Figure1", "Figure3"]);

    [Fact]
    public async Task Set_OfNoKind_NamesTheField() =>
        (await SetAsync(Typed(["90"]) with { Kind = default }, "2026-27"))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Kind");

    [Fact]
    public async Task Set_OfWordsWithoutAny_NamesTheField() =>
        (await SetAsync(Typed(["90"]) with { Kind = TargetKind.Benchmark }, "2026-27"))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Words");

    [Fact]
    public async Task Set_OfWhatHoldsAlready_IsRefused() =>
        (await SetAsync(["90", "90", "90", "90"])).Word().ShouldBe("nothing-changes");

    [Fact]
    public async Task Set_AfterSomebodyElseSet_IsAConflict()
    {
        var stamp = await StampAsync();
        (await SetAsync(["90", "90", "92", "90"])).ShouldBeDone();

        (await SetAsync(["90", "90", "93", "90"], stamp: stamp)).Word().ShouldBe("Conflict");
    }

    [Theory]
    [InlineData("NOWHERE", "2026-27")]
    [InlineData("HOU-1", "2026")]
    public async Task Set_OfWhatIsNotThere_IsNotFound(string code, string year) =>
        (await SetAsync(Typed(["90"]), year, code, stamp: "")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Set_WhileAProposalWaits_TakesItsPlace()
    {
        (await ProposeAsync(["90", "90", "95", "95"])).ShouldBeDone();

        (await SetAsync(["90", "90", "92", "90"])).ShouldBeDone();

        (await ProposalAsync()).State.ShouldBe(ProposalState.Replaced);
    }

    [Theory]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.Administrator)]
    public async Task Set_ByARoleThatMayNot_IsForbidden(Role role) =>
        (await SetAsync(["90", "90", "92", "90"], actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");
}
