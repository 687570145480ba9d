using Bunit;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class SectionTests : BunitContext
{
    [Fact]
    public void Section_IsNamedByItsHeading() =>
        Render<Section>(p =>
                p.Add(s => s.Label, "Six outcomes").Add(s => s.Note, "Counted once.").AddChildContent("<p>x</p>")
            )
            .MarkupMatches(
                """
                <section class="sect" aria-labelledby="six-outcomes">
                  <div class="sect__head">
                    <h2 class="sect__label" id="six-outcomes">Six outcomes</h2>
                    <p class="note">Counted once.</p>
                  </div>
                  <div class="sect__body"><p>x</p></div>
                </section>
                """
            );

    [Theory]
    [InlineData(2, "h2")]
    [InlineData(3, "h3")]
    [InlineData(4, "h4")]
    public void Section_HeadingLevel_IsKept(int level, string heading)
    {
        var section = Render<Section>(p =>
            p.Add(s => s.Label, "Trend").Add(s => s.Id, "trend-1").Add(s => s.HeadingLevel, level).AddChildContent("x")
        );

        section.Find(heading).Id.ShouldBe("trend-1");
    }

    [Fact]
    public void Section_NoteWithALink_IsShownInsteadOfWords()
    {
        var section = Render<Section>(p =>
            p.Add(s => s.Label, "Exceptions")
                .Add(s => s.NoteContent, "<a href=\"?all\">All nine</a>")
                .AddChildContent("x")
        );

        section.Find(".note a").TextContent.ShouldBe("All nine");
    }

    [Theory]
    [InlineData(true, "stamp stamp--live", "#u-live")]
    [InlineData(false, "stamp stamp--edition", "#u-edition")]
    public void Stamp_LiveOrFrozen_LooksAndReadsDifferently(bool live, string look, string symbol)
    {
        var stamp = Render<Stamp>(p => p.Add(s => s.Title, "Figures").Add(s => s.Live, live).AddChildContent("Words."));

        stamp.Find("div").GetAttribute("class").ShouldBe(look);
        stamp.Find("use").GetAttribute("href").ShouldBe(symbol);
        stamp.Find("b").TextContent.ShouldBe("Figures");
        Render<IconSprite>().FindAll($"symbol{symbol}").Count.ShouldBe(1);
    }

    [Fact]
    public void Tag_IsAnOutlinedLabel() =>
        Render<Tag>(p => p.AddChildContent("Decision needed"))
            .MarkupMatches("""<span class="reason">Decision needed</span>""");

    [Fact]
    public void PageFooter_HoldsTheWordsOfThePage() =>
        Render<PageFooter>(p => p.AddChildContent("<p>Open Government Licence</p>"))
            .Find("footer .foot p")
            .TextContent.ShouldBe("Open Government Licence");
}
