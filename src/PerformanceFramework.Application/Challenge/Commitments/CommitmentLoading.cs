using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
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
    /// <summary>It is about an exempt item.</summary>
    public bool IsExempt { get; init; }

    /// <summary>Whose it was when the session closed, before it was handed over.</summary>
    public string FirstOwner { get; init; } = "";

    /// <summary>What was decided of the topic, where it takes that forward; null otherwise.</summary>
    public DecisionKind? Decision { get; init; }

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
)
{
    /// <summary>The name of whose it was before it was handed over; null otherwise.</summary>
    public string? HandedBy { get; init; }
}

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
    /// The commitments in force that somebody may see: their own; those of topics of their directorate; those of sessions in
    /// which they took part; while a session in which they take part is ahead or being held, the earlier ones of its body, on
    /// which it opens; and its chair and analyst see those afterwards too. Whoever views all sessions sees all. While the round
    /// of a topic is open, its commitments are, except for their owners, for those who see its figures. Those of exempt topics
    /// are left out by the context; use cases, whose contexts read everything, ask <see cref="MaySee"/> too.
    /// </summary>
    public static IQueryable<Commitment> Visible(PerformanceDbContext db, Actor actor)
    {
        var views = actor.ReachOf(Permission.ViewSessions);
        var joins = actor.Has(Permission.JoinSessions);
        var open = actor.ReachOf(Permission.ViewOpenRoundFigures);
        if (views.WholeCouncil && open.WholeCouncil)
        {
            return InForce(db);
        }

        // Lists of sessions, not questions asked of each commitment: a session has many of those.
        var attended = db.SessionMembers.Where(m => m.PersonId == actor.Id).Select(m => m.SessionId);
        var openedOn = db
            .ChallengeSessions.Where(earlier =>
                db.ChallengeSessions.Any(s =>
                    s.BodyId == earlier.BodyId
                    && s.HeldOn >= earlier.HeldOn
                    && s.State != SessionState.Cancelled
                    && s.Members.Any(m =>
                        m.PersonId == actor.Id
                        && (
                            m.Part == SessionPart.Chair
                            || m.Part == SessionPart.Analyst
                            || s.State == SessionState.Ready
                            || s.State == SessionState.Running
                        )
                    )
                )
            )
            .Select(earlier => earlier.Id);
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
                        || (joins && (attended.Contains(c.SessionId) || openedOn.Contains(c.SessionId)))
                    )
                )
            );
    }

    /// <summary>Whether the topic of a commitment, with its service, is not exempt or somebody may see it nonetheless.</summary>
    public static bool MaySee(Commitment commitment, Actor actor) =>
        commitment.Topic?.Indicator is not { } indicator || actor.MaySee(indicator);

    /// <summary>
    /// Whether somebody says what became of a commitment: its owner, whoever prepares sessions, and, while a session of its
    /// body is being held, the chair and the analyst of that one, also where commitments of their own are none of their role's.
    /// </summary>
    public static async Task<bool> MayUpdateAsync(
        PerformanceDbContext db,
        Actor actor,
        string ownerId,
        int sessionId,
        CancellationToken cancellationToken
    ) =>
        (
            actor.Has(Permission.UpdateCommitments)
            && (ownerId == actor.Id || actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        )
        || (
            (actor.Has(Permission.UpdateCommitments) || actor.Has(Permission.RunSessions))
            && await db.ChallengeSessions.AnyAsync(
                s =>
                    s.State == SessionState.Running
                    && db.ChallengeSessions.Any(of => of.Id == sessionId && of.BodyId == s.BodyId)
                    && s.Members.Any(m =>
                        m.PersonId == actor.Id && (m.Part == SessionPart.Chair || m.Part == SessionPart.Analyst)
                    ),
                cancellationToken
            )
        );

    /// <summary>
    /// Whether somebody gives a commitment to another owner: whoever prepares sessions, the chair of the session in which it was
    /// made, and the chairs of those of its body that are ahead or being held.
    /// </summary>
    public static async Task<bool> MayHandOverAsync(
        PerformanceDbContext db,
        Actor actor,
        int sessionId,
        CancellationToken cancellationToken
    ) =>
        actor.ReachOf(Permission.PrepareSessions).WholeCouncil
        || (
            actor.Has(Permission.RunSessions)
            && await db.ChallengeSessions.AnyAsync(
                s =>
                    (
                        s.Id == sessionId
                        || (
                            s.State != SessionState.Closed
                            && s.State != SessionState.Cancelled
                            && db.ChallengeSessions.Any(of => of.Id == sessionId && of.BodyId == s.BodyId)
                        )
                    ) && s.Members.Any(m => m.PersonId == actor.Id && m.Part == SessionPart.Chair),
                cancellationToken
            )
        );

    /// <summary>One in force to change; otherwise why nothing can be done with it.</summary>
    /// <param name="read">The commitment and its version that were read.</param>
    /// <param name="mayAsync">Whether the actor may, of those they see.</param>
    public static async Task<(Commitment? Commitment, Outcome<int>? Unfit)> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        (int Id, int Version) read,
        Func<Commitment, Task<bool>> mayAsync,
        CancellationToken cancellationToken
    )
    {
        var commitment = await Visible(db, actor)
            .Include(c => c.Topic!.Indicator.Service)
            .Include(c => c.Session.Body)
            .FirstOrDefaultAsync(c => c.Id == read.Id, cancellationToken);
        return commitment is null || !MaySee(commitment, actor) ? (null, new Outcome<int>.NotFound())
            : !await mayAsync(commitment) ? (null, new Outcome<int>.Forbidden())
            : commitment.Version != read.Version ? (null, new Outcome<int>.Conflict(commitment.Id))
            : (commitment, null);
    }

    /// <summary>Has something happen to a commitment in force, for whoever may say so.</summary>
    /// <param name="version">That was read.</param>
    /// <param name="change">What happens; the answer is why it cannot.</param>
    public static async Task<Outcome<int>> ChangeAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        int version,
        Func<Commitment, Refusal?> change,
        CancellationToken cancellationToken
    )
    {
        var (commitment, unfit) = await FindAsync(
            db,
            actor,
            (id, version),
            found => MayUpdateAsync(db, actor, found.OwnerId, found.SessionId, cancellationToken),
            cancellationToken
        );
        if (commitment is null)
        {
            return unfit!;
        }

        if (change(commitment) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        // What is said is a row of its own: without this, progress could be added to what is closed in the same moment.
        db.RelyOn(commitment);
        return new Outcome<int>.Done(commitment.Id);
    }

    /// <summary>Reads a set of commitments in its order, by one statement, however many there are.</summary>
    /// <param name="asAt">As they stood at the end of a day; null for as they stand.</param>
    public static async Task<List<CommitmentLine>> LinesAsync(
        IQueryable<Commitment> commitments,
        DateOnly today,
        CancellationToken cancellationToken,
        DateOnly? asAt = null
    )
    {
        var rows = await commitments
            .Select(c => new
            {
                Commitment = c,
                Entries = c.Entries.ToList(),
                c.Topic!.Indicator.Code,
                c.Topic.Indicator.Name,
                IsExempt = c.Topic.Indicator.ExemptUnder != null,
                Directorate = c.Topic.Indicator.Service.Directorate.Name,
                c.Session.HeldOn,
                BodyCode = c.Session.Body.Code,
                Body = c.Session.Body.Name,
            })
            // One statement: the few entries of each line come with it, and the latest is taken here. Asked for the latest
            // alone, EF ranks the entries of all commitments there are.
            .AsSingleQuery()
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var c = row.Commitment;
            var entries = row
                .Entries.Where(entry => asAt is null || entry.On <= asAt)
                .OrderBy(entry => entry.Id)
                .ToList();
            var (state, due, closedOn) = asAt is null
                ? (c.State, c.Due, c.ClosedOn)
                : Commitment.After(c.FirstDue, entries);
            return new CommitmentLine(
                c.Id,
                c.Version,
                c.Deliverable,
                c.OwnerId,
                Commitment.OwnerBefore(c.Owner, row.Entries.Except(entries).OrderBy(entry => entry.Id)),
                due,
                c.FirstDue,
                state,
                Commitment.IsOverdue(state, due, asAt ?? today),
                Commitment.IsLate(state, due, closedOn),
                c.ReadBackAt,
                closedOn,
                c.TopicId,
                row.Code,
                row.Name,
                row.Directorate,
                entries is [.., var last] ? News(last) : null,
                c.SessionId,
                row.HeldOn,
                row.BodyCode,
                row.Body
            )
            {
                IsExempt = row.IsExempt,
                FirstOwner = Commitment.OwnerBefore(c.Owner, row.Entries.OrderBy(entry => entry.Id)),
                Decision = c.Decision,
            };
        });
    }

    public static CommitmentNews News(CommitmentEntry entry) =>
        new(entry.What, entry.Words, entry.Link, entry.By, entry.On, entry.Due) { HandedBy = entry.HandedBy };

    public static IRuleBuilderOptions<T, string> IsSaidOfACommitment<T>(
        this IRuleBuilderInitial<T, string> rule,
        string what
    ) => rule.IsWritten(what, CommitmentEntry.WordsLength);

    /// <summary>What is asked of a link to evidence; none is no link.</summary>
    public static IRuleBuilderOptions<T, string> MayBeALink<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.MayBeWritten("the link", CommitmentEntry.LinkLength)
            .Must(link => link.Trim().Length == 0 || CommitmentEntry.IsLink(link.Trim()))
            .WithMessage("Enter an address that begins with https:// or http://, or leave it empty.");
}
