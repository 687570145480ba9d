using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetTextTests
{
    private static readonly FigureLimits Share = new(Given.Percent, 0, 100, null);

    [Theory]
    [InlineData("90", "at least 90.0%")]
    [InlineData(" 90.5% ", "at least 90.5%")]
    [InlineData(">= 90", "at least 90.0%")]
    [InlineData("≥90%", "at least 90.0%")]
    [InlineData("> 90", "more than 90.0%")]
    [InlineData("<= 10", "at most 10.0%")]
    [InlineData("at most 10", "at most 10.0%")]
    [InlineData("Less than 10%", "less than 10.0%")]
    [InlineData("40 to 60", "between 40.0% and 60.0%")]
    [InlineData("40%-60%", "between 40.0% and 60.0%")]
    [InlineData("Baseline", "establishing a baseline")]
    [InlineData("establish a baseline", "establishing a baseline")]
    [InlineData("none", "no target")]
    public void Cell_ThatCanBeRead_IsATarget(string text, string words)
    {
        var target = TargetText.Cell(text, TargetKind.AtLeast, Share, out var problem);

        problem.ShouldBe("");
        target!.InWords(Given.Percent).ShouldBe(words);
    }

    [Theory]
    [InlineData("abc", "is not a figure")]
    [InlineData("101", "above the highest figure that can be right")]
    [InlineData("-1", "below the lowest figure that can be right")]
    [InlineData("60 to 40", "upside down")]
    [InlineData("£90", "is not a figure")]
    [InlineData("90,5", "has a comma where a decimal point should be")]
    public void Cell_ThatCannotBeRead_SaysWhy(string text, string why)
    {
        TargetText.Cell(text, TargetKind.AtLeast, Share, out var problem).ShouldBeNull();

        problem.ShouldContain(why);
    }

    [Theory]
    [InlineData(TargetKind.Between, "is not a range")]
    [InlineData(TargetKind.None, "does not say which way is good")]
    public void Cell_WithAPlainFigureWhereThatIsNotEnough_SaysWhatIsMissing(TargetKind usual, string why)
    {
        TargetText.Cell("90", usual, Share, out var problem).ShouldBeNull();

        problem.ShouldContain(why);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, TargetKind.AtLeast)]
    [InlineData(Polarity.LowerIsBetter, TargetKind.AtMost)]
    [InlineData(Polarity.WithinRange, TargetKind.Between)]
    [InlineData(Polarity.NoJudgement, TargetKind.None)]
    public void Suggested_ByAPolarity_IsItsKind(Polarity polarity, TargetKind kind) =>
        TargetText.Suggested(polarity).ShouldBe(kind);
}
