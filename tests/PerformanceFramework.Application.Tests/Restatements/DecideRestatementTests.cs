using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Restatements;

public sealed class DecideRestatementTests : RestatementsTest
{
    [Fact]
    public async Task Approval_BySomebodyElse_PutsTheNewValueInPlace()
    {
        (await ProposeAsync()).ShouldBeDone();

        (await ApproveRestatementAsync()).ShouldBeDone().ShouldBe(RestatementState.Approved);

        var figure = await FigureAsync();
        (figure.Value, figure.Numerator, figure.Denominator).ShouldBe((80m, 40m, 50m));
        (figure.Assessment.Status, figure.RestatedOn, figure.Commentary).ShouldBe(
            (Status.Red, Today, Lower.Commentary)
        );
        var restatement = await LatestAsync();
        (restatement.DecidedBy, restatement.State).ShouldBe(("Director", RestatementState.Approved));
    }

    [Fact]
    public async Task Approval_OfARestatement_KeepsTheFigureAsItWasReported()
    {
        var before = await FigureAsync();

        await RestateAsync();

        var kept = await Database.ReadAsync(db =>
            db.Observations.IgnoreQueryFilters().SingleAsync(o => o.CopyOf == before.Id)
        );
        (kept.Value, kept.Assessment, kept.RestatedOn).ShouldBe((88m, before.Assessment, null));
        kept.KnownUntil.ShouldBe(Today);
    }

    [Fact]
    public async Task Restatement_OnTheDayOfTheReport_KeepsWhatWasReportedAllTheSame()
    {
        await FillSubmitAndApproveAsync();

        await RestateAsync(period: "2026-27-Q2");

        var row = (await DetailAsync())
            .History.Single(r => r.Period == Given.Period("2026-27-Q2"))
            .Restated.ShouldNotBeNull();
        (row.Reported, row.Restated).ShouldBe(("92.0%", "80.0%"));
        (row.ReportedStatus, row.RestatedStatus).ShouldBe((Status.Green, Status.Red));
    }

    [Fact]
    public async Task Restatement_OfOneThatWasRestated_KeepsWhatWasFirstReported()
    {
        await RestateAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await ProposeAsync(Lower with { NumeratorText = "42" }, actor: Actors.PerformanceTeam)).ShouldBeDone();
        (await ApproveRestatementAsync(Testing.Actors.Everywhere(Role.Director))).ShouldBeDone();

