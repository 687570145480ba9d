using PerformanceFramework.Domain.DataQuality;

namespace PerformanceFramework.Domain.Tests.DataQuality;

public sealed class QualityAnswersTests
{
    [Fact]
    public void Worst_LeavesOutWhatWasNotAssessed()
    {
        var answers = Answers(QualityRating.Met, QualityRating.PartlyMet, QualityRating.NotAssessed);

        answers.Worst.ShouldBe(QualityRating.PartlyMet);
    }

    [Fact]
    public void Worst_OfNothingAssessed_IsNone() =>
        Answers(QualityRating.Met, QualityRating.NotAssessed).Worst.ShouldBeNull();

    [Theory]
    [InlineData(QualityRating.Met, true)]
    [InlineData(QualityRating.PartlyMet, false)]
    [InlineData(QualityRating.NotMet, false)]
    public void Overall_BetterThanTheWorst_NeedsAReason(QualityRating overall, bool needs) =>
        Answers(overall, QualityRating.PartlyMet, QualityRating.Met).NeedsReason.ShouldBe(needs);

    private static QualityAnswers Answers(QualityRating overall, params QualityRating[] ratings) =>
        new(
            ratings
                .Index()
                .ToDictionary(
                    pair => (QualityDimension)(pair.Index + 1),
                    pair => new QualityAnswer { Rating = pair.Item, Evidence = "Seen." }
                ),
            overall,
            ""
        );
}
