using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Organisation;

public sealed class CouncilTests
{
    [Fact]
    public void Council_ThatIsNew_HasOurColourAndNoCrest()
    {
        var council = new Council("Smalltown");

        council.Colour.ShouldBe("#5a2d72");
        (council.Crest, council.CrestType, council.CrestTag).ShouldBe((null, null, null));
    }

    [Fact]
    public void Council_CalledAndPaintedAnew_HasBoth()
    {
        var council = new Council("Smalltown");

        council.Call("Largetown");
        council.Paint(Colour.Parse("#1D70B8"));

        (council.Name, council.Colour).ShouldBe(("Largetown", "#1d70b8"));
    }
}
