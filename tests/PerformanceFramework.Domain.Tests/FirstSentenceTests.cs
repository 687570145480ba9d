namespace PerformanceFramework.Domain.Tests;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("One only", "One only")]
    [InlineData("One. Two.", "One.")]
    [InlineData("Was it? It was!", "Was it?")]
    [InlineData("One\nTwo", "One")]
    [InlineData("It rose by 3.5 points. Then it fell.", "It rose by 3.5 points.")]
    [InlineData("Some sites, e.g. the north, closed. Others did not.", "Some sites, e.g. the north, closed.")]
    [InlineData("The depot at St. Helens closed. It is open again.", "The depot at St. Helens closed.")]
    [InlineData("Calls rose at the CQC. We look into it.", "Calls rose at the CQC.")]
    public void Of_AText_IsWhatStandsBeforeTheNext(string text, string first) => FirstSentence.Of(text).ShouldBe(first);

    [Fact]
    public void Of_ALongSentence_IsCutAfterAWord()
    {
        var first = FirstSentence.Of(string.Join(' ', Enumerable.Repeat("word", 60)) + ".");

        first.ShouldEndWith(" word…");
        first.Length.ShouldBeInRange(FirstSentence.Longest - 5, FirstSentence.Longest);
    }

    [Fact]
    public void Of_AWordWithoutEnd_IsCutAnyway() =>
        FirstSentence.Of(new string('x', 500)).Length.ShouldBe(FirstSentence.Longest);
}
