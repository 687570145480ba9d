namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>All levels of the golden thread in their order: no two of one name, no two in one place, at most one with the Corporate Plan.</summary>
public sealed class PlanLevels
{
    private readonly List<PlanLevel> _levels;

    public PlanLevels(IEnumerable<PlanLevel> levels) => _levels = levels.OrderBy(level => level.Position).ToList();

    /// <summary>From the top of the thread down.</summary>
    public IReadOnlyList<PlanLevel> InOrder => _levels;

    /// <summary>Adds a level below all others.</summary>
    /// <returns>Null, with the reason, when there is one of that name.</returns>
    public PlanLevel? Add(string name, out Refusal? refusal)
    {
        refusal = RefusalOf(name, renamed: null);
        if (refusal is not null)
        {
            return null;
        }

        var level = new PlanLevel(name, _levels.Count == 0 ? 1 : _levels[^1].Position + 1);
        _levels.Add(level);
        return level;
    }

    public Refusal? Rename(PlanLevel level, string name)
    {
        if (RefusalOf(name, level) is { } refusal)
        {
            return refusal;
        }

        level.Rename(name);
        return null;
    }

    /// <summary>Moves a level one place up or down.</summary>
    /// <returns>Why it stays where it is; null when it moves.</returns>
    public Refusal? Move(PlanLevel level, bool up)
    {
        var from = _levels.IndexOf(level);
        var to = up ? from - 1 : from + 1;
        if (to < 0 || to >= _levels.Count)
        {
            return up ? LevelRefusals.LevelIsFirst : LevelRefusals.LevelIsLast;
        }

        (_levels[from], _levels[to]) = (_levels[to], _levels[from]);
        RenumberFrom(Math.Min(from, to));
        return null;
    }

    /// <param name="level">The level to remove.</param>
    /// <param name="elements">How many elements it has, retired ones included.</param>
    public Refusal? Remove(PlanLevel level, int elements)
    {
        if (elements > 0)
        {
            return LevelRefusals.LevelHasElements(level.Name, elements);
        }

        _levels.Remove(level);
        return null;
    }

    /// <summary>Marks the one level whose elements are the Corporate Plan's priorities.</summary>
    public Refusal? HoldCorporatePlan(PlanLevel level)
    {
        if (level.IsCorporatePlan)
        {
            return LevelRefusals.LevelHoldsPlanAlready;
        }

        foreach (var other in _levels)
        {
            other.HoldCorporatePlan(other == level);
        }

        return null;
    }

    // Only numbers that no level ever had here are given out: the database keeps them unique at every moment, and two levels
    // that exchanged theirs would for an instant have the same.
    private void RenumberFrom(int index)
    {
        var highest = _levels.Max(level => level.Position);
        for (var i = Math.Max(index, 1); i < _levels.Count; i++)
        {
            if (_levels[i].Position <= _levels[i - 1].Position)
            {
                _levels[i].PlaceAt(++highest);
            }
        }
    }

    private Refusal? RefusalOf(string name, PlanLevel? renamed) =>
        _levels.Any(level => level != renamed && level.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? LevelRefusals.LevelOfThatName(name)
            : null;
}
