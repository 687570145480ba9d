using PerformanceFramework.Domain.Identity;
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
    private Directorate? _directorate;
    private AccountableBody? _accountableBody;

    private PlanElement() { }

    public PlanElement(
        string code,
        string title,
        string description,
        string owner,
        PlanLevel level,
        DateOnly? addedOn = null
    )
    {
        AddedOn = addedOn;
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

    /// <summary>The directorate that leads it, where it is no service's: its director decides what it contributes to.</summary>
    public Directorate? Directorate
    {
        get => _directorate;
        init => _directorate = value;
    }

    public int? DirectorateId { get; private set; }

    /// <summary>The committee or board to which those who answer for it answer; null for none.</summary>
    public AccountableBody? AccountableBody
    {
        get => _accountableBody;
        init => _accountableBody = value;
    }

    public int? AccountableBodyId { get; private set; }

    /// <summary>The first day of the plan; null where none is set.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day of the plan; null where none is set.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The day from which it is what it is now; null since it was set up.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    /// <summary>The day from which it is part of the thread; null for as long as records go back.</summary>
    public DateOnly? AddedOn { get; private set; }

    /// <summary>The day from which it is no longer part of the thread; null while it is.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>The directorate that answers for it, by its service or by itself; null where none does.</summary>
    public int? LeadingDirectorateId => DirectorateId ?? Service?.DirectorateId;

    /// <summary>Whether a permission reaches it: by its service, its directorate, or because it reaches the whole council.</summary>
    public bool IsWithin(Reach reach) =>
        reach.WholeCouncil
        || (Service is { } service && reach.Covers(service))
        || (DirectorateId is { } directorate && reach.DirectorateIds.Contains(directorate));

    /// <summary>What it says now, as far as it may change.</summary>
    public ElementContent Content =>
        new(Title, Description, Owner, Level, Service, Directorate, AccountableBody, StartsOn, EndsOn);

    /// <summary>Sets the days of the plan when it is set up.</summary>
    public void Span(DateOnly? startsOn, DateOnly? endsOn)
    {
        StartsOn = startsOn;
        EndsOn = endsOn;
    }

    /// <summary>
    /// Changes what it says. What it was stays as a version, unless the change corrects a mistake or the present had not
    /// held for a day.
    /// </summary>
    /// <returns>The version to keep; null where there is none, as when nothing is different.</returns>
    /// <exception cref="InvalidOperationException">The day is refused: <see cref="DatedChange.RefusalFor"/>.</exception>
    public ElementVersion? Change(ElementContent content, DatedChange change)
    {
        if (change.RefusalFor(HoldsFrom) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }

        if (content == Content)
        {
            return null;
        }

        var past = change.KeepsThePast(HoldsFrom) ? new ElementVersion(this, change) : null;
        Title = content.Title;
        Description = content.Description;
        Owner = content.Owner;
        Level = content.Level;
        LevelId = content.Level.Id;
        _service = content.Service;
        ServiceId = content.Service?.Id;
        _directorate = content.Directorate;
        DirectorateId = content.Directorate?.Id;
        _accountableBody = content.AccountableBody;
        AccountableBodyId = content.AccountableBody?.Id;
        Span(content.StartsOn, content.EndsOn);
        HoldsFrom = change.IsCorrection ? HoldsFrom : change.From;
        return past;
    }

    public void Retire(DateOnly on) => RetiredOn = on;

    /// <summary>Has it part of the thread again.</summary>
    /// <param name="on">The first day on which it is.</param>
    /// <returns>The time in which it was not, to keep; null where that was no day.</returns>
    public Absence? Reinstate(DateOnly on)
    {
        var absence = Absence.Between(AbsentKind.Element, Id, RetiredOn, on);
        RetiredOn = null;
        return absence;
    }

    /// <summary>Whether it was part of the thread on a day.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="absences">When elements were retired for a time, this one's among them.</param>
    public ElementPresence PresenceOn(DateOnly day, IEnumerable<Absence> absences) =>
        day < AddedOn ? ElementPresence.NotYet
        : day >= RetiredOn ? new ElementPresence(false, RetiredOn)
        : absences.FirstOrDefault(absence => absence.IsOf(AbsentKind.Element, Id) && absence.Covers(day)) is { } gap
            ? new ElementPresence(false, gap.From)
        : new ElementPresence(true, null);
}

/// <summary>Whether an element is part of the thread on a day.</summary>
/// <param name="RetiredOn">Since when it is not, where it was before; null otherwise.</param>
public readonly record struct ElementPresence(bool IsPart, DateOnly? RetiredOn)
{
    /// <summary>It was added on a later day.</summary>
    public static readonly ElementPresence NotYet = new(false, null);
}

/// <summary>Everything about an element that may change.</summary>
public sealed record ElementContent(
    string Title,
    string Description,
    string Owner,
    PlanLevel Level,
    Service? Service,
    Directorate? Directorate,
    AccountableBody? AccountableBody,
    DateOnly? StartsOn,
    DateOnly? EndsOn
);
