using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetPasteTests
{
    private static readonly FinancialYear Year = new(2026);

    [Theory]
    [InlineData("HOU-1\t90\t91\t92\t93", "Q1 90.0%, Q2 91.0%, Q3 92.0%, Q4 93.0%")]
    [InlineData("hou-1\t90\t\t92\t93", "Q1 90.0%, Q3 92.0%, Q4 93.0%")]
    [InlineData("HOU-1\t90", "Q1 90.0%, Q2 90.0%, Q3 90.0%, Q4 90.0%")]
    [InlineData("Code\tQ4\tQ1\nHOU-1\t93\t90", "Q4 93.0%, Q1 90.0%")]
    [InlineData("Q2\tCode\tName\n91\tHOU-1\tPrevented", "Q2 91.0%")]
    [InlineData("Code\t2026/27\nHOU-1\t90", "Q1 90.0%, Q2 90.0%, Q3 90.0%, Q4 90.0%")]
    [InlineData("SUM-1\t10", "Q1 3, Q2 2, Q3 3, Q4 2")]
    [InlineData("Code\tApr\tMarch 2027\nMON-1\t5\t6", "April 5, March 6")]
    [InlineData("YEAR-1\t12", "2026/27 12")]
    public void Read_OfABlock_IsTheTargetsOfItsPeriods(string text, string targets) =>
        string.Join(", ", Read(text).Single().Targets.Select(Words)).ShouldBe(targets);

    [Theory]
    [InlineData("NOWHERE\t90", "There is no indicator with the code “NOWHERE”.")]
    [InlineData("\t90", "The row has no code.")]
    [InlineData("HOU-1\tninety", "Column 2, Q1 2026/27: “ninety” is not a figure.")]
    [InlineData("HOU-1\t90\t91", "There are 2 columns, but the indicator has 4 periods in the year.")]
    [InlineData("Code\tApr\nHOU-1\t90", "Column 2: the indicator is reported every quarter")]
    [InlineData("Code\tQ1\tAnnual\nHOU-1\t90\t95", "There is an annual figure beside figures by period.")]
    [InlineData("HOU-1", "The row has no figure.")]
    [InlineData("HOU-1\t130", "above the highest figure that can be right")]
    [InlineData("RANGE-1\t50", "is not a range")]
    public void Read_OfARowThatCannotBeTaken_SaysWhyAndWhere(string text, string why) =>
        Read(text).Single().Problems[0].ShouldContain(why);

    [Fact]
    public void Read_OfACodeThatIsThereTwice_RefusesTheSecondRow()
    {
        var rows = Read("HOU-1\t90\n\nhou-1\t91");

        rows.Select(row => (row.Number, row.Problems.Count)).ShouldBe([(1, 0), (3, 1)]);
    }

    [Fact]
    public void Read_BesideWhatHolds_SaysWhatIsNewChangedAndSame()
    {
        var current = new Dictionary<ReportingPeriod, TargetTerms>
        {
            [Given.Period("2026-27-Q1")] = new(new Target.MoreThan(90)),
            [Given.Period("2026-27-Q2")] = new(new Target.MoreThan(90)),
        };

        var row = Read("HOU-1\t90\t91\t92", Subject("HOU-1", current: current)).Single();

        row.Problems[0].ShouldStartWith("There are 3 columns");
        row = Read("Code\tQ1\tQ2\tQ3\nHOU-1\t90\t91\t92", Subject("HOU-1", current: current)).Single();
        row.Targets.Select(target => target.Change)
            .ShouldBe([TargetChange.Same, TargetChange.Changed, TargetChange.New]);
        // The kind that holds is kept where only a figure is pasted.
        row.Targets[1].Terms.Target.ShouldBe(new Target.MoreThan(91));
    }

    [Fact]
    public void Read_OfAPeriodThatHasAFigure_IsRefusedUnlessItIsTheSame()
    {
        var q1 = Given.Period("2026-27-Q1");
        var subject = Subject("HOU-1", current: new() { [q1] = new(new Target.AtLeast(90)) }, withFigures: [q1]);

        Read("Code\tQ1\nHOU-1\t90", subject).Single().Problems.ShouldBeEmpty();
        Read("Code\tQ1\nHOU-1\t91", subject).Single().Problems[0].ShouldContain("there is a figure for that period");
    }

    [Fact]
    public void Read_OfAPeriodWithARuleOfItsOwn_KeepsItWhereItSuits()
    {
        var q1 = Given.Period("2026-27-Q1");
        var rule = ToleranceRule.Parse("relative 5%");
        var subject = Subject("HOU-1", current: new() { [q1] = new(new Target.AtLeast(90), rule, 85, 95) });

        Read("Code\tQ1\nHOU-1\t92", subject)
            .Single()
            .Targets.Single()
            .Terms.ShouldBe(new TargetTerms(new Target.AtLeast(92), rule, 85, 95));
        Read(
                "Code\tQ1\nHOU-1\t40 to 60",
                Subject(
                    "HOU-1",
                    current: new() { [q1] = new(new Target.AtLeast(90), ToleranceRule.Parse("symmetric 5%")) }
                )
            )
            .Single()
            .Problems[0]
            .ShouldContain("does not suit");
    }

    private static IReadOnlyList<PastedRow> Read(string text, params PasteSubject[] subjects)
    {
        PasteSubject[] known =
            subjects.Length > 0
                ? subjects
                :
                [
                    Subject("HOU-1"),
                    Subject("MON-1", Frequency.Monthly, unit: Given.Households),
                    Subject("YEAR-1", Frequency.FinancialYearly, unit: Given.Households),
                    Subject("SUM-1", unit: Given.Households, shape: ProfileShape.Parts),
                    Subject("RANGE-1", polarity: Polarity.WithinRange),
                ];
        return TargetPaste.Read(
            text,
            Year,
            known.ToDictionary(subject => subject.Code, StringComparer.OrdinalIgnoreCase)
        );
    }

    private static PasteSubject Subject(
        string code,
        Frequency frequency = Frequency.Quarterly,
        Polarity polarity = Polarity.HigherIsBetter,
        Unit? unit = null,
        ProfileShape shape = ProfileShape.Level,
        Dictionary<ReportingPeriod, TargetTerms>? current = null,
        HashSet<ReportingPeriod>? withFigures = null
    ) =>
        new(
            code,
            "Name of " + code,
            frequency,
            polarity,
            shape,
            new FigureLimits(unit ?? Given.Percent, 0, unit is null ? 100 : null, null),
            current ?? [],
            withFigures ?? []
        );

    private static string Words(PastedTarget target)
    {
        var unit =
            target.Period.Kind is PeriodKind.Quarter && target.Terms.Target is Target.AtLeast { Value: > 50 }
                ? Given.Percent
                : Given.Households;
        var words = target.Period.ToString();
        return $"{(target.Period.Kind is PeriodKind.FinancialYear ? words : words.Split(' ')[0])} {target.Terms.Target.Short(unit)}";
    }
}
