using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Sets of indicators.</summary>
internal sealed class SetsSheet()
    : WorkbookSheet(
        "Sets",
        "Sets of indicators that are reported and judged together.",
        [
            new(Code, CellShape.Name, "Its permanent short name.") { IsKey = true, IsNeeded = true },
            new(Called, CellShape.Text, "What it is called.") { IsNeeded = true },
            new(Kind, CellShape.OneOf<SetKind>(SetKindExtensions.Words), "What it is for.") { IsNeeded = true },
            new(Retired, CellShape.Date, "The day from which it is no longer used; empty while it is."),
        ]
    )
{
    private const string Code = "Code";
    private const string Called = "Name";
    private const string Kind = "Kind";
    private const string Retired = "Retired on";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(CreateIndicatorSetRequest.Code)] = Code,
        [nameof(CreateIndicatorSetRequest.Name)] = Called,
        [nameof(CreateIndicatorSetRequest.Kind)] = Kind,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["SCORECARD", "the corporate scorecard", "Corporate scorecard", ""],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var set = run.Book.Set(row[Code]);
        var kind = row.Choice<SetKind>(Kind, SetKindExtensions.Words)!.Value;
        var code = set?.Code ?? row[Code];
        row.RefuseInvalid(
            new CreateIndicatorSetValidator(),
            new CreateIndicatorSetRequest(code, row[Called], kind),
            Headings
        );
        if (set?.RetiredOn is not null)
        {
            row.Refuse(Code, IndicatorRefusals.SetIsRetired.Sentence);
        }
        else if (set is not null && row.Differs(Retired))
        {
            row.Refuse(Retired, "What is there is retired on its page, with a reason. Leave the cell empty.");
        }
        else if (row.Date(Retired) > run.Today)
        {
            row.Refuse(Retired, "A set is retired today or on an earlier day. Come back on the day.");
        }

        if (row.IsRefused)
        {
            return;
        }

        if (set is null)
        {
            set = new IndicatorSet(code, row[Called], kind);
            if (row.Date(Retired) is { } retired)
            {
                set.Retire(retired);
            }

            run.Book.Add(set);
            run.Add(set);
        }
        else
        {
            set.Change(row[Called], kind);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Sets.OrderBy(set => set.Code, StringComparer.Ordinal)
            .Select(set => new[] { set.Code, set.Name, set.Kind.Words(), CellShape.DateText(set.RetiredOn) });
}
