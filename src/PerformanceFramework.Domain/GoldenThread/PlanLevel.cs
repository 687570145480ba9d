namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>A level of the golden thread (Vision, Outcome, Corporate priority, Directorate plan, Service plan and so on), named and ordered by the council.</summary>
public sealed class PlanLevel
{
    public const int NameLength = 60;

    private PlanLevel() { }

    public PlanLevel(string name, int position)
    {
        Name = name;
        Position = position;
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The order from the top of the thread, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Elements of this level are the priorities of the Corporate Plan, to which every indicator shows its link.</summary>
    public bool IsCorporatePlan { get; init; }
}
