using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>One action of a plan.</summary>
/// <param name="EndedOn">Null while it is open.</param>
/// <param name="Words">What shows that it is done, or why it was cancelled.</param>
public sealed record RecoveryActionLine(
    int Id,
    int Version,
    string What,
    string Owner,
    DateOnly Due,
    RecoveryActionState State,
    DateOnly? EndedOn,
    string Words
)
{
    public bool IsOverdue(DateOnly today) => RecoveryAction.IsOverdue(State, Due, today);
}

/// <summary>One day of review.</summary>
/// <param name="HeldOn">Null until it is held.</param>
public sealed record RecoveryReviewLine(
    int Id,
    int Version,
    DateOnly On,
    DateOnly? HeldOn,
    string Said,
    string? RecordedBy
);

/// <summary>Something that happened to a plan.</summary>
public sealed record RecoveryEventLine(RecoveryEventKind Kind, int Step, string Words, string By, DateOnly On);

/// <summary>A figure beside what the plan expects.</summary>
/// <param name="Expected">Null where the plan says nothing of the period.</param>
/// <param name="Value">As the reader may see it; null where there is none.</param>
/// <param name="Text">The figure as it is shown, or why there is none.</param>
public sealed record TrajectoryRow(
    ReportingPeriod Period,
    decimal? Expected,
    decimal? Value,
    string Text,
    Target Target,
    Status Status,
    bool IsProvisional
);

/// <summary>What the reader may do with a plan as it stands.</summary>
/// <param name="Write">Change its words.</param>
/// <param name="Follow">Add and end actions, plan and record reviews.</param>
/// <param name="Propose">They are the responsible person, and it is written.</param>
/// <param name="Decide">Agree to it, or not.</param>
/// <param name="Escalate">Take it up again.</param>
public sealed record RecoveryAllowed(
    bool Write,
    bool Follow,
    bool Propose,
    bool Decide,
    bool Escalate,
    bool Close,
    bool Withdraw
);

/// <summary>One plan, whole.</summary>
/// <param name="Why">Why it was opened; said to be hidden where it tells of a figure that the reader may not see yet.</param>
/// <param name="Rows">Figures since before it was opened, with what is expected, in order of period.</param>
/// <param name="OffCourse">Null where it is not, or the plan was never agreed or is closed.</param>
/// <param name="HeldFor">For how many of the latest periods the figure of the exit criteria is held; null where they name none.</param>
/// <param name="Missing">What it needs before it can be proposed, each as it stands within a sentence.</param>
public sealed record RecoveryDetail(
    int Id,
    int Version,
    string Code,
    string Name,
    bool IsExempt,
    bool IsMadeUp,
    string Service,
    string Directorate,
    Unit Unit,
    RecoveryKind Kind,
    LadderTerms Step,
    Role AgreedBy,
    RecoveryState State,
    RecoveryTrigger Trigger,
    string Why,
    ReportingPeriod? OpeningPeriod,
    string OpeningFigure,
    string OpeningTarget,
    DateOnly OpenedOn,
    string ResponsibleId,
    string Responsible,
    CauseMethod CauseMethod,
    string Causes,
    IReadOnlyList<OptionTerms> Options,
    IReadOnlyList<RecoveryActionLine> Actions,
    IReadOnlyList<TrajectoryRow> Rows,
    decimal Tolerance,
    IReadOnlyList<SignTerms> Signs,
    ExitCriteria Exit,
    IReadOnlyList<RecoveryReviewLine> Reviews,
    IReadOnlyList<RecoveryEventLine> Events,
    string? OffCourse,
    int? HeldFor,
    IReadOnlyList<string> Missing,
    RecoveryAllowed May
)
{
    /// <summary>The steps that a plan can be put on: its own, and those in use.</summary>
    public IReadOnlyList<LadderTerms> Steps { get; init; } = [];

    public IReadOnlyList<CauseHead> Outline => CauseOutline.Read(CauseMethod, Causes);
}

/// <summary>A plan with what is needed to write it.</summary>
/// <param name="Periods">Those that a trajectory can have.</param>
public sealed record RecoveryWriting(
    RecoveryDetail Plan,
    IReadOnlyList<ResponsiblePerson> People,
    IReadOnlyList<(ReportingPeriod Period, decimal? Expected)> Periods
);

