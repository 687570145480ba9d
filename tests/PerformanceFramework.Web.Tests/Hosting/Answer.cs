using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What came back for an address.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Location">Where a redirect leads: from the root of the site where it can be said so, otherwise the full address.</param>
/// <param name="Headers">Several values of one header are joined with commas.</param>
public sealed record Answer(
    string Address,
    HttpStatusCode StatusCode,
    string? Location,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    private const string Root = "http://localhost";

    // A crawl keeps hundreds of answers; their documents, each a hundred times its text, may go and be parsed again.
    private readonly WeakReference<IHtmlDocument?> _document = new(null);

    public int Status => (int)StatusCode;

    public IHtmlDocument Document
    {
        get
        {
            if (!_document.TryGetTarget(out var document))
            {
                document = new HtmlParser().ParseDocument(Body);
                _document.SetTarget(document);
            }

            return document;
        }
    }

    public bool IsPage =>
        Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true;

    /// <summary>The words of the heading.</summary>
    public string Heading => Words(Document.QuerySelector("h1").ShouldNotBeNull(Address));

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public IElement One(string selector) => All(selector).ShouldHaveSingleItem($"{selector} on {Address}");

    /// <summary>The words of the one element that fits.</summary>
    public string Text(string selector) => Words(One(selector));

    /// <summary>What an element says, with single spaces.</summary>
    public static string Words(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Answer> ReadAsync(string address, HttpResponseMessage response) =>
        new(
            address,
            response.StatusCode,
            Local(response.Headers.Location),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync()
        );

    private static string? Local(Uri? location) =>
        location?.OriginalString.StartsWith(Root + "/", StringComparison.Ordinal) == true
        && !location.OriginalString.StartsWith(Root + "//", StringComparison.Ordinal)
            ? location.OriginalString[Root.Length..]
            : location?.OriginalString;
}