        var row = (await DetailAsync())
            .History.Single(r => r.Period == Given.Period("2026-27-Q1"))
            .Restated.ShouldNotBeNull();
        (row.Reported, row.Restated, row.On).ShouldBe(("88.0%", "84.0%", Today.AddDays(1)));
    }

    [Fact]
    public async Task Dashboard_AsAtADayBefore_ShowsWhatWasReported()
    {
        await RestateAsync();
        Database.Time.Advance(TimeSpan.FromDays(2));

        var before = await DetailAsync(new DateOnly(2026, 10, 11));
        var after = await DetailAsync(new DateOnly(2026, 10, 12));

        before.Latest.ShouldNotBeNull().Value.ShouldBe("88.0%");
        before.HasRestated.ShouldBeFalse();
        after.Latest.ShouldNotBeNull().Value.ShouldBe("80.0%");
        after.Latest.Restated.ShouldNotBeNull().Reported.ShouldBe("88.0%");
    }

    [Fact]
    public async Task Indicator_AsReported_ShowsWhatWasFirstReportedWithItsStatus()
    {
        await RestateAsync();

        var reported = (
            await Database.Get<IndicatorQueries>().DetailAsync(Actors.Director, "HOU-1", asReported: true)
        ).ShouldNotBeNull();

        reported.Latest.ShouldNotBeNull().Value.ShouldBe("88.0%");
        reported.Latest.Assessment.Status.ShouldBe(Status.Amber);
        reported.Latest.Restated.ShouldNotBeNull().Restated.ShouldBe("80.0%");
    }

    [Fact]
    public async Task Lists_AfterARestatement_SayThatTheFigureIsRestated()
    {
        await RestateAsync();

        var list = await Database.Get<IndicatorQueries>().ListAsync(Actors.CabinetMember);

        list.Where(i => i.IsRestated).Select(i => i.Code).ShouldBe(["HOU-1"]);
    }

    [Fact]
    public async Task Report_InPlaceOfARestatedFigure_IsNoRestatement()
    {
        await RestateAsync();
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var figure = await db.Observations.SingleAsync(o => o.Indicator.Code == "HOU-1" && o.Value == 80);

        figure.Report(new(new ObservedValue.Number(81)));

        figure.RestatedOn.ShouldBeNull();
    }

    [Fact]
    public async Task Effect_BeforeAnybodyDecides_SaysWhatWouldChange()
    {
        await FillSubmitAndApproveAsync();
        (await ProposeAsync()).ShouldBeDone();

        var effect = (await SeenAsync()).Effect;

        effect[0].ShouldBe("Q1 2026/27 changes from 88.0% to 80.0%, and changes from Amber to Red.");
        effect.ShouldContain("Q1 2026/27: the direction since a year before changes from Improved to Worsened.");
        (await FigureAsync()).Value.ShouldBe(88);
    }

    [Fact]
    public async Task Effect_OnALaterFigure_NamesItsDirection()
    {
        await FillSubmitAndApproveAsync();
        var higher = Lower with { NumeratorText = "48" };
        (await ProposeAsync(higher)).ShouldBeDone();

        (await SeenAsync()).Effect.ShouldContain(
            "Q2 2026/27: the direction since the period before changes from Improved to Worsened."
        );
        (await ApproveRestatementAsync()).ShouldBeDone();
        (await FigureAsync(period: "2026-27-Q2")).Assessment.SincePrevious.Direction.ShouldBe(Direction.Worsened);
    }

    [Fact]
    public async Task Effect_OnACalculatedIndicator_IsNamedAndWorkedOut()
    {
        (
            await Database
                .Get<SetFormula>()
                .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("LIB-2", "[HOU-1] / 2", "Half of it"))
        ).ShouldBeDone();
        await RestateAsync(Lower with { NumeratorText = "45" });
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await ProposeAsync()).ShouldBeDone();

        // The director of Place sees no open figures of Libraries; the performance team does.
        var seen = (await SeenAsync()).Effect;
        seen.ShouldNotContain(sentence => sentence.Contains("LIB-2", StringComparison.Ordinal));
        seen[^1].ShouldStartWith("Figures of other services change with it.");
        (await SeenAsync(Actors.PerformanceTeam)).Effect.ShouldContain(sentence =>
            sentence.StartsWith("LIB-2, Q1 2026/27, changes from 45.0% to 40.0%", StringComparison.Ordinal)
        );
        (await ApproveRestatementAsync()).ShouldBeDone();
        var calculated = await FigureAsync("LIB-2");
        (calculated.Value, calculated.RestatedOn).ShouldBe((40m, Today.AddDays(1)));
    }

    [Fact]
    public async Task Effect_OnACalculatedFigureOfAnOpenRoundToo_StaysHiddenUntilThatRoundCloses()
    {
        (
            await Database
                .Get<SetFormula>()
                .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("LIB-2", "[HOU-1] + [WAS-1]", "The two"))
        ).ShouldBeDone();
        await GivenAFigureOfTheOpenRoundAsync("WAS-1", "2026-27-Q1", 30);
        await RestateAsync();

        (await FigureAsync("LIB-2")).Value.ShouldBe(110);
        (await CalculatedSeenByAMemberAsync()).ShouldBeEmpty();
        await CloseRoundAsync();
        (await CalculatedSeenByAMemberAsync()).ShouldBe(["110.0%"]);
    }

    [Fact]
    public async Task NewValue_OfAFigureThatASpotCheckDidNotConfirm_IsNotYetDoubted()
    {
        await DoubtAsync();
        (await StandingAsync()).IsNotConfirmed.ShouldBeTrue();

        await RestateAsync();

        (await StandingAsync()).IsNotConfirmed.ShouldBeFalse();
        (await PlanFigureAsync()).IsNotConfirmed.ShouldBeFalse();
        var latest = (await DetailAsync()).Latest.ShouldNotBeNull();
        (latest.IsNotConfirmed, latest.Check.ShouldNotBeNull().Of).ShouldBe((false, "88.0%"));
        await DoubtAsync();
        (await StandingAsync()).IsNotConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task NewCommentary_OfAFigureThatASpotCheckDidNotConfirm_LeavesItDoubted()
    {
        await DoubtAsync();

        await RestateAsync(
            new EntryInput
            {
                NumeratorText = "44",
                DenominatorText = "50",
                Commentary = "Said better.",
            }
        );

        (await StandingAsync()).IsNotConfirmed.ShouldBeTrue();
        (await PlanFigureAsync()).IsNotConfirmed.ShouldBeTrue();
        (await DetailAsync()).Latest.ShouldNotBeNull().IsNotConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task FiguresAsFirstReported_BesideARestatedOne_HaveTheDirectionsOfThen()
    {
        await FillSubmitAndApproveAsync();
        var before = (await DetailAsync()).History.Select(row => row.Assessment).ToList();
        await RestateAsync(Lower with { NumeratorText = "48" });

        var restated = await DetailAsync();
        var reported = await DetailAsync(asReported: true);

        var now = restated.History.Single(row => row.Period == Given.Period("2026-27-Q2")).Assessment.SincePrevious;
        var then = reported.History.Single(row => row.Period == Given.Period("2026-27-Q2")).Assessment.SincePrevious;
        (now.Direction, then.Direction).ShouldBe((Direction.Worsened, Direction.Improved));
        reported.History.Select(row => row.Assessment.SincePrevious).ShouldBe(before.Select(a => a.SincePrevious));
        reported.History.Select(row => row.Assessment.SinceLastYear).ShouldBe(before.Select(a => a.SinceLastYear));
        reported.Latest!.Assessment.SincePrevious.ShouldBe(then);
    }

    [Fact]
    public async Task LongerPeriods_WithARestatedFigure_SaySo()
    {
        await RestateAsync(new EntryInput { ValueText = "80" }, "HOU-3", "2025-26-Q4");

        foreach (var (asReported, year, otherwise) in new[] { (false, "80", "90"), (true, "90", "80") })
        {
            var detail = (
                await Database
                    .Get<IndicatorQueries>()
                    .DetailAsync(Actors.PerformanceTeam, "HOU-3", asReported: asReported)
            ).ShouldNotBeNull();
            detail
                .Derived.Select(figure => (figure.Period.Code, figure.Value, figure.Otherwise))
                .ShouldBe([("2026-27-FY", "Not yet available", null), ("2025-26-FY", year, otherwise)]);
        }
    }

    [Fact]
    public async Task TrialOfARule_OnARestatedFigure_SaysSo()
    {
        await RestateAsync();

        var trial = await Database
            .Get<RuleQueries>()
            .TryAsync(Actors.PerformanceTeam, "HOU-1", new TrialSettings(new ToleranceRule.MetOrMissed(), null));

        trial
            .ShouldNotBeNull()
            .Figures.Where(figure => figure.IsRestated)
            .Select(figure => figure.Period.Code)
            .ShouldBe(["2026-27-Q1"]);
    }

    [Fact]
    public async Task Approval_OfAnswersToAllQuestions_KeepsThem()
    {
        var input = Lower with { Cause = "A month was left out", Action = "Counting anew", Recovery = "In March" };
        await RestateAsync(input);

        var figure = await FigureAsync();
        figure.Answers.ShouldBe(input.Answers);
        (await SeenAsync()).Commentary.ShouldBe(input.Answers);
        var form = await Database.Get<RestatementQueries>().FormAsync(Actors.Officer, "HOU-1", "2026-27-Q1");
        form.ShouldNotBeNull().Figure!.Now.Answers.ShouldBe(input.Answers);
    }

    [Fact]
    public async Task Proposal_ThatChangesOnlyAnAnswer_IsNoRestatement()
    {
        var figure = await FigureAsync();
        var same = new EntryInput
        {
            NumeratorText = figure.Numerator!.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
            DenominatorText = figure.Denominator!.Value.ToString(
                "0.##",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            Commentary = figure.Commentary,
            Action = "Something else",
        };

        (await ProposeAsync(same)).Word().ShouldBe("same-figure");
    }

    [Fact]
    public async Task Proposal_WithAnAnswerThatIsTooLong_IsRefusedAtItsField() =>
        (await ProposeAsync(Lower with { Recovery = new string('x', EntryInput.CommentaryLength + 1) }))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Recovery"]);

    [Fact]
    public async Task Approval_OfAProposalFromBeforeThereWereFourFields_KeepsWhatTheFigureSaid()
    {
        await RestateAsync(Lower with { Cause = "A month was left out" });
        (await ProposeAsync(Lower with { NumeratorText = "41", Cause = "A month was left out" })).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE Restatements SET Input = replace(Input, '\"Cause\":\"A month was left out\"', '\"Cause\":\"\"')"
        );
        (await LatestAsync()).Input.Cause.ShouldBe("");

        (await ApproveRestatementAsync()).ShouldBeDone();

        (await FigureAsync()).Cause.ShouldBe("A month was left out");
    }

    [Fact]
    public async Task Effect_OnLongerPeriods_IsNamed()
    {
        (await ProposeAsync(new EntryInput { ValueText = "30" }, "HOU-3", "2025-26-Q2")).ShouldBeDone();

        (await SeenAsync()).Effect[0].ShouldStartWith("Q2 2025/26 changes from 45 to 30");
        (await WithdrawRestatementAsync()).ShouldBeDone();
        (await ProposeAsync(new EntryInput { ValueText = "80" }, "HOU-3", "2025-26-Q4")).ShouldBeDone();
        (await SeenAsync()).Effect.ShouldContain("2025/26 put together from shorter periods changes from 90 to 80.");
    }

    [Fact]
    public async Task Effect_OnceApproved_StaysAsItWas()
    {
        (await ProposeAsync()).ShouldBeDone();
        var before = (await SeenAsync()).Effect;
        (await ApproveRestatementAsync()).ShouldBeDone();
        await RestateAsync(Lower with { NumeratorText = "49" });

        var first = await Database.Get<RestatementQueries>().DetailAsync(Actors.Director, 1, Today);

        first.ShouldNotBeNull().Effect.ShouldBe(before);
    }

    [Fact]
    public async Task Reassessment_AfterARestatement_FindsNoDifference()
    {
        await FillSubmitAndApproveAsync();
        await RestateAsync();

        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest()))
            .ShouldBeDone()
            .Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_ByWhoeverProposedIt_IsRefused()
    {
        (await ProposeAsync(actor: Actors.PerformanceTeam)).ShouldBeDone();

        (await ApproveRestatementAsync(Actors.PerformanceTeam)).Word().ShouldBe("own-proposal");
        (await RefuseRestatementAsync(Actors.PerformanceTeam)).Word().ShouldBe("own-proposal");
        (await FigureAsync()).Value.ShouldBe(88);
    }

    [Theory]
    [InlineData(Role.Director, "Done")]
    [InlineData(Role.PerformanceTeam, "Done")]
    [InlineData(Role.Officer, "Forbidden")]
    [InlineData(Role.IndicatorOwner, "Forbidden")]
    [InlineData(Role.HeadOfService, "Forbidden")]
    [InlineData(Role.CltMember, "Forbidden")]
    [InlineData(Role.CabinetMember, "Forbidden")]
    [InlineData(Role.ScrutinyMember, "Forbidden")]
    [InlineData(Role.Partner, "Forbidden")]
    [InlineData(Role.Auditor, "Forbidden")]
    [InlineData(Role.Administrator, "Forbidden")]
    public async Task Decision_ByARole_IsDoneOrForbidden(Role role, string word)
    {
        (await ProposeAsync()).ShouldBeDone();
        (await ApproveRestatementAsync(Actors.Holding(role))).Word().ShouldBe(word);
    }

    [Fact]
    public async Task Decision_ByADirectorOutsideTheirReach_IsForbidden()
    {
        (
            await ProposeAsync(new EntryInput { ValueText = "1300" }, "LIB-1", actor: Actors.PerformanceTeam)
        ).ShouldBeDone();

        (await ApproveRestatementAsync()).Word().ShouldBe("Forbidden");
        (await RefuseRestatementAsync()).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Approval_OfAnotherEffectThanWasRead_IsAConflict()
    {
        (await ProposeAsync()).ShouldBeDone();

        (await ApproveRestatementAsync(stamp: "another")).Word().ShouldBe("Conflict");
        (await FigureAsync()).Value.ShouldBe(88);
    }

    [Fact]
    public async Task Approval_OfAFigureThatHasChangedSince_IsRefused()
    {
        (await ProposeAsync()).ShouldBeDone();
        await ChangeFigureAsync();

        (await SeenAsync()).Problem.ShouldBe(RestatementRefusals.FigureChanged.Sentence);
        (await ApproveRestatementAsync()).Word().ShouldBe("figure-changed");
        (await WithdrawRestatementAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Approval_WhileTheFigureChanges_IsAConflict()
    {
        (await ProposeAsync()).ShouldBeDone();
        var seen = await SeenAsync();

        var outcome = await new ApproveRestatement(Interleaved(ChangeFigureAsync)).ExecuteAsync(
            Actors.Director,
            new ApproveRestatementRequest(seen.Row.Id, seen.Row.Version, seen.Stamp.ShouldNotBeNull())
        );

        outcome.Word().ShouldBe("Conflict");
        (await FigureAsync()).Value.ShouldBe(89);
    }

    [Fact]
    public async Task Refusal_OfARestatement_LeavesTheFigureAndSaysWhy()
    {
        (await ProposeAsync()).ShouldBeDone();

        (await RefuseRestatementAsync()).ShouldBeDone();

        var refused = await LatestAsync();
        (refused.State, refused.RefusalReason, refused.DecidedBy).ShouldBe(
            (RestatementState.Refused, "It was right.", "Director")
        );
        (await FigureAsync()).Value.ShouldBe(88);
        (await ProposeAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Refusal_WithoutAReason_NamesTheReason()
    {
        (await ProposeAsync()).ShouldBeDone();

        (await RefuseRestatementAsync(reason: " ")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Withdrawal_ByAColleagueOfTheService_TakesItBack()
    {
        (await ProposeAsync(actor: Actors.PerformanceTeam)).ShouldBeDone();

        (await WithdrawRestatementAsync(Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");
        (await WithdrawRestatementAsync()).ShouldBeDone().ShouldBe(RestatementState.Withdrawn);
        (await RefuseRestatementAsync()).Word().ShouldBe("restatement-decided");
        (await WithdrawRestatementAsync()).Word().ShouldBe("restatement-decided");
    }

    private async Task GivenAFigureOfTheOpenRoundAsync(string code, string period, decimal value)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var when = Given.Period(period);
        var figure = await db.Observations.SingleAsync(o => o.Indicator.Code == code && o.Period == when);
        figure.Report(new(new ObservedValue.Number(value), Round: await db.CollectionRounds.SingleAsync()));
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    private async Task<IEnumerable<string>> CalculatedSeenByAMemberAsync() =>
        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "LIB-2"))
            .ShouldNotBeNull()
            .History.Where(row => row.Period == Given.Period("2026-27-Q1"))
            .Select(row => row.Value);

    private async Task DoubtAsync() =>
        (
            await Database
                .Get<RecordSpotCheck>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new RecordSpotCheckRequest(
                        "HOU-1",
                        "2026-27-Q1",
                        Today,
                        20,
                        17,
                        "From the case files.",
                        SpotCheckResult.NotConfirmed,
                        "Three cases differ.",
                        new TypedAction("Correct it.", "Housing data officer", new DateOnly(2026, 12, 1))
                    )
                )
        ).ShouldBeDone();

    private async Task<IndicatorStanding> StandingAsync() =>
        (await Database.Get<IndicatorQueries>().ListAsync(Actors.Director)).Single(i => i.Code == "HOU-1");

    private async Task<YearFigure> PlanFigureAsync() =>
        (await Database.Get<ThreadQueries>().PlanOfYearAsync(Actors.Director, "D1", new FinancialYear(2026)))
            .ShouldNotBeNull()
            .Indicators.Single(i => i.Code == "HOU-1")
            .After.ShouldNotBeNull();

    private async Task ChangeFigureAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var figure = await db.Observations.SingleAsync(o => o.Indicator.Code == "HOU-1" && o.Value == 88);
        figure.Report(new(new ObservedValue.Number(89)));
        db.BeginChange(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc));
        await db.SaveChangesAsync();
    }

    private async Task<IndicatorDetail> DetailAsync(DateOnly? on = null, bool asReported = false) =>
        (
            await Database.Get<IndicatorQueries>().DetailAsync(Actors.Director, "HOU-1", on, asReported)
        ).ShouldNotBeNull();
}
