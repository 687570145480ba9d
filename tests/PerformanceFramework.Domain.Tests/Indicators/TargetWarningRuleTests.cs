using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetWarningRuleTests
{
    private static readonly FinancialYear Year = new(2027);

    [Theory]
    // Too few figures for the first warning, enough for the second.
    [InlineData("at least", 70, "80", "")]
    [InlineData("at least", 90, "80", "beyond")]
    [InlineData("at least", 70, "", "")]
    // The last four quarters count, whatever was before.
    [InlineData("at least", 70, "10 71 72 73 74", "beaten")]
    [InlineData("at least", 70, "71 72 73 70", "")]
    [InlineData("at least", 70, "71 72 73 69", "")]
    [InlineData("at least", 74, "71 72 73 74", "")]
    [InlineData("at least", 75, "71 72 73 74", "beyond")]
    [InlineData("more than", 74, "71 72 73 74", "beyond")]
    [InlineData("more than", 70, "71 72 73 74", "beaten")]
    [InlineData("at most", 10, "9 8 7 6", "beaten")]
    [InlineData("at most", 10, "9 8 7 10", "")]
    [InlineData("at most", 5, "9 8 7 6", "beyond")]
    [InlineData("at most", 6, "9 8 7 6", "")]
    [InlineData("less than", 6, "9 8 7 6", "beyond")]
    [InlineData("between", 40, "41 42 43 44", "")]
    [InlineData("between", 40, "10 20 30 39", "beyond")]
    [InlineData("between", 40, "61 62 63 64", "beyond")]
    [InlineData("between", 40, "10 20 70 80", "")]
    [InlineData("none", 40, "10 20 70 80", "")]
    public void Warning_OfAQuarter_IsByTheFiguresSoFar(string kind, int value, string past, string warning) =>
        Kinds(TargetOf(kind, value), past, ProfileShape.Level).ShouldBe(warning);

    [Theory]
    // Each year of four quarters that grow: the first quarter is compared with first quarters alone.
    [InlineData(9, "10 20 30 40", "beaten")]
    [InlineData(11, "10 20 30 40", "beyond")]
    [InlineData(10, "10 20 30 40", "")]
    [InlineData(9, "12 20 30 40 8 20 30 40", "")]
    public void Warning_OfATotalSinceApril_IsByTheSamePartOfEarlierYears(int value, string past, string warning) =>
        Kinds(new Target.AtLeast(value), past, ProfileShape.Cumulative).ShouldBe(warning);

    [Fact]
    public void Warning_OfSeveralPeriods_NamesThemOnce()
    {
        var lines = Enumerable
            .Range(1, 4)
            .Select(number => (ReportingPeriod.Quarter(Year, number), (Target)new Target.AtLeast(70)))
            .ToList();

        var warning = TargetWarningRule.Of(lines, Past("71 72 73 74"), ProfileShape.Level).ShouldHaveSingleItem();

        warning.Periods.Count.ShouldBe(4);
        warning.Sentence.ShouldBe("Q1 2027/28 to Q4 2027/28: the last 4 figures already beat the target.");
    }

    [Fact]
    public void Warning_OfAYear_LooksAtTheLastOne()
    {
        var past = new[] { 50m, 80m }
            .Select((value, at) => (ReportingPeriod.WholeYear(new FinancialYear(2025 + at)), value))
            .ToList();
        List<(ReportingPeriod, Target)> lines = [(ReportingPeriod.WholeYear(Year), new Target.AtLeast(70))];

        TargetWarningRule
            .Of(lines, past, ProfileShape.Level)
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("2027/28: the last figure already beats the target.");
    }

    [Fact]
    public void Figures_OfTheYearItselfOrOfOtherLengths_AreNotLookedAt()
    {
        List<(ReportingPeriod, Target)> lines = [(ReportingPeriod.Quarter(Year, 1), new Target.AtLeast(70))];
        List<(ReportingPeriod, decimal)> past =
        [
            (ReportingPeriod.Quarter(Year, 1), 1),
            (ReportingPeriod.WholeYear(new FinancialYear(2026)), 2),
        ];

        TargetWarningRule.Of(lines, past, ProfileShape.Level).ShouldBeEmpty();
    }

    [Fact]
    public void Warnings_OfOnePeriod_NeverContradictOneAnother() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            Any.Figure,
            (target, one, other) => Kinds(new Target.AtLeast(target), [one, other, one, other]).Length < 2
        );

    [Fact]
    public void Warnings_OfTheMirrorImage_AreTheSame() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            Any.Figure,
            (target, one, other) =>
                Kinds(new Target.AtLeast(target), [one, other, one, other])
                    .SequenceEqual(Kinds(new Target.AtMost(-target), [-one, -other, -one, -other]))
        );

    [Fact]
    public void Target_ThatAsksForMore_IsNeverMoreBeatenNorLessBeyond() =>
        Law.Holds(
            Any.Figure,
            Any.Size,
            Any.Figure,
            (target, more, figure) =>
            {
                var (low, high) = (
                    Kinds(new Target.AtLeast(target), [figure, figure + 1, figure, figure]),
                    Kinds(new Target.AtLeast(target + more), [figure, figure + 1, figure, figure])
                );
                return (
                        !high.Contains(TargetWarningKind.AlreadyBeaten) || low.Contains(TargetWarningKind.AlreadyBeaten)
                    )
                    && (
                        !low.Contains(TargetWarningKind.BeyondAnyPast) || high.Contains(TargetWarningKind.BeyondAnyPast)
                    );
            }
        );

    private static TargetWarningKind[] Kinds(Target target, IReadOnlyList<decimal> past) =>
        TargetWarningRule
            .Of([(ReportingPeriod.Quarter(Year, 1), target)], Past(past), ProfileShape.Level)
            .Select(warning => warning.Kind)
            .ToArray();

    private static string Kinds(Target target, string past, ProfileShape shape) =>
        string.Join(
            ' ',
            TargetWarningRule
                .Of([(ReportingPeriod.Quarter(Year, 1), target)], Past(past), shape)
                .Select(warning => warning.Kind is TargetWarningKind.AlreadyBeaten ? "beaten" : "beyond")
        );

    private static List<(ReportingPeriod, decimal)> Past(string past) =>
        Past(
            past.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(figure => decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture))
                .ToList()
        );

    /// <summary>Quarters up to the last of 2026/27.</summary>
    private static List<(ReportingPeriod, decimal)> Past(IReadOnlyList<decimal> past) =>
        past.Select((figure, at) => (ReportingPeriod.Quarter(Year, 1).After(at - past.Count), figure)).ToList();

    private static Target TargetOf(string kind, decimal value) =>
        kind switch
        {
            "at least" => new Target.AtLeast(value),
            "more than" => new Target.MoreThan(value),
            "at most" => new Target.AtMost(value),
            "less than" => new Target.LessThan(value),
            "between" => new Target.Between(value, value + 20),
            _ => new Target.None(),
        };
}
