using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>Somebody who can be responsible for a plan.</summary>
public sealed record ResponsiblePerson(string Id, string Name);

/// <summary>What the use cases and queries on recovery plans have in common.</summary>
internal static class RecoveryLoading
{
    private static readonly List<Role> WhoAnswer =
    [
        .. Enum.GetValues<Role>()
            .Where(role =>
                role is not Role.PerformanceTeam && RolePermissions.Of(role).Contains(Permission.ProposeRecoveryPlans)
            ),
    ];

    /// <summary>
    /// The plans that somebody may see: by the service and directorate that the indicator belongs to today, and those that
    /// they answer for. Cabinet members see those of their portfolio that were agreed once, and those that wait for them; of
    /// exempt indicators none.
    /// </summary>
    public static IQueryable<RecoveryPlan> Visible(PerformanceDbContext db, Actor actor)
    {
        var isAllowed = actor.Has(Permission.ViewRecoveryPlans);
        var reach = actor.ReachOf(Permission.ViewRecoveryPlans);
        return db.RecoveryPlans.Where(p =>
            isAllowed
            && (
                reach.WholeCouncil
                || reach.ServiceIds.Contains(p.Indicator.ServiceId)
                || reach.DirectorateIds.Contains(p.Indicator.Service.DirectorateId)
                || p.ResponsibleId == actor.Id
                || (
                    reach.PortfolioIds.Contains(p.Indicator.Service.PortfolioId)
                    && p.Indicator.ExemptUnder == null
                    && (
                        p.FirstAgreedOn != null
                        || (p.State == RecoveryState.Proposed && p.AgreedByRole == Role.CabinetMember)
                    )
                )
            )
        );
    }

