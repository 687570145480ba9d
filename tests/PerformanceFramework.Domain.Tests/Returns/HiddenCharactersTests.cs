using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class HiddenCharactersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Plain text, with punctuation; and £ signs – “quoted”.")]
    [InlineData("Line\nbreaks\r\nand\ttabs")]
    [InlineData("Gwaith da: tŷ, ŵyr, café, 漢字, עברית")]
    [InlineData("Emoji 👍 are visible")]
    [InlineData("a\u00A0b")]
    [InlineData("<script>alert(1)</script>")]
    public void First_OfVisibleText_IsNone(string text) => HiddenCharacters.First(text).ShouldBeNull();

    [Theory]
    [InlineData("\u0000", "U+0000")]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\u001Bb", "U+001B")]
    [InlineData("a\u007Fb", "U+007F")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("soft\u00ADhyphen", "U+00AD")]
    [InlineData("zero\u200Bwidth", "U+200B")]
    [InlineData("\u200Fmark", "U+200F")]
    [InlineData("evil\u202Etxt", "U+202E")]
    [InlineData("isolate\u2066", "U+2066")]
    [InlineData("\uFEFFstart", "U+FEFF")]
    [InlineData("tag\U000E0041letter", "U+E0041")]
    [InlineData("one\u200Btwo\u202E", "U+200B")]
    public void First_OfHiddenCharacters_IsNamed(string text, string name) =>
        HiddenCharacters.First(text).ShouldBe(name);

    [Fact]
    public void First_OfHalfACharacter_DoesNotThrow() => HiddenCharacters.First("a\uD83D").ShouldBeNull();
}
