using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests;

/// <summary>Generated cases, kept small so that coincidences (exactly on target, exactly on the tolerance) are common.</summary>
internal static class Any
{
    private static readonly DateOnly FirstDay = new(1910, 1, 1);

    /// <summary>A figure of 0 to 3 decimals; often small and round.</summary>
    public static Arbitrary<decimal> Figure { get; } =
        Arb.From(
            Gen.Frequency(
                (4, Scaled(-20, 20, 1m)),
                (3, Scaled(-1_000, 1_000, 0.1m)),
                (2, Scaled(-10_000, 10_000, 0.01m)),
                (2, Scaled(-100_000, 100_000, 0.001m))
            ),
            Simpler
        );

    public static Arbitrary<decimal> Size { get; } = Arb.MapFilter(Figure, Math.Abs, figure => figure >= 0);

    /// <summary>A rule that takes any numeric target.</summary>
    public static Arbitrary<ToleranceRule> Rule { get; } = Rules(Gen.Elements(0m, 1m, 2.5m, 5m, 10m, 50m));

    public static Arbitrary<ToleranceRule> RelativeRule { get; } =
        Gen.OneOf(
                Gen.Elements(0m, 1m, 5m, 10m)
                    .Select(ToleranceRule (percent) => new ToleranceRule.RelativeTolerance(percent)),
                Gen.Elements(5m, 10m, 33.3m)
                    .Select(ToleranceRule (percent) => new ToleranceRule.RelativeWithNearMiss(2.5m, percent))
            )
            .ToArbitrary();

    public static Arbitrary<PeriodKind> Kind { get; } = Gen.Elements(Enum.GetValues<PeriodKind>()).ToArbitrary();

    public static Arbitrary<Frequency> Frequency { get; } = Gen.Elements(Enum.GetValues<Frequency>()).ToArbitrary();

    public static Arbitrary<Polarity> Polarity { get; } = Gen.Elements(Enum.GetValues<Polarity>()).ToArbitrary();

    /// <summary>A day from 1910 to 2183.</summary>
    public static Arbitrary<DateOnly> Day { get; } =
        Gen.Choose(0, 100_000).Select(days => FirstDay.AddDays(days)).ToArbitrary();

    public static Arbitrary<ReportingPeriod> Period { get; } =
        Gen.Zip(Kind.Generator, Day.Generator, ReportingPeriod.Containing).ToArbitrary();

    public static Arbitrary<T> OneOf<T>(params T[] cases) => Gen.Elements(cases).ToArbitrary();

    private static Arbitrary<ToleranceRule> Rules(Gen<decimal> width) =>
        Gen.OneOf(
                Gen.Constant<ToleranceRule>(new ToleranceRule.MetOrMissed()),
                width.Select(ToleranceRule (w) => new ToleranceRule.RelativeTolerance(w)),
                width.Select(ToleranceRule (w) => new ToleranceRule.RelativeWithNearMiss(w, w + 5)),
                width.Select(ToleranceRule (w) => new ToleranceRule.AbsoluteTolerance(w))
            )
            .ToArbitrary();

    private static Gen<decimal> Scaled(int low, int high, decimal step) =>
        Gen.Choose(low, high).Select(count => count * step);

    private static IEnumerable<decimal> Simpler(decimal figure) =>
        new[] { 0m, Math.Abs(figure), Math.Truncate(figure), Math.Round(figure, 1), Math.Round(figure / 2, 3) }
            .Distinct()
            .Where(other => other != figure && Math.Abs(other) <= Math.Abs(figure));
}