public sealed partial class RecoveryQueries
{
    /// <summary>Said in the place of what the reader may not see yet.</summary>
    public const string NotYet = "Shown when the round of that period is closed.";

    private const int MostFigures = 24;

    /// <summary>Null where there is none, or it is not the reader's to see.</summary>
    public async Task<RecoveryDetail?> DetailAsync(Actor actor, int id, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await LoadAsync(db, actor, id, cancellationToken) is var (_, detail) ? detail : null;
    }

    /// <summary>What is needed to write a plan; null where the reader may not.</summary>
    public async Task<RecoveryWriting?> WritingAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ProposeRecoveryPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            await LoadAsync(db, actor, id, cancellationToken) is not var (plan, detail)
            || !actor.ReachOf(Permission.ProposeRecoveryPlans).Covers(plan.Indicator.Service)
        )
        {
            return null;
        }

        var people = await RecoveryLoading.PeopleAsync(db, plan.Indicator.Service, today, cancellationToken);
        var known = plan.Trajectory.ToDictionary(point => point.Period, point => point.Expected);
        var periods = RecoveryLoading
            .PeriodsOf(plan.Indicator.Frequency, plan.OpeningPeriod, plan.OpenedOn)
            .Union(known.Keys)
            .Order()
            .Select(period => (period, known.TryGetValue(period, out var expected) ? (decimal?)expected : null))
            .ToList();
        return new RecoveryWriting(
            detail,
            people.Any(person => person.Id == plan.ResponsibleId)
                ? people
                : [.. people, new ResponsiblePerson(plan.ResponsibleId, plan.Responsible)],
            periods
        );
    }

    private static async Task<(RecoveryPlan Plan, RecoveryDetail Detail)?> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading
            .Visible(db, actor)
            .Include(p => p.Indicator.Service.Directorate)
            .Include(p => p.Options)
            .Include(p => p.Actions)
            .Include(p => p.Trajectory)
            .Include(p => p.Signs)
            .Include(p => p.Reviews)
            .Include(p => p.Events)
            .AsSplitQuery()
            .AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var ladder = await RecoveryLoading.LadderAsync(db, cancellationToken);
        var figures = await db
            .Observations.Where(FigureVisibility.For(actor))
            .Where(o => o.IndicatorId == plan.IndicatorId)
            .OrderByDescending(o => o.PeriodEnd)
            .ThenByDescending(o => o.Id)
            .Take(MostFigures)
            .LeftJoin(
                db.PeriodTargets,
                o => new { o.IndicatorId, o.Period },
                t => new { t.IndicatorId, t.Period },
                (o, t) => new { Observation = o, Target = t }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        // Whoever opened the plan may have seen a figure of an open round; its readers see it when the round is closed.
        var isHidden =
            plan.OpeningPeriod is { } opening
            && await db.Observations.AnyAsync(
                o => o.IndicatorId == plan.IndicatorId && o.Period == opening,
                cancellationToken
            )
            && !await db
                .Observations.Where(FigureVisibility.For(actor))
                .AnyAsync(o => o.IndicatorId == plan.IndicatorId && o.Period == opening, cancellationToken);

        var unit = plan.Indicator.Unit;
        var values = figures
            .OrderByDescending(row => row.Observation.Period)
            .Select(row => (row.Observation.Period, row.Observation.Value))
            .ToList();
        var latest = values.FirstOrDefault(value => value.Value is not null);
        return (
            plan,
            new RecoveryDetail(
                plan.Id,
                plan.Version,
                plan.Indicator.Code,
                plan.Indicator.Name,
                plan.Indicator.ExemptUnder is not null,
                plan.Indicator.IsMadeUp,
                plan.Indicator.Service.Name,
                plan.Indicator.Service.Directorate.Name,
                unit,
                plan.Kind,
                ladder.Single(step => step.Number == plan.Step),
                plan.AgreedByRole,
                plan.State,
                plan.Trigger,
                isHidden ? NotYet : plan.Why,
                plan.OpeningPeriod,
                isHidden ? NotYet : plan.OpeningFigure,
                plan.OpeningTarget,
                plan.OpenedOn,
                plan.ResponsibleId,
                plan.Responsible,
                plan.CauseMethod,
                plan.Causes,
                plan.Options.OrderBy(o => o.Position)
                    .Select(o => new OptionTerms(o.What, o.Effect, o.Cost, o.Choice, o.Why))
                    .ToList(),
                plan.Actions.OrderBy(a => a.Due)
                    .ThenBy(a => a.Id)
                    .Select(a => new RecoveryActionLine(
                        a.Id,
                        a.Version,
                        a.What,
                        a.Owner,
                        a.Due,
                        a.State,
                        a.EndedOn,
                        a.Words
                    ))
                    .ToList(),
                Rows(plan, figures.Select(row => (row.Observation, row.Target))),
                plan.Tolerance,
                plan.Signs.OrderBy(s => s.Position).Select(s => new SignTerms(s.What, s.By)).ToList(),
                plan.Exit,
                plan.Reviews.OrderBy(r => r.On)
                    .ThenBy(r => r.Id)
                    .Select(r => new RecoveryReviewLine(r.Id, r.Version, r.On, r.HeldOn, r.Said, r.RecordedBy))
                    .ToList(),
                plan.Events.OrderBy(e => e.Id)
                    .Select(e => new RecoveryEventLine(
                        e.Kind,
                        e.Step,
                        isHidden && e.Kind is RecoveryEventKind.Opened ? NotYet : e.Words,
                        e.By,
                        e.On
                    ))
                    .ToList(),
                plan.IsFollowed && latest.Value is { } value
                    ? RecoveryLines.OffCourse(
                        latest.Period,
                        value,
                        plan.Trajectory.Select(t => (t.Period, t.Expected)),
                        plan.Tolerance,
                        plan.Indicator.Polarity,
                        unit
                    )
                    : null,
                plan.ExitValue is { } held ? RecoveryTriggerRule.HeldFor(values, held, plan.Indicator.Polarity) : null,
                plan.Missing().ToList(),
                Allowed(plan, actor)
            )
            {
                Steps = ladder.Where(step => step.IsInUse || step.Number == plan.Step).ToList(),
            }
        );
    }

    private static RecoveryAllowed Allowed(RecoveryPlan plan, Actor actor)
    {
        var service = plan.Indicator.Service;
        var works = actor.ReachOf(Permission.ProposeRecoveryPlans).Covers(service);
        var isWritten = RecoveryPlan.IsWritten(plan.State);
        var isAgreed = plan.State is RecoveryState.Agreed;
        var decides =
            RecoveryLoading.IsBody(actor, plan.AgreedByRole, service)
            && !RecoveryPlan.StandsFor(actor.Id, plan.ResponsibleId, plan.ProposedById);
        return new RecoveryAllowed(
            Write: works && isWritten,
            Follow: works && (isWritten || isAgreed),
            Propose: works && isWritten && actor.Id == plan.ResponsibleId,
            Decide: decides && plan.State is RecoveryState.Proposed,
            Escalate: works && isAgreed,
            Close: decides && isAgreed,
            Withdraw: works && plan.FirstAgreedOn is null && plan.State is not RecoveryState.Closed
        );
    }

    private static List<TrajectoryRow> Rows(
        RecoveryPlan plan,
        IEnumerable<(Observation Figure, PeriodTarget? Target)> figures
    )
    {
        var unit = plan.Indicator.Unit;
        var known = figures.ToDictionary(row => row.Figure.Period);
        var expected = plan.Trajectory.ToDictionary(point => point.Period, point => point.Expected);
        return known
            .Keys.Union(expected.Keys)
            .Order()
            .Select(period =>
            {
                decimal? planned = expected.TryGetValue(period, out var value) ? value : null;
                return known.TryGetValue(period, out var row)
                    ? new TrajectoryRow(
                        period,
                        planned,
                        row.Figure.Value,
                        row.Figure.Observed.Short(unit),
                        row.Target?.Target ?? new Target.None(),
                        row.Figure.Assessment.Status,
                        row.Figure.IsProvisional
                    )
                    : new TrajectoryRow(
                        period,
                        planned,
                        null,
                        "No figure yet",
                        new Target.None(),
                        Status.NotRated,
                        false
                    );
            })
            .ToList();
    }
}
