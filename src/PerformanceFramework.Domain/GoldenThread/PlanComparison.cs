namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>One element of a plan.</summary>
/// <param name="Level">The name of its plan level.</param>
/// <param name="Position">The place of its level, counted from the top.</param>
public sealed record PlanEntry(string Code, string Level, int Position, PlanTerms Terms);

/// <summary>An element that is in both versions of a plan and is not the same in them.</summary>
public sealed record PlanEntryChange(PlanEntry Before, PlanEntry After, IReadOnlyList<PlanDifference> Differences)
{
    public bool Has(PlanField field) => Differences.Any(difference => difference.Field == field);
}

/// <summary>What is different between two versions of one plan.</summary>
/// <param name="Added">Elements that only the later version has, in its order.</param>
/// <param name="Dropped">Elements that only the earlier version has, in its order.</param>
/// <param name="Changed">Elements of both that are not the same, in the order of the later.</param>
/// <param name="Same">How many elements are the same in both.</param>
public sealed record PlanComparison(
    IReadOnlyList<PlanEntry> Added,
    IReadOnlyList<PlanEntry> Dropped,
    IReadOnlyList<PlanEntryChange> Changed,
    int Same
)
{
    public bool IsEmpty => Added.Count + Dropped.Count + Changed.Count == 0;

    /// <summary>Indicators that no element of the plan had before.</summary>
    public CodeSet IndicatorsAdded { get; private init; } = CodeSet.Empty;

    /// <summary>Indicators that no element of the plan has any more.</summary>
    public CodeSet IndicatorsDropped { get; private init; } = CodeSet.Empty;

    /// <param name="before">The elements of the earlier version, each once.</param>
    /// <param name="after">The elements of the later version, each once.</param>
    public static PlanComparison Of(IReadOnlyList<PlanEntry> before, IReadOnlyList<PlanEntry> after)
    {
        var earlier = before.ToDictionary(entry => entry.Code);
        var later = after.Select(entry => entry.Code).ToHashSet();
        var both = after.Where(entry => earlier.ContainsKey(entry.Code)).ToList();
        var changed = both.Select(entry => Between(earlier[entry.Code], entry))
            .Where(change => change.Differences.Count > 0)
            .ToList();
        var (had, has) = (Indicators(before), Indicators(after));
        return new PlanComparison(
            after.Where(entry => !earlier.ContainsKey(entry.Code)).ToList(),
            before.Where(entry => !later.Contains(entry.Code)).ToList(),
            changed,
            both.Count - changed.Count
        )
        {
            IndicatorsAdded = has.Without(had),
            IndicatorsDropped = had.Without(has),
        };
    }

    public static CodeSet Indicators(IEnumerable<PlanEntry> entries) =>
        new(entries.SelectMany(entry => entry.Terms.Indicators.Codes));

    private static PlanEntryChange Between(PlanEntry before, PlanEntry after)
    {
        var differences = before.Terms.ChangesTo(after.Terms).ToList();
        if (before.Level != after.Level)
        {
            differences.Add(new PlanDifference(PlanField.Level, before.Level, after.Level));
        }

        return new PlanEntryChange(before, after, differences.OrderBy(difference => difference.Field).ToList());
    }
}
