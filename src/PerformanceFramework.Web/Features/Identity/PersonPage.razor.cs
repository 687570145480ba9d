using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

public sealed partial class PersonPage
{
    /// <summary>What the page is told after a person was added.</summary>
    public const string Added = "added";

    private const string PeopleText = "People";
    private const string EditName = "edit";
    private const string GiveName = "give";
    private const string LinkName = "link";
    private const string LeaveName = "leave";
    private const string BackName = "reinstate";

    private PersonDetail? _person;
    private RoleChoices _choices = new([], []);
    private DateOnly _today;
    private string? _link;
    private DateTime _linkUntil;

    [Parameter]
    public string PersonId { get; set; } = "";

    [Inject]
    private PeopleQueries People { get; set; } = null!;

    [Inject]
    private EditPerson EditDetails { get; set; } = null!;

    [Inject]
    private GiveRole GiveARole { get; set; } = null!;

    [Inject]
    private RecordSignInLink RecordLink { get; set; } = null!;

    [Inject]
    private MarkAsLeft MarkLeft { get; set; } = null!;

    [Inject]
    private Reinstate TakeBack { get; set; } = null!;

    [Inject]
    private PasswordChoice Passwords { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private PublicAddress Site { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = EditName)]
    private DetailForm? Edit { get; set; }

    [SupplyParameterFromForm(FormName = GiveName)]
    private GiveForm? Give { get; set; }

    [SupplyParameterFromForm(FormName = LinkName)]
    private VersionForm? MakeLink { get; set; }

    [SupplyParameterFromForm(FormName = LeaveName)]
    private LeaveForm? Leave { get; set; }

    [SupplyParameterFromForm(FormName = BackName)]
    private VersionForm? Back { get; set; }

    private GiveForm Given => Give ?? new GiveForm { From = FormDate.Write(_today) };

    private DetailForm Details => Edit ?? Opening;

    private DetailForm Opening =>
        new()
        {
            Version = _person!.Version,
            Name = _person.Name,
            UserName = _person.UserName,
            Email = _person.Email,
            Post = _person.Post,
        };

    /// <summary>Why the reader may not change this person's roles; null when they may.</summary>
    private string? NotAllowed => RoleRules.Touching(Actor, _person!.Id, _person.IsAdministrator, role: null)?.Sentence;

    /// <summary>Why the reader may not change what this person signs in with; null when they may.</summary>
    private string? NotTheirs => RoleRules.TouchingSignIn(Actor, _person!.IsAdministrator)?.Sentence;

    // A form that is sent later keeps the address, and what it came to is said instead.
    private string? DoneSentence =>
        _link is not null || Errors.Count > 0
            ? null
            : JustDone switch
            {
                Added => "The person is added. Make a sign-in link for them below.",
                EditName => "The details are saved.",
                GiveName => "The role is given.",
                LeaveName => "They are marked as left.",
                BackName => "They are here again. Give them the roles that they need.",
                RolePage.Changed => "The days of the role are changed.",
                RolePage.Ended => "The role is ended.",
                _ => null,
            };

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _person = await People.DetailAsync(Actor, PersonId, _today);
        if (_person is null)
        {
            Navigation.NotFound();
            return;
        }

        _choices = await People.ChoicesAsync(Actor);
    }

    private async Task EditAsync() =>
        await FinishAsync(
            EditName,
            await EditDetails.ExecuteAsync(
                Actor,
                new EditPersonRequest(
                    PersonId,
                    Details.Version,
                    Details.Name?.Trim() ?? "",
                    Details.UserName?.Trim() ?? "",
                    Details.Email?.Trim() ?? "",
                    Details.Post?.Trim() ?? ""
                )
            )
        );

    private async Task GiveAsync()
    {
        if (FormDate.IsWrong(Given.Until))
        {
            Refuse(GiveName, [new FieldError(nameof(GiveForm.Until), FormDate.Problem)]);
            return;
        }

        var request = new GiveRoleRequest(
            PersonId,
            Given.Version,
            PeopleWords.RoleOf(Given.Role),
            RoleScope.Read(Given.Scope),
            FormDate.Read(Given.From),
            FormDate.Read(Given.Until),
            Given.CoverForId ?? ""
        );
        await FinishAsync(GiveName, await GiveARole.ExecuteAsync(Actor, request));
    }

    private async Task MakeLinkAsync()
    {
        var outcome = await RecordLink.ExecuteAsync(
            Actor,
            new RecordSignInLinkRequest(PersonId, MakeLink?.Version ?? -1)
        );
        if (
            IsDone(LinkName, outcome)
            && outcome is Outcome<DateTime>.Done made
            && await Passwords.NewCodeAsync(PersonId) is { } code
        )
        {
            // Shown in the answer itself: an address that could be asked for again would have to keep the code.
            _link = Site.Or(Navigation.BaseUri) + IdentityLinks.Welcome(PersonId, code).TrimStart('/');
            _linkUntil = made.Value;
            _person = await People.DetailAsync(Actor, PersonId, _today);
        }
    }

    private async Task LeaveAsync() =>
        await FinishAsync(
            LeaveName,
            await MarkLeft.ExecuteAsync(
                Actor,
                new MarkAsLeftRequest(PersonId, Leave?.Version ?? -1, FormDate.Read(Leave?.On))
            )
        );

    private async Task ReinstateAsync() =>
        await FinishAsync(
            BackName,
            await TakeBack.ExecuteAsync(Actor, new ReinstateRequest(PersonId, Back?.Version ?? -1))
        );

    private async Task FinishAsync(string form, Outcome<string> outcome)
    {
        if (IsDone(form, outcome))
        {
            GoOn(IdentityLinks.Person(PersonId), form);
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Edit is not null && _person is not null)
            {
                Edit = Merge(Edit, Opening, Told);
            }
        }
    }

    private string Headline(PersonDetail person)
    {
        var held = person.Roles.Where(role => role.Term.Includes(_today)).Select(PeopleWords.Of).ToList();
        return person.State is PersonState.Left ? $"{person.Name} left on {UkDate.Words(person.LeftOn!.Value)}."
            : held.Count == 0 ? $"{person.Name} holds no role today."
            : held.Count == 1 ? $"{person.Name} holds one role: {held[0]}."
            : $"{person.Name} holds {held.Count} roles.";
    }

    private bool MayMakeLink(PersonDetail person) =>
        NotTheirs is null && person.Id != Actor.Id && person.State is not PersonState.Left;

    private IReadOnlyList<SelectOption> Covered(PersonDetail person) =>
        [
            new("", "Nobody: the role is their own"),
            .. _choices
                .People.Where(other => other.Id != person.Id)
                .Select(other => new SelectOption(other.Id, other.Name)),
        ];

    private static IEnumerable<(string Label, string Words)> Told(DetailForm form) =>
        [
            ("Name", form.Name ?? ""),
            ("User name", form.UserName ?? ""),
            ("E-mail address", form.Email ?? ""),
            ("Post", form.Post ?? ""),
        ];

    private sealed class VersionForm
    {
        public int Version { get; set; }
    }

    private sealed class LeaveForm
    {
        public int Version { get; set; }

        public string? On { get; set; }
    }

    private sealed class DetailForm
    {
        public int Version { get; set; }

        public string? Name { get; set; }

        public string? UserName { get; set; }

        public string? Email { get; set; }

        public string? Post { get; set; }
    }

    private sealed class GiveForm
    {
        public int Version { get; set; }

        public string? Role { get; set; }

        public string? Scope { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        public string? CoverForId { get; set; }
    }
}
