using AngleSharp.Html.Dom;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Somebody with a browser: keeps cookies, follows nothing by itself, and has no scripts.</summary>
public sealed class Visitor(HttpClient client)
{
    public Task<Answer> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    /// <summary>A file as it comes.</summary>
    public Task<byte[]> DownloadAsync(string address) => client.GetByteArrayAsync(address);

    public async Task<Answer> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(address, response);
    }

    public Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(
            HttpMethod.Post,
            address,
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );

    /// <summary>Sends a form of a page with its hidden fields and what is typed.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, params (string Name, string Value)[] typed)
    {
        var element = page.Document.QuerySelector(form).ShouldNotBeNull($"{form} on {page.Address}");
        var hidden = element
            .QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        return PostAsync(element.GetAttribute("action") ?? page.Address, [.. hidden, .. typed]);
    }

    /// <summary>Sends a form of a page as a browser does: with everything that it shows, but for what is typed anew.</summary>
    public Task<Answer> SendAsShownAsync(Answer page, string form, params (string Name, string Value)[] typed)
    {
        var element = (IHtmlFormElement)page.Document.QuerySelector(form).ShouldNotBeNull($"{form} on {page.Address}");
        var shown = element.Elements.SelectMany(Shown).Where(field => typed.All(t => t.Name != field.Name));
        return PostAsync(page.Address, [.. shown, .. typed]);
    }

    /// <summary>Fills in and sends the form of the sign-in page.</summary>
    public async Task<Answer> SignInAsync(string userName, string? password = null, string address = "/sign-in") =>
        await SubmitAsync(
            await GetAsync(address),
            "main form",
            ("Form.UserName", userName),
            ("Form.Password", password ?? DemonstrationSignIns.Password)
        );

    public async Task<Answer> SignOutAsync() => await SubmitAsync(await GetAsync("/"), "form.signout");

    private static IEnumerable<(string Name, string Value)> Shown(IHtmlElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(box.Name!, box.Value)] : [],
            IHtmlInputElement { Type: not ("submit" or "file") } input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value)],
            IHtmlSelectElement list => [(list.Name!, list.Value ?? "")],
            _ => [],
        };
}
