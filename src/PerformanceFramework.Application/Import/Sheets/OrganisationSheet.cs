using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Directorates, portfolios, services, teams, partner organisations, and committees and boards.</summary>
internal sealed class OrganisationSheet()
    : WorkbookSheet(
        "Organisation",
        "What the council is made of. A service belongs to a directorate and a portfolio, a team to a service.",
        [
            new(Kind, CellShape.OneOf<PartKind>(Words), "What it is.") { IsKey = true, IsNeeded = true },
            new(Code, CellShape.Name, "Its permanent short name.") { IsKey = true, IsNeeded = true },
            new(Called, CellShape.Text, "What it is called.") { IsNeeded = true },
            new(OfDirectorate, CellShape.Name, "Of a service: the code of its directorate."),
            new(OfPortfolio, CellShape.Name, "Of a service: the code of its portfolio."),
            new(OfService, CellShape.Name, "Of a team: the code of its service."),
            new(Member, CellShape.Text, "Of a portfolio: who holds it, a name or a post."),
            new(
                Body,
                CellShape.OneOf<AccountableBodyKind>(AccountableBodyKindExtensions.Words),
                "Of a committee or board: its kind."
            ),
            new(Retired, CellShape.Date, "The first day on which it is no longer there; empty while it is."),
        ]
    )
{
    private const string Kind = "Kind";
    private const string Code = "Code";
    private const string Called = "Name";
    private const string OfDirectorate = "Directorate";
    private const string OfPortfolio = "Portfolio";
    private const string OfService = "Service";
    private const string Member = "Cabinet member";
    private const string Body = "Kind of body";
    private const string Retired = "Retired on";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(PartRequest.Kind)] = Kind,
        [nameof(PartRequest.Code)] = Code,
        [nameof(PartRequest.Name)] = Called,
        [nameof(PartRequest.DirectorateCode)] = OfDirectorate,
        [nameof(PartRequest.PortfolioCode)] = OfPortfolio,
        [nameof(PartRequest.ServiceCode)] = OfService,
        [nameof(PartRequest.CabinetMember)] = Member,
        [nameof(PartRequest.BodyKind)] = Body,
    };

    // What others belong to goes first.
    private static readonly PartKind[] Order =
    [
        PartKind.Directorate,
        PartKind.Portfolio,
        PartKind.Service,
        PartKind.Team,
        PartKind.PartnerOrganisation,
        PartKind.AccountableBody,
    ];

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["Directorate", "PLA", "Place", "", "", "", "", "", ""],
        ["Portfolio", "HOMES", "Homes", "", "", "", "Cabinet member for homes", "", ""],
        ["Service", "HOU", "Housing", "PLA", "HOMES", "", "", "", ""],
        ["Team", "HOU-OPT", "Housing options", "", "", "HOU", "", "", ""],
        ["Partner organisation", "NHS", "NHS integrated care board", "", "", "", "", "", ""],
        ["Committee or board", "SCRUTINY", "Scrutiny committee", "", "", "", "", "Scrutiny committee", ""],
    ];

    public override IEnumerable<SheetRow> InOrder(IReadOnlyList<SheetRow> rows) =>
        rows.OrderBy(row => row.Choice<PartKind>(Kind, Words) is { } kind ? Array.IndexOf(Order, kind) : -1);

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var kind = row.Choice<PartKind>(Kind, Words)!.Value;
        var part = book.Organisation.OfKind(kind).FirstOrDefault(other => IsCalled(other, row[Code]));
        var retired = row.Date(Retired);
        var request = new AddPartRequest
        {
            Kind = kind,
            Code = part?.Code ?? row[Code],
            Name = row[Called],
            DirectorateCode = CodeOf(book.Directorates, row[OfDirectorate], retired),
            PortfolioCode = CodeOf(book.Portfolios, row[OfPortfolio], retired),
            ServiceCode = CodeOf(book.Services, row[OfService], retired),
            CabinetMember = row[Member],
            BodyKind = row.Choice<AccountableBodyKind>(Body, AccountableBodyKindExtensions.Words),
            IsOver = retired is not null,
        };
        RefuseWhatTheKindDoesNotHave(row, kind);
        if (part?.RetiredOn is not null)
        {
            row.Refuse(Code, OrganisationRefusals.Retired.Sentence);
        }
        else if (part is not null && retired is not null)
        {
            row.Refuse(Retired, "What is there is retired on its page, with a reason. Leave the cell empty.");
        }
        else if (retired > run.Today)
        {
            row.Refuse(Retired, OrganisationRefusals.InTheFuture.Sentence);
        }

        row.RefuseInvalid(new AddPartValidator(), request, Headings);
        RefuseUnknown(row, OfDirectorate, request.DirectorateCode, (book.Directorates, "directorate", request.IsOver));
        RefuseUnknown(row, OfPortfolio, request.PortfolioCode, (book.Portfolios, "portfolio", request.IsOver));
        RefuseUnknown(row, OfService, request.ServiceCode, (book.Services, "service", request.IsOver));
        if (!row.IsRefused)
        {
            row.Refuse(PartRules.Problems(book.Organisation, request, part is null ? [] : [part]), Headings);
        }

        if (part?.WhyNotFrom(run.Today, run.Today) is { } notFrom)
        {
            row.Refuse(Called, notFrom.Sentence);
        }

        if (row.IsRefused)
        {
            return;
        }

        var state = PartRules.StateOf(book.Organisation, request);
        if (part is null)
        {
            var created = AddPart.Create(request, state);
            if (retired is { } on)
            {
                created.Retire(on);
            }

            book.Add(created);
            run.Add(created);
        }
        else if (part.Change(state, run.Amendment) is { } was)
        {
            run.Add(was);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        from kind in Order
        from part in book.Organisation.OfKind(kind)
        orderby Array.IndexOf(Order, kind), part.Code
        let state = part.State
        select new[]
        {
            Words(kind),
            part.Code,
            part.Name,
            state.Directorate?.Code ?? "",
            state.Portfolio?.Code ?? "",
            state.Service?.Code ?? "",
            state.CabinetMember,
            state.BodyKind?.Words() ?? "",
            CellShape.DateText(part.RetiredOn),
        };

    private static string Words(PartKind kind) =>
        kind switch
        {
            PartKind.Directorate => "Directorate",
            PartKind.Service => "Service",
            PartKind.Team => "Team",
            PartKind.Portfolio => "Portfolio",
            PartKind.PartnerOrganisation => "Partner organisation",
            PartKind.AccountableBody => "Committee or board",
        };

    private static bool IsCalled(PartOfOrganisation part, string code) =>
        part.Code.Equals(code, StringComparison.OrdinalIgnoreCase);

    // What is retired itself may belong to what is.
    private static string CodeOf<T>(IReadOnlyList<T> parts, string typed, DateOnly? retired)
        where T : PartOfOrganisation => CouncilBook.Known(parts, typed, _ => retired is not null)?.Code ?? typed;

    private static void RefuseUnknown(
        SheetRow row,
        string heading,
        string code,
        (IReadOnlyList<PartOfOrganisation> Parts, string What, bool EvenRetired) among
    )
    {
        if (code.Length > 0 && CouncilBook.Known(among.Parts, code, _ => among.EvenRetired) is null)
        {
            row.Refuse(heading, CouncilBook.WhyNot(among.Parts, code, among.What));
        }
    }

    private static void RefuseWhatTheKindDoesNotHave(SheetRow row, PartKind kind)
    {
        foreach (
            var (heading, of) in new[]
            {
                (OfDirectorate, PartKind.Service),
                (OfPortfolio, PartKind.Service),
                (OfService, PartKind.Team),
                (Member, PartKind.Portfolio),
                (Body, PartKind.AccountableBody),
            }
        )
        {
            if (kind != of && row[heading].Length > 0)
            {
                row.Refuse(heading, $"Only a {Domain.SentenceCase.Within(Words(of))} has this. Leave the cell empty.");
            }
        }
    }
}
