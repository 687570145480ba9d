namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>A level of the golden thread (Vision, Outcome, Corporate priority, Directorate plan, Service plan and so on), named and ordered by the council.</summary>
public sealed class PlanLevel
{
    public const int NameLength = 60;

    private bool _isCorporatePlan;

    private PlanLevel() { }

    public PlanLevel(string name, int position)
    {
        Name = name;
        Position = position;
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The order from the top of the thread: a higher level has a smaller number. No two have the same; some may be missing.</summary>
    public int Position { get; private set; }

    /// <summary>Elements of this level are the priorities of the Corporate Plan, to which every indicator shows its link.</summary>
    public bool IsCorporatePlan
    {
        get => _isCorporatePlan;
        init => _isCorporatePlan = value;
    }

    /// <summary>The day from which it is what it is now; null since it was set up. The save that changes it fills it in.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    public int Version { get; private set; }

    internal void Rename(string name) => Name = name;

    internal void PlaceAt(int position) => Position = position;

    internal void HoldCorporatePlan(bool holds) => _isCorporatePlan = holds;
}
