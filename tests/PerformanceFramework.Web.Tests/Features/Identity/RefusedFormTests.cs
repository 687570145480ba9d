using Microsoft.Extensions.Hosting;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>
/// What people see when a form is not taken: where nothing is set up, that of the first run. In production, because in development Blazor answers with a line for programmers.
/// </summary>
public sealed class RefusedFormTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Site _site;

    public RefusedFormTests() => _site = new Site(_folder.File(), Environments.Production);

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsAPageThatSaysWhatToDo() =>
        ShouldSayWhatToDo(
            await _site
                .Visitor()
                .PostAsync("/sign-in", ("_handler", "sign-in"), ("Form.UserName", "a"), ("Form.Password", "b"))
        );

    [Fact]
    public async Task Form_WithTheTokenOfAnotherBrowser_IsAPageThatSaysWhatToDo()
    {
        var others = await _site.Visitor().GetAsync("/first-run");

        ShouldSayWhatToDo(await _site.Visitor().SubmitAsync(others, "main form", ("Form.UserName", "a")));
    }

    [Theory]
    [InlineData("_handler", "something-else")]
    [InlineData("other", "value")]
    public async Task Form_ThatIsNotOnThePage_IsAPageThatSaysWhatToDo(string name, string value)
    {
        var visitor = _site.Visitor();
        var page = await visitor.GetAsync("/first-run");
        var token = page.One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;

        ShouldSayWhatToDo(await visitor.PostAsync("/first-run", ("__RequestVerificationToken", token), (name, value)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    public async Task Form_ThatIsNone_IsAPage(string contentType)
    {
        using var content = new StringContent("{}");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await _site.Visitor().SendAsync(HttpMethod.Post, "/sign-in", content);

        answer.Status.ShouldBe(400);
        answer.Heading.ShouldBe("That form can no longer be sent");
    }

    private static void ShouldSayWhatToDo(Answer answer)
    {
        answer.Status.ShouldBe(400);
        answer.Heading.ShouldBe("That form can no longer be sent");
        answer.Text("main .dek").ShouldContain("load the page again");
    }
}
