using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class FrequencyTests
{
    [Theory]
    [InlineData(Frequency.Monthly, "2026-27-Q1", "2026-27-M01 2026-27-M02 2026-27-M03")]
    [InlineData(Frequency.Monthly, "2026-27-Q4", "2026-27-M10 2026-27-M11 2026-27-M12")]
    [InlineData(Frequency.Quarterly, "2026-27-Q1", "2026-27-Q1")]
    [InlineData(Frequency.Quarterly, "2026-27-Q2", "2026-27-Q2")]
    [InlineData(Frequency.Quarterly, "2026-27-Q3", "2026-27-Q3")]
    [InlineData(Frequency.Quarterly, "2026-27-Q4", "2026-27-Q4")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q1", "")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q2", "2026-27-H1")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q3", "")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q4", "2026-27-H2")]
    [InlineData(Frequency.Termly, "2026-27-Q1", "")]
    [InlineData(Frequency.Termly, "2026-27-Q2", "2025-26-T3")]
    [InlineData(Frequency.Termly, "2026-27-Q3", "2026-27-T1")]
    [InlineData(Frequency.Termly, "2026-27-Q4", "2026-27-T2")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q1", "")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q2", "")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q3", "")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q4", "2026-27-FY")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q1", "")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q2", "2025-26-AY")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q3", "")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q4", "")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q1", "")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q2", "")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q3", "2026-CY")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q4", "")]
    public void PeriodsDueIn_WithoutLag_AreThoseThatEndInTheRound(Frequency frequency, string round, string due) =>
        Due(frequency, round, 0).ShouldBe(due);

    [Theory]
    [InlineData(Frequency.Monthly, "2026-27-Q1", 1, "2025-26-M12 2026-27-M01 2026-27-M02")]
    [InlineData(Frequency.Quarterly, "2026-27-Q1", 1, "2025-26-Q4")]
    [InlineData(Frequency.Quarterly, "2026-27-Q2", 1, "2026-27-Q1")]
    [InlineData(Frequency.Quarterly, "2026-27-Q2", 3, "2026-27-Q1")]
    [InlineData(Frequency.Quarterly, "2026-27-Q3", 6, "2026-27-Q1")]
    [InlineData(Frequency.Quarterly, "2026-27-Q1", 14, "2024-25-Q4")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q1", 1, "2025-26-H2")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q2", 1, "")]
    [InlineData(Frequency.HalfYearly, "2026-27-Q3", 3, "2026-27-H1")]
    [InlineData(Frequency.Termly, "2026-27-Q1", 1, "2025-26-T2")]
    [InlineData(Frequency.Termly, "2026-27-Q2", 1, "2025-26-T3")]
    [InlineData(Frequency.Termly, "2026-27-Q3", 1, "")]
    [InlineData(Frequency.Termly, "2026-27-Q4", 1, "2026-27-T1")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q1", 1, "2025-26-FY")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q1", 3, "2025-26-FY")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q2", 6, "2025-26-FY")]
    [InlineData(Frequency.FinancialYearly, "2026-27-Q1", 14, "2024-25-FY")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q2", 1, "2025-26-AY")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q3", 3, "2025-26-AY")]
    [InlineData(Frequency.AcademicYearly, "2026-27-Q4", 6, "2025-26-AY")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q4", 1, "2026-CY")]
    [InlineData(Frequency.CalendarYearly, "2026-27-Q1", 6, "2025-CY")]
    [InlineData(Frequency.Monthly, "2026-27-Q1", 14, "2024-25-M11 2024-25-M12 2025-26-M01")]
    public void PeriodsDueIn_WithALag_AreThoseThatEndedThatManyMonthsEarlier(
        Frequency frequency,
        string round,
        int lagMonths,
        string due
    ) => Due(frequency, round, lagMonths).ShouldBe(due);

    [Theory]
    [InlineData(Frequency.Quarterly, "2026-27-M03", 0, "2026-27-Q1")]
    [InlineData(Frequency.Quarterly, "2026-27-M02", 0, "")]
    [InlineData(
        Frequency.Monthly,
        "2026-27-H1",
        5,
        "2025-26-M08 2025-26-M09 2025-26-M10 2025-26-M11 2025-26-M12 2026-27-M01"
    )]
    [InlineData(Frequency.Quarterly, "2026-27-FY", 0, "2026-27-Q1 2026-27-Q2 2026-27-Q3 2026-27-Q4")]
    public void PeriodsDueIn_ARoundThatIsNoQuarter_FollowTheSameRule(
        Frequency frequency,
        string round,
        int lagMonths,
        string due
    ) => Due(frequency, round, lagMonths).ShouldBe(due);

    [Fact]
    public void PeriodsDueIn_NegativeLag_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Due(Frequency.Monthly, "2026-27-Q1", -1));

    [Fact]
    public void PeriodsDueIn_ConsecutiveRounds_HaveEachPeriodOnceWhateverTheLag() =>
        Law.Holds(
            Any.Frequency,
            Any.OneOf(0, 1, 2, 3, 5, 6, 12, 14, 27),
            Any.OneOf("2020-21-Q1", "2020-21-Q2", "2020-21-Q3", "2020-21-Q4"),
            (frequency, lagMonths, firstRound) =>
            {
                var due = TwelveRoundsFrom(firstRound).SelectMany(r => frequency.PeriodsDueIn(r, lagMonths)).ToList();
                return due.Count == PeriodsInThreeYears(frequency)
                    && due.Zip(due.Skip(1)).All(pair => pair.Second == pair.First.Next);
            }
        );

    [Theory]
    [InlineData(Frequency.Monthly, PeriodKind.Month, "Every month")]
    [InlineData(Frequency.Quarterly, PeriodKind.Quarter, "Every quarter")]
    [InlineData(Frequency.HalfYearly, PeriodKind.Half, "Every half year")]
    [InlineData(Frequency.Termly, PeriodKind.Term, "Every school term")]
    [InlineData(Frequency.FinancialYearly, PeriodKind.FinancialYear, "Every financial year")]
    [InlineData(Frequency.AcademicYearly, PeriodKind.AcademicYear, "Every school year")]
    [InlineData(Frequency.CalendarYearly, PeriodKind.CalendarYear, "Every calendar year")]
    public void Frequency_Each_HasOneKindOfPeriodAndWords(Frequency frequency, PeriodKind kind, string words)
    {
        frequency.PeriodKind().ShouldBe(kind);
        frequency.Words().ShouldBe(words);
    }

    private static string Due(Frequency frequency, string round, int lagMonths) =>
        string.Join(' ', frequency.PeriodsDueIn(ReportingPeriod.Parse(round), lagMonths).Select(period => period.Code));

    private static IEnumerable<ReportingPeriod> TwelveRoundsFrom(string first)
    {
        var round = ReportingPeriod.Parse(first);
        for (var count = 0; count < 12; count++, round = round.Next)
        {
            yield return round;
        }
    }

    private static int PeriodsInThreeYears(Frequency frequency) =>
        3
        * frequency switch
        {
            Frequency.Monthly => 12,
            Frequency.Quarterly => 4,
            Frequency.HalfYearly => 2,
            Frequency.Termly => 3,
            Frequency.FinancialYearly or Frequency.AcademicYearly or Frequency.CalendarYearly => 1,
        };
}
