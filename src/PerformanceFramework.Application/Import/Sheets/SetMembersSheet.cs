using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Which indicators are in which set in which year.</summary>
internal sealed class SetMembersSheet()
    : WorkbookSheet(
        "Set members",
        "Which indicators are in a set in a financial year: a row for each. A row that is left out takes none out.",
        [
            new(Set, CellShape.Name, "The code of the set.") { IsKey = true, IsNeeded = true },
            new(Of, CellShape.Name, "The code of the indicator.") { IsKey = true, IsNeeded = true },
            new(Year, Years, "The financial year, such as 2026/27.") { IsKey = true, IsNeeded = true },
        ]
    )
{
    private const string Set = "Set";
    private const string Of = "Indicator";
    private const string Year = "Year";

    private static CellShape Years =>
        new(text => TargetYear.Read(text)?.ToString(), "A financial year, such as 2026/27.", text => text)
        {
            Odd = (text, today) => PlausibleDate.ProblemOf(TargetYear.Read(text)!.Value, today),
        };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["SCORECARD", "HOU-01", "2026/27"],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var set = run.Book.Set(row[Set]);
        var indicator = run.Book.Indicator(row[Of]);
        if (set is null)
        {
            row.Refuse(Set, "There is no set with this code in Sets.");
        }
        else if (run.Book.IsClosed(set))
        {
            row.Refuse(Set, IndicatorRefusals.SetIsRetired.Sentence);
        }

        if (indicator is null)
        {
            row.Refuse(Of, "There is no indicator with this code in Indicators.");
        }

        if (row.IsRefused)
        {
            return;
        }

        var member = new SetMembership(set!, indicator!, TargetYear.Read(row[Year])!.Value);
        run.Book.Members.Add(member);
        run.Add(member);
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Members.Select(m => new[] { m.Set.Code, m.Indicator.Code, new FinancialYear(m.StartYear).ToString() })
            .OrderBy(row => row[0], StringComparer.Ordinal)
            .ThenBy(row => row[2], StringComparer.Ordinal)
            .ThenBy(row => row[1], StringComparer.Ordinal);
}
