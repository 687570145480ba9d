namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>The formulas of all calculated indicators, by the code of the indicator they are of.</summary>
public sealed class FormulaBook
{
    private readonly SortedDictionary<string, IReadOnlyList<string>> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _dependants = new(StringComparer.Ordinal);

    public FormulaBook(IEnumerable<KeyValuePair<string, Formula>> formulas)
    {
        foreach (var (code, formula) in formulas)
        {
            _inputs[code] = formula.Codes;
        }

        foreach (var (code, inputs) in _inputs)
        {
            foreach (var input in inputs)
            {
                if (!_dependants.TryGetValue(input, out var dependants))
                {
                    _dependants[input] = dependants = [];
                }

                dependants.Add(code);
            }
        }
    }

    /// <summary>
    /// The shortest way by which an indicator would depend on itself with this formula, each depending on the next:
    /// <c>A-1 → B-2 → A-1</c>; null when the formula is allowed.
    /// </summary>
    public string? CycleThrough(string code, Formula formula)
    {
        var reachedFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([code]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var input in current == code ? formula.Codes : InputsOf(current))
            {
                if (input == code)
                {
                    return Path(current);
                }

                if (reachedFrom.TryAdd(input, current))
                {
                    waiting.Enqueue(input);
                }
            }
        }

        return null;

        string Path(string last)
        {
            var path = new List<string> { code };
            for (var step = last; step != code; step = reachedFrom[step])
            {
                path.Add(step);
            }

            path.Add(code);
            path.Reverse();
            return string.Join(" → ", path);
        }
    }

    /// <summary>References to codes that no indicator has, in order of the formulas' own codes.</summary>
    /// <param name="indicatorCodes">The codes of all indicators, calculated or not.</param>
    public IReadOnlyList<UnknownReference> UnknownReferences(IReadOnlySet<string> indicatorCodes) =>
        [
            .. _inputs.SelectMany(formula =>
                formula
                    .Value.Where(input => !indicatorCodes.Contains(input))
                    .Select(input => new UnknownReference(formula.Key, input))
            ),
        ];

    /// <summary>
    /// The calculated indicators to work out again when values of others have changed, each once and after everything
    /// that it depends on. Those that depend on themselves, and what depends on those, have no such place and are left
    /// out.
    /// </summary>
    /// <param name="changed">Codes whose values have changed; one is in the answer only if it depends on
    /// another.</param>
    public IReadOnlyList<string> OrderAfter(IEnumerable<string> changed)
    {
        var affected = Affected(changed);
        var waitingFor = affected.ToDictionary(
            code => code,
            code => InputsOf(code).Count(affected.Contains),
            StringComparer.Ordinal
        );
        var ready = new SortedSet<string>(affected.Where(code => waitingFor[code] == 0), StringComparer.Ordinal);
        var order = new List<string>(affected.Count);
        while (ready.Min is { } next)
        {
            ready.Remove(next);
            order.Add(next);
            foreach (var dependant in DependantsOf(next))
            {
                if (--waitingFor[dependant] == 0)
                {
                    ready.Add(dependant);
                }
            }
        }

        return order;
    }

    private HashSet<string> Affected(IEnumerable<string> changed)
    {
        var affected = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(changed);
        while (waiting.TryDequeue(out var code))
        {
            foreach (var dependant in DependantsOf(code).Where(affected.Add))
            {
                waiting.Enqueue(dependant);
            }
        }

        return affected;
    }

    private IReadOnlyList<string> InputsOf(string code) => _inputs.TryGetValue(code, out var inputs) ? inputs : [];

    private List<string> DependantsOf(string code) =>
        _dependants.TryGetValue(code, out var dependants) ? dependants : [];
}

/// <summary>A formula refers to a code that no indicator has.</summary>
/// <param name="Code">The calculated indicator.</param>
/// <param name="Unknown">The code that it refers to.</param>
public sealed record UnknownReference(string Code, string Unknown)
{
    public string Sentence => $"The formula of {Code} refers to {Unknown}, but there is no indicator with that code.";
}
