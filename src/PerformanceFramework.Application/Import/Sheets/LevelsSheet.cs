using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The levels of the golden thread, from the top down.</summary>
internal sealed class LevelsSheet()
    : WorkbookSheet(
        "Levels",
        "The levels of the golden thread, from the top down. New ones are added below those that are there.",
        [
            new(Called, CellShape.Name, "What one element of the level is called.") { IsKey = true, IsNeeded = true },
            new(Plan, CellShape.YesNo, "Yes at the one level whose elements are the priorities of the Corporate Plan.")
            {
                IfEmpty = "No",
            },
        ]
    )
{
    private const string Called = "Level";
    private const string Plan = "Corporate Plan";

    private static readonly Dictionary<string, string> Headings = new() { [nameof(AddPlanLevelRequest.Name)] = Called };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["Vision", "No"],
        ["Corporate priority", "Yes"],
        ["Service plan", "No"],
    ];

    // Whoever takes the mark goes first, so that the level that loses it may say so in its own row.
    public override IEnumerable<SheetRow> InOrder(IReadOnlyList<SheetRow> rows) =>
        rows.OrderBy(row => row.Flag(Plan) && !row.IsNew ? 0 : 1);

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var levels = new PlanLevels(run.Book.Levels);
        var level = run.Book.Level(row[Called]);
        row.RefuseInvalid(new AddPlanLevelValidator(), new AddPlanLevelRequest(row[Called]), Headings);
        if (level is { IsCorporatePlan: true } && !row.Flag(Plan))
        {
            row.Refuse(
                Plan,
                "One level holds the Corporate Plan. Write Yes at the level that is to hold it, and leave this row out."
            );
        }

        if (row.IsRefused)
        {
            return;
        }

        if (level is null)
        {
            level = levels.Add(row[Called], out _)!;
            run.Book.Levels.Add(level);
            run.Add(level);
        }

        if (row.Flag(Plan) && !level.IsCorporatePlan)
        {
            levels.HoldCorporatePlan(level);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        new PlanLevels(book.Levels).InOrder.Select(level => new[] { level.Name, level.IsCorporatePlan ? "Yes" : "No" });
}
