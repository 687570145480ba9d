using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetSheetTests
{
    private static readonly ReportingPeriod Q1 = Given.Period("2026-27-Q1");

    private static readonly ReportingPeriod Q2 = Given.Period("2026-27-Q2");

    private static readonly FigureLimits Share = new(Given.Percent, 0, 100, null);

    [Fact]
    public void Read_OfFigures_IsATargetForEachPeriod()
    {
        var (lines, problems) = AsNow(TargetKind.AtLeast, new(Q1, "90%"), new(Q2, "91.5"));

        problems.ShouldBeEmpty();
        lines
            .Select(line => (line.Period, line.Terms.Target))
            .ShouldBe([(Q1, new Target.AtLeast(90)), (Q2, new Target.AtLeast(91.5m))]);
    }

    [Fact]
    public void Read_OfAnEmptyPeriod_SetsNoTarget() =>
        AsNow(TargetKind.AtMost, new TypedTarget(Q1, " ")).Lines.Single().Terms.ShouldBe(TargetTerms.Nothing);

    [Theory]
    [InlineData(TargetKind.EstablishBaseline, "establishing a baseline")]
    [InlineData(TargetKind.Benchmark, "Top quartile")]
    [InlineData(TargetKind.None, "no target")]
    public void Read_OfAKindWithoutFigures_NeedsNone(TargetKind kind, string words) =>
        AsNow(kind, new TypedTarget(Q1, "")).Lines.Single().Terms.InWords(Given.Percent).ShouldBe(words);

    [Fact]
    public void Read_OfARange_NeedsBothEnds()
    {
        var (lines, problems) = AsNow(TargetKind.Between, new(Q1, "40", "60"), new(Q2, "40"));

        lines[0].Terms.Target.ShouldBe(new Target.Between(40, 60));
        problems.Single().Field.ShouldBe("High1");
    }

    [Fact]
    public void Read_OfARangeUpsideDown_SaysSoAtItsEnd() =>
        AsNow(TargetKind.Between, new TypedTarget(Q1, "60", "40")).Problems.Single().Field.ShouldBe("High0");

    [Fact]
    public void Read_OfWhatIsNoFigure_NamesThePeriodAndTheField()
    {
        var problem = AsNow(TargetKind.AtLeast, new(Q1, "90"), new(Q2, "ninety")).Problems.Single();

        problem.Field.ShouldBe("Figure1");
        problem.Sentence.ShouldStartWith("Q2 2026/27: “ninety” is not a figure.");
    }

    [Fact]
    public void Read_OfMinimumAndStretch_ShowsThemBesideTheTarget() =>
        AsNow(TargetKind.AtLeast, new TypedTarget(Q1, "90", "", "85", "95"))
            .Lines.Single()
            .Terms.ShouldBe(new TargetTerms(new Target.AtLeast(90), null, 85, 95));

    [Theory]
    [InlineData(TargetKind.AtLeast, "90", "91", "95", "Minimum0")]
    [InlineData(TargetKind.MoreThan, "90", "85", "89", "Stretch0")]
    [InlineData(TargetKind.AtMost, "10", "9", "5", "Minimum0")]
    [InlineData(TargetKind.LessThan, "10", "12", "11", "Stretch0")]
    [InlineData(TargetKind.AtLeast, "90", "90", "90", null)]
    [InlineData(TargetKind.AtMost, "10", "12", "8", null)]
    [InlineData(TargetKind.AtLeast, "", "85", "95", null)]
    public void Read_OfAMinimumAboveOrAStretchBelowTheTarget_SaysSo(
        TargetKind kind,
        string target,
        string minimum,
        string stretch,
        string? field
    ) =>
        AsNow(kind, new TypedTarget(Q1, target, "", minimum, stretch))
            .Problems.Select(problem => problem.Field)
            .ShouldBe(field is null ? [] : [field]);

    [Fact]
    public void Read_JudgedByMinimumAndStretch_SetsThatRule() =>
        Read(TargetKind.AtLeast, TargetJudging.ByMinimumAndStretch, new TypedTarget(Q1, "90", "", "85", "95"))
            .Lines.Single()
            .Terms.Rule!.Notation.ShouldBe("minimum-stretch 85 95");

    [Fact]
    public void Read_JudgedByMinimumAndStretchWithoutBoth_SaysWhatIsMissing() =>
        Read(TargetKind.AtLeast, TargetJudging.ByMinimumAndStretch, new TypedTarget(Q1, "90", "", "85"))
            .Problems.Single()
            .Field.ShouldBe("Minimum0");

    [Theory]
    [InlineData(TargetJudging.AsNow, "relative 5%")]
    [InlineData(TargetJudging.ByDefault, null)]
    public void Read_OfAPeriodWithARuleOfItsOwn_KeepsItUnlessTheDefaultsJudge(TargetJudging judging, string? rule)
    {
        var current = new TargetTerms(new Target.AtLeast(80), ToleranceRule.Parse("relative 5%"));

        var terms = Read(TargetKind.AtLeast, judging, current, new TypedTarget(Q1, "90")).Lines.Single().Terms;

        (terms.Rule?.Notation).ShouldBe(rule);
    }

    [Fact]
    public void Read_OfARuleWithItsOwnFigures_FollowsThem()
    {
        var current = new TargetTerms(new Target.AtLeast(80), ToleranceRule.Parse("minimum-stretch 70 85"), 70, 85);

        Read(TargetKind.AtLeast, TargetJudging.AsNow, current, new TypedTarget(Q1, "90", "", "80", "95"))
            .Lines.Single()
            .Terms.Rule!.Notation.ShouldBe("minimum-stretch 80 95");
    }

    [Fact]
    public void Read_OfATargetThatTheRuleDoesNotSuit_SaysSo()
    {
        var current = new TargetTerms(new Target.Between(40, 60), ToleranceRule.Parse("range 5%"));

        Read(TargetKind.AtLeast, TargetJudging.AsNow, current, new TypedTarget(Q1, "50"))
            .Problems.Single()
            .Sentence.ShouldContain("is judged by “range 5%”");
    }

    private static (
        IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> Lines,
        IReadOnlyList<TargetProblem> Problems
    ) AsNow(TargetKind kind, params TypedTarget[] periods) => Read(kind, TargetJudging.AsNow, periods);

    private static (
        IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> Lines,
        IReadOnlyList<TargetProblem> Problems
    ) Read(TargetKind kind, TargetJudging judging, params TypedTarget[] periods) =>
        TargetSheet.Read(
            new TypedTargets(kind, "Top quartile", judging, periods),
            Share,
            new Dictionary<ReportingPeriod, TargetTerms>()
        );

    private static (
        IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> Lines,
        IReadOnlyList<TargetProblem> Problems
    ) Read(TargetKind kind, TargetJudging judging, TargetTerms current, TypedTarget period) =>
        TargetSheet.Read(
            new TypedTargets(kind, "", judging, [period]),
            Share,
            new Dictionary<ReportingPeriod, TargetTerms> { [period.Period] = current }
        );
}
