using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Tests.Identity;

public sealed class RoleTermTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("2026-10-12", null, true)]
    [InlineData("2026-10-12", "2026-10-12", true)]
    [InlineData("2026-10-01", "2026-10-12", true)]
    [InlineData("2026-10-13", null, false)]
    [InlineData("2026-10-01", "2026-10-11", false)]
    [InlineData("2026-10-12", "2026-10-11", false)]
    [InlineData("0001-01-01", null, true)]
    public void Term_OnADay_IncludesItsFirstAndItsLast(string from, string? until, bool expected) =>
        Term(from, until).Includes(Today).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-12", null, false, false)]
    [InlineData("2026-10-13", null, false, true)]
    [InlineData("2026-10-01", "2026-10-11", true, false)]
    [InlineData("2026-10-01", "2026-10-12", false, false)]
    [InlineData("2026-12-01", "2026-10-11", true, false)]
    public void Term_OnADay_IsInForceOrOverOrToCome(string from, string? until, bool isOver, bool isToCome)
    {
        var term = Term(from, until);

        (term.IsOver(Today), term.IsToCome(Today)).ShouldBe((isOver, isToCome));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", "2026-07-01", null, false)]
    [InlineData("2026-01-01", "2026-07-01", "2026-07-01", null, true)]
    [InlineData("2026-01-01", null, "2030-01-01", "2030-01-02", true)]
    [InlineData("2026-01-01", null, "2025-01-01", "2025-12-31", false)]
    [InlineData("2026-01-01", "2025-12-31", "2025-01-01", null, false)]
    public void Terms_WithADayInCommon_Overlap(string from, string? until, string from2, string? until2, bool expected)
    {
        Term(from, until).Overlaps(Term(from2, until2)).ShouldBe(expected);
        Term(from2, until2).Overlaps(Term(from, until)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-01-01", null, "2026-10-11", false)]
    [InlineData("2026-01-01", "2026-06-30", "2026-06-30", false)]
    [InlineData("2026-01-01", "2026-12-31", "2026-10-11", false)]
    [InlineData("2026-10-12", null, "2026-10-11", true)]
    [InlineData("2026-12-01", null, "2026-10-11", true)]
    public void Term_EndedBeforeADay_IsOverThen(string from, string? until, string expected, bool isWithdrawn)
    {
        var ended = Term(from, until).EndedBefore(Today);

        (ended.Until, ended.IsWithdrawn).ShouldBe((Day(expected), isWithdrawn));
        ended.IsOver(Today).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "2027-01-01", true)]
    [InlineData("2027-01-02", "2027-01-01", true)]
    [InlineData("2027-01-01", "2027-01-01", false)]
    [InlineData("2027-01-01", null, false)]
    public void Term_ThatEndsLater_IsLonger(string? until, string? other, bool expected) =>
        Term("2026-01-01", until).IsLongerThan(Term("2026-01-01", other)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-04-01", null, "since 1 April 2026")]
    [InlineData("2026-12-01", null, "from 1 December 2026")]
    [InlineData("2026-04-01", "2026-12-31", "from 1 April 2026 until 31 December 2026")]
    [InlineData("2026-04-01", "2026-05-31", "from 1 April 2026 until 31 May 2026")]
    [InlineData("0001-01-01", null, "until further notice")]
    [InlineData("0001-01-01", "2026-12-31", "until 31 December 2026")]
    [InlineData("2026-12-01", "2026-10-11", "taken back before it was used")]
    public void Term_InWords_SaysItsDays(string from, string? until, string expected) =>
        Term(from, until).Words(Today).ShouldBe(expected);

    private static RoleTerm Term(string from, string? until) => new(Day(from)!.Value, Day(until));

    private static DateOnly? Day(string? text) =>
        text is null
            ? null
            : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
