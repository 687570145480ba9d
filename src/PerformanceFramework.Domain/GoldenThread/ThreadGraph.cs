namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>A link of the thread, from the element served to the element that serves it, by their ids.</summary>
public readonly record struct ThreadLink(int ParentId, int ChildId);

/// <summary>A link from an indicator to an element, by their ids.</summary>
public readonly record struct IndicatorLink(int IndicatorId, int ElementId, bool IsPrimary);

/// <summary>
/// The golden thread as a directed graph without cycles: many parents, many children, indicators hanging off any element.
/// </summary>
public sealed class ThreadGraph
{
    private readonly ILookup<int, int> _children;
    private readonly ILookup<int, int> _parents;
    private readonly ILookup<int, IndicatorLink> _indicatorsOf;
    private readonly ILookup<int, IndicatorLink> _elementsOf;
    private readonly Dictionary<int, IReadOnlySet<int>> _indicatorsUnder = [];

    /// <exception cref="ThreadCycleException">The links form a cycle.</exception>
    /// <exception cref="ArgumentException">An indicator has no primary alignment, or more than one.</exception>
    public ThreadGraph(IEnumerable<ThreadLink> links, IEnumerable<IndicatorLink> indicatorLinks)
    {
        var distinct = links.Distinct().ToList();
        _children = distinct.ToLookup(link => link.ParentId, link => link.ChildId);
        _parents = distinct.ToLookup(link => link.ChildId, link => link.ParentId);

        var byIndicator = indicatorLinks.ToList();
        _indicatorsOf = byIndicator.ToLookup(link => link.ElementId);
        _elementsOf = byIndicator.ToLookup(link => link.IndicatorId);

        if (_elementsOf.FirstOrDefault(group => group.Count(link => link.IsPrimary) != 1) is { } wrong)
        {
            throw new ArgumentException(
                $"Indicator {wrong.Key} has {wrong.Count(link => link.IsPrimary)} primary alignments; it must have one.",
                nameof(indicatorLinks)
            );
        }

        RefuseCycles();
    }

    public IEnumerable<int> ChildrenOf(int elementId) => _children[elementId];

    public IEnumerable<int> ParentsOf(int elementId) => _parents[elementId];

    public IEnumerable<IndicatorLink> IndicatorsOf(int elementId) => _indicatorsOf[elementId];

    public IEnumerable<IndicatorLink> ElementsOf(int indicatorId) => _elementsOf[indicatorId];

    /// <summary>The indicators aligned to an element or to anything below it, each once however many paths lead to it.</summary>
    public IReadOnlySet<int> IndicatorsUnder(int elementId)
    {
        if (_indicatorsUnder.TryGetValue(elementId, out var known))
        {
            return known;
        }

        var found = new HashSet<int>();
        foreach (var link in _indicatorsOf[elementId])
        {
            found.Add(link.IndicatorId);
        }

        foreach (var child in _children[elementId])
        {
            found.UnionWith(IndicatorsUnder(child));
        }

        _indicatorsUnder[elementId] = found;
        return found;
    }

    /// <summary>An element and everything below it, each once however many paths lead to it.</summary>
    public IReadOnlySet<int> ElementsUnder(int elementId)
    {
        var found = new HashSet<int>();
        Descend(elementId);
        return found;

        void Descend(int id)
        {
            if (!found.Add(id))
            {
                return;
            }

            foreach (var child in _children[id])
            {
                Descend(child);
            }
        }
    }

    /// <summary>Every way up from an element to the top of the thread, each from the top down and ending with the element itself.</summary>
    public IReadOnlyList<IReadOnlyList<int>> PathsTo(int elementId)
    {
        var paths = new List<IReadOnlyList<int>>();
        Climb([elementId]);
        return paths;

        void Climb(List<int> upward)
        {
            var parents = _parents[upward[^1]].ToList();
            if (parents.Count == 0)
            {
                paths.Add(upward.AsEnumerable().Reverse().ToList());
                return;
            }

            foreach (var parent in parents)
            {
                Climb([.. upward, parent]);
            }
        }
    }

    /// <summary>
    /// The cycle that a new link would close, from the child down to the parent and back to the child; null when the link is allowed.
    /// </summary>
    public IReadOnlyList<int>? CycleClosedBy(ThreadLink link)
    {
        var reached = new HashSet<int>();
        var path = Descend(link.ChildId);
        return path is null ? null : [.. path, link.ChildId];

        List<int>? Descend(int elementId)
        {
            if (elementId == link.ParentId)
            {
                return [elementId];
            }

            if (!reached.Add(elementId))
            {
                return null;
            }

            return _children[elementId]
                .Select(Descend)
                .Where(rest => rest is not null)
                .Select(rest => (List<int>)[elementId, .. rest!])
                .FirstOrDefault();
        }
    }

    private void RefuseCycles()
    {
        var settled = new HashSet<int>();
        var onPath = new List<int>();
        foreach (var group in _children)
        {
            Visit(group.Key);
        }

        void Visit(int elementId)
        {
            var start = onPath.IndexOf(elementId);
            if (start >= 0)
            {
                throw new ThreadCycleException([.. onPath[start..], elementId]);
            }

            if (settled.Contains(elementId))
            {
                return;
            }

            onPath.Add(elementId);
            foreach (var child in _children[elementId])
            {
                Visit(child);
            }

            onPath.RemoveAt(onPath.Count - 1);
            settled.Add(elementId);
        }
    }
}

/// <summary>The alignments of the thread lead back to where they started; <see cref="Path"/> names the elements in order.</summary>
public sealed class ThreadCycleException(IReadOnlyList<int> path)
    : InvalidOperationException($"The thread has a cycle: {string.Join(" → ", path)}.")
{
    public IReadOnlyList<int> Path { get; } = path;
}
