using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

public sealed partial class SessionFormPage
{
    private const string FormName = "session";

    private SessionForm? _form;
    private SessionHead? _head;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public int? SessionId { get; set; }

    [SupplyParameterFromQuery]
    private string? Body { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private SessionEntry? Form { get; set; }

    [Inject]
    private SessionQueries Sessions { get; set; } = null!;

    [Inject]
    private PlanSession Plan { get; set; } = null!;

    [Inject]
    private ChangeSession Change { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private DateOnly Today => UkClock.Today(Time);

    private SessionEntry Entered =>
        Form
        ?? (
            _head is null
                ? SessionEntry.For(Body, ReportingPeriod.Containing(PeriodKind.Quarter, Today).Previous, _form!.Usual)
                : SessionEntry.Of(_head)
        );

    private IReadOnlyList<SelectOption> People => Options(_form!.People);

    /// <summary>Those who can be the chair or the analyst.</summary>
    private IReadOnlyList<SelectOption> Runners => Options(_form!.People.Where(person => person.MayRun));

    private List<Crumb> Crumbs =>
        _head is null
            ?
            [
                new Crumb("Challenge", SessionLinks.Hub),
                new Crumb("Sessions", SessionLinks.Root),
                new Crumb("New", null),
            ]
            :
            [
                new Crumb("Challenge", SessionLinks.Hub),
                new Crumb(SessionText.Name(_head), SessionLinks.Session(_head.Id)),
                new Crumb("Day and people", null),
            ];

    protected override async Task LoadAsync()
    {
        _form = await Sessions.FormAsync(Actor, Body, Today);
        if (SessionId is { } id)
        {
            _head = (await Sessions.DetailAsync(Actor, id, Today))?.Head;
        }

        if (_form is null || (SessionId is not null && _head is null))
        {
            _form = null;
            Navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        if (FormDate.Problems(("HeldOn", Form!.HeldOn)) is { Count: > 0 } problems)
        {
            Refuse(FormName, problems);
            return;
        }

        var (heldOn, chair, analyst) = (FormDate.Read(Form.HeldOn), Form.ChairId ?? "", Form.AnalystId ?? "");
        var outcome = SessionId is { } id
            ? await Change.ExecuteAsync(
                Actor,
                new ChangeSessionRequest(id, Form.Version, heldOn, chair, analyst, Form.MemberIds)
            )
            : await Plan.ExecuteAsync(
                Actor,
                new PlanSessionRequest(
                    _form!.Bodies.FirstOrDefault(body => body.Code == Form.Body)?.Id ?? 0,
                    Form.Period ?? "",
                    heldOn,
                    chair,
                    analyst,
                    Form.MemberIds
                )
            );
        if (IsDone(FormName, outcome) && outcome is Outcome<int>.Done done)
        {
            GoOn(SessionLinks.Session(done.Value), SessionId is null ? "planned" : "changed");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_head is not null)
            {
                Form = Merge(Form, SessionEntry.Of(_head), Told);
            }
        }
    }

    private (string Label, string Words)[] Told(SessionEntry entry) =>
        [
            ("Day of the session", FormDate.Read(entry.HeldOn) is { } day ? UkDate.Words(day) : ""),
            ("Chair", NameOf(entry.ChairId)),
            ("Analyst", NameOf(entry.AnalystId)),
            ("Members", string.Join(", ", entry.MemberIds.Select(NameOf))),
        ];

    private static IReadOnlyList<SelectOption> Options(IEnumerable<PersonChoice> people) =>
        [
            new SelectOption("", "Choose somebody"),
            .. people.Select(person => new SelectOption(person.Id, $"{person.Name} ({person.Roles})")),
        ];

    private string NameOf(string? id) => _form!.People.FirstOrDefault(person => person.Id == id)?.Name ?? "";
}
