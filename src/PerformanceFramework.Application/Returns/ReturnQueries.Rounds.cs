using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A round in a list.</summary>
/// <param name="Stages">How many of its returns stand at each stage that has any.</param>
public sealed record RoundSummary(
    int Id,
    int Version,
    ReportingPeriod Period,
    RoundDates Dates,
    RoundState State,
    string? ClosedBy,
    DateOnly? ClosedOn,
    IReadOnlyDictionary<ReturnStage, int> Stages
)
{
    public int Returns => Stages.Values.Sum();

    /// <summary>Those that have passed every step.</summary>
    public int Complete => Stages.Where(stage => Dates.IsComplete(stage.Key)).Sum(stage => stage.Value);
}

/// <summary>One round with its returns: those that are late first, then those that are not signed off.</summary>
public sealed record RoundDetail(RoundSummary Round, IReadOnlyList<RoundReturn> Returns)
{
    /// <summary>How many are late.</summary>
    public int Late => Returns.Count(r => r.IsLate);
}

/// <summary>One service's return in a round.</summary>
/// <param name="Entered">Rows with something in them.</param>
/// <param name="Rows">All rows.</param>
/// <param name="TypedAt">When somebody last typed in it, UTC; null where nobody has.</param>
/// <param name="SubmittedAt">UTC; null where it has not been submitted.</param>
/// <param name="Taken">The steps that are taken.</param>
/// <param name="DueOn">The last day for what it waits for; null once it waits for nothing.</param>
/// <param name="IsLate">That day has passed, and the round is open.</param>
/// <param name="WaitsFor">Everybody who can do what it waits for, today; empty where that is nobody, or nothing is left to do.</param>
/// <param name="Nudge">When somebody was last asked to look at it, and by whom; null where nobody was.</param>
public sealed record RoundReturn(
    int Id,
    string Service,
    string Directorate,
    ReturnStage Stage,
    int Entered,
    int Rows,
    DateTime? TypedAt,
    string? SubmittedBy,
    DateTime? SubmittedAt,
    IReadOnlyList<StepTaken> Taken,
    DateOnly? DueOn,
    bool IsLate,
    IReadOnlyList<PersonChoice> WaitsFor,
    NudgeGiven? Nudge
);

/// <summary>Those whom a return waited for were asked to look at it.</summary>
/// <param name="People">Their names.</param>
/// <param name="At">UTC.</param>
public sealed record NudgeGiven(string People, string By, DateTime At);

/// <summary>When people are reminded, and when nothing is sent.</summary>
/// <param name="Version">Null where it has not been set.</param>
public sealed record RemindersDetail(int? Version, ReminderTerms Terms);

/// <summary>What opening a round for a period would ask for.</summary>
/// <param name="Dates">Those that are suggested.</param>
/// <param name="Due">The services that have anything due, with their rows.</param>
/// <param name="Refusal">Why it cannot be opened; null when it can.</param>
public sealed record RoundPreview(
    ReportingPeriod Period,
    RoundDates Dates,
    IReadOnlyList<(string Service, int Indicators, int Rows)> Due,
    Refusal? Refusal
);

/// <summary>The quarters a round can be opened for, latest first, and the round that has to close before.</summary>
public sealed record RoundChoices(IReadOnlyList<ReportingPeriod> Periods, ReportingPeriod? Open);

/// <summary>How the council usually runs a round.</summary>
/// <param name="Version">Null where it has not been set.</param>
public sealed record TimetableDetail(int? Version, TimetableDays Days);

public sealed partial class ReturnQueries
{
    // A round of more than two years ago would be collected by nobody.
    private const int QuartersOffered = 8;

