using Bunit;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class DataTableTests : BunitContext
{
    private const string Body = "<tbody><tr><td>1</td></tr></tbody>";

    [Fact]
    public void DataTable_ScrollsInARegionNamedByItsCaption() =>
        Render<DataTable>(p => p.Add(t => t.Caption, "Six outcomes, Q2 2026/27").AddChildContent(Body))
            .MarkupMatches(
                """
                <div class="scroll" role="region" aria-labelledby="six-outcomes-q2-2026-27-caption" tabindex="0">
                  <table class="table">
                    <caption id="six-outcomes-q2-2026-27-caption">Six outcomes, Q2 2026/27</caption>
                    <tbody><tr><td>1</td></tr></tbody>
                  </table>
                </div>
                """
            );

    [Fact]
    public void DataTable_CaptionHidden_IsStillThereToBeHeard()
    {
        var table = Render<DataTable>(p =>
            p.Add(t => t.Caption, "Outcomes")
                .Add(t => t.CaptionHidden, true)
                .Add(t => t.Class, "table--dense")
                .Add(t => t.Id, "second")
                .AddChildContent(Body)
        );

        table.Find("caption").ClassList.ShouldContain("vh");
        table.Find("caption").Id.ShouldBe("second-caption");
        table.Find("table").GetAttribute("class").ShouldBe("table table--dense");
    }
}
