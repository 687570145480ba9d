using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class BandLooksTests
{
    private static readonly BandLook Behind = new("Behind", BandShape.Diamond, BandColour.Amber);
    private static readonly BandLook Ahead = new("Well ahead", BandShape.Star, BandColour.Blue);

    [Theory]
    [InlineData(Status.Blue, "Exceeded", BandShape.Star, BandColour.Blue)]
    [InlineData(Status.Green, "Green", BandShape.Tick, BandColour.Green)]
    [InlineData(Status.Yellow, "Yellow", BandShape.Hexagon, BandColour.Yellow)]
    [InlineData(Status.Amber, "Amber", BandShape.Triangle, BandColour.Amber)]
    [InlineData(Status.Red, "Red", BandShape.Cross, BandColour.Red)]
    [InlineData(Status.NotRated, "Not rated", BandShape.Dash, BandColour.Grey)]
    public void LookOf_AStatusOfMostRules_IsTheUsual(Status status, string word, BandShape shape, BandColour colour) =>
        ToleranceRule.Parse("relative 10%").LookOf(status).ShouldBe(new BandLook(word, shape, colour));

    [Theory]
    [InlineData(Status.Blue, "Exceeded", BandShape.Star, BandColour.Blue)]
    [InlineData(Status.Green, "Better", BandShape.Star, BandColour.Green)]
    [InlineData(Status.Yellow, "Yellow", BandShape.Hexagon, BandColour.Yellow)]
    [InlineData(Status.Amber, "As expected", BandShape.Circle, BandColour.Amber)]
    [InlineData(Status.Red, "Worse", BandShape.Triangle, BandColour.Red)]
    [InlineData(Status.NotRated, "Not rated", BandShape.Dash, BandColour.Grey)]
    public void LookOf_AStatusOfASymmetricBand_IsStarCircleOrTriangle(
        Status status,
        string word,
        BandShape shape,
        BandColour colour
    ) => ToleranceRule.Parse("symmetric 5%").LookOf(status).ShouldBe(new BandLook(word, shape, colour));

    [Theory]
    [InlineData("met {Red=Behind/Diamond/Amber}")]
    [InlineData("symmetric 5% {Red=Behind/Diamond/Amber}")]
    public void LookOf_AStatusThatTheRuleNames_IsTheRules(string rule) =>
        ToleranceRule.Parse(rule).LookOf(Status.Red).ShouldBe(Behind);

    [Fact]
    public void LookOf_AStatusThatTheRuleDoesNotName_IsTheUsual() =>
        ToleranceRule
            .Parse("met {Red=Behind/Diamond/Amber}")
            .LookOf(Status.Green)
            .ShouldBe(BandLook.UsualOf(Status.Green));

    [Fact]
    public void Looks_OfNothing_AreTheUsual()
    {
        new BandLooks([]).IsUsual.ShouldBeTrue();
        new BandLooks([]).ShouldBe(BandLooks.Usual);
        BandLooks.Usual.Of(Status.Red).ShouldBeNull();
    }

    [Fact]
    public void Looks_GivenInAnotherOrder_AreEqual()
    {
        var one = new BandLooks([new(Status.Red, Behind), new(Status.Blue, Ahead)]);
        var other = new BandLooks([new(Status.Blue, Ahead), new(Status.Red, Behind)]);

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.Equals((object)other).ShouldBeTrue();
        one.IsUsual.ShouldBeFalse();
        one.ToString().ShouldBe("{Blue=Well ahead/Star/Blue; Red=Behind/Diamond/Amber}");
    }

    public static TheoryData<BandLooks?> OtherLooks =>
        new()
        {
            null,
            BandLooks.Usual,
            new BandLooks([new(Status.Amber, Behind)]),
            new BandLooks([new(Status.Red, Ahead)]),
            new BandLooks([new(Status.Red, Behind), new(Status.Blue, Ahead)]),
        };

    [Theory]
    [MemberData(nameof(OtherLooks))]
    public void Looks_ThatSaySomethingElse_AreNotEqual(BandLooks? other)
    {
        var looks = new BandLooks([new(Status.Red, Behind)]);

        looks.Equals(other).ShouldBeFalse();
        looks.Equals((object?)other).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("A word of 21 letters.")]
    [InlineData(" ahead")]
    [InlineData("ahead ")]
    [InlineData("a{head")]
    [InlineData("a}head")]
    [InlineData("a;head")]
    [InlineData("a/head")]
    [InlineData("a=head")]
    public void Looks_WithAWordThatCannotBeWritten_AreRefused(string word) =>
        Should
            .Throw<ArgumentException>(() => new BandLooks([new(Status.Red, Behind with { Word = word })]))
            .Message.ShouldStartWith($"'{word}' cannot be the word of a band.");

    [Fact]
    public void Looks_WithAWordOfTwentyLetters_AreTaken() =>
        new BandLooks([new(Status.Red, Behind with { Word = "A word of 20 letters" })])
            .Of(Status.Red)!
            .Word.ShouldBe("A word of 20 letters");

    [Fact]
    public void Looks_WithAStatusTwice_AreRefused() =>
        Should.Throw<ArgumentException>(() => new BandLooks([new(Status.Red, Behind), new(Status.Red, Ahead)]));

    [Fact]
    public void Looks_OfWhatIsNotRated_AreRefused() =>
        Should
            .Throw<ArgumentException>(() => new BandLooks([new(Status.NotRated, Behind)]))
            .Message.ShouldStartWith("What is not rated is in no band.");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("Red=Behind/Diamond/Amber")]
    [InlineData("{Red=Behind/Diamond/Amber")]
    [InlineData("Red=Behind/Diamond/Amber}")]
    [InlineData("{Red=Behind/Diamond}")]
    [InlineData("{Red=Behind/Diamond/Amber/Amber}")]
    [InlineData("{Red/Behind/Diamond/Amber}")]
    [InlineData("{Red==Behind/Diamond/Amber}")]
    [InlineData("{Red=Behind/Diamond/Amber;}")]
    [InlineData("{Purple=Behind/Diamond/Amber}")]
    [InlineData("{red=Behind/Diamond/Amber}")]
    [InlineData("{5=Behind/Diamond/Amber}")]
    [InlineData("{Red=Behind/Square/Amber}")]
    [InlineData("{Red=Behind/7/Amber}")]
    [InlineData("{Red=Behind/Diamond/Mauve}")]
    [InlineData("{Red=Behind/Diamond/4}")]
    [InlineData("{Red=/Diamond/Amber}")]
    [InlineData("{Red= Behind/Diamond/Amber}")]
    [InlineData("{Red=Behind/Diamond/Amber; Red=Late/Diamond/Amber}")]
    [InlineData("{NotRated=Waiting/Dash/Grey}")]
    public void TryParse_TextThatGivesNoLooks_IsRefused(string text)
    {
        BandLooks.TryParse(text, out var looks).ShouldBeFalse();
        looks.ShouldBeNull();
    }

    [Fact]
    public void TryParse_TextOfLooks_GivesThemBack()
    {
        BandLooks.TryParse("{Blue=Well ahead/Star/Blue; Red=Behind/Diamond/Amber}", out var looks).ShouldBeTrue();

        looks.ShouldBe(new BandLooks([new(Status.Red, Behind), new(Status.Blue, Ahead)]));
    }
}
