using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>The figure judged is 88.0% against at least 90.0%, which its rule makes Amber, unless a test says otherwise.</summary>
public sealed class OverrideStatusTests : ReturnsTest
{
    private const string Reason = "One large scheme came late.";

    [Fact]
    public async Task Override_ByADirectorWithinReach_ShowsTheJudgementAndKeepsTheComputedStatus()
    {
        (await OverrideAsync()).ShouldBeDone().ShouldBe(Status.Green);

        var stored = await JudgedAsync();
        (stored.Assessment.Status, stored.Assessment.ComputedStatus).ShouldBe((Status.Green, Status.Amber));
        stored.Assessment.StatusExplanation.ShouldContain(Reason.TrimEnd('.'));
        stored.Assessment.StatusExplanation.ShouldContain("Director");
        stored.Assessment.ComputedExplanation.ShouldContain("88.0%");
    }

    [Fact]
    public async Task Override_OfAFigure_KeepsReasonNameAndDay()
    {
        (await OverrideAsync(reason: $"  {Reason} ")).ShouldBeDone();

        var stored = await JudgedAsync();
        stored.Judged.ShouldBe(new JudgedStatus(Status.Green, Reason, "Director"));
        stored.OverriddenOn.ShouldBe(new DateOnly(2026, 10, 12));
    }

    [Fact]
    public async Task Override_OfAFigure_IsInTheChangeHistoryWithItsReason()
    {
        (await OverrideAsync()).ShouldBeDone();

        var record = await RecordAsync();
        (record.Subject, record.ActorName, record.Reason).ShouldBe((nameof(Observation), "Director", Reason));
        record.After.ShouldNotBeNull().ShouldContain(nameof(Status.Green));
    }

