using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>The first sentence of the whole council.</summary>
public sealed class RollUpWordsTests
{
    private static readonly ReportingPeriod Before = ReportingPeriod.Parse("2026-27-Q1");

    [Fact]
    public void Headline_OfTheCouncil_SaysWhatIsOnTrackGetsWorseAndGoesWell() =>
        Headline(
                Indicator(Status.Green, Direction.Improved),
                Indicator(Status.Red, worse: true),
                Indicator(Status.Amber, worse: true),
                Indicator(Status.NotRated)
            )
            .ShouldBe(
                "1 of 3 rated indicators is on track; 1 is red; 2 are getting worse beyond normal variation; 1 success"
            );

    [Fact]
    public void Headline_OfWhatGetsWorseByItsRun_NamesNoPeriodSinceWhichItMayHaveImproved() =>
        Headline(Indicator(Status.Red, Direction.Improved, worse: true), Indicator(Status.Green, worse: true))
            .ShouldBe(
                "1 of 2 rated indicators is on track; 1 is red; 2 are getting worse beyond normal variation; no success"
            );

    [Fact]
    public void Headline_CountsNothingWithoutAFigureAsWorse() =>
        Headline(Indicator(Status.Green), Indicator(Status.NotRated, worse: true) with { Number = null })
            .ShouldBe(
                "1 of 1 rated indicators is on track, and none is red; none is getting worse beyond normal variation; no success"
            );

    [Fact]
    public void Headline_WhereNothingIsRated_SaysThatAlone() =>
        Headline(Indicator(Status.NotRated)).ShouldBe("None of 1 indicator is rated yet");

    private static string Headline(params IndicatorStanding[] indicators) =>
        RollUpWords.Headline(
            new CouncilOverview(
                StatusRollUp.Of(indicators.Select(i => (i.Status, i.Direction))),
                [],
                [],
                indicators.Where(i => i is { Status: Status.Green, Direction: Direction.Improved }).ToList()
            )
            {
                Indicators = indicators,
            }
        );

    internal static IndicatorStanding Indicator(
        Status status,
        Direction direction = Direction.NoChange,
        bool worse = false
    ) =>
        new(
            1,
            "WAS-1",
            "Household waste recycled",
            "Waste and recycling",
            "WAS",
            "Place",
            new Unit(UnitKind.Percentage, "", 1),
            Impact.DirectlyImpacts,
            IsMadeUp: false,
            Before.Next,
            "40.0%",
            "50.0%",
            IsProvisional: false,
            CommentaryAnswers.None,
            status,
            "",
            direction,
            Movement.Down,
            ComparedWith: Before,
            "",
            StoredSignals.Pending with
            {
                Variation = worse ? VariationSignal.ConcernLow : VariationSignal.CommonCause,
            },
            StoredForecast.Pending
        )
        {
            Number = 40,
        };
}
