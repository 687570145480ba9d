using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>From the panel's recommendation to the set, and back.</summary>
public sealed class ScorecardDecisionTests : ScorecardTest
{
    [Fact]
    public async Task Recommendation_OfEveryCandidate_IsKeptWithWhoAndWhen()
    {
        await RecommendedAsync();

        var choice = await ChoiceAsync();
        (choice.Stage, choice.Panel, choice.RecommendedOn, choice.Summary).ShouldBe(
            (ScorecardStage.Recommended, "The panel", DayAfter, "Fewer and better.")
        );
        choice
            .Candidates.Select(c => (c.Indicator.Code, c.IsRecommended, c.RecommendationWhy))
            .ShouldBe(
                [
                    ("HOU-1", true, ""),
                    ("LIB-1", false, "It says little."),
                    ("WAS-1", true, ""),
                    ("HOU-2", true, "The budget turns on it."),
                ],
                ignoreOrder: true
            );
        choice.Steps[^1].Note.ShouldBe("The panel, 21 October 2026: 2 kept, 1 dropped, 1 added.");
    }

    [Theory]
    [InlineData("LIB-1", false, "", "Why1")]
    [InlineData("HOU-2", true, "", "Why3")]
    [InlineData("WAS-1", null, "", "Choice2")]
    public async Task Recommendation_WithSomethingMissing_NamesTheField(
        string code,
        bool? isIn,
        string why,
        string field
    )
    {
        await ConsultedAsync();

        (await RecommendAsync(Lines(code, isIn, why))).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Recommendation_ThatLeavesACandidateOut_IsInvalid()
    {
        await ConsultedAsync();

        (await RecommendAsync(Lines()[..3])).ShouldBeInvalid().ShouldHaveSingleItem().Sentence.ShouldContain("HOU-2");
    }

    [Fact]
    public async Task Recommendation_AnswersEveryProposalThatIsNoCandidate()
    {
        (await OpenAsync()).ShouldBeDone();
        (await GiveAsync(Cabinet, null, [], new("", "Carbon", "An emergency."))).ShouldBeDone();
        (await GiveAsync(Scrutiny, null, [], new("HOU-2", "", "The budget."))).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(9));
        var proposals = await Database.ReadAsync(db =>
            db.ScorecardAnswers.SelectMany(a => a.Proposals).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()
        );

        (await RecommendAsync(Lines())).ShouldBeInvalid().ShouldHaveSingleItem();
        (await RecommendAsync(Lines(), answers: new TypedProposalAnswer(proposals[0], "")))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Answer0");
        (await RecommendAsync(Lines(), answers: new TypedProposalAnswer(proposals[0], new string('x', 501))))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Answer0");
        (await RecommendAsync(Lines(), answers: new TypedProposalAnswer(proposals[0], "Next year."))).ShouldBeDone();

        (
            await Database.ReadAsync(db =>
                db.ScorecardAnswers.SelectMany(a => a.Proposals)
                    .OrderBy(p => p.Id)
                    .Select(p => p.PanelAnswer)
                    .ToListAsync()
            )
        ).ShouldBe(["Next year.", ""]);
    }

    [Fact]
    public async Task Recommendation_OutOfOrder_IsRefused()
    {
        (await RecommendAsync(Lines(), version: 0)).Word().ShouldBe("NotFound");
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();

        (await RecommendAsync(Lines(), Today)).Word().ShouldBe("consultation-runs");
        Database.Time.Advance(TimeSpan.FromDays(9));
        (await RecommendAsync(Lines(), DayAfter.AddDays(1))).Word().ShouldBe("in-the-future");
        (await RecommendAsync(Lines(), LastDay)).Word().ShouldBe("before-the-consultation-closed");
        (await RecommendAsync(Lines(), version: 9)).Word().ShouldBe("Conflict");
        (await DecideAsync(Lines())).Word().ShouldBe("not-recommended");
    }

    [Fact]
    public async Task Decision_ThatFollowsTheRecommendation_NeedsNoReason()
    {
        await RecommendedAsync();

        (await DecideAsync(Lines().Select(line => line with { Why = "" }).ToArray())).ShouldBeDone();

        var choice = await ChoiceAsync();
        (choice.Stage, choice.Body!.Name, choice.DecidedOn, choice.Reference).ShouldBe(
            (ScorecardStage.Decided, "Scrutiny committee", DayAfter, "Minute 12")
        );
    }

    [Fact]
    public async Task Decision_ThatDiffers_SaysWhy()
    {
        await RecommendedAsync();

        (await DecideAsync(Lines("LIB-1", true))).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Why1");
        (await DecideAsync(Lines("LIB-1", true, "Residents love them."))).ShouldBeDone();

        (await ChoiceAsync())
            .Candidates.Single(c => c.Indicator.Code == "LIB-1")
            .DecisionWhy.ShouldBe("Residents love them.");
    }

