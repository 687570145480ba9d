using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

/// <summary>Thirteen figures whose usual range is 44.2% to 56.2% around 50.2%, against targets.</summary>
public sealed class AssuranceTests
{
    private static readonly double[] Figures = [.. Charts.Stable, 51];
    private static readonly VariationTerms LowerIsBetter = Charts.Terms with
    {
        Direction = ImprovementDirection.Decrease,
    };

    [Theory]
    [InlineData(">= 40", Assurance.ConsistentlyPasses)]
    [InlineData("> 40", Assurance.ConsistentlyPasses)]
    [InlineData(">= 50", Assurance.HitAndMiss)]
    [InlineData(">= 60", Assurance.ConsistentlyFails)]
    [InlineData("> 60", Assurance.ConsistentlyFails)]
    public void Assurance_WhereHigherIsBetter_LooksAtTheLimits(string target, Assurance assurance) =>
        Charts.Assess(Figures, Given.Target(target)).Assurance.ShouldBe(assurance);

    [Theory]
    [InlineData("<= 40", Assurance.ConsistentlyFails)]
    [InlineData("< 50", Assurance.HitAndMiss)]
    [InlineData("<= 60", Assurance.ConsistentlyPasses)]
    [InlineData("< 60", Assurance.ConsistentlyPasses)]
    public void Assurance_WhereLowerIsBetter_IsTheOtherWayRound(string target, Assurance assurance) =>
        Charts.Assess(Figures, Given.Target(target), LowerIsBetter).Assurance.ShouldBe(assurance);

    [Theory]
    [InlineData("6.32", Assurance.HitAndMiss)]
    [InlineData("6.33", Assurance.ConsistentlyFails)]
    [InlineData("-4.32", Assurance.HitAndMiss)]
    [InlineData("-4.33", Assurance.ConsistentlyPasses)]
    public void Assurance_OnALimit_IsHitAndMiss(string target, Assurance assurance) =>
        Charts
            .Assess(Enumerable.Repeat<double[]>([0, 2], 10).SelectMany(pair => pair), Given.Target(">= " + target))
            .Assurance.ShouldBe(assurance);

    [Theory]
    [InlineData("> 5", Assurance.ConsistentlyFails)]
    [InlineData(">= 5", Assurance.ConsistentlyPasses)]
    public void Assurance_OfAFlatSeriesOnItsTarget_ReadsTheTarget(string target, Assurance assurance) =>
        Charts.Assess(Enumerable.Repeat(5.0, 14), Given.Target(target)).Assurance.ShouldBe(assurance);

    [Theory]
    [InlineData(">= 40", "Consistently passes: the usual range, 44.2% to 56.2%, lies wholly above the target of 40.0%")]
    [InlineData(
        ">= 60",
        "Consistently falls short: the usual range, 44.2% to 56.2%, lies wholly below the target of 60.0%"
    )]
    [InlineData(
        ">= 56.22",
        "Consistently falls short: the usual range, 44.246% to 56.216%, lies wholly below the target of 56.220%"
    )]
    [InlineData(
        ">= 44.24",
        "Consistently passes: the usual range, 44.25% to 56.22%, lies wholly above the target of 44.24%"
    )]
    [InlineData(
        ">= 55",
        "Hit and miss: the target of 55.0% will be missed more often than not unless something changes; "
            + "it lies above the average of 50.2%, within the usual range of 44.2% to 56.2%"
    )]
    [InlineData(
        ">= 45",
        "Hit and miss: the target of 45.0% will be met more often than not, though not always; "
            + "it lies below the average of 50.2%, within the usual range of 44.2% to 56.2%"
    )]
    [InlineData(
        ">= 50.2",
        "Hit and miss: the target of 50.20% will be met more often than not, though not always; "
            + "it lies below the average of 50.23%, within the usual range of 44.25% to 56.22%"
    )]
    public void Explanation_WhereHigherIsBetter_PutsTheTargetBesideTheRange(string target, string sentence) =>
        Charts.Assess(Figures, Given.Target(target)).AssuranceExplanation.ShouldBe(sentence);

