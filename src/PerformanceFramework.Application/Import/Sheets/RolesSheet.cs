using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The roles that people hold or are going to hold. Those that are over stay where they are.</summary>
internal sealed class RolesSheet()
    : WorkbookSheet(
        "Roles",
        "Who holds which role, and for what. A role ends by its last day; a row that is left out ends nothing.",
        [
            new(UserName, CellShape.Name, "Of the person, as in People.") { IsKey = true, IsNeeded = true },
            new(Held, CellShape.OneOf<Role>(RoleExtensions.Words), "The role.") { IsKey = true, IsNeeded = true },
            new(Scope, CellShape.OneOf<ScopeKind>(Words), "What kind of part of the council it is for.")
            {
                IsKey = true,
                IsNeeded = true,
            },
            new(ScopeCode, CellShape.Name, "The code of that part, as in Organisation; empty for the whole council.")
            {
                IsKey = true,
            },
            new(
                From,
                CellShape.Date,
                "Empty where it has begun, or begins today; otherwise a day that is still to come."
            )
            {
                IsKey = true,
            },
            new(Until, CellShape.Date, "The last day; empty until further notice."),
            new(
                CoverFor,
                CellShape.Name,
                "The user name of whoever they cover for; empty where the role is their own."
            ),
        ]
    )
{
    private const string UserName = "User name";
    private const string Held = "Role";
    private const string Scope = "For";
    private const string ScopeCode = "Code";
    private const string From = "First day";
    private const string Until = "Last day";
    private const string CoverFor = "Covers for";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(GiveRoleRequest.Role)] = Held,
        [nameof(GiveRoleRequest.Scope)] = Scope,
        [nameof(GiveRoleRequest.From)] = From,
        [nameof(GiveRoleRequest.Until)] = Until,
        [nameof(GiveRoleRequest.CoverForId)] = CoverFor,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["olu.officer", "Officer", "Service", "HOU", "", "", ""],
        ["hana.head", "Head of service", "Service", "HOU", "", "", ""],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var role = row.Choice<Role>(Held, RoleExtensions.Words)!.Value;
        var kind = row.Choice<ScopeKind>(Scope, Words)!.Value;
        var part = CouncilBook.Live(book.PartsOf(kind), row[ScopeCode]);
        var cover = row[CoverFor].Length > 0 ? book.Person(row[CoverFor]) : null;
        if (book.Person(row[UserName]) is not { } person)
        {
            row.Refuse(UserName, "Nobody has this user name. Write the person into People first.");
            return;
        }

        if (kind is ScopeKind.WholeCouncil ? row[ScopeCode].Length > 0 : part is null)
        {
            row.Refuse(
                ScopeCode,
                kind is ScopeKind.WholeCouncil
                    ? "The whole council has no code. Leave the cell empty."
                    : CouncilBook.WhyNot(book.PartsOf(kind), row[ScopeCode], Domain.SentenceCase.Within(Words(kind)))
            );
        }

        if (cover is null && row[CoverFor].Length > 0)
        {
            row.Refuse(CoverFor, "Nobody has this user name.");
        }

        var request = new GiveRoleRequest(
            person.Id,
            person.Version,
            role,
            new RoleScope(kind, part?.Id ?? 0),
            row.Date(From) ?? run.Today,
            row.Date(Until),
            cover?.Id ?? ""
        );
        row.RefuseInvalid(new GiveRoleValidator(), request, Headings);
        if (RoleRules.Touching(run.Actor, person.Id, IsAdministrator(book, person, run.Today), role) is { } notAllowed)
        {
            row.Refuse(Held, notAllowed.Sentence);
        }

        if (row.IsRefused)
        {
            return;
        }

        var held = book
            .Roles.Where(r => r.Person == person && r.Assignment.Role == role && IsFor(r, kind, part))
            .ToList();
        if (row.IsNew)
        {
            Give(run, row, request, held, (person, part, cover));
        }
        else
        {
            var mine = held.Single(r => IsOfRow(r.Assignment.Term, row.Date(From), run.Today));
            Change(run, row, mine, held.Where(r => r != mine).Select(r => r.Assignment.Term), cover);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Roles.Where(r => r.Person.LeftOn is null && !r.Assignment.Term.IsOver(book.Today))
            .Where(r => r.Part?.RetiredOn is null)
            .OrderBy(r => r.Person.UserName, StringComparer.Ordinal)
            .ThenBy(r => r.Assignment.Role)
            .ThenBy(r => r.Assignment.ScopeKind)
            .ThenBy(r => r.Part?.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Assignment.From)
            .Select(r =>
                new[]
                {
                    r.Person.UserName!,
                    r.Assignment.Role.Words(),
                    Words(r.Assignment.ScopeKind),
                    r.Part?.Code ?? "",
                    r.Assignment.From > book.Today ? CellShape.DateText(r.Assignment.From) : "",
                    CellShape.DateText(r.Assignment.Until),
                    book.People.Find(p => p.Id == r.Assignment.CoverForId)?.UserName ?? "",
                }
            );

    private static void Give(
        WorkbookRun run,
        SheetRow row,
        GiveRoleRequest request,
        List<CouncilBook.HeldRole> held,
        (ApplicationUser Person, PartOfOrganisation? Part, ApplicationUser? Cover) who
    )
    {
        var term = new RoleTerm(request.From!.Value, request.Until);
        var covered = run.Book.Roles.Where(r =>
            r.Person == who.Cover && r.Assignment.Role == request.Role && IsFor(r, request.Scope!.Value.Kind, who.Part)
        );
        var refusal = who.Person.LeftOn is not null
            ? RoleRefusals.HasLeft
            : RoleRules.Giving(term, held.Select(r => r.Assignment.Term), run.Today)
                ?? (
                    who.Cover is null
                        ? null
                        : RoleRules.Covering(who.Person.Id, who.Cover.Id, covered.Select(r => r.Assignment.Term), term)
                );
        if (refusal is not null)
        {
            row.Refuse(From, refusal.Sentence);
            return;
        }

        var assignment = new RoleAssignment(
            who.Person.Id,
            new ScopedRole(request.Role!.Value, request.Scope!.Value.Kind, request.Scope.Value.Id),
            term,
            run.Actor.Name,
            who.Cover?.Id
        );
        who.Person.Assignments.Add(assignment);
        who.Person.EndSessions();
        run.Book.Roles.Add(new CouncilBook.HeldRole(who.Person, assignment, who.Part));
    }

    private static void Change(
        WorkbookRun run,
        SheetRow row,
        CouncilBook.HeldRole held,
        IEnumerable<RoleTerm> others,
        ApplicationUser? cover
    )
    {
        var assignment = held.Assignment;
        if (assignment.CoverForId != cover?.Id)
        {
            row.Refuse(CoverFor, "Whom a role covers for does not change. End it, and give it anew.");
            return;
        }

        var asked = new RoleTerm(assignment.From, row.Date(Until));
        var refusal = RoleRules.Changing(assignment.Term, asked, others, run.Today);
        if (refusal is null && assignment.Role is Role.Administrator && assignment.Term.IsLongerThan(asked))
        {
            refusal = LosingAdministrator(run, held.Person);
        }

        if (refusal is not null)
        {
            row.Refuse(Until, refusal.Sentence);
            return;
        }

        assignment.ChangeTo(asked);
        held.Person.EndSessions();
    }

    private static Refusal? LosingAdministrator(WorkbookRun run, ApplicationUser person)
    {
        var administrators = run.Book.Roles.Where(r => r.Assignment.Role is Role.Administrator).ToList();
        var refusal = RoleRules.LosingAdministrator(
            person.Id,
            administrators
                .Select(r => new AdministratorTerm(r.Person.Id, r.Assignment.Term, PersonLoading.CanSignIn(r.Person)))
                .ToList(),
            run.Today
        );
        foreach (var other in administrators.Where(r => r.Person != person && refusal is null))
        {
            other.Person.RelyOn();
        }

        return refusal;
    }

    private static bool IsAdministrator(CouncilBook book, ApplicationUser person, DateOnly today) =>
        book.Roles.Exists(r =>
            r.Person == person && r.Assignment.Role is Role.Administrator && !r.Assignment.Term.IsOver(today)
        );

    private static bool IsFor(CouncilBook.HeldRole held, ScopeKind kind, PartOfOrganisation? part) =>
        held.Assignment.ScopeKind == kind && held.Part == part;

    // An empty first day stands for a role that has begun.
    private static bool IsOfRow(RoleTerm term, DateOnly? from, DateOnly today) =>
        !term.IsOver(today) && (from is null ? term.From <= today : term.From == from);

    private static string Words(ScopeKind kind) =>
        kind switch
        {
            ScopeKind.WholeCouncil => "Whole council",
            ScopeKind.Directorate => "Directorate",
            ScopeKind.Service => "Service",
            ScopeKind.Portfolio => "Portfolio",
            ScopeKind.PartnerOrganisation => "Partner organisation",
        };
}
