using Bunit;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class DialogTests : BunitContext
{
    private readonly BunitJSModuleInterop module;

    public DialogTests()
    {
        module = JSInterop.SetupModule("./js/dialog.js");
        module.SetupVoid("show", _ => true).SetVoidResult();
        module.SetupVoid("hide", _ => true).SetVoidResult();
    }

    [Fact]
    public void Dialog_Closed_HoldsNothingAndCallsNoScript()
    {
        var dialog = DialogThatIs(open: false);

        dialog.Find("dialog").TextContent.Trim().ShouldBeEmpty();
        dialog.Find("dialog").HasAttribute("aria-labelledby").ShouldBeFalse();
        JSInterop.Invocations.ShouldBeEmpty();
    }

    [Fact]
    public void Dialog_Opened_IsShownAndNamedByItsTitle()
    {
        var dialog = DialogThatIs(open: true);

        module.VerifyInvoke("show");
        dialog.Find("dialog").GetAttribute("aria-labelledby").ShouldBe("freeze-title");
        dialog.Find("h2#freeze-title").TextContent.ShouldBe("Freeze the edition?");
        dialog.Find(".dialog__actions").TextContent.ShouldBe("Freeze");
    }

    [Fact]
    public void Dialog_ClosedByThePage_IsHiddenOnce()
    {
        var dialog = DialogThatIs(open: true);

        dialog.Render(p => p.Add(d => d.Open, false));

        module.VerifyInvoke("hide");
    }

    [Fact]
    public void Dialog_Escape_AsksThePageToClose()
    {
        var asked = 0;
        var dialog = DialogThatIs(open: true, () => asked++);

        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        asked.ShouldBe(1);
    }

    [Fact]
    public void Dialog_CloseReportedAfterThePageClosedIt_AsksNothing()
    {
        var asked = 0;
        var dialog = DialogThatIs(open: false, () => asked++);

        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        asked.ShouldBe(0);
    }

    [Fact]
    public void ReconnectDialog_HasTheIdThatBlazorLooksForAndAWayOn()
    {
        var dialog = Render<ReconnectDialog>();

        dialog.Find("dialog#components-reconnect-modal h2").TextContent.ShouldBe("The connection was lost");
        dialog
            .FindAll("button[data-reconnect]")
            .Select(b => b.GetAttribute("data-reconnect"))
            .ShouldBe(["retry", "reload"]);
        dialog.Find("script").GetAttribute("src").ShouldBe("js/reconnect.js");
    }

    private IRenderedComponent<Dialog> DialogThatIs(bool open, Action? onClose = null) =>
        Render<Dialog>(p =>
            p.Add(d => d.Id, "freeze")
                .Add(d => d.Title, "Freeze the edition?")
                .Add(d => d.ChildContent, "<p>66 indicators.</p>")
                .Add(d => d.Actions, "<button>Freeze</button>")
                .Add(d => d.Open, open)
                .Add(d => d.OnClose, onClose ?? (() => { }))
        );
}
