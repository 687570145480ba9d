using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Beginning, filling and withdrawing a choosing.</summary>
public sealed class OpenScorecardChoiceTests : ScorecardTest
{
    [Fact]
    public async Task Opening_OfAChoice_TakesWhatIsInTheSetTheYearBeforeAndNotRetired()
    {
        (
            await AskAsync<RetireIndicator, RetireIndicatorRequest, IndicatorState>(
                "WAS-1",
                null,
                version => new RetireIndicatorRequest("WAS-1", version, Today, Reason)
            )
        ).ShouldBeDone();

        (await OpenAsync()).ShouldBeDone();

        var choice = await ChoiceAsync();
        choice.Candidates.Select(c => (c.Indicator.Code, c.WasMember)).ShouldBe([("HOU-1", true), ("LIB-1", true)]);
        (choice.Stage, choice.ConsultationOpens, choice.ConsultationCloses).ShouldBe(
            (ScorecardStage.Consultation, Today, LastDay)
        );
        (await RecordOfAsync(nameof(OpenScorecardChoice), nameof(ScorecardChoice))).ActorName.ShouldBe(
            "Performance team"
        );
    }

    [Theory]
    [InlineData("2026-10-11", "2026-10-20", "opens-in-the-past")]
    [InlineData("2026-10-20", "2026-10-19", "closes-before-it-opens")]
    [InlineData("2026-10-01", "2026-10-11", "closes-in-the-past")]
    public async Task Opening_OnDaysThatDoNotFit_IsRefused(string opens, string closes, string expected) =>
        (await OpenAsync(Day(opens), Day(closes))).Word().ShouldBe(expected);

    [Fact]
    public async Task Opening_ASecondTimeOrForAYearThatIsOver_IsRefused()
    {
        (await OpenAsync(key: Key with { StartYear = 2025 })).Word().ShouldBe("year-is-over");
        (await OpenAsync(key: Key with { SetCode = "NONE" })).Word().ShouldBe("NotFound");
        (await OpenAsync()).ShouldBeDone();

        (await OpenAsync()).Word().ShouldBe("chosen-already");
        (await OpenAsync(key: Key with { StartYear = 2028 })).ShouldBeDone();
    }

    [Fact]
    public async Task Opening_ForARetiredSet_IsRefused()
    {
        var version = await Database.ReadAsync(db => db.IndicatorSets.Select(s => s.Version).SingleAsync());
        await Ask<RetireIndicatorSet, RetireIndicatorSetRequest, string>(
            new RetireIndicatorSetRequest("SCORE", version, Reason)
        );

        (await OpenAsync()).Word().ShouldBe("set-is-retired");
    }

    [Fact]
    public async Task Opening_WithSomethingMissing_NamesTheField()
    {
        var nothing = await Ask<OpenScorecardChoice, OpenScorecardChoiceRequest, ScorecardKey>(
            new OpenScorecardChoiceRequest(new ScorecardKey("", 0), null, null)
        );

        nothing.ShouldBeInvalid().Select(e => e.Field).ShouldBe(["SetCode", "StartYear", "Opens", "Closes"]);
    }

    [Fact]
    public async Task Candidate_ByCodeOrWords_IsAddedWithItsReason()
    {
        (await OpenAsync()).ShouldBeDone();

        (await AddCandidateAsync("hou-2")).ShouldBeDone();
        // A draft may be chosen for a year that is still to come.
        (await AddCandidateAsync("allotments let")).ShouldBeDone();

        (await ChoiceAsync())
            .Candidates.Where(c => !c.WasMember)
            .Select(c => (c.Indicator.Code, c.Why, c.AddedBy, c.AddedOn))
            .ShouldBe([("HOU-2", Reason, "Performance team", Today), ("NEW-1", Reason, "Performance team", Today)]);
    }

