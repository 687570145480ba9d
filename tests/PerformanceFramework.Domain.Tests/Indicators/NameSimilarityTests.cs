using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("Homelessness prevented", "Homelessness prevented")]
    [InlineData("Homelessness prevented", "PREVENTED  homelessness")]
    [InlineData("Household waste recycled or composted", "Percentage of household waste that is composted or recycled")]
    [InlineData("Days lost to sickness", "Number of days lost to sickness")]
    [InlineData("Children’s homes visited", "Childrens home visits")]
    [InlineData("Anti-social behaviour cases resolved", "Antisocial behaviour cases resolved")]
    [InlineData("Freedom of information requests answered in time", "Freedom of information requests answerd on time")]
    [InlineData("Visits to libraries", "Library visits")]
    public void Names_OfTheSameThing_AreSimilar(string one, string other) =>
        NameSimilarity.AreSimilar(one, other).ShouldBeTrue($"{NameSimilarity.Of(one, other):F2}");

    [Theory]
    [InlineData("Homelessness prevented", "Council tax collected")]
    [InlineData("Visits to libraries", "Visits to the town centre")]
    [InlineData("Children adopted from care", "Children in our care")]
    [InlineData("Major planning applications decided in time", "Freedom of information requests answered in time")]
    [InlineData("Healthy life expectancy at birth", "Empty shops in the town centre")]
    [InlineData("", "Visits to libraries")]
    [InlineData("…", "–")]
    public void Names_OfDifferentThings_AreNotSimilar(string one, string other) =>
        NameSimilarity.AreSimilar(one, other).ShouldBeFalse($"{NameSimilarity.Of(one, other):F2}");

    [Theory]
    [InlineData("Homelessness prevented", "Prevented homelessness, total")]
    [InlineData("Visits to libraries", "Visits to museums")]
    [InlineData("a", "b")]
    [InlineData("Total", "Number")]
    public void Likeness_EitherWayRound_IsTheSameAndWithinBounds(string one, string other)
    {
        var likeness = NameSimilarity.Of(one, other);

        likeness.ShouldBe(NameSimilarity.Of(other, one));
        likeness.ShouldBeInRange(0, 1);
        NameSimilarity.Of(one, one).ShouldBe(1);
    }

    [Fact]
    public void Names_OfEmptyWordsAlone_AreComparedAsTheyAre()
    {
        NameSimilarity.Of("Total number", "Number, total").ShouldBe(1);
        NameSimilarity.AreSimilar("Total", "Average").ShouldBeFalse();
    }
}
