using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Web.Features.Portfolios;
using PerformanceFramework.Web.Tests.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Features.Portfolios;

/// <summary>The figures of other places in one phrase; the measure's own is of Q2 2026/27, in per cent.</summary>
public sealed class PortfolioSentencesTests
{
    private static readonly ReportingPeriod Now = ReportingPeriod.Parse("2026-27-Q2");

    [Theory]
    [InlineData("", "")]
    [InlineData("England 72", "England 72.0%")]
    [InlineData("England 72|Bath 75|Portsmouth 70", "England 72.0%; Bath 75.0%, Portsmouth 70.0%")]
    [InlineData("Bath 75|Portsmouth 70", "Bath 75.0%, Portsmouth 70.0%")]
    [InlineData("England 72|A 1|B 5|C 3|D 4", "England 72.0%; 4 others from 1.0% to 5.0%")]
    public void Comparators_AreTheBenchmarkThenTheOthersAsFarAsThereIsRoom(string places, string phrase) =>
        PortfolioSentences.Comparators(Measure(Places(places))).ShouldBe(phrase);

    [Theory]
    [InlineData("England 72|Bath 75", "England 72.0%; Bath 75.0%")]
    [InlineData("England 72|Bath 75|Portsmouth 70", "England 72.0%; 2 others from 70.0% to 75.0%")]
    public void ComparatorsOnPaper_AreTheBenchmarkAndTheRangeOfTheOthers(string places, string phrase) =>
        PortfolioSentences.ComparatorsOnPaper(Measure(Places(places))).ShouldBe(phrase);

    [Fact]
    public void Comparators_OfAnotherPeriod_NameIt() =>
        PortfolioSentences
            .Comparators(Measure([Comparator("England", "72", Now), Comparator("Bath", "75", Now.Previous)]))
            .ShouldBe("England 72.0%; Bath 75.0% in Q1 2026/27");

    private static IEnumerable<MeasureComparator> Places(string places) =>
        places
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(place => place.Split(' '))
            .Select(place => Comparator(place[0], place[1], Now));

    private static PortfolioMeasure Measure(IEnumerable<MeasureComparator> comparators) =>
        new(
            RollUpWordsTests.Indicator(Status.Red),
            MeasureReason.Red,
            MeasureReason.Red,
            Recent: [],
            comparators.ToList()
        );

    private static MeasureComparator Comparator(string area, string value, ReportingPeriod period) =>
        new(area, area == "England", period, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
}
