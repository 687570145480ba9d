using System.Globalization;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>What the address of a map asks for.</summary>
/// <param name="At">The code of the element that is shown from near; null for the whole map.</param>
/// <param name="OnlyRed">Only what red flows along.</param>
/// <param name="Levels">How many levels are drawn; null for as many as fit.</param>
public sealed record ThreadMapChoice(string? At, bool OnlyRed, int? Levels)
{
    /// <summary>As they are typed in an address; what makes no sense there asks for nothing.</summary>
    public static ThreadMapChoice Of(string? at, string? from, string? levels) =>
        new(
            string.IsNullOrWhiteSpace(at) ? null : at.Trim(),
            from == "red",
            int.TryParse(levels, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                ? count
                : null
        );

    /// <summary>The address of the same map with another choice.</summary>
    public string Address => ThreadLinks.MapOf(At, OnlyRed, Levels);

    /// <summary>What stands in the address, by name.</summary>
    public IReadOnlyDictionary<string, string?> Parameters
    {
        get
        {
            var parameters = new Dictionary<string, string?>();
            if (At is not null)
            {
                parameters.Add("at", At);
            }

            if (OnlyRed)
            {
                parameters.Add("from", "red");
            }

            if (Levels is { } levels)
            {
                parameters.Add("levels", levels.ToString(CultureInfo.InvariantCulture));
            }

            return parameters;
        }
    }
}

/// <summary>A node of the map: an element, or an indicator.</summary>
public sealed record MapBox(string Key, int Level, MapElement? Element, IndicatorStanding? Indicator)
{
    public string Title => Element?.Summary.Link.Title ?? Indicator!.Name;

