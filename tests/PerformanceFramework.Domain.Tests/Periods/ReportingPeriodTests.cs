using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026-27-M01", "2026-04-01", "2026-04-30")]
    [InlineData("2026-27-M09", "2026-12-01", "2026-12-31")]
    [InlineData("2026-27-M10", "2027-01-01", "2027-01-31")]
    [InlineData("2026-27-M11", "2027-02-01", "2027-02-28")]
    [InlineData("2027-28-M11", "2028-02-01", "2028-02-29")]
    [InlineData("1999-00-M11", "2000-02-01", "2000-02-29")]
    [InlineData("2099-00-M11", "2100-02-01", "2100-02-28")]
    [InlineData("2026-27-M12", "2027-03-01", "2027-03-31")]
    [InlineData("2026-27-Q1", "2026-04-01", "2026-06-30")]
    [InlineData("2026-27-Q2", "2026-07-01", "2026-09-30")]
    [InlineData("2026-27-Q3", "2026-10-01", "2026-12-31")]
    [InlineData("2026-27-Q4", "2027-01-01", "2027-03-31")]
    [InlineData("2026-27-H1", "2026-04-01", "2026-09-30")]
    [InlineData("2026-27-H2", "2026-10-01", "2027-03-31")]
    [InlineData("2025-26-T1", "2025-09-01", "2025-12-31")]
    [InlineData("2025-26-T2", "2026-01-01", "2026-03-31")]
    [InlineData("2025-26-T3", "2026-04-01", "2026-08-31")]
    [InlineData("2026-27-FY", "2026-04-01", "2027-03-31")]
    [InlineData("2025-26-AY", "2025-09-01", "2026-08-31")]
    [InlineData("2025-CY", "2025-01-01", "2025-12-31")]
    public void Period_OfEachKind_StartsAndEndsOnTheseDays(string code, string start, string end)
    {
        var period = ReportingPeriod.Parse(code);

        period.Start.ShouldBe(Day(start));
        period.End.ShouldBe(Day(end));
    }

    [Theory]
    [InlineData("2026-27-M01", "2025-26-M12")]
    [InlineData("2026-27-M02", "2026-27-M01")]
    [InlineData("2026-27-Q1", "2025-26-Q4")]
    [InlineData("2026-27-Q3", "2026-27-Q2")]
    [InlineData("2026-27-H1", "2025-26-H2")]
    [InlineData("2025-26-T1", "2024-25-T3")]
    [InlineData("2025-26-T2", "2025-26-T1")]
    [InlineData("2026-27-FY", "2025-26-FY")]
    [InlineData("2000-01-FY", "1999-00-FY")]
    [InlineData("2025-26-AY", "2024-25-AY")]
    [InlineData("2025-CY", "2024-CY")]
    public void Previous_OfEachKind_IsTheOneBefore(string code, string previous) =>
        ReportingPeriod.Parse(code).Previous.Code.ShouldBe(previous);

    [Theory]
    [InlineData("2026-27-M12", "2027-28-M01")]
    [InlineData("2026-27-Q4", "2027-28-Q1")]
    [InlineData("2026-27-H2", "2027-28-H1")]
    [InlineData("2025-26-T3", "2026-27-T1")]
    [InlineData("1999-00-FY", "2000-01-FY")]
    [InlineData("2025-26-AY", "2026-27-AY")]
    [InlineData("2025-CY", "2026-CY")]
    public void Next_OfEachKind_IsTheOneAfter(string code, string next) =>
        ReportingPeriod.Parse(code).Next.Code.ShouldBe(next);

    [Theory]
    [InlineData("2026-27-M07", "2025-26-M07")]
    [InlineData("2026-27-Q2", "2025-26-Q2")]
    [InlineData("2026-27-H2", "2025-26-H2")]
    [InlineData("2025-26-T3", "2024-25-T3")]
    [InlineData("2026-27-FY", "2025-26-FY")]
    [InlineData("2025-26-AY", "2024-25-AY")]
    [InlineData("2025-CY", "2024-CY")]
    public void SamePeriodLastYear_OfEachKind_KeepsItsPlaceInTheYear(string code, string lastYear) =>
        ReportingPeriod.Parse(code).SamePeriodLastYear.Code.ShouldBe(lastYear);

    [Theory]
    [InlineData(PeriodKind.Month, "2027-03-31", "2026-27-M12")]
    [InlineData(PeriodKind.Month, "2027-04-01", "2027-28-M01")]
    [InlineData(PeriodKind.Month, "2028-02-29", "2027-28-M11")]
    [InlineData(PeriodKind.Quarter, "2026-12-31", "2026-27-Q3")]
    [InlineData(PeriodKind.Quarter, "2027-01-01", "2026-27-Q4")]
    [InlineData(PeriodKind.Half, "2026-09-30", "2026-27-H1")]
    [InlineData(PeriodKind.Half, "2026-10-01", "2026-27-H2")]
    [InlineData(PeriodKind.Term, "2026-08-31", "2025-26-T3")]
    [InlineData(PeriodKind.Term, "2026-09-01", "2026-27-T1")]
    [InlineData(PeriodKind.Term, "2026-03-31", "2025-26-T2")]
    [InlineData(PeriodKind.FinancialYear, "2027-03-31", "2026-27-FY")]
    [InlineData(PeriodKind.AcademicYear, "2026-08-31", "2025-26-AY")]
    [InlineData(PeriodKind.AcademicYear, "2026-09-01", "2026-27-AY")]
    [InlineData(PeriodKind.CalendarYear, "2026-12-31", "2026-CY")]
    public void Containing_DayAtAnEdge_FallsInThatPeriod(PeriodKind kind, string day, string code) =>
        ReportingPeriod.Containing(kind, Day(day)).Code.ShouldBe(code);

    [Theory]
    [InlineData("2026-27-M06", "September 2026")]
    [InlineData("2026-27-M10", "January 2027")]
    [InlineData("2026-27-Q2", "Q2 2026/27")]
    [InlineData("1999-00-Q4", "Q4 1999/00")]
    [InlineData("2026-27-H1", "H1 2026/27")]
    [InlineData("2025-26-T1", "Autumn term 2025/26")]
    [InlineData("2025-26-T2", "Spring term 2025/26")]
    [InlineData("2025-26-T3", "Summer term 2025/26")]
    [InlineData("2026-27-FY", "2026/27")]
    [InlineData("2025-26-AY", "2025/26 (school year)")]
    [InlineData("2025-CY", "2025")]
    public void Period_OfEachKind_IsPrintedLikeThis(string code, string words) =>
        ReportingPeriod.Parse(code).ToString().ShouldBe(words);

    [Theory]
    [InlineData("2026-27-M04", "July 2026")]
    [InlineData("2026-27-Q2", "July to September 2026")]
    [InlineData("2026-27-Q4", "January to March 2027")]
    [InlineData("2026-27-H2", "October 2026 to March 2027")]
    [InlineData("2026-27-FY", "April 2026 to March 2027")]
    [InlineData("2025-CY", "January to December 2025")]
    public void Period_InMonths_NeedsNoKnowledgeOfTheCouncilsYear(string code, string words) =>
        ReportingPeriod.Parse(code).InMonths.ShouldBe(words);

    [Theory]
    [InlineData("2026-27-M03", "2026-27-Q1")]
    [InlineData("2026-27-Q2", "2026-27-H1")]
    [InlineData("2026-27-H2", "2026-27-FY")]
    [InlineData("2025-26-T3", "2025-26-AY")]
    [InlineData("2026-27-Q4", "2026-27-FY")]
    [InlineData("2025-CY", "2025-26-Q4")]
    public void Order_OfPeriodsOfDifferentKinds_IsThatOfTheirEndsAndThenTheLongerLast(string earlier, string later)
    {
        ReportingPeriod.Parse(earlier).ShouldBeLessThan(ReportingPeriod.Parse(later));
        ReportingPeriod.Parse(later).ShouldBeGreaterThan(ReportingPeriod.Parse(earlier));
    }

    [Fact]
    public void Order_OfFourthQuarterAndSpringTerm_TellsThemApartThoughTheyAreTheSameDays()
    {
        var quarter = ReportingPeriod.Parse("2025-26-Q4");
        var term = ReportingPeriod.Parse("2025-26-T2");

        (quarter.Start, quarter.End).ShouldBe((term.Start, term.End));
        quarter.CompareTo(term).ShouldBeLessThan(0);
        term.CompareTo(quarter).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Operators_OnTheSamePeriod_AreNotStrict()
    {
        var period = ReportingPeriod.Parse("2026-27-Q1");
        var same = ReportingPeriod.Quarter(new FinancialYear(2026), 1);

        (period <= same).ShouldBeTrue();
        (period >= same).ShouldBeTrue();
        (period < same).ShouldBeFalse();
        (period > same).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Quarter_NumberedOutsideTheYear_IsRefused(int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(new FinancialYear(2026), number));

    [Fact]
    public void Factories_MakeThePeriodTheyName()
    {
        var year = new FinancialYear(2026);

        ReportingPeriod.Month(year, 12).Code.ShouldBe("2026-27-M12");
        ReportingPeriod.Half(year, 2).Code.ShouldBe("2026-27-H2");
        ReportingPeriod.Term(2026, 3).Code.ShouldBe("2026-27-T3");
        ReportingPeriod.WholeYear(year).Code.ShouldBe("2026-27-FY");
        ReportingPeriod.AcademicYear(2026).Code.ShouldBe("2026-27-AY");
        ReportingPeriod.CalendarYear(2026).Code.ShouldBe("2026-CY");
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
