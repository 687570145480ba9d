using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

/// <summary>Periods as published files give them: ONS Explore Local Statistics, and reports of Tower Hamlets, Maidstone and Lancaster.</summary>
public sealed class PeriodReadingTests
{
    [Theory]
    [InlineData("Q3 2024/25", Frequency.Quarterly, "2024-25-Q3")]
    [InlineData("  Q3 2024/25 ", Frequency.Quarterly, "2024-25-Q3")]
    [InlineData("2024/25", Frequency.AcademicYearly, "2024-25-AY")]
    [InlineData("Jun 2008", Frequency.Quarterly, "2008-09-Q1")]
    [InlineData("March 2009", Frequency.FinancialYearly, "2008-09-FY")]
    [InlineData("December 2009", Frequency.CalendarYearly, "2009-CY")]
    [InlineData("Jun 2008", Frequency.Monthly, "2008-09-M03")]
    public void Period_AsPrinted_IsOfTheFrequency(string text, Frequency frequency, string code) =>
        PeriodReading.Of(text, frequency).ShouldBe(new(ReportingPeriod.Parse(code), null));

    [Theory]
    [InlineData("30/09/2024", Frequency.Quarterly, "2024-25-Q2")]
    [InlineData("1/4/24", Frequency.Monthly, "2024-25-M01")]
    [InlineData("30-Sep-24", Frequency.Monthly, "2024-25-M06")]
    [InlineData("30 September 2024", Frequency.HalfYearly, "2024-25-H1")]
    [InlineData("2025-03-15", Frequency.CalendarYearly, "2025-CY")]
    [InlineData("2025-01-01", Frequency.Quarterly, "2024-25-Q4")]
    public void Day_OfAnyWriting_StandsForThePeriodInWhichItFalls(string text, Frequency frequency, string code) =>
        PeriodReading.Of(text, frequency).Period?.Code.ShouldBe(code);

    [Theory]
    [InlineData("2023-01-01/P1Y", Frequency.CalendarYearly, "2023-CY")]
    [InlineData("2023-04-01/P1Y", Frequency.FinancialYearly, "2023-24-FY")]
    [InlineData("2023-08-01/P1Y", Frequency.AcademicYearly, "2023-24-AY")]
    [InlineData("2023-09-01/P1Y", Frequency.AcademicYearly, "2023-24-AY")]
    [InlineData("2017-11-16/P1Y", Frequency.CalendarYearly, "2018-CY")]
    [InlineData("2023-02-01/P1Y", Frequency.CalendarYearly, "2023-CY")]
    [InlineData("2023-05-15/P1Y", Frequency.FinancialYearly, "2023-24-FY")]
    [InlineData("2020-01-01/P3Y", Frequency.CalendarYearly, "2022-CY")]
    [InlineData("2024-05-01/P1M", Frequency.Monthly, "2024-25-M02")]
    public void Interval_AsOnsPublishesThem_IsThePeriodThatHoldsMostOfItsLastYear(
        string text,
        Frequency frequency,
        string code
    ) => PeriodReading.Of(text, frequency).Period?.Code.ShouldBe(code);

    [Theory]
    [InlineData("Apr-May 2008", Frequency.Monthly, "2008-09-M02")]
    [InlineData("Apr-Jun 2008", Frequency.Quarterly, "2008-09-Q1")]
    [InlineData("April to September 2024", Frequency.Quarterly, "2024-25-Q2")]
    [InlineData("Apr 2024 – Mar 2025", Frequency.FinancialYearly, "2024-25-FY")]
    [InlineData("Oct-Mar 2025", Frequency.HalfYearly, "2024-25-H2")]
    [InlineData("Oct-Dec 2024", Frequency.Quarterly, "2024-25-Q3")]
    public void Months_FromOneToAnother_AreTheirPeriodOrTheTotalSinceApril(
        string text,
        Frequency frequency,
        string code
    ) => PeriodReading.Of(text, frequency).Period?.Code.ShouldBe(code);

