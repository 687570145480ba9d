using Bunit;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class FieldTests : BunitContext
{
    [Fact]
    public void TextField_WithoutHintOrError_IsALabelAndAnInput() =>
        TextFieldWith(null, null)
            .MarkupMatches(
                """
                <div class="field">
                  <label for="k2">Residual waste</label>
                  <input class="input" id="k2" name="waste" type="text" value="1170" />
                </div>
                """
            );

    [Fact]
    public void TextField_WithHintAndError_IsDescribedByBoth()
    {
        var field = TextFieldWith("Whole kilograms", "Must be below 400.");
        var input = field.Find("input");

        input.GetAttribute("aria-describedby").ShouldBe("k2-hint k2-error");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.ClassList.ShouldContain("input--error");
        field.Find("#k2-hint").TextContent.ShouldBe("Whole kilograms");
        field.Find("#k2-error").TextContent.ShouldBe("Error: Must be below 400.");
    }

    [Theory]
    [InlineData("Hint", null, "k2-hint")]
    [InlineData(null, "Error", "k2-error")]
    public void TextField_WithOneOfThem_IsDescribedByThatOne(string? hint, string? error, string describedBy) =>
        TextFieldWith(hint, error).Find("input").GetAttribute("aria-describedby").ShouldBe(describedBy);

    [Fact]
    public void TextField_InAnIsland_PassesChangesOn()
    {
        string? typed = null;
        var field = Render<TextField>(p =>
            p.Add(f => f.Id, "k1")
                .Add(f => f.Name, "k1")
                .Add(f => f.Label, "Actual")
                .AddUnmatched("class", "input--num")
                .AddUnmatched("inputmode", "decimal")
                .AddUnmatched(
                    "onchange",
                    EventCallback.Factory.Create<ChangeEventArgs>(this, e => typed = (string?)e.Value)
                )
        );

        field.Find("input").Change("17.9");

        typed.ShouldBe("17.9");
        field.Find("input").GetAttribute("class").ShouldBe("input input--num");
        field.Find("input").GetAttribute("inputmode").ShouldBe("decimal");
    }

    [Fact]
    public void TextField_HostileText_IsEscaped()
    {
        var field = Render<TextField>(p =>
            p.Add(f => f.Id, "k1")
                .Add(f => f.Name, "k1")
                .Add(f => f.Label, "<script>alert(1)</script>")
                .Add(f => f.Error, "<b>no</b>")
                .Add(f => f.Value, "\"><script>")
        );

        field.FindAll("script, b").ShouldBeEmpty();
        field.Find("label").TextContent.ShouldBe("<script>alert(1)</script>");
        field.Find("input").GetAttribute("value").ShouldBe("\"><script>");
    }

    [Fact]
    public void TextAreaField_HasLabelRowsAndName()
    {
        var area = Render<TextAreaField>(p =>
                p.Add(f => f.Id, "why")
                    .Add(f => f.Name, "why")
                    .Add(f => f.Label, "Why?")
                    .Add(f => f.Hint, "The cause")
                    .Add(f => f.Rows, 6)
            )
            .Find("textarea");

        area.GetAttribute("rows").ShouldBe("6");
        area.GetAttribute("name").ShouldBe("why");
        area.GetAttribute("aria-describedby").ShouldBe("why-hint");
    }

    [Fact]
    public void Select_ListsItsOptions()
    {
        var select = Render<Select>(p =>
            p.Add(f => f.Id, "portfolio")
                .Add(f => f.Name, "portfolio")
                .Add(f => f.Label, "Portfolio")
                .Add(f => f.Value, "b")
                .Add(f => f.Options, [new("a", "Children’s services"), new("b", "Environment")])
        );

        select.FindAll("option").Select(o => o.TextContent).ShouldBe(["Children’s services", "Environment"]);
        select.Find("select").GetAttribute("value").ShouldBe("b");
        select.Find("label").GetAttribute("for").ShouldBe("portfolio");
    }

    private IRenderedComponent<TextField> TextFieldWith(string? hint, string? error) =>
        Render<TextField>(p =>
            p.Add(f => f.Id, "k2")
                .Add(f => f.Name, "waste")
                .Add(f => f.Label, "Residual waste")
                .Add(f => f.Hint, hint)
                .Add(f => f.Error, error)
                .Add(f => f.Value, "1170")
        );
}
