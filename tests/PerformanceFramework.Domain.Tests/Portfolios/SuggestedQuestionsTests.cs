using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Domain.Tests.Portfolios;

public sealed class SuggestedQuestionsTests
{
    [Theory]
    [InlineData(
        MeasureReason.RedAndWorsened,
        "Why is “Missed bins” red and worse than before, and when will it recover?"
    )]
    [InlineData(
        MeasureReason.GettingWorse,
        "Why does “Missed bins” get worse by more than it normally varies, and what is done about it?"
    )]
    [InlineData(MeasureReason.Red, "What will bring “Missed bins” back to its target, and by when?")]
    [InlineData(MeasureReason.ForecastToMiss, "What will bring “Missed bins” back to its target by the year end?")]
    [InlineData(MeasureReason.NearMissAndWorsened, "What keeps “Missed bins” from falling further behind its target?")]
    [InlineData(MeasureReason.Success, null)]
    [InlineData(MeasureReason.CorporatePriority, null)]
    [InlineData(MeasureReason.Remaining, null)]
    public void Of_OneMeasure_AsksWhatItsFigureSuggests(MeasureReason finding, string? question) =>
        SuggestedQuestions.Of([("Missed bins", finding)]).ShouldBe(question is null ? [] : [question]);

    [Fact]
    public void Of_SeveralMeasures_AsksAboutTheThreeThatPressMost()
    {
        var asked = SuggestedQuestions.Of([
            ("A", MeasureReason.Success),
            ("B", MeasureReason.NearMissAndWorsened),
            ("C", MeasureReason.Red),
            ("D", MeasureReason.RedAndWorsened),
            ("E", MeasureReason.Red),
        ]);

        asked.Select(question => question[question.IndexOf('“', StringComparison.Ordinal) + 1]).ShouldBe("DCE");
    }
}
