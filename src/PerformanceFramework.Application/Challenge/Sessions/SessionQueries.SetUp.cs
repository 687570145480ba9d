using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What those read who set sessions up.</summary>
public sealed partial class SessionQueries
{
    private const int QuartersOffered = 5;

    /// <summary>What is needed to plan a session; null for those who plan none.</summary>
    /// <param name="bodyCode">Of whose last session the people are told; null for none.</param>
    public async Task<SessionForm?> FormAsync(
        Actor actor,
        string? bodyCode,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var bodies = (await BodyLinesAsync(db.ChallengeBodies, cancellationToken))
            .Where(body => body.RetiredOn is null)
            .ToList();
        var people = await SessionLoading.PeopleAsync(db, today, cancellationToken);
        var usual = bodyCode is null
            ? []
            : await db
                .ChallengeSessions.Where(s => s.Body.Code == bodyCode)
                .OrderByDescending(s => s.HeldOn)
                .ThenByDescending(s => s.Id)
                .Take(1)
                .SelectMany(s => s.Members)
                .Select(m => new SessionPerson(m.PersonId, m.Name, m.Part))
                .ToListAsync(cancellationToken);
        var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, today);
        return new SessionForm(
            bodies,
            Enumerable.Range(0, QuartersOffered).Select(back => quarter.After(-back)).ToList(),
            people
                .Select(person => new PersonChoice(
                    person.Id,
                    person.Name,
                    string.Join(", ", person.Roles.Select(role => role.Role.Words()).Distinct())
                )
                {
                    MayRun = person.Has(Permission.RunSessions),
                })
                .ToList(),
            usual
        );
    }

    /// <summary>The bodies that hold sessions, by name; null for those who set none up.</summary>
    public async Task<IReadOnlyList<BodyLine>?> BodiesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await BodyLinesAsync(db.ChallengeBodies, cancellationToken);
    }

    /// <summary>One body; null where there is none, and for those who set none up.</summary>
    public async Task<BodyDetail?> BodyAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await BodyLinesAsync(db.ChallengeBodies.Where(b => b.Code == code), cancellationToken) is not [var body])
        {
            return null;
        }

        var sessions = await LinesAsync(
            SessionLoading
                .Visible(db, actor, today)
                .Where(s => s.BodyId == body.Id)
                .OrderByDescending(s => s.HeldOn)
                .ThenByDescending(s => s.Id)
                .Take(Few),
            actor,
            cancellationToken
        );
        var choices = await ChoicesAsync(db, cancellationToken);
        // One that is retired since stays what the body is.
        return new BodyDetail(
            body,
            sessions,
            body.SitsAs is { } of && !choices.Bodies.Contains((body.Kind, of))
                ? choices with
                {
                    Bodies = [.. choices.Bodies, (body.Kind, of)],
                }
                : choices
        );
    }

    /// <summary>What can be said of a body; null for those who set none up.</summary>
    public async Task<BodyChoices?> ChoicesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await ChoicesAsync(db, cancellationToken);
    }

    /// <summary>The question bank; null for those who do not keep it.</summary>
    public async Task<QuestionBankView?> BankAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.ReachOf(Permission.PrepareSessions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var bank = await QuestionBank.LoadAsync(db, cancellationToken);
        return new QuestionBankView(
            bank.Select(q => new BankLine(q.Id, q.Version, q.Text, q.Reason, q.Position, q.IsRetired)).ToList(),
            bank.All(q => q.Id == 0)
        );
    }

    /// <summary>How topics are ranked; null for those who may see no session.</summary>
    public async Task<TriageView?> TriageAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var settings = await db.TriageSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return new TriageView(settings?.Terms ?? TriageTerms.Usual, settings?.Version);
    }

    private static async Task<List<BodyLine>> BodyLinesAsync(
        IQueryable<ChallengeBody> bodies,
        CancellationToken cancellationToken
    )
    {
        var rows = await bodies
            .OrderBy(b => b.Name)
            .Select(b => new
            {
                Body = b,
                b.Directorate,
                b.Portfolio,
                b.AccountableBody,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new BodyLine(
            row.Body.Id,
            row.Body.Version,
            row.Body.Code,
            row.Body.Name,
            row.Body.Kind,
            row.Body.Terms,
            SessionReading.ChoiceOf(row.Directorate),
            SessionReading.ChoiceOf(row.Portfolio),
            SessionReading.ChoiceOf(row.AccountableBody),
            row.Body.RetiredOn
        ));
    }

    private static async Task<BodyChoices> ChoicesAsync(PerformanceDbContext db, CancellationToken cancellationToken) =>
        new(
            await db
                .Directorates.Where(d => d.RetiredOn == null)
                .OrderBy(d => d.Name)
                .Select(d => new PlaceChoice(d.Code, d.Name))
                .ToListAsync(cancellationToken),
            await db
                .Portfolios.Where(p => p.RetiredOn == null)
                .OrderBy(p => p.Name)
                .Select(p => new PlaceChoice(p.Code, p.Name))
                .ToListAsync(cancellationToken),
            await SittingAsync(db, cancellationToken)
        );

    private static async Task<List<(ChallengeBodyKind Kind, PlaceChoice Body)>> SittingAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var bodies = await db
            .AccountableBodies.Where(b => b.RetiredOn == null)
            .OrderBy(b => b.Name)
            .Select(b => new
            {
                b.Code,
                b.Name,
                b.BodyKind,
            })
            .ToListAsync(cancellationToken);
        return Enum.GetValues<ChallengeBodyKind>()
            .SelectMany(kind =>
                bodies.Where(b => b.BodyKind == kind.SitsAs()).Select(b => (kind, new PlaceChoice(b.Code, b.Name)))
            )
            .ToList();
    }
}
