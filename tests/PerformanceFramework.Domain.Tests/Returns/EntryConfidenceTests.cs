using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class EntryConfidenceTests
{
    private static readonly FigureLimits Share = new(Given.Percent, 0, 100, null);
    private static readonly EntryInput Figure = new() { ValueText = "84" };

    [Theory]
    [InlineData(ConfidenceGrade.Medium)]
    [InlineData(ConfidenceGrade.Low)]
    public void Submission_WithoutAReasonForDoubt_AsksForIt(ConfidenceGrade grade) =>
        Missing(Figure with { Confidence = grade, ConfidenceReason = " " }).ShouldBe([EntryField.ConfidenceReason]);

    [Theory]
    [InlineData(ConfidenceGrade.High, "")]
    [InlineData(ConfidenceGrade.Low, "Two lists differ.")]
    [InlineData(null, "")]
    public void Submission_WithAllThatIsNeeded_AsksForNothing(ConfidenceGrade? grade, string reason) =>
        Missing(Figure with { Confidence = grade, ConfidenceReason = reason }).ShouldBeEmpty();

    [Fact]
    public void Submission_OfNoFigure_AsksForNoReason() =>
        Missing(new EntryInput { Kind = ValueKind.NotApplicable, Confidence = ConfidenceGrade.Low }).ShouldBeEmpty();

    [Fact]
    public void Read_AReasonWithAHiddenCharacter_SaysSoAtItsField() =>
        EntryRule
            .Read(Figure with { ConfidenceReason = "two\u202Elists" }, Share)
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe(EntryField.ConfidenceReason);

    [Theory]
    [InlineData("86.5%", 86.5)]
    [InlineData(" 90 ", 90)]
    public void Read_AFigureForTheYearEnd_IsReadAsFiguresAre(string text, double value) =>
        EntryRule.Read(Figure with { YearEndText = text }, Share).YearEnd.ShouldBe((decimal)value);

    [Theory]
    [InlineData("about 90")]
    [InlineData("101")]
    [InlineData("9e1")]
    public void Read_AYearEndThatIsNoFigure_SaysSoAtItsField(string text) =>
        EntryRule
            .Read(Figure with { YearEndText = text }, Share)
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe(EntryField.YearEnd);

    [Fact]
    public void Read_ATotalOfTheYear_MayExceedWhatAPeriodMay()
    {
        var input = new EntryInput { ValueText = "90", YearEndText = "400" };

        EntryRule.Read(input, Share with { AddsUp = true }).YearEnd.ShouldBe(400);
    }

    [Fact]
    public void Submission_OfAYearEndWithoutConfidence_AsksForIt() =>
        Missing(Figure with { YearEndText = "90" }).ShouldBe([EntryField.YearEndConfidence]);

    [Fact]
    public void Submission_OfConfidenceWithoutAYearEnd_AsksForTheFigure() =>
        Missing(Figure with { YearEndConfidence = ConfidenceGrade.Low }).ShouldBe([EntryField.YearEnd]);

    [Theory]
    [InlineData("2026-27-Q1", Frequency.Quarterly, "2026-27-Q4")]
    [InlineData("2026-27-M11", Frequency.Monthly, "2026-27-M12")]
    [InlineData("2026-27-Q4", Frequency.Quarterly, null)]
    [InlineData("2026-27-FY", Frequency.FinancialYearly, null)]
    [InlineData("2026-27-M03", Frequency.Quarterly, null)]
    public void YearEnd_IsAskedWithEveryPeriodButTheLast(string period, Frequency frequency, string? yearEnd) =>
        YearEndExpectation.AskedWith(ReportingPeriod.Parse(period), frequency)?.Code.ShouldBe(yearEnd);

    [Fact]
    public void YearEnd_IsNotAskedWithTheLastPeriod() =>
        YearEndExpectation.AskedWith(ReportingPeriod.Parse("2026-27-Q4"), Frequency.Quarterly).ShouldBeNull();

    [Theory]
    [InlineData(85, true)]
    [InlineData(84.9, false)]
    public void Expectation_OnOrShortOfItsTarget_MeetsItOrNot(double value, bool meets) =>
        new YearEndExpectation((decimal)value, ConfidenceGrade.High).Meets(new Target.AtLeast(85)).ShouldBe(meets);

    [Fact]
    public void Expectation_WithoutATarget_MeetsNone() =>
        new YearEndExpectation(85, ConfidenceGrade.High).Meets(new Target.None()).ShouldBeNull();

    private static List<EntryField> Missing(EntryInput input) =>
        EntryRule
            .MissingForSubmission(
                input,
                EntryRule.Read(input, Share),
                new StatusVerdict(Status.Green, null),
                new ToleranceRule.MetOrMissed()
            )
            .Select(problem => problem.Field)
            .ToList();
}
