using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class LikelihoodTests
{
    [Theory]
    [InlineData(0, ProbabilityWord.RemoteChance)]
    [InlineData(0.05, ProbabilityWord.RemoteChance)]
    [InlineData(0.0749, ProbabilityWord.RemoteChance)]
    [InlineData(0.075, ProbabilityWord.HighlyUnlikely)]
    [InlineData(0.2249, ProbabilityWord.HighlyUnlikely)]
    [InlineData(0.225, ProbabilityWord.Unlikely)]
    [InlineData(0.3749, ProbabilityWord.Unlikely)]
    [InlineData(0.375, ProbabilityWord.RealisticPossibility)]
    [InlineData(0.525, ProbabilityWord.RealisticPossibility)]
    [InlineData(0.5251, ProbabilityWord.Likely)]
    [InlineData(0.775, ProbabilityWord.Likely)]
    [InlineData(0.7751, ProbabilityWord.HighlyLikely)]
    [InlineData(0.925, ProbabilityWord.HighlyLikely)]
    [InlineData(0.9251, ProbabilityWord.AlmostCertain)]
    [InlineData(1, ProbabilityWord.AlmostCertain)]
    public void Word_OfAProbability_IsThatOfTheNearestBand(double probability, ProbabilityWord word) =>
        ProbabilityYardstick.WordFor(probability).ShouldBe(word);

    [Theory]
    [InlineData(0.65, 19, "Likely 65%")]
    [InlineData(0.645, 19, "Likely 65%")]
    [InlineData(0.02, 19, "Remote chance <5%")]
    [InlineData(0.02, 20, "Remote chance 2%")]
    [InlineData(0.009, 20, "Remote chance <1%")]
    [InlineData(0.05, 19, "Remote chance 5%")]
    [InlineData(0.95, 19, "Almost certain 95%")]
    [InlineData(0.951, 19, "Almost certain >95%")]
    [InlineData(0.951, 20, "Almost certain 95%")]
    [InlineData(0.991, 20, "Almost certain >99%")]
    [InlineData(0.15, 5, "Highly unlikely 15%")]
    [InlineData(0.3, 5, "Unlikely 30%")]
    [InlineData(0.45, 5, "Realistic possibility 45%")]
    [InlineData(0.85, 5, "Highly likely 85%")]
    public void Label_OfAProbability_IsAWordAndANumberThatClaimsNoMoreThanIsKnown(
        double probability,
        int errors,
        string label
    ) => new Likelihood.Probable(probability, errors).Label.ShouldBe(label);

    [Theory]
    [InlineData(0.5, 4, 0.5)]
    [InlineData(0.01, 19, 0.05)]
    [InlineData(0.999, 19, 0.95)]
    [InlineData(0.001, 20, 0.01)]
    [InlineData(0.999, 20, 0.99)]
    public void Stated_OfAProbability_IsWhatIsShown(double probability, int errors, double stated) =>
        new Likelihood.Probable(probability, errors).Stated.ShouldBe(stated);

    [Fact]
    public void Label_OfWhatArithmeticDecides_SaysSo()
    {
        new Likelihood.Secured().Label.ShouldBe("Secured");
        new Likelihood.Lost().Label.ShouldBe("Lost");
    }

    [Theory]
    [InlineData(ForecastRefusal.NoFigures, "Not enough history")]
    [InlineData(ForecastRefusal.TooFewFigures, "Not enough history")]
    [InlineData(ForecastRefusal.TooFewErrors, "Not enough history")]
    [InlineData(ForecastRefusal.LatestMissing, "Figures missing")]
    [InlineData(ForecastRefusal.EarlierThisYearMissing, "Figures missing")]
    [InlineData(ForecastRefusal.TooFarAhead, "Too far ahead")]
    [InlineData(ForecastRefusal.NoNumericTarget, "No target")]
    [InlineData(ForecastRefusal.UnevenTargets, "Targets differ")]
    public void Label_OfWhatCannotBeKnown_GivesTheReason(ForecastRefusal refusal, string label) =>
        new Likelihood.Unknown(refusal).Label.ShouldBe(label);
}
