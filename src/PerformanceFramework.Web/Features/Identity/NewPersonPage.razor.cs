using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

public sealed partial class NewPersonPage
{
    private const string FormName = "person";
    private const string PeopleText = "People";
    private const string AddText = "Add a person";

    private IReadOnlyList<ScopeChoice> _scopes = [];

    [Inject]
    private PeopleQueries People { get; set; } = null!;

    [Inject]
    private AddPerson Add { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private PersonForm? Form { get; set; }

    private PersonForm Entered => Form ?? new PersonForm { From = FormDate.Write(UkClock.Today(Time)) };

    protected override async Task LoadAsync() => _scopes = (await People.ChoicesAsync(Actor)).Scopes;

    private async Task AddAsync()
    {
        if (FormDate.IsWrong(Entered.Until))
        {
            Refuse(FormName, [new FieldError(nameof(PersonForm.Until), FormDate.Problem)]);
            return;
        }

        var outcome = await Add.ExecuteAsync(
            Actor,
            new AddPersonRequest(
                Entered.Name?.Trim() ?? "",
                Entered.UserName?.Trim() ?? "",
                Entered.Email?.Trim() ?? "",
                Entered.Post?.Trim() ?? "",
                PeopleWords.RoleOf(Entered.Role),
                RoleScope.Read(Entered.Scope),
                FormDate.Read(Entered.From),
                FormDate.Read(Entered.Until)
            )
        );
        if (IsDone(FormName, outcome) && outcome is Outcome<string>.Done done)
        {
            Navigation.NavigateTo(Features.Done.At(IdentityLinks.Person(done.Value), PersonPage.Added));
        }
    }

    private sealed class PersonForm
    {
        public string? Name { get; set; }

        public string? UserName { get; set; }

        public string? Email { get; set; }

        public string? Post { get; set; }

        public string? Role { get; set; }

        public string? Scope { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }
    }
}
