using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Writes the reminders of commitments: to owners before the day and after it, and, once a commitment is so many working days
/// late, to the chair of the latest session of its body and the directors of the topic's directorate, as far as they may see it.
/// </summary>
internal static class CommitmentReminders
{
    /// <summary>One message to each person with all that concerns them; none to those who have had theirs today.</summary>
    /// <param name="db">Reads everything.</param>
    /// <param name="now">UTC.</param>
    public static async Task<List<MailMessage>> WriteAsync(
        PerformanceDbContext db,
        ReminderTerms terms,
        WorkingDays worked,
        MailOptions mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = London.DayOf(now);
        var open = await CommitmentLoading
            .InForce(db)
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

        var council = await db.Councils.Select(c => c.Name).FirstAsync(cancellationToken);
        var chairs = await ChairsAsync(db, cancellationToken);
        var addresses = await db
            .Users.Where(user => user.Email != null)
            .Select(user => new { user.Id, user.Email })
            .ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken);
        var told = await ToldAsync(db, cancellationToken);
        var written = await db
            .MailMessages.Where(m => m.Kind == MailKind.CommitmentReminder && m.Day == today)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var person in await ReturnQueries.PeopleAsync(db, today, cancellationToken))
        {
            if (written.Contains(person.Id) || !addresses.TryGetValue(person.Id, out var address))
            {
                continue;
            }

            var theirs = concerning
                .Where(c =>
                    c.OwnerId == person.Id
                    && person.Has(Permission.UpdateCommitments)
                    && CommitmentLoading.MaySee(c, person)
                )
                .ToList();
            var others = await SeenAsync(
                db,
                person,
                late.Where(c => c.OwnerId != person.Id && IsTold(person, c, chairs)).ToList(),
                cancellationToken
            );
            if (
                !theirs.Exists(c => terms.IsTime(c.Due, today, Last(person, c, false), worked))
                && !others.Exists(c => terms.IsTimeForTheHead(c.Due, today, Last(person, c, true), worked))
            )
            {
                continue;
            }

            var text = CommitmentMailText.Reminder(
                council,
                person.Name,
                theirs.ConvertAll(c => Line(c, "")),
                others.ConvertAll(c => Line(c, c.Owner))
            );
            var addressee = new Addressee(person.Id, person.Name, address);
            var message = new MailMessage(MailKind.CommitmentReminder, addressee, today, text, by: null, now, now);
            message.Commitments.AddRange(theirs.Select(c => new MailCommitment(c.Id, c.Due, isEscalation: false)));
            message.Commitments.AddRange(others.Select(c => new MailCommitment(c.Id, c.Due, isEscalation: true)));
            messages.Add(message);
        }

        return messages;

        DateOnly? Last(Actor person, Commitment c, bool isEscalation) =>
            told.TryGetValue(new Telling(person.Id, c.Id, c.Due, isEscalation), out var day) ? day : null;

        CommitmentMailLine Line(Commitment c, string owner) =>
            new(
                owner,
                c.Session.Body.Name,
                c.Session.HeldOn,
                c.Due,
                worked.Between(c.Due, today),
                mail.AddressOfCommitment(c.Id)
            );
    }

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

    /// <summary>When each person was last reminded of what.</summary>
    private static async Task<Dictionary<Telling, DateOnly>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var tellings = await db
            .MailMessages.Where(m => m.Kind == MailKind.CommitmentReminder)
            .SelectMany(
                m => m.Commitments.Where(c => c.Commitment.State == CommitmentState.Open),
                (m, c) =>
                    new
                    {
                        m.PersonId,
                        c.CommitmentId,
                        c.DueOn,
                        c.IsEscalation,
                        m.Day,
                    }
            )
            .ToListAsync(cancellationToken);
        return tellings
            .GroupBy(t => new Telling(t.PersonId, t.CommitmentId, t.DueOn, t.IsEscalation))
            .ToDictionary(group => group.Key, group => group.Max(t => t.Day));
    }

    private sealed record Telling(string PersonId, int CommitmentId, DateOnly DueOn, bool IsEscalation);
}
