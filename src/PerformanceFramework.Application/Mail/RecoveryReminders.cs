using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>Something that a recovery plan waits for.</summary>
/// <param name="Day">By when; since when for agreement and rewriting.</param>
internal sealed record WaitingRecovery(RecoveryPlan Plan, RecoveryWait What, DateOnly Day);

/// <summary>
/// The reminders of a day of recovery plans: to whoever agrees to those that are proposed, and to responsible persons of what was
/// sent back, of actions and of reviews. By the same terms as reminders of returns.
/// </summary>
internal static class RecoveryReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var (terms, worked, today) = (day.Terms, day.Worked, day.Today);
        var plans = await day
            .Db.RecoveryPlans.Where(p => p.State != RecoveryState.Closed)
            .Include(p => p.Indicator.Service)
            .Include(p => p.Actions)
            .Include(p => p.Reviews)
            .Include(p => p.Events)
            .AsSplitQuery()
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var waiting = plans
            .SelectMany(p => p.Waits().Select(wait => new WaitingRecovery(p, wait.What, wait.Day)))
            .Where(item => terms.Concerns(item.Day, today, worked))
            .OrderBy(item => item.Day)
            .ThenBy(item => item.Plan.Id)
            .ToList();
        if (waiting.Count == 0)
        {
            return [];
        }

        var told = await ToldAsync(day.Db, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.RecoveryReminder))
        {
            var theirs = waiting.Where(item => WaitsFor(item, person)).ToList();
            if (!theirs.Exists(item => terms.IsTime(item.Day, today, told.Last(person, Of(item)), worked)))
            {
                continue;
            }

            var message = day.Message(MailKind.RecoveryReminder, addressee, Text(day, person.Name, theirs));
            message.Recoveries.AddRange(
                theirs.Select(item => new MailRecovery(item.Plan.Id, item.What, item.Day)).DistinctBy(Of)
            );
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>
    /// Whether it waits for somebody: agreement for those who hold the role of the step and do not stand for the plan, the rest for
    /// the responsible person. Nobody is told of a plan that they may not see.
    /// </summary>
    private static bool WaitsFor(WaitingRecovery item, Actor person)
    {
        var plan = item.Plan;
        var service = plan.Indicator.Service;
        return person.MaySee(plan.Indicator)
            && (
                item.What is RecoveryWait.Agreement
                    ? RecoveryLoading.IsBody(person, plan.AgreedByRole, service)
                        && !RecoveryPlan.StandsFor(person.Id, plan.ResponsibleId, plan.ProposedById)
                    : person.Id == plan.ResponsibleId && person.Has(Permission.ViewRecoveryPlans)
            );
    }

    private static ToldRecovery Of(WaitingRecovery item) => new(item.Plan.Id, item.What, item.Day);

    private static ToldRecovery Of(MailRecovery item) => new(item.PlanId, item.What, item.Day);

    private static async Task<Tellings<ToldRecovery>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .MailRecoveries.Where(item => item.Plan.State != RecoveryState.Closed)
                .Join(
                    db.MailMessages,
                    item => item.MessageId,
                    message => message.Id,
                    (item, message) =>
                        new Telling<ToldRecovery>(
                            message.PersonId,
                            new ToldRecovery(item.PlanId, item.What, item.Day),
                            message.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );

    // What is planned is typed, and which indicator it is for may be exempt: the message carries services, days and links.
    private static MailText Text(ReminderDay day, string name, List<WaitingRecovery> theirs)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n");
        body.Append("These recovery plans wait for you:\n\n");
        foreach (var plan in theirs.GroupBy(item => item.Plan.Id))
        {
            var waits = string.Join("; ", plan.Select(item => Words(item, day.Today)));
            var address = day.Mail.AddressOfRecoveryPlan(plan.Key);
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {MailText.OneLine(plan.First().Plan.Indicator.Service.Name)}: {waits}\n  {address}\n\n"
            );
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because of your part in recovery plans at {MailText.OneLine(day.Readers.Council)}. "
        );
        body.Append(
            "What is planned is not sent by e-mail: sign in to read it. Nobody reads answers to this message.\n"
        );
        var count = theirs.Select(item => item.Plan.Id).Distinct().Count();
        return new MailText(
            count == 1 ? "1 recovery plan waits for you" : $"{count} recovery plans wait for you",
            body.ToString()
        );
    }

    private static string Words(WaitingRecovery item, DateOnly today)
    {
        var (when, on) = (item.Day < today ? "was" : "is", UkDate.Words(item.Day));
        return item.What switch
        {
            RecoveryWait.Agreement => $"to be agreed to, or not, since {on}",
            RecoveryWait.Rewriting => $"sent back on {on}, to be written further and proposed again",
            RecoveryWait.Action => $"an action {when} due on {on}",
            RecoveryWait.Review => $"a review {when} planned for {on}",
        };
    }

    private sealed record ToldRecovery(int PlanId, RecoveryWait What, DateOnly Day);
}
