using System.Diagnostics;
using Bunit;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Features.Returns;
using Xunit.Abstractions;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>A return of a hundred rows answers a keystroke as one of six does.</summary>
public sealed class ReturnGridSpeedTests(ITestOutputHelper output) : ReturnGridTest(times: 17)
{
    private const int Keystrokes = 20;

    [Fact]
    public void Keystroke_InAHundredRows_DrawsItsRowAloneAndQuickly()
    {
        var grid = Open();
        var rows = grid.FindComponents<ReturnGridRow>();
        rows.Count.ShouldBe(102);
        var typed = Cell("HOU-3", "2026-27-Q2");
        var before = rows.ToDictionary(row => row.Instance.Row.Row.EntryId, row => row.RenderCount);
        Figure(grid, typed).Input("4");

        rows.Where(row => row.RenderCount > before[row.Instance.Row.Row.EntryId])
            .Select(row => row.Instance.Row.Row.EntryId)
            .ShouldBe([Council.Entry("HOU-3", "2026-27-Q2")]);

        var times = new List<double>();
        for (var stroke = 0; stroke < Keystrokes; stroke++)
        {
            var field = Figure(grid, typed);
            var watch = Stopwatch.StartNew();
            field.Input($"4{stroke}");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var median = times.Order().ElementAt(Keystrokes / 2);
        output.WriteLine($"Median {median:0.0} ms, slowest {times.Max():0.0} ms");
        median.ShouldBeLessThan(50);
    }
}
