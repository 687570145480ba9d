namespace PerformanceFramework.Domain.Tests;

public sealed class SentenceCaseTests
{
    [Theory]
    [InlineData("Cases closed", "cases closed")]
    [InlineData("MPs’ letters answered", "MPs’ letters answered")]
    [InlineData("A", "a")]
    [InlineData("86 of 149", "86 of 149")]
    public void Within_ASentence_OnlyAbbreviationsKeepTheirCapital(string words, string within) =>
        SentenceCase.Within(words).ShouldBe(within);

    [Theory]
    [InlineData("second best quarter", "Second best quarter")]
    [InlineData("é", "É")]
    [InlineData("5 days", "5 days")]
    public void AtStart_OfASentence_TheFirstLetterIsACapital(string words, string atStart) =>
        SentenceCase.AtStart(words).ShouldBe(atStart);
}
