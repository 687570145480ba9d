using PerformanceFramework.Domain.Editions;

namespace PerformanceFramework.Domain.Tests.Editions;

public sealed class ReleaseRuleTests
{
    [Theory]
    [InlineData("2026-03-20", "2026-03-20", "before the hold")]
    [InlineData("2026-03-23", "2026-05-08", "on its first day")]
    [InlineData("2026-05-07", "2026-05-08", "on its last day")]
    [InlineData("2026-05-08", "2026-05-08", "after it")]
    [InlineData("2026-06-30", "2026-07-16", "in two that follow each other without a day between")]
    [InlineData("2026-09-03", "2026-09-21", "in one that another one overlaps")]
    public void Edition_IsReleasedOnTheFirstDayInNoHold(string visible, string released, string why) =>
        ReleaseRule
            .ReleasedOn(
                Day(visible),
                [
                    (Day("2026-03-23"), Day("2026-05-07")),
                    (Day("2026-07-01"), Day("2026-07-15")),
                    (Day("2026-06-25"), Day("2026-06-30")),
                    (Day("2026-09-01"), Day("2026-09-10")),
                    (Day("2026-09-05"), Day("2026-09-20")),
                ]
            )
            .ShouldBe(Day(released), why);

    [Fact]
    public void Hold_ThatWasLiftedBeforeItBegan_HoldsNothing() =>
        ReleaseRule.ReleasedOn(Day("2026-03-23"), [(Day("2026-03-23"), Day("2026-03-22"))]).ShouldBe(Day("2026-03-23"));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
