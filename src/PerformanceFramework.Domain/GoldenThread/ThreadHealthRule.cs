using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>What an indicator says of the element it shows.</summary>
public readonly record struct MeasureFacts(IndicatorKind Kind, Impact Impact)
{
    /// <summary>
    /// It is judged, and the council only contributes to the number: so it is of the borough, not of what the council does
    /// itself. The domain has no word for outcome and output; this is the nearest it knows.
    /// </summary>
    public bool IsOfOutcome => Kind is IndicatorKind.Performance && Impact is Impact.ContributesTo;
}

/// <summary>What has to be known of an element to say what it needs.</summary>
/// <param name="HasOwner">A post is named that answers for it.</param>
/// <param name="HasHolder">Somebody leads its service or directorate today; true where it belongs to neither.</param>
/// <param name="IsOutcome">It stands above the Corporate Plan: <see cref="ThreadHealthRule.IsOutcome"/>.</param>
/// <param name="Indicators">Those that are live and aligned to it or to anything below it.</param>
public sealed record ElementFacts(
    bool HasOwner,
    bool HasHolder,
    bool IsOutcome,
    IReadOnlyCollection<MeasureFacts> Indicators
);

/// <summary>What has to be known of a live indicator to say what it needs.</summary>
/// <param name="IsAligned">It is aligned to an element.</param>
/// <param name="HasOwner">A post is named that owns it.</param>
/// <param name="HasHolder">Somebody may enter the figures of its service today.</param>
/// <param name="IsOwnerSilent">Its last figures asked for a commentary and have none, for so long that the council asks about it.</param>
/// <param name="LacksTarget">It is judged, and a period of the financial year has no target.</param>
/// <param name="LookedAtOn">When anything of it was last reported, revised or reviewed; null where nothing ever was.</param>
/// <param name="DefinedOn">When its definition was last revised or confirmed; null where nobody knows.</param>
public sealed record IndicatorFacts(
    bool IsAligned,
    bool HasOwner,
    bool HasHolder,
    bool IsOwnerSilent,
    bool LacksTarget,
    DateOnly? LookedAtOn,
    DateOnly? DefinedOn
);

/// <summary>What the parts of the golden thread need.</summary>
public static class ThreadHealthRule
{
    /// <summary>An indicator of which nothing changed for more days than this was not looked at.</summary>
    public const int DaysUnseen = 365;

    /// <summary>A definition that was not revised or confirmed for more years than this is old.</summary>
    public const int YearsDefined = 2;

    /// <summary>
    /// Whether elements of a level are outcomes: those above the Corporate Plan, or at the top where no level is marked as the
    /// Corporate Plan or it is the top itself.
    /// </summary>
    /// <param name="position">Of the level.</param>
    /// <param name="levels">All levels with their positions; a higher level has a smaller number.</param>
    public static bool IsOutcome(int position, IReadOnlyCollection<(int Position, bool IsCorporatePlan)> levels)
    {
        var top = levels.Min(level => level.Position);
        var plan = levels.Where(level => level.IsCorporatePlan).Select(level => (int?)level.Position).FirstOrDefault();
        return position == top || position < plan;
    }

    /// <summary>In the order in which the needs are listed.</summary>
    public static IReadOnlyList<ThreadNeed> NeedsOf(ElementFacts element) =>
        Those(
            (element.Indicators.Count == 0, ThreadNeed.NoIndicator),
            (!element.HasOwner, ThreadNeed.NoOwner),
            (!element.HasHolder, ThreadNeed.NobodyInTheRole),
            (
                element.IsOutcome
                    && element.Indicators.Count > 0
                    && !element.Indicators.Any(indicator => indicator.IsOfOutcome),
                ThreadNeed.OutputsOnly
            )
        );

    /// <inheritdoc cref="NeedsOf(ElementFacts)"/>
    public static IReadOnlyList<ThreadNeed> NeedsOf(IndicatorFacts indicator, DateOnly today) =>
        Those(
            (!indicator.IsAligned, ThreadNeed.NoElement),
            (!indicator.HasOwner, ThreadNeed.NoOwner),
            (!indicator.HasHolder, ThreadNeed.NobodyInTheRole),
            (indicator.IsOwnerSilent, ThreadNeed.SilentOwner),
            (indicator.LookedAtOn is not { } looked || looked < today.AddDays(-DaysUnseen), ThreadNeed.NotLookedAt),
            (indicator.LacksTarget, ThreadNeed.NoTarget),
            (indicator.DefinedOn < today.AddYears(-YearsDefined), ThreadNeed.OldDefinition)
        );

    private static List<ThreadNeed> Those(params (bool Applies, ThreadNeed Need)[] needs) =>
        needs.Where(need => need.Applies).Select(need => need.Need).ToList();
}
