using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>By which target and rule each period was judged, in words.</summary>
public sealed class TermsHistoryTests
{
    [Theory]
    [InlineData("A-x", "In the one period so far neither the target nor the rule changed.")]
    [InlineData("A-x A-x", "In 2 periods neither the target nor the rule changed.")]
    [InlineData("A-x A-x A-x B-x", "In 4 periods the target changed once, from 1 January 2026; the rule did not.")]
    [InlineData(
        "A-x A-x A-x B-x B-x B-x B-x A-x",
        "In 8 periods the target changed 2 times, last from 1 January 2027; the rule did not."
    )]
    [InlineData("A-x A-y", "In 2 periods the rule changed once, from 1 July 2025; the target did not.")]
    [InlineData(
        "A-x A-y B-y",
        "In 3 periods the target changed once, from 1 October 2025, and the rule once, from 1 July 2025."
    )]
    [InlineData(
        "A-x A-x!",
        "In 2 periods neither the target nor the rule changed. The target of one period was changed after it had been set."
    )]
    [InlineData(
        "A-x B-x C-x C-x A-x B-x C-x E-x",
        "The year’s target is spread over its periods, so each is compared with the same one of the year before. "
            + "In 8 periods the target changed once, from 1 January 2027; the rule did not."
    )]
    public void Summary_OfPeriods_CountsWhatChanged(string periods, string words) =>
        History(periods).Summary.ShouldBe(words);

    [Theory]
    [InlineData("A-x A-x A-x", 2, "")]
    [InlineData("A-x A-x B-y", 0, "")]
    [InlineData("A-x A-x B-y", 2, "Target from 1 October 2025: B. Before: A.|Rule from 1 October 2025: y. Before: x.")]
    [InlineData("A-x A-x!", 1, "Until then.")]
    [InlineData("A-x B-x C-x D-x A-x", 4, "")]
    [InlineData("A-x B-x C-x D-x E-x", 4, "Target from 1 April 2026: E. In Q1 2025/26: A.")]
    public void Changes_OfAPeriod_SayFromWhichDayWhatHoldsAndWhatHeldBefore(string periods, int at, string words) =>
        string.Join('|', History(periods).ChangesAt(at)).ShouldBe(words);

    /// <summary>From the first quarter of 2025/26 on: target, rule, and whether the target was changed.</summary>
    private static TermsHistory History(string periods) =>
        new(
            periods
                .Split(' ')
                .Select(
                    (terms, at) =>
                        new PeriodTerms(
                            ReportingPeriod.Parse("2025-26-Q1").After(at),
                            terms[..1],
                            terms[2..3],
                            terms.EndsWith('!') ? ["Until then."] : []
                        )
                )
                .ToList()
        );
}
