using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class IndicatorFindingTests
{
    private static readonly (string Code, string Name)[] Known =
    [
        ("LIB-01", "Visits to libraries"),
        ("LIB-03", "Visits to museums"),
        ("LIB-06", "Visits to libraries and museums"),
        ("HOU-01", "Households in temporary accommodation"),
        ("NAME", "LIB-01"),
    ];

    [Theory]
    [InlineData("HOU-01", "HOU-01")]
    [InlineData("hou-01 ", "HOU-01")]
    [InlineData("visits to libraries", "LIB-01")]
    [InlineData("temporary", "HOU-01")]
    [InlineData("accommodation HOUSEHOLDS", "HOU-01")]
    [InlineData("LIB-01", "LIB-01")]
    public void Words_OfOneIndicator_FindIt(string typed, string code) =>
        IndicatorFinding.Of(typed, Known).ShouldBe(new IndicatorFinding.Found(code));

    [Theory]
    [InlineData("swimming", "No indicator has the code")]
    [InlineData("", "No indicator has the code")]
    [InlineData("visits", "3 indicators have these words in their names: LIB-01, Visits to libraries; LIB-03")]
    [InlineData("museums", "2 indicators have these words")]
    public void Words_OfNoneOrSeveral_SaySo(string typed, string sentence) =>
        IndicatorFinding
            .Of(typed, Known)
            .ShouldBeOfType<IndicatorFinding.NotFound>()
            .Sentence.ShouldStartWith(sentence);

    [Fact]
    public void Words_OfVeryMany_ShowTheFirstFive()
    {
        var many = Enumerable.Range(1, 9).Select(n => ($"A-{n}", "Alike")).Append(("B-1", "Alike")).ToList();

        var sentence = IndicatorFinding.Of("ali", many).ShouldBeOfType<IndicatorFinding.NotFound>().Sentence;

        sentence.ShouldContain("A-5, Alike and more.");
        sentence.ShouldNotContain("A-6");
    }
}
