using System.Globalization;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class ReminderTermsTests
{
    // Due on Friday 30 October 2026.
    private static readonly DateOnly Due = new(2026, 10, 30);

    private static readonly WorkingDays Worked = WorkingDays.Usual;

    [Theory]
    // Three working days before is Tuesday.
    [InlineData("2026-10-26", null, false)]
    [InlineData("2026-10-27", null, true)]
    // Nobody was reminded on Tuesday: the next day makes up for it.
    [InlineData("2026-10-29", null, true)]
    [InlineData("2026-10-30", null, true)]
    [InlineData("2026-10-28", "2026-10-27", false)]
    [InlineData("2026-10-30", "2026-10-27", false)]
    // The first day that is late, whenever they were reminded before it.
    [InlineData("2026-11-02", "2026-10-30", true)]
    [InlineData("2026-11-02", null, true)]
    // Then every second working day; a weekend is no day.
    [InlineData("2026-11-03", "2026-11-02", false)]
    [InlineData("2026-11-04", "2026-11-02", true)]
    [InlineData("2026-11-09", "2026-11-06", false)]
    [InlineData("2026-11-10", "2026-11-06", true)]
    public void IsTime_OfTheUsualTerms_IsBeforeAndAfterTheDay(string today, string? last, bool expected) =>
        ReminderTerms.Usual.IsTime(Due, Day(today), last is null ? null : Day(last), Worked).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-30", false)]
    [InlineData("2026-11-02", false)]
    public void IsTime_WhereNobodyIsRemindedBefore_OrAfter_IsNever(string today, bool expected) =>
        (ReminderTerms.Usual with { Before = null, Every = null })
            .IsTime(Due, Day(today), null, Worked)
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-11-03", null, false)]
    [InlineData("2026-11-04", null, true)]
    [InlineData("2026-11-05", "2026-11-04", false)]
    [InlineData("2026-11-06", "2026-11-04", true)]
    public void IsTimeForTheHead_AfterThreeWorkingDays_IsAsOftenAsReminders(
        string today,
        string? last,
        bool expected
    ) =>
        ReminderTerms
            .Usual.IsTimeForTheHead(Due, Day(today), last is null ? null : Day(last), Worked)
            .ShouldBe(expected);

    [Fact]
    public void IsTimeForTheHead_WhereRemindersAreNotRepeated_IsOnce()
    {
        var terms = ReminderTerms.Usual with { Every = null };

        terms.IsTimeForTheHead(Due, Day("2026-11-04"), null, Worked).ShouldBeTrue();
        terms.IsTimeForTheHead(Due, Day("2026-11-20"), Day("2026-11-04"), Worked).ShouldBeFalse();
        (terms with { Escalate = null }).IsTimeForTheHead(Due, Day("2026-11-20"), null, Worked).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-10-12 07:59", true, "2026-10-12 08:00")]
    [InlineData("2026-10-12 08:00", false, "2026-10-12 08:00")]
    [InlineData("2026-10-12 17:59", false, "2026-10-12 17:59")]
    [InlineData("2026-10-12 18:00", true, "2026-10-13 08:00")]
    // Friday evening, a Saturday, and Christmas with its days after.
    [InlineData("2026-10-16 18:30", true, "2026-10-19 08:00")]
    [InlineData("2026-10-17 12:00", true, "2026-10-19 08:00")]
    [InlineData("2026-12-24 20:00", true, "2026-12-29 08:00")]
    public void Quiet_ByTheUsualTerms_IsAtNightAndOnDaysOff(string at, bool isQuiet, string next)
    {
        ReminderTerms.Usual.IsQuiet(Time(at), Worked).ShouldBe(isQuiet);
        ReminderTerms.Usual.NextSendable(Time(at), Worked).ShouldBe(Time(next));
    }

    [Theory]
    [InlineData("12:00", "13:00", "2026-10-17 12:30", true, "2026-10-17 13:00")]
    [InlineData("12:00", "13:00", "2026-10-17 13:00", false, "2026-10-17 13:00")]
    [InlineData("08:00", "08:00", "2026-10-17 08:00", false, "2026-10-17 08:00")]
    public void Quiet_WithinADay_OrNever_HoldsAtWeekendsTooWhereThoseAreNotLeftOut(
        string from,
        string until,
        string at,
        bool isQuiet,
        string next
    )
    {
        var terms = ReminderTerms.Usual with
        {
            QuietFrom = TimeOnly.Parse(from, CultureInfo.InvariantCulture),
            QuietUntil = TimeOnly.Parse(until, CultureInfo.InvariantCulture),
            WorkingDaysOnly = false,
        };

        terms.IsQuiet(Time(at), Worked).ShouldBe(isQuiet);
        terms.NextSendable(Time(at), Worked).ShouldBe(Time(next));
    }

    [Theory]
    [InlineData(-1, 2, 3, nameof(ReminderTerms.Before))]
    [InlineData(31, 2, 3, nameof(ReminderTerms.Before))]
    [InlineData(0, 0, 3, nameof(ReminderTerms.Every))]
    [InlineData(0, 1, 0, nameof(ReminderTerms.Escalate))]
    [InlineData(0, 1, 31, nameof(ReminderTerms.Escalate))]
    public void Problems_OfDaysThatMakeNoSense_AreAtTheirField(int before, int every, int escalate, string field) =>
        (ReminderTerms.Usual with { Before = before, Every = every, Escalate = escalate })
            .Problems()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);

    [Fact]
    public void Problems_OfTheUsualTerms_AreNone() => ReminderTerms.Usual.Problems().ShouldBeEmpty();

    [Theory]
    [InlineData("2026-10-30", "2026-11-02", 1)]
    [InlineData("2026-10-30", "2026-10-30", 0)]
    [InlineData("2026-11-02", "2026-10-30", 0)]
    [InlineData("2026-12-24", "2026-12-29", 1)]
    public void WorkingDays_BetweenTwoDays_AreCountedWithTheSecond(string after, string until, int expected) =>
        Worked.Between(Day(after), Day(until)).ShouldBe(expected);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
