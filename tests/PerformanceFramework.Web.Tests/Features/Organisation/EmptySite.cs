using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerformanceFramework.Web.Features.Organisation;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>An installation in which nothing is set up, asked from an address.</summary>
internal sealed class EmptySite(IPAddress? from, string? environment = null) : IAsyncDisposable
{
    public const string Password = "four green ducks";

    private readonly TestFolder _folder = new();
    private Site? _site;

    public static EmptySite OnThisMachine() => new(IPAddress.Loopback);

    public Site Site =>
        _site ??= new Site(_folder.File(), environment ?? Environments.Development, ("Demonstration:Enabled", "false"))
        {
            From = from,
        };

    /// <summary>The code that start-up prints.</summary>
    public string Code => Site.Services.GetRequiredService<FirstRunCode>().Make();

    /// <summary>Sends the form of the first run, filled in properly but for what is given.</summary>
    public async Task<Answer> FoundAsync(Visitor visitor, params (string Name, string Value)[] otherwise) =>
        await FoundAsync(visitor, await visitor.GetAsync("/first-run"), otherwise);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public Task<Answer> FoundAsync(Visitor visitor, Answer page, params (string Name, string Value)[] otherwise)
    {
        var typed = Typed();
        foreach (var (name, value) in otherwise)
        {
            typed[name] = value;
        }

        return visitor.SubmitAsync(page, "main form", [.. typed.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>Sends it as browsers do, with the file of a crest.</summary>
    public async Task<Answer> FoundAsync(Visitor visitor, string fileName, byte[] crest)
    {
        var page = await visitor.GetAsync("/first-run");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("main form input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (name, value) in Typed())
        {
            form.Add(new StringContent(value), name);
        }

        var picture = new ByteArrayContent(crest);
        picture.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "\"Form.Crest\"",
            FileName = $"\"{fileName}\"",
        };
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture);
        return await visitor.SendAsync(HttpMethod.Post, "/first-run", form);
    }

    private static Dictionary<string, string> Typed() =>
        new()
        {
            ["Form.CouncilName"] = "Smalltown",
            ["Form.Colour"] = "#1d70b8",
            ["Form.YourName"] = "Ada Lovelace",
            ["Form.UserName"] = "ada",
            ["Form.Password"] = Password,
            ["Form.PasswordAgain"] = Password,
            ["Form.IsInPerformanceTeam"] = "true",
        };

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _folder.Dispose();
    }
}
