using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetTermsTests
{
    private static readonly DateOnly SetOn = new(2026, 3, 3);

    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData(">= 90", ">= 90", false, TargetChange.Same)]
    [InlineData(">= 90", ">= 90.0", true, TargetChange.Same)]
    [InlineData(null, ">= 90", false, TargetChange.New)]
    [InlineData(">= 90", ">= 91", false, TargetChange.Changed)]
    [InlineData(">= 90", "> 90", false, TargetChange.Changed)]
    [InlineData(null, ">= 90", true, TargetChange.Correction)]
    [InlineData(">= 90", ">= 91", true, TargetChange.Correction)]
    public void Change_OfATarget_DependsOnWhatHoldsAndOnTheFigure(
        string? current,
        string wanted,
        bool hasFigure,
        TargetChange change
    ) => TargetChanges.Of(current is null ? null : Terms(current), Terms(wanted), hasFigure).ShouldBe(change);

    [Fact]
    public void Change_FromNothingToNothing_IsNone() =>
        TargetChanges.Of(null, TargetTerms.Nothing, hasFigure: true).ShouldBe(TargetChange.Same);

    [Theory]
    [InlineData("judgement", true)]
    [InlineData("minimum-stretch 80 90", true)]
    [InlineData("met", false)]
    public void IsSet_WithoutATarget_DependsOnTheRule(string rule, bool isSet) =>
        new TargetTerms(new Target.None(), ToleranceRule.Parse(rule)).IsSet.ShouldBe(isSet);

    [Fact]
    public void Change_OfAPeriodTarget_KeepsWhatItWas()
    {
        var before = new TargetTerms(new Target.AtLeast(90), ToleranceRule.Parse("relative 5%"), 85, 95);
        var target = new PeriodTarget(Given.Indicator(), Given.Period("2026-27-Q3"), before, "Priya Shah", SetOn);

        var version = target.Change(Terms(">= 92"), "The budget was cut.", "Sam Jones", Today);

        version.Terms.ShouldBe(before);
        (version.SetBy, version.SetOn).ShouldBe(("Priya Shah", SetOn));
        (version.Reason, version.ChangedBy, version.ChangedOn).ShouldBe(("The budget was cut.", "Sam Jones", Today));
        target.Terms.ShouldBe(Terms(">= 92"));
        (target.SetBy, target.SetOn).ShouldBe(("Sam Jones", Today));
    }

    [Fact]
    public void Change_ToATargetThatTheRuleDoesNotSuit_Throws()
    {
        var target = new PeriodTarget(
            Given.Indicator(),
            Given.Period("2026-27-Q3"),
            Terms(">= 90"),
            "Priya Shah",
            SetOn
        );

        Should.Throw<ArgumentException>(() =>
            target.Change(Terms(">= 90") with { Rule = ToleranceRule.Parse("range 5%") }, "Why", "Sam", Today)
        );
        target.Terms.ShouldBe(Terms(">= 90"));
    }

    [Theory]
    [InlineData(Frequency.Monthly, "2026-27-M01", "2026-27-M12", 12)]
    [InlineData(Frequency.Quarterly, "2026-27-Q1", "2026-27-Q4", 4)]
    [InlineData(Frequency.HalfYearly, "2026-27-H1", "2026-27-H2", 2)]
    [InlineData(Frequency.Termly, "2025-26-T3", "2026-27-T2", 3)]
    [InlineData(Frequency.FinancialYearly, "2026-27-FY", "2026-27-FY", 1)]
    [InlineData(Frequency.AcademicYearly, "2026-27-AY", "2026-27-AY", 1)]
    [InlineData(Frequency.CalendarYearly, "2026-CY", "2026-CY", 1)]
    public void Periods_OfAYear_AreThoseOfTheFrequency(Frequency frequency, string first, string last, int count)
    {
        var periods = TargetYear.PeriodsOf(frequency, new FinancialYear(2026));

        (periods[0].Code, periods[^1].Code, periods.Count).ShouldBe((first, last, count));
    }

    [Theory]
    [InlineData("2026-27", 2026)]
    [InlineData(" 2026/27 ", 2026)]
    [InlineData("2026-28", null)]
    [InlineData("2026", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Year_AsItStandsInAnAddress_IsRead(string? text, int? startYear) =>
        (TargetYear.Read(text) is { } year ? year.StartYear : (int?)null).ShouldBe(startYear);

    private static TargetTerms Terms(string target) => new(Given.Target(target));
}
