using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class SignalLookTests
{
    [Theory]
    [InlineData(VariationSignal.CommonCause, Assurance.ConsistentlyPasses, false, "")]
    [InlineData(VariationSignal.CommonCause, Assurance.HitAndMiss, true, "trial")]
    [InlineData(VariationSignal.ConcernHigh, Assurance.ConsistentlyPasses, false, "in doubt")]
    [InlineData(VariationSignal.ImprovementLow, Assurance.ConsistentlyFails, true, "in doubt")]
    [InlineData(VariationSignal.ConcernHigh, null, true, "")]
    public void Assurance_BesideASignOfChange_IsInDoubt(
        VariationSignal signal,
        Assurance? assurance,
        bool isTrial,
        string note
    ) => SignalLook.OfAssurance(With(signal, assurance, isTrial)).Note.ShouldBe(note);

    [Theory]
    [InlineData(true, "trial")]
    [InlineData(false, "")]
    public void Signal_FromLimitsThatWillMove_IsATrial(bool isTrial, string note)
    {
        SignalLook.OfVariation(With(VariationSignal.ConcernHigh, null, isTrial)).Note.ShouldBe(note);
        SignalLook.Of(With(VariationSignal.ConcernHigh, null, isTrial)).Note.ShouldBe(note);
    }

    [Fact]
    public void Signal_OfYearlyFigures_IsTheirTrend() =>
        SignalLook
            .Of(With(VariationSignal.NotSuitable, null, false) with { Trend = TrendLabel.IncreasingAndGettingBetter })
            .Word.ShouldBe("Getting better");

    private static StoredSignals With(VariationSignal signal, Assurance? assurance, bool isTrial) =>
        StoredSignals.Pending with
        {
            Variation = signal,
            Assurance = assurance,
            IsTrial = isTrial,
        };
}
