using System.Globalization;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Tests.Assessment;
using Xunit.Abstractions;

namespace PerformanceFramework.Domain.Tests.Challenge.Interventions;

/// <summary>How often a verdict is wrong: 10,000 series of each kind, the same ones every time.</summary>
public sealed class VerdictSimulationTests(ITestOutputHelper output)
{
    private const int Series = 10_000;
    private const decimal Level = 100;

    /// <summary>
    /// Nothing changed. No more verdicts than the control chart on the indicator's page gives signals at the latest figure of
    /// the same series, which is how often the rules themselves are wrong.
    /// </summary>
    [Theory]
    [InlineData(Frequency.Quarterly, 13, 4)]
    [InlineData(Frequency.Quarterly, 13, 7)]
    [InlineData(Frequency.Quarterly, 16, 8)]
    [InlineData(Frequency.Monthly, 24, 4)]
    [InlineData(Frequency.Monthly, 24, 12)]
    [InlineData(Frequency.Monthly, 36, 12)]
    public void StableSeries_AreCalledChangedNoMoreOftenThanTheRulesGiveFalseSignals(
        Frequency frequency,
        int before,
        int after
    )
    {
        var found = Run("stable", frequency, before, after, (chance, _) => Normal(chance));

        (found.Improved + found.Worse).ShouldBeLessThanOrEqualTo(found.Signals);
        Math.Abs(found.Improved - found.Worse).ShouldBeLessThan(Series / 100);
    }

    /// <summary>
    /// Trial limits know less, and are cautioned: a verdict on them takes a whole run, and is then about as seldom wrong. Both
    /// numbers are counts of chance, a few in a hundred; two deviations of the second are allowed for.
    /// </summary>
    [Theory]
    [InlineData(8, 7)]
    [InlineData(8, 8)]
    [InlineData(12, 8)]
    public void StableSeries_OnTrialLimits_AreSeldomCalledChanged(int before, int after)
    {
        var found = Run("stable, trial limits", Frequency.Quarterly, before, after, (chance, _) => Normal(chance));

        ((double)(found.Improved + found.Worse)).ShouldBeLessThanOrEqualTo(
            found.Signals + (2 * Math.Sqrt(found.Signals))
        );
    }

    /// <summary>Of the series that are not refused as seasonal or drifting, which chance makes some look like.</summary>
    [Theory]
    [InlineData(Frequency.Quarterly, 13, 4, 90)]
    [InlineData(Frequency.Quarterly, 13, 8, 98)]
    [InlineData(Frequency.Monthly, 24, 4, 93)]
    [InlineData(Frequency.Monthly, 24, 7, 98)]
    public void Step_OfThreeDeviations_IsFound(Frequency frequency, int before, int after, int atLeast)
    {
        var found = Run("step of 3", frequency, before, after, Step(3, before));

        (100.0 * found.Improved / (Series - found.Refused)).ShouldBeGreaterThan(atLeast);
        found.Worse.ShouldBe(0);
    }

    /// <summary>A small step is often missed; it is never called worse, or next to never.</summary>
    [Theory]
    [InlineData(Frequency.Quarterly, 13, 8, 15)]
    [InlineData(Frequency.Monthly, 24, 12, 20)]
    public void Step_OfOneDeviation_IsFoundByChance(Frequency frequency, int before, int after, int atLeast)
    {
        var found = Run("step of 1", frequency, before, after, Step(1, before));

        (100.0 * found.Improved / (Series - found.Refused)).ShouldBeGreaterThan(atLeast);
        found.Worse.ShouldBeLessThan(Series / 1000);
    }

