using Bunit;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

/// <summary>What people type is shown with its paragraphs, lists, emphasis and links, and with nothing else.</summary>
public sealed class MarkdownTextTests : BunitContext
{
    [Theory]
    [InlineData("One.", "<p>One.</p>")]
    [InlineData("One.\n\nTwo.", "<p>One.</p><p>Two.</p>")]
    [InlineData("One\nline", "<p>One<br>line</p>")]
    [InlineData(
        "**Bold** and *italics* and _more_",
        "<p><strong>Bold</strong> and <em>italics</em> and <em>more</em></p>"
    )]
    [InlineData("- one\n- two", "<ul><li><p>one</p></li><li><p>two</p></li></ul>")]
    [InlineData("1. one\n2. two", "<ol><li><p>one</p></li><li><p>two</p></li></ol>")]
    [InlineData("3. three\n4. four", """<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>""")]
    [InlineData("- one\n  - inner", "<ul><li><p>one</p><ul><li><p>inner</p></li></ul></li></ul>")]
    [InlineData(
        "[the plan](https://example.org/plan?a=1&b=2)",
        """<p><a href="https://example.org/plan?a=1&amp;b=2" rel="noopener noreferrer nofollow">the plan</a></p>"""
    )]
    [InlineData(
        "[write](mailto:waste@example.org)",
        """<p><a href="mailto:waste@example.org" rel="noopener noreferrer nofollow">write</a></p>"""
    )]
    [InlineData("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>")]
    [InlineData("# 1 priority", "<p># 1 priority</p>")]
    [InlineData("> quoted", "<p>&gt; quoted</p>")]
    [InlineData("    four spaces", "<p>four spaces</p>")]
    [InlineData("One\n---", "<p>One<br>---</p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [InlineData("`code`", "<p>`code`</p>")]
    [InlineData("See [x][y] and [z", "<p>See [x][y] and [z</p>")]
    [InlineData("![ and **", "<p>![ and **</p>")]
    [InlineData("[Provisional]: 84% so far", "<p>[Provisional]: 84% so far</p>")]
    [InlineData("[1]: https://example.org", "<p>[1]: https://example.org</p>")]
    [InlineData("- [Update]: done", "<ul><li><p>[Update]: done</p></li></ul>")]
    [InlineData("", "")]
    public void Text_IsShownAsMeant(string typed, string shown) => Shown(typed).MarkupMatches(shown);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>")]
    [InlineData("<div>\n<b>x</b>\n</div>", "<div><b>x</b></div>")]
    [InlineData("**<svg onload=alert(1)>**", "<svg onload=alert(1)>")]
    [InlineData("- <iframe src=\"//evil.example\">", "<iframe src=\"//evil.example\">")]
    [InlineData("&lt;script&gt;", "&lt;script&gt;")]
    [InlineData("&#106;avascript:x", "&#106;avascript:x")]
    [InlineData("<!-- gone? -->", "<!-- gone? -->")]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "x")]
    [InlineData("[x]( javascript:alert(1))", "x")]
    [InlineData("[x](java\tscript:alert(1))", "[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))", "x")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)", "x")]
    [InlineData("[x](vbscript:msgbox(1))", "x")]
    [InlineData("[x](file:///etc/passwd)", "x")]
    [InlineData("[x](//evil.example)", "x")]
    [InlineData("[x](/people)", "x")]
    [InlineData("[*x*](javascript:alert(1))", "x")]
    [InlineData("[![a](https://example.org/i.png)](javascript:alert(1))", "a")]
    [InlineData("![a picture](https://example.org/i.png)", "a picture")]
    [InlineData("![x](javascript:alert(1))", "x")]
    [InlineData("<javascript:alert(1)>", "<javascript:alert(1)>")]
    [InlineData("<https://example.org>", "<https://example.org>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)", "[x][y][y]: javascript:alert(1)")]
    public void Text_ThatIsHostile_IsTextAndNoMore(string typed, string read)
    {
        var shown = Shown(typed);

        shown.FindAll("script, img, svg, iframe, a, div, b, [onload], [onerror]").ShouldBeEmpty();
        string.Concat(shown.Nodes.Select(node => node.TextContent)).ShouldBe(read);
    }

    [Fact]
    public void Link_WithATitleAndQuotes_HasNoMoreThanItsAddress()
    {
        var link = Shown("""[x](https://example.org/"onmouseover="alert(1) "title")""").FindAll("a");

        foreach (var attributes in link.Select(one => one.Attributes.Select(attribute => attribute.Name)))
        {
            attributes.ShouldBe(["href", "rel"]);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("\\")]
    [InlineData("[](")]
    public void Text_NestedWithoutEnd_IsShownAtOnce(string piece)
    {
        var typed = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Shown(typed).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private IRenderedComponent<MarkdownText> Shown(string typed) =>
        Render<MarkdownText>(p => p.Add(text => text.Text, typed));
}