    /// <summary>All rounds, the latest period first.</summary>
    public async Task<IReadOnlyList<RoundSummary>> RoundsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rounds = await db.CollectionRounds.AsNoTracking().ToListAsync(cancellationToken);
        var returns = await db
            .Returns.GroupBy(r => new { r.RoundId, r.Stage })
            .Select(group => new
            {
                group.Key.RoundId,
                group.Key.Stage,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return rounds
            .OrderByDescending(round => round.Period)
            .Select(round =>
                Summary(round, returns.Where(r => r.RoundId == round.Id).ToDictionary(r => r.Stage, r => r.Count))
            )
            .ToList();
    }

    /// <summary>One round with whom each of its returns waits for; null when there is none.</summary>
    /// <param name="today">Decides what is late, and who holds which role.</param>
    public async Task<RoundDetail?> RoundAsync(
        Actor actor,
        int roundId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var round = await db
            .CollectionRounds.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == roundId, cancellationToken);
        if (round is null)
        {
            return null;
        }

        var returns = await db
            .Returns.Where(r => r.RoundId == roundId)
            .OrderBy(r => r.Service.Name)
            .Select(r => new
            {
                Return = r,
                r.Service,
                Directorate = r.Service.Directorate.Name,
                Rows = r.Entries.Count,
                Entered = r.Entries.AsQueryable().Count(IsEntered),
                TypedAt = r.Entries.Max(e => e.ChangedAt),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var people = await PeopleAsync(db, today, cancellationToken);
        var supplied = await WaitingReturns.SuppliedAsync(db, roundId, cancellationToken);
        var nudges = await db
            .ReturnNudges.AsNoTracking()
            .Where(nudge => db.Returns.Any(r => r.Id == nudge.ReturnId && r.RoundId == roundId))
            .ToListAsync(cancellationToken);
        var latest = nudges.GroupBy(nudge => nudge.ReturnId).ToDictionary(g => g.Key, g => g.MaxBy(n => n.At)!);
        var isOpen = round.State is RoundState.Open;
        return new RoundDetail(
            Summary(round, returns.CountBy(r => r.Return.Stage).ToDictionary()),
            returns
                .Select(r =>
                {
                    var stage = r.Return.Stage;
                    var due = round.Dates.DueOf(stage);
                    return new RoundReturn(
                        r.Return.Id,
                        r.Service.Name,
                        r.Directorate,
                        stage,
                        r.Entered,
                        r.Rows,
                        r.TypedAt,
                        r.Return.SubmittedBy,
                        r.Return.SubmittedAt,
                        Taken(r.Return),
                        due,
                        isOpen && due < today,
                        isOpen && !round.Dates.IsComplete(stage)
                            ? WaitedFor(
                                people,
                                new WaitingReturn(
                                    r.Return.Id,
                                    r.Service,
                                    round.Dates.StepAfter(stage),
                                    due!.Value,
                                    [.. supplied[r.Return.Id]]
                                )
                            )
                            : [],
                        latest.TryGetValue(r.Return.Id, out var nudge)
                            ? new NudgeGiven(nudge.People, nudge.By, nudge.At)
                            : null
                    );
                })
                .OrderByDescending(r => r.IsLate)
                .ThenBy(r => round.Dates.IsComplete(r.Stage))
                .ToList()
        );
    }

    /// <summary>Everybody who is here, with the roles that they hold on a day.</summary>
    internal static async Task<List<Actor>> PeopleAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .RoleAssignments.Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Join(
                db.Users.Where(user => user.LeftOn == null || user.LeftOn > today),
                a => a.UserId,
                user => user.Id,
                (a, user) =>
                    new
                    {
                        user.Id,
                        user.DisplayName,
                        Role = a,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return held.GroupBy(h => (h.Id, h.DisplayName))
            .Select(person => new Actor(
                person.Key.Id,
                person.Key.DisplayName,
                person.Select(h => h.Role.Scoped).ToList()
            ))
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private static List<PersonChoice> WaitedFor(List<Actor> people, WaitingReturn waiting) =>
        people.Where(waiting.WaitsFor).Select(person => new PersonChoice(person.Id, person.Name)).ToList();

    /// <summary>For which quarters a round can be opened.</summary>
    public async Task<RoundChoices> RoundChoicesAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return new RoundChoices([], null);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rounds = await db.CollectionRounds.AsNoTracking().ToListAsync(cancellationToken);
        var taken = rounds.Select(round => round.Period).ToHashSet();
        var latest = ReportingPeriod.Containing(PeriodKind.Quarter, today).Previous;
        return new RoundChoices(
            Enumerable
                .Range(0, QuartersOffered)
                .Select(back => latest.After(-back))
                .Where(p => !taken.Contains(p))
                .ToList(),
            rounds.Find(round => round.State is RoundState.Open)?.Period
        );
    }

    /// <summary>What a round for a period would ask for; null where there is no such quarter.</summary>
    public async Task<RoundPreview?> RoundPreviewAsync(
        Actor actor,
        string period,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (
            !actor.Has(Permission.ManageRounds)
            || !ReportingPeriod.TryParse(period, out var quarter)
            || quarter.Kind is not PeriodKind.Quarter
        )
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rounds = await db.CollectionRounds.AsNoTracking().ToListAsync(cancellationToken);
        var indicators = await db
            .Indicators.Include(i => i.Service)
            .Where(i => i.IsCollected)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var dates = RoundDates.Suggested(
            quarter,
            today,
            await db.WorkingDaysAsync(cancellationToken),
            (await db.RoundTimetables.AsNoTracking().FirstOrDefaultAsync(cancellationToken))?.Days
                ?? TimetableDays.Usual
        );
        var due = new CollectionRound(quarter, dates)
            .ReturnsFor(indicators)
            .OrderBy(r => r.Service.Name, StringComparer.Ordinal)
            .Select(r => (r.Service.Name, r.Entries.Select(e => e.Indicator).Distinct().Count(), r.Entries.Count))
            .ToList();
        return new RoundPreview(
            quarter,
            dates,
            due,
            CollectionRound.WhyNotOpen(quarter, rounds, today) ?? (due.Count == 0 ? RoundRefusals.NothingDue : null)
        );
    }

    /// <summary>The steps and days that a new round is given; null for those who may not open one.</summary>
    public async Task<TimetableDetail?> TimetableAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
                .RoundTimetables.Select(t => new TimetableDetail(t.Version, t.Days))
                .FirstOrDefaultAsync(cancellationToken)
            ?? new TimetableDetail(null, TimetableDays.Usual);
    }

    /// <summary>When people are reminded; null for those who may not say so.</summary>
    public async Task<RemindersDetail?> RemindersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
                .RoundReminders.Select(r => new RemindersDetail(r.Version, r.Terms))
                .FirstOrDefaultAsync(cancellationToken)
            ?? new RemindersDetail(null, ReminderTerms.Usual);
    }

    private static RoundSummary Summary(CollectionRound round, IReadOnlyDictionary<ReturnStage, int> stages) =>
        new(round.Id, round.Version, round.Period, round.Dates, round.State, round.ClosedBy, round.ClosedOn, stages);
}
