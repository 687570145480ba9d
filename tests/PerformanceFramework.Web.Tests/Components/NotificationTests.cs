using Bunit;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class NotificationTests : BunitContext
{
    [Theory]
    [InlineData(NotificationKind.Info, "status", "#u-info")]
    [InlineData(NotificationKind.Success, "status", "#u-saved")]
    [InlineData(NotificationKind.Warning, "status", "#u-warn")]
    [InlineData(NotificationKind.Error, "alert", "#u-error")]
    public void Notification_EachKind_InterruptsOnlyForErrors(NotificationKind kind, string role, string symbol)
    {
        var notification = Render<Notification>(p => p.Add(n => n.Kind, kind).AddChildContent("Words"));

        notification.Find(".notice").GetAttribute("role").ShouldBe(role);
        notification.Find("use").GetAttribute("href").ShouldBe(symbol);
        Render<IconSprite>().FindAll($"symbol{symbol}").Count.ShouldBe(1);
    }

    [Fact]
    public void Notification_WithTitle_SaysItFirst() =>
        Render<Notification>(p => p.Add(n => n.Title, "Return submitted").AddChildContent("<p>To be approved.</p>"))
            .FindAll("p")
            .Select(p => p.TextContent)
            .ShouldBe(["Return submitted", "To be approved."]);
}
