using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>What elements will have done by a day, and how far that is.</summary>
internal sealed class MilestonesSheet()
    : WorkbookSheet(
        "Milestones",
        "What an element will have done by a day, and how far it is.",
        [
            new(Of, CellShape.Name, "The code of the element that promises it.") { IsKey = true, IsNeeded = true },
            new(Title, CellShape.Name, "What will have been done.") { IsKey = true, IsNeeded = true },
            new(Owner, CellShape.Text, "The post that answers for it.") { IsNeeded = true },
            new(First, CellShape.Date, "The day that was promised first.") { IsKey = true, IsNeeded = true },
            new(Due, CellShape.Date, "The day that holds now; empty where it never slipped."),
            new(State, CellShape.OneOf<MilestoneState>(Words), "How far it is.")
            {
                IfEmpty = Words(MilestoneState.NotDue),
            },
            new(DoneOn, CellShape.Date, "The day on which it was done; for what is done."),
            new(Evidence, CellShape.Text, "What shows that it is done: words, or a link that begins with https."),
            new(Why, CellShape.Text, "Why it is at risk, slipped or cancelled."),
        ]
    )
{
    private const string Of = "Element";
    private const string Title = "Milestone";
    private const string Owner = "Owner";
    private const string First = "First promised for";
    private const string Due = "Due";
    private const string State = "State";
    private const string DoneOn = "Done on";
    private const string Evidence = "Evidence";
    private const string Why = "Reason";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(AddMilestoneRequest.Title)] = Title,
        [nameof(AddMilestoneRequest.Owner)] = Owner,
        [nameof(AddMilestoneRequest.Due)] = First,
        [nameof(MilestoneReport.DoneOn)] = DoneOn,
        [nameof(MilestoneReport.Evidence)] = Evidence,
        [nameof(MilestoneReport.NewDue)] = Due,
        [nameof(MilestoneReport.Reason)] = Why,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["SP-HOU", "Allocations policy agreed", "Head of Housing", "2027-03-31", "", "Not due", "", "", ""],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var element = run.Book.Element(row[Of]);
        if (element is null)
        {
            row.Refuse(Of, "There is no element with this code in Elements.");
            return;
        }

        if (run.Book.IsClosed(element))
        {
            row.Refuse(Of, ThreadRefusals.IsRetired(element.Title).Sentence);
        }

        var first = row.Date(First)!.Value;
        var due = row.Date(Due) ?? first;
        var state = row.Choice<MilestoneState>(State, Words)!.Value;
        row.RefuseInvalid(
            new AddMilestoneValidator(),
            new AddMilestoneRequest(element.Code, row[Title], row[Owner], first),
            Headings
        );
        row.RefuseInvalid(
            new UpdateMilestoneValidator(),
            new UpdateMilestoneRequest(0, 0, state, row.Date(DoneOn), row[Evidence], due, row[Why]),
            Headings
        );
        var known = run.Book.Milestones.Find(m =>
            m.Element == element
            && m.FirstDue == first
            && m.Title.Equals(row[Title], StringComparison.OrdinalIgnoreCase)
        );
        RefuseWhatTheStateDoesNotHave(row, state);
        RefuseDates(row, known, (first, due));
        var reports = Reports(row, (known?.Due ?? first, due), state, run.Reason);
        var from = known?.Due ?? first;
        foreach (var report in reports)
        {
            row.Refuse(
                report.Problems(run.Today, from).Select(p => new UseCases.FieldError(p.Field, p.Sentence)),
                Headings
            );
            from = report.NewDue ?? from;
        }

        if (row.IsRefused)
        {
            return;
        }

        run.NoteUnknownPost(row, Owner);
        var milestone = known;
        if (milestone is null)
        {
            milestone = new Milestone(element, row[Title], first, row[Owner]);
            run.Book.Milestones.Add(milestone);
            run.Add(milestone);
        }
        else
        {
            milestone.Edit(milestone.Title, row[Owner], milestone.Due);
        }

        foreach (var report in reports)
        {
            milestone.Update(report, run.Actor.Name, run.Today);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Milestones.OrderBy(m => m.Element.Code, StringComparer.Ordinal)
            .ThenBy(m => m.FirstDue)
            .ThenBy(m => m.Title, StringComparer.Ordinal)
            .Select(m =>
                new[]
                {
                    m.Element.Code,
                    m.Title,
                    m.Owner,
                    CellShape.DateText(m.FirstDue),
                    m.Due == m.FirstDue ? "" : CellShape.DateText(m.Due),
                    Words(m.State),
                    CellShape.DateText(m.DoneOn),
                    m.Evidence,
                    m.Reason,
                }
            );

    private static string Words(MilestoneState state) =>
        state switch
        {
            MilestoneState.NotDue => "Not due",
            MilestoneState.Done => "Done",
            MilestoneState.AtRisk => "At risk",
            MilestoneState.Slipped => "Slipped",
            MilestoneState.Cancelled => "Cancelled",
        };

    private static void RefuseWhatTheStateDoesNotHave(SheetRow row, MilestoneState state)
    {
        var hasReason = state is MilestoneState.AtRisk or MilestoneState.Slipped or MilestoneState.Cancelled;
        foreach (
            var (heading, has) in new[]
            {
                (DoneOn, state is MilestoneState.Done),
                (Evidence, state is MilestoneState.Done),
                (Why, hasReason),
            }
        )
        {
            if (!has && row[heading].Length > 0)
            {
                row.Refuse(heading, $"The state “{Words(state)}” does not have this. Leave the cell empty.");
            }
        }
    }

    private static void RefuseDates(SheetRow row, Milestone? known, (DateOnly First, DateOnly Due) asked)
    {
        if (known?.State is MilestoneState.Cancelled)
        {
            row.Refuse(Title, ThreadRefusals.MilestoneCancelled.Sentence);
        }

        if (asked.Due == asked.First && row[Due].Length > 0)
        {
            row.Refuse(Due, "Leave the cell empty where the first day still holds.");
        }
        else if (asked.Due < known?.Due)
        {
            row.Refuse(Due, "A date that slipped does not come back. Write the day that holds now, or a later one.");
        }
    }

    /// <summary>What its owner would have reported, in this order, for the row to be true.</summary>
    private static List<MilestoneReport> Reports(
        SheetRow row,
        (DateOnly Before, DateOnly Asked) due,
        MilestoneState state,
        string reason
    )
    {
        var reports = new List<MilestoneReport>();
        if (due.Asked != due.Before)
        {
            // Why it slipped is asked of what has slipped; of what is done or at risk since, nobody knows it any more.
            var why = state is MilestoneState.Slipped ? row[Why] : Cut($"Imported: {reason}");
            reports.Add(new MilestoneReport(MilestoneState.Slipped, null, "", due.Asked, why));
        }

        var isReported = state is MilestoneState.Slipped && reports.Count > 0;
        var isDifferent =
            row.Differs(State) || row.Differs(DoneOn) || row.Differs(Evidence) || row.Differs(Why) || reports.Count > 0;
        if (!isReported && isDifferent)
        {
            reports.Add(
                new MilestoneReport(
                    state,
                    row.Date(DoneOn),
                    row[Evidence],
                    state is MilestoneState.Slipped ? due.Asked : null,
                    row[Why]
                )
            );
        }

        return reports;
    }

    private static string Cut(string text) =>
        text.Length <= Milestone.ReasonLength ? text : text[..Milestone.ReasonLength];
}
