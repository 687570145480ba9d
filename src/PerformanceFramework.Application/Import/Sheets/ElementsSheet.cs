using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The elements of the golden thread. What serves what stands in a sheet of its own.</summary>
internal sealed class ElementsSheet()
    : WorkbookSheet(
        "Elements",
        "The elements of the golden thread: the Vision, outcomes, priorities and plans.",
        [
            new(Code, CellShape.Name, "Its permanent short name; kept in capitals.") { IsKey = true, IsNeeded = true },
            new(Level, CellShape.Name, "Its level, as in Levels.") { IsNeeded = true },
            new(Title, CellShape.Text, "What it is called.") { IsNeeded = true },
            new(Description, CellShape.Text, "What it wants to achieve."),
            new(Owner, CellShape.Text, "The post that answers for it.") { IsNeeded = true },
            new(OfService, CellShape.Name, "The code of the service whose plan it is."),
            new(OfDirectorate, CellShape.Name, "The code of the directorate that leads it, where no service does."),
            new(OfBody, CellShape.Name, "The code of the committee or board that it answers to."),
            new(Starts, CellShape.Date, "The first day of the plan."),
            new(Ends, CellShape.Date, "The last day of the plan."),
            new(
                Added,
                CellShape.Date,
                "Of what is new: the day from which it is part of the thread; empty for as long as records go back."
            )
            {
                KeepsIfEmpty = true,
            },
            new(Retired, CellShape.Date, "The day from which it is no longer part of the thread; empty while it is."),
        ]
    )
{
    private const string Code = "Code";
    private const string Level = "Level";
    private const string Title = "Title";
    private const string Description = "Description";
    private const string Owner = "Owner";
    private const string OfService = "Service";
    private const string OfDirectorate = "Directorate";
    private const string OfBody = "Accountable body";
    private const string Starts = "First day";
    private const string Ends = "Last day";
    private const string Added = "In the thread from";
    private const string Retired = "Retired on";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(AddElementRequest.Code)] = Code,
        [nameof(AddElementRequest.Title)] = Title,
        [nameof(AddElementRequest.Description)] = Description,
        [nameof(AddElementRequest.Owner)] = Owner,
        [nameof(AddElementRequest.DirectorateCode)] = OfDirectorate,
        [nameof(AddElementRequest.BodyCode)] = OfBody,
        [nameof(AddElementRequest.StartsOn)] = Starts,
        [nameof(AddElementRequest.EndsOn)] = Ends,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        [
            "VISION",
            "Vision",
            "A borough where everyone can live well",
            "What the borough is to be in ten years.",
            "Leader of the Council",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
        ],
        [
            "P1",
            "Corporate priority",
            "Good homes for everyone",
            "Nobody loses a home for want of help.",
            "Director of Place",
            "",
            "PLA",
            "",
            "2026-04-01",
            "2030-03-31",
            "",
            "",
        ],
        [
            "SP-HOU",
            "Service plan",
            "Housing service plan",
            "What Housing will do this year.",
            "Head of Housing",
            "HOU",
            "",
            "",
            "2026-04-01",
            "2027-03-31",
            "",
            "",
        ],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var element = book.Element(row[Code]);
        var level = book.Level(row[Level]);
        var isOver = row[Retired].Length > 0;
        // The plan of a service that goes may stay for a while; nothing else that is there hangs on what is retired.
        var service = CouncilBook.Known(
            book.Services,
            row[OfService],
            part => isOver || book.IsNew(part) || part == element?.Service
        );
        var directorate = CouncilBook.Known(book.Directorates, row[OfDirectorate], _ => isOver);
        var body = CouncilBook.Known(book.Bodies, row[OfBody], _ => isOver);
        // The level is known by its name, and may be as new as the element.
        const int anyLevel = 1;
        row.RefuseInvalid(
            new AddElementValidator(),
            new AddElementRequest(
                row[Code],
                row[Title],
                row[Description],
                row[Owner],
                anyLevel,
                row[OfService],
                row[OfDirectorate],
                row[OfBody],
                row.Date(Starts),
                row.Date(Ends),
                []
            ),
            Headings
        );
        if (level is null)
        {
            row.Refuse(Level, "There is no level of this name in Levels.");
        }

        RefuseUnknown(row, OfService, service, (book.Services, "service"));
        RefuseUnknown(row, OfDirectorate, directorate, (book.Directorates, "directorate"));
        RefuseUnknown(row, OfBody, body, (book.Bodies, "committee or board"));
        if (element is null)
        {
            RefuseDays(row, book.Today);
        }
        else
        {
            RefuseChange(run, row, element, level);
        }

        if (row.IsRefused)
        {
            return;
        }

        if (!isOver)
        {
            run.NoteUnknownPost(row, Owner);
        }

        if (element is null)
        {
            var created = new PlanElement(
                ElementParts.Code(row[Code]),
                row[Title],
                row[Description],
                row[Owner],
                level!,
                row.Date(Added)
            )
            {
                Service = service,
                Directorate = directorate,
                AccountableBody = body,
            };
            created.Span(row.Date(Starts), row.Date(Ends));
            if (row.Date(Retired) is { } retired)
            {
                created.Retire(retired);
            }

            book.Add(created);
            run.Add(created);
            return;
        }

        var content = new ElementContent(
            row[Title],
            row[Description],
            row[Owner],
            level!,
            service,
            directorate,
            body,
            row.Date(Starts),
            row.Date(Ends)
        );
        if (element.Change(content, run.Change) is { } past)
        {
            run.Add(past);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Elements.OrderBy(element => element.Level.Position)
            .ThenBy(element => element.Code, StringComparer.Ordinal)
            .Select(element =>
                new[]
                {
                    element.Code,
                    element.Level.Name,
                    element.Title,
                    element.Description,
                    element.Owner,
                    element.Service?.Code ?? "",
                    element.Directorate?.Code ?? "",
                    element.AccountableBody?.Code ?? "",
                    CellShape.DateText(element.StartsOn),
                    CellShape.DateText(element.EndsOn),
                    CellShape.DateText(element.AddedOn),
                    CellShape.DateText(element.RetiredOn),
                }
            );

    private static void RefuseUnknown(
        SheetRow row,
        string heading,
        PartOfOrganisation? found,
        (IReadOnlyList<PartOfOrganisation> Parts, string What) among
    )
    {
        if (found is null && row[heading].Length > 0)
        {
            row.Refuse(heading, CouncilBook.WhyNot(among.Parts, row[heading], among.What));
        }
    }

    private static void RefuseDays(SheetRow row, DateOnly today)
    {
        var (added, retired) = (row.Date(Added), row.Date(Retired));
        foreach (var (heading, day) in new[] { (Added, added), (Retired, retired) })
        {
            if (day > today)
            {
                row.Refuse(heading, ThreadRefusals.ChangeInTheFuture.Sentence);
            }
        }

        if (retired < added)
        {
            row.Refuse(Retired, "It cannot be retired before it is part of the thread.");
        }
    }

    private static void RefuseChange(WorkbookRun run, SheetRow row, PlanElement element, PlanLevel? level)
    {
        if (element.RetiredOn is not null)
        {
            row.Refuse(Code, ThreadRefusals.IsRetired(element.Title).Sentence);
        }
        else if (row.Differs(Retired))
        {
            row.Refuse(Retired, "What is there is retired on its page, with a reason. Leave the cell empty.");
        }
        else if (row.Differs(Added))
        {
            row.Refuse(Added, "Since when it is part of the thread is on record. Leave the cell empty.");
        }
        else if (run.Change.RefusalFor(element.HoldsFrom) is { } refusal)
        {
            row.Refuse(Code, refusal.Sentence);
        }

        var wrong = run.Book.Serves.FirstOrDefault(a =>
            level is not null
            && (
                (a.Child == element && a.Parent.Level.Position > level.Position)
                || (a.Parent == element && a.Child.Level.Position < level.Position)
            )
        );
        if (wrong is not null)
        {
            row.Refuse(
                Level,
                ThreadRefusals
                    .ServesALowerLevel(
                        wrong.Parent.Title,
                        wrong.Child == element ? wrong.Parent.Level.Name : level!.Name,
                        wrong.Child.Title,
                        wrong.Child == element ? level!.Name : wrong.Child.Level.Name
                    )
                    .Sentence
            );
        }
    }
}
