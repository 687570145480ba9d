using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Tests.Assessment;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class StoredSignalsTests
{
    private static readonly SignalQuestion Rising = new()
    {
        Points = SignalQuestion.Months([50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 51, 90]),
    };

    [Fact]
    public void Variation_IsKeptWithItsSentence()
    {
        var signals = Rising.Last();

        var stored = StoredSignals.Of(signals);

        stored.Variation.ShouldBe(VariationSignal.ImprovementHigh);
        stored.VariationExplanation.ShouldBe(signals.Variation.Explanation);
    }

    [Fact]
    public void Variation_OfFewFigures_IsKeptAsAFirstOne()
    {
        var stored = StoredSignals.Of(
            new SignalQuestion { Points = SignalQuestion.Months([50, 52, 49, 51, 50, 52]) }.Last()
        );

        stored.IsTrial.ShouldBeTrue();
    }

    [Fact]
    public void Variation_OfTwentyFigures_IsKeptAsEstablished()
    {
        var stored = StoredSignals.Of(
            new SignalQuestion
            {
                Points = SignalQuestion.Months([
                    .. Enumerable.Repeat(new decimal[] { 50, 52, 49, 51 }, 6).SelectMany(f => f),
                ]),
            }.Last()
        );

        (stored.IsTrial, stored.Variation).ShouldBe((false, VariationSignal.CommonCause));
    }

    [Theory]
    [InlineData(10, Assurance.ConsistentlyPasses)]
    [InlineData(51, Assurance.HitAndMiss)]
    [InlineData(90, Assurance.ConsistentlyFails)]
    public void Assurance_OfEachKind_IsKeptWithItsSentence(int target, Assurance assurance)
    {
        var signals = new SignalQuestion
        {
            Points = SignalQuestion.Months([50, 52, 49, 51, 50, 52, 49, 51], new Target.AtLeast(target)),
        }.Last();

        var stored = StoredSignals.Of(signals);

        stored.Assurance.ShouldBe(assurance);
        stored.AssuranceExplanation.ShouldBe(signals.AssuranceExplanation);
    }

    [Fact]
    public void Assurance_ThatThereIsNone_IsNoneAndSaysWhy()
    {
        var stored = StoredSignals.Of(new SignalQuestion { Points = SignalQuestion.Months([50]) }.Last());

        stored.Assurance.ShouldBeNull();
        stored.AssuranceExplanation.ShouldNotBeEmpty();
    }

    [Fact]
    public void Trend_OfMonths_CannotBeCalculatedAndSaysWhy()
    {
        var stored = StoredSignals.Of(Rising.Last());

        stored.Trend.ShouldBe(TrendLabel.CannotBeCalculated);
        stored.TrendExplanation.ShouldContain("only yearly figures are tested");
    }

    [Fact]
    public void Comparison_IsKeptWithItsSentence()
    {
        var signals = (
            Rising with
            {
                Benchmark = new BenchmarkSeries(
                    "England",
                    new Dictionary<Domain.Periods.ReportingPeriod, decimal> { [Given.Period("2025-26-M01")] = 50 }
                ),
            }
        ).Last();

        var stored = StoredSignals.Of(signals);

        stored.Comparison.ShouldBe(signals.Comparison.Outcome);
        stored.ComparisonExplanation.ShouldBe(signals.Comparison.Explanation);
    }

    [Fact]
    public void Pending_SaysThatNothingIsAssessedYet()
    {
        var pending = StoredSignals.Pending;

        (pending.Variation, pending.Assurance).ShouldBe((VariationSignal.NotEnoughData, null));
        (pending.Trend, pending.Comparison).ShouldBe((TrendLabel.CannotBeCalculated, ComparisonOutcome.NotCompared));
        pending.VariationExplanation.ShouldBe("Not assessed yet");
    }
}
