using Microsoft.AspNetCore.WebUtilities;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

public sealed class IndicatorFilterTests
{
    private static readonly IndicatorFilter Any = IndicatorFilter.None;

    private static readonly IndicatorStanding Standing = new(
        1,
        "WAS-1",
        "Household waste recycled",
        "Waste and recycling",
        "WASTE",
        "Place",
        new Unit(UnitKind.Percentage, "", 1),
        Impact.DirectlyImpacts,
        IsMadeUp: false,
        ReportingPeriod.Parse("2026-27-Q1"),
        "40.0%",
        "at least 50.0%",
        IsProvisional: false,
        CommentaryAnswers.None,
        Status.Red,
        "Missed",
        Direction.Worsened,
        Movement.Down,
        ComparedWith: null,
        "Down",
        StoredSignals.Pending,
        StoredForecast.Pending
    )
    {
        Number = 40,
    };

    public static TheoryData<Status> AllStatuses => [.. Enum.GetValues<Status>()];

    public static TheoryData<Direction> AllDirections => [.. Enum.GetValues<Direction>()];

    [Fact]
    public void Filter_WithoutAnything_FitsAll() => Any.Fits(Standing).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Status_OnOffer_FindsThatStatusAlone(Status status)
    {
        ValuesOf(IndicatorFilter.Statuses).ShouldContain(status.ToString());

        Enum.GetValues<Status>()
            .Where(s => (Any with { Status = status.ToString() }).Fits(Standing with { Status = s }))
            .ShouldBe([status]);
    }

    [Theory]
    [MemberData(nameof(AllDirections))]
    public void Direction_OnOffer_FindsThatDirectionAlone(Direction direction)
    {
        ValuesOf(IndicatorFilter.Directions).ShouldContain(direction.ToString());

        Enum.GetValues<Direction>()
            .Where(d => (Any with { Direction = direction.ToString() }).Fits(Standing with { Direction = d }))
            .ShouldBe([direction]);
    }

    [Theory]
    [InlineData(VariationSignal.ImprovementHigh, "better")]
    [InlineData(VariationSignal.ImprovementLow, "better")]
    [InlineData(VariationSignal.ConcernHigh, "worse")]
    [InlineData(VariationSignal.ConcernLow, "worse")]
    [InlineData(VariationSignal.NeutralHigh, "changed")]
    [InlineData(VariationSignal.NeutralLow, "changed")]
    [InlineData(VariationSignal.CommonCause, "noise")]
    [InlineData(VariationSignal.NoVariation, "noise")]
    [InlineData(VariationSignal.NotEnoughData, "unknown")]
    [InlineData(VariationSignal.NotSuitable, "unknown")]
    [InlineData(VariationSignal.TooLumpy, "unknown")]
    public void Signal_OfAVariation_IsFoundUnderOneValueAlone(VariationSignal signal, string value) =>
        ValuesOf(IndicatorFilter.Signals)
            .Where(v => (Any with { Signal = v }).Fits(With(StoredSignals.Pending with { Variation = signal })))
            .ShouldBe([value]);

    [Fact]
    public void Signal_OfWhatHasNoFigure_IsUnknown()
    {
        var notDue = With(StoredSignals.Pending with { Variation = VariationSignal.ConcernHigh }) with
        {
            Number = null,
        };

        ValuesOf(IndicatorFilter.Signals).Where(v => (Any with { Signal = v }).Fits(notDue)).ShouldBe(["unknown"]);
        notDue.IsGettingWorse.ShouldBeFalse();
        (notDue with { Number = 40 }).IsGettingWorse.ShouldBeTrue();
        IndicatorSentences.Signal(notDue).Word.ShouldBe("No figure");
    }

    [Theory]
    [InlineData(TrendLabel.IncreasingAndGettingBetter, "better")]
    [InlineData(TrendLabel.DecreasingAndGettingBetter, "better")]
    [InlineData(TrendLabel.IncreasingAndGettingWorse, "worse")]
    [InlineData(TrendLabel.DecreasingAndGettingWorse, "worse")]
    [InlineData(TrendLabel.Increasing, "changed")]
    [InlineData(TrendLabel.Decreasing, "changed")]
    [InlineData(TrendLabel.NoSignificantChange, "noise")]
    [InlineData(TrendLabel.CannotBeCalculated, "unknown")]
    public void Signal_OfATrendOfYears_IsFoundUnderOneValueAlone(TrendLabel trend, string value)
    {
        var signals = StoredSignals.Pending with { Variation = VariationSignal.NotSuitable, Trend = trend };

        ValuesOf(IndicatorFilter.Signals).Where(v => (Any with { Signal = v }).Fits(With(signals))).ShouldBe([value]);
    }