    /// <summary>Figures that lean on each other are refused, or cautioned.</summary>
    [Theory]
    [InlineData(Frequency.Quarterly, 16, 8, 60)]
    [InlineData(Frequency.Monthly, 24, 12, 75)]
    [InlineData(Frequency.Monthly, 36, 12, 85)]
    public void SeriesThatLean_AreRefusedOrCautioned(Frequency frequency, int before, int after, int atLeast)
    {
        var last = 0.0;
        var found = Run(
            "AR(1) 0.5",
            frequency,
            before,
            after,
            (chance, i) => last = i == 0 ? Normal(chance) : (0.5 * last) + (Math.Sqrt(0.75) * Normal(chance))
        );

        (100.0 * (found.Refused + found.Leaning) / Series).ShouldBeGreaterThan(atLeast);
        (found.Improved + found.Worse).ShouldBeLessThan(found.Signals);
        var calledUncautioned = found.Improved + found.Worse - found.CautionedChanges;
        calledUncautioned.ShouldBeLessThanOrEqualTo(before < VerdictRule.ShowsLeaning ? 0 : Series / 100);
    }

    /// <summary>A season of two deviations: refused where three years are known, and cautioned before.</summary>
    [Theory]
    [InlineData(Frequency.Quarterly, 16, 8)]
    [InlineData(Frequency.Monthly, 36, 12)]
    public void SeasonalSeries_AreRefused(Frequency frequency, int before, int after)
    {
        var year = frequency.PeriodsInYear();
        var found = Run(
            "seasonal",
            frequency,
            before,
            after,
            (chance, i) => (2 * Math.Sin(2 * Math.PI * i / year)) + Normal(chance)
        );

        found.Refused.ShouldBeGreaterThan(99 * Series / 100);
    }

    private static Func<Random, int, double> Step(double size, int before) =>
        (chance, i) => Normal(chance) + (i >= before ? size : 0);

    private Found Run(string what, Frequency frequency, int before, int after, Func<Random, int, double> figure)
    {
        var chance = new Random(20261130);
        var first = ReportingPeriod.Containing(frequency.PeriodKind(), new DateOnly(2015, 4, 1));
        var began = first.After(before).Start;
        var found = new Found();
        for (var run = 0; run < Series; run++)
        {
            var question = new SignalQuestion
            {
                Frequency = frequency,
                Points =
                [
                    .. Enumerable
                        .Range(0, before + after)
                        .Select(i =>
                            SignalQuestion.Point(
                                first.After(i),
                                new ObservedValue.Number(Level + Math.Round((decimal)figure(chance, i), 6))
                            )
                        ),
                ],
            };
            var series = question.Series;
            found.Add(VerdictRule.Of(series.Around(began, began), null), series.At(question.Points[^1]).Variation);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}, {frequency}, {before} before and {after} after: improved {Share(found.Improved)}, worse {Share(found.Worse)}, refused {Share(found.Refused)}, too early {Share(found.TooEarly)}; cautioned as leaning {Share(found.Leaning)}; signals at the latest figure {Share(found.Signals)}"
            )
        );
        return found;
    }

    private static string Share(int count) =>
        (100.0 * count / Series).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    // Box and Muller.
    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private sealed class Found
    {
        public int Improved { get; private set; }

        public int Worse { get; private set; }

        public int Refused { get; private set; }

        public int TooEarly { get; private set; }

        public int Leaning { get; private set; }

        public int CautionedChanges { get; private set; }

        public int Signals { get; private set; }

        public void Add(Verdict verdict, VariationAssessment latest)
        {
            var leans = verdict.Explanation.Contains("(autocorrelation", StringComparison.Ordinal);
            var isCautioned = verdict.Explanation.Contains("leans on", StringComparison.Ordinal);
            Improved += verdict.Outcome is VerdictOutcome.Improved ? 1 : 0;
            Worse += verdict.Outcome is VerdictOutcome.Worse ? 1 : 0;
            Refused += verdict.Outcome is VerdictOutcome.CannotBeTold ? 1 : 0;
            TooEarly += verdict.Outcome is VerdictOutcome.TooEarly ? 1 : 0;
            Leaning += leans && verdict.Outcome is not VerdictOutcome.CannotBeTold ? 1 : 0;
            CautionedChanges +=
                isCautioned && verdict.Outcome is (VerdictOutcome.Improved or VerdictOutcome.Worse) ? 1 : 0;
            Signals += latest.Signal.Letter() is null ? 0 : 1;
        }
    }
}
