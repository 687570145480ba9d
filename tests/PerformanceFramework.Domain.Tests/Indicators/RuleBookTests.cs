using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

/// <summary>Which rule judges the first quarter of 2026/27, which begins on 1 April 2026.</summary>
public sealed class RuleBookTests
{
    private static readonly IndicatorSet Scorecard = new("SCORE", "the corporate scorecard");
    private static readonly IndicatorSet Priorities = new("PRIO", "the priorities");
    private static readonly ReportingPeriod Quarter = Given.Period("2026-27-Q1");
    private static readonly Adoption Adopted = new("Cabinet", new DateOnly(2026, 3, 3), "Members asked for it.");

    [Fact]
    public void Period_WithARuleOfItsOwn_IsJudgedByIt()
    {
        var book = new RuleBook([Rule(Scorecard, "relative 5%"), Rule(null, "relative 10%")]);

        var inForce = book.For(IndicatorOf(Scorecard), Quarter, Own("absolute 3"));

        inForce.Rule.Notation.ShouldBe("absolute 3");
        inForce.Origin.ShouldBe("Set for Q1 2026/27 by Priya Shah on 4 March 2026");
    }

    [Fact]
    public void Period_WithATargetButNoRule_IsJudgedByTheDefault()
    {
        var book = new RuleBook([Rule(null, "relative 10%")]);

        book.For(IndicatorOf(null), Quarter, Own(null)).Rule.Notation.ShouldBe("relative 10%");
    }

    [Fact]
    public void Indicator_OfASetWithARule_IsJudgedByTheSets()
    {
        var book = new RuleBook([Rule(null, "relative 10%"), Rule(Scorecard, "relative 5%")]);

        var inForce = book.For(IndicatorOf(Scorecard), Quarter, null);

        inForce.Rule.Notation.ShouldBe("relative 5%");
        inForce.Origin.ShouldBe(
            "Default of the corporate scorecard since 1 April 2025, adopted by Cabinet on 3 March 2026"
        );
    }

    [Fact]
    public void Indicator_OfASetWithALaterRuleOfTheCouncil_KeepsTheSets()
    {
        var book = new RuleBook([Rule(Scorecard, "relative 5%"), Rule(null, "relative 10%", 2026)]);

        book.For(IndicatorOf(Scorecard), Quarter, null).Rule.Notation.ShouldBe("relative 5%");
    }

    [Fact]
    public void Indicator_OfASetWithoutARule_IsJudgedByTheCouncils()
    {
        var book = new RuleBook([Rule(Scorecard, "relative 5%"), Rule(null, "relative 10%")]);

        var inForce = book.For(IndicatorOf(Priorities), Quarter, null);

        inForce.Rule.Notation.ShouldBe("relative 10%");
        inForce.Origin.ShouldBe("Default of the council since 1 April 2025, adopted by Cabinet on 3 March 2026");
    }

    [Fact]
    public void Indicator_OfNoSet_IsNotJudgedByASetsRule()
    {
        var book = new RuleBook([Rule(Scorecard, "relative 5%")]);

        book.For(IndicatorOf(null), Quarter, null).Rule.ShouldBe(new ToleranceRule.MetOrMissed());
    }

    [Fact]
    public void Nothing_Adopted_IsMetOrMissedAndSaysSo()
    {
        var inForce = RuleBook.Empty.For(IndicatorOf(Scorecard), Quarter, null);

        inForce.Rule.ShouldBe(new ToleranceRule.MetOrMissed());
        inForce.Origin.ShouldBe("No rule has been adopted, so a target is met or missed");
    }

    [Theory]
    [InlineData(2026, 3, 31, "relative 5%")]
    [InlineData(2026, 4, 1, "relative 5%")]
    [InlineData(2026, 4, 2, "met")]
    [InlineData(2026, 6, 30, "met")]
    public void Rule_FromADay_JudgesThePeriodsThatBeginNoEarlier(int year, int month, int day, string notation)
    {
        var rule = new DefaultRule(null, new DateOnly(year, month, day), ToleranceRule.Parse("relative 5%"), Adopted);

        new RuleBook([rule]).For(IndicatorOf(null), Quarter, null).Rule.Notation.ShouldBe(notation);
    }

    [Theory]
    [InlineData("2024-25-Q4", "met")]
    [InlineData("2025-26-Q1", "relative 10%")]
    [InlineData("2025-26-Q4", "relative 10%")]
    [InlineData("2026-27-Q1", "relative 5%")]
    public void Rules_ThatFollowEachOther_EachJudgeTheirTime(string period, string notation)
    {
        var book = new RuleBook([Rule(null, "relative 10%", 2025), Rule(null, "relative 5%", 2026)]);

        book.For(IndicatorOf(null), Given.Period(period), null).Rule.Notation.ShouldBe(notation);
    }

    [Fact]
    public void Rules_InAnyOrder_GiveTheLatestThatHadBegun()
    {
        var book = new RuleBook([
            Rule(null, "relative 5%", 2026),
            Rule(null, "relative 20%", 2027),
            Rule(null, "relative 10%", 2025),
        ]);

        book.For(IndicatorOf(null), Quarter, null).Rule.Notation.ShouldBe("relative 5%");
    }

    private static DefaultRule Rule(IndicatorSet? set, string notation, int fromApril = 2025) =>
        new(set, new DateOnly(fromApril, 4, 1), ToleranceRule.Parse(notation), Adopted);

    private static PeriodTarget Own(string? rule) =>
        new(
            Given.Indicator(),
            Quarter,
            new Target.AtLeast(90),
            rule is null ? null : ToleranceRule.Parse(rule),
            "Priya Shah",
            new DateOnly(2026, 3, 4)
        );

    private static Indicator IndicatorOf(IndicatorSet? set) =>
        new(
            "HOU-1",
            "Homelessness prevented",
            IndicatorKind.Performance,
            Given.Percent,
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            Given.Service()
        )
        {
            Definition = "Cases prevented, of all closed.",
            Owner = "Manager",
            Justification = "It shows whether early help works.",
            WhatGoodIs = "More.",
            Source = "Records",
            Impact = Impact.DirectlyImpacts,
            Set = set,
        };
}
