using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class MissingForSubmissionTests
{
    private const string ChooseTheStatus = "Choose the status: this indicator is judged, not worked out.";
    private const string GiveTheReason = "Give the reason for the status.";

    private static readonly ToleranceRule Relative = new ToleranceRule.RelativeTolerance(10);
    private static readonly ToleranceRule Judgement = new ToleranceRule.Judgement();

    [Fact]
    public void Row_ThatIsBlank_NeedsAFigureOrAReason() =>
        Missing(EntryInput.Blank, Relative).ShouldBe(["Enter a figure, or say why there is none."]);

    [Fact]
    public void Row_ThatIsBlankUnderJudgement_NeedsOnlyTheFigureFirst() =>
        Missing(EntryInput.Blank, Judgement).ShouldBe(["Enter a figure, or say why there is none."]);

    [Theory]
    [InlineData("95")]
    [InlineData("85")]
    [InlineData("70")]
    public void Row_WithAFigure_NeedsNothingMoreForItsValue(string value) =>
        Missing(new EntryInput { ValueText = value }, Relative).ShouldBeEmpty();

    [Theory]
    [InlineData(ValueKind.NotDue)]
    [InlineData(ValueKind.NotApplicable)]
    [InlineData(ValueKind.Suppressed)]
    public void Row_WithAReasonForNoFigure_NeedsNothingMore(ValueKind kind)
    {
        Missing(new EntryInput { Kind = kind }, Relative).ShouldBeEmpty();
        Missing(new EntryInput { Kind = kind }, Judgement).ShouldBeEmpty();
    }

    [Fact]
    public void Row_NotYetAvailableWithoutADate_NeedsTheDate() =>
        Missing(new EntryInput { Kind = ValueKind.NotYetAvailable }, Relative)
            .ShouldBe(["Say when the figure is expected."]);

    [Fact]
    public void Row_NotYetAvailableWithADate_NeedsNothing() =>
        Missing(new EntryInput { Kind = ValueKind.NotYetAvailable, ExpectedOn = new DateOnly(2026, 11, 30) }, Relative)
            .ShouldBeEmpty();

    [Theory]
    [InlineData(ValueKind.Number, "84")]
    [InlineData(ValueKind.Text, "Phase 2")]
    public void Row_UnderJudgement_NeedsAStatusAndItsReason(ValueKind kind, string value) =>
        Missing(new EntryInput { Kind = kind, ValueText = value }, Judgement)
            .ShouldBe([ChooseTheStatus, GiveTheReason]);

    [Fact]
    public void Row_UnderJudgementWithNotRated_NeedsAStatus() =>
        Missing(
                new EntryInput
                {
                    ValueText = "84",
                    JudgedStatus = Status.NotRated,
                    JudgementReason = "No idea.",
                },
                Judgement
            )
            .ShouldBe([ChooseTheStatus]);

    [Fact]
    public void Row_UnderJudgementWithoutReason_NeedsTheReason() =>
        Missing(new EntryInput { ValueText = "84", JudgedStatus = Status.Green }, Judgement).ShouldBe([GiveTheReason]);

    [Fact]
    public void Row_OfAnActivityIndicator_IsNotAskedForAJudgement() =>
        Missing(new EntryInput { ValueText = "84" }, Judgement, IndicatorKind.Activity).ShouldBeEmpty();

    private static IEnumerable<string> Missing(
        EntryInput input,
        ToleranceRule rule,
        IndicatorKind kind = IndicatorKind.Performance
    )
    {
        var reading = EntryRule.Read(input, new FigureLimits(Given.Percent, 0, 100, null));
        var judged = input.JudgedStatus is { } given
            ? new JudgedStatus(given, input.JudgementReason, "Head of Housing")
            : null;
        var status = StatusRule.Assess(
            new StatusQuestion(
                reading.Value ?? new ObservedValue.NotYetAvailable(),
                new Target.AtLeast(90),
                rule,
                kind,
                Polarity.HigherIsBetter,
                Given.Percent,
                judged
            )
        );
        return EntryRule.MissingForSubmission(input, reading, status.Shown, rule).Select(problem => problem.Sentence);
    }
}
