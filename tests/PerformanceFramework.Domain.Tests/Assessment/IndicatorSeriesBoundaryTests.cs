using PerformanceFramework.Domain.Assessment;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class IndicatorSeriesBoundaryTests
{
    private static readonly SeriesPoint FirstQuarter = Point("2026-27-Q1", 84);
    private static readonly SeriesPoint SecondQuarter = Point("2026-27-Q2", 85);

    [Theory]
    [InlineData(2026, 4, 2)]
    [InlineData(2026, 5, 15)]
    [InlineData(2026, 6, 30)]
    [InlineData(2026, 7, 1)]
    [InlineData(2026, 8, 15)]
    [InlineData(2026, 9, 30)]
    public void Break_AfterTheComparatorBeginsAndBeforeThePointEnds_WithholdsTheDirection(int year, int month, int day)
    {
        var direction = Terms.AssessLast([Break(year, month, day)], FirstQuarter, SecondQuarter).SincePrevious;

        direction.Withheld.ShouldBe(WithheldReason.BreakInSeries);
        direction.ComparedWith.ShouldBe(FirstQuarter.Period);
    }

    [Theory]
    [InlineData(2026, 3, 31)]
    [InlineData(2026, 4, 1)]
    [InlineData(2026, 10, 1)]
    public void Break_ThatBothFiguresAreOnOneSideOf_DoesNotMatter(int year, int month, int day) =>
        Terms
            .AssessLast([Break(year, month, day)], FirstQuarter, SecondQuarter)
            .SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");

    [Fact]
    public void Break_BetweenTheYears_WithholdsTheOneAndNotTheOther()
    {
        var assessment = Terms.AssessLast([Break(2026, 4, 1)], Point("2025-26-Q2", 80), FirstQuarter, SecondQuarter);

        assessment.SincePrevious.ShouldCompare(Direction.Improved, "2026-27-Q1");
        assessment.SinceLastYear.ShouldBeWithheld(
            WithheldReason.BreakInSeries,
            "No direction: the series was broken on 1 April 2026"
        );
    }

    [Fact]
    public void NewDefinition_Between_WithholdsTheDirection() =>
        Terms
            .AssessLast([NewDefinition(2026, 7, 1)], FirstQuarter, SecondQuarter)
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.DefinitionChanged,
                "No direction: the definition changed on 1 July 2026"
            );

    [Fact]
    public void Boundaries_OfWhichSeveralLieBetween_NameTheLatest() =>
        Terms
            .AssessLast([NewDefinition(2026, 8, 1), Break(2026, 5, 1), Break(2030, 1, 1)], FirstQuarter, SecondQuarter)
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.DefinitionChanged,
                "No direction: the definition changed on 1 August 2026"
            );

    [Fact]
    public void Boundaries_OfOneDay_NameTheNewDefinitionInWhicheverOrder()
    {
        SeriesBoundary[] boundaries = [Break(2026, 7, 1), NewDefinition(2026, 7, 1)];
        SeriesBoundary[] otherWay = [NewDefinition(2026, 7, 1), Break(2026, 7, 1)];

        Terms
            .AssessLast(boundaries, FirstQuarter, SecondQuarter)
            .SincePrevious.Withheld.ShouldBe(WithheldReason.DefinitionChanged);
        Terms
            .AssessLast(otherWay, FirstQuarter, SecondQuarter)
            .SincePrevious.Withheld.ShouldBe(WithheldReason.DefinitionChanged);
    }

    [Fact]
    public void Break_BetweenFiguresThatAreNotNumbers_IsNotTheReason() =>
        Terms
            .AssessLast(
                [Break(2026, 7, 1)],
                FirstQuarter,
                Point("2026-27-Q2", new Domain.Indicators.ObservedValue.Suppressed())
            )
            .SincePrevious.Withheld.ShouldBe(WithheldReason.NotNumeric);
}
