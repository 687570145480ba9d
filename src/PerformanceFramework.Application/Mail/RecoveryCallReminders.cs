using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Mail;

/// <summary>An indicator without an open recovery plan, and what calls for one.</summary>
internal sealed record UnansweredCall(IndicatorStanding Standing, Service Service, IReadOnlyList<RecoveryCall> Calls)
{
    public IEnumerable<MailRecoveryCall> Items => Calls.Select(call => new MailRecoveryCall(Standing.Id, call));
}

/// <summary>
/// Tells whoever answers for an indicator that it calls for a recovery plan while nobody has opened one: once for every reason and
/// every figure or meeting that gives it, by the figures that everybody may see, so that nothing of an open round is told.
/// </summary>
internal static class RecoveryCallReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var unanswered = await UnansweredAsync(day.Db, cancellationToken);
        if (unanswered.Count == 0)
        {
            return [];
        }

        var told = await ToldAsync(day.Db, unanswered, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.RecoveryCalls))
        {
            var theirs = unanswered.Where(call => AnswersFor(call, person)).ToList();
            var items = theirs.SelectMany(call => call.Items).ToList();
            if (items.TrueForAll(item => told.Last(person, Of(item)) is not null))
            {
                continue;
            }

            var message = day.Message(MailKind.RecoveryCalls, addressee, Text(day, person.Name, theirs));
            message.RecoveryCalls.AddRange(items);
            messages.Add(message);
        }

        return messages;
    }

    private static async Task<List<UnansweredCall>> UnansweredAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var unanswered = await RecoveryLoading.UnansweredAsync(
            db,
            Actor.Nobody,
            RecoveryLoading.WithoutPlan(db),
            cancellationToken
        );
        if (unanswered.Count == 0)
        {
            return [];
        }

        var services = await db.Services.AsNoTracking().ToDictionaryAsync(s => s.Code, cancellationToken);
        return unanswered
            .Select(of => new UnansweredCall(of.Standing, services[of.Standing.ServiceCode], of.Calls))
            .ToList();
    }

    // Whoever could be responsible for the plan: the performance team writes plans for others, and answers for none.
    private static bool AnswersFor(UnansweredCall call, Actor person) =>
        RecoveryLoading.ReachOfAnswers(person).Covers(call.Service)
        && (!call.Standing.IsExempt || person.SeesExempt(call.Service));

    private static async Task<Tellings<ToldCall>> ToldAsync(
        PerformanceDbContext db,
        List<UnansweredCall> unanswered,
        CancellationToken cancellationToken
    )
    {
        var ids = unanswered.ConvertAll(call => call.Standing.Id);
        return new(
            await db
                .MailRecoveryCalls.Where(item => ids.Contains(item.IndicatorId))
                .Join(
                    db.MailMessages,
                    item => item.MessageId,
                    message => message.Id,
                    (item, message) =>
                        new Telling<ToldCall>(
                            message.PersonId,
                            new ToldCall(item.IndicatorId, item.Trigger, item.On),
                            message.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );
    }

    private static ToldCall Of(MailRecoveryCall item) => new(item.IndicatorId, item.Trigger, item.On);

    // Which indicators they are may be exempt: the message carries services, how many, and a link.
    private static MailText Text(ReminderDay day, string name, List<UnansweredCall> theirs)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n");
        body.Append("Indicators call for a recovery plan, and nobody has opened one:\n\n");
        foreach (var service in theirs.GroupBy(call => call.Service.Name))
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {MailText.OneLine(service.Key)}: {Counted(service.Count())}\n"
            );
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"\nWhich they are, and the figures that say so:\n  {day.Mail.AddressOfRecoveryCalls}\n\n"
        );
        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because you answer for indicators at {MailText.OneLine(day.Readers.Council)}, once for each figure or recommendation that calls for a plan. "
        );
        body.Append("Figures are not sent by e-mail: sign in to read them. Nobody reads answers to this message.\n");
        return new MailText(
            theirs.Count == 1
                ? "1 indicator calls for a recovery plan"
                : $"{theirs.Count} indicators call for a recovery plan",
            body.ToString()
        );
    }

    private static string Counted(int indicators) => indicators == 1 ? "1 indicator" : $"{indicators} indicators";

    private sealed record ToldCall(int IndicatorId, RecoveryTrigger Trigger, DateOnly On);
}
