using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class EntryRuleTests
{
    private static readonly FigureLimits Share = new(Given.Percent, 0, 100, null);
    private static readonly FigureLimits Count = new(Given.Households, 0, null, null);
    private static readonly FigureLimits Unlimited = new(Given.Days, null, null, null);

    public static TheoryData<ValueKind, ObservedValue> KindsWithoutText =>
        new()
        {
            { ValueKind.NotDue, new ObservedValue.NotDue() },
            { ValueKind.NotYetAvailable, new ObservedValue.NotYetAvailable(new DateOnly(2026, 11, 30)) },
            { ValueKind.NotApplicable, new ObservedValue.NotApplicable() },
            { ValueKind.Suppressed, new ObservedValue.Suppressed() },
        };

    [Fact]
    public void Read_AFigure_IsANumber() =>
        Read(new EntryInput { ValueText = "84.5%" }, Share).Value.ShouldBe(new ObservedValue.Number(84.5m));

    [Theory]
    [MemberData(nameof(KindsWithoutText))]
    public void Read_AReasonForNoFigure_IsThatReasonWhateverIsInTheBox(ValueKind kind, ObservedValue value)
    {
        var input = new EntryInput
        {
            Kind = kind,
            ValueText = "left over",
            ExpectedOn = new DateOnly(2026, 11, 30),
        };

        Read(input, Share).Value.ShouldBe(value);
    }

    [Fact]
    public void Read_AValueInWords_IsTrimmed() =>
        Read(new EntryInput { Kind = ValueKind.Text, ValueText = " 67 weeks " }, Share)
            .Value.ShouldBe(new ObservedValue.Text("67 weeks"));

    [Theory]
    [InlineData(ValueKind.Number, "")]
    [InlineData(ValueKind.Number, "   ")]
    [InlineData(ValueKind.Text, "")]
    [InlineData(ValueKind.Text, " \t")]
    public void Read_NothingTyped_IsBlank(ValueKind kind, string text) =>
        Read(new EntryInput { Kind = kind, ValueText = text }, Share).IsBlank.ShouldBeTrue();

    [Fact]
    public void Read_CommentaryAlone_IsStillBlank() =>
        Read(new EntryInput { Commentary = "Figures to follow." }, Share).IsBlank.ShouldBeTrue();

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    public void Read_AFigureOnItsLimit_IsRead(string text) =>
        Read(new EntryInput { ValueText = text }, Share).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData(
        "9,500 %",
        "The figure must be between 0.0% and 100.0%. You entered 9,500.0%. Check the decimal point."
    )]
    [InlineData("-1", "The figure must be between 0.0% and 100.0%. You entered -1.0%. Check the decimal point.")]
    [InlineData(
        "100.01",
        "The figure must be between 0.00% and 100.00%. You entered 100.01%. Check the decimal point."
    )]
    [InlineData("abc", "“abc” is not a figure. Write digits only, for example 84.0%.")]
    public void Read_APercentageThatCannotBe_SaysWhatIsWrong(string text, string sentence) =>
        ShouldBeRefused(new EntryInput { ValueText = text }, Share, EntryField.Value, sentence);

    [Theory]
    [InlineData("-3", "The figure cannot be negative. You entered -3.")]
    [InlineData("-0.2", "The figure cannot be negative. You entered -0.2.")]
    public void Read_ANegativeCount_SaysWhatIsWrong(string text, string sentence) =>
        ShouldBeRefused(new EntryInput { ValueText = text }, Count, EntryField.Value, sentence);

    [Fact]
    public void Read_BelowTheLowest_NamesTheLowest() =>
        ShouldBeRefused(
            new EntryInput { ValueText = "4" },
            Unlimited with
            {
                Lowest = 5,
            },
            EntryField.Value,
            "The figure must be at least 5.0 days. You entered 4.0."
        );

    [Fact]
    public void Read_AboveTheHighest_NamesTheHighest() =>
        ShouldBeRefused(
            new EntryInput { ValueText = "366" },
            Unlimited with
            {
                Highest = 365,
            },
            EntryField.Value,
            "The figure must be at most 365.0 days. You entered 366.0."
        );

    [Theory]
    [InlineData("-999999999999999")]
    [InlineData("999999999999999")]
    public void Read_WithoutLimits_TakesAnyFigure(string text) =>
        Read(new EntryInput { ValueText = text }, Unlimited).Problems.ShouldBeEmpty();

    [Fact]
    public void Read_CommentaryOfTwentyThousandCharacters_SaysHowMuchToCut() =>
        ShouldBeRefused(
            new EntryInput { ValueText = "84", Commentary = new string('x', 20_000) },
            Share,
            EntryField.Commentary,
            "The commentary is 20,000 characters long; 4,000 is the most. Shorten it by 16,000."
        );

    [Fact]
    public void Read_CommentaryOfTheLongestLength_IsKept() =>
        Read(new EntryInput { ValueText = "84", Commentary = new string('x', EntryInput.CommentaryLength) }, Share)
            .Problems.ShouldBeEmpty();

    [Fact]
    public void Read_ScriptTagsInCommentary_AreText() =>
        Read(new EntryInput { ValueText = "84", Commentary = "<script>alert('x')</script>" }, Share)
            .Problems.ShouldBeEmpty();

    [Fact]
    public void Read_ScriptTagsInAValueInWords_AreText() =>
        Read(new EntryInput { Kind = ValueKind.Text, ValueText = "<b>67</b> weeks" }, Share)
            .Value.ShouldBe(new ObservedValue.Text("<b>67</b> weeks"));

    [Fact]
    public void Read_AValueInWordsThatIsTooLong_SaysHowMuchToCut() =>
        ShouldBeRefused(
            new EntryInput { Kind = ValueKind.Text, ValueText = new string('x', 201) },
            Share,
            EntryField.Value,
            "The value is 201 characters long; 200 is the most. Shorten it by 1."
        );

    [Fact]
    public void Read_AReasonThatIsTooLong_SaysHowMuchToCut() =>
        ShouldBeRefused(
            new EntryInput { ValueText = "84", JudgementReason = new string('x', JudgedStatus.ReasonLength + 1) },
            Share,
            EntryField.JudgementReason,
            "The reason is 501 characters long; 500 is the most. Shorten it by 1."
        );

    [Theory]
    [InlineData(EntryField.Value, "value")]
    [InlineData(EntryField.Commentary, "commentary")]
    [InlineData(EntryField.JudgementReason, "reason")]
    public void Read_AHiddenCharacterInProse_IsRefusedByName(EntryField field, string what) =>
        ShouldBeRefused(
            new EntryInput
            {
                Kind = ValueKind.Text,
                ValueText = "67 weeks" + HiddenIn(field, EntryField.Value),
                Commentary = "On plan" + HiddenIn(field, EntryField.Commentary),
                JudgementReason = "Late" + HiddenIn(field, EntryField.JudgementReason),
            },
            Share,
            field,
            $"The {what} contains a hidden character (U+202E), which can change how it reads. Delete it, or type the text again."
        );

    [Fact]
    public void Read_SeveralProblems_NamesThemAll() =>
        Read(new EntryInput { ValueText = "abc", Commentary = new string('x', 5000) }, Share)
            .Problems.Select(problem => problem.Field)
            .ShouldBe([EntryField.Value, EntryField.Commentary]);

    private static string HiddenIn(EntryField asked, EntryField field) => asked == field ? "\u202E" : "";

    private static EntryReading Read(EntryInput input, FigureLimits limits) => EntryRule.Read(input, limits);

    private static void ShouldBeRefused(EntryInput input, FigureLimits limits, EntryField field, string sentence)
    {
        var reading = EntryRule.Read(input, limits);

        reading.Value.ShouldBeNull();
        reading.IsBlank.ShouldBeFalse();
        reading.Problems.ShouldBe([new EntryProblem(field, sentence)]);
    }
}
