using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Dashboards;

/// <summary>What somebody says of a dashboard of the council's own, but for its parts.</summary>
/// <param name="Purpose">In one line: for whom it is, and for what.</param>
/// <param name="Columns">Those of its tables, in order; at least one.</param>
/// <param name="IsForEverybody">Whoever may view dashboards reads it.</param>
/// <param name="Roles">Who reads it, where it is not for everybody; none for those alone who make dashboards.</param>
public sealed record DashboardTerms(
    string Name,
    string Purpose,
    ChosenList<IndicatorColumn> Columns,
    DashboardOrder Order,
    bool IsForEverybody,
    ChosenList<Role> Roles
);

/// <summary>
/// A dashboard of the council's own: parts in order, each with a table of its indicators, put together for certain readers.
/// It chooses and orders, and shows nobody a figure that they may not see elsewhere.
/// </summary>
public sealed class Dashboard
{
    public const int CodeLength = 20;
    public const int NameLength = 120;
    public const int PurposeLength = 300;
    public const int ReasonLength = 500;

    /// <summary>A page with more is no dashboard any more.</summary>
    public const int MostParts = 12;

    private readonly List<DashboardPart> _parts = [];

    private Dashboard() { }

    public Dashboard(string code, DashboardTerms terms, IEnumerable<DashboardPart> parts)
    {
        Code = code;
        Take(terms);
        _parts.AddRange(parts);
        Number();
    }

    public int Id { get; private set; }

    /// <summary>The permanent short name by which it is addressed.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    /// <summary>In the order of their positions once they are sorted; see <see cref="InOrder"/>.</summary>
    public IReadOnlyList<DashboardPart> Parts => _parts;

    public IReadOnlyList<DashboardPart> InOrder => _parts.OrderBy(part => part.Position).ToList();

    public ChosenList<IndicatorColumn> Columns { get; private set; } = new(IndicatorColumns.Usual);

    public DashboardOrder Order { get; private set; }

    public bool IsForEverybody { get; private set; }

    public ChosenList<Role> Roles { get; private set; } = new([]);

    /// <summary>The day from which nobody but those who make dashboards sees it; null while it is in use.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether somebody reads it: those who make dashboards read all of them.</summary>
    public bool IsReadBy(Actor actor) =>
        actor.Has(Permission.ManageDashboards)
        || (actor.Has(Permission.ViewDashboards) && actor.Roles.Any(held => IsFor(held.Role)));

    /// <summary>Whether it is in use, and shared with those who hold a role and may view dashboards.</summary>
    public bool IsFor(Role role) => RetiredOn is null && (IsForEverybody || Roles.Items.Contains(role));

    /// <summary>Changes what is said of it and what it is made of. Parts that stay are kept, wherever they stand now.</summary>
    /// <returns>The parts that are gone, and whether any part came, went or moved.</returns>
    public (IReadOnlyList<DashboardPart> Gone, bool AreDifferent) Revise(
        DashboardTerms terms,
        IReadOnlyList<DashboardPart> parts
    )
    {
        Take(terms);
        var before = InOrder;
        var after = parts.Select(part => _parts.Find(part.IsSameAs) ?? part).ToList();
        var gone = before.Except(after).ToList();
        _parts.Clear();
        _parts.AddRange(after);
        Number();
        return (gone, !before.SequenceEqual(after));
    }

    public void Retire(DateOnly on) => RetiredOn = on;

    public void Reinstate() => RetiredOn = null;

    private void Take(DashboardTerms terms)
    {
        Name = terms.Name;
        Purpose = terms.Purpose;
        Columns = terms.Columns;
        Order = terms.Order;
        IsForEverybody = terms.IsForEverybody;
        Roles = terms.Roles;
    }

    private void Number()
    {
        foreach (var (index, part) in _parts.Index())
        {
            part.Position = index + 1;
        }
    }
}
