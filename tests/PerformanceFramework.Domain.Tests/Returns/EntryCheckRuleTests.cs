using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

/// <summary>What looks wrong with a figure that is possible; among it what got through elsewhere (PRACTICE, section 1).</summary>
public sealed class EntryCheckRuleTests
{
    private static readonly FigureLimits Share = new(Given.Percent, 0, 100, null);
    private static readonly FigureLimits Count = new(Given.Households, 0, null, null);

    private static readonly FigureLimits Rate = new(
        new Unit(UnitKind.Measure, "days", 1),
        0,
        null,
        new FractionTerms("Days lost", "Employees", 1, AreCounts: false)
    );

    private static readonly FigureLimits Delivered = new(
        Given.Percent,
        0,
        null,
        new FractionTerms("Homes built", "Homes planned", 100)
    );

    [Fact]
    public void Check_Of73390AgainstATargetOf420_SaysSo() =>
        // Reported so in Oxford.
        Sentences(73_390, Count, new Target.AtMost(420), 400, 415, 390)
            .ShouldContain("73,390 households is 174 times the target of 420 households.");

    [Fact]
    public void Check_Of38Where31WasMeant_CannotTell() =>
        // South Ribble corrected it a quarter later: no arithmetic sees that a plausible figure is wrong.
        Sentences(38, Count, new Target.AtMost(40), 33, 35, 30).ShouldBeEmpty();

    [Theory]
    [InlineData(0.95, "0.95% looks 100 times too small: the figures before it lie between 94.1% and 96.2%.")]
    [InlineData(0.1, "0.1% looks 1,000 times too small: the figures before it lie between 94.1% and 96.2%.")]
    [InlineData(95, "")]
    [InlineData(50, "")]
    [InlineData(12, "")]
    [InlineData(0, "")]
    public void Check_OfAShareAgainstItsHistory_SeesASlipOfTheUnit(decimal value, string sentence) =>
        string.Join(' ', Sentences(value, Share, new Target.None(), 94.1m, 96.2m, 95.4m)).ShouldBe(sentence);

    [Theory]
    [InlineData(
        41_200,
        "41,200 households looks 100 times too large: the figures before it lie between 400 households and 415 households."
    )]
    [InlineData(
        412_000,
        "412,000 households looks 1,000 times too large: the figures before it lie between 400 households and 415 households."
    )]
    [InlineData(
        4.12,
        "4.12 households looks 100 times too small: the figures before it lie between 400 households and 415 households."
    )]
    public void Check_OfAFigureInOtherUnits_SeesItEitherWay(decimal value, string sentence) =>
        Sentences(value, Count, new Target.None(), 400, 415).ShouldBe([sentence]);

    [Fact]
    public void Check_OfAFirstFigure_SeesASlipByTheTarget() =>
        Sentences(0.9m, Share, new Target.AtLeast(90))
            .ShouldBe(["0.9% looks 100 times too small: the target is 90.0%."]);

    [Fact]
    public void Check_OfAFirstFigureWithoutATarget_SaysNothing() =>
        Sentences(0.9m, Share, new Target.None()).ShouldBeEmpty();

    [Theory]
    [InlineData(4_200, "")]
    [InlineData(4_201, "4,201 households is 10 times the target of 420 households.")]
    public void Check_OfExactlyTenTimesTheTarget_SaysNothing(decimal value, string sentence) =>
        string.Join(' ', Sentences(value, Count, new Target.AtMost(420), 3_000, 3_500)).ShouldBe(sentence);

    [Fact]
    public void Check_AgainstATargetOfNothing_SaysNothing() =>
        Sentences(5, Count, new Target.AtMost(0), 3, 4).ShouldBeEmpty();

    [Fact]
    public void Check_OfTenTimesTheTarget_HoldsForAllTargetsAboveNothing() =>
        Law.Holds(
            Gen.Choose(1, 100_000).ToArbitrary(),
            Gen.Choose(0, 2_000_000).ToArbitrary(),
            (target, value) =>
                Check(value, Count, new Target.AtMost(target))
                    .Any(warning => warning.Check is EntryCheck.TenTimesTarget)
                == value > 10 * target
        );

    [Fact]
    public void Check_OfAFigureLikeThoseBefore_NeverSeesASlip() =>
        Law.Holds(
            Gen.Choose(1, 100_000).ToArbitrary(),
            Gen.Choose(50, 200).ToArbitrary(),
            (before, percent) =>
                Check(before * percent / 100m, Count, new Target.None(), before)
                    .All(warning => warning.Check is not EntryCheck.UnitSlip)
        );

