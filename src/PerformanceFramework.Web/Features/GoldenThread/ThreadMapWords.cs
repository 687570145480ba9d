using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>Where red flows from, in words.</summary>
internal static class ThreadMapWords
{
    private const int MostNamed = 3;

    /// <summary>"Red flows into Start Well from 4 indicators, 3 of them through Give every child the best start".</summary>
    /// <param name="at">The element that is asked about; null for the whole thread.</param>
    public static string Headline(ThreadMap map, MapElement? at) =>
        (at ?? (map.Tops is [var only] ? only : null)) is { } element ? Into(map, element) : IntoTops(map);

    /// <summary>"Most often it starts in Waste and recycling service plan (4) and Housing service plan (3)"; null where there is no more to say.</summary>
    public static string? Starts(ThreadMap map, MapElement? at)
    {
        var starts = map.RedStartsIn(at);
        if (starts.Count == 0 || (starts is [var single] && single.From.Id == at?.Id))
        {
            return null;
        }

        if (starts.Count <= MostNamed)
        {
            return $"It starts in {Named(starts)}";
        }

        // Nobody is named before others who have as many.
        var ahead = starts.Take(MostNamed).Where(start => start.Count > starts[MostNamed].Count).ToList();
        return ahead.Count > 0
            ? $"Most often it starts in {Named(ahead)}; in all it starts in {starts.Count} elements"
            : $"It starts in {starts.Count} elements, none of them far ahead of the others";
    }

    /// <summary>"Its red comes from Give every child the best start (3) and 1 indicator of its own"; null where nothing is red.</summary>
    public static string? ComesFrom(ThreadMap map, MapElement element)
    {
        if (element.Summary.RollUp.Red == 0)
        {
            return null;
        }

        var sources = map.RedInto(element);
        var own = map.RedOf(element);
        var parts = sources.Select(Named).ToList();
        if (own > 0)
        {
            parts.Add($"{Indicators(own)} of its own");
        }

        return $"Its red comes from {Listed(parts)}";
    }

    /// <summary>"3 of 9 red": of those rated.</summary>
    public static string RedOfRated(StatusRollUp rollUp) =>
        rollUp switch
        {
            { All: 0 } => "no indicators",
            { Rated: 0 } => "none rated",
            _ => $"{rollUp.Red} of {rollUp.Rated} red",
        };

    /// <summary>"4 Green, 2 Amber, 3 Red, 1 not rated".</summary>
    public static string Counts(StatusRollUp rollUp) =>
        string.Join(", ", Statuses(rollUp).Select(s => $"{s.Count} {StatusLook.Of(s.Status).WordInSentence}"));

    /// <summary>The statuses that occur, in the order of a bar.</summary>
    public static IReadOnlyList<(Status Status, int Count)> Statuses(StatusRollUp rollUp) =>
        new[]
        {
            (Status.Blue, rollUp.Blue),
            (Status.Green, rollUp.Green),
            (Status.Yellow, rollUp.Yellow),
            (Status.Amber, rollUp.Amber),
            (Status.Red, rollUp.Red),
            (Status.NotRated, rollUp.NotRated),
        }
            .Where(s => s.Item2 > 0)
            .ToList();

    private static string Into(ThreadMap map, MapElement element)
    {
        var title = element.Summary.Link.Title;
        var red = element.Summary.RollUp.Red;
        if (red == 0)
        {
            return element.Summary.RollUp.Rated == 0
                ? $"No red flows into {title}: nothing that serves it is rated yet"
                : $"No red flows into {title}";
        }

        var sources = map.RedInto(element);
        var most = sources.Where(source => source.Count == sources[0].Count).ToList();
        var of =
            red == 1 ? ""
            : most.Count > 0 && most[0].Count == red ? "all of them "
            : most.Count > 0 ? $"{most[0].Count} of them "
            : "all ";
        var through =
            most.Count == 0 ? "aligned to it directly"
            : most.Count == 1 ? $"through {most[0].From.Summary.Link.Title}"
            : most.Count <= MostNamed
                ? $"through each of {Listed(most.Select(source => source.From.Summary.Link.Title).ToList())}"
            : $"through each of {most.Count} elements";
        return $"Red flows into {title} from {Indicators(red)}, {of}{through}";
    }

    private static string IntoTops(ThreadMap map)
    {
        var tops = map.Tops;
        if (tops.Count == 0)
        {
            return "There is no thread to draw yet";
        }

        var red = tops.SelectMany(map.IndicatorsUnder).Where(i => i.Status is Status.Red).DistinctBy(i => i.Id).Count();
        var most = tops.MaxBy(top => top.Summary.RollUp.Red)!;
        return red == 0
            ? $"No red flows into any of the {tops.Count} elements at the top"
            : $"Red flows from {Indicators(red)} into {tops.Count(top => top.Summary.RollUp.Red > 0)} of {tops.Count} elements at the top, most into {most.Summary.Link.Title} ({most.Summary.RollUp.Red})";
    }

    private static string Named(IEnumerable<RedSource> sources) => Listed(sources.Select(Named).ToList());

    private static string Named(RedSource source) => $"{source.From.Summary.Link.Title} ({source.Count})";

    private static string Listed(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Indicators(int count) => count == 1 ? "1 indicator" : $"{count} indicators";
}
