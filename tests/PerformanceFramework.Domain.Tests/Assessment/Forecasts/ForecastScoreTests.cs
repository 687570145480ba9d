using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class ForecastScoreTests
{
    [Fact]
    public void Brier_OfStatements_IsTheMeanSquaredDifference()
    {
        var score = ForecastScore.Of([Said(0.9, met: true), Said(0.7, met: false), Said(0.2, met: false)]);

        score.Scored.ShouldBe(3);
        score.Met.ShouldBe(1);
        score.Brier!.Value.ShouldBe((0.01 + 0.49 + 0.04) / 3, 1e-12);
        score.BaseRate!.Value.ShouldBe(1.0 / 3, 1e-12);
        score.BaseRateBrier!.Value.ShouldBe(2.0 / 9, 1e-12);
    }

    [Fact]
    public void Brier_OfStatements_IsExplained() =>
        ForecastScore
            .Of([Said(0.9, met: true), Said(0.7, met: false), Said(0.2, met: false)])
            .BrierExplanation.ShouldBe(
                "Over 3 statements the likelihoods scored 0.18, where 0 is perfect; "
                    + "always saying 33% would have scored 0.22"
            );

    [Fact]
    public void Brier_OfOneStatement_IsExplainedInTheSingular() =>
        ForecastScore
            .Of([Said(1, met: true)])
            .BrierExplanation.ShouldStartWith("Over 1 statement the likelihoods scored 0.00,");

    [Fact]
    public void Score_OfNothing_SaysSo()
    {
        var score = ForecastScore.Of([]);

        score.Brier.ShouldBeNull();
        score.BaseRate.ShouldBeNull();
        score.BaseRateBrier.ShouldBeNull();
        score.Coverage.ShouldBeNull();
        score.Words.ShouldBeEmpty();
        score.BrierExplanation.ShouldBe("No likelihood has been put to the test yet");
        score.CoverageExplanation.ShouldBe("No range has been put to the test yet");
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public void Score_OfWhatIsNoProbability_PassesItOver(double? stated) =>
        ForecastScore.Of([new PastForecast(stated, true, null, null)]).Scored.ShouldBe(0);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Score_OfACertainty_IsGiven(double stated) =>
        ForecastScore.Of([Said(stated, met: true)]).Brier.ShouldBe(1 - stated);

    [Theory]
    [InlineData(10, 1)]
    [InlineData(20, 1)]
    [InlineData(9.9, 0)]
    [InlineData(20.1, 0)]
    public void Coverage_OfARange_CountsItsEndsIn(double actual, int within)
    {
        var score = ForecastScore.Of([new PastForecast(null, true, new ForecastRange(10, 20), actual)]);

        score.Ranges.ShouldBe(1);
        score.WithinRange.ShouldBe(within);
    }

    [Fact]
    public void Coverage_OfWhatCannotBeChecked_PassesItOver() =>
        ForecastScore
            .Of([
                new PastForecast(null, true, new ForecastRange(10, 20), null),
                new PastForecast(null, true, new ForecastRange(10, 20), double.NaN),
                new PastForecast(null, true, new ForecastRange(10, 20), double.PositiveInfinity),
                new PastForecast(null, true, new ForecastRange(20, 10), 15),
                new PastForecast(null, true, new ForecastRange(double.NaN, 10), 5),
                new PastForecast(null, true, null, 15),
            ])
            .Ranges.ShouldBe(0);

    [Fact]
    public void Coverage_OfSeveralRanges_IsExplained()
    {
        var range = new ForecastRange(10, 20);

        var score = ForecastScore.Of([
            new PastForecast(null, true, range, 15),
            new PastForecast(null, true, range, 16),
            new PastForecast(null, true, range, 25),
        ]);

        score.Coverage!.Value.ShouldBe(2.0 / 3, 1e-12);
        score.CoverageExplanation.ShouldBe("2 of 3 year-end figures came out within their 80% range (67%)");
    }

    [Fact]
    public void Words_ThatWereSaid_AreCountedInTheOrderOfTheYardstick()
    {
        var score = ForecastScore.Of([
            Said(0.7, met: true),
            Said(0.02, met: false),
            Said(0.6, met: false),
            Said(0.65, met: true),
        ]);

        score.Words.Count.ShouldBe(2);
        score.Words[0].ShouldBe(new WordScore(ProbabilityWord.RemoteChance, 1, 0, 0.02));
        score.Words[1].Word.ShouldBe(ProbabilityWord.Likely);
        score.Words[1].Said.ShouldBe(3);
        score.Words[1].CameTrue.ShouldBe(2);
        score.Words[1].AverageStated.ShouldBe(0.65, 1e-12);
    }

    [Fact]
    public void Word_ThatWasSaidOften_IsExplained()
    {
        new WordScore(ProbabilityWord.Likely, 14, 10, 0.65).Explanation.ShouldBe(
            "Of 14 times we said “likely”, 10 came true (71%)"
        );
        new WordScore(ProbabilityWord.AlmostCertain, 1, 1, 0.97).Explanation.ShouldBe(
            "Of 1 time we said “almost certain”, 1 came true (100%)"
        );
    }

    private static PastForecast Said(double stated, bool met) => new(stated, met, null, null);
}
