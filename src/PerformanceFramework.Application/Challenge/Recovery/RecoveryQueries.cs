using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>What the list of plans is narrowed down to.</summary>
/// <param name="State">Null for all that are open.</param>
/// <param name="Directorate">The code of a directorate; null for any.</param>
/// <param name="Step">The number of a step of the ladder; null for any.</param>
public sealed record RecoveryFilter(RecoveryState? State = null, string? Directorate = null, int? Step = null);

/// <summary>An indicator that calls for a plan and has no open one.</summary>
/// <param name="Calls">At least one, with its figures.</param>
public sealed record IndicatorCall(
    string Code,
    string Name,
    bool IsExempt,
    string Service,
    string Directorate,
    IReadOnlyList<RecoveryCall> Calls
)
{
    /// <summary>The reader may open a plan for it.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Its figures are made up for the demonstration.</summary>
    public bool IsMadeUp { get; init; }
}

/// <summary>The plans that fit a filter, and the indicators of the same directorate that call for one.</summary>
/// <param name="Lines">All that are open, of which there is one for an indicator at most; of those that are closed, a page.</param>
/// <param name="Directorates">Those to choose from.</param>
/// <param name="Found">How many fit the filter.</param>
/// <param name="Page">From 1, as many as there are.</param>
public sealed record RecoveryList(
    IReadOnlyList<RecoveryLine> Lines,
    IReadOnlyList<IndicatorCall> Calls,
    IReadOnlyList<LadderTerms> Ladder,
    IReadOnlyList<PlaceChoice> Directorates,
    int Found,
    int Page
)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<RecoveryLine> Shown =>
        Lines.Count > PageSize ? Lines.Skip((Page - 1) * PageSize).Take(PageSize).ToList() : Lines;
}

/// <summary>What of recovery belongs on the page of an indicator.</summary>
/// <param name="Open">The open plan; null where there is none that the reader may see.</param>
/// <param name="Calls">What calls for one, where there is none.</param>
/// <param name="Closed">How many plans are closed that the reader may see.</param>
public sealed record RecoveryOf(RecoveryLine? Open, IReadOnlyList<RecoveryCall> Calls, int Closed)
{
    /// <summary>The reader may open a plan.</summary>
    public bool MayOpen { get; init; }
}

/// <summary>The ladder with the versions that changes are checked against.</summary>
/// <param name="Versions">By the number of the step; null where the council has not changed it.</param>
public sealed record LadderDetail(IReadOnlyList<LadderTerms> Steps, IReadOnlyDictionary<int, int?> Versions);

/// <summary>What somebody needs to open a plan.</summary>
/// <param name="Standing">As the reader may see it.</param>
/// <param name="Calls">What of the figures calls for a plan.</param>
/// <param name="Steps">Those in use.</param>
/// <param name="OpenPlan">The plan that is open already; null where none is.</param>
public sealed record RecoveryForm(
    IndicatorStanding Standing,
    IReadOnlyList<RecoveryCall> Calls,
    IReadOnlyList<LadderTerms> Steps,
    IReadOnlyList<ResponsiblePerson> People,
    int? OpenPlan
);

/// <summary>An open plan that waits for whoever reads.</summary>
/// <param name="IsToBeAgreed">It is proposed, and the reader agrees to it or not.</param>
/// <param name="IsSentBack">It was not agreed, and the reader writes it further.</param>
/// <param name="Overdue">How many of its actions are overdue.</param>
/// <param name="Review">The day of a review that is due today or was before; null where none is.</param>
public sealed record RecoveryDue(
    int Id,
    string Name,
    bool IsExempt,
    RecoveryKind Kind,
    bool IsToBeAgreed,
    bool IsSentBack,
    int Overdue,
    DateOnly? Review
);

/// <summary>What leads to a plan.</summary>
public sealed record RecoveryLink(int Id, RecoveryKind Kind, DateOnly OpenedOn);