    [Fact]
    public async Task Override_OfAFigure_LeavesEveryOtherAsItIs()
    {
        var before = await OthersAsync();

        (await OverrideAsync()).ShouldBeDone();

        (await OthersAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Override_ByADirectorOutsideTheirReach_IsForbidden() =>
        (await OverrideAsync("LIB-1")).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Override_ByThePerformanceTeam_ReachesEveryDirectorate() =>
        (await OverrideAsync("LIB-1", actor: Actors.PerformanceTeam)).ShouldBeDone().ShouldBe(Status.Green);

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Override_ByARoleWithoutThePermission_IsForbidden(Role role)
    {
        (await OverrideAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");
        (await JudgedAsync()).Judged.ShouldBeNull();
    }

    [Fact]
    public async Task Override_OfAVersionThatIsNoLongerTheLatest_IsAConflictAndSaysWhatShowsNow()
    {
        var version = (await JudgedAsync()).Version;
        (await OverrideAsync(version: version)).ShouldBeDone();

        var outcome = await OverrideAsync(status: Status.Red, version: version);

        outcome.ShouldBeOfType<Outcome<Status>.Conflict>();
        (await JudgedAsync()).Assessment.Status.ShouldBe(Status.Green);
    }

    [Fact]
    public async Task Override_OfAFigureThatIsNone_IsNotFound() =>
        (
            await Database
                .Get<OverrideStatus>()
                .ExecuteAsync(Actors.PerformanceTeam, new OverrideStatusRequest(999_999, 0, Status.Green, Reason))
        )
            .Word()
            .ShouldBe("NotFound");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Override_WithoutAReason_NamesTheReason(string reason)
    {
        var error = (await OverrideAsync(reason: reason)).ShouldBeInvalid().ShouldHaveSingleItem();

        error.Field.ShouldBe("Reason");
        error.Sentence.ShouldBe("Give the reason, so that others can follow the decision.");
    }

    [Fact]
    public async Task Override_WithAReasonThatIsTooLong_SaysHowLongItMayBe() =>
        (await OverrideAsync(reason: new string('a', JudgedStatus.ReasonLength + 1)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The reason can be at most 500 characters long. Shorten it.");

    [Fact]
    public async Task Override_WithTheLongestReason_IsDone() =>
        (await OverrideAsync(reason: new string('a', JudgedStatus.ReasonLength))).ShouldBeDone();

    [Fact]
    public async Task Override_WithAHiddenCharacterInTheReason_SaysSo() =>
        (await OverrideAsync(reason: "On \u202Etrack"))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The reason contains a hidden character, which can change how it reads. Type it again.");

    [Theory]
    [InlineData(Status.NotRated)]
    [InlineData((Status)99)]
    public async Task Override_WithAStatusThatIsNoJudgement_NamesTheStatus(Status status) =>
        (await OverrideAsync(status: status)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Status");

    [Fact]
    public async Task Override_OfAFigureThatIsNotRated_IsRefused() =>
        (await OverrideAsync("WAS-2")).Word().ShouldBe("nothing-to-override");

    [Fact]
    public async Task Override_OfAFigureJudgedInTheReturn_IsRefusedAndKeepsThatJudgement()
    {
        await FillSubmitAndApproveAsync();

        (await OverrideAsync("HOU-4", "2026-27-Q2")).Word().ShouldBe("judged-in-the-return");
        (await OverrideAsync("HOU-4", "2026-27-Q2", status: null)).Word().ShouldBe("judged-in-the-return");
        (await JudgedAsync("HOU-4", "2026-27-Q2")).Assessment.Status.ShouldBe(Status.Amber);
    }

    [Fact]
    public async Task Withdrawal_OfAnOverride_ShowsTheComputedStatusAgain()
    {
        var before = (await JudgedAsync()).Assessment;
        (await OverrideAsync()).ShouldBeDone();

        (await OverrideAsync(status: null, reason: "It was late after all.")).ShouldBeDone().ShouldBe(Status.Amber);

        var stored = await JudgedAsync();
        stored.Assessment.ShouldBe(before);
        (stored.Judged, stored.OverriddenOn).ShouldBe((null, null));
    }

    [Fact]
    public async Task Withdrawal_OfAnOverride_IsInTheChangeHistoryWithItsReason()
    {
        (await OverrideAsync()).ShouldBeDone();
        (await OverrideAsync(status: null, reason: "It was late after all.")).ShouldBeDone();

        (await RecordAsync()).Reason.ShouldBe("It was late after all.");
    }

    [Fact]
    public async Task Withdrawal_WhereNothingIsOverridden_IsRefused() =>
        (await OverrideAsync(status: null)).Word().ShouldBe("not-overridden");

    [Fact]
    public async Task NewFigure_InPlaceOfAnOverriddenOne_EndsTheOverride()
    {
        await GivenAnEarlierFigureAsync();
        (await OverrideAsync(period: "2026-27-Q2", status: Status.Red)).ShouldBeDone().ShouldBe(Status.Red);

        await FillSubmitAndApproveAsync();

        var stored = await JudgedAsync(period: "2026-27-Q2");
        (stored.Value, stored.Assessment.Status).ShouldBe((92, Status.Green));
        (stored.Judged, stored.OverriddenOn).ShouldBe((null, null));
    }

    /// <summary>A figure of HOU-1 for the quarter of the open round, which its approval replaces.</summary>
    private async Task GivenAnEarlierFigureAsync()
    {
        var indicator = Council["HOU-1"];
        await Database.AddToAsync(indicator, [.. Given.Figures(indicator, "2026-27-Q2", 91)]);
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest())).ShouldBeDone();
    }

    private async Task<Outcome<Status>> OverrideAsync(
        string code = "HOU-1",
        string period = "2026-27-Q1",
        Status? status = Status.Green,
        string reason = Reason,
        int? version = null,
        Actor? actor = null
    )
    {
        var observation = await JudgedAsync(code, period);
        return await Database
            .Get<OverrideStatus>()
            .ExecuteAsync(
                actor ?? Actors.Holding(Role.Director),
                new OverrideStatusRequest(observation.Id, version ?? observation.Version, status, reason)
            );
    }

    private async Task<Observation> JudgedAsync(string code = "HOU-1", string period = "2026-27-Q1") =>
        (await ObservationAsync(code, period)).ShouldNotBeNull();

    private Task<Domain.Audit.ChangeRecord> RecordAsync() =>
        Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(OverrideStatus)).OrderByDescending(r => r.Id).FirstAsync()
        );

    private Task<List<(int, StoredAssessment)>> OthersAsync() =>
        Database.ReadAsync(async db =>
            (await db.Observations.Where(o => o.Indicator.Code != "HOU-1" || o.Value != 88).ToListAsync())
                .OrderBy(o => o.Id)
                .Select(o => (o.Version, o.Assessment))
                .ToList()
        );
}
