namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>What is prepared for one element.</summary>
/// <param name="Basis">What the thread said of it when it was prepared; null for what is new.</param>
/// <param name="Terms">What the plan will say of it, unless it ends.</param>
public sealed record PreparedEntry(
    string Code,
    string Level,
    int Position,
    LineFate Fate,
    PlanTerms? Basis,
    PlanTerms Terms
);

/// <summary>Where an indicator hangs in the thread.</summary>
/// <param name="Element">The code of the element.</param>
public readonly record struct IndicatorPlace(string Element, bool IsPrimary);

/// <summary>An indicator with all its places in the thread.</summary>
public sealed record PlacedIndicator(string Code, string Name, bool IsLive, IReadOnlyList<IndicatorPlace> Places);

/// <summary>The thread as it stands.</summary>
/// <param name="Entries">Every element that is part of it.</param>
/// <param name="Indicators">Every indicator, with its places among them.</param>
/// <param name="Services">The codes of the services there are.</param>
/// <param name="Directorates">The codes of the directorates there are.</param>
/// <param name="Bodies">The codes of the accountable bodies there are.</param>
/// <param name="TakenCodes">The codes of all elements, also of those that are retired.</param>
public sealed record ThreadNow(
    IReadOnlyList<PlanEntry> Entries,
    IReadOnlyList<PlacedIndicator> Indicators,
    IReadOnlySet<string> Services,
    IReadOnlySet<string> Directorates,
    IReadOnlySet<string> Bodies,
    IReadOnlySet<string> TakenCodes
);

/// <summary>What has become different in the thread since the year was prepared.</summary>
/// <param name="Now">What the thread says; null where the element is no longer part of it.</param>
/// <param name="Line">What is prepared; null where the element is new in the plan.</param>
public sealed record PreparedConflict(PlanEntry? Now, PreparedEntry? Line)
{
    public string Code => (Now?.Code ?? Line?.Code)!;

    /// <summary>What was read when it was prepared, against what is so now.</summary>
    public IReadOnlyList<PlanDifference> Differences =>
        Now is { } now && Line?.Basis is { } basis ? basis.DifferencesTo(now.Terms) : [];
}

/// <summary>Something without which the year cannot be opened.</summary>
/// <param name="Code">The line it is about, or the indicator.</param>
/// <param name="Indicator">Whether it is about the place of an indicator.</param>
public sealed record PreparedProblem(string Code, bool Indicator, string Sentence);

