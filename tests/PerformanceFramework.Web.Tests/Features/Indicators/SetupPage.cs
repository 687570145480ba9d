using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>Sends forms of many fields as a browser would: what is in them already, with some of it typed anew.</summary>
internal static class SetupPage
{
    public static async Task<Answer> FillInAsync(
        this Visitor visitor,
        Answer page,
        string form,
        params (string Name, string Value)[] typed
    )
    {
        var names = typed.Select(pair => pair.Name).ToHashSet();
        var there = page.One(form)
            .QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control => control is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(control => (Name: control.GetAttribute("name")!, Value: ValueOf(control)))
            .Where(pair => !names.Contains(pair.Name));
        return await visitor.SubmitAsync(page, form, [.. there, .. typed.Where(pair => pair.Value.Length > 0)]);
    }

    /// <summary>Records that a panel recommends to drop the first of 24 candidates and to add none.</summary>
    public static async Task<Answer> RecommendAsync(this Visitor visitor, Answer page) =>
        await visitor.FillInAsync(
            page,
            "form:has(#recommendation-panel)",
            [
                ("Form.Panel", "The panel"),
                ("Form.Summary", "One less."),
                ("Form.Lines[0].Why", "Twice."),
                .. Enumerable.Range(0, 24).Select(at => ($"Form.Lines[{at}].Choice", at is 0 or > 19 ? "out" : "in")),
                .. page.All("textarea[name^='Form.Answers']").Select(area => (area.GetAttribute("name")!, "Later.")),
            ]
        );

    public static string ValueOf(IElement control) =>
        control switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            _ => control.GetAttribute("value") ?? "",
        };
}
