using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Domain.Tests.Portfolios;

public sealed class MeasureChoiceTests
{
    [Theory]
    [InlineData(Status.Red, Direction.Worsened, true, ForecastOutlook.Lost, true, MeasureReason.RedAndWorsened)]
    [InlineData(Status.Red, Direction.Improved, true, ForecastOutlook.Lost, true, MeasureReason.GettingWorse)]
    [InlineData(Status.Green, Direction.Improved, true, ForecastOutlook.Likely, true, MeasureReason.GettingWorse)]
    [InlineData(Status.NotRated, Direction.Withheld, true, ForecastOutlook.Unknown, false, MeasureReason.GettingWorse)]
    [InlineData(Status.Red, Direction.Improved, false, ForecastOutlook.Lost, true, MeasureReason.Red)]
    [InlineData(Status.Red, Direction.Withheld, false, ForecastOutlook.Unknown, false, MeasureReason.Red)]
    [InlineData(Status.Amber, Direction.Worsened, false, ForecastOutlook.Unlikely, false, MeasureReason.ForecastToMiss)]
    [InlineData(
        Status.Green,
        Direction.Improved,
        false,
        ForecastOutlook.HighlyUnlikely,
        false,
        MeasureReason.ForecastToMiss
    )]
    [InlineData(
        Status.Green,
        Direction.Improved,
        false,
        ForecastOutlook.RemoteChance,
        false,
        MeasureReason.ForecastToMiss
    )]
    [InlineData(Status.Green, Direction.Improved, false, ForecastOutlook.Lost, false, MeasureReason.ForecastToMiss)]
    [InlineData(
        Status.Green,
        Direction.Improved,
        false,
        ForecastOutlook.RealisticPossibility,
        false,
        MeasureReason.Success
    )]
    [InlineData(
        Status.Amber,
        Direction.Worsened,
        false,
        ForecastOutlook.Unknown,
        true,
        MeasureReason.NearMissAndWorsened
    )]
    [InlineData(
        Status.Yellow,
        Direction.Worsened,
        false,
        ForecastOutlook.Likely,
        false,
        MeasureReason.NearMissAndWorsened
    )]
    [InlineData(Status.Amber, Direction.Improved, false, ForecastOutlook.Likely, true, MeasureReason.CorporatePriority)]
    [InlineData(Status.Blue, Direction.Improved, false, ForecastOutlook.Secured, true, MeasureReason.Success)]
    [InlineData(Status.Green, Direction.Worsened, false, ForecastOutlook.Likely, true, MeasureReason.CorporatePriority)]
    [InlineData(Status.Green, Direction.NoChange, false, ForecastOutlook.Likely, false, MeasureReason.Remaining)]
    [InlineData(Status.NotRated, Direction.Improved, false, ForecastOutlook.Unknown, false, MeasureReason.Remaining)]
    public void ReasonOf_AnIndicator_IsTheMostPressingThatHolds(
        Status status,
        Direction direction,
        bool isGettingWorse,
        ForecastOutlook outlook,
        bool servesPriority,
        MeasureReason reason
    ) =>
        MeasureChoice
            .ReasonOf(new MeasureCandidate("A", status, direction, isGettingWorse, outlook, servesPriority))
            .ShouldBe(reason);

    [Theory]
    // Nothing at all; few; five without anything that presses; no more than five of those.
    [InlineData("", "")]
    [InlineData("remaining", "remaining")]
    [InlineData("remaining*7", "remaining*5")]
    // What serves a priority comes before what does not, and both fill up only.
    [InlineData("remaining*4 priority*3 success*1", "success*1 priority*3 remaining*1")]
    [InlineData("priority*9 amber*5", "amber*5")]
    // In order, whatever comes in.
    [InlineData("success amber miss red worse fallen", "fallen worse red miss amber success")]
    // Eight and no more; a success takes the place of the least pressing, where there is one.
    [InlineData("red*12", "red*8")]
    [InlineData("red*6 amber*6 success*3", "red*6 amber*1 success*1")]
    [InlineData("red*2 success*12", "red*2 success*6")]
    [InlineData("red*7 success*1 priority*4", "red*7 success*1")]
    // What is marked is there first, whatever it says; the rest still has a success, unless a marked one is.
    [InlineData("red*6 marked*2 fallen success", "marked*2 fallen red*4 success")]
    [InlineData("red*9 marked*4", "marked*4 red*4")]
    [InlineData("remaining*6 marked", "marked remaining*4")]
    [InlineData("red*9 success*3 marked-success", "marked-success red*7")]
    public void Of_APortfolio_HasAtMostEightInOrderWithASuccess(string given, string chosen) =>
        MeasureChoice
            .Of(Candidates(given))
            .Select(measure => measure.Reason)
            .ShouldBe(Candidates(chosen).Select(MeasureChoice.ReasonOf));

