using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Writes the reminders of commitments: to owners before the day and after it, and, once a commitment is so many working days
/// late, to the chair of the latest session of its body and the directors of the topic's directorate, as far as they may see it.
/// </summary>
internal static class CommitmentReminders
{
    /// <summary>One message to each person with all that concerns them; none to those who have had theirs today.</summary>
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var (terms, worked, today) = (day.Terms, day.Worked, day.Today);
        var open = await CommitmentLoading
            .InForce(day.Db)
            .Where(c => c.State == CommitmentState.Open)
            .Include(c => c.Session.Body)
            .Include(c => c.Topic!.Indicator.Service)
            .OrderBy(c => c.Due)
            .ThenBy(c => c.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var concerning = open.Where(c => terms.Concerns(c.Due, today, worked)).ToList();
        var late = open.Where(c => terms.IsForTheHead(c.Due, today, worked)).ToList();
        if (concerning.Count + late.Count == 0)
        {
            return [];
        }

        var chairs = await ChairsAsync(day.Db, cancellationToken);
        var told = await ToldAsync(day.Db, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.CommitmentReminder))
        {
            var theirs = concerning
                .Where(c =>
                    c.OwnerId == person.Id
                    && person.Has(Permission.UpdateCommitments)
                    && CommitmentLoading.MaySee(c, person)
                )
                .ToList();
            var others = await SeenAsync(
                day.Db,
                person,
                late.Where(c => c.OwnerId != person.Id && IsTold(person, c, chairs)).ToList(),
                cancellationToken
            );
            if (
                !theirs.Exists(c => terms.IsTime(c.Due, today, told.Last(person, new(c.Id, c.Due, false)), worked))
                && !others.Exists(c =>
                    terms.IsTimeForTheHead(c.Due, today, told.Last(person, new(c.Id, c.Due, true)), worked)
                )
            )
            {
                continue;
            }

            var text = CommitmentMailText.Reminder(
                day.Readers.Council,
                person.Name,
                theirs.ConvertAll(c => Line(day, c, "")),
                others.ConvertAll(c => Line(day, c, c.Owner))
            );
            var message = day.Message(MailKind.CommitmentReminder, addressee, text);
            message.Commitments.AddRange(theirs.Select(c => new MailCommitment(c.Id, c.Due, isEscalation: false)));
            message.Commitments.AddRange(others.Select(c => new MailCommitment(c.Id, c.Due, isEscalation: true)));
            messages.Add(message);
        }

        return messages;
    }

    private static CommitmentMailLine Line(ReminderDay day, Commitment commitment, string owner) =>
        new(
            owner,
            commitment.Session.Body.Name,
            commitment.Session.HeldOn,
            commitment.Due,
            day.Worked.Between(commitment.Due, day.Today),
            day.Mail.AddressOfCommitment(commitment.Id)
        );

    private static bool IsTold(Actor person, Commitment commitment, IReadOnlyDictionary<int, string> chairs) =>
        chairs.GetValueOrDefault(commitment.Session.BodyId) == person.Id
        || (commitment.Topic is { } topic && person.ReachOf(Permission.AddToSessions).Covers(topic.Indicator.Service));

    /// <summary>Those that somebody may see: a message leads to nothing that does not open.</summary>
    private static async Task<List<Commitment>> SeenAsync(
        PerformanceDbContext db,
        Actor person,
        List<Commitment> commitments,
        CancellationToken cancellationToken
    )
    {
        if (commitments.Count == 0)
        {
            return [];
        }

        var ids = commitments.ConvertAll(c => c.Id);
        var seen = await CommitmentLoading
            .Visible(db, person)
            .Where(c => ids.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        return commitments.Where(c => seen.Contains(c.Id) && CommitmentLoading.MaySee(c, person)).ToList();
    }

    /// <summary>Who chaired the latest session of each body, by the id of the body.</summary>
    private static async Task<Dictionary<int, string>> ChairsAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var chaired = await db
            .ChallengeSessions.Where(s => s.State == SessionState.Closed)
            .SelectMany(
                s => s.Members.Where(m => m.Part == SessionPart.Chair),
                (s, m) =>
                    new
                    {
                        s.BodyId,
                        s.HeldOn,
                        s.Id,
                        m.PersonId,
                    }
            )
            .ToListAsync(cancellationToken);
        return chaired
            .GroupBy(c => c.BodyId)
            .ToDictionary(body => body.Key, body => body.MaxBy(c => (c.HeldOn, c.Id))!.PersonId);
    }

    private static async Task<Tellings<ToldCommitment>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .MailMessages.Where(m => m.Kind == MailKind.CommitmentReminder)
                .SelectMany(
                    m => m.Commitments.Where(c => c.Commitment.State == CommitmentState.Open),
                    (m, c) =>
                        new Telling<ToldCommitment>(
                            m.PersonId,
                            new ToldCommitment(c.CommitmentId, c.DueOn, c.IsEscalation),
                            m.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );

    private sealed record ToldCommitment(int CommitmentId, DateOnly DueOn, bool IsEscalation);
}
