namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>What a level of the golden thread was until a day: its name, its place and whether it held the Corporate Plan.</summary>
public sealed class PlanLevelVersion
{
    private PlanLevelVersion() { }

    public PlanLevelVersion(
        int levelId,
        DateOnly? from,
        DateOnly until,
        string name,
        int position,
        bool isCorporatePlan
    )
    {
        LevelId = levelId;
        From = from;
        Until = until;
        Name = name;
        Position = position;
        IsCorporatePlan = isCorporatePlan;
    }

    public int Id { get; private set; }

    public int LevelId { get; private set; }

    /// <summary>Its first day; null since the level was set up.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly Until { get; private set; }

    public string Name { get; private set; } = "";

    public int Position { get; private set; }

    public bool IsCorporatePlan { get; private set; }
}
