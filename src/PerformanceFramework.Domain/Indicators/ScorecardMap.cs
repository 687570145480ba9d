namespace PerformanceFramework.Domain.Indicators;

/// <summary>A candidate as it is mapped.</summary>
/// <param name="Priorities">The codes of the corporate priorities it serves.</param>
/// <param name="Outcomes">The codes of what those priorities serve that it is under.</param>
public sealed record MappedCandidate(
    string Code,
    string Name,
    IndicatorKind Kind,
    IReadOnlyList<string> Priorities,
    IReadOnlyList<string> Outcomes
);

/// <summary>An element of the thread as it is mapped.</summary>
public sealed record MappedElement(string Code, string Title, string Level);

/// <summary>How well candidates cover an element.</summary>
public enum ElementCover
{
    /// <summary>A gap: no candidate.</summary>
    None = 1,

    /// <summary>Activity indicators only, which say how much is done and are never judged.</summary>
    ActivityOnly,

    Covered,

    /// <summary>An overlap: so many that some may say the same.</summary>
    Many,
}

/// <summary>An element with the candidates that serve it, in order of code.</summary>
public sealed record CoveredElement(
    MappedElement Element,
    IReadOnlyList<MappedCandidate> Candidates,
    ElementCover Cover
);

/// <summary>Two candidates whose names are so alike that they may measure the same.</summary>
/// <param name="Shared">The codes of the priorities that both serve.</param>
public sealed record AlikeCandidates(MappedCandidate One, MappedCandidate Other, IReadOnlyList<string> Shared);

/// <summary>The candidates for a scorecard against what the council wants to achieve: what is covered, where the gaps and overlaps are.</summary>
/// <param name="Priorities">The corporate priorities in their order.</param>
/// <param name="Outcomes">What the priorities serve, in its order.</param>
/// <param name="Alike">Pairs that may measure the same.</param>
/// <param name="Unserving">Candidates that serve no corporate priority.</param>
/// <param name="ManyFrom">From how many candidates on an element has many: half as many again as an even share, and at least four.</param>
public sealed record ScorecardMap(
    IReadOnlyList<CoveredElement> Priorities,
    IReadOnlyList<CoveredElement> Outcomes,
    IReadOnlyList<AlikeCandidates> Alike,
    IReadOnlyList<MappedCandidate> Unserving,
    int ManyFrom
)
{
    private const int FewestThatAreMany = 4;

    /// <summary>Every candidate.</summary>
    public IReadOnlyList<MappedCandidate> Mapped { get; private init; } = [];

    public static ScorecardMap Of(
        IReadOnlyList<MappedElement> priorities,
        IReadOnlyList<MappedElement> outcomes,
        IReadOnlyList<MappedCandidate> candidates
    )
    {
        var servings = candidates.Sum(candidate => candidate.Priorities.Count);
        var manyFrom = Math.Max(
            FewestThatAreMany,
            priorities.Count == 0 ? 0 : (int)Math.Ceiling(1.5m * servings / priorities.Count)
        );
        return new ScorecardMap(
            Cover(priorities, candidates, candidate => candidate.Priorities, manyFrom),
            // An outcome holds several priorities, so many candidates under it are no overlap.
            Cover(outcomes, candidates, candidate => candidate.Outcomes, int.MaxValue),
            Pairs(candidates),
            candidates.Where(candidate => candidate.Priorities.Count == 0).ToList(),
            manyFrom
        )
        {
            Mapped = candidates,
        };
    }

    /// <summary>The same with some of the candidates only: what would be covered if the others were not in the set.</summary>
    public ScorecardMap Only(Func<MappedCandidate, bool> isIn) =>
        Of(
            Priorities.Select(covered => covered.Element).ToList(),
            Outcomes.Select(covered => covered.Element).ToList(),
            Mapped.Where(isIn).ToList()
        );

    /// <summary>What the map shows, in one sentence.</summary>
    public string Conclusion
    {
        get
        {
            if (Mapped.Count == 0)
            {
                return "There is no candidate yet.";
            }

            if (Priorities.Count == 0)
            {
                return $"{Number(Mapped.Count, "candidate", "candidates")}, and no corporate priority is set up to hold them against.";
            }

            var gaps = Priorities.Count(priority => priority.Cover is ElementCover.None);
            var clauses = new List<string> { Covering(gaps) };
            Add(Priorities.Count(p => p.Cover is ElementCover.Many), "priority has many", "priorities have many");
            Add(
                Priorities.Count(p => p.Cover is ElementCover.ActivityOnly),
                "priority has activity indicators only",
                "priorities have activity indicators only"
            );
            Add(Alike.Count, "pair may measure the same", "pairs may measure the same");
            Add(Unserving.Count, "candidate serves no priority", "candidates serve no priority");
            return string.Join("; ", clauses) + ".";

            void Add(int count, string one, string more)
            {
                if (count > 0)
                {
                    clauses.Add(Number(count, one, more));
                }
            }
        }
    }

    private string Covering(int gaps) =>
        (Mapped.Count == 1 ? "The candidate covers " : $"The {Mapped.Count} candidates cover ")
        + (
            gaps == 0 && Priorities.Count == 1 ? "the only corporate priority"
            : gaps == 0 ? $"all {Priorities.Count} corporate priorities"
            : gaps == Priorities.Count ? "no corporate priority"
            : $"{Priorities.Count - gaps} of {Priorities.Count} corporate priorities"
        );

    private static List<CoveredElement> Cover(
        IReadOnlyList<MappedElement> elements,
        IReadOnlyList<MappedCandidate> candidates,
        Func<MappedCandidate, IReadOnlyList<string>> servedBy,
        int manyFrom
    ) =>
        elements
            .Select(element =>
            {
                var serving = candidates.Where(candidate => servedBy(candidate).Contains(element.Code)).ToList();
                return new CoveredElement(element, serving, CoverOf(serving, manyFrom));
            })
            .ToList();

    private static ElementCover CoverOf(List<MappedCandidate> serving, int manyFrom) =>
        serving.Count == 0 ? ElementCover.None
        : serving.TrueForAll(candidate => candidate.Kind is IndicatorKind.Activity) ? ElementCover.ActivityOnly
        : serving.Count >= manyFrom ? ElementCover.Many
        : ElementCover.Covered;

    private static List<AlikeCandidates> Pairs(IReadOnlyList<MappedCandidate> candidates) =>
        (
            from one in candidates.Index()
            from other in candidates.Skip(one.Index + 1)
            where NameSimilarity.AreSimilar(one.Item.Name, other.Name)
            select new AlikeCandidates(one.Item, other, one.Item.Priorities.Intersect(other.Priorities).ToList())
        ).ToList();

    private static string Number(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";
}
