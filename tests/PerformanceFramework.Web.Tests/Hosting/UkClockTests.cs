using System.Globalization;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class UkClockTests
{
    [Theory]
    [InlineData("2026-01-15T23:59:59Z", "2026-01-15")]
    [InlineData("2026-01-16T00:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T22:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T23:00:00Z", "2026-07-16")]
    // Summer time began on 29 March 2026 and ended on 25 October 2026, each at 01:00 UTC.
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T00:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25")]
    [InlineData("2026-10-26T00:00:00Z", "2026-10-26")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-29")]
    public void Today_AroundMidnight_IsLondonsDay(string instant, string day) =>
        UkClock.Today(new FakeTime(Utc(instant))).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Fact]
    public void Today_OfAClockInAnotherZone_IsLondonsDay()
    {
        var auckland = new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.FromHours(13));

        UkClock.Today(new FakeTime(auckland)).ShouldBe(new DateOnly(2026, 3, 31));
    }

    [Theory]
    [InlineData("2026-11-22T09:41:07Z", "22 November 2026, 09:41", "09:41:07")]
    [InlineData("2026-07-01T09:41:07Z", "1 July 2026, 10:41", "10:41:07")]
    [InlineData("2026-03-29T00:59:59Z", "29 March 2026, 00:59", "00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "29 March 2026, 02:00", "02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "25 October 2026, 01:59", "01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "25 October 2026, 01:00", "01:00:00")]
    [InlineData("2026-12-31T23:59:59Z", "31 December 2026, 23:59", "23:59:59")]
    public void Words_OfAnInstant_AreInLondonsTime(string instant, string words, string timeOfDay)
    {
        UkClock.Words(Utc(instant).UtcDateTime).ShouldBe(words);
        UkClock.TimeOfDay(Utc(instant).UtcDateTime).ShouldBe(timeOfDay);
    }

    [Theory]
    [InlineData("2026-10-12T08:41:07Z", "09:41:07")]
    [InlineData("2026-10-11T23:00:00Z", "00:00:00")]
    [InlineData("2026-10-11T22:59:59Z", "11 October, 23:59")]
    public void Lately_OnMonday12October_SaysTheDayOfWhatWasEarlier(string instant, string words) =>
        UkClock.Lately(Utc(instant).UtcDateTime, new Testing.FakeTime(Utc("2026-10-12T09:30:00Z"))).ShouldBe(words);

    private static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
