using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts.Published;

public sealed class PublishedTrendTests
{
    public static TheoryData<string> All => new(PublishedCases.Trends.Select(c => c.Id));

    [Fact]
    public void Cases_AreAllThere() => All.Count.ShouldBe(20);

    [Theory]
    [MemberData(nameof(All))]
    public void TheilSen_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);

        var slope = TheilSenSlope.From(published.Values).ShouldNotBeNull();

        slope.Slope.ShouldBe(published.Slope, 1e-9);
        slope.Intercept.ShouldBe(published.Intercept, 1e-8);
        slope.Likely.Low.ShouldBe(published.Likely[0], 1e-9);
        slope.Likely.High.ShouldBe(published.Likely[1], 1e-9);
        slope.AlmostCertain.Low.ShouldBe(published.AlmostCertain[0], 1e-9);
        slope.AlmostCertain.High.ShouldBe(published.AlmostCertain[1], 1e-9);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void MannKendall_OfAPublishedSeries_IsTheReference(string id)
    {
        var published = Case(id);

        var test = MannKendallTest.Of(published.Values);

        test.S.ShouldBe(published.S);
        test.Variance.ShouldBe(published.Variance, 1e-9);
        test.Z.ShouldBe(published.Z, 1e-9);
        test.TwoSidedProbability.ShouldBe(published.Probability, 1e-9);
    }

    private static TrendCase Case(string id) => PublishedCases.Trends.Single(c => c.Id == id);
}
