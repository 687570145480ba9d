namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Follows every link of every page.</summary>
internal static class Crawl
{
    /// <summary>More than the demonstration has; without it, pages that link to ever new pages would never end.</summary>
    private const int MostPages = 1000;

    /// <returns>The answers by their addresses.</returns>
    public static async Task<IReadOnlyDictionary<string, Answer>> FromHomeAsync(
        Visitor visitor,
        Func<string, bool>? follows = null
    )
    {
        var found = new Dictionary<string, Answer>();
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>(waiting);
        while (waiting.TryDequeue(out var address))
        {
            found.Count.ShouldBeLessThan(MostPages);
            var answer = await visitor.GetAsync(address);
            found.Add(address, answer);
            foreach (var link in LinksOf(answer).Where(link => (follows?.Invoke(link) ?? true) && seen.Add(link)))
            {
                waiting.Enqueue(link);
            }
        }

        return found;
    }

    /// <summary>The links to pages of ours, without the part of the page.</summary>
    private static IEnumerable<string> LinksOf(Answer answer) =>
        answer
            .All("a[href]")
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal));
}
