using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Tells whoever may confirm verdicts, once of each, that the figures say by now whether an intervention worked: on the first day
/// on which its verdict is not too early any more, by the same figures and the same rule as the learning log.
/// </summary>
internal static class VerdictReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var ready = await ReadyAsync(day, cancellationToken);
        if (ready.Count == 0)
        {
            return [];
        }

        var told = await LinkTellings.LoadAsync(
            day.Db,
            MailKind.VerdictReminder,
            ready.Select(i => day.Mail.AddressOfIntervention(i.Id)),
            cancellationToken
        );
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.VerdictReminder))
        {
            var theirs = ready.Where(i => MayConfirm(i, person)).ToList();
            var addresses = theirs.ConvertAll(i => day.Mail.AddressOfIntervention(i.Id));
            if (addresses.Exists(address => !told.Has(person, address)))
            {
                var text = Text(day.Readers.Council, person.Name, theirs, addresses);
                messages.Add(day.Message(MailKind.VerdictReminder, addressee, text));
            }
        }

        return messages;
    }

    /// <summary>Those that are open and not too early, the first whose effect was expected first.</summary>
    private static async Task<List<Intervention>> ReadyAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var open = await day
            .Db.Interventions.Where(i =>
                i.State == InterventionState.Open
                && (i.Indicator.State == IndicatorState.Live || i.Indicator.State == IndicatorState.Retired)
            )
            .Include(i => i.Indicator.Service)
            .OrderBy(i => i.ExpectedBy)
            .ThenBy(i => i.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return [];
        }

        var ids = open.Select(i => i.IndicatorId).Distinct().ToList();
        var series = await InterventionLoading.SeriesAsync(day.Db, ids, cancellationToken);
        return open.Where(i =>
                InterventionLoading.VerdictOn(i, series[i.IndicatorId]).Outcome is not VerdictOutcome.TooEarly
            )
            .ToList();
    }

    // Nobody confirms what they recorded themselves, nor what they may not see.
    private static bool MayConfirm(Intervention intervention, Actor person) =>
        intervention.RecordedById != person.Id
        && person.Has(Permission.ViewDashboards)
        && person.ReachOf(Permission.ConfirmVerdicts).Covers(intervention.Indicator.Service)
        && person.MaySee(intervention.Indicator);

    // What was done is typed, and which indicator it was for may be exempt: the message carries services, days and links.
    private static MailText Text(string council, string name, List<Intervention> theirs, List<string> addresses)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n");
        body.Append("There are figures enough by now to say whether these interventions worked:\n\n");
        foreach (var (intervention, address) in theirs.Zip(addresses))
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {MailText.OneLine(intervention.Indicator.Service.Name)}, begun on {UkDate.Words(intervention.Began)}, effect expected by {UkDate.Words(intervention.ExpectedBy)}\n  {address}\n\n"
            );
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because you may confirm verdicts at {MailText.OneLine(council)}. "
        );
        body.Append("Verdicts are not sent by e-mail: sign in to read them. Nobody reads answers to this message.\n");
        return new MailText(
            theirs.Count == 1 ? "1 verdict to confirm" : $"{theirs.Count} verdicts to confirm",
            body.ToString()
        );
    }
}
