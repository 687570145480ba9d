using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>Writes rows of returns to be filled in.</summary>
internal static class ReturnFileWriter
{
    private static readonly IReadOnlyList<string> Headings =
    [
        .. ReturnFileColumns.All.Select(column => column.Heading),
    ];

    public static byte[] Write(IReadOnlyList<ReturnFileLine> lines, ReturnFileFormat format)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case ReturnFileFormat.Excel:
                WorkbookWriter.Write(stream, [SheetOf(lines), Guide]);
                break;
            case ReturnFileFormat.Csv:
                DelimitedWriter.Write(stream, Headings, lines.Select(line => Cells(line, (_, _, value) => value)));
                break;
        }

        return stream.ToArray();
    }

    private static SheetToWrite SheetOf(IReadOnlyList<ReturnFileLine> lines) =>
        new(ReturnFileTable.Sheet, Headings, lines.Select(line => Cells(line, InForm)))
        {
            Form = new SheetForm(
                [
                    .. ReturnFileColumns.All.Select(column => new FormColumn(
                        column.Width,
                        column.Entry?.Choices ?? [],
                        column.Entry?.IsDate ?? false,
                        column.Entry?.Longest,
                        column.Entry is null ? "" : column.Holds
                    )),
                ],
                ReturnFileColumns.InSight
            ),
        };

    private static SheetToWrite Guide =>
        new(
            "Guide",
            ["Column", "Filled in by you", "What it holds", "What can stand in it"],
            [
                .. ReturnFileColumns.All.Select(
                    IReadOnlyList<object?> (column) =>
                        [
                            column.Heading,
                            column.Entry is null ? "No" : "Yes",
                            column.Holds,
                            column.Entry is { } entry
                                ? entry.Longest is { } longest
                                    ? $"At most {longest:N0} characters."
                                    : entry.Shape.Says
                                : null,
                        ]
                ),
            ]
        );

    // Figures too are texts: 84.50, £12 and 1,170 come back as they were typed, and Excel makes no date of 1/4.
    private static object?[] Cells(ReturnFileLine line, Func<ReturnFileLine, EntryCell, object?, object?> wrapped) =>
        [
            .. ReturnFileColumns.All.Select(column =>
                column.Entry is { } entry ? wrapped(line, entry, ValueOf(line, entry)) : column.Shows(line)
            ),
        ];

    private static object? ValueOf(ReturnFileLine line, EntryCell entry) =>
        ReturnFileText.Of(entry.Get(line.Row.Saved.Input)) is { Length: > 0 } text ? entry.Shape.Write(text) : null;

    private static object? InForm(ReturnFileLine line, EntryCell entry, object? value) =>
        line.Row.IsOpen && entry.Concerns(line.Row) ? new OpenCell(value) : value;
}
