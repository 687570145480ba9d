using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

/// <summary>A thread of a vision V, a priority P, a plan D under it with S1 and S2, and T, which serves both S1 and S2.</summary>
public sealed class RollForwardPlanTests
{
    private static readonly PlanEntry[] Thread =
    [
        Entry("V", 1, ""),
        Entry("P", 2, "V"),
        Entry("D", 3, "P"),
        Entry("S1", 4, "D", "I1,I2"),
        Entry("S2", 4, "D", "I2"),
        Entry("T", 5, "S1,S2"),
    ];

    [Fact]
    public void Plan_AsItIs_IsReadyAndChangesNothing()
    {
        var plan = Plan();

        plan.Conflicts.ShouldBeEmpty();
        plan.Problems.ShouldBeEmpty();
        plan.Now.Select(e => e.Code).ShouldBe(["D", "S1", "S2", "T"]);
        PlanComparison.Of(plan.Now, plan.Then).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Plan_DownToALevel_LeavesOutWhatIsBelow()
    {
        var plan = Plan(lowest: 4) with { Lines = Lines().Where(line => line.Position <= 4).ToList() };

        plan.Now.Select(e => e.Code).ShouldBe(["D", "S1", "S2"]);
        plan.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void Element_ThatEnds_NoLongerStandsInWhatOthersServe()
    {
        var plan = Plan(lines: Ending("S2"));

        plan.Problems.ShouldBeEmpty();
        plan.Then.Select(e => e.Code).ShouldBe(["D", "S1", "T"]);
        plan.Then.Single(e => e.Code == "T").Terms.Serves.Text.ShouldBe("S1");
    }

    [Fact]
    public void Element_WhoseParentsAllEnd_HangsInTheAir()
    {
        var plan = Plan(lines: Ending("S1", "S2"), homes: ("I1", "D"));

        plan.Problems.Select(p => (p.Code, p.Indicator)).ShouldBe([("T", false), ("I2", true)]);
    }

    [Fact]
    public void Element_BelowTheLowestLevel_HangsInTheAirToo()
    {
        var lines = Ending("S1", "S2").Where(line => line.Code != "T").ToList();

        Plan(lowest: 4, lines: lines).Problems.ShouldContain(p => p.Code == "T" && !p.Indicator);
    }

    [Fact]
    public void Indicator_WhosePrimaryEnds_WithOneOtherPlace_IsListedThere()
    {
        var plan = Plan(lines: Ending("S1"), homes: ("I1", "S2"));

        plan.HomeOf(Indicator(plan, "I2")).ShouldBe("S2");
        plan.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Indicator_WithoutAPlace_HasToBeGivenOne()
    {
        var plan = Plan(lines: Ending("S1"));

        plan.Problems.Select(p => p.Code).ShouldBe(["I1"]);
        plan.PlacesAfter(Indicator(plan, "I1")).ShouldBeEmpty();
    }

    [Fact]
    public void Indicator_WithTwoOtherPlaces_HasToBeToldWhichIsFirst()
    {
        var lines = Changed(Ending("S1"), "T", terms => terms with { Indicators = new CodeSet(["I2"]) });

        Plan(lines: lines, homes: ("I1", "P")).Problems.Select(p => p.Code).ShouldBe(["I2"]);
        Plan(lines: lines, homes: [("I1", "P"), ("I2", "T")]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Indicator_GivenAPlaceInThePlan_IsAlignedThere()
    {
        var plan = Plan(lines: Ending("S1"), homes: ("I1", "D"));

        plan.Then.Single(e => e.Code == "D").Terms.Indicators.Text.ShouldBe("I1");
        plan.HomeOf(Indicator(plan, "I1")).ShouldBe("D");
    }

    [Fact]
    public void Draft_WhoseOnlyPlaceEnds_HasToBeGivenOneToo()
    {
        var thread = Now() with
        {
            Indicators = [.. Now().Indicators, new PlacedIndicator("X", "Draft", false, [new("S2", true)])],
        };

        (Plan(lines: Ending("S2")) with { Thread = thread }).Problems.Select(p => p.Code).ShouldBe(["X"]);
    }

    [Theory]
    [InlineData("S1", "V,GONE", "GONE")]
    [InlineData("D", "S1", "lower level")]
    public void Element_ThatWouldServeTheWrongOne_IsNamed(string code, string serves, string says) =>
        Plan(lines: Changed(Lines(), code, terms => terms with { Serves = CodeSet.Read(serves) }))
            .Problems.ShouldContain(p => p.Code == code && p.Sentence.Contains(says));

    [Fact]
    public void Elements_ThatServeEachOther_CloseACycle() =>
        Plan(lines: Changed(Lines(), "S1", terms => terms with { Serves = CodeSet.Read("D,S2") }), moveS2: true)
            .Problems.ShouldContain(p => p.Sentence.Contains("circle"));

    [Theory]
    [InlineData("V", true)]
    [InlineData("OLD", true)]
    [InlineData("S3", false)]
    public void NewElement_WithACodeThatIsTaken_IsNamed(string code, bool isTaken) =>
        Plan(lines: [.. Lines(), new PreparedEntry(code, "L4", 4, LineFate.IsNew, null, Terms(code, "D", ""))])
            .Problems.Any(p => p.Sentence.Contains("has the code"))
            .ShouldBe(isTaken);

    [Theory]
    [InlineData("HOU", "", false)]
    [InlineData("GONE", "", true)]
    [InlineData("", "GONE", true)]
    public void Element_OfAServiceThatIsNoMore_IsNamed(string service, string directorate, bool isNamed) =>
        Plan(lines: Changed(Lines(), "S1", terms => terms with { Service = service, Directorate = directorate }))
            .Problems.Any(p => p.Code == "S1")
            .ShouldBe(isNamed);

    [Fact]
    public void Indicator_ThatIsNotLive_IsNamed() =>
        Plan(lines: Changed(Lines(), "S2", terms => terms with { Indicators = CodeSet.Read("I2,I9") }))
            .Problems.ShouldContain(p => p.Code == "S2" && p.Sentence.Contains("I9"));

    [Fact]
    public void Thread_ThatHasChangedSince_IsAConflictLineByLine()
    {
        PlanEntry[] now =
        [
            .. Thread.Where(e => e.Code is not ("S2" or "T")),
            Entry("T", 5, "S1,S2") with
            {
                Terms = Terms("T", "S1", "") with { Title = "Renamed" },
            },
            Entry("N", 4, "D"),
        ];

        var conflicts = (Plan() with { Thread = Now() with { Entries = now } }).Conflicts;

        conflicts
            .Select(c => (c.Code, Gone: c.Now is null, New: c.Line is null))
            .ShouldBe([("S2", true, false), ("T", false, false), ("N", false, true)]);
        conflicts[1].Differences.Select(d => d.Field).ShouldBe([PlanField.Title, PlanField.Serves]);
    }

    [Fact]
    public void Line_ThatIsDecided_IsNoConflictAnyMore()
    {
        var level = new PlanLevel("Plan", 3);
        var line = new RollForwardLine(
            new PlanElement("D", "D", "", "Owner", level),
            Terms("D", "P", ""),
            new Domain.Periods.FinancialYear(2027)
        );
        line.Prepare(LineFate.CarriesOn, line.Terms with { Owner = "Mine" }, CodeSet.Empty);

        line.Decide(Terms("D", "P", "") with { Title = "New", Owner = "Theirs" }, takesIn: true);

        (line.Terms.Title, line.Terms.Owner, line.Basis!.Owner).ShouldBe(("New", "Mine", "Theirs"));
        line.Decide(Terms("D", "P", "") with { Title = "Newer" }, takesIn: false);
        (line.Terms.Title, line.Basis.Title).ShouldBe(("New", "Newer"));
    }

    [Theory]
    [InlineData("2027-03-31", "2027-04-01", "year-has-not-begun")]
    [InlineData("2027-04-01", "2027-04-01", null)]
    [InlineData("2027-04-05", "2027-04-06", "change-in-the-future")]
    [InlineData("2027-04-05", "2027-03-31", "outside-the-year")]
    [InlineData("2028-06-01", "2028-04-01", "outside-the-year")]
    [InlineData("2028-06-01", "2028-03-31", null)]
    public void RollForward_IsOpenedOnADayOfItsYearThatHasCome(string today, string from, string? refusal)
    {
        var level = new PlanLevel("Plan", 3);
        var year = new Domain.Periods.FinancialYear(2027);
        var plan = new PlanElement("D", "D", "", "Owner", level);
        var rollForward = new RollForward(plan, year, level, "Priya Shah", new DateOnly(2027, 1, 5));

        rollForward.RefusalToOpen(Day(from), Day(today))?.Code.ShouldBe(refusal);
        (rollForward.RefusalToOpen(Day(from), Day(today)) is null).ShouldBe(refusal is null);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static RollForwardPlan Plan(
        int lowest = 5,
        IReadOnlyList<PreparedEntry>? lines = null,
        bool moveS2 = false,
        params (string Indicator, string Element)[] homes
    )
    {
        var all = lines ?? Lines();
        return new RollForwardPlan(
            "D",
            lowest,
            moveS2 ? Changed(all, "S2", terms => terms with { Serves = CodeSet.Read("D,S1") }) : all,
            homes.ToDictionary(home => home.Indicator, home => home.Element),
            Now()
        );
    }

    private static ThreadNow Now() =>
        new(
            Thread,
            [
                new PlacedIndicator("I1", "One", true, [new("S1", true)]),
                new PlacedIndicator("I2", "Two", true, [new("S1", true), new("S2", false)]),
                new PlacedIndicator("I9", "Draft", false, []),
            ],
            new HashSet<string> { "HOU" },
            new HashSet<string> { "PLA" },
            new HashSet<string> { "EXEC" },
            new HashSet<string> { "V", "P", "D", "S1", "S2", "T", "OLD" }
        );

    private static List<PreparedEntry> Lines() =>
        Thread
            .Where(e => e.Position >= 3)
            .Select(e => new PreparedEntry(e.Code, e.Level, e.Position, LineFate.CarriesOn, e.Terms, e.Terms))
            .ToList();

    private static List<PreparedEntry> Ending(params string[] codes) =>
        Lines().Select(line => codes.Contains(line.Code) ? line with { Fate = LineFate.Ends } : line).ToList();

    private static List<PreparedEntry> Changed(
        IEnumerable<PreparedEntry> lines,
        string code,
        Func<PlanTerms, PlanTerms> change
    ) => lines.Select(line => line.Code == code ? line with { Terms = change(line.Terms) } : line).ToList();

    private static PlacedIndicator Indicator(RollForwardPlan plan, string code) =>
        plan.Thread.Indicators.Single(i => i.Code == code);

    private static PlanEntry Entry(string code, int position, string serves, string indicators = "") =>
        new(code, $"L{position}", position, Terms(code, serves, indicators));

    private static PlanTerms Terms(string code, string serves, string indicators) =>
        new(code, "", "Owner", "", "", null, null, CodeSet.Read(serves), CodeSet.Read(indicators));
}