    [Theory]
    [InlineData(Assurance.ConsistentlyPasses, "ConsistentlyPasses")]
    [InlineData(Assurance.HitAndMiss, "HitAndMiss")]
    [InlineData(Assurance.ConsistentlyFails, "ConsistentlyFails")]
    [InlineData(null, "none")]
    public void Assurance_OfEachKind_IsFoundUnderOneValueAlone(Assurance? assurance, string value) =>
        ValuesOf(IndicatorFilter.Assurances)
            .Where(v => (Any with { Assurance = v }).Fits(With(StoredSignals.Pending with { Assurance = assurance })))
            .ShouldBe([value]);

    [Theory]
    [InlineData(ForecastOutlook.Secured, "secured likely")]
    [InlineData(ForecastOutlook.AlmostCertain, "likely")]
    [InlineData(ForecastOutlook.HighlyLikely, "likely")]
    [InlineData(ForecastOutlook.Likely, "likely")]
    [InlineData(ForecastOutlook.RealisticPossibility, "possible")]
    [InlineData(ForecastOutlook.Unlikely, "unlikely")]
    [InlineData(ForecastOutlook.HighlyUnlikely, "unlikely")]
    [InlineData(ForecastOutlook.RemoteChance, "unlikely")]
    [InlineData(ForecastOutlook.Lost, "unlikely lost")]
    [InlineData(ForecastOutlook.Unknown, "none")]
    public void Forecast_OfEachOutlook_IsFoundUnderItsBands(ForecastOutlook outlook, string bands)
    {
        var standing = Standing with { Forecast = StoredForecast.Pending with { Outlook = outlook } };

        ValuesOf(IndicatorFilter.Forecasts)
            .Where(v => (Any with { Forecast = v }).Fits(standing))
            .ShouldBe(bands.Split(' '));
    }

    [Theory]
    [InlineData("waste")]
    [InlineData("  RECYCLED ")]
    [InlineData("was-1")]
    [InlineData("   ")]
    public void Text_OfNameOrCode_FindsIt(string text) => (Any with { Text = text }).Fits(Standing).ShouldBeTrue();

    [Fact]
    public void Text_OfNeither_FindsNone() => (Any with { Text = "library" }).Fits(Standing).ShouldBeFalse();

    [Theory]
    [InlineData("WASTE", true)]
    [InlineData("LIB", false)]
    public void Service_ByItsCode_FindsItsIndicators(string service, bool fits) =>
        (Any with { Service = service }).Fits(Standing).ShouldBe(fits);

    [Theory]
    [InlineData("2026-27-Q1", true)]
    [InlineData("2025-26-Q4", false)]
    [InlineData("last", false)]
    public void Period_OfTheFigureThatIsShown_FindsIt(string period, bool fits)
    {
        (Any with { Period = period }).Fits(Standing).ShouldBe(fits);
        (Any with { Period = period }).Fits(Standing with { Period = null }).ShouldBeFalse();
    }

    [Fact]
    public void Group_OnOffer_FindsWhatIsInItAlone()
    {
        IReadOnlyList<SetFilter> homes = [new("HOMES", "Homes", new HashSet<string> { "WAS-1" })];
        IReadOnlyList<SetFilter> roads = [new("HOMES", "Homes", new HashSet<string> { "HWY-1" })];

        (Any with { Theme = "HOMES" }).Fits(Standing, new IndicatorGroups([], homes, [])).ShouldBeTrue();
        (Any with { Theme = "HOMES" }).Fits(Standing, new IndicatorGroups(homes, roads, homes)).ShouldBeFalse();
        (Any with { Partnership = "HOMES" }).Fits(Standing, new IndicatorGroups([], [], homes)).ShouldBeTrue();
        (Any with { Partnership = "HOMES" }).Fits(Standing, new IndicatorGroups(homes, homes, roads)).ShouldBeFalse();
        (Any with { Set = "HOMES" }).Fits(Standing, new IndicatorGroups(homes, [], [])).ShouldBeTrue();
        (Any with { Set = "HOMES" }).Fits(Standing).ShouldBeFalse();
        var ofElements = IndicatorGroups.None with { Elements = homes };
        (Any with { Element = "HOMES" }).Fits(Standing, ofElements).ShouldBeTrue();
        (Any with { Element = "HOMES" }).Fits(Standing, ofElements with { Elements = roads }).ShouldBeFalse();
    }

