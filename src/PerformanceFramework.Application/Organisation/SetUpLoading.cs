using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Reads <see cref="SetUpFacts"/> in six statements, however large the council.</summary>
internal static class SetUpLoading
{
    /// <summary>Null before there is a council.</summary>
    public static async Task<SetUpFacts?> LoadAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var year = FinancialYear.Containing(today);
        var periods = PeriodsOf(year);
        var inUse = db.Indicators.Where(i => i.State != IndicatorState.Retired);
        var counts = await db
            .Councils.OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Name,
                HasCrest = c.Crest != null,
                Aligned = inUse.Count(i => db.IndicatorAlignments.Any(a => a.IndicatorId == i.Id && a.Until == null)),
                NotAligned = inUse.Count(i =>
                    !db.IndicatorAlignments.Any(a => a.IndicatorId == i.Id && a.Until == null)
                ),
                Judged = inUse.Count(i => i.Kind == IndicatorKind.Performance && i.Polarity != Polarity.NoJudgement),
                WithoutTarget = inUse.Count(i =>
                    i.Kind == IndicatorKind.Performance
                    && i.Polarity != Polarity.NoJudgement
                    && !db.PeriodTargets.Any(t => t.IndicatorId == i.Id && periods.Contains(t.Period))
                ),
                HasDefaultRule = db.DefaultRules.Any(r => r.SetId == null && r.From <= today),
                OpenRounds = db.CollectionRounds.Count(r => r.State == RoundState.Open),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (counts is null)
        {
            return null;
        }

        var levels = await db
            .PlanLevels.OrderBy(l => l.Position)
            .Select(l => new
            {
                l.Name,
                l.IsCorporatePlan,
                Elements = db.PlanElements.Count(e => e.LevelId == l.Id),
            })
            .ToListAsync(cancellationToken);
        var directorates = await db
            .Directorates.Where(d => d.RetiredOn == null)
            .OrderBy(d => d.Name)
            .Select(d => new
            {
                d.Name,
                Services = db.Services.Count(s => s.DirectorateId == d.Id && s.RetiredOn == null),
            })
            .ToListAsync(cancellationToken);
        var services = await db
            .Services.Where(s => s.RetiredOn == null)
            .OrderBy(s => s.Name)
            .Select(s => new ServicePlace(s.Id, s.Name, s.DirectorateId, s.PortfolioId))
            .ToListAsync(cancellationToken);
        var portfolios = await db
            .Portfolios.Where(p => p.RetiredOn == null)
            .OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(cancellationToken);
        var roles = await LiveRolesAsync(db, today, cancellationToken);

        var heads = roles.Where(r => r.Role is Role.HeadOfService).ToList();
        var officers = roles.Where(r => r.Role is Role.Officer).ToList();
        var members = roles.Where(r => r.Role is Role.CabinetMember).ToList();
        return new SetUpFacts
        {
            Council = counts.Name,
            HasCrest = counts.HasCrest,
            Levels = levels.Select(l => (l.Name, l.IsCorporatePlan, l.Elements)).ToList(),
            Directorates = directorates.Select(d => (d.Name, d.Services)).ToList(),
            Services = services.Select(s => (s.Name, heads.Exists(s.IsWithin), officers.Exists(s.IsWithin))).ToList(),
            Portfolios = portfolios
                .Select(p => (p.Name, members.Exists(r => r.Kind is ScopeKind.Portfolio && r.ScopeId == p.Id)))
                .ToList(),
            Indicators = counts.Aligned + counts.NotAligned,
            NotAligned = counts.NotAligned,
            Judged = counts.Judged,
            WithoutTarget = counts.WithoutTarget,
            Year = year,
            HasDefaultRule = counts.HasDefaultRule,
            OpenRounds = counts.OpenRounds,
        };
    }

    /// <summary>The roles that services and portfolios are asked for, as they are held now.</summary>
    private static async Task<List<ScopedRole>> LiveRolesAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .RoleAssignments.Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Where(a => a.Role == Role.HeadOfService || a.Role == Role.Officer || a.Role == Role.CabinetMember)
            .Select(a => new
            {
                a.Role,
                a.ScopeKind,
                a.ScopeId,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        return held.Select(a => new ScopedRole(a.Role, a.ScopeKind, a.ScopeId)).ToList();
    }

    /// <summary>Every period of whatever length that ends in a financial year, so that each indicator has some, whatever its frequency.</summary>
    private static List<ReportingPeriod> PeriodsOf(FinancialYear year)
    {
        var periods = new List<ReportingPeriod>();
        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var period = ReportingPeriod.Containing(kind, year.Start);
            for (; period.End <= year.End; period = period.Next)
            {
                periods.Add(period);
            }
        }

        return periods;
    }

    private sealed record ServicePlace(int Id, string Name, int DirectorateId, int PortfolioId)
    {
        public bool IsWithin(ScopedRole role) =>
            role.Kind switch
            {
                ScopeKind.WholeCouncil => true,
                ScopeKind.Directorate => role.ScopeId == DirectorateId,
                ScopeKind.Service => role.ScopeId == Id,
                ScopeKind.Portfolio => role.ScopeId == PortfolioId,
                ScopeKind.PartnerOrganisation => false,
            };
    }
}
