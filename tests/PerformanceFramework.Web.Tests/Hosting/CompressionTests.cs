using Microsoft.AspNetCore.Http;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Where the length of an answer could give something away, it is not compressed (ADR 0056).</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class CompressionTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData("/sign-in", "br")]
    [InlineData("/sign-in?ReturnUrl=%2Fthread", null)]
    public async Task Page_IsSentAsTheRuleSays(string address, string? encoding)
    {
        using var client = demonstration.Site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");

        using var response = await client.SendAsync(request);

        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
    }

    [Theory]
    [InlineData("GET", "", false, true)]
    [InlineData("GET", "?search=waste", false, false)]
    [InlineData("POST", "", false, false)]
    [InlineData("POST", "?search=waste", false, false)]
    [InlineData("GET", "?search=waste", true, true)]
    public void Answer_IsCompressed_WhereNothingInItIsSomebodyElses(
        string method,
        string query,
        bool isPublic,
        bool isCompressed
    )
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        context.SetEndpoint(
            new Endpoint(null, new EndpointMetadataCollection(isPublic ? [new PublicPageAttribute()] : []), null)
        );

        Compression.IsSafe(context).ShouldBe(isCompressed);
    }
}
