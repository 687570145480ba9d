using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Taking off a candidate that was added by mistake.</summary>
public sealed class RemoveScorecardCandidateTests : ScorecardTest
{
    [Fact]
    public async Task Removal_OfACandidateNobodySpokeOf_IsRecordedAndCanBeTakenBack()
    {
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();

        (await RemoveAsync("HOU-2")).ShouldBeDone();

        var choice = await ChoiceAsync();
        choice.Candidates.Select(c => c.Indicator.Code).ShouldBe(["HOU-1", "LIB-1", "WAS-1"], ignoreOrder: true);
        var step = choice.Steps.OrderBy(s => s.Id).Last();
        (step.Kind, step.By).ShouldBe((ScorecardStepKind.CandidateRemoved, "Performance team"));
        step.Note.ShouldBe($"HOU-2, Name of HOU-2. {Reason}");
        (await RecordOfAsync(nameof(RemoveScorecardCandidate), nameof(ScorecardCandidate))).Reason.ShouldBe(Reason);
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
    }

    [Fact]
    public async Task Removal_OfWhatIsInTheSetTheYearBefore_IsRefused()
    {
        (await OpenAsync()).ShouldBeDone();

        (await RemoveAsync("HOU-1")).Word().ShouldBe("is-in-the-year-before");
    }

    [Fact]
    public async Task Removal_OnceAMemberHasGivenAView_IsRefusedUntilItIsTakenBack()
    {
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
        (await AddCandidateAsync("HOU-3")).ShouldBeDone();
        (await GiveAsync(Cabinet, null, [new("HOU-2", true, Reason)])).ShouldBeDone();

        (await RemoveAsync("HOU-2")).Word().ShouldBe("has-views");
        (await RemoveAsync("HOU-3")).ShouldBeDone();
        (await GiveAsync(Cabinet, 0, [])).ShouldBeDone();
        (await RemoveAsync("HOU-2")).ShouldBeDone();
    }

    [Fact]
    public async Task Removal_OnceThePanelHasRecommended_IsRefusedEvenWhenThatIsTakenBack()
    {
        await RecommendedAsync();
        (await RemoveAsync("HOU-2")).Word().ShouldBe("recommended-already");
        (await ReopenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-3")).ShouldBeDone();

        (await RemoveAsync("HOU-2")).Word().ShouldBe("has-views");
        (await RemoveAsync("HOU-3")).ShouldBeDone();
    }

    [Fact]
    public async Task Removal_OfSomethingElse_NamesTheFieldOrIsNotFound()
    {
        (await RemoveAsync("HOU-2")).Word().ShouldBe("NotFound");
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();

        (await RemoveAsync("HOU-3")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await RemoveAsync("HOU-2", why: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await RemoveAsync("HOU-2", version: 9)).Word().ShouldBe("Conflict");
    }

    [Theory]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.ScrutinyMember)]
    [InlineData(Role.Director)]
    [InlineData(Role.Administrator)]
    public async Task Removal_ByARoleWithoutThePermission_IsForbidden(Role role)
    {
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();

        (await RemoveAsync("HOU-2", actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");
        (await Database.ReadAsync(db => db.ScorecardChoices.SelectMany(c => c.Candidates).CountAsync())).ShouldBe(4);
    }

    private async Task<Outcome<ScorecardKey>> RemoveAsync(
        string code,
        string why = Reason,
        int? version = null,
        Actor? actor = null
    ) =>
        await Ask<RemoveScorecardCandidate, RemoveScorecardCandidateRequest, ScorecardKey>(
            new RemoveScorecardCandidateRequest(Key, version ?? await VersionAsync(), code, why),
            actor
        );
}
