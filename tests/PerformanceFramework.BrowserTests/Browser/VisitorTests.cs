namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>That the checks which every journey makes do find what they look for.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class VisitorTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData("document.querySelector('h1').setAttribute('style', 'color: red')", "Content Security Policy")]
    [InlineData("console.error('Something failed')", "Something failed")]
    [InlineData("document.querySelector('main').append(new Image())", "image-alt (critical)")]
    [InlineData(
        "document.querySelector('footer').append(Object.assign(document.createElement('input'), { size: 500, title: 'Wide' }))",
        "Wider than the window"
    )]
    public async Task Check_OfAPageWithAFault_NamesIt(string fault, string named)
    {
        await using var visitor = await (await chromium.ReadingSiteAsync()).VisitAsync();
        await visitor.GoAsync("/sign-in");
        await visitor.Page.EvaluateAsync($"() => {{ {fault} }}");

        var complaint = await Assert.ThrowsAsync<ShouldAssertException>(visitor.CheckAsync);

        complaint.Message.ShouldContain(named);
    }
}
