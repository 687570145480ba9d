using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>
/// A tolerance rule that holds from a date wherever a period has none of its own: for a set, or for the whole council. It
/// is never changed; the next one follows it.
/// </summary>
public sealed class DefaultRule
{
    public const int ReasonLength = 500;
    public const int AdoptedByLength = 120;

    private DefaultRule() { }

    /// <param name="set">Null for the whole council.</param>
    /// <param name="from">The first day of the first period that it judges.</param>
    public DefaultRule(IndicatorSet? set, DateOnly from, ToleranceRule rule, Adoption adoption)
    {
        Set = set;
        From = from;
        Rule = rule;
        Reason = adoption.Reason;
        AdoptedBy = adoption.By;
        AdoptedOn = adoption.On;
    }

    public int Id { get; private set; }

    public int? SetId { get; private set; }

    /// <summary>Null for the whole council.</summary>
    public IndicatorSet? Set { get; private set; }

    public DateOnly From { get; private set; }

    public ToleranceRule Rule { get; private set; } = null!;

    public string Reason { get; private set; } = "";

    public string AdoptedBy { get; private set; } = "";

    public DateOnly AdoptedOn { get; private set; }
}

/// <summary>Who decided something, when and why.</summary>
public sealed record Adoption(string By, DateOnly On, string Reason);

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
public sealed class RuleBook
{
    /// <summary>No defaults: periods are judged by rules of their own, or met or missed.</summary>
    public static readonly RuleBook Empty = new([]);

    private readonly DefaultRule[] _latestFirst;

    public RuleBook(IEnumerable<DefaultRule> defaults) =>
        _latestFirst = defaults.OrderByDescending(rule => rule.From).ThenByDescending(rule => rule.Id).ToArray();

    public RuleInForce For(Indicator indicator, ReportingPeriod period, PeriodTarget? target)
    {
        if (target?.Rule is { } own)
        {
            return new RuleInForce(own, $"Set for {period} by {target.SetBy} on {UkDate.Words(target.SetOn)}");
        }

        var (set, setId) = indicator.SetOn(period.End);
        return (setId is not null || set is not null) && Latest(rule => IsOf(rule, set, setId), period) is { } ofSet
                ? InForce(ofSet, $"Default of {ofSet.Set!.Name}")
            : Latest(rule => rule.SetId is null && rule.Set is null, period) is { } ofCouncil
                ? InForce(ofCouncil, "Default of the council")
            : RuleInForce.OfTheProduct;
    }

    /// <summary>Whether the set of an indicator has a default for a period, which goes before the council's.</summary>
    public bool HasDefaultOfSet(Indicator indicator, ReportingPeriod period)
    {
        var (set, setId) = indicator.SetOn(period.End);
        return Latest(rule => IsOf(rule, set, setId), period) is not null;
    }

    // Before the first save there are no ids yet.
    private static bool IsOf(DefaultRule rule, IndicatorSet? set, int? setId) =>
        rule.Set is { } own && (ReferenceEquals(own, set) || (own.Id != 0 && own.Id == setId));

    private DefaultRule? Latest(Func<DefaultRule, bool> applies, ReportingPeriod period) =>
        Array.Find(_latestFirst, rule => rule.From <= period.Start && applies(rule));

    private static RuleInForce InForce(DefaultRule rule, string whose) =>
        new(
            rule.Rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{whose} since {UkDate.Words(rule.From)}, adopted by {rule.AdoptedBy} on {UkDate.Words(rule.AdoptedOn)}"
            )
        );
}
