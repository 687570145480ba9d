using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Organisation;

public sealed class ColourTests
{
    // Contrasts as WebAIM and the W3C publish them, cut to two decimals.
    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.47)]
    [InlineData("#949494", 3.03)]
    [InlineData("#0000ff", 8.59)]
    [InlineData("#ff0000", 3.99)]
    [InlineData("#ffff00", 1.07)]
    [InlineData("#008000", 5.13)]
    [InlineData("#1d70b8", 5.16)]
    public void Contrast_WithWhite_IsAsPublished(string hex, double published)
    {
        var contrast = Colour.Parse(hex).ContrastWith(Colour.White);

        (Math.Floor(contrast * 100) / 100).ShouldBe(published, 0.0001);
        Colour.White.ContrastWith(Colour.Parse(hex)).ShouldBe(contrast);
    }

    [Theory]
    [InlineData("#ffffff", 21.0)]
    [InlineData("#767676", 4.62)]
    [InlineData("#ff0000", 5.25)]
    [InlineData("#00ff00", 15.30)]
    public void Contrast_WithBlack_IsAsPublished(string hex, double published) =>
        (Math.Floor(Colour.Parse(hex).ContrastWith(Colour.Black) * 100) / 100).ShouldBe(published, 0.0001);

    [Theory]
    [InlineData("#5a2d72")]
    [InlineData("#000000")]
    [InlineData("#00304f")]
    public void ForLinks_OfADarkCalmColour_IsTheColourItself(string hex)
    {
        var colour = Colour.Parse(hex);

        colour.ForLinks.ShouldBe(colour);
        colour.IsDarkenedForLinks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("#1d70b8")]
    [InlineData("#ffdd00")]
    [InlineData("#ffffff")]
    [InlineData("#767676")]
    public void ForLinks_OfALightColour_IsADarkerShade(string hex)
    {
        var colour = Colour.Parse(hex);

        colour.IsDarkenedForLinks.ShouldBeTrue();
        colour.ForLinks.ContrastWith(Colour.White).ShouldBeGreaterThan(colour.ContrastWith(Colour.White));
    }

    [Fact]
    public void ForLinks_OfADarkStrongColour_IsACalmerShade()
    {
        var indigo = Colour.Parse("#4b0082");

        indigo.IsDarkenedForLinks.ShouldBeFalse();
        indigo.ForLinks.ShouldNotBe(indigo);
    }

    [Fact]
    public void ForLinks_OfAnyColour_CanBeReadOnWhite()
    {
        for (var red = 0; red <= 255; red += 15)
        {
            for (var green = 0; green <= 255; green += 15)
            {
                for (var blue = 0; blue <= 255; blue += 15)
                {
                    var colour = Colour.Parse($"#{red:x2}{green:x2}{blue:x2}");
                    colour.ForLinks.ContrastWith(Colour.White).ShouldBeGreaterThan(6.5, colour.Hex);
                }
            }
        }
    }

    [Theory]
    [InlineData("#5A2D72", "#5a2d72")]
    [InlineData("#00ff7F", "#00ff7f")]
    public void Text_OfAColour_IsReadInLettersOfEitherSize(string text, string hex) =>
        Colour.Parse(text).Hex.ShouldBe(hex);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("purple")]
    [InlineData("5a2d72")]
    [InlineData("#5a2d7")]
    [InlineData("#5a2d722")]
    [InlineData("#5a2d7g")]
    [InlineData(" #5a2d72")]
    [InlineData("#5a2d72\n")]
    [InlineData("#5a2d72}body{display:none")]
    public void Text_ThatIsNoColour_IsRefused(string? text) => Colour.TryParse(text, out _).ShouldBeFalse();
}
