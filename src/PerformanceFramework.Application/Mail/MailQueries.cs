using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>What the list of messages is narrowed down to.</summary>
/// <param name="State">Null for any.</param>
/// <param name="Kind">Null for any.</param>
/// <param name="Text">Within the name or address of whoever is written to; empty for anybody.</param>
public sealed record MailFilter(MailState? State, MailKind? Kind, string Text);

/// <summary>A message in the list.</summary>
/// <param name="About">The services of the returns or questions it is about, or the committees of recommendations.</param>
/// <param name="Period">The period of the round of the returns; null where it is about something else.</param>
/// <param name="WrittenBy">Null for what is written by the day.</param>
/// <param name="WrittenAt">UTC, as every instant here.</param>
/// <param name="EndedAt">When it was sent, given up or withdrawn; null until then.</param>
/// <param name="LastError">Empty where no attempt failed.</param>
public sealed record MailSummary(
    int Id,
    MailKind Kind,
    string ToName,
    string ToAddress,
    string Subject,
    string Body,
    IReadOnlyList<string> About,
    ReportingPeriod? Period,
    string? WrittenBy,
    DateTime WrittenAt,
    MailState State,
    int Attempts,
    DateTime NextAttemptAt,
    string LastError,
    DateTime? EndedAt,
    string? RetriedBy
);

/// <summary>Messages, newest first, with what stands in the way of others.</summary>
/// <param name="Counts">How many there are in each state that has any, whatever the filter.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
/// <param name="Unreachable">Those who enter or sign off returns and have no address.</param>
/// <param name="RemindersOf">The latest day whose reminders are written; null before the first.</param>
public sealed record MailList(
    IReadOnlyList<MailSummary> Messages,
    IReadOnlyDictionary<MailState, int> Counts,
    int Found,
    int Page,
    IReadOnlyList<PersonReached> Unreachable,
    DateOnly? RemindersOf
)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>Somebody with their roles in the collection of returns.</summary>
public sealed record PersonReached(string Id, string Name, IReadOnlyList<Role> Roles);

/// <summary>What those who look after e-mail read of it.</summary>
public sealed class MailQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    private static readonly Permission[] OfCollection =
    [
        Permission.EnterReturns,
        Permission.ApproveReturns,
        Permission.SignOffReturns,
        Permission.CheckReturns,
    ];

    /// <summary>Null for those who may not see it.</summary>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    /// <param name="today">Decides who holds which role.</param>
    public async Task<MailList?> ListAsync(
        Actor actor,
        MailFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.ManageMail).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var counts = await db
            .MailMessages.GroupBy(m => m.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        var fitting = db.MailMessages.AsNoTracking();
        if (filter.State is { } state)
        {
            fitting = fitting.Where(m => m.State == state);
        }

        if (filter.Kind is { } kind)
        {
            fitting = fitting.Where(m => m.Kind == kind);
        }

        if (filter.Text.Length > 0)
        {
            var text = LikePattern.Containing(filter.Text);
            fitting = fitting.Where(m =>
                EF.Functions.Like(m.ToName, text, LikePattern.Escape)
                || EF.Functions.Like(m.ToAddress, text, LikePattern.Escape)
            );
        }

        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + MailList.PageSize - 1) / MailList.PageSize));
        var messages = await fitting
            .OrderByDescending(m => m.WrittenAt)
            .ThenByDescending(m => m.Id)
            .Skip((page - 1) * MailList.PageSize)
            .Take(MailList.PageSize)
            .Select(m => new
            {
                Message = m,
                About = m.Items.Select(i => new { i.Return.Service.Name, i.Return.Round.Period }).ToList(),
                Asked = m.Questions.Select(q => q.Question.Indicator.Service.Name).ToList(),
                Recommended = m.Recommendations.Select(r => r.Recommendation.Body.Name).ToList(),
            })
            .ToListAsync(cancellationToken);
        var people = await ReturnQueries.PeopleAsync(db, today, cancellationToken);
        var reached = await db
            .Users.Where(user => user.Email != null)
            .Select(user => user.Id)
            .ToListAsync(cancellationToken);
        var lease = await db
            .WorkLeases.Where(l => l.Name == MailRun.LeaseName)
            .Select(l => l.DoneOn)
            .FirstOrDefaultAsync(cancellationToken);
        return new MailList(
            messages.ConvertAll(m =>
                Summary(
                    m.Message,
                    m.About.Select(a => a.Name)
                        .Concat(m.Asked)
                        .Concat(m.Recommended)
                        .Distinct()
                        .Order(StringComparer.OrdinalIgnoreCase)
                        .ToList(),
                    m.About is [var first, ..] ? first.Period : null
                )
            ),
            counts,
            found,
            page,
            people
                .Where(person => !reached.Contains(person.Id) && OfCollection.Any(person.Has))
                .Select(person => new PersonReached(
                    person.Id,
                    person.Name,
                    person
                        .Roles.Select(role => role.Role)
                        .Where(role => OfCollection.Intersect(RolePermissions.Of(role)).Any())
                        .Distinct()
                        .ToList()
                ))
                .ToList(),
            lease
        );
    }

    private static MailSummary Summary(MailMessage message, IReadOnlyList<string> about, ReportingPeriod? period) =>
        new(
            message.Id,
            message.Kind,
            message.ToName,
            message.ToAddress,
            message.Subject,
            message.Body,
            about,
            period,
            message.WrittenBy,
            message.WrittenAt,
            message.State,
            message.Attempts,
            message.NextAttemptAt,
            message.LastError,
            message.EndedAt,
            message.RetriedBy
        );
}
