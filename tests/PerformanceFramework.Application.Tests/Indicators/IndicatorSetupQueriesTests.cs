using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>What those who manage indicators read of them; NEW-1 is a draft.</summary>
public sealed class IndicatorSetupQueriesTests : SetupTest
{
    private static readonly FinancialYear ThisYear = new(2026);

    private IndicatorQueries Queries => Database.Get<IndicatorQueries>();

    [Fact]
    public async Task Register_OfEveryState_SaysWhatEachIndicatorLacks()
    {
        (await CreateAsync("NEW-2", IndicatorCard.Blank with { Name = "Potholes filled" })).ShouldBeDone();

        var register = await Queries.RegisterAsync(Actors.PerformanceTeam, ThisYear);

        register.Select(i => i.Code).ShouldBe(register.Select(i => i.Code).Order(StringComparer.Ordinal));
        register.Count.ShouldBe(Council.Records.Count + 2);
        Of("NEW-1").ShouldBe((IndicatorState.Draft, "NoAlignment"));
        Of("NEW-2").ShouldBe((IndicatorState.Draft, "NoDefinition, NoOwner, NoAlignment"));
        Of("HOU-1").ShouldBe((IndicatorState.Live, ""));
        // Its targets of this year are "none", and OUT-1 has targets until 2025 only.
        Of("HOU-4").ShouldBe((IndicatorState.Live, "NoTarget"));
        Of("OUT-1").ShouldBe((IndicatorState.Live, "NoTarget"));
        // Activity needs no target.
        Of("WAS-2").ShouldBe((IndicatorState.Live, ""));

        (IndicatorState, string) Of(string code)
        {
            var found = register.Single(i => i.Code == code);
            return (found.State, string.Join(", ", found.Gaps));
        }
    }

    [Fact]
    public async Task Register_OfAYear_NamesTheSetsOfThatYear()
    {
        var set = new IndicatorSet("SCORE", "the scorecard");
        await Database.SaveAsync(set);
        await Database
            .Get<AddToSet>()
            .ExecuteAsync(Actors.PerformanceTeam, new AddToSetRequest("SCORE", 2026, ["HOU-1"]));

        var thisYear = await Queries.RegisterAsync(Actors.PerformanceTeam, ThisYear);
        var nextYear = await Queries.RegisterAsync(Actors.PerformanceTeam, new FinancialYear(2027));

        thisYear.Single(i => i.Code == "HOU-1").Sets.ShouldBe([new CodedChoice("SCORE", "the scorecard")]);
        nextYear.ShouldAllBe(i => i.Sets.Count == 0);
        nextYear.Single(i => i.Code == "HOU-1").Gaps.ShouldBe([IndicatorGap.NoTarget]);
    }

    [Fact]
    public async Task Similar_NamesOfOthers_AreFoundWhateverTheirState()
    {
        var similar = await Queries.SimilarAsync(Actors.PerformanceTeam, "allotments let in a month", "");

        var found = similar.ShouldHaveSingleItem();
        (found.Code, found.State, found.Service).ShouldBe(("NEW-1", IndicatorState.Draft, "Housing"));
        (await Queries.SimilarAsync(Actors.PerformanceTeam, "allotments let in a month", "NEW-1")).ShouldBeEmpty();
        (await Queries.SimilarAsync(Actors.PerformanceTeam, " ", "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Setup_OfAnIndicator_HasItsCardItsPastAndItsBreaks()
    {
        var live = (await Queries.SetupAsync(Actors.PerformanceTeam, "OUT-1")).ShouldNotBeNull();
        var draft = (await Queries.SetupAsync(Actors.PerformanceTeam, "NEW-1")).ShouldNotBeNull();

        (live.AsksWhy, live.HasFigures, live.MissingToGoLive.Count).ShouldBe((true, true, 0));
        live.Breaks.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2024, 1, 1));
        (draft.AsksWhy, draft.Card, draft.ServiceCode, draft.SetCode).ShouldBe((false, Complete, "HOU", ""));
        draft.MissingToGoLive.ShouldBe(["a primary alignment"]);
        (await Queries.SetupAsync(Actors.PerformanceTeam, "NONE")).ShouldBeNull();
    }

    [Fact]
    public async Task Formula_ThatFits_SaysWhatItWouldGiveForTheLatestPeriods()
    {
        var check = (await CheckAsync("[HOU-1] − 8")).ShouldNotBeNull();

        (check.Problem, check.Written).ShouldBe((null, "[HOU-1] − 8"));
        check
            .Outcomes.Select(outcome => (outcome.Period.Code, outcome.Value))
            .ShouldBe([
                ("2026-27-Q1", "80.0%"),
                ("2025-26-Q4", "83.0%"),
                ("2025-26-Q3", "78.0%"),
                ("2025-26-Q2", "76.0%"),
            ]);
        check.Outcomes[0].Explanation.ShouldContain("= 80.0%");
    }

    [Theory]
    [InlineData("[HOU-1] +", "formula")]
    [InlineData("[NONE-1]", "NONE-1")]
    [InlineData("[LIB-2]", "LIB-2 → LIB-2")]
    [InlineData("[LIB-1]", "£")]
    public async Task Formula_ThatDoesNotFit_SaysWhyAsSettingItWould(string formula, string word)
    {
        var check = (await CheckAsync(formula)).ShouldNotBeNull();

        check.Outcomes.ShouldBeEmpty();
        var set = await Database
            .Get<SetFormula>()
            .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("LIB-2", formula, Reason));
        check.Problem.ShouldNotBeNull().ShouldContain(word, Case.Insensitive);
        check.Problem.ShouldBe(set.Sentence);
    }

    [Fact]
    public async Task Queries_ByThoseWhoDoNotManageIndicators_AnswerNothing()
    {
        var reader = Actors.Auditor;

        (await Queries.RegisterAsync(reader, ThisYear)).ShouldBeEmpty();
        (await Queries.SimilarAsync(reader, "allotments let in a month", "")).ShouldBeEmpty();
        (await Queries.SetupAsync(reader, "HOU-1")).ShouldBeNull();
        (await Queries.ChoicesAsync(reader)).ShouldBeNull();
        (await Queries.CheckFormulaAsync(reader, "LIB-2", "[HOU-1]")).ShouldBeNull();
        (await Queries.SetFiltersAsync(Domain.Identity.Actor.Nobody, ThisYear)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Choices_OfWhatIsRetired_AreNotOffered()
    {
        var (used, retired) = (new IndicatorSet("USED", "a used set"), new IndicatorSet("OLD", "an old set"));
        retired.Retire(new DateOnly(2026, 4, 1));
        await Database.SaveAsync(used, retired);

        var choices = (await Queries.ChoicesAsync(Actors.PerformanceTeam)).ShouldNotBeNull();

        choices.Sets.ShouldBe([new CodedChoice("USED", "a used set")]);
        choices.Services.Select(s => s.Code).ShouldBe(["HOU", "LIB", "WAS"]);
    }

    private Task<FormulaCheck?> CheckAsync(string formula) =>
        Queries.CheckFormulaAsync(Actors.PerformanceTeam, "LIB-2", formula);
}