/// <summary>What people read of recovery plans.</summary>
public sealed partial class RecoveryQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>In five statements; null for those who may see none.</summary>
    /// <param name="page">The one that is shown; null for all plans that fit, as for a file.</param>
    public async Task<RecoveryList?> ListAsync(
        Actor actor,
        RecoveryFilter filter,
        DateOnly today,
        int? page = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var fitting = Narrowed(RecoveryLoading.Visible(db, actor), filter);
        // The services say what the reader may open a plan for, and which directorates there are to choose from.
        var services = await db
            .Services.Select(s => new
            {
                Service = s,
                DirectorateCode = s.Directorate.Code,
                Directorate = s.Directorate.Name,
                Found = fitting.Count(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var found = services.Count == 0 ? 0 : services[0].Found;
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (found + RecoveryList.PageSize - 1) / RecoveryList.PageSize));
        // Of open plans there is one for an indicator at most; closed ones are as many as there are years.
        if (page is not null && filter.State is RecoveryState.Closed)
        {
            fitting = fitting
                .OrderByDescending(p => p.ClosedOn)
                .ThenBy(p => p.Indicator.Code)
                .ThenByDescending(p => p.Id)
                .Skip((shown - 1) * RecoveryList.PageSize)
                .Take(RecoveryList.PageSize);
        }

        return new RecoveryList(
            await RecoveryLines.LoadAsync(db, actor, fitting, today, cancellationToken),
            await CallsAsync(
                db,
                actor,
                filter.Directorate,
                services.ToDictionary(of => of.Service.Code, of => of.Service),
                cancellationToken
            ),
            await RecoveryLoading.LadderAsync(db, cancellationToken),
            services
                .Select(of => new PlaceChoice(of.DirectorateCode, of.Directorate))
                .Distinct()
                .OrderBy(place => place.Name, StringComparer.Ordinal)
                .ToList(),
            found,
            shown
        );
    }

    /// <summary>The open plans of some indicators, as far as the reader may see them, by code: one statement. None for those who may see no plans.</summary>
    /// <param name="indicators">Their ids.</param>
    public async Task<IReadOnlyList<RecoveryLine>> OpenOfAsync(
        Actor actor,
        IReadOnlyCollection<int> indicators,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await RecoveryLines.LoadAsync(
            db,
            actor,
            RecoveryLoading
                .Visible(db, actor)
                .Where(p => p.State != RecoveryState.Closed && indicators.Contains(p.IndicatorId)),
            today,
            cancellationToken
        );
    }

    /// <summary>What belongs on the page of an indicator; null for those who may see no plans, and where the indicator is not within their reach.</summary>
    public async Task<RecoveryOf?> OfIndicatorAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicator = await db
            .Indicators.Where(i => i.Code == code)
            .Select(i => new
            {
                i.Id,
                i.State,
                i.Service,
                HasOpen = db.RecoveryPlans.Any(p => p.IndicatorId == i.Id && p.State != RecoveryState.Closed),
            })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var plans = await RecoveryLines.LoadAsync(
            db,
            actor,
            RecoveryLoading.Visible(db, actor).Where(p => p.IndicatorId == indicator.Id),
            today,
            cancellationToken
        );
        if (!actor.ReachOf(Permission.ViewRecoveryPlans).Covers(indicator.Service) && plans.Count == 0)
        {
            return null;
        }

        IReadOnlyList<RecoveryCall> calls =
            !indicator.HasOpen && await IndicatorStandings.FindAsync(db, actor, code, cancellationToken) is { } standing
                ? (await RecoveryLoading.CallsAsync(db, actor, [standing], cancellationToken)).GetValueOrDefault(
                    indicator.Id,
                    []
                )
                : [];
        return new RecoveryOf(
            plans.FirstOrDefault(line => line.State is not RecoveryState.Closed),
            calls,
            plans.Count(line => line.State is RecoveryState.Closed)
        )
        {
            MayOpen =
                !indicator.HasOpen
                && indicator.State is IndicatorState.Live
                && actor.ReachOf(Permission.ProposeRecoveryPlans).Covers(indicator.Service),
        };
    }

    /// <summary>
    /// The plans that wait for somebody: proposed ones to agree to, and those that they answer for which were sent back, or of
    /// which an action is overdue or a review is due. One statement.
    /// </summary>
    public async Task<IReadOnlyList<RecoveryDue>> DueAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.AgreeRecoveryPlans) && !actor.Has(Permission.ProposeRecoveryPlans))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await RecoveryLoading
            .Visible(db, actor)
            .Where(p =>
                p.State == RecoveryState.Proposed || (p.State != RecoveryState.Closed && p.ResponsibleId == actor.Id)
            )
            .OrderBy(p => p.Indicator.Code)
            .Select(p => new
            {
                Plan = p,
                p.Indicator.Name,
                IsExempt = p.Indicator.ExemptUnder != null,
                p.Indicator.Service,
                Overdue = p.Actions.Count(a => a.State == RecoveryActionState.Open && a.Due < today),
                Review = p.Reviews.Where(r => r.HeldOn == null && r.On <= today).Min(r => (DateOnly?)r.On),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            {
                var plan = row.Plan;
                var isOwn = plan.ResponsibleId == actor.Id;
                // What is to be done and said holds from the first agreement on.
                var isFollowed = isOwn && plan.FirstAgreedOn is not null;
                return new RecoveryDue(
                    plan.Id,
                    row.Name,
                    row.IsExempt,
                    plan.Kind,
                    plan.State is RecoveryState.Proposed
                        && RecoveryLoading.IsBody(actor, plan.AgreedByRole, row.Service)
                        && !RecoveryPlan.StandsFor(actor.Id, plan.ResponsibleId, plan.ProposedById),
                    isOwn && plan.State is RecoveryState.NotAgreed,
                    isFollowed ? row.Overdue : 0,
                    isFollowed ? row.Review : null
                );
            })
            .Where(due => due is not { IsToBeAgreed: false, IsSentBack: false, Overdue: 0, Review: null })
            .ToList();
    }

    /// <summary>
    /// How many indicators that somebody answers for call for a plan and have no open one: two statements. 0 for those who answer
    /// for none, whatever they may open plans for.
    /// </summary>
    public async Task<int> CalledForAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var answers = RecoveryLoading.ReachOfAnswers(actor);
        if (!answers.IsOfServices)
        {
            return 0;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return (
            await RecoveryLoading.UnansweredAsync(
                db,
                actor,
                RecoveryLoading.WithoutPlan(db, answers),
                cancellationToken
            )
        ).Count;
    }

    /// <summary>
    /// The plan that was open for an indicator on a day, so that what was begun then belongs to it; of two on one day, the later.
    /// Null where there was none, or it is not the reader's to see.
    /// </summary>
    /// <param name="code">The indicator's.</param>
    public async Task<RecoveryLink?> OpenOnAsync(
        Actor actor,
        string code,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await RecoveryLoading
            .Visible(db, actor)
            .Where(p => p.Indicator.Code == code && p.OpenedOn <= day && (p.ClosedOn == null || p.ClosedOn >= day))
            .OrderByDescending(p => p.Id)
            .Select(p => new RecoveryLink(p.Id, p.Kind, p.OpenedOn))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What is needed to open a plan; null where the reader may not, or the indicator is not live.</summary>
    public async Task<RecoveryForm?> FormAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ProposeRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var service = await db
            .Indicators.Where(i => i.Code == code)
            .Select(i => i.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        if (
            service is null
            || !actor.ReachOf(Permission.ProposeRecoveryPlans).Covers(service)
            || await IndicatorStandings.FindAsync(db, actor, code, cancellationToken) is not { } standing
        )
        {
            return null;
        }

        var calls = await RecoveryLoading.CallsAsync(db, actor, [standing], cancellationToken);
        var ladder = await RecoveryLoading.LadderAsync(db, cancellationToken);
        return new RecoveryForm(
            standing,
            calls.GetValueOrDefault(standing.Id, []),
            ladder.Where(step => step.IsInUse).ToList(),
            await RecoveryLoading.PeopleAsync(db, service, today, cancellationToken),
            await db
                .RecoveryPlans.Where(p => p.IndicatorId == standing.Id && p.State != RecoveryState.Closed)
                .Select(p => (int?)p.Id)
                .FirstOrDefaultAsync(cancellationToken)
        );
    }

    /// <summary>The ladder; null for those who may see no plans.</summary>
    public async Task<LadderDetail?> LadderAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var kept = await db.LadderSteps.AsNoTracking().ToListAsync(cancellationToken);
        return new LadderDetail(
            InterventionLadder.Of(kept.Select(step => step.Terms)),
            InterventionLadder.Usual.ToDictionary(
                step => step.Number,
                step => kept.Find(k => k.Number == step.Number)?.Version
            )
        );
    }

    /// <summary>The live indicators within reach that call for a plan and have no open one. Two statements.</summary>
    /// <param name="services">By code.</param>
    private static async Task<IReadOnlyList<IndicatorCall>> CallsAsync(
        PerformanceDbContext db,
        Actor actor,
        string? directorate,
        Dictionary<string, Service> services,
        CancellationToken cancellationToken
    )
    {
        var reach = actor.ReachOf(Permission.ViewRecoveryPlans);
        var proposes = actor.ReachOf(Permission.ProposeRecoveryPlans);
        var asked = RecoveryLoading
            .WithoutPlan(db, reach)
            .Where(i => directorate == null || i.Service.Directorate.Code == directorate);
        return (await RecoveryLoading.UnansweredAsync(db, actor, asked, cancellationToken))
            .Select(of => new IndicatorCall(
                of.Standing.Code,
                of.Standing.Name,
                of.Standing.IsExempt,
                of.Standing.Service,
                of.Standing.Directorate,
                of.Calls
            )
            {
                MayOpen = proposes.Covers(services[of.Standing.ServiceCode]),
                IsMadeUp = of.Standing.IsMadeUp,
            })
            .ToList();
    }

    private static IQueryable<RecoveryPlan> Narrowed(IQueryable<RecoveryPlan> plans, RecoveryFilter filter)
    {
        var (state, directorate, step) = (filter.State, filter.Directorate, filter.Step);
        plans = state is null ? plans.Where(p => p.State != RecoveryState.Closed) : plans.Where(p => p.State == state);
        if (directorate is not null)
        {
            plans = plans.Where(p => p.Indicator.Service.Directorate.Code == directorate);
        }

        return step is null ? plans : plans.Where(p => p.Step == step);
    }
}