    [Fact]
    public void Check_OfAHundredthOrAHundredfold_AlwaysSeesTheSlip() =>
        Law.Holds(
            Gen.Choose(1, 100_000).ToArbitrary(),
            Gen.Elements(0.001m, 0.01m, 100m, 1_000m).ToArbitrary(),
            (before, slip) =>
                Check(before * slip, Count, new Target.None(), before)
                    .Any(warning => warning.Check is EntryCheck.UnitSlip)
        );

    [Fact]
    public void Check_OutsideTheUsualRange_NamesIt() =>
        Check(new ObservedValue.Number(480), Count, beyond: new UsualRange(480, 355.2m, 441.7m))
            .ShouldBe(["480 households lies outside the usual range of the figures before it, 355 to 442 households."]);

    [Fact]
    public void Check_OutsideTheUsualRangeOfATotal_SaysWhatThePeriodAdds() =>
        Check(new ObservedValue.Number(1_480), Count, beyond: new UsualRange(480, 355.2m, 441.7m))
            .ShouldBe([
                "1,480 households adds 480 households, which lies outside the usual range of the figures before it, 355 to 442 households.",
            ]);

    [Theory]
    [InlineData(84.2, 84.2, true)]
    [InlineData(84.2, 84.21, false)]
    [InlineData(0, 0, false)]
    [InlineData(100, 100, false)]
    public void Check_OfAShareAsBefore_AsksUnlessItIsNothingOrAll(decimal value, decimal before, bool asks) =>
        Sentences(value, Share, new Target.None(), before, 70)
            .ShouldBe(asks ? ["84.2% is the same as for Q1 2026/27, to the last digit."] : []);

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Check_OfACountAsBefore_AsksFromTwentyUp(decimal value, bool asks) =>
        Sentences(value, Count, new Target.None(), value, 25).Any().ShouldBe(asks);

    [Fact]
    public void Check_OfAFigureThatStoodStillBefore_SaysNothing() =>
        Sentences(84.2m, Share, new Target.None(), 84.2m, 84.2m).ShouldBeEmpty();

    [Fact]
    public void Check_OfTheSameShareOfOtherFigures_SaysNothing() =>
        Check(Fraction(92, 100), Delivered, earlier: [Earlier("2026-27-Q1", Fraction(46, 50))]).ShouldBeEmpty();

    [Fact]
    public void Check_OfTheSameTwoFigures_Asks() =>
        Check(Fraction(46, 50), Delivered, earlier: [Earlier("2026-27-Q1", Fraction(46, 50))])
            .ShouldBe(["46 of 50 (92.0%) is the same as for Q1 2026/27, to the last digit."]);

    [Fact]
    public void Check_OfMoreThanThereAre_AsksWhereItNeverWasSo()
    {
        Check(Fraction(60, 50), Delivered).ShouldBe(["Homes built (60) is more than homes planned (50)."]);
        Check(Fraction(60, 50), Delivered, earlier: [Earlier("2026-27-Q1", Fraction(46, 50))])
            .ShouldBe(["Homes built (60) is more than homes planned (50), as it never was before."]);
        Check(Fraction(60, 50), Delivered, earlier: [Earlier("2026-27-Q1", Fraction(55, 50))]).ShouldBeEmpty();
    }

    [Fact]
    public void Check_OfDaysPerEmployee_IsUsuallyMoreAboveThanBelow()
    {
        Check(new ObservedValue.Number(9, new Fraction(900, 100)), Rate).ShouldBeEmpty();
        Check(
                new ObservedValue.Number(9, new Fraction(900, 100)),
                Rate,
                earlier: [Earlier("2026-27-Q1", new ObservedValue.Number(8, new Fraction(800, 100)))]
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        SeriesChange.DefinitionChanged,
        "The definition changed on 1 July 2026, after the figure for Q1 2026/27. 84.0% should be counted by the new one."
    )]
    [InlineData(
        SeriesChange.BreakInSeries,
        "The series begins anew on 1 July 2026, after the figure for Q1 2026/27. 84.0% should be counted in the new way."
    )]
    public void Check_AcrossAChange_AsksForTheNewWay(SeriesChange kind, string sentence) =>
        Check(
                new ObservedValue.Number(84),
                Share,
                before: Earlier("2026-27-Q1", new ObservedValue.Number(70)),
                changed: new SeriesBoundary(new DateOnly(2026, 7, 1), kind)
            )
            .ShouldBe([sentence]);

