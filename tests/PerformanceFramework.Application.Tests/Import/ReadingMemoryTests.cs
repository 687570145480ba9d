using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>Runs while nothing else does: memory is counted for the whole process.</summary>
[CollectionDefinition(nameof(ReadingMemoryTests), DisableParallelization = true)]
[Collection(nameof(ReadingMemoryTests))]
public sealed class ReadingMemoryTests
{
    [Fact]
    public void Workbook_OfAHundredThousandRows_IsReadInLittleMemory()
    {
        var bytes = RoundTripTests.Workbook(
            new SheetToWrite(
                "t",
                [.. Enumerable.Range(0, 10).Select(column => $"c{column}")],
                Enumerable
                    .Range(0, 100_000)
                    .Select(
                        IReadOnlyList<object?> (row) =>
                            [
                                .. Enumerable
                                    .Range(0, 10)
                                    .Select(object? (column) => column < 5 ? $"text {row} {column}" : row * 1.5m),
                            ]
                    )
            )
        );
        var file = TableFile.Open(bytes, "t.xlsx");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (count, most) = (0, 0L);
        foreach (var row in file.RowsOf("t"))
        {
            if (++count % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        count.ShouldBe(100_000);
        most.ShouldBeLessThan(50L * 1024 * 1024);
    }
}