    /// <summary>One to change, whole and tracked; null where there is none that the actor may see.</summary>
    public static Task<RecoveryPlan?> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        CancellationToken cancellationToken
    ) =>
        Visible(db, actor)
            .Include(p => p.Indicator.Service)
            .Include(p => p.Options)
            .Include(p => p.Actions)
            .Include(p => p.Trajectory)
            .Include(p => p.Signs)
            .Include(p => p.Reviews)
            .AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == id, cancellationToken);

    /// <summary>Why a plan that was found is not changed; null where it is.</summary>
    /// <param name="reach">Of the permission that the change needs.</param>
    /// <param name="version">The one that was read.</param>
    public static Outcome<int>? WhyNot(RecoveryPlan plan, Reach reach, int version) =>
        !reach.Covers(plan.Indicator.Service) ? new Outcome<int>.Forbidden()
        : plan.Version != version ? new Outcome<int>.Conflict(plan.Id)
        : null;

    /// <summary>What comes of a change, after which everybody who read the plan before reads it again.</summary>
    public static Outcome<int> Answer(PerformanceDbContext db, RecoveryPlan plan, Domain.Refusal? refusal)
    {
        if (refusal is not null)
        {
            return new Outcome<int>.Refused(refusal);
        }

        if (db.ChangeTracker.HasChanges())
        {
            db.RelyOn(plan);
        }

        return new Outcome<int>.Done(plan.Id);
    }

    /// <summary>Whether somebody holds the role that agrees to a plan, for its service.</summary>
    public static bool IsBody(Actor actor, Role agreedBy, Service service) =>
        actor.Has(Permission.AgreeRecoveryPlans)
        && actor.Roles.Any(role => role.Role == agreedBy && new Reach([role]).Covers(service));

    /// <summary>The ladder as it is now.</summary>
    public static async Task<IReadOnlyList<LadderTerms>> LadderAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        InterventionLadder.Of(
            (await db.LadderSteps.AsNoTracking().ToListAsync(cancellationToken)).Select(step => step.Terms)
        );

    /// <summary>Those who can answer for a plan: today's owners, heads and directors of the service who have not left.</summary>
    public static async Task<IReadOnlyList<ResponsiblePerson>> PeopleAsync(
        PerformanceDbContext db,
        Service service,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .RoleAssignments.Where(a => WhoAnswer.Contains(a.Role) && a.From <= today)
            .Where(a => a.Until == null || a.Until >= today)
            .Join(
                db.Users.Where(u => u.LeftOn == null || u.LeftOn > today),
                a => a.UserId,
                u => u.Id,
                (a, u) =>
                    new
                    {
                        u.Id,
                        u.DisplayName,
                        a.Role,
                        a.ScopeKind,
                        a.ScopeId,
                    }
            )
            .ToListAsync(cancellationToken);
        return held.Where(a => new Reach([new ScopedRole(a.Role, a.ScopeKind, a.ScopeId)]).Covers(service))
            .OrderBy(a => a.Role)
            .ThenBy(a => a.DisplayName, StringComparer.Ordinal)
            .DistinctBy(a => a.Id)
            .Select(a => new ResponsiblePerson(a.Id, a.DisplayName))
            .ToList();
    }

    /// <summary>The services for whose plans somebody can be responsible.</summary>
    public static Reach ReachOfAnswers(Actor actor) =>
        new(actor.Roles.Where(role => WhoAnswer.Contains(role.Role)).ToList());

    /// <summary>The live indicators that have no open plan.</summary>
    public static IQueryable<Indicator> WithoutPlan(PerformanceDbContext db) =>
        db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .Where(i => !db.RecoveryPlans.Any(p => p.IndicatorId == i.Id && p.State != RecoveryState.Closed));

    /// <summary>Those of the services that are reached.</summary>
    public static IQueryable<Indicator> WithoutPlan(PerformanceDbContext db, Reach reach) =>
        WithoutPlan(db)
            .Where(i =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(i.ServiceId)
                || reach.DirectorateIds.Contains(i.Service.DirectorateId)
                || reach.PortfolioIds.Contains(i.Service.PortfolioId)
            );

    /// <summary>Indicators with what calls for a plan, as somebody may see their figures, in the order of their codes. Two statements.</summary>
    /// <param name="among">Those in question.</param>
    public static async Task<
        IReadOnlyList<(IndicatorStanding Standing, IReadOnlyList<RecoveryCall> Calls)>
    > UnansweredAsync(
        PerformanceDbContext db,
        Actor actor,
        IQueryable<Indicator> among,
        CancellationToken cancellationToken
    )
    {
        var visible = db.Observations.Where(FigureVisibility.For(actor));
        var standings = await IndicatorStandings.LoadAsync(db, among, visible, cancellationToken);
        var calls = await CallsAsync(db, actor, standings, cancellationToken);
        return standings.Where(s => calls.ContainsKey(s.Id)).Select(s => (s, calls[s.Id])).ToList();
    }

    /// <summary>
    /// What calls for a plan: of an indicator's figures, as somebody may see them, and what scrutiny recommended. One statement,
    /// however many there are.
    /// </summary>
    /// <param name="standings">The latest figures.</param>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<RecoveryCall>>> CallsAsync(
        PerformanceDbContext db,
        Actor actor,
        IReadOnlyList<IndicatorStanding> standings,
        CancellationToken cancellationToken
    )
    {
        var all = standings.Select(s => s.Id).ToList();
        // Whatever calls for a plan is red, or calls for one without the figure before it.
        var latest = standings
            .Where(s => s is { Status: Status.Red, Period: not null } || OfFigures(s, before: null).Count > 0)
            .ToList();
        var ids = latest.ConvertAll(s => s.Id);
        var periods = latest.Select(s => s.Period!.Value.Previous).Distinct().ToList();
        var visible = db.Observations.Where(FigureVisibility.For(actor)).Where(o => periods.Contains(o.Period));
        var open = db
            .Recommendations.Where(r =>
                r.State == RecommendationState.InProgress || r.State == RecommendationState.AwaitingCommittee
            )
            .Where(r => r.Response != CabinetResponse.NotAccepted);
        var found = await db
            .Indicators.Where(i => ids.Contains(i.Id) || (all.Contains(i.Id) && open.Any(r => r.IndicatorId == i.Id)))
            .Select(i => new
            {
                i.Id,
                Earlier = visible
                    .Where(o => o.IndicatorId == i.Id)
                    .LeftJoin(
                        db.PeriodTargets,
                        o => new { o.IndicatorId, o.Period },
                        t => new { t.IndicatorId, t.Period },
                        (o, t) => new { Observation = o, Target = t }
                    )
                    .ToList(),
                Asked = open.Where(r => r.IndicatorId == i.Id)
                    .OrderBy(r => r.MeetingOn)
                    .ThenBy(r => r.Id)
                    .Select(r => new
                    {
                        Committee = r.Body.Name,
                        r.MeetingOn,
                        IsInPart = r.Response == CabinetResponse.AcceptedInPart,
                    })
                    .ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var standing = standings.ToDictionary(s => s.Id);
        var calls = new Dictionary<int, IReadOnlyList<RecoveryCall>>();
        foreach (var indicator in found)
        {
            var latestOfIt = standing[indicator.Id];
            var before = indicator.Earlier.Find(e => e.Observation.Period == latestOfIt.Period?.Previous);
            List<RecoveryCall> called = [.. OfFigures(latestOfIt, before?.Observation, before?.Target)];
            if (indicator.Asked.ConvertAll(r => (r.Committee, r.MeetingOn, r.IsInPart)) is { Count: > 0 } asked)
            {
                called.Add(RecoveryTriggerRule.Asked(asked));
            }

            if (called.Count > 0)
            {
                calls.Add(indicator.Id, called);
            }
        }

        return calls;
    }

    private static IReadOnlyList<RecoveryCall> OfFigures(
        IndicatorStanding standing,
        Observation? before,
        PeriodTarget? target = null
    ) =>
        standing.Period is { } period
            ? RecoveryTriggerRule.Of(
                new StandingThen(period, standing.Status, standing.Value, standing.Target),
                before is null
                    ? null
                    : new StandingThen(
                        before.Period,
                        before.Assessment.Status,
                        before.Observed.Short(standing.Unit),
                        (target?.Target ?? new Target.None()).Short(standing.Unit)
                    ),
                standing.Signals.Variation,
                standing.Signals.IsTrial
            )
            : [];

    /// <summary>What is asked of a choice among the values of an enumeration.</summary>
    public static IRuleBuilderOptions<T, TEnum?> IsChosen<T, TEnum>(
        this IRuleBuilderInitial<T, TEnum?> rule,
        string sentence
    )
        where TEnum : struct, Enum =>
        rule.Must(value => value is { } chosen && Enum.IsDefined(chosen)).WithMessage(sentence);

    /// <summary>The periods that a trajectory can have: from the one after the opening's, for two years or four periods.</summary>
    public static IReadOnlyList<ReportingPeriod> PeriodsOf(
        Frequency frequency,
        ReportingPeriod? opening,
        DateOnly openedOn
    )
    {
        var kind = frequency.PeriodKind();
        var first =
            opening is { } known && known.Kind == kind ? known.Next : ReportingPeriod.Containing(kind, openedOn);
        return Enumerable.Range(0, Math.Max(4, 2 * frequency.PeriodsInYear())).Select(first.After).ToList();
    }
}