    [Fact]
    public void Confirmation_OfAFigure_CountsForThatFigureOnly()
    {
        var wrong = Check(73_390, Count, new Target.AtMost(420), 400);
        var other = Check(73_391, Count, new Target.AtMost(420), 400);
        var input = new EntryInput
        {
            CheckedAbout = EntryChecks.About(wrong),
            CheckedReason = "Counted twice by two people.",
        };

        EntryChecks.Unconfirmed(input, wrong).ShouldBeEmpty();
        EntryChecks.Problems(input, wrong).ShouldBeEmpty();
        EntryChecks.Unconfirmed(input, other).ShouldBe(other);
        EntryChecks.Confirmed(input, other).ShouldBeEmpty();
    }

    [Fact]
    public void Confirmation_IsKeptAsTheKindAndItsFigures_WhateverTheSentence()
    {
        var warnings = EntryCheckRule.Check(
            new EntryCheckQuestion(
                new ObservedValue.Number(120, new Fraction(60, 50)),
                Delivered,
                new Target.AtLeast(10.50m),
                [Earlier("2026-27-Q1", new ObservedValue.Number(1.2m, new Fraction(6, 500)))],
                Earlier("2026-27-Q1", new ObservedValue.Number(1.2m)),
                new UsualRange(120, 1.04m, 2.26m),
                new SeriesBoundary(new DateOnly(2026, 7, 1), SeriesChange.DefinitionChanged)
            )
        );

        EntryChecks
            .About(warnings)
            .Split('\n')
            .ShouldBe([
                "UnitSlip 60/50 100 1.2 1.2",
                "BeyondControlLimits 60/50 120 1 2.3",
                "TenTimesTarget 60/50 10.5",
                "NumeratorAboveDenominator 60/50",
                "DefinitionChanged 60/50 DefinitionChanged 2026-07-01 2026-27-Q1",
            ]);
        var input = new EntryInput { CheckedAbout = EntryChecks.About(warnings), CheckedReason = "Checked." };
        var reworded = warnings.Select(warning => warning with { Sentence = "Other words of a later version." });
        EntryChecks.Unconfirmed(input, reworded.ToList()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(73_390, 420, 400, true)]
    [InlineData(73_391, 420, 400, false)]
    [InlineData(73_390, 421, 400, false)]
    public void Confirmation_CountsWhileTheFiguresAreTheSame(
        decimal figure,
        decimal target,
        decimal before,
        bool counts
    )
    {
        var input = new EntryInput
        {
            CheckedAbout = EntryChecks.About(Check(73_390, Count, new Target.AtMost(420), 400)),
            CheckedReason = "Checked.",
        };

        EntryChecks
            .Unconfirmed(input, Check(figure, Count, new Target.AtMost(target), before))
            .Select(warning => warning.Check)
            .Contains(EntryCheck.TenTimesTarget)
            .ShouldBe(!counts);
    }

    [Fact]
    public void Confirmation_OfTheFiguresBeforeIt_IsForThoseFigures()
    {
        var input = new EntryInput
        {
            CheckedAbout = EntryChecks.About(Check(41_200, Count, new Target.None(), 400, 415)),
            CheckedReason = "Checked.",
        };

        EntryChecks.Unconfirmed(input, Check(41_200, Count, new Target.None(), 400, 415)).ShouldBeEmpty();
        EntryChecks.Unconfirmed(input, Check(41_200, Count, new Target.None(), 400, 416)).Count.ShouldBe(1);
    }

    [Fact]
    public void Confirmation_OfAnEarlierVersion_KeptTheSentenceAndCounts()
    {
        var warnings = Check(73_390, Count, new Target.AtMost(420), 40_000);
        var input = new EntryInput { CheckedAbout = warnings[0].Sentence, CheckedReason = "Checked." };

        EntryChecks.Unconfirmed(input, warnings).ShouldBeEmpty();
        EntryChecks.About(EntryChecks.Confirmed(input, warnings)).ShouldBe("TenTimesTarget 73390 420");
    }

    [Theory]
    [InlineData("TenTimesTarget 73390 420", "More than ten times the target (73390, 420)")]
    [InlineData(
        "Unchanged 46/50 2026-27-Q1\nNumeratorAboveDenominator 60/50",
        "Same as the period before (46/50, 2026-27-Q1); More counted than there were (60/50)"
    )]
    [InlineData("73,390 households is 174 times the target.", "73,390 households is 174 times the target.")]
    [InlineData("", "")]
    public void Confirmation_InTheChangeHistory_IsReadInWords(string kept, string words) =>
        EntryChecks.InWords(kept).ShouldBe(words);

    [Fact]
    public void Confirmation_WithoutAReason_AsksForIt()
    {
        var warnings = Check(73_390, Count, new Target.AtMost(420));
        var input = new EntryInput { CheckedAbout = EntryChecks.About(warnings), CheckedReason = " " };

        EntryChecks
            .Problems(input, warnings)
            .ShouldBe([
                new EntryProblem(EntryField.CheckedReason, "Say why the figure is right, as you have checked it."),
            ]);
    }

    [Fact]
    public void Confirmation_WithAReasonAndNoTick_AsksAtTheTick()
    {
        var warnings = Check(73_390, Count, new Target.AtMost(420), 40_000);
        var input = new EntryInput { CheckedReason = "It is right." };

        EntryChecks
            .Problems(input, warnings)
            .ShouldBe([
                new EntryProblem(
                    EntryField.Checked,
                    "73,390 households is 174 times the target of 420 households. Put it right, or tick that you have checked it and say why."
                ),
            ]);
    }

    [Fact]
    public void Confirmation_OfAnotherFigure_NeverCounts() =>
        Law.Holds(
            Gen.Choose(43, 1_000_000).ToArbitrary(),
            Gen.Choose(43, 1_000_000).ToArbitrary(),
            (one, other) =>
            {
                var input = new EntryInput
                {
                    CheckedAbout = EntryChecks.About(Check(one / 4m, Count, new Target.AtMost(1))),
                    CheckedReason = "Checked.",
                };
                var warnings = Check(other / 4m, Count, new Target.AtMost(1));
                return one == other || EntryChecks.Unconfirmed(input, warnings).Count == warnings.Count;
            }
        );

    [Fact]
    public void Confirmation_OfEveryWarningThereCanBe_FitsWhereItIsKept()
    {
        var unit = new Unit(UnitKind.Measure, new string('u', Unit.LabelLength), 0);
        var label = new string('l', 120);
        var limits = new FigureLimits(unit, null, null, new FractionTerms(label, label, 1));
        var entered = new ObservedValue.Number(
            999_999_999_999.12345678m,
            new Fraction(999_999_999_999.12345678m, 0.12345678m)
        );
        var question = new EntryCheckQuestion(
            entered,
            limits,
            new Target.AtMost(1_000_000_000.12345678m),
            [Earlier("2026-27-Q1", new ObservedValue.Number(9_999_999_999.12345678m, new Fraction(1, 2)))],
            Earlier("2026-27-Q1", new ObservedValue.Number(1)),
            new UsualRange(999_999_999_999.1m, 0.12345678m, 0.22345678m),
            new SeriesBoundary(new DateOnly(2026, 9, 30), SeriesChange.BreakInSeries)
        );

        var warnings = EntryCheckRule.Check(question);

        warnings.Count.ShouldBe(5);
        EntryChecks.About(warnings).Length.ShouldBeLessThan(EntryInput.CheckedAboutLength);
    }

    private static ObservedValue.Number Fraction(decimal above, decimal below) =>
        new(above / below * 100, new Fraction(above, below));

    private static EarlierFigure Earlier(string period, ObservedValue.Number number) =>
        new(Given.Period(period), number);

    private static IEnumerable<string> Sentences(
        decimal value,
        FigureLimits limits,
        Target target,
        params decimal[] earlier
    ) => Check(value, limits, target, earlier).Select(warning => warning.Sentence);

    /// <param name="earlier">The latest first.</param>
    private static IReadOnlyList<EntryWarning> Check(
        decimal value,
        FigureLimits limits,
        Target target,
        params decimal[] earlier
    ) =>
        EntryCheckRule.Check(
            new EntryCheckQuestion(
                new ObservedValue.Number(value),
                limits,
                target,
                earlier
                    .Select(
                        (figure, place) =>
                            new EarlierFigure(
                                Given.Period("2026-27-Q1").After(-place),
                                new ObservedValue.Number(figure)
                            )
                    )
                    .ToList()
            )
        );

    private static IEnumerable<string> Check(
        ObservedValue.Number entered,
        FigureLimits limits,
        IReadOnlyList<EarlierFigure>? earlier = null,
        EarlierFigure? before = null,
        UsualRange? beyond = null,
        SeriesBoundary? changed = null
    ) =>
        EntryCheckRule
            .Check(new EntryCheckQuestion(entered, limits, new Target.None(), earlier ?? [], before, beyond, changed))
            .Select(warning => warning.Sentence);
}
