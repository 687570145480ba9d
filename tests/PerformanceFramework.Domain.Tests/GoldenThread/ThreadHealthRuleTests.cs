using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class ThreadHealthRuleTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private static readonly MeasureFacts Outcome = new(IndicatorKind.Performance, Impact.ContributesTo);

    private static readonly MeasureFacts Output = new(IndicatorKind.Performance, Impact.DirectlyImpacts);

    private static readonly MeasureFacts Activity = new(IndicatorKind.Activity, Impact.ContributesTo);

    private static readonly ElementFacts Element = new(
        HasOwner: true,
        HasHolder: true,
        IsOutcome: false,
        Indicators: [Output]
    );

    private static readonly IndicatorFacts Indicator = new(
        IsAligned: true,
        HasOwner: true,
        HasHolder: true,
        IsOwnerSilent: false,
        LacksTarget: false,
        LookedAtOn: Today,
        DefinedOn: Today
    );

    public static TheoryData<string, ElementFacts, ThreadNeed[]> Elements =>
        new()
        {
            { "all is well", Element, [] },
            { "no indicator", Element with { Indicators = [] }, [ThreadNeed.NoIndicator] },
            { "no owner", Element with { HasOwner = false }, [ThreadNeed.NoOwner] },
            { "nobody leads it", Element with { HasHolder = false }, [ThreadNeed.NobodyInTheRole] },
            { "a plan is measured by outputs", Element with { Indicators = [Output, Activity] }, [] },
            { "outputs only", Element with { IsOutcome = true }, [ThreadNeed.OutputsOnly] },
            { "activity only", Element with { IsOutcome = true, Indicators = [Activity] }, [ThreadNeed.OutputsOnly] },
            {
                "one of the outcome itself",
                Element with
                {
                    IsOutcome = true,
                    Indicators = [Output, Activity, Outcome],
                },
                []
            },
            {
                "an outcome with no indicator is not measured by outputs",
                new ElementFacts(HasOwner: false, HasHolder: false, IsOutcome: true, Indicators: []),
                [ThreadNeed.NoIndicator, ThreadNeed.NoOwner, ThreadNeed.NobodyInTheRole]
            },
        };

    [Theory]
    [MemberData(nameof(Elements))]
    public void Needs_OfAnElement_AreWhatItLacks(string what, ElementFacts element, ThreadNeed[] needs) =>
        ThreadHealthRule.NeedsOf(element).ShouldBe(needs, what);

    public static TheoryData<string, IndicatorFacts, ThreadNeed[]> Indicators =>
        new()
        {
            { "all is well", Indicator, [] },
            { "no element", Indicator with { IsAligned = false }, [ThreadNeed.NoElement] },
            { "no owner", Indicator with { HasOwner = false }, [ThreadNeed.NoOwner] },
            { "nobody enters figures", Indicator with { HasHolder = false }, [ThreadNeed.NobodyInTheRole] },
            { "nobody says anything", Indicator with { IsOwnerSilent = true }, [ThreadNeed.SilentOwner] },
            { "no target", Indicator with { LacksTarget = true }, [ThreadNeed.NoTarget] },
            { "looked at 365 days ago", Indicator with { LookedAtOn = new(2025, 10, 12) }, [] },
            { "looked at 366 days ago", Indicator with { LookedAtOn = new(2025, 10, 11) }, [ThreadNeed.NotLookedAt] },
            { "never looked at", Indicator with { LookedAtOn = null }, [ThreadNeed.NotLookedAt] },
            { "defined two years ago", Indicator with { DefinedOn = new(2024, 10, 12) }, [] },
            {
                "defined a day longer ago",
                Indicator with
                {
                    DefinedOn = new(2024, 10, 11),
                },
                [ThreadNeed.OldDefinition]
            },
            { "nobody knows when it was defined", Indicator with { DefinedOn = null }, [] },
            {
                "everything",
                new IndicatorFacts(false, false, false, true, true, new(2020, 1, 1), new(2020, 1, 1)),
                [
                    ThreadNeed.NoElement,
                    ThreadNeed.NoOwner,
                    ThreadNeed.NobodyInTheRole,
                    ThreadNeed.SilentOwner,
                    ThreadNeed.NotLookedAt,
                    ThreadNeed.NoTarget,
                    ThreadNeed.OldDefinition,
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Needs_OfAnIndicator_AreWhatItLacks(string what, IndicatorFacts indicator, ThreadNeed[] needs) =>
        ThreadHealthRule.NeedsOf(indicator, Today).ShouldBe(needs, what);

    [Theory]
    [InlineData(3, "1 2")]
    [InlineData(2, "1")]
    [InlineData(1, "1")]
    [InlineData(0, "1")]
    public void Outcomes_AreAboveTheCorporatePlanOrAtTheTop(int corporatePlan, string outcomes)
    {
        var levels = Enumerable.Range(1, 4).Select(position => (position, position == corporatePlan)).ToList();

        string.Join(
                ' ',
                levels.Select(level => level.position).Where(position => ThreadHealthRule.IsOutcome(position, levels))
            )
            .ShouldBe(outcomes);
    }

    [Theory]
    [InlineData(ThreadNeed.NoIndicator, true, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.NoElement, false, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.NoOwner, true, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.NoOwner, false, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.OutputsOnly, true, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.NobodyInTheRole, true, Role.PerformanceTeam, Role.Administrator)]
    [InlineData(ThreadNeed.SilentOwner, false, Role.Officer, Role.IndicatorOwner, Role.Partner)]
    [InlineData(ThreadNeed.NoTarget, false, Role.IndicatorOwner, Role.HeadOfService, Role.PerformanceTeam)]
    [InlineData(ThreadNeed.NotLookedAt, false, Role.Officer, Role.IndicatorOwner)]
    [InlineData(ThreadNeed.OldDefinition, false, Role.Officer, Role.IndicatorOwner)]
    public void Needs_ArePutRightByThoseWhoMay(ThreadNeed need, bool ofElement, params Role[] roles) =>
        Enum.GetValues<Role>()
            .Where(role => RolePermissions.Of(role).Contains(need.PutRightWith(ofElement)))
            .ShouldBe(roles, ignoreOrder: true);

    [Fact]
    public void Words_OfEachNeed_AreItsOwn() =>
        Enum.GetValues<ThreadNeed>().Select(need => need.Words()).ShouldBeUnique();
}
