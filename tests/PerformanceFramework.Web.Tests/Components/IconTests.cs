using Bunit;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class IconTests : BunitContext
{
    [Fact]
    public void Icon_IsDecorationFromTheSprite() =>
        Render<Icon>(p => p.Add(i => i.Symbol, "u-saved"))
            .MarkupMatches("""<svg class="i" aria-hidden="true" focusable="false"><use href="#u-saved"></use></svg>""");

    [Fact]
    public void Icon_Large_SaysSo() =>
        Render<Icon>(p => p.Add(i => i.Symbol, "u-saved").Add(i => i.Large, true))
            .Find("svg")
            .ClassList.ShouldContain("i--lg");

    [Fact]
    public void IconSprite_Symbols_AreUniqueAndHidden()
    {
        var sprite = Render<IconSprite>();

        sprite.FindAll("symbol").Select(s => s.Id).ShouldBeUnique();
        sprite.Find("svg").GetAttribute("aria-hidden").ShouldBe("true");
        sprite.Markup.ShouldNotContain("style=");
    }
}
