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
    [InlineData("", null, null)]
    [InlineData("England 72", "England 72.0%", null)]
    [InlineData("England 72|Bath 75|Portsmouth 70", "England 72.0%", "Bath 75.0%, Portsmouth 70.0%")]
    [InlineData("Bath 75|Portsmouth 70", null, "Bath 75.0%, Portsmouth 70.0%")]
    [InlineData("England 72|A 1|B 5|C 3|D 4", "England 72.0%", "4 others from 1.0% to 5.0%")]
    public void Comparators_AreTheBenchmarkAndTheOthersAsFarAsThereIsRoom(
        string places,
        string? benchmark,
        string? others
    )
    {
        var measure = Measure(Places(places));

        PortfolioSentences.Benchmark(measure).ShouldBe(benchmark);
        PortfolioSentences.Others(measure).ShouldBe(others);
    }

    [Fact]
    public void Comparator_OfAnotherPeriod_NamesIt() =>
        PortfolioSentences
            .Others(Measure([Comparator("Bath", "75", Now.Previous)]))
            .ShouldBe("Bath 75.0% in Q1 2026/27");

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
