using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Challenge.Successes;

/// <summary>What a success entry says.</summary>
/// <param name="What">What went well.</param>
/// <param name="Who">Who did it: teams or posts.</param>
/// <param name="Why">Why it worked.</param>
/// <param name="Where">Where else it could work; may be empty.</param>
/// <param name="Day">When it happened, or showed.</param>
public sealed record SuccessStory(string What, string Who, string Why, string Where, DateOnly Day);

/// <summary>Something that went well, written down so that others can learn from it. It belongs to one indicator, element or service.</summary>
public sealed class SuccessEntry
{
    public const int WhatLength = 300;
    public const int WhoLength = 200;
    public const int WhyLength = 1000;
    public const int WhereLength = 500;
    public const int NameLength = 120;

    private SuccessEntry() { }

    private SuccessEntry(SuccessStory story, (string Id, string Name) by, DateOnly on)
    {
        (What, Who, Why, Where, Day) = (story.What, story.Who, story.Why, story.Where, story.Day);
        (WrittenById, WrittenBy, WrittenOn) = (by.Id, by.Name, on);
    }

    public SuccessEntry(Indicator indicator, SuccessStory story, (string Id, string Name) by, DateOnly on)
        : this(story, by, on) => Indicator = indicator;

    public SuccessEntry(PlanElement element, SuccessStory story, (string Id, string Name) by, DateOnly on)
        : this(story, by, on) => Element = element;

    public SuccessEntry(Service service, SuccessStory story, (string Id, string Name) by, DateOnly on)
        : this(story, by, on) => Service = service;

    public int Id { get; private set; }

    public int? IndicatorId { get; private set; }

    public Indicator? Indicator { get; private set; }

    public int? ElementId { get; private set; }

    public PlanElement? Element { get; private set; }

    public int? ServiceId { get; private set; }

    public Service? Service { get; private set; }

    public string What { get; private set; } = "";

    public string Who { get; private set; } = "";

    public string Why { get; private set; } = "";

    /// <summary>Empty where nobody said.</summary>
    public string Where { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string WrittenById { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    /// <summary>Who took it back; null while it stands.</summary>
    public string? TakenBackBy { get; private set; }

    public DateOnly? TakenBackOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Leaves it out of every list; it stays on record.</summary>
    public Refusal? TakeBack(string by, DateOnly on)
    {
        if (TakenBackOn is not null)
        {
            return SuccessRefusals.TakenBack;
        }

        (TakenBackBy, TakenBackOn) = (by, on);
        return null;
    }
}

/// <summary>Why something cannot be done with a success entry.</summary>
public static class SuccessRefusals
{
    public static readonly Refusal TakenBack = new(
        "success-taken-back",
        "This success was taken back already, so nobody sees it any more."
    );
}
