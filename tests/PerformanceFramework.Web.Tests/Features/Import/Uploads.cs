using System.Net.Http.Headers;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Import;

internal static class Uploads
{
    /// <summary>Sends a file by the form of the page of imports.</summary>
    public static async Task<Answer> SendAsync(Visitor team, string name, byte[] content)
    {
        var page = await team.GetAsync("/imports");
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Form.File", name);
        return await team.SendAsync(HttpMethod.Post, "/imports", form);
    }
}
