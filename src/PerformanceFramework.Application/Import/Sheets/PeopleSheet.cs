using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>People, without anything they sign in with.</summary>
internal sealed class PeopleSheet()
    : WorkbookSheet(
        "People",
        "Who can be given a role. Nobody gets a password by a file: make each a sign-in link on their page.",
        [
            new(UserName, CellShape.Name, "What they type to sign in.") { IsKey = true, IsNeeded = true },
            new(Called, CellShape.Text, "How they are named in records and on screen.") { IsNeeded = true },
            new(Email, CellShape.Text, "Their e-mail address."),
            new(Post, CellShape.Text, "What they are employed or elected as."),
        ]
    )
{
    private const string UserName = "User name";
    private const string Called = "Name";
    private const string Email = "E-mail";
    private const string Post = "Post";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(EditPersonRequest.UserName)] = UserName,
        [nameof(EditPersonRequest.Name)] = Called,
        [nameof(EditPersonRequest.Email)] = Email,
        [nameof(EditPersonRequest.Post)] = Post,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["olu.officer", "Olu Officer", "olu.officer@example.gov.uk", "Housing performance officer"],
        ["hana.head", "Hana Head", "hana.head@example.gov.uk", "Head of Housing"],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var person = run.Book.Person(row[UserName]);
        var request = new EditPersonRequest(
            person?.Id ?? "",
            person?.Version ?? 0,
            row[Called],
            person?.UserName ?? row[UserName],
            row[Email],
            row[Post]
        );
        row.RefuseInvalid(new EditPersonValidator(), request, Headings);
        if (person?.LeftOn is not null)
        {
            row.Refuse(UserName, RoleRefusals.HasLeft.Sentence);
        }

        if (person is not null && RoleRules.TouchingSignIn(run.Actor, person.IsAdministrator(run.Today)) is { } refusal)
        {
            row.Refuse(UserName, refusal.Sentence);
        }

        if (row.IsRefused)
        {
            return;
        }

        if (person is null)
        {
            person = new ApplicationUser { LockoutEnabled = true };
            person.Name(request.UserName, request.Name, request.Email, request.Post);
            run.Book.Add(person);
            run.Add(person);
            return;
        }

        person.Name(request.UserName, request.Name, request.Email, request.Post);
    }

    // Who has left stays on record here and is nobody's to bring anywhere else.
    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .People.Where(person => person.LeftOn is null)
            .OrderBy(person => person.UserName, StringComparer.Ordinal)
            .Select(person => new[] { person.UserName!, person.DisplayName, person.Email ?? "", person.Post });
}
