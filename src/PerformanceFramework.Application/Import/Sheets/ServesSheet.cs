using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Which element serves which. Contributions that wait for a decision are not in it.</summary>
internal sealed class ServesSheet()
    : WorkbookSheet(
        "Alignments",
        "Which element serves which: a row for each. A row that is left out ends nothing.",
        [
            new(Child, CellShape.Name, "The code of the element that contributes.") { IsKey = true, IsNeeded = true },
            new(Parent, CellShape.Name, "The code of the element it serves.") { IsKey = true, IsNeeded = true },
        ]
    )
{
    private const string Child = "Element";
    private const string Parent = "Serves";

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["P1", "VISION"],
        ["SP-HOU", "P1"],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var child = Found(book, row, Child);
        var parent = Found(book, row, Parent);
        if (child is null || parent is null)
        {
            return;
        }

        if (RefusalOf(book, parent, child) is { } refusal)
        {
            row.Refuse(Parent, refusal.Sentence);
            return;
        }

        // Between what comes with the file, it has held for as long as both are there.
        var isNew = book.IsNew(child) || book.IsNew(parent);
        var alignment = new ElementAlignment(parent, child, isNew ? null : run.Today);
        if (!isNew)
        {
            alignment.Explain(run.Reason);
        }

        book.Serves.Add(alignment);
        run.Add(alignment);
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Serves.Where(a => a.IsInForce)
            .Select(a => new[] { a.Child.Code, a.Parent.Code })
            .OrderBy(pair => pair[0], StringComparer.Ordinal)
            .ThenBy(pair => pair[1], StringComparer.Ordinal);

    private static PlanElement? Found(CouncilBook book, SheetRow row, string heading)
    {
        var element = book.Element(row[heading]);
        if (element is null)
        {
            row.Refuse(heading, "There is no element with this code in Elements.");
        }

        return element;
    }

    // As AlignmentCheck asks of one alignment, over what is in memory: new elements have no ids yet.
    private static Refusal? RefusalOf(CouncilBook book, PlanElement parent, PlanElement child)
    {
        // What comes retired brings what it served and what served it; nothing else is aligned to what is retired.
        var isOver = new[] { parent, child }.Any(element => element.RetiredOn is not null && book.IsNew(element));
        if ((isOver && parent != child ? null : AlignmentCheck.RefusalOfPair(parent, child)) is { } refusal)
        {
            return refusal;
        }

        if (book.Serves.Exists(a => a.Parent == parent && a.Child == child))
        {
            return ThreadRefusals.ServesAlready;
        }

        var graph = new ThreadGraph(
            book.Serves.Select(a => new ThreadLink(book.NumberOf(a.Parent), book.NumberOf(a.Child))),
            []
        );
        return graph.CycleClosedBy(new ThreadLink(book.NumberOf(parent), book.NumberOf(child))) is { } cycle
            ? ThreadRefusals.ClosesACycle(cycle.Select(number => book.ElementOf(number).Title))
            : null;
    }
}
