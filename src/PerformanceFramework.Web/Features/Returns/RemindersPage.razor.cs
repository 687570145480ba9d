using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class RemindersPage
{
    private const string FormName = "reminders";
    private const string Clock = "HH:mm";

    private static readonly IReadOnlyList<Crumb> Crumbs =
    [
        new Crumb("Collection rounds", RoundLinks.List),
        new Crumb("Reminders", null),
    ];

    private static readonly IReadOnlyList<(string Field, string Label, string Hint)> Days =
    [
        (
            nameof(ChangeRemindersRequest.Before),
            "Before a due day",
            "The first reminder comes so many working days before; 0 is the day itself."
        ),
        (
            nameof(ChangeRemindersRequest.Every),
            "Between reminders after it",
            "Beginning with the first working day that is late."
        ),
        (
            nameof(ChangeRemindersRequest.Escalate),
            "Late before the head of service is told",
            "Only of returns that officers have not submitted."
        ),
    ];

    private static readonly IReadOnlyList<(string Field, string Label, string Hint)> Times =
    [
        (nameof(ChangeRemindersRequest.QuietFrom), "Quiet from", "Nothing is sent from then on."),
        (
            nameof(ChangeRemindersRequest.QuietUntil),
            "Quiet until",
            "On the same day or the next. The same time twice means that no hours are quiet."
        ),
    ];

    private RemindersDetail? _reminders;

    [Inject]
    private ReturnQueries Returns { get; set; } = null!;

    [Inject]
    private ChangeReminders ChangeReminders { get; set; } = null!;

    [Inject]
    private MailOptions Mail { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private RemindersForm? Form { get; set; }

    protected override async Task LoadAsync()
    {
        _reminders = await Returns.RemindersAsync(Actor);
        if (_reminders is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeAsync()
    {
        var wrong = Days.Where(field =>
                !string.IsNullOrWhiteSpace(Form!.Of(field.Field)) && DaysOf(Form.Of(field.Field)) is null
            )
            .Select(field => new FieldError(
                field.Field,
                "Enter a whole number of working days, such as 3, or leave it empty."
            ))
            .ToList();
        if (wrong.Count > 0)
        {
            Refuse(FormName, wrong);
            return;
        }

        var request = new ChangeRemindersRequest(
            Form!.Version,
            DaysOf(Form.Before),
            DaysOf(Form.Every),
            DaysOf(Form.Escalate),
            TimeOf(Form.QuietFrom),
            TimeOf(Form.QuietUntil),
            Form.WorkingDaysOnly
        );
        if (IsDone(FormName, await ChangeReminders.ExecuteAsync(Actor, request)))
        {
            GoOn(RoundLinks.Reminders, "changed");
        }
        else if (IsConflict && await Returns.RemindersAsync(Actor) is { } now)
        {
            _reminders = now;
            Form = Merge(Form, RemindersForm.Of(now), Told);
        }
    }

    private static IEnumerable<(string Label, string Words)> Told(RemindersForm form) =>
        Days.Concat(Times)
            .Select(field => (field.Label, form.Of(field.Field) ?? ""))
            .Append(("At weekends and on bank holidays", form.WorkingDaysOnly ? "Nothing is sent" : "It is sent too"));

    private static string Headline(ReminderTerms terms) =>
        (terms.Before, terms.Every) switch
        {
            (null, null) => "Nobody is reminded of returns.",
            ({ } before, null) => $"People are reminded {Before(before)}, and not after it.",
            (null, { } every) => $"People are reminded once a return is late, every {DaysWords(every)}.",
            ({ } before, { } every) =>
                $"People are reminded {Before(before)}, and every {DaysWords(every)} once it is late.",
        };

    private static string Before(int days) =>
        days == 0
            ? "on the day a return is due"
            : $"{(days == 1 ? "1 working day" : $"{days} working days")} before a return is due";

    private static string DaysWords(int days) => days == 1 ? "working day" : $"{days} working days";

    private static int? DaysOf(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RemindersForm
    {
        public int? Version { get; set; }

        public string? Before { get; set; }

        public string? Every { get; set; }

        public string? Escalate { get; set; }

        public string? QuietFrom { get; set; }

        public string? QuietUntil { get; set; }

        public bool WorkingDaysOnly { get; set; }

        public string? Of(string field) =>
            field switch
            {
                nameof(Before) => Before,
                nameof(Every) => Every,
                nameof(Escalate) => Escalate,
                nameof(QuietFrom) => QuietFrom,
                _ => QuietUntil,
            };

        public static RemindersForm Of(RemindersDetail detail) =>
            new()
            {
                Version = detail.Version,
                Before = Text(detail.Terms.Before),
                Every = Text(detail.Terms.Every),
                Escalate = Text(detail.Terms.Escalate),
                QuietFrom = detail.Terms.QuietFrom.ToString(Clock, CultureInfo.InvariantCulture),
                QuietUntil = detail.Terms.QuietUntil.ToString(Clock, CultureInfo.InvariantCulture),
                WorkingDaysOnly = detail.Terms.WorkingDaysOnly,
            };

        private static string? Text(int? days) => days?.ToString(CultureInfo.InvariantCulture);
    }
}
