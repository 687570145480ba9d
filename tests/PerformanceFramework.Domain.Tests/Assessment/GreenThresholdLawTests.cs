using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>What is said to be green is green, and nothing else is.</summary>
public sealed class GreenThresholdLawTests
{
    private const decimal Step = 0.00000001m;

    [Fact]
    public void GreenAt_OfAnyQuestion_TellsWhichValuesAreGreen() =>
        Law.Holds(
            AnyQuestion.WithFigures,
            question =>
                IsGreen(question, ValueOf(question))
                == Threshold.Of(StatusRule.Assess(question).GreenAt).Includes(ValueOf(question))
        );

    [Fact]
    public void GreenAt_OfAnyQuestionAsShown_TellsWhichShownValuesAreGreen() =>
        Law.Holds(
            AnyQuestion.WithFiguresPerhapsAsShown,
            question =>
            {
                var asShown = question with { Rule = question.Rule with { AsShown = true } };
                var shown = Math.Round(ValueOf(question), question.Unit.Decimals, MidpointRounding.AwayFromZero);
                return IsGreen(asShown, ValueOf(question))
                    == Threshold.Of(StatusRule.Assess(asShown).GreenAt).Includes(shown);
            }
        );

    [Fact]
    public void GreenAt_OfAnyQuestion_IsExactToTheLastDecimal() =>
        Law.Holds(
            AnyQuestion.WithFigures,
            question =>
            {
                var threshold = Threshold.Of(StatusRule.Assess(question).GreenAt);
                return (
                        threshold.Lowest is not { } lowest
                        || IsGreen(question, lowest) && !IsGreen(question, lowest - Step)
                    )
                    && (
                        threshold.Highest is not { } highest
                        || IsGreen(question, highest) && !IsGreen(question, highest + Step)
                    );
            }
        );

    private static decimal ValueOf(StatusQuestion question) => ((ObservedValue.Number)question.Value).Value;

    private static bool IsGreen(StatusQuestion question, decimal value) =>
        StatusRule.Assess(question with { Value = new ObservedValue.Number(value) }).Status
            is Status.Green
                or Status.Blue;

    /// <summary>The lowest and the highest value that a sentence calls green.</summary>
    private sealed record Threshold(decimal? Lowest, decimal? Highest)
    {
        public static Threshold Of(string? greenAt) =>
            greenAt?.Replace("%", "").Replace(",", "").Split(' ') switch
            {
                [var figure, "or", "more"] => new(Given.Number(figure), null),
                ["more", "than", var figure] => new(Given.Number(figure) + Step, null),
                [var figure, "or", "less"] => new(null, Given.Number(figure)),
                ["less", "than", var figure] => new(null, Given.Number(figure) - Step),
                ["between", var low, "and", var high] => new(Given.Number(low), Given.Number(high)),
                _ => throw new FormatException(greenAt),
            };

        public bool Includes(decimal value) => !(value < Lowest) && !(value > Highest);
    }
}