    [Fact]
    public async Task Decision_WithSomethingWrong_IsRefused()
    {
        await RecommendedAsync();

        (await DecideAsync(Lines(), body: "NONE")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("BodyCode");
        (await DecideAsync(Lines(), body: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("BodyCode");
        (await DecideAsync(Lines(), on: DayAfter.AddDays(1))).Word().ShouldBe("in-the-future");
        (await DecideAsync(Lines(), on: LastDay)).Word().ShouldBe("before-the-recommendation");
        (await DecideAsync(Lines(), version: 9)).Word().ShouldBe("Conflict");
        (await InstructAsync()).Word().ShouldBe("not-decided");
    }

    [Fact]
    public async Task Instruction_OfWhatWasDecided_IsTheSetOfTheYear()
    {
        await DecidedAsync();

        (await InstructAsync()).ShouldBeDone();

        (await MembersAsync()).ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
        (await MembersAsync(2026)).ShouldBe(["HOU-1", "LIB-1", "WAS-1"]);
        var choice = await ChoiceAsync();
        choice.Stage.ShouldBe(ScorecardStage.Instructed);
        choice.Steps[^1].Note.ShouldBe("1 added, 2 carried on, 1 dropped.");
        (
            await Database.ReadAsync(db =>
                db.ChangeRecords.CountAsync(r =>
                    r.Kind == nameof(InstructScorecard) && r.Subject == nameof(SetMembership)
                )
            )
        ).ShouldBe(3);
        (await InstructAsync()).Word().ShouldBe("instructed-already");
    }

    [Fact]
    public async Task Instruction_ThatReplacesWhatIsThere_IsDoneOnlyKnowingly()
    {
        await DecidedAsync();
        await PutInAsync(2027, "HOU-1", "LIB-2");

        // The preview said nothing of LIB-2, so it is shown first.
        (await InstructAsync())
            .Word()
            .ShouldBe("Conflict");
        (await InstructAsync(["LIB-2"])).Word().ShouldBe("replaces-unknowingly");
        (await MembersAsync()).ShouldBe(["HOU-1", "LIB-2"]);
        (await InstructAsync(["LIB-2"], isKnowing: true)).ShouldBeDone();

        (await MembersAsync()).ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
    }

    [Fact]
    public async Task Instruction_OfAnIndicatorRetiredMeanwhile_IsRefused()
    {
        await DecidedAsync();
        (
            await AskAsync<RetireIndicator, RetireIndicatorRequest, IndicatorState>(
                "HOU-2",
                null,
                version => new RetireIndicatorRequest("HOU-2", version, Today, Reason)
            )
        ).ShouldBeDone();

        (await InstructAsync()).Word().ShouldBe("indicator-is-retired");
        (await MembersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Instruction_OfAnOlderVersion_IsAConflict()
    {
        await DecidedAsync();

        (await InstructAsync(version: 9)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Instruction_TakenBack_LeavesTheSetAsItWas()
    {
        await DecidedAsync();
        await PutInAsync(2027, "HOU-1", "LIB-2");
        (await InstructAsync(["LIB-2"], isKnowing: true)).ShouldBeDone();

        (await ReopenAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await ReopenAsync(version: 99)).Word().ShouldBe("Conflict");
        (await ReopenAsync()).ShouldBeDone();

        (await MembersAsync()).ShouldBe(["HOU-1", "LIB-2"]);
        var choice = await ChoiceAsync();
        (choice.Stage, choice.EarlierMembers.Count).ShouldBe((ScorecardStage.Decided, 0));
        choice.Steps[^1].Kind.ShouldBe(ScorecardStepKind.Reopened);
        // It can be instructed again.
        (await InstructAsync(["LIB-2"], isKnowing: true)).ShouldBeDone();
        (await MembersAsync()).ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
    }

    [Fact]
    public async Task Instruction_AfterTheSetWasChangedByHand_IsNotTakenBack()
    {
        await DecidedAsync();
        (await InstructAsync()).ShouldBeDone();
        await TakeOutAsync(2027, "WAS-1");

        (await ReopenAsync()).Word().ShouldBe("set-changed-since");
        (await MembersAsync()).ShouldBe(["HOU-1", "HOU-2"]);
    }

    [Fact]
    public async Task Instruction_OnceFiguresOfItsYearAreReported_IsNotTakenBack()
    {
        await DecidedAsync();
        (await InstructAsync()).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(300));
        await Database.AddToAsync(Council["HOU-1"], [.. Given.Figures(Council["HOU-1"], "2027-28-Q1", 90)]);

        var outcome = await ReopenAsync();

        (outcome.Word(), outcome.Sentence.Contains("HOU-1", StringComparison.Ordinal)).ShouldBe(
            ("year-has-figures", true)
        );
        (await MembersAsync()).ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
    }

    [Fact]
    public async Task Steps_TakenBackToTheConsultation_LetCandidatesBeAddedAgain()
    {
        await DecidedAsync();

        (await ReopenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-3")).Word().ShouldBe("recommended-already");
        (await ReopenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-3")).ShouldBeDone();

        (await ReopenAsync()).Word().ShouldBe("nothing-to-reopen");
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(ReopenScorecard))
                .Select(r => r.Reason)
                .Distinct()
                .ToListAsync()
        );
        record.ShouldBe([Reason]);
    }
}
