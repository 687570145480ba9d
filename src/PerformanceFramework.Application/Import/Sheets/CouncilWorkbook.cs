using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The sheets of the council's workbook, in the order in which they depend on each other.</summary>
internal static class CouncilWorkbook
{
    /// <summary>Explains the others, and is never read.</summary>
    public const string Guide = "Guide";

    private const string Retirements =
        "What is retired is in the workbook too, with the day from which it is. It can come new with a file; what is there already is retired and reinstated on its page, with a reason.";

    private const string NotInIt =
        "What services, elements and indicators were before they changed, merged, split or moved; alignments and roles that are over; times in which something was retired for a while; people who have left; contributions that wait for a decision; statuses that people judged or overrode; default rules; comparators; rounds and returns; which partner supplies an indicator; proposed targets; the calendar.";

    public static readonly IReadOnlyList<WorkbookSheet> Sheets =
    [
        new OrganisationSheet(),
        new PeopleSheet(),
        new RolesSheet(),
        new LevelsSheet(),
        new ElementsSheet(),
        new ServesSheet(),
        new MilestonesSheet(),
        new SetsSheet(),
        new IndicatorsSheet(),
        new SetMembersSheet(),
        new IndicatorAlignmentsSheet(),
        new BreaksSheet(),
        new TargetsSheet(),
    ];

    /// <summary>
    /// Whether a file is such a workbook: it has one of the sheets, and half of what stands above its columns is ours. A
    /// sheet of figures must be ours entirely, because anybody's can be mapped.
    /// </summary>
    /// <exception cref="FileRefusedException">A sheet with such a name cannot be read.</exception>
    public static bool IsOne(TableFile file) =>
        Sheets.Any(sheet =>
            SheetTable.HeadingsOf(file, sheet.Name) is { } headings
            && headings.Count(sheet.Has) is >= 2 and var known
            && 2 * known >= headings.Count
        ) || HistorySheet.IsIn(file);

    /// <summary>The sheets of a file that are none of the workbook's.</summary>
    public static IEnumerable<PlannedRow> Strangers(TableFile file) =>
        file
            .Sheets.Where(name =>
                name is not Guide and not HistorySheet.Name && !Sheets.Any(sheet => sheet.Name == name)
            )
            .Select(name => new PlannedRow(
                RowVerdict.Refused,
                $"sheet {name}",
                "",
                "",
                "",
                $"The workbook has no sheet {Shown.Briefly(name)}. Correct its name, or take the sheet away."
            )
            {
                Sheet = name,
            });

    /// <summary>What each column holds, on a sheet of its own.</summary>
    public static SheetToWrite GuideSheet =>
        new(
            Guide,
            ["Sheet", "Column", "Needed", "What it holds", "What can stand in it"],
            [
                ["All sheets", "", "", Retirements, ""],
                ["Not in the workbook", "", "", NotInIt, ""],
                .. Sheets.SelectMany(sheet =>
                    sheet
                        .Columns.Select(
                            IReadOnlyList<object?> (column) =>
                                [
                                    sheet.Name,
                                    column.Heading,
                                    column.IsNeeded ? "Yes" : "No",
                                    column.Holds,
                                    column.Shape.Says,
                                ]
                        )
                        .Prepend([
                            sheet.Name,
                            "",
                            "",
                            sheet.Holds,
                            "One row for each. A row that is left out changes nothing.",
                        ])
                ),
                [HistorySheet.Name, "", "", HistorySheet.Holds, "As figures are imported from any other file."],
                .. HistorySheet.Headings.Select(
                    IReadOnlyList<object?> (pair) =>
                        [
                            HistorySheet.Name,
                            pair.Heading,
                            pair.Field is ImportField.Indicator or ImportField.Period ? "Yes" : "No",
                            pair.Holds,
                            "",
                        ]
                ),
            ]
        );

    public static SheetToWrite Written(WorkbookSheet sheet, IEnumerable<IReadOnlyList<string>> rows) =>
        new(
            sheet.Name,
            [.. sheet.Columns.Select(column => column.Heading)],
            rows.Select(
                IReadOnlyList<object?> (row) =>
                    [.. row.Zip(sheet.Columns, (text, column) => text.Length == 0 ? null : column.Shape.Write(text))]
            )
        );
}
