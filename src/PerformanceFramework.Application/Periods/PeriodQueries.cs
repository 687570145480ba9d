using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <summary>What people read of the calendar of the framework.</summary>
public sealed partial class PeriodQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    // Enough to look back on; a feed that only grows would slow every calendar program that reads it.
    private const int FeedDaysBack = 730;

    private static readonly Expression<Func<ProgrammeItem, ProgrammeRow>> Row = i => new ProgrammeRow(
        i.Id,
        i.YearStart,
        i.Details,
        i.StartsOn,
        i.EndsOn,
        i.State,
        i.DoneOn,
        i.CancelReason,
        i.Version
    );

    /// <summary>Everything with a day in the year, in order of first and last days.</summary>
    /// <param name="today">Decides what is late.</param>
    public async Task<IReadOnlyList<ProgrammeEntry>> YearAsync(
        Actor actor,
        FinancialYear year,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        var (start, end) = (year.Start, year.End);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await db
            .ProgrammeItems.Where(i => i.StartsOn <= end && i.EndsOn >= start)
            .OrderBy(i => i.StartsOn)
            .ThenBy(i => i.EndsOn)
            .ThenBy(i => i.Id)
            .Select(Row)
            .ToListAsync(cancellationToken);
        return rows.Select(row => row.At(today)).ToList();
    }

    /// <summary>What people are reminded of today, of whatever year: late, or ending soon; the earliest end first.</summary>
    public async Task<IReadOnlyList<ProgrammeEntry>> DueAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        var latest = today.AddDays(ProgrammeDetails.MostRemindDays);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await db
            .ProgrammeItems.Where(i =>
                (i.State == ProgrammeState.NotStarted || i.State == ProgrammeState.UnderWay) && i.EndsOn <= latest
            )
            .OrderBy(i => i.EndsOn)
            .ThenBy(i => i.Id)
            .Select(Row)
            .ToListAsync(cancellationToken);
        return rows.Where(row => ProgrammeItem.IsDue(row.State, row.EndsOn, row.Details.RemindDays, today))
            .Select(row => row.At(today))
            .ToList();
    }

    /// <summary>Null when there is no such item.</summary>
    public async Task<ProgrammeEntry?> ItemAsync(
        Actor actor,
        int itemId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var row = await db.ProgrammeItems.Where(i => i.Id == itemId).Select(Row).FirstOrDefaultAsync(cancellationToken);
        return row?.At(today);
    }

    /// <summary>The lines of the yearly template, those in use first; by kind of process and title.</summary>
    public async Task<IReadOnlyList<TemplateLine>> TemplateAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageCalendar))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var lines = await db
            .ProgrammeTemplateItems.Select(l => new TemplateLine(l.Id, l.Details, l.Timing, l.RetiredOn, l.Version))
            .ToListAsync(cancellationToken);
        return lines
            .OrderBy(line => line.RetiredOn is not null)
            .ThenBy(line => line.FirstIn(new FinancialYear(ProgrammeYears.First)))
            .ThenBy(line => line.Details.Title, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The bank holidays of a calendar year; empty for those who may not change them.</summary>
    public async Task<IReadOnlyList<BankHoliday>> BankHolidaysAsync(
        Actor actor,
        int year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageCalendar))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return BankHolidays.Of(year, await db.BankHolidayChangesOfAsync(year, cancellationToken));
    }

    /// <summary>What filling a year from the template would add; null for those who may not.</summary>
    public async Task<FillPlan?> PlanAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageCalendar))
        {
            return null;
        }

        var start = year.StartYear;
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var template = await db
            .ProgrammeTemplateItems.AsNoTracking()
            .Where(l => l.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var existing = await db
            .ProgrammeItems.Where(i => i.YearStart == start)
            .Select(i => new ExistingItem(i.TemplateItemId, i.Occurrence, i.Details.Title))
            .ToListAsync(cancellationToken);
        return FillPlan.Of(year, template, existing);
    }

    /// <summary>The fillings that were not undone, latest first.</summary>
    public async Task<IReadOnlyList<FilledYear>> FillsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageCalendar))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var fills = await db
            .ProgrammeFills.Where(f => f.UndoneOn == null)
            .OrderByDescending(f => f.Id)
            .Select(f => new
            {
                f.Id,
                f.YearStart,
                f.FilledBy,
                f.FilledOn,
                Items = db.ProgrammeItems.Count(i => i.FillId == f.Id),
                Touched = db.ProgrammeItems.Count(i =>
                    i.FillId == f.Id && (i.Version > 0 || i.State != ProgrammeState.NotStarted)
                ),
            })
            .ToListAsync(cancellationToken);
        return fills
            .Select(f => new FilledYear(
                f.Id,
                new FinancialYear(f.YearStart),
                f.FilledBy,
                f.FilledOn,
                f.Items,
                CanBeUndone: f.Touched == 0
            ))
            .ToList();
    }

    /// <summary>The number by which an item is addressed; null when there is none.</summary>
    /// <param name="uid">As <see cref="AddProgrammeItem"/> answered it.</param>
    public async Task<int?> IdOfAsync(Actor actor, string uid, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .ProgrammeItems.Where(i => i.Uid == uid)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Since when somebody has a feed of their own; null when they have none.</summary>
    public async Task<DateOnly?> FeedSinceAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var id = actor.Id;
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .CalendarFeedKeys.Where(k => k.UserId == id && k.RevokedOn == null)
            .OrderByDescending(k => k.Id)
            .Select(k => (DateOnly?)k.MadeOn)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// What a key opens: the calendar, as its owner's roles of this moment let them see it. Null when the key is none, or was
    /// revoked, or its owner may see nothing any more.
    /// </summary>
    /// <param name="key">As it stands in the address.</param>
    /// <param name="today">What ended two years before it is left out.</param>
    public async Task<IReadOnlyList<FeedItem>?> FeedAsync(
        string key,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        var hash = FeedKeyText.HashOf(key);
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        var roles = await db
            .CalendarFeedKeys.Where(k => k.KeyHash == hash && k.RevokedOn == null)
            .Join(
                db.RoleAssignments.Where(a => a.From <= today && (a.Until == null || a.Until >= today)),
                k => k.UserId,
                a => a.UserId,
                (_, a) => a.Role
            )
            .ToListAsync(cancellationToken);
        if (!roles.Any(role => RolePermissions.Of(role).Contains(Permission.ViewDashboards)))
        {
            return null;
        }

        var earliest = today.AddDays(-FeedDaysBack);
        return await db
            .ProgrammeItems.Where(i => i.EndsOn >= earliest)
            .OrderBy(i => i.StartsOn)
            .ThenBy(i => i.Id)
            .Select(i => new FeedItem(
                i.Id,
                i.Uid,
                i.Details,
                i.StartsOn,
                i.EndsOn,
                i.State,
                i.CancelReason,
                i.ChangedAt,
                i.Version
            ))
            .ToListAsync(cancellationToken);
    }

    private sealed record ProgrammeRow(
        int Id,
        int YearStart,
        ProgrammeDetails Details,
        DateOnly StartsOn,
        DateOnly EndsOn,
        ProgrammeState State,
        DateOnly? DoneOn,
        string CancelReason,
        int Version
    )
    {
        public ProgrammeEntry At(DateOnly today) =>
            new(
                Id,
                new FinancialYear(YearStart),
                Details,
                new DaySpan(StartsOn, EndsOn),
                State,
                ProgrammeItem.StandingOf(State, EndsOn, today),
                DoneOn,
                CancelReason,
                Version
            );
    }
}
