using Bunit;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>A return of a hundred rows answers a keystroke as one of six does.</summary>
public sealed class ReturnGridSpeedTests() : ReturnGridTest(times: 17)
{
    [Fact]
    public void Keystroke_InAHundredRows_DrawsItsRowAlone()
    {
        var grid = Open();
        var rows = grid.FindComponents<ReturnGridRow>();
        rows.Count.ShouldBe(102);
        var before = rows.ToDictionary(row => row.Instance.Row.Row.EntryId, row => row.RenderCount);

        Figure(grid, Cell("HOU-3", "2026-27-Q2")).Input("4");

        // A keystroke waits while the grid looks what others have changed.
        grid.WaitForAssertion(() =>
            rows.Where(row => row.RenderCount > before[row.Instance.Row.Row.EntryId])
                .Select(row => row.Instance.Row.Row.EntryId)
                .ShouldBe([Council.Entry("HOU-3", "2026-27-Q2")])
        );
    }
}
