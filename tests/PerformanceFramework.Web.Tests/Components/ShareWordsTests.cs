using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class ShareWordsTests
{
    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 62, "0%")]
    [InlineData(62, 62, "100%")]
    [InlineData(1, 2, "50%")]
    [InlineData(2, 3, "67%")]
    [InlineData(1, 8, "13%")]
    [InlineData(1, 800, "1%")]
    [InlineData(799, 800, "99%")]
    public void Share_OfCountedThings_IsInWholePerCentAndNeverRoundsToAllOrNone(int part, int whole, string words) =>
        ShareWords.Of(part, whole).ShouldBe(words);

    [Fact]
    public void Sentence_WithTwoShares_HasBothInOneForm() =>
        RollUpWords
            .Detail(StatusRollUp.Empty with { Green = 57, Red = 43, NotRated = 23 })
            .ShouldStartWith("That is 57% of those rated and 46% of all 123. ");
}