    [Fact]
    public async Task Candidate_ThatCannotBe_IsRefused()
    {
        (await AddCandidateAsync("HOU-2")).Word().ShouldBe("NotFound");
        (await OpenAsync()).ShouldBeDone();

        (await AddCandidateAsync("HOU-1")).Word().ShouldBe("already-a-candidate");
        (await AddCandidateAsync("swimming")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Indicator");
        (await AddCandidateAsync("HOU-2", why: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Why");
        (await AddCandidateAsync("HOU-2", version: 9)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Draft_ThatIsACandidate_IsNotRemoved()
    {
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("NEW-1")).ShouldBeDone();

        (
            await AskAsync<RemoveIndicator, RemoveIndicatorRequest, string>(
                "NEW-1",
                null,
                version => new RemoveIndicatorRequest("NEW-1", version)
            )
        )
            .Word()
            .ShouldBe("is-in-a-choosing");
    }

    [Fact]
    public async Task Candidate_AddedByTwoPeopleWhoReadTheSame_IsAConflictForTheSecond()
    {
        (await OpenAsync()).ShouldBeDone();
        var read = await VersionAsync();

        (await AddCandidateAsync("HOU-2", version: read)).ShouldBeDone();
        (await AddCandidateAsync("HOU-3", version: read)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Days_OfAConsultation_ChangeWithAReason()
    {
        (await OpenAsync()).ShouldBeDone();

        (await ChangeAsync(Today, new(2026, 10, 30))).ShouldBeDone();

        (await ChoiceAsync()).ConsultationCloses.ShouldBe(new DateOnly(2026, 10, 30));
        (await ChangeAsync(Today.AddDays(1), LastDay)).Word().ShouldBe("has-opened");
        (await ChangeAsync(Today, LastDay, version: 9)).Word().ShouldBe("Conflict");
        (await ChangeAsync(Today, null, "")).ShouldBeInvalid().Select(e => e.Field).ShouldBe(["Closes", "Reason"]);
    }

    [Fact]
    public async Task Withdrawal_WhileNobodyHasAnswered_LeavesOnlyTheChangeHistory()
    {
        (await OpenAsync()).ShouldBeDone();

        (await WithdrawAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await WithdrawAsync(version: 9)).Word().ShouldBe("Conflict");
        (await WithdrawAsync()).ShouldBeDone();

        (await Database.ReadAsync(db => db.ScorecardChoices.CountAsync())).ShouldBe(0);
        (await RecordOfAsync(nameof(WithdrawScorecardChoice), nameof(ScorecardChoice))).Reason.ShouldBe(Reason);
        (await WithdrawAsync(version: 0)).Word().ShouldBe("NotFound");
        (await OpenAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Withdrawal_OnceAMemberHasAnswered_IsRefused()
    {
        (await OpenAsync()).ShouldBeDone();
        (await GiveAsync(Cabinet, null, [new("HOU-1", true, "")])).ShouldBeDone();

        (await WithdrawAsync()).Word().ShouldBe("has-answers");
    }

    [Fact]
    public async Task Withdrawal_OfARecommendationThatWasTakenBack_IsRefused()
    {
        await RecommendedAsync();
        (await ReopenAsync()).ShouldBeDone();

        (await WithdrawAsync()).Word().ShouldBe("has-answers");
    }

    [Fact]
    public async Task Choice_RunByATeamOfOneDirectorate_IsForbidden()
    {
        (await OpenAsync(actor: TeamOfPlace)).Word().ShouldBe("Forbidden");
        (await OpenAsync(actor: Cabinet)).Word().ShouldBe("Forbidden");
    }

    private async Task<Outcome<ScorecardKey>> ChangeAsync(
        DateOnly? opens,
        DateOnly? closes,
        string reason = Reason,
        int? version = null
    ) =>
        await Ask<ChangeScorecardConsultation, ChangeScorecardConsultationRequest, ScorecardKey>(
            new ChangeScorecardConsultationRequest(Key, version ?? await VersionAsync(), opens, closes, reason)
        );

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
