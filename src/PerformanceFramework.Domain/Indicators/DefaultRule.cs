using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>A tolerance rule that holds from a date wherever a period has none of its own: for a set, or for the whole council.</summary>
public sealed class DefaultRule : DatedDefault
{
    private DefaultRule() { }

    /// <param name="set">Null for the whole council.</param>
    /// <param name="from">The first day of the first period that it judges.</param>
    public DefaultRule(IndicatorSet? set, DateOnly from, ToleranceRule rule, Adoption adoption)
        : base(set, from, adoption) => Rule = rule;

    public ToleranceRule Rule { get; private set; } = null!;
}

/// <summary>The rule that judges an indicator in a period, and where it comes from in words.</summary>
/// <param name="Origin">"Set for this period by Priya Shah on 3 March 2026", "Default of the corporate scorecard since …".</param>
public sealed record RuleInForce(ToleranceRule Rule, string Origin)
{
    public const int OriginLength = 400;

    /// <summary>What holds where nobody ever adopted anything.</summary>
    internal static readonly RuleInForce OfTheProduct = new(
        new ToleranceRule.MetOrMissed(),
        "No rule has been adopted, so a target is met or missed"
    );
}

/// <summary>All default rules. The rule of a period is its own, else its set's, else the council's; of several the latest that had begun.</summary>
public sealed class RuleBook(IEnumerable<DefaultRule> defaults)
{
    /// <summary>No defaults: periods are judged by rules of their own, or met or missed.</summary>
    public static readonly RuleBook Empty = new([]);

    private readonly DatedDefaults<DefaultRule> _defaults = new(defaults);

    public RuleInForce For(Indicator indicator, ReportingPeriod period, PeriodTarget? target) =>
        target?.Rule is { } own
            ? new RuleInForce(own, $"Set for {period} by {target.SetBy} on {UkDate.Words(target.SetOn)}")
        : _defaults.OfSet(indicator, period) is { } ofSet ? InForce(ofSet, $"Default of {ofSet.Set!.Name}")
        : _defaults.OfCouncil(period) is { } ofCouncil ? InForce(ofCouncil, "Default of the council")
        : RuleInForce.OfTheProduct;

    /// <summary>Whether the set of an indicator has a default for a period, which goes before the council's.</summary>
    public bool HasDefaultOfSet(Indicator indicator, ReportingPeriod period) =>
        _defaults.OfSet(indicator, period) is not null;

    private static RuleInForce InForce(DefaultRule rule, string whose) =>
        new(
            rule.Rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{whose} since {UkDate.Words(rule.From)}, adopted by {rule.AdoptedBy} on {UkDate.Words(rule.AdoptedOn)}"
            )
        );
}