    [Theory]
    [InlineData("2018-19;Q1", Frequency.Quarterly, "2018-19-Q1")]
    [InlineData("2024/25 Q3", Frequency.Quarterly, "2024-25-Q3")]
    [InlineData("Q3, 2024/25", Frequency.Quarterly, "2024-25-Q3")]
    [InlineData("2024/25 3", Frequency.Quarterly, "2024-25-Q3")]
    [InlineData("2024/25 April", Frequency.Monthly, "2024-25-M01")]
    [InlineData("2024/25 Jan", Frequency.Monthly, "2024-25-M10")]
    [InlineData("March 2024-25", Frequency.Monthly, "2024-25-M12")]
    [InlineData("2024 May", Frequency.Monthly, "2024-25-M02")]
    [InlineData("2024/25 June", Frequency.Quarterly, "2024-25-Q1")]
    public void Period_InTwoParts_IsReadInAnyOrder(string text, Frequency frequency, string code) =>
        PeriodReading.Of(text, frequency).ShouldBe(new(ReportingPeriod.Parse(code), null));

    [Theory]
    [InlineData("2023 - 25", Frequency.CalendarYearly, "2025-CY")]
    [InlineData("2010 - 12", Frequency.CalendarYearly, "2012-CY")]
    [InlineData("2017 – 2019", Frequency.CalendarYearly, "2019-CY")]
    [InlineData("2020/21 - 2022/23", Frequency.FinancialYearly, "2022-23-FY")]
    [InlineData("2021/22 Q1 - 2025/26 Q3", Frequency.Quarterly, "2025-26-Q3")]
    public void Periods_FromOneToAnother_AreTheLast(string text, Frequency frequency, string code) =>
        PeriodReading.Of(text, frequency).Period?.Code.ShouldBe(code);

    [Theory]
    [InlineData("", Frequency.Quarterly, "There is no period.")]
    [InlineData(
        "Nov 2008",
        Frequency.Quarterly,
        "“Nov 2008” is not a period of an indicator that is reported every quarter. Write it like Q1 2025/26."
    )]
    [InlineData(
        "2024/25",
        Frequency.Quarterly,
        "“2024/25” is not a period of an indicator that is reported every quarter. Write it like Q1 2025/26."
    )]
    [InlineData(
        "2024",
        Frequency.FinancialYearly,
        "“2024” is not a period of an indicator that is reported every financial year. Write it like 2025/26."
    )]
    [InlineData(
        "Jul-Dec 2023",
        Frequency.Quarterly,
        "“Jul-Dec 2023” does not begin and end with a period. Write it like Q1 2025/26."
    )]
    [InlineData(
        "Jul-Dec 2023",
        Frequency.FinancialYearly,
        "“Jul-Dec 2023” is shorter than a period of an indicator that is reported every financial year."
    )]
    [InlineData(
        "2024/25 3",
        Frequency.Monthly,
        "“2024/25 3” is no period we can read. Write it like June 2025, or give the day on which it ends."
    )]
    [InlineData(
        "2025/26 Q3 - 2021/22 Q1",
        Frequency.Quarterly,
        "“2025/26 Q3 - 2021/22 Q1” is no period we can read. Write it like Q1 2025/26, or give the day on which it ends."
    )]
    [InlineData(
        "31/02/2024",
        Frequency.Monthly,
        "“31/02/2024” is no period we can read. Write it like June 2025, or give the day on which it ends."
    )]
    [InlineData(
        "last quarter",
        Frequency.Quarterly,
        "“last quarter” is no period we can read. Write it like Q1 2025/26, or give the day on which it ends."
    )]
    public void Text_ThatNamesNoPeriodOfTheFrequency_IsExplained(string text, Frequency frequency, string problem) =>
        PeriodReading.Of(text, frequency).ShouldBe(new(null, problem));
}
