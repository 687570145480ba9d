using System.Text;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Periods;

namespace PerformanceFramework.Web.Tests.Features.Periods;

public sealed class CalendarFileTests
{
    private static readonly FeedItem Budget = new(
        7,
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        new ProgrammeDetails(
            "Budget",
            ProgrammeKind.Budget,
            CyclePhase.Plan,
            "Director of finance",
            "Full council",
            "/returns",
            "In February.",
            7
        ),
        new DateOnly(2026, 11, 2),
        new DateOnly(2027, 2, 28),
        ProgrammeState.UnderWay,
        "",
        new DateTime(2026, 10, 12, 9, 30, 0, DateTimeKind.Utc),
        3
    );

    public static TheoryData<string> HostileTitles =>
        new(
            "Plain",
            "a,b;c\\d",
            "a\\nb\\",
            "one\ntwo\r\nthree",
            "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
            "END:VCALENDAR",
            "\"quoted\":and;semi,comma",
            new string('a', 160),
            new string('é', 160),
            new string('€', 160),
            string.Concat(Enumerable.Repeat("😀", 80)),
            "a" + string.Concat(Enumerable.Repeat("😀", 79)),
            string.Concat(Enumerable.Repeat("\\;,\n", 40)),
            " leading and trailing "
        );

    [Theory]
    [MemberData(nameof(HostileTitles), DisableDiscoveryEnumeration = true)]
    public void Event_WithAnyTitle_ReadsBackAsItWas(string title)
    {
        var item = Budget with { Details = Budget.Details with { Title = title, Note = title } };

        var events = Read(item, Budget).Children;

        events.Select(e => e.Name).ShouldBe(["VEVENT", "VEVENT"]);
        events[0].Text("SUMMARY").ShouldBe(title.ReplaceLineEndings("\n"));
        events[0].Text("DESCRIPTION").ShouldContain(title.ReplaceLineEndings("\n"));
        events[1].Text("SUMMARY").ShouldBe("Budget");
    }

    [Fact]
    public void Calendar_OfNothing_IsOneStill()
    {
        var calendar = Read();

        calendar.Name.ShouldBe("VCALENDAR");
        (calendar["VERSION"], calendar.Text("X-WR-CALNAME")).ShouldBe(("2.0", "Bolton performance"));
        calendar["PRODID"].ShouldNotBeEmpty();
        calendar.Children.ShouldBeEmpty();
    }

    [Fact]
    public void Event_OfWholeDays_EndsOnTheDayAfterItsLast()
    {
        var read = Read(Budget).Children.Single();

        read.Properties.ShouldContain(("DTSTART", "VALUE=DATE", "20261102"));
        read.Properties.ShouldContain(("DTEND", "VALUE=DATE", "20270301"));
    }

    [Fact]
    public void Event_OfAnItem_HasWhatCalendarProgramsKnowItBy()
    {
        var read = Read(Budget).Children.Single();

        (read["UID"], read["DTSTAMP"], read["SEQUENCE"]).ShouldBe((Budget.Uid, "20261012T093000Z", "3"));
        (read["URL"], read["STATUS"]).ShouldBe(("https://example.org/calendar/7", "CONFIRMED"));
        read.Text("DESCRIPTION")
            .Split('\n')
            .ShouldBe([
                "Budget, Plan",
                "Owner: Director of finance",
                "Body: Full council",
                "State: Under way",
                "In February.",
                "Link: https://example.org/returns",
            ]);
    }

    [Fact]
    public void Event_OfACancelledItem_SaysSoAndWhy()
    {
        var read = Read(Budget with { State = ProgrammeState.Cancelled, CancelReason = "Merged" }).Children.Single();

        read["STATUS"].ShouldBe("CANCELLED");
        read.Text("DESCRIPTION").ShouldContain("State: Cancelled: Merged");
    }

    [Theory]
    [InlineData(ProgrammeState.NotStarted, 7, "-P7DT15H")]
    [InlineData(ProgrammeState.UnderWay, 1, "-P1DT15H")]
    [InlineData(ProgrammeState.UnderWay, 0, null)]
    [InlineData(ProgrammeState.Done, 7, null)]
    [InlineData(ProgrammeState.Cancelled, 7, null)]
    public void Alarm_OfAnItem_ComesTheDaysBeforeItsLastDayAtNineWhileItIsOpen(
        ProgrammeState state,
        int days,
        string? trigger
    )
    {
        var item = Budget with { State = state, Details = Budget.Details with { RemindDays = days } };

        var alarm = Read(item).Children.Single().Children.SingleOrDefault();

        alarm?.Properties.Single(p => p.Name == "TRIGGER").ShouldBe(("TRIGGER", "RELATED=END", trigger!));
        (alarm is null).ShouldBe(trigger is null);
        (alarm?["ACTION"]).ShouldBe(trigger is null ? null : "DISPLAY");
    }

    [Fact]
    public void File_OfTheSameContent_HasTheSameOctets() => Written(Budget).ShouldBe(Written(Budget));

    private static CalendarComponent Read(params FeedItem[] items) => CalendarReader.Read(Written(items));

    private static byte[] Written(params FeedItem[] items) =>
        Encoding.UTF8.GetBytes(CalendarFile.Write("Bolton performance", items, "https://example.org/"));
}
