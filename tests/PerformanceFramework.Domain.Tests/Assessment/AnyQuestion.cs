using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>Generated rules of every kind, and questions that they can answer.</summary>
internal static class AnyQuestion
{
    private static readonly Gen<decimal> Percent = Gen.Elements(0m, 1m, 2.5m, 5m, 7.25m, 10m, 33.3m, 50m, 0.33333333m);

    private static readonly Gen<(decimal Narrow, decimal Wide)> Percents =
        from one in Percent
        from other in Percent
        select (Math.Min(one, other), Math.Max(one, other));

    private static readonly Gen<decimal> Figure = Any.Figure.Generator;

    private static readonly Gen<ToleranceRule> RuleForAnyTarget = Gen.OneOf(
        Gen.Constant<ToleranceRule>(new ToleranceRule.MetOrMissed()),
        Percent.Select(ToleranceRule (p) => new ToleranceRule.RelativeTolerance(p)),
        Percents.Select(ToleranceRule (p) => new ToleranceRule.RelativeWithNearMiss(p.Narrow, p.Wide)),
        Any.Size.Generator.Select(ToleranceRule (units) => new ToleranceRule.AbsoluteTolerance(units)),
        Percent.Select(ToleranceRule (p) => new ToleranceRule.ToleranceAndImprovement(p)),
        Percents.Select(ToleranceRule (p) => new ToleranceRule.FourBands(p.Narrow, p.Wide))
    );

    private static readonly Gen<ToleranceRule> RuleForOneFigure = Gen.OneOf(
        Percent.Select(ToleranceRule (p) => new ToleranceRule.SymmetricBand(p)),
        Gen.Zip(Percent, Percent).Select(ToleranceRule (p) => new ToleranceRule.ExceedingBand(p.Item1, p.Item2)),
        Figure.Select(ToleranceRule (floor) => new ToleranceRule.TargetAndFloor(floor))
    );

    private static readonly Gen<ToleranceRule> RuleOfTwoTargets = Gen.Zip(Figure, Figure)
        .SelectMany(pair =>
            Gen.Elements<ToleranceRule>(
                new ToleranceRule.LowAndHighTarget(pair.Item1, pair.Item2),
                new ToleranceRule.MinimumAndStretch(pair.Item1, pair.Item2)
            )
        );

    private static readonly Gen<ToleranceRule> RuleForARange = Gen.OneOf(
        RuleForAnyTarget,
        Percent.Select(ToleranceRule (p) => new ToleranceRule.Range(p))
    );

    private static readonly Gen<ToleranceRule> RuleOfEvidence = Gen.OneOf(
        Gen.Elements<ToleranceRule>(
            new ToleranceRule.Benchmark(),
            new ToleranceRule.Judgement(),
            new ToleranceRule.None()
        ),
        Percents.Select(ToleranceRule (p) => new ToleranceRule.Forecast(p.Wide, p.Narrow))
    );

    private static readonly Gen<BandLook> Look =
        from word in Gen.Elements("On track", "Behind", "A word of 20 letters", "é", "100%", "as-shown")
        from shape in Gen.Elements(Enum.GetValues<BandShape>())
        from colour in Gen.Elements(Enum.GetValues<BandColour>())
        select new BandLook(word, shape, colour);

    private static readonly Gen<BandLooks> Looks =
        from statuses in Gen.SubListOf(Status.Blue, Status.Green, Status.Yellow, Status.Amber, Status.Red)
        from looks in Gen.ArrayOf(Look, 5)
        select new BandLooks(statuses.Zip(looks, (status, look) => KeyValuePair.Create(status, look)));

    /// <summary>A rule of any kind, with the looks of some of its bands.</summary>
    public static Arbitrary<ToleranceRule> Rule { get; } =
        (
            from rule in Gen.OneOf(RuleForARange, RuleForOneFigure, RuleOfTwoTargets, RuleOfEvidence)
            from asShown in Gen.Elements(false, true)
            from looks in Looks
            select rule with
            {
                AsShown = asShown,
                Looks = looks,
            }
        ).ToArbitrary();

    /// <summary>A value, target and rule of which a status comes, with a figure before in two thirds of the cases.</summary>
    public static Arbitrary<StatusQuestion> WithFigures { get; } = Questions(Gen.Constant(false), Figure);

    /// <summary>The same with rules that compare figures as they are shown, too.</summary>
    public static Arbitrary<StatusQuestion> WithFiguresPerhapsAsShown { get; } =
        Questions(Gen.Elements(false, true), Figure);

    /// <summary>A question whose rule is in percentages of the target, or knows met and missed only.</summary>
    public static Arbitrary<StatusQuestion> WithPercentages { get; } =
        Arb.Filter(
            WithFigures,
            question =>
                question.Rule
                    is not (
                        ToleranceRule.AbsoluteTolerance
                        or ToleranceRule.TargetAndFloor
                        or ToleranceRule.LowAndHighTarget
                        or ToleranceRule.MinimumAndStretch
                    )
        );

    private static Arbitrary<StatusQuestion> Questions(Gen<bool> perhapsAsShown, Gen<decimal> figure) =>
        (
            from polarity in Gen.Elements(Polarity.HigherIsBetter, Polarity.LowerIsBetter, Polarity.WithinRange)
            from one in figure
            from other in figure
            from orMore in Gen.Elements(false, true)
            from rule in polarity is Polarity.WithinRange
                ? RuleForARange
                : Gen.OneOf(RuleForAnyTarget, RuleForOneFigure, RuleOfTwoTargets)
            from asShown in perhapsAsShown
            from value in figure
            from previous in figure
            from hasPrevious in Gen.Elements(true, true, false)
            select new StatusQuestion(
                new ObservedValue.Number(value),
                TargetOf(polarity, orMore, one, other),
                rule with
                {
                    AsShown = asShown,
                },
                IndicatorKind.Performance,
                polarity,
                Given.Percent,
                Previous: hasPrevious ? previous : null
            )
        ).ToArbitrary();

    private static Target TargetOf(Polarity polarity, bool inclusive, decimal one, decimal other) =>
        (polarity, inclusive) switch
        {
            (Polarity.HigherIsBetter, true) => new Target.AtLeast(one),
            (Polarity.HigherIsBetter, false) => new Target.MoreThan(one),
            (Polarity.LowerIsBetter, true) => new Target.AtMost(one),
            (Polarity.LowerIsBetter, false) => new Target.LessThan(one),
            _ => new Target.Between(Math.Min(one, other), Math.Max(one, other)),
        };
}
