using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>A node of the golden thread: the Vision, one outcome, one priority, one plan.</summary>
public sealed class PlanElement
{
    public const int CodeLength = 20;
    public const int TitleLength = 160;
    public const int DescriptionLength = 2000;
    public const int OwnerLength = 120;

    private Service? _service;

    private PlanElement() { }

    public PlanElement(string code, string title, string description, string owner, PlanLevel level)
    {
        Code = code;
        Title = title;
        Description = description;
        Owner = owner;
        Level = level;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The post that answers for the element.</summary>
    public string Owner { get; private set; } = "";

    public int LevelId { get; private set; }

    public PlanLevel Level { get; private set; } = null!;

    /// <summary>The service whose plan this is, for service plans only.</summary>
    public Service? Service
    {
        get => _service;
        init => _service = value;
    }

    public int? ServiceId { get; private set; }

    /// <summary>Makes it the plan of another service, when services are put together.</summary>
    public void HandTo(Service service) => _service = service;
}
