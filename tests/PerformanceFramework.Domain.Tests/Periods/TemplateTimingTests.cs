using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class TemplateTimingTests
{
    private static readonly ProgrammeDetails Details = new(
        "Budget for {next}",
        ProgrammeKind.Budget,
        CyclePhase.Plan,
        "Director of finance",
        "",
        "",
        "",
        0
    );

    [Theory]
    [InlineData(10, 1, false, 2026, "2026-10-01")]
    [InlineData(10, 1, true, 2026, "2025-10-01")]
    [InlineData(4, 1, false, 2026, "2026-04-01")]
    [InlineData(3, 31, false, 2026, "2027-03-31")]
    [InlineData(3, 15, true, 2026, "2026-03-15")]
    [InlineData(2, 29, false, 2026, "2027-02-28")]
    [InlineData(2, 29, false, 2027, "2028-02-29")]
    public void Day_OfAYear_IsThatDayWhateverTheYear(int month, int day, bool before, int year, string date) =>
        new YearDay(month, day, before).In(new FinancialYear(year)).ToString("yyyy-MM-dd", null).ShouldBe(date);

    [Theory]
    [InlineData("1 October", 10, 1)]
    [InlineData(" 1 oct ", 10, 1)]
    [InlineData("29 February", 2, 29)]
    public void Day_AsPeopleWriteIt_IsRead(string text, int month, int day)
    {
        YearDay.TryRead(text, isYearBefore: false, out var read).ShouldBeTrue();

        read.ShouldBe(new YearDay(month, day));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("31 February")]
    [InlineData("October")]
    [InlineData("1 October 2026")]
    [InlineData("10-01")]
    public void Day_ThatIsNone_IsNotRead(string? text) => YearDay.TryRead(text, false, out _).ShouldBeFalse();

    [Fact]
    public void Quarterly_InAYear_FollowsTheQuartersThatEndBeforeItsOwnMonths()
    {
        var times = new TemplateTiming.Quarterly(1, 15).In(new FinancialYear(2026));

        times
            .Select(time =>
                $"{time.Number} {time.Quarter}: {time.Span.StartsOn:yyyy-MM-dd} {time.Span.EndsOn:yyyy-MM-dd}"
            )
            .ShouldBe([
                "1 Q4 2025/26: 2026-04-01 2026-04-15",
                "2 Q1 2026/27: 2026-07-01 2026-07-15",
                "3 Q2 2026/27: 2026-10-01 2026-10-15",
                "4 Q3 2026/27: 2027-01-01 2027-01-15",
            ]);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Quarterly_AtItsLatest_IsStillInTheYear(int start)
    {
        var year = new FinancialYear(start);
        var last = new TemplateTiming.Quarterly(1, TemplateTiming.MostDaysAfterQuarter).In(year)[^1];

        last.Span.EndsOn.ShouldBeLessThanOrEqualTo(year.End);
    }

    public static TheoryData<TemplateTiming, string> Notations =>
        new()
        {
            { new TemplateTiming.Yearly(new(10, 1), new(1, 31)), "10-01..01-31" },
            { new TemplateTiming.Yearly(new(3, 15, true), new(4, 30)), "03-15 before..04-30" },
            { new TemplateTiming.Quarterly(1, 15), "Q+1..15" },
        };

    [Theory]
    [MemberData(nameof(Notations), DisableDiscoveryEnumeration = true)]
    public void Notation_OfATiming_ReadsBackAsTheSame(TemplateTiming timing, string notation)
    {
        timing.Notation.ShouldBe(notation);
        timing.ToString().ShouldBe(notation);
        TemplateTiming.Parse(notation).ShouldBe(timing);
    }

    [Fact]
    public void Notation_ThatIsNone_Throws() => Should.Throw<FormatException>(() => TemplateTiming.Parse("nonsense"));

    [Theory]
    [InlineData(10, 1, true, 3, 31, null)]
    [InlineData(10, 1, false, 1, 31, null)]
    [InlineData(10, 1, false, 4, 30, "ends-before-it-starts")]
    [InlineData(2, 1, false, 12, 31, "ends-before-it-starts")]
    public void Timing_OnceAYear_IsInOrder(int month, int day, bool before, int endMonth, int endDay, string? code) =>
        (
            ProgrammeTemplateItem
                .TimingRefusal(new TemplateTiming.Yearly(new(month, day, before), new(endMonth, endDay)))
                ?.Code
        ).ShouldBe(code);

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(5, 4, "ends-before-it-starts")]
    public void Timing_AfterEachQuarter_IsInOrder(int first, int last, string? code) =>
        (ProgrammeTemplateItem.TimingRefusal(new TemplateTiming.Quarterly(first, last))?.Code).ShouldBe(code);

    [Fact]
    public void Plan_OfALine_WritesTheYearsIntoItsTitle() =>
        new ProgrammeTemplateItem(Details, new TemplateTiming.Yearly(new(11, 1), new(2, 28)))
            .PlanFor(new FinancialYear(2026))
            .ShouldHaveSingleItem()
            .Details.Title.ShouldBe("Budget for 2027/28");

    [Fact]
    public void Plan_OfAQuarterlyLine_SaysWhichQuarter() =>
        new ProgrammeTemplateItem(Details with { Title = "Session" }, new TemplateTiming.Quarterly(29, 29))
            .PlanFor(new FinancialYear(2026))
            .Select(item => item.Details.Title)
            .ShouldBe(["Session, Q4 2025/26", "Session, Q1 2026/27", "Session, Q2 2026/27", "Session, Q3 2026/27"]);

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void BuiltInTemplate_InAnyYear_MakesItemsThatTheCalendarTakes(int start)
    {
        var year = new FinancialYear(start);
        var planned = BuiltInTemplate.Items().SelectMany(line => line.PlanFor(year)).ToList();

        planned.Count.ShouldBeGreaterThan(20);
        planned.ShouldAllBe(item => ProgrammeItem.DatesRefusal(year, item.Span) == null);
        planned.Select(item => item.Details.Title).ShouldBeUnique();
        planned.ShouldAllBe(item => item.Details.Title.Length <= ProgrammeDetails.TitleLength);
        planned.ShouldAllBe(item => item.Details.Link == "" || ProgrammeLink.IsValid(item.Details.Link));
        planned.Select(item => item.Details.Phase).Distinct().Count().ShouldBe(4);
        planned.Select(item => item.Details.Kind).Distinct().Count().ShouldBe(8);
    }
}
