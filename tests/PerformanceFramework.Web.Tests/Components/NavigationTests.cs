using Bunit;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class NavigationTests : BunitContext
{
    [Fact]
    public void Tabs_AreLinksOfWhichOneIsCurrent() =>
        Render<Tabs>(p =>
                p.Add(t => t.Label, "Show")
                    .Add(t => t.Items, [new("All 66", "?v=all", true), new("Red, 9", "?v=red", false)])
            )
            .MarkupMatches(
                """
                <nav class="tabs" aria-label="Show">
                  <ul>
                    <li><a href="?v=all" aria-current="page">All 66</a></li>
                    <li><a href="?v=red">Red, 9</a></li>
                  </ul>
                </nav>
                """
            );

    [Fact]
    public void Breadcrumbs_TheLastStepIsThePageItself() =>
        Render<Breadcrumbs>(p => p.Add(b => b.Items, [new("Whole council", "/"), new("SW-04", null)]))
            .MarkupMatches(
                """
                <nav class="crumbs" aria-label="Breadcrumb">
                  <ol><li><a href="/">Whole council</a></li><li>SW-04</li></ol>
                </nav>
                """
            );

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1 2 3 Next")]
    [InlineData(2, 3, "Previous 1 2 3 Next")]
    [InlineData(5, 12, "Previous 1 … 4 5 6 … 12 Next")]
    [InlineData(12, 12, "Previous 1 … 11 12")]
    public void Pager_ShowsTheEndsAndWhatIsNear(int page, int pages, string shown)
    {
        var pager = PagerOn(page, pages);

        string.Join(
                ' ',
                pager.FindAll("li").Select(li => li.TextContent.Replace("Page ", "").Replace(" page", "").Trim())
            )
            .ShouldBe(shown);
    }

    [Fact]
    public void Pager_CurrentPage_IsMarkedAndLinked()
    {
        var current = PagerOn(2, 3).Find("[aria-current=page]");

        current.TextContent.ShouldBe("Page 2");
        current.GetAttribute("href").ShouldBe("?page=2");
    }

    [Fact]
    public void Masthead_MarksTheCurrentPageAndSaysWhoIsSignedIn()
    {
        var masthead = Render<Masthead>(p =>
            p.Add(m => m.CouncilName, "Bolton")
                .Add(m => m.Items, [new("Home", "/", true), new("Returns", "/returns", false)])
                .Add(m => m.SignedInAs, "Performance team")
                .Add(m => m.Account, "<a href=\"/sign-out\">Sign out</a>")
        );

        masthead.Find("nav").GetAttribute("aria-label").ShouldBe("Main");
        masthead.Find("nav > details > summary").TextContent.ShouldBe("Menu");
        masthead.FindAll("a[href='/returns']").ShouldHaveSingleItem();
        masthead.Find("[aria-current=page]").TextContent.ShouldBe("Home");
        masthead.Find(".masthead__name").TextContent.ShouldBe("Bolton performance");
        masthead.Find(".masthead__who").TextContent.ShouldContain("Signed in as Performance team");
        masthead.Find(".masthead__who a").GetAttribute("href").ShouldBe("/sign-out");
    }

    [Fact]
    public void Masthead_SignedOut_HasNoMenu()
    {
        var masthead = Render<Masthead>(p => p.Add(m => m.CouncilName, "Bolton").Add(m => m.Items, []));

        masthead.FindAll("nav, .masthead__who").ShouldBeEmpty();
    }

    [Fact]
    public void SkipLink_LeadsToTheMainPartOfThisPage() =>
        Render<SkipLink>().Find("a.skip").GetAttribute("href").ShouldBe("/#main");

    private IRenderedComponent<Pager> PagerOn(int page, int pages) =>
        Render<Pager>(p =>
            p.Add(x => x.Page, page)
                .Add(x => x.Pages, pages)
                .Add(x => x.Href, n => $"?page={n}")
                .Add(x => x.Label, "Pages")
        );
}
