using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Directorates, portfolios, services, teams, partner organisations, and committees and boards.</summary>
internal sealed class OrganisationSheet()
    : WorkbookSheet(
        "Organisation",
        Permission.ManageOrganisation,
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
        ["Directorate", "PLA", "Place", "", "", "", "", ""],
        ["Portfolio", "HOMES", "Homes", "", "", "", "Cabinet member for homes", ""],
        ["Service", "HOU", "Housing", "PLA", "HOMES", "", "", ""],
        ["Team", "HOU-OPT", "Housing options", "", "", "HOU", "", ""],
        ["Partner organisation", "NHS", "NHS integrated care board", "", "", "", "", ""],
        ["Committee or board", "SCRUTINY", "Scrutiny committee", "", "", "", "", "Scrutiny committee"],
    ];

    public override IEnumerable<SheetRow> InOrder(IReadOnlyList<SheetRow> rows) =>
        rows.OrderBy(row => row.Choice<PartKind>(Kind, Words) is { } kind ? Array.IndexOf(Order, kind) : -1);

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var kind = row.Choice<PartKind>(Kind, Words)!.Value;
        var part = book.Organisation.OfKind(kind).FirstOrDefault(other => IsCalled(other, row[Code]));
        var request = new AddPartRequest
        {
            Kind = kind,
            Code = part?.Code ?? row[Code],
            Name = row[Called],
            DirectorateCode = CodeOf(book.Directorates, row[OfDirectorate]),
            PortfolioCode = CodeOf(book.Portfolios, row[OfPortfolio]),
            ServiceCode = CodeOf(book.Services, row[OfService]),
            CabinetMember = row[Member],
            BodyKind = row.Choice<AccountableBodyKind>(Body, AccountableBodyKindExtensions.Words),
        };
        RefuseWhatTheKindDoesNotHave(row, kind);
        if (part?.RetiredOn is not null)
        {
            row.Refuse(Code, OrganisationRefusals.Retired.Sentence);
        }

        row.RefuseInvalid(new AddPartValidator(), request, Headings);
        row.Refuse(PartRules.Problems(book.Organisation, request, part is null ? [] : [part]), Headings);
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
        where part.RetiredOn is null
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

    private static string CodeOf<T>(IEnumerable<T> parts, string typed)
        where T : PartOfOrganisation => CouncilBook.Live(parts, typed)?.Code ?? typed;

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
