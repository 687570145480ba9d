using System.Globalization;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

/// <summary>The days that GOV.UK publishes for England and Wales (www.gov.uk/bank-holidays, Open Government Licence v3.0).</summary>
public sealed class BankHolidaysTests
{
    [Theory]
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void Usual_OfAYear_IsWhatWasPublished(int year, string days) =>
        Days(BankHolidays.Usual(year)).ShouldBe(days);

    [Fact]
    public void Usual_WhereADayFallsOnAWeekend_SaysThatAnotherMakesUpForIt() =>
        BankHolidays
            .Usual(2022)
            .Where(holiday => holiday.Name.EndsWith("(substitute day)", StringComparison.Ordinal))
            .ShouldBe([
                new BankHoliday(new DateOnly(2022, 1, 3), "New Year’s Day (substitute day)"),
                new BankHoliday(new DateOnly(2022, 12, 27), "Christmas Day (substitute day)"),
            ]);

    // In 2022 the spring bank holiday moved for the Platinum Jubilee, and a day was added for it and one for the State Funeral.
    [Fact]
    public void Of_AYearThatWasChanged_IsWhatWasPublished() =>
        Days(
                BankHolidays.Of(
                    2022,
                    [
                        new BankHolidayChange(new DateOnly(2022, 5, 30), "Spring bank holiday", isWorked: true),
                        new BankHolidayChange(new DateOnly(2022, 6, 2), "Spring bank holiday", isWorked: false),
                        new BankHolidayChange(new DateOnly(2022, 6, 3), "Platinum Jubilee", isWorked: false),
                        new BankHolidayChange(new DateOnly(2022, 9, 19), "State Funeral", isWorked: false),
                        new BankHolidayChange(new DateOnly(2023, 5, 8), "Coronation", isWorked: false),
                    ]
                )
            )
            .ShouldBe("01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");

    [Fact]
    public void Usual_OfAnyYear_IsEightDifferentWorkingDays()
    {
        for (var year = 1990; year <= 2099; year++)
        {
            var days = BankHolidays.Usual(year).Select(holiday => holiday.Day).ToList();
            days.ShouldBeInOrder();
            days.Distinct().Count().ShouldBe(8);
            days.ShouldAllBe(day =>
                day.Year == year && day.DayOfWeek >= DayOfWeek.Monday && day.DayOfWeek <= DayOfWeek.Friday
            );
        }
    }

    [Theory]
    [InlineData("2026-12-24", 0, "2026-12-24")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-25", 1, "2026-12-29")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-09-30", 15, "2026-10-21")]
    public void After_SoManyWorkingDays_SkipsWeekendsAndBankHolidays(string day, int workingDays, string expected) =>
        WorkingDays.Usual.After(Day(day), workingDays).ShouldBe(Day(expected));

    [Fact]
    public void Has_ADayThatTheCouncilChanged_IsWhatItSays()
    {
        var worked = new WorkingDays([
            new BankHolidayChange(new DateOnly(2023, 5, 1), "Early May bank holiday", isWorked: true),
            new BankHolidayChange(new DateOnly(2023, 5, 8), "Coronation", isWorked: false),
        ]);

        (worked.Has(new DateOnly(2023, 5, 1)), worked.Has(new DateOnly(2023, 5, 8))).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("2026-12-25", "25 December 2026 is a bank holiday already: Christmas Day.")]
    [InlineData("2026-12-26", "26 December 2026 is a Saturday, on which nobody is expected to work anyway.")]
    [InlineData("2026-12-29", null)]
    public void WhyNotAdd_ADay_SaysWhatItIs(string day, string? sentence) =>
        (BankHolidayChange.WhyNotAdd(Day(day), BankHolidays.Usual(2026))?.Sentence).ShouldBe(sentence);

    private static string Days(IEnumerable<BankHoliday> holidays) =>
        string.Join(' ', holidays.Select(h => h.Day.ToString("MM-dd", CultureInfo.InvariantCulture)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
