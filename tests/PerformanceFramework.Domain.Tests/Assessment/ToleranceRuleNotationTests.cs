using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ToleranceRuleNotationTests
{
    private static readonly BandLooks RedIsBehind = new([
        new(Status.Red, new BandLook("Behind", BandShape.Diamond, BandColour.Blue)),
    ]);

    public static TheoryData<ToleranceRule, string> Notations =>
        new()
        {
            { new ToleranceRule.MetOrMissed(), "met" },
            { new ToleranceRule.RelativeTolerance(10), "relative 10%" },
            { new ToleranceRule.RelativeTolerance(7.50m), "relative 7.5%" },
            { new ToleranceRule.RelativeTolerance(0), "relative 0%" },
            { new ToleranceRule.RelativeTolerance(0.00000001m), "relative 0.00000001%" },
            { new ToleranceRule.RelativeWithNearMiss(5, 10), "near-miss 5% 10%" },
            { new ToleranceRule.RelativeWithNearMiss(5, 5), "near-miss 5% 5%" },
            { new ToleranceRule.AbsoluteTolerance(2), "absolute 2" },
            { new ToleranceRule.AbsoluteTolerance(1200.25m), "absolute 1200.25" },
            { new ToleranceRule.TargetAndFloor(80), "floor 80" },
            { new ToleranceRule.TargetAndFloor(-0.5m), "floor -0.5" },
            { new ToleranceRule.LowAndHighTarget(80, 90.5m), "low-high 80 90.5" },
            { new ToleranceRule.LowAndHighTarget(-2, -1), "low-high -2 -1" },
            { new ToleranceRule.MinimumAndStretch(80.25m, 90), "minimum-stretch 80.25 90" },
            { new ToleranceRule.MinimumAndStretch(20, 10), "minimum-stretch 20 10" },
            { new ToleranceRule.ToleranceAndImprovement(10), "improve 10%" },
            { new ToleranceRule.FourBands(5, 10), "four 5% 10%" },
            { new ToleranceRule.FourBands(5, 5), "four 5% 5%" },
            { new ToleranceRule.SymmetricBand(5), "symmetric 5%" },
            { new ToleranceRule.ExceedingBand(5, 10), "exceed 5% 10%" },
            { new ToleranceRule.ExceedingBand(10, 5), "exceed 10% 5%" },
            { new ToleranceRule.Range(5), "range 5%" },
            { new ToleranceRule.Benchmark(), "benchmark" },
            { new ToleranceRule.Forecast(55, 35), "forecast 55% 35%" },
            { new ToleranceRule.Forecast(100, 0), "forecast 100% 0%" },
            { new ToleranceRule.Forecast(50, 50), "forecast 50% 50%" },
            { new ToleranceRule.Judgement(), "judgement" },
            { new ToleranceRule.None(), "none" },
            {
                new ToleranceRule.MetOrMissed { AsShown = true },
                "met as-shown"
            },
            {
                new ToleranceRule.RelativeTolerance(10) { AsShown = true },
                "relative 10% as-shown"
            },
            {
                new ToleranceRule.MetOrMissed { Looks = RedIsBehind },
                "met {Red=Behind/Diamond/Blue}"
            },
            {
                new ToleranceRule.FourBands(5, 10) { AsShown = true, Looks = RedIsBehind },
                "four 5% 10% as-shown {Red=Behind/Diamond/Blue}"
            },
        };

    [Theory]
    [MemberData(nameof(Notations))]
    public void Notation_OfEachRule_IsWrittenAndReadBack(ToleranceRule rule, string notation)
    {
        rule.Notation.ShouldBe(notation);
        ToleranceRule.Parse(notation).ShouldBe(rule);
    }

    [Theory]
    [InlineData("  near-miss  5%   10% ", "near-miss 5% 10%")]
    [InlineData("met   as-shown ", "met as-shown")]
    [InlineData("met{Red=Behind/Diamond/Blue}  ", "met {Red=Behind/Diamond/Blue}")]
    [InlineData("floor 80.50", "floor 80.5")]
    [InlineData(
        "met {Red=Behind/Cross/Red;Blue=Well ahead/Star/Blue}",
        "met {Blue=Well ahead/Star/Blue; Red=Behind/Cross/Red}"
    )]
    public void Parse_WrittenOtherwise_IsTheSameRule(string written, string notation) =>
        ToleranceRule.Parse(written).Notation.ShouldBe(notation);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Met")]
    [InlineData("met 10%")]
    [InlineData("judgement 1")]
    [InlineData("relative")]
    [InlineData("relative 10")]
    [InlineData("relative ten%")]
    [InlineData("relative %")]
    [InlineData("relative -10%")]
    [InlineData("relative +10%")]
    [InlineData("relative 1,000%")]
    [InlineData("relative 1e1%")]
    [InlineData("relative 10% 20%")]
    [InlineData("relative 10 %")]
    [InlineData("relative 0.000000001%")]
    [InlineData("relative 1000000000000000%")]
    [InlineData("relative 99999999999999999999999999999999%")]
    [InlineData("near-miss 5%")]
    [InlineData("near-miss 10% 5%")]
    [InlineData("near-miss 5 10")]
    [InlineData("absolute 2%")]
    [InlineData("absolute -2")]
    [InlineData("floor")]
    [InlineData("floor 80%")]
    [InlineData("floor 80 90")]
    [InlineData("floor 0.000000001")]
    [InlineData("low-high 80")]
    [InlineData("low-high 80% 90%")]
    [InlineData("low-high 80 1000000000000000")]
    [InlineData("minimum-stretch 80")]
    [InlineData("minimum-stretch 80% 90%")]
    [InlineData("improve")]
    [InlineData("improve 10")]
    [InlineData("improve -1%")]
    [InlineData("four 5%")]
    [InlineData("four 10% 5%")]
    [InlineData("symmetric 5")]
    [InlineData("symmetric -5%")]
    [InlineData("exceed 5%")]
    [InlineData("exceed -5% 10%")]
    [InlineData("exceed 5% -10%")]
    [InlineData("range 5")]
    [InlineData("benchmark 5%")]
    [InlineData("forecast 55%")]
    [InlineData("forecast 35% 55%")]
    [InlineData("forecast 100.1% 35%")]
    [InlineData("forecast 55% -1%")]
    [InlineData("none at all")]
    [InlineData("spc")]
    [InlineData("as-shown")]
    [InlineData("as-shown met")]
    [InlineData("met as-shown as-shown")]
    [InlineData("met AS-SHOWN")]
    [InlineData("{Red=Behind/Cross/Red}")]
    [InlineData("met {}")]
    [InlineData("met {")]
    [InlineData("met }")]
    [InlineData("met {Red=Behind/Cross/Red")]
    [InlineData("met {Red=Behind/Cross/Red} as-shown")]
    [InlineData("met {Red=Behind/Cross/Red}}")]
    [InlineData("met {{Red=Behind/Cross/Red}}")]
    public void Parse_TextThatIsNoRule_IsRefusedAsAFormat(string notation) =>
        Should.Throw<FormatException>(() => ToleranceRule.Parse(notation));

    [Theory]
    [InlineData("spc", "'spc' is not a tolerance rule.")]
    [InlineData("relative 10", "'10' in 'relative 10' is not a percentage.")]
    [InlineData("relative ten%", "'ten' in 'relative ten%' is not a number.")]
    [InlineData("floor +5", "'+5' in 'floor +5' is not a number.")]
    [InlineData("met {Red}", "'{Red}' does not say how bands look.")]
    public void Parse_TextThatIsNoRule_SaysWhatIsWrongWithIt(string notation, string message) =>
        Should.Throw<FormatException>(() => ToleranceRule.Parse(notation)).Message.ShouldBe(message);

    [Fact]
    public void Parse_AFigureOutOfBounds_SaysWhatIsWrongWithIt() =>
        Should
            .Throw<FormatException>(() => ToleranceRule.Parse("near-miss 10% 5%"))
            .Message.ShouldStartWith("'near-miss 10% 5%' is not a tolerance rule: It must be at least 10.");

    [Fact]
    public void Notation_OfTheLongestRule_FitsWhereItIsStored()
    {
        var longest = new ToleranceRule.MinimumAndStretch(
            -999_999_999_999_998.99999999m,
            -999_999_999_999_998.99999999m
        )
        {
            AsShown = true,
            Looks = new BandLooks([
                new(Status.Blue, Longest()),
                new(Status.Green, Longest()),
                new(Status.Yellow, Longest()),
                new(Status.Amber, Longest()),
                new(Status.Red, Longest()),
            ]),
        };

        longest.Notation.Length.ShouldBeLessThanOrEqualTo(ToleranceRuleNotation.Length);
        ToleranceRule.Parse(longest.Notation).ShouldBe(longest);
    }

    private static BandLook Longest() =>
        new(new string('W', BandLook.WordLength), BandShape.Triangle, BandColour.Yellow);

    [Theory]
    [InlineData("relative 10%", true)]
    [InlineData("relative", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsValid_OnlyOfTheNotationOfARule(string? notation, bool isValid) =>
        ToleranceRuleNotation.IsValid(notation).ShouldBe(isValid);

    [Fact]
    public void IsValid_OfWhatIsLongerThanARuleIsKept_IsNot()
    {
        var padded = "relative 10%".PadRight(ToleranceRuleNotation.Length);

        ToleranceRuleNotation.IsValid(padded).ShouldBeTrue();
        ToleranceRuleNotation.IsValid(padded + " ").ShouldBeFalse();
    }

    [Fact]
    public void Looks_WithoutARule_AreNone() =>
        Should.Throw<FormatException>(() => ToleranceRuleNotation.Read("{Green=Better star green}"));
}
