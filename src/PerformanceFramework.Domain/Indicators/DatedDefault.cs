using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>
/// Something that holds from a date wherever nothing nearer does: for a set, or for the whole council. It is never changed;
/// the next one follows it.
/// </summary>
public abstract class DatedDefault
{
    public const int ReasonLength = 500;
    public const int AdoptedByLength = 120;

    protected DatedDefault() { }

    /// <param name="set">Null for the whole council.</param>
    /// <param name="from">The first day of the first period for which it holds.</param>
    protected DatedDefault(IndicatorSet? set, DateOnly from, Adoption adoption)
    {
        Set = set;
        From = from;
        Reason = adoption.Reason;
        AdoptedBy = adoption.By;
        AdoptedOn = adoption.On;
    }

    public int Id { get; private set; }

    public int? SetId { get; private set; }

    /// <summary>Null for the whole council.</summary>
    public IndicatorSet? Set { get; private set; }

    public DateOnly From { get; private set; }

    public string Reason { get; private set; } = "";

    public string AdoptedBy { get; private set; } = "";

    public DateOnly AdoptedOn { get; private set; }
}

/// <summary>Who decided something, when and why.</summary>
public sealed record Adoption(string By, DateOnly On, string Reason);

/// <summary>All defaults of one kind. A set's goes before the council's; of several the latest that had begun with the period.</summary>
internal sealed class DatedDefaults<T>(IEnumerable<T> defaults)
    where T : DatedDefault
{
    private readonly T[] _latestFirst = defaults
        .OrderByDescending(each => each.From)
        .ThenByDescending(each => each.Id)
        .ToArray();

    /// <summary>Of the set by whose rules an indicator is judged in a period; null where it has none.</summary>
    public T? OfSet(Indicator indicator, ReportingPeriod period)
    {
        var (set, setId) = indicator.SetOn(period.End);
        return Latest(each => IsOf(each, set, setId), period);
    }

    public T? OfCouncil(ReportingPeriod period) => Latest(each => each.SetId is null && each.Set is null, period);

    // Before the first save there are no ids yet.
    private static bool IsOf(T each, IndicatorSet? set, int? setId) =>
        each.Set is { } own && (ReferenceEquals(own, set) || (own.Id != 0 && own.Id == setId));

    private T? Latest(Func<T, bool> applies, ReportingPeriod period) =>
        Array.Find(_latestFirst, each => each.From <= period.Start && applies(each));
}
