using Bunit;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class ButtonTests : BunitContext
{
    [Fact]
    public void Button_WithoutAddress_IsAButtonThatSubmitsNothing() =>
        Render<Button>(p => p.AddChildContent("Save"))
            .MarkupMatches("""<button type="button" class="btn">Save</button>""");

    [Fact]
    public void Button_WithAddress_IsALink() =>
        Render<Button>(p => p.Add(b => b.Href, "/returns").AddChildContent("Returns"))
            .MarkupMatches("""<a href="/returns" class="btn">Returns</a>""");

    [Theory]
    [InlineData(ButtonKind.Primary, "btn")]
    [InlineData(ButtonKind.Quiet, "btn btn--quiet")]
    [InlineData(ButtonKind.Danger, "btn btn--danger")]
    [InlineData(ButtonKind.Link, "btn btn--link")]
    public void Button_EachKind_HasItsLook(ButtonKind kind, string look) =>
        Render<Button>(p => p.Add(b => b.Kind, kind).AddChildContent("x"))
            .Find("button")
            .GetAttribute("class")
            .ShouldBe(look);

    [Fact]
    public void Button_Attributes_ArePassedOnAndClassesJoined()
    {
        var button = Render<Button>(p =>
                p.Add(b => b.Type, "submit")
                    .AddUnmatched("name", "action")
                    .AddUnmatched("value", "approve")
                    .AddUnmatched("class", "wide")
                    .AddChildContent("Approve")
            )
            .Find("button");

        button.GetAttribute("type").ShouldBe("submit");
        button.GetAttribute("name").ShouldBe("action");
        button.GetAttribute("value").ShouldBe("approve");
        button.GetAttribute("class").ShouldBe("btn wide");
    }
}