    [Fact]
    public void Of_OneReason_HasTheWorseStatusFirstThenPrioritiesThenCodes()
    {
        MeasureCandidate[] given =
        [
            Remaining("D", Status.Green, false),
            Worse("C", Status.NotRated, true),
            Worse("B", Status.Green, false),
            Worse("A", Status.Green, true),
            Worse("Z", Status.Amber, false),
        ];

        MeasureChoice.Of(given).Select(measure => measure.Code).ShouldBe(["Z", "A", "B", "C", "D"]);

        static MeasureCandidate Worse(string code, Status status, bool serves) =>
            new(code, status, Direction.NoChange, true, ForecastOutlook.Unknown, serves);

        static MeasureCandidate Remaining(string code, Status status, bool serves) =>
            new(code, status, Direction.NoChange, false, ForecastOutlook.Unknown, serves);
    }

    [Fact]
    public void Of_WhatIsMarked_SaysToo_WhatItsFiguresSay()
    {
        var marked = Candidate("fallen", "A") with { IsMarked = true };

        MeasureChoice
            .Of([marked, Candidate("red", "B")])
            .ShouldBe([
                new ChosenMeasure("A", MeasureReason.Marked, MeasureReason.RedAndWorsened),
                new ChosenMeasure("B", MeasureReason.Red, MeasureReason.Red),
            ]);
    }

    [Theory]
    [InlineData(VariationSignal.ConcernHigh, TrendLabel.CannotBeCalculated, true)]
    [InlineData(VariationSignal.ConcernLow, TrendLabel.NoSignificantChange, true)]
    [InlineData(VariationSignal.ImprovementLow, TrendLabel.IncreasingAndGettingWorse, false)]
    [InlineData(VariationSignal.CommonCause, TrendLabel.DecreasingAndGettingWorse, false)]
    [InlineData(VariationSignal.NotSuitable, TrendLabel.IncreasingAndGettingWorse, true)]
    [InlineData(VariationSignal.NotSuitable, TrendLabel.DecreasingAndGettingWorse, true)]
    [InlineData(VariationSignal.NotSuitable, TrendLabel.Increasing, false)]
    [InlineData(VariationSignal.NotEnoughData, TrendLabel.DecreasingAndGettingWorse, false)]
    public void IsGettingWorse_OfSignals_GoesByTheMethodThatSuits(
        VariationSignal signal,
        TrendLabel trend,
        bool worse
    ) => (StoredSignals.Pending with { Variation = signal, Trend = trend }).IsGettingWorse.ShouldBe(worse);

    private static IEnumerable<MeasureCandidate> Candidates(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('*'))
            .SelectMany(
                (part, place) =>
                    Enumerable
                        .Range(0, part.Length == 1 ? 1 : int.Parse(part[1], CultureInfo.InvariantCulture))
                        .Select(number => Candidate(part[0], $"{place}-{number:00}"))
            );

    private static MeasureCandidate Candidate(string kind, string code)
    {
        var usual = new MeasureCandidate(code, Status.Green, Direction.NoChange, false, ForecastOutlook.Likely, false);
        return kind switch
        {
            "fallen" => usual with { Status = Status.Red, Direction = Direction.Worsened },
            "worse" => usual with { IsGettingWorse = true },
            "red" => usual with { Status = Status.Red },
            "miss" => usual with { Outlook = ForecastOutlook.Unlikely },
            "amber" => usual with { Status = Status.Amber, Direction = Direction.Worsened },
            "success" => usual with { Direction = Direction.Improved },
            "priority" => usual with { ServesPriority = true },
            "remaining" => usual,
            "marked" => usual with { IsMarked = true },
            "marked-success" => usual with { Direction = Direction.Improved, IsMarked = true },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
    }
}
