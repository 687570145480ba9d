using Bunit;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class DerivedTableTests : BunitContext
{
    [Theory]
    [InlineData(false, "90", "restated; first reported as 90")]
    [InlineData(true, "90", "as first reported; restated as 90")]
    [InlineData(false, null, null)]
    public void LongerPeriod_OfARestatedFigure_SaysWhatItIsOtherwise(bool isAsReported, string? otherwise, string? said)
    {
        var table = Render<DerivedTable>(parameters =>
            parameters
                .Add(t => t.Name, "Homes")
                .Add(t => t.IsAsReported, isAsReported)
                .Add(t => t.Figures, [new(ReportingPeriod.Parse("2025-26-FY"), "80", "Sum") { Otherwise = otherwise }])
        );

        table.FindAll("td.num .note").Select(note => note.TextContent).ShouldBe(said is null ? [] : [said]);
    }
}