    [Fact]
    public void DirectorateImpactAndFrequency_OnOffer_FindThatAlone()
    {
        var standing = Standing with { DirectorateCode = "PLA", Frequency = Frequency.Quarterly };

        (Any with { Directorate = "PLA" }).Fits(standing).ShouldBeTrue();
        (Any with { Directorate = "PEO" }).Fits(standing).ShouldBeFalse();
        ValuesOf(IndicatorFilter.Frequencies)
            .Where(value => (Any with { Frequency = value }).Fits(standing))
            .ShouldBe(["Quarterly"]);
        ValuesOf(IndicatorFilter.Impacts)
            .Where(value => (Any with { Impact = value }).Fits(standing))
            .ShouldBe(["DirectlyImpacts"]);
    }

    [Fact]
    public void Filter_ReadFromItsOwnAddress_IsTheSame()
    {
        var all = new IndicatorFilter("a&b", "Red", "Worsened", "worse", "none", "likely", "WAS", "SCORECARD", "HOM")
        {
            Period = "2026-27-Q1",
            Directorate = "PLA",
            Theme = "P7",
            Partnership = "NHS",
            Impact = "ContributesTo",
            Frequency = "Monthly",
        };
        var query = QueryHelpers.ParseQuery(all.Address("/indicators")[11..]);

        query.Count.ShouldBe(15);
        IndicatorFilter.Of(name => query.GetValueOrDefault(name)).ShouldBe(all);
        IndicatorFilter.Of(_ => default).ShouldBe(Any);
    }

    [Theory]
    [InlineData(Status.Red, VariationSignal.ConcernLow, true)]
    [InlineData(Status.Green, VariationSignal.ConcernLow, false)]
    [InlineData(Status.Red, VariationSignal.ImprovementHigh, false)]
    [InlineData(Status.Green, VariationSignal.CommonCause, false)]
    public void RedAndWorse_Together_FindsWhatIsBoth(Status status, VariationSignal signal, bool fits) =>
        (Any with { Status = "Red", Signal = "worse" })
            .Fits(With(StoredSignals.Pending with { Variation = signal }) with { Status = status })
            .ShouldBe(fits);

    [Fact]
    public void Value_ThatIsNotOnOffer_FindsNone()
    {
        (Any with { Status = "Purple" }).Fits(Standing).ShouldBeFalse();
        (Any with { Status = "red" }).Fits(Standing).ShouldBeFalse();
        (Any with { Direction = "Sideways" }).Fits(Standing).ShouldBeFalse();
        (Any with { Signal = "louder" }).Fits(Standing).ShouldBeFalse();
        (Any with { Assurance = "Perhaps" }).Fits(Standing).ShouldBeFalse();
        (Any with { Forecast = "sunny" }).Fits(Standing).ShouldBeFalse();
        (Any with { Service = "NOWHERE" }).Fits(Standing).ShouldBeFalse();
    }

    [Fact]
    public void Address_OfAFilter_HasWhatIsNotEmpty()
    {
        (Any with { Status = "Red", Signal = "worse" }).Address("/thread").ShouldBe("/thread?status=Red&signal=worse");
        (Any with { Text = "a&b" }).Address("/thread/P7", 2).ShouldBe("/thread/P7?text=a%26b&page=2");
        Any.Address("/indicators").ShouldBe("/indicators");
    }

    [Theory]
    [InlineData(0, "None of the 9 indicators fits this filter.")]
    [InlineData(1, "1 of 9 indicators fits this filter.")]
    [InlineData(2, "2 of 9 indicators fit this filter.")]
    public void Found_SoMany_IsASentence(int count, string sentence) =>
        IndicatorFilter.Found(count, 9).ShouldBe(sentence);

    private static IndicatorStanding With(StoredSignals signals) => Standing with { Signals = signals };

    /// <summary>What is on offer but "any".</summary>
    private static IEnumerable<string> ValuesOf(IEnumerable<SelectOption> options) =>
        options.Select(option => option.Value).Where(value => value.Length > 0);
}