    public int Red => Element?.Summary.RollUp.Red ?? (Indicator!.Status is Status.Red ? 1 : 0);
}

/// <summary>A line of the map written as nested lists.</summary>
/// <param name="IsRepeat">It stands in full further up; here it is only named.</param>
public sealed record MapLine(
    MapElement Element,
    bool IsRepeat,
    IReadOnlyList<MapLine> Children,
    IReadOnlyList<IndicatorStanding> Indicators
);

/// <summary>What is shown of a thread: the whole of it, or one element from near.</summary>
/// <param name="Boxes">By their keys.</param>
/// <param name="Dashed">The lines that are not of a primary alignment, by the keys of their ends.</param>
/// <param name="Headings">What stands above a column, by its level.</param>
/// <param name="Levels">Of the whole map: the names of the levels that can be drawn, from the top.</param>
/// <param name="LevelsDrawn">How many of them are.</param>
/// <param name="Undrawn">How many indicators and elements found no room.</param>
/// <param name="Lines">The same as nested lists.</param>
public sealed record ThreadMapView(
    MapLayout Layout,
    IReadOnlyDictionary<string, MapBox> Boxes,
    IReadOnlySet<(string, string)> Dashed,
    IReadOnlyDictionary<int, string> Headings,
    IReadOnlyList<string> Levels,
    int LevelsDrawn,
    int Undrawn,
    IReadOnlyList<MapLine> Lines
)
{
    /// <summary>The most nodes in a column of a map that is not asked for more.</summary>
    public const int RoomInColumn = 40;

    /// <summary>The most nodes in a column of any map.</summary>
    public const int MostInColumn = 120;

    /// <summary>The most red indicators drawn beside an element.</summary>
    public const int MostRed = 24;

    /// <summary>Where fewer are red, others follow them up to this number.</summary>
    public const int UsualIndicators = 12;

    private const int IndicatorLevel = 2;

    /// <param name="at">The element that is shown from near; null for the whole map.</param>
    public static ThreadMapView Of(ThreadMap map, MapElement? at, ThreadMapChoice choice) =>
        at is null ? Whole(map, choice) : Near(map, at, choice.OnlyRed);

    private static ThreadMapView Whole(ThreadMap map, ThreadMapChoice choice)
    {
        var elements = map.Elements.Where(e => !choice.OnlyRed || e.Summary.RollUp.Red > 0).ToList();
        var levels = elements.GroupBy(e => e.Level).OrderBy(level => level.Key).ToList();
        var most = levels.TakeWhile(level => level.Count() <= MostInColumn).Count();
        var usual = levels.TakeWhile(level => level.Count() <= RoomInColumn).Count();
        var drawn = Math.Min(most, choice.Levels ?? Math.Max(1, usual));
        var boxes = levels.Take(drawn).SelectMany(level => level).Select(e => Box(e, e.Level)).ToList();
        var keys = boxes.Select(box => box.Key).ToHashSet();
        var ties = boxes
            .SelectMany(box =>
                map.ParentsOf(box.Element!)
                    .Select(Key)
                    .Where(keys.Contains)
                    .Select(parent => new MapTie(parent, box.Key, box.Red))
            )
            .ToList();
        return new ThreadMapView(
            Placed(boxes, ties),
            boxes.ToDictionary(box => box.Key),
            new HashSet<(string, string)>(),
            levels.ToDictionary(level => level.Key, level => level.First().Summary.Link.Level),
            levels.Take(most).Select(level => level.First().Summary.Link.Level).ToList(),
            drawn,
            levels.Skip(drawn).Sum(level => level.Count()),
            LinesOf(map, map.Tops, choice.OnlyRed, withIndicators: false)
        );
    }

    private static ThreadMapView Near(ThreadMap map, MapElement at, bool onlyRed)
    {
        var children = map.ChildrenOf(at).Where(e => !onlyRed || e.Summary.RollUp.Red > 0).ToList();
        var drawnChildren = children
            .OrderByDescending(e => e.Summary.RollUp.Red)
            .Take(RoomInColumn)
            .Order(Comparer<MapElement>.Create((a, b) => children.IndexOf(a).CompareTo(children.IndexOf(b))))
            .ToList();
        var indicators = map.IndicatorsUnder(at).Where(i => !onlyRed || i.Status is Status.Red).ToList();
        var drawnIndicators = indicators.Take(Math.Clamp(at.Summary.RollUp.Red, UsualIndicators, MostRed)).ToList();
        var parents = map.ParentsOf(at);
        var itself = Box(at, 0);

        var ties = parents.Select(parent => new MapTie(Key(parent), itself.Key, itself.Red)).ToList();
        ties.AddRange(drawnChildren.Select(child => new MapTie(itself.Key, Key(child), child.Summary.RollUp.Red)));
        var dashed = new HashSet<(string, string)>();
        var own = map.IndicatorsOf(at).Select(i => i.Id).ToHashSet();
        var under = drawnChildren.ConvertAll(child =>
            (Child: child, Ids: map.IndicatorsUnder(child).Select(i => i.Id).ToHashSet())
        );
        foreach (var indicator in drawnIndicators)
        {
            var through = under.Where(u => u.Ids.Contains(indicator.Id)).Select(u => u.Child).ToList();
            foreach (var child in through)
            {
                Tie(Key(child), indicator, map.IsPrimarilyUnder(indicator, child));
            }

            if (own.Contains(indicator.Id) || through.Count == 0)
            {
                Tie(itself.Key, indicator, map.IsPrimary(indicator, at) || !own.Contains(indicator.Id));
            }
        }

        List<MapBox> boxes =
        [
            .. parents.Select(e => Box(e, -1)),
            itself,
            .. drawnChildren.Select(e => Box(e, 1)),
            .. drawnIndicators.Select(i => new MapBox(Key(i), IndicatorLevel, null, i)),
        ];
        return new ThreadMapView(
            Placed(boxes, ties),
            boxes.ToDictionary(box => box.Key),
            dashed,
            new Dictionary<int, string>
            {
                [-1] = "It serves",
                [0] = at.Summary.Link.Level,
                [1] = "What serves it",
                [IndicatorLevel] = "Indicators, red first",
            },
            [],
            0,
            children.Count - drawnChildren.Count + indicators.Count - drawnIndicators.Count,
            LinesOf(map, [at], onlyRed, withIndicators: true)
        );

        void Tie(string from, IndicatorStanding indicator, bool isPrimary)
        {
            ties.Add(new MapTie(from, Key(indicator), indicator.Status is Status.Red ? 1 : 0));
            if (!isPrimary)
            {
                dashed.Add((from, Key(indicator)));
            }
        }
    }

    private static MapLayout Placed(IEnumerable<MapBox> boxes, IReadOnlyList<MapTie> ties) =>
        MapLayout.Of(
            boxes.Select(box => new MapNode(box.Key, box.Level, box.Title)).ToList(),
            ties,
            asGiven: boxes.Any(box => box.Indicator is not null) ? IndicatorLevel : null
        );

    private static List<MapLine> LinesOf(
        ThreadMap map,
        IEnumerable<MapElement> elements,
        bool onlyRed,
        bool withIndicators
    )
    {
        var seen = new HashSet<int>();
        return Lines(elements);

        List<MapLine> Lines(IEnumerable<MapElement> among) =>
            among.Where(e => !onlyRed || e.Summary.RollUp.Red > 0).Select(Line).ToList();

        MapLine Line(MapElement element) =>
            seen.Add(element.Id)
                ? new MapLine(
                    element,
                    false,
                    Lines(map.ChildrenOf(element)),
                    withIndicators
                        ? map.IndicatorsOf(element).Where(i => !onlyRed || i.Status is Status.Red).ToList()
                        : []
                )
                : new MapLine(element, true, [], []);
    }

    private static MapBox Box(MapElement element, int level) => new(Key(element), level, element, null);

    private static string Key(MapElement element) => "E" + element.Id.ToString(CultureInfo.InvariantCulture);

    private static string Key(IndicatorStanding indicator) => "I" + indicator.Id.ToString(CultureInfo.InvariantCulture);
}