    [Theory]
    [InlineData("<= 60", "Consistently passes: the usual range, 44.2% to 56.2%, lies wholly below the target of 60.0%")]
    [InlineData(
        "<= 40",
        "Consistently falls short: the usual range, 44.2% to 56.2%, lies wholly above the target of 40.0%"
    )]
    [InlineData(
        "<= 45",
        "Hit and miss: the target of 45.0% will be missed more often than not unless something changes; "
            + "it lies below the average of 50.2%, within the usual range of 44.2% to 56.2%"
    )]
    public void Explanation_WhereLowerIsBetter_IsTheOtherWayRound(string target, string sentence) =>
        Charts.Assess(Figures, Given.Target(target), LowerIsBetter).AssuranceExplanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfATargetOnTheAverage_SaysEvenly() =>
        Charts
            .Assess(Charts.Falling, new Target.AtLeast(50))
            .AssuranceExplanation.ShouldBe(
                "Hit and miss: the target of 50.0% will be met about as often as missed; "
                    + "it lies on the average of 50.0%, within the usual range of 39.9% to 60.1%"
                    + "; the latest figure is a sign of change, so that range may no longer hold"
            );

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, Assurance.ConsistentlyPasses)]
    public void Assurance_OfMonths_IsGivenFromFiveOn(int points, Assurance? assurance) =>
        Charts.Assess(Charts.Stable[..points], new Target.AtLeast(40)).Assurance.ShouldBe(assurance);

    [Fact]
    public void Explanation_OfABaselineThatStoodStill_DoesNotSayThatTheFigureStaysThere()
    {
        double[] figures = [.. Enumerable.Repeat(80.0, 12), .. Enumerable.Repeat(95.0, 15)];

        VariationRule
            .Assess(figures, new Target.AtLeast(90), Charts.Terms with { FixAfter = 12 })
            .AssuranceExplanation.ShouldBe(
                "Consistently falls short: the baseline stood at 80.0%, which does not meet the target of 90.0%; "
                    + "the latest figure is a sign of change, so that range may no longer hold"
            );
    }

    // "Consistently passes" beside a figure that has left the usual range would mislead.
    [Fact]
    public void Explanation_BesideASignOfChange_DoubtsTheRange()
    {
        var assessment = Charts.Assess([.. Charts.Stable, 30], new Target.AtLeast(34));

        assessment.Signal.ShouldBe(VariationSignal.ConcernLow);
        assessment.Assurance.ShouldBe(Assurance.ConsistentlyPasses);
        assessment.AssuranceExplanation.ShouldEndWith(
            " lies wholly above the target of 34.0%; the latest figure is a sign of change, so that range may no longer hold"
        );
    }

    [Fact]
    public void Explanation_OfATrial_IsProvisional() =>
        Charts
            .Assess([.. Charts.Stable[..7], 51], new Target.AtLeast(40))
            .AssuranceExplanation.ShouldBe(
                "Provisional, from 8 points where 13 are needed. Consistently passes: "
                    + "the usual range, 44.7% to 56.1%, lies wholly above the target of 40.0%"
            );

    [Theory]
    [InlineData(">= 95", "Consistently passes: the figure stays at 100.0%, which meets the target of 95.0%")]
    [InlineData(
        "> 100",
        "Consistently falls short: the figure stays at 100.0%, which does not meet the target of 100.0%"
    )]
    [InlineData(
        ">= 100.04",
        "Consistently falls short: the figure stays at 100.00%, which does not meet the target of 100.04%"
    )]
    public void Explanation_OfAFlatSeries_ComparesDirectly(string target, string sentence) =>
        Charts.Assess(Enumerable.Repeat(100.0, 14), Given.Target(target)).AssuranceExplanation.ShouldBe(sentence);

    public static TheoryData<Target, string> NoFigures =>
        new()
        {
            { new Target.None(), "No assurance: no target is set" },
            { new Target.EstablishBaseline(), "No assurance: no target is set" },
            { new Target.Between(40, 60), "No assurance: the target is not one figure" },
            { new Target.Benchmark("Top quartile"), "No assurance: the target is not one figure" },
        };

    [Theory]
    [MemberData(nameof(NoFigures))]
    public void Explanation_WithoutATargetFigure_SaysWhy(Target target, string sentence)
    {
        var assessment = Charts.Assess(Figures, target);

        assessment.Assurance.ShouldBeNull();
        assessment.AssuranceExplanation.ShouldBe(sentence);
    }

    [Fact]
    public void Explanation_WhereNeitherIsBetter_SaysSo()
    {
        var assessment = Charts.Assess(
            Figures,
            new Target.AtLeast(40),
            Charts.Terms with
            {
                Direction = ImprovementDirection.Neutral,
            }
        );

        assessment.Assurance.ShouldBeNull();
        assessment.AssuranceExplanation.ShouldBe("No assurance: neither higher nor lower is better in itself");
    }

    [Fact]
    public void Explanation_OfTooFewPoints_SaysWhatIsNeeded()
    {
        var assessment = Charts.Assess(Charts.Stable[..4], new Target.AtLeast(40));

        assessment.Assurance.ShouldBeNull();
        assessment.AssuranceExplanation.ShouldBe("Not enough history to tell: 4 points, 5 needed");
    }

    [Fact]
    public void Explanation_OfALumpySeries_IsThatOfTheSignal()
    {
        var assessment = Charts.Assess(Charts.Figures("1 1 1 1 1 1 1 1 5 1 1 1 1 1"), new Target.AtLeast(1));

        assessment.Assurance.ShouldBeNull();
        assessment.AssuranceExplanation.ShouldBe("Too lumpy to tell: 11 of 13 figures are the same as the one before");
    }

    [Fact]
    public void Explanation_OfTheWrongMethod_ComesFirst()
    {
        var assessment = Charts.Assess(
            Figures,
            new Target.AtLeast(40),
            Charts.Terms with
            {
                Aggregation = Aggregation.CumulativeYearToDate,
            }
        );

        assessment.Assurance.ShouldBeNull();
        assessment.AssuranceExplanation.ShouldBe(assessment.Explanation);
    }

    [Fact]
    public void EveryAssurance_HasALabelAndALetter() =>
        Enum.GetValues<Assurance>()
            .Select(assurance => (assurance.Label(), assurance.Letter()))
            .ShouldBe([("Consistently passes", 'P'), ("Hit and miss", '?'), ("Consistently falls short", 'F')]);
}
