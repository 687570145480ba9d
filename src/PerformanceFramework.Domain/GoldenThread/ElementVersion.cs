using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>What a plan element was until a day: what dashboards of that time showed.</summary>
public sealed class ElementVersion
{
    public const int ReasonLength = 500;
    public const int ChangedByLength = 120;

    private ElementVersion() { }

    internal ElementVersion(PlanElement element, DatedChange change)
    {
        Element = element;
        From = element.HoldsFrom;
        Until = change.From;
        Title = element.Title;
        Description = element.Description;
        Owner = element.Owner;
        Level = element.Level;
        Service = element.Service;
        Directorate = element.Directorate;
        AccountableBody = element.AccountableBody;
        StartsOn = element.StartsOn;
        EndsOn = element.EndsOn;
        Reason = change.Reason;
        ChangedBy = change.By;
        ChangedOn = change.Today;
    }

    public int Id { get; private set; }

    public int ElementId { get; private set; }

    public PlanElement Element { get; private set; } = null!;

    /// <summary>Its first day; null since the element was set up.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly Until { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Owner { get; private set; } = "";

    public int LevelId { get; private set; }

    public PlanLevel Level { get; private set; } = null!;

    public int? ServiceId { get; private set; }

    public Service? Service { get; private set; }

    public int? DirectorateId { get; private set; }

    public Directorate? Directorate { get; private set; }

    public int? AccountableBodyId { get; private set; }

    public AccountableBody? AccountableBody { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why it changed.</summary>
    public string Reason { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    public DateOnly ChangedOn { get; private set; }
}
