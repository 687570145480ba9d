using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class IndicatorSeriesTests
{
    [Fact]
    public void Point_WithBothComparators_IsComparedWithEach()
    {
        var assessment = Terms.AssessLast(
            Point("2025-26-Q1", 86),
            Point("2026-27-Q1", 84),
            Point("2025-26-Q2", 86),
            Point("2026-27-Q2", 85)
        );

        assessment.SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");
        assessment.SinceLastYear.ShouldCompare(Direction.Worsened, "2025-26-Q2");
        assessment.Status.Status.ShouldBe(Status.Amber);
    }

    [Fact]
    public void Point_OnItsOwn_HasNoComparator()
    {
        var assessment = Terms.AssessLast(Point("2026-27-Q2", 85));

        assessment.SincePrevious.ShouldBeWithheld(
            WithheldReason.NoComparator,
            "No direction: there is no earlier figure to compare with"
        );
        assessment.SinceLastYear.ShouldBeWithheld(
            WithheldReason.NoComparator,
            "No direction: there is no figure for Q2 2025/26"
        );
    }

    [Fact]
    public void Point_WithOnlyLaterPoints_HasNoComparator()
    {
        var first = Point("2026-27-Q1", 84);
        var series = new IndicatorSeries(Terms, [first, Point("2026-27-Q2", 85)]);

        series.Assess(first).SincePrevious.Withheld.ShouldBe(WithheldReason.NoComparator);
    }

    public static TheoryData<ObservedValue> SkippedValues =>
        new() { new ObservedValue.NotDue(), new ObservedValue.NotYetAvailable() };

    [Theory]
    [MemberData(nameof(SkippedValues))]
    public void Previous_ThatWasNotDueOrNeverArrived_IsSkipped(ObservedValue skipped) =>
        Terms
            .AssessLast(Point("2025-26-Q4", 84), Point("2026-27-Q1", skipped), Point("2026-27-Q2", 85))
            .SincePrevious.ShouldCompare(Direction.Improved, "2025-26-Q4");

    [Fact]
    public void Previous_MissingFromTheSeries_IsTheLastOneThatIsThere() =>
        Terms
            .AssessLast(Point("2025-26-Q1", 84), Point("2026-27-Q2", 83))
            .SincePrevious.ShouldCompare(Direction.Worsened, "2025-26-Q1");

    [Fact]
    public void Previous_OfASeriesEveryOtherYear_IsTwoYearsBack()
    {
        var assessment = Terms.AssessLast(Point("2022-23-FY", 60), Point("2024-25-FY", 62), Point("2026-27-FY", 64));

        assessment.SincePrevious.ShouldCompare(Direction.Improved, "2024-25-FY");
        assessment.SinceLastYear.ShouldBeWithheld(
            WithheldReason.NoComparator,
            "No direction: there is no figure for 2025/26"
        );
    }

    [Fact]
    public void Previous_OfAnotherLength_IsNoComparator() =>
        Terms
            .AssessLast(
                Point("2025-26-FY", 90),
                Point("2026-27-M03", 80),
                Point("2025-26-Q4", 84),
                Point("2026-27-Q1", 85)
            )
            .SincePrevious.ShouldCompare(Direction.Improved, "2025-26-Q4");

    public static TheoryData<ObservedValue> ValuesWithoutANumber =>
        new() { new ObservedValue.NotApplicable(), new ObservedValue.Suppressed(), new ObservedValue.Text("67 weeks") };

    [Theory]
    [MemberData(nameof(ValuesWithoutANumber))]
    public void Previous_WithoutANumber_WithholdsTheDirection(ObservedValue value) =>
        Terms
            .AssessLast(Point("2025-26-Q4", 84), Point("2026-27-Q1", value), Point("2026-27-Q2", 85))
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.NotNumeric,
                "No direction: there is no number for Q1 2026/27"
            );

    [Theory]
    [MemberData(nameof(ValuesWithoutANumber))]
    [MemberData(nameof(SkippedValues))]
    public void Point_WithoutANumber_HasNoDirection(ObservedValue value)
    {
        var assessment = Terms.AssessLast(Point("2025-26-Q2", 84), Point("2026-27-Q1", 84), Point("2026-27-Q2", value));

        assessment.SincePrevious.ShouldBeWithheld(
            WithheldReason.NotNumeric,
            "No direction: there is no number for this period"
        );
        assessment.SinceLastYear.Withheld.ShouldBe(WithheldReason.NotNumeric);
    }

    [Theory]
    [MemberData(nameof(ValuesWithoutANumber))]
    [MemberData(nameof(SkippedValues))]
    public void LastYear_WithoutANumber_WithholdsTheDirection(ObservedValue value) =>
        Terms
            .AssessLast(Point("2025-26-Q2", value), Point("2026-27-Q2", 85))
            .SinceLastYear.ShouldBeWithheld(
                WithheldReason.NotNumeric,
                "No direction: there is no number for Q2 2025/26"
            );

    [Fact]
    public void Comparator_ThatIsProvisional_IsUsedUnlessTheIndicatorSaysOtherwise() =>
        Terms
            .AssessLast(Point("2026-27-Q1", 84) with { IsProvisional = true }, Point("2026-27-Q2", 85))
            .SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");

    [Fact]
    public void Comparator_ThatIsProvisional_WithholdsTheDirectionWhereTheIndicatorSaysSo() =>
        (Terms with { WithholdOnProvisionalComparator = true })
            .AssessLast(Point("2026-27-Q1", 84) with { IsProvisional = true }, Point("2026-27-Q2", 85))
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.ProvisionalComparator,
                "No direction: the figure for Q1 2026/27 is provisional"
            );

    [Fact]
    public void Point_ThatIsProvisionalItself_IsCompared() =>
        (Terms with { WithholdOnProvisionalComparator = true })
            .AssessLast(Point("2026-27-Q1", 84), Point("2026-27-Q2", 85) with { IsProvisional = true })
            .SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");

    [Fact]
    public void NoChangeBand_OfTheIndicator_Applies() =>
        (Terms with { NoChangeWithin = 1 })
            .AssessLast(Point("2026-27-Q1", 84), Point("2026-27-Q2", 85))
            .SincePrevious.ShouldCompare(Direction.NoChange, "2026-27-Q1");

    [Fact]
    public void TargetRange_OfThePointJudged_DecidesWhatIsNearer() =>
        (Terms with { Polarity = Polarity.WithinRange })
            .AssessLast(
                Point("2026-27-Q1", 70) with
                {
                    Target = new Target.Between(70, 80),
                },
                Point("2026-27-Q2", 65) with
                {
                    Target = new Target.Between(40, 60),
                }
            )
            .SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");

    [Fact]
    public void Points_OfTheSamePeriod_AreRefused() =>
        Should.Throw<ArgumentException>(() =>
            new IndicatorSeries(Terms, [Point("2026-27-Q1", 84), Point("2026-27-Q1", 85)])
        );

    [Fact]
    public void Points_InAnyOrder_GiveTheSameAssessments()
    {
        SeriesPoint[] points =
        [
            Point("2025-26-Q1", 81),
            Point("2025-26-Q2", 82),
            Point("2025-26-Q3", new ObservedValue.NotDue()),
            Point("2025-26-Q4", 80),
            Point("2026-27-Q1", new ObservedValue.Suppressed()),
            Point("2026-27-Q2", 85),
            Point("2026-27-Q3", 85),
        ];
        var expected = Assessments(points);

        Law.Holds(Gen.Shuffle(points).ToArbitrary(), shuffled => Assessments(shuffled).SequenceEqual(expected));

        List<PointAssessment> Assessments(SeriesPoint[] given)
        {
            var series = new IndicatorSeries(Terms, given, [Break(2025, 7, 1)]);
            return points.Select(point => series.Assess(point)).ToList();
        }
    }
}
