using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <summary>One commitment as lists show it.</summary>
/// <param name="Deliverable">What will exist.</param>
/// <param name="FirstDue">The day that was agreed in the session; before <paramref name="Due"/> where it was carried.</param>
/// <param name="IsOverdue">It is open, and its day is over.</param>
/// <param name="IsLate">It was done after its day.</param>
/// <param name="ReadBackAt">UTC: when its owner said yes to it; null until then.</param>
/// <param name="ClosedOn">When it was done or cancelled; null while it is open.</param>
/// <param name="TopicId">Null where it is about no topic.</param>
/// <param name="Code">Of the topic's indicator; null where it is about none.</param>
/// <param name="Indicator">The name of that indicator.</param>
/// <param name="Directorate">The directorate of that indicator.</param>
/// <param name="Last">The latest that happened to it; null where nothing has.</param>
public sealed record CommitmentLine(
    int Id,
    int Version,
    string Deliverable,
    string OwnerId,
    string Owner,
    DateOnly Due,
    DateOnly FirstDue,
    CommitmentState State,
    bool IsOverdue,
    bool IsLate,
    DateTime? ReadBackAt,
    DateOnly? ClosedOn,
    int? TopicId,
    string? Code,
    string? Indicator,
    string? Directorate,
    CommitmentNews? Last,
    int SessionId,
    DateOnly HeldOn,
    string BodyCode,
    string Body
)
{
    public bool WasCarried => Due != FirstDue;
}

/// <summary>One thing that happened to a commitment.</summary>
/// <param name="Link">Where the evidence is; empty where there is none.</param>
/// <param name="Due">The day it was carried to; null otherwise.</param>
public sealed record CommitmentNews(
    CommitmentEvent What,
    string Words,
    string Link,
    string By,
    DateOnly On,
    DateOnly? Due
);

/// <summary>What the use cases and queries on commitments have in common: who sees which, and how they are read.</summary>
internal static class CommitmentLoading
{
    /// <summary>
    /// Those that are in force. What is captured in a session is a draft until the session closes, for then it has been read
    /// back: until then it is shown in that session alone, and nobody is reminded of it.
    /// </summary>
    public static IQueryable<Commitment> InForce(PerformanceDbContext db) =>
        db.Commitments.Where(c => c.Session.State == SessionState.Closed);

    /// <summary>
    /// The commitments in force that somebody may see: their own; those of the sessions in which they took part and of the
    /// topics they may see; and, while a session in which they take part is ahead or being held, the earlier ones of its body, on which it opens. One about no
    /// topic is for those who see the whole session. While the round of a topic is open, its commitments are, except for their
    /// owners, for those who see its figures. Those of exempt topics are left out by the context; use cases, whose contexts
    /// read everything, ask <see cref="MaySee"/> too.
    /// </summary>
    public static IQueryable<Commitment> Visible(PerformanceDbContext db, Actor actor, DateOnly today)
    {
        var sessions = SessionLoading.Visible(db, actor, today);
        var views = actor.ReachOf(Permission.ViewSessions);
        var joins = actor.Has(Permission.JoinSessions);
        var open = actor.ReachOf(Permission.ViewOpenRoundFigures);
        return InForce(db)
            .Where(c =>
                c.OwnerId == actor.Id
                || (
                    (
                        c.Topic!.RoundId == null
                        || c.Topic.Round!.State == RoundState.Closed
                        || open.WholeCouncil
                        || open.ServiceIds.Contains(c.Topic.Indicator.ServiceId)
                        || open.DirectorateIds.Contains(c.Topic.Indicator.Service.DirectorateId)
                        || open.PortfolioIds.Contains(c.Topic.Indicator.Service.PortfolioId)
                    )
                    && (
                        views.WholeCouncil
                        || views.DirectorateIds.Contains(c.Topic.Indicator.Service.DirectorateId)
                        || (joins && c.Session.Members.Any(m => m.PersonId == actor.Id))
                        || sessions.Any(s =>
                            s.BodyId == c.Session.BodyId
                            && s.HeldOn >= c.Session.HeldOn
                            && s.State != SessionState.Closed
                            && s.State != SessionState.Cancelled
                            && s.Members.Any(m => m.PersonId == actor.Id)
                        )
                    )
                )
            );
    }

    /// <summary>Whether the topic of a commitment, with its service, is not exempt or somebody may see it nonetheless.</summary>
    public static bool MaySee(Commitment commitment, Actor actor) =>
        commitment.Topic?.Indicator is not { ExemptUnder: not null } indicator
        || actor.ReachOf(Permission.ViewExemptIndicators).Covers(indicator.Service);

    /// <summary>Reads a set of commitments in its order, by one statement, however many there are.</summary>
    public static async Task<List<CommitmentLine>> LinesAsync(
        IQueryable<Commitment> commitments,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = await commitments
            .SelectMany(
                // The join by the latest one's number is looked up for the lines alone; EF's own "first of them" ranks all.
                c => c.Entries.Where(e => e.Id == c.Entries.Max(one => one.Id)).DefaultIfEmpty(),
                (c, last) =>
                    new
                    {
                        Commitment = c,
                        Last = last,
                        c.Topic!.Indicator.Code,
                        c.Topic.Indicator.Name,
                        Directorate = c.Topic.Indicator.Service.Directorate.Name,
                        c.Session.HeldOn,
                        BodyCode = c.Session.Body.Code,
                        Body = c.Session.Body.Name,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var c = row.Commitment;
            return new CommitmentLine(
                c.Id,
                c.Version,
                c.Deliverable,
                c.OwnerId,
                c.Owner,
                c.Due,
                c.FirstDue,
                c.State,
                Commitment.IsOverdue(c.State, c.Due, today),
                Commitment.IsLate(c.State, c.Due, c.ClosedOn),
                c.ReadBackAt,
                c.ClosedOn,
                c.TopicId,
                row.Code,
                row.Name,
                row.Directorate,
                row.Last is { } last ? News(last) : null,
                c.SessionId,
                row.HeldOn,
                row.BodyCode,
                row.Body
            );
        });
    }

    public static CommitmentNews News(CommitmentEntry entry) =>
        new(entry.What, entry.Words, entry.Link, entry.By, entry.On, entry.Due);
}
