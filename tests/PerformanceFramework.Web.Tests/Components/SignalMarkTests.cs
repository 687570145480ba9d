using Bunit;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class SignalMarkTests : BunitContext
{
    [Theory]
    [InlineData("in doubt", "Hit and miss in doubt")]
    [InlineData("", "Hit and miss")]
    public void Note_StandsApartFromItsWord(string note, string text) =>
        Render<SignalMark>(p => p.Add(m => m.Look, new SignalLook("Hit and miss", "a-either", SignalTone.Plain, note)))
            .Find("span > span")
            .TextContent.Trim()
            .ShouldBe(text);
}
