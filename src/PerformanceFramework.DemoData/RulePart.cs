using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>The sets of indicators of the demonstration council, and the default rules it has adopted for them over the years.</summary>
internal sealed class RulePart
{
    /// <summary>Who sets targets, before each financial year.</summary>
    public const string TargetsSetBy = "Corporate leadership team";

    public const int DaysSetBefore = 20;

    private const string Cabinet = "Cabinet";

    private readonly List<DefaultRule> _defaults = [];

    public RulePart()
    {
        Outcomes = new IndicatorSet("OUTCOMES", "the outcomes framework");
        Scorecard = new IndicatorSet("SCORECARD", "the corporate scorecard", SetKind.CorporateScorecard);
        ServicePriorities = new IndicatorSet("SERVICE", "service priorities", SetKind.ServicePriority);
        Adopt(
            null,
            "relative 10%",
            new(2000, 4, 1),
            new(2000, 3, 7),
            "One rule for the whole council, which members asked for."
        );
        Adopt(
            Scorecard,
            "relative 5%",
            new(2024, 4, 1),
            new(2024, 2, 13),
            "Scrutiny found a tolerance of 10% too wide for the council’s main measures."
        );
        Book = new RuleBook(_defaults);
    }

    public IndicatorSet Outcomes { get; }

    public IndicatorSet Scorecard { get; }

    public IndicatorSet ServicePriorities { get; }

    public RuleBook Book { get; }

    public IEnumerable<object> Rows => [Outcomes, Scorecard, ServicePriorities, .. _defaults];

    /// <summary>Each indicator is in the set by whose rules it is judged, this year and the year before.</summary>
    public static IEnumerable<SetMembership> MembershipsOf(IEnumerable<Indicator> indicators, FinancialYear thisYear) =>
        from indicator in indicators
        let set = indicator.Set
        where set is not null
        from year in new[] { new FinancialYear(thisYear.StartYear - 1), thisYear }
        select new SetMembership(set, indicator, year);

    /// <summary>The rule of an indicator's own; null for <c>default</c>.</summary>
    public static ToleranceRule? OwnRule(string notation) =>
        notation == "default" ? null : ToleranceRule.Parse(notation);

    private void Adopt(IndicatorSet? set, string rule, DateOnly from, DateOnly on, string reason) =>
        _defaults.Add(new DefaultRule(set, from, ToleranceRule.Parse(rule), new Adoption(Cabinet, on, reason)));
}