/// <summary>A prepared year against the thread as it stands: what will be, what has changed meanwhile, and what is missing.</summary>
/// <param name="PlanCode">The element at the top.</param>
/// <param name="LowestPosition">The place of the lowest level that is prepared.</param>
/// <param name="Lines">What is prepared, in the order of the levels.</param>
/// <param name="Homes">Where primary alignments go, by the indicators' codes.</param>
public sealed record RollForwardPlan(
    string PlanCode,
    int LowestPosition,
    IReadOnlyList<PreparedEntry> Lines,
    IReadOnlyDictionary<string, string> Homes,
    ThreadNow Thread
)
{
    /// <summary>The elements of the plan as the thread has it now, down to the level chosen.</summary>
    public IReadOnlyList<PlanEntry> Now => Under(Thread.Entries, PlanCode, LowestPosition);

    /// <summary>The elements of the plan as they will be.</summary>
    public IReadOnlyList<PlanEntry> Then =>
        Under(After.Values.OrderBy(entry => entry.Position).ToList(), PlanCode, LowestPosition);

    /// <summary>What has changed in the thread since, line by line.</summary>
    public IReadOnlyList<PreparedConflict> Conflicts
    {
        get
        {
            var lines = Lines.ToDictionary(line => line.Code);
            var inThread = Thread.Entries.ToDictionary(entry => entry.Code);
            var changed = Lines
                .Where(line => line.Basis is not null && inThread.GetValueOrDefault(line.Code)?.Terms != line.Basis)
                .Select(line => new PreparedConflict(inThread.GetValueOrDefault(line.Code), line));
            var added = Now.Where(entry => !lines.ContainsKey(entry.Code))
                .Select(entry => new PreparedConflict(entry, null));
            return [.. changed, .. added];
        }
    }

    /// <summary>What is missing or wrong, in sentences; the year opens only when nothing is.</summary>
    public IReadOnlyList<PreparedProblem> Problems =>
        [.. CodeProblems(), .. ServesProblems(), .. HangingProblems(), .. CycleProblems(), .. IndicatorProblems()];

    /// <summary>The element that holds the primary alignment of an indicator once the year is open; null where nobody has said so.</summary>
    public string? HomeOf(PlacedIndicator indicator)
    {
        var after = PlacesAfter(indicator);
        return Homes.GetValueOrDefault(indicator.Code) is { } chosen && after.Contains(chosen) ? chosen
            : indicator.Places.FirstOrDefault(place => place.IsPrimary) is { Element: { } primary }
            && after.Contains(primary)
                ? primary
            : after is [var only] ? only
            : null;
    }

    /// <summary>The elements to which an indicator is aligned once the year is open.</summary>
    public IReadOnlyList<string> PlacesAfter(PlacedIndicator indicator)
    {
        var prepared = Lines.ToDictionary(line => line.Code);
        var stays = indicator
            .Places.Select(place => place.Element)
            .Where(code =>
                !prepared.TryGetValue(code, out var line)
                || (
                    line.Fate is not LineFate.Ends
                    && (
                        line.Terms.Indicators.Contains(indicator.Code)
                        // Lines hold live indicators only; the others stay where they are.
                        || line.Basis?.Indicators.Contains(indicator.Code) is false
                    )
                )
            );
        var gained = Lines
            .Where(line => line.Fate is not LineFate.Ends && line.Terms.Indicators.Contains(indicator.Code))
            .Select(line => line.Code);
        IEnumerable<string> home =
            Homes.GetValueOrDefault(indicator.Code) is { } code && After.ContainsKey(code) ? [code] : [];
        return stays.Concat(gained).Concat(home).Distinct().ToList();
    }

    /// <summary>An element and what serves it, down to a level, each once, by level.</summary>
    public static IReadOnlyList<PlanEntry> Under(IReadOnlyList<PlanEntry> entries, string code, int lowestPosition)
    {
        var children = entries
            .SelectMany(entry => entry.Terms.Serves.Codes.Select(parent => (parent, entry)))
            .ToLookup(pair => pair.parent, pair => pair.entry.Code);
        var found = new HashSet<string>();
        var waiting = new Stack<string>([code]);
        while (waiting.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var child in children[next])
                {
                    waiting.Push(child);
                }
            }
        }

        return entries
            .Where(entry => found.Contains(entry.Code) && (entry.Position <= lowestPosition || entry.Code == code))
            .ToList();
    }

    /// <summary>The whole thread as it will be, by code.</summary>
    private Dictionary<string, PlanEntry> After
    {
        get
        {
            var ending = Lines.Where(line => line.Fate is LineFate.Ends).Select(line => line.Code).ToList();
            var gone = new CodeSet(ending);
            var after = Thread.Entries.ToDictionary(entry => entry.Code);
            foreach (var line in Lines.Where(line => line.Fate is LineFate.IsNew || after.ContainsKey(line.Code)))
            {
                after[line.Code] = new PlanEntry(line.Code, line.Level, line.Position, line.Terms);
            }

            foreach (var code in ending)
            {
                after.Remove(code);
            }

            var live = Thread.Indicators.Where(indicator => indicator.IsLive).Select(i => i.Code).ToHashSet();
            foreach (var entry in after.Values.ToList())
            {
                var homes = new CodeSet(
                    Homes.Where(home => home.Value == entry.Code && live.Contains(home.Key)).Select(home => home.Key)
                );
                after[entry.Code] = entry with
                {
                    Terms = entry.Terms with
                    {
                        Serves = entry.Terms.Serves.Without(gone),
                        Indicators = entry.Terms.Indicators.With(homes),
                    },
                };
            }

            return after;
        }
    }

    private IEnumerable<PreparedEntry> Standing => Lines.Where(line => line.Fate is not LineFate.Ends);

    private IEnumerable<PreparedProblem> CodeProblems()
    {
        foreach (var line in Standing)
        {
            if (line.Fate is LineFate.IsNew && Thread.TakenCodes.Contains(line.Code))
            {
                yield return Problem(
                    line,
                    $"An element of the thread has the code {line.Code} by now. Remove the new one and add it with another code."
                );
            }

            if (line.Terms.Service != line.Basis?.Service && Missing(line.Terms.Service, Thread.Services))
            {
                yield return Problem(line, $"The service of “{line.Terms.Title}” is no longer there. Choose another.");
            }

            if (
                line.Terms.Directorate != line.Basis?.Directorate
                && Missing(line.Terms.Directorate, Thread.Directorates)
            )
            {
                yield return Problem(
                    line,
                    $"The directorate of “{line.Terms.Title}” is no longer there. Choose another."
                );
            }

            if (line.Terms.Body != line.Basis?.Body && Missing(line.Terms.Body ?? "", Thread.Bodies))
            {
                yield return Problem(
                    line,
                    $"The accountable body of “{line.Terms.Title}” is no longer there. Choose another."
                );
            }
        }

        static bool Missing(string code, IReadOnlySet<string> among) => code.Length > 0 && !among.Contains(code);
    }

    private IEnumerable<PreparedProblem> ServesProblems()
    {
        var after = After;
        var ending = Lines.Where(line => line.Fate is LineFate.Ends).Select(line => line.Code).ToHashSet();
        foreach (var line in Standing)
        {
            foreach (var code in line.Terms.Serves.Codes.Where(code => !ending.Contains(code)))
            {
                if (!after.TryGetValue(code, out var parent))
                {
                    yield return Problem(
                        line,
                        $"“{line.Terms.Title}” would serve {code}, which is not in the thread. Choose another element."
                    );
                }
                else if (parent.Position > line.Position)
                {
                    yield return Problem(
                        line,
                        ThreadRefusals
                            .ServesALowerLevel(parent.Terms.Title, parent.Level, line.Terms.Title, line.Level)
                            .Sentence
                    );
                }
            }
        }
    }

    private IEnumerable<PreparedProblem> HangingProblems() =>
        After
            .Values.Where(entry => entry.Terms.Serves.IsEmpty && Served(entry.Code))
            .Select(entry => new PreparedProblem(
                entry.Code,
                Indicator: false,
                $"“{entry.Terms.Title}” hangs only on what ends. Say what it serves instead, or let it end too."
            ));

    // What served nothing before may go on serving nothing.
    private bool Served(string code) =>
        Lines.FirstOrDefault(line => line.Code == code) is { } line
            ? !line.Terms.Serves.IsEmpty || line.Basis is { Serves.IsEmpty: false } || line.Fate is LineFate.IsNew
            : Thread.Entries.First(entry => entry.Code == code) is { Terms.Serves.IsEmpty: false };

    private IEnumerable<PreparedProblem> CycleProblems()
    {
        var after = After;
        var codes = after.Keys.ToList();
        var numbers = codes
            .Select((code, number) => (code, number))
            .ToDictionary(pair => pair.code, pair => pair.number);
        var links = after
            .Values.SelectMany(entry => entry.Terms.Serves.Codes.Select(parent => (parent, child: entry.Code)))
            .Where(link => numbers.ContainsKey(link.parent))
            .Select(link => new ThreadLink(numbers[link.parent], numbers[link.child]));
        IReadOnlyList<int> cycle = [];
        try
        {
            _ = new ThreadGraph(links, []);
        }
        catch (ThreadCycleException exception)
        {
            cycle = exception.Path;
        }

        if (cycle.Count > 0)
        {
            var titles = cycle.Reverse().Select(number => after[codes[number]].Terms.Title);
            yield return new PreparedProblem(
                codes[cycle[0]],
                Indicator: false,
                ThreadRefusals.ClosesACycle(titles).Sentence
            );
        }
    }

    private IEnumerable<PreparedProblem> IndicatorProblems()
    {
        var byCode = Thread.Indicators.ToDictionary(indicator => indicator.Code);
        foreach (var line in Standing)
        {
            var gained = line.Terms.Indicators.Without(line.Basis?.Indicators ?? CodeSet.Empty);
            foreach (var code in gained.Codes.Where(code => byCode.GetValueOrDefault(code) is not { IsLive: true }))
            {
                yield return Problem(line, $"{code} is not a live indicator. Take it off “{line.Terms.Title}”.");
            }
        }

        var touched = PlanComparison.Indicators(
            Lines.Select(line => new PlanEntry(line.Code, line.Level, line.Position, line.Terms))
        );
        var placed = Lines.Select(line => line.Code).ToHashSet();
        foreach (var indicator in Thread.Indicators)
        {
            var concerned =
                touched.Contains(indicator.Code) || indicator.Places.Any(place => placed.Contains(place.Element));
            if (concerned && HomeOf(indicator) is null)
            {
                yield return new PreparedProblem(
                    indicator.Code,
                    Indicator: true,
                    PlacesAfter(indicator).Count == 0
                        ? $"{indicator.Code} {indicator.Name} would have no place in the thread. Say to which element it goes."
                        : $"{indicator.Code} {indicator.Name} would have no primary alignment. Say which element it is listed under first."
                );
            }
        }
    }

    private static PreparedProblem Problem(PreparedEntry line, string sentence) =>
        new(line.Code, Indicator: false, sentence);
}
