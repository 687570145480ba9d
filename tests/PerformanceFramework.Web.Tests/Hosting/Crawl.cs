namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Follows every link of every page.</summary>
internal static class Crawl
{
    /// <summary>More than the demonstration has; without it, pages that link to ever new pages would never end.</summary>
    private const int MostPages = 1200;

    /// <summary>Of pages about the same thing, such as the forms of every indicator, only so many are opened.</summary>
    private const int MostAlike = 5;

    /// <summary>What the list of indicators is narrowed down to by the links of dashboards.</summary>
    private static readonly string[] Narrowed =
    [
        "directorate=",
        "service=",
        "theme=",
        "element=",
        "partnership=",
        "portfolio=",
    ];

    /// <returns>The answers by their addresses.</returns>
    public static Task<IReadOnlyDictionary<string, Answer>> FromHomeAsync(
        Visitor visitor,
        Func<string, bool>? follows = null
    ) => FromAsync(visitor, "/", follows);

    /// <param name="start">The address of the first page.</param>
    /// <param name="follows">The links that are followed; null for all.</param>
    /// <returns>The answers by their addresses.</returns>
    public static async Task<IReadOnlyDictionary<string, Answer>> FromAsync(
        Visitor visitor,
        string start,
        Func<string, bool>? follows = null
    )
    {
        var found = new Dictionary<string, Answer>();
        var waiting = new Queue<string>([start]);
        var seen = new HashSet<string>(waiting);
        var alike = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var address))
        {
            found.Count.ShouldBeLessThan(MostPages);
            var answer = await visitor.GetAsync(address);
            found.Add(address, answer);
            foreach (var link in LinksOf(answer).Where(link => (follows?.Invoke(link) ?? true) && seen.Add(link)))
            {
                if (ShapeOf(link) is { } shape)
                {
                    alike[shape] = alike.GetValueOrDefault(shape) + 1;
                    if (alike[shape] > MostAlike)
                    {
                        continue;
                    }
                }

                waiting.Enqueue(link);
            }
        }

        return found;
    }

    /// <summary>What addresses of several parts have in common: <c>/indicators/*/edit</c>, <c>/people/*</c>, the history of anything. Null for what is opened whole.</summary>
    private static string? ShapeOf(string link)
    {
        var path = link.Split('?')[0].Trim('/').Split('/');
        return path switch
        {
            ["thread", "map"] when link.Contains('?') => "thread/map of *",
            ["indicators"] when Narrowed.Any(part => link.Contains(part, StringComparison.Ordinal)) =>
                "indicators of *",
            ["directorates" or "services" or "themes" or "partnerships", _]
                when link.Contains("asat=", StringComparison.Ordinal) => path[0] + "/* as at a day",
            ["targets", _] when link.Contains('?') => "targets/* of a year",
            ["change-history"] when link.Contains("of=", StringComparison.Ordinal) => "change-history of *",
            ["questions" or "recommendations" or "successes", "new" or "for-member"] => $"{path[0]}/{path[1]} about *",
            ["recommendations"] when link.Contains('?') => "recommendations about *",
            ["editions"] when link.Contains('?') => "editions for *",
            ["editions" or "public", _, var part, _] => $"{path[0]}/*/{part}/*",
            ["recovery-plans" or "interventions", "new"] => path[0] + "/new",
            ["challenge", "sessions", _, "topics", _] => "challenge/sessions/*/topics/*",
            ["commitments", _] => "commitments/*",
            ["commitments" or "learning" or "recovery-plans" or "successes" or "target-challenge"]
                when link.Contains('?') => path[0] + " of *",
            ["people" or "calendar" or "imports" or "change-history", _] => path[0] + "/*",
            [_, _, .., var last] when path.Length > 2 => $"{path[0]}/*/{last}",
            _ => null,
        };
    }

    /// <summary>The links to pages of ours, without the part of the page; a file to download is no page.</summary>
    private static IEnumerable<string> LinksOf(Answer answer) =>
        answer
            .All("a[href]")
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href =>
                href.StartsWith('/')
                && !href.StartsWith("//", StringComparison.Ordinal)
                && !Path.HasExtension(href.Split('?')[0])
            );
}
