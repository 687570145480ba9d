using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

/// <summary>The second quarter of 2026/27 ends on Wednesday 30 September 2026.</summary>
public sealed class RoundDatesTests
{
    private static readonly ReportingPeriod Quarter = Given.Period("2026-27-Q2");

    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("2026-10-01", "2026-10-21", "2026-10-26")]
    [InlineData("2026-10-21", "2026-10-21", "2026-10-26")]
    // The usual day has passed, so the days are counted from today, a Thursday.
    [InlineData("2026-10-22", "2026-11-12", "2026-11-17")]
    public void Suggested_OnADay_IsSoManyWorkingDaysLater(string today, string submit, string approve) =>
        RoundDates
            .Suggested(Quarter, Day(today), WorkingDays.Usual, TimetableDays.Usual)
            .ShouldBe(new RoundDates(Day(submit), Day(approve)));

    [Fact]
    public void Suggested_OverABankHoliday_LeavesItOut() =>
        RoundDates
            .Suggested(Given.Period("2026-27-Q3"), new DateOnly(2027, 1, 4), WorkingDays.Usual, TimetableDays.Usual)
            .ShouldBe(new RoundDates(new DateOnly(2027, 1, 22), new DateOnly(2027, 1, 27)));

    [Theory]
    [InlineData("2026-10-12", "2026-10-12", 0)]
    [InlineData("2026-09-30", "2026-10-20", 1)]
    [InlineData("2026-10-11", "2026-10-20", 1)]
    [InlineData("2026-10-20", "2026-10-19", 1)]
    [InlineData("2026-10-09", "2026-10-08", 2)]
    public void Problems_OfNewDates_AreSoMany(string submit, string approve, int problems) =>
        new RoundDates(Day(submit), Day(approve)).Problems(Quarter, Today).Count().ShouldBe(problems);

    [Fact]
    public void Problems_OfADateThatPassedAndIsKept_AreNone()
    {
        var kept = new RoundDates(Day("2026-10-07"), Day("2026-10-09"));

        (kept with { ApproveBy = Day("2026-10-16") }).Problems(Quarter, Today, kept).ShouldBeEmpty();
    }

    [Fact]
    public void Problems_OfAnApprovalBeforeSubmission_StandAtTheApproval() =>
        new RoundDates(Day("2026-10-20"), Day("2026-10-19"))
            .Problems(Quarter, Today)
            .Single()
            .Step.ShouldBe(SignOffStep.HeadOfService);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
