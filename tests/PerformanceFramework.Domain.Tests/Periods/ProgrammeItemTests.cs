using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class ProgrammeItemTests
{
    private static readonly FinancialYear Year = new(2026);
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateTime Now = new(2026, 10, 12, 9, 30, 0, DateTimeKind.Utc);

    private static readonly ProgrammeDetails Details = new(
        "Budget",
        ProgrammeKind.Budget,
        CyclePhase.Plan,
        "Director of finance",
        "",
        "",
        "",
        0
    );

    [Theory]
    [InlineData("2026-11-01", "2027-02-28", null)]
    [InlineData("2026-11-01", "2026-11-01", null)]
    [InlineData("2026-03-01", "2026-04-01", null)]
    [InlineData("2027-03-31", "2027-05-01", null)]
    [InlineData("2026-01-01", "2027-12-31", null)]
    [InlineData("2026-11-02", "2026-11-01", "ends-before-it-starts")]
    [InlineData("2026-03-01", "2026-03-31", "outside-its-year")]
    [InlineData("2027-04-01", "2027-05-01", "outside-its-year")]
    public void Dates_OfAnItem_AreInOrderAndTouchItsYear(string starts, string ends, string? code) =>
        (ProgrammeItem.DatesRefusal(Year, Span(starts, ends))?.Code).ShouldBe(code);

    [Theory]
    [InlineData("2026-11-02", "2026-11-01")]
    [InlineData("2026-03-01", "2026-03-31")]
    public void Dates_ThatAreRefused_AreRefusedWithASentence(string starts, string ends) =>
        ProgrammeItem.DatesRefusal(Year, Span(starts, ends)).ShouldNotBeNull().Sentence.ShouldEndWith(".");

    [Theory]
    [InlineData(ProgrammeState.NotStarted, "2026-10-11", ProgrammeStanding.Late)]
    [InlineData(ProgrammeState.NotStarted, "2026-10-12", ProgrammeStanding.NotStarted)]
    [InlineData(ProgrammeState.UnderWay, "2026-10-11", ProgrammeStanding.Late)]
    [InlineData(ProgrammeState.UnderWay, "2026-10-12", ProgrammeStanding.UnderWay)]
    [InlineData(ProgrammeState.Done, "2026-10-11", ProgrammeStanding.Done)]
    [InlineData(ProgrammeState.Cancelled, "2026-10-11", ProgrammeStanding.Cancelled)]
    public void Standing_OfAState_IsLateOnceTheLastDayHasGoneBy(
        ProgrammeState state,
        string ends,
        ProgrammeStanding standing
    ) => ProgrammeItem.StandingOf(state, Day(ends), Today).ShouldBe(standing);

    [Theory]
    [InlineData(ProgrammeState.NotStarted, "2026-10-26", 0, true)]
    [InlineData(ProgrammeState.NotStarted, "2026-10-27", 0, false)]
    [InlineData(ProgrammeState.UnderWay, "2026-11-11", 30, true)]
    [InlineData(ProgrammeState.UnderWay, "2026-11-12", 30, false)]
    [InlineData(ProgrammeState.UnderWay, "2026-10-20", 3, true)]
    [InlineData(ProgrammeState.UnderWay, "2026-01-01", 0, true)]
    [InlineData(ProgrammeState.Done, "2026-10-13", 30, false)]
    [InlineData(ProgrammeState.Cancelled, "2026-10-13", 30, false)]
    public void Reminder_OfAnItem_ComesBeforeItsEndAndStaysWhileItIsLate(
        ProgrammeState state,
        string ends,
        int days,
        bool isDue
    ) => ProgrammeItem.IsDue(state, Day(ends), days, Today).ShouldBe(isDue);

    [Theory]
    [InlineData(ProgrammeState.NotStarted, ProgrammeMove.Start, ProgrammeState.UnderWay)]
    [InlineData(ProgrammeState.NotStarted, ProgrammeMove.Finish, ProgrammeState.Done)]
    [InlineData(ProgrammeState.NotStarted, ProgrammeMove.Cancel, ProgrammeState.Cancelled)]
    [InlineData(ProgrammeState.NotStarted, ProgrammeMove.Reopen, null)]
    [InlineData(ProgrammeState.UnderWay, ProgrammeMove.Start, null)]
    [InlineData(ProgrammeState.UnderWay, ProgrammeMove.Finish, ProgrammeState.Done)]
    [InlineData(ProgrammeState.UnderWay, ProgrammeMove.Cancel, ProgrammeState.Cancelled)]
    [InlineData(ProgrammeState.UnderWay, ProgrammeMove.Reopen, null)]
    [InlineData(ProgrammeState.Done, ProgrammeMove.Start, null)]
    [InlineData(ProgrammeState.Done, ProgrammeMove.Finish, null)]
    [InlineData(ProgrammeState.Done, ProgrammeMove.Cancel, null)]
    [InlineData(ProgrammeState.Done, ProgrammeMove.Reopen, ProgrammeState.UnderWay)]
    [InlineData(ProgrammeState.Cancelled, ProgrammeMove.Start, null)]
    [InlineData(ProgrammeState.Cancelled, ProgrammeMove.Finish, null)]
    [InlineData(ProgrammeState.Cancelled, ProgrammeMove.Cancel, null)]
    [InlineData(ProgrammeState.Cancelled, ProgrammeMove.Reopen, ProgrammeState.NotStarted)]
    public void Move_FromAState_LeadsToAnotherOrIsRefused(ProgrammeState from, ProgrammeMove move, ProgrammeState? to)
    {
        var item = ItemIn(from);

        var refusal = item.Apply(move, Today, "Merged with another.", Today, Now);

        (refusal?.Code, item.State).ShouldBe(to is { } state ? (null, state) : ("does-not-fit", from));
        ProgrammeItem.Allows(from, move).ShouldBe(to is not null);
    }

    [Theory]
    [InlineData(null, "no-day")]
    [InlineData("2026-10-13", "done-in-the-future")]
    public void Finish_WithoutADayThatHasBeen_IsRefusedAndChangesNothing(string? day, string code)
    {
        var item = ItemIn(ProgrammeState.UnderWay);

        item.Apply(ProgrammeMove.Finish, day is null ? null : Day(day), "", Today, Now)!.Code.ShouldBe(code);

        (item.State, item.DoneOn).ShouldBe((ProgrammeState.UnderWay, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Cancel_WithoutAReason_IsRefusedAndChangesNothing(string reason)
    {
        var item = ItemIn(ProgrammeState.UnderWay);

        item.Apply(ProgrammeMove.Cancel, null, reason, Today, Now)!.Code.ShouldBe("no-reason");

        item.State.ShouldBe(ProgrammeState.UnderWay);
    }

    [Fact]
    public void Reopen_OfWhatIsDoneOrCancelled_ForgetsDayAndReason()
    {
        var done = ItemIn(ProgrammeState.Done);
        var cancelled = ItemIn(ProgrammeState.Cancelled);
        done.DoneOn.ShouldBe(Today);
        cancelled.CancelReason.ShouldBe("Not wanted.");

        done.Apply(ProgrammeMove.Reopen, null, "", Today, Now);
        cancelled.Apply(ProgrammeMove.Reopen, null, "", Today, Now);

        (done.DoneOn, cancelled.CancelReason).ShouldBe((null, ""));
    }

    [Fact]
    public void Edit_WithDaysOutsideItsYear_ChangesNothing()
    {
        var item = ItemIn(ProgrammeState.NotStarted);

        item.Edit(Details with { Title = "Other" }, Span("2028-01-01", "2028-01-02"), Now)!
            .Code.ShouldBe("outside-its-year");

        (item.Details.Title, item.StartsOn).ShouldBe(("Budget", new DateOnly(2026, 11, 1)));
    }

    [Theory]
    [InlineData("https://www.bolton.gov.uk/budget?year=2026#top", true)]
    [InlineData("HTTPS://example.org", true)]
    [InlineData("/returns", true)]
    [InlineData("/", true)]
    [InlineData("http://example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.org", false)]
    [InlineData("/\\example.org", false)]
    [InlineData("/\t/example.org", false)]
    [InlineData("https://", false)]
    [InlineData("https://user:secret@example.org", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/\"onclick", false)]
    [InlineData("returns", false)]
    [InlineData("", false)]
    public void Link_IsAPageOfOursOrOneOverHttps(string text, bool isValid) =>
        ProgrammeLink.IsValid(text).ShouldBe(isValid);

    private static ProgrammeItem ItemIn(ProgrammeState state)
    {
        var item = new ProgrammeItem("uid", Year, Details, Span("2026-11-01", "2027-02-28"), Now);
        _ = state switch
        {
            ProgrammeState.NotStarted => null,
            ProgrammeState.UnderWay => item.Apply(ProgrammeMove.Start, null, "", Today, Now),
            ProgrammeState.Done => item.Apply(ProgrammeMove.Finish, Today, "", Today, Now),
            ProgrammeState.Cancelled => item.Apply(ProgrammeMove.Cancel, null, "Not wanted.", Today, Now),
        };
        return item;
    }

    private static DaySpan Span(string starts, string ends) => new(Day(starts), Day(ends));

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
