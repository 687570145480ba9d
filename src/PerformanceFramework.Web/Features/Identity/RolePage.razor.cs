using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

public sealed partial class RolePage
{
    /// <summary>What the person's page is told after a change of days.</summary>
    public const string Changed = "changed";

    /// <summary>What the person's page is told after the end of a role.</summary>
    public const string Ended = "ended";

    private const string PeopleText = "People";
    private const string ChangeName = "change";
    private const string EndName = "end";

    private PersonDetail? _person;
    private PersonRole? _role;
    private DateOnly _today;

    [Parameter]
    public string PersonId { get; set; } = "";

    [Parameter]
    public int RoleId { get; set; }

    [Inject]
    private PeopleQueries People { get; set; } = null!;

    [Inject]
    private ChangeRole ChangeDays { get; set; } = null!;

    [Inject]
    private EndRole EndNow { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = ChangeName)]
    private DaysForm? Change { get; set; }

    [SupplyParameterFromForm(FormName = EndName)]
    private EndForm? End { get; set; }

    private DaysForm Entered => Change ?? Opening;

    // The first day of a role that has begun is not on the form.
    private DaysForm Opening =>
        new()
        {
            Version = _person!.Version,
            From = _role!.Term.IsToCome(_today) ? FormDate.Write(_role.Term.From) : null,
            Until = Written(_role.Term.Until),
        };

    /// <summary>Why the reader may not change this role; null when they may.</summary>
    private string? NotAllowed =>
        _role!.Term.IsOver(_today)
            ? RoleRefusals.RoleIsOver.Sentence
            : RoleRules.Touching(Actor, _person!.Id, _person.IsAdministrator, _role.Scoped.Role)?.Sentence;

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _person = await People.DetailAsync(Actor, PersonId, _today);
        _role = _person?.Roles.FirstOrDefault(role => role.Id == RoleId);
        if (_role is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeAsync()
    {
        if (FormDate.IsWrong(Entered.Until))
        {
            Refuse(ChangeName, [new FieldError(nameof(DaysForm.Until), FormDate.Problem)]);
            return;
        }

        var from = Entered.From is null ? _role!.Term.From : FormDate.Read(Entered.From);
        await FinishAsync(
            ChangeName,
            Changed,
            await ChangeDays.ExecuteAsync(
                Actor,
                new ChangeRoleRequest(PersonId, Entered.Version, RoleId, from, FormDate.Read(Entered.Until))
            )
        );
    }

    private async Task EndAsync() =>
        await FinishAsync(
            EndName,
            Ended,
            await EndNow.ExecuteAsync(Actor, new EndRoleRequest(PersonId, End?.Version ?? -1, RoleId))
        );

    private async Task FinishAsync(string form, string what, Outcome<string> outcome)
    {
        if (IsDone(form, outcome))
        {
            GoOn(IdentityLinks.Person(PersonId), what);
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Change is not null && _role is not null)
            {
                Change = Merge(Change, Opening, Told);
            }
        }
    }

    private static IEnumerable<(string Label, string Words)> Told(DaysForm form) =>
        [("First day", Words(form.From) ?? ""), ("Last day", Words(form.Until) ?? "")];

    private static string? Written(DateOnly? day) => day is { } date ? FormDate.Write(date) : null;

    private static string? Words(string? typed) => FormDate.Read(typed) is { } day ? UkDate.Words(day) : null;

    private sealed class EndForm
    {
        public int Version { get; set; }
    }

    private sealed class DaysForm
    {
        public int Version { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }
    }
}
