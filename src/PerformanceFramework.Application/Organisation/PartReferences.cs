using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>What refers to a part of the organisation.</summary>
internal static class PartReferences
{
    /// <summary>Whether anything does, now or in the past.</summary>
    public static async Task<bool> AnyAsync(
        PerformanceDbContext db,
        WholeOrganisation organisation,
        PartOfOrganisation part,
        CancellationToken cancellationToken
    ) =>
        organisation.PartsOf(part).Count > 0
        || await db.PartVersions.AnyAsync(
            v =>
                (v.Kind == part.Kind && v.PartId == part.Id)
                || (part.Kind == PartKind.Directorate && v.DirectorateId == part.Id)
                || (part.Kind == PartKind.Portfolio && v.PortfolioId == part.Id)
                || (part.Kind == PartKind.Service && v.ServiceId == part.Id),
            cancellationToken
        )
        || await db.Absences.AnyAsync(
            a => a.Kind == Absence.KindOf(part.Kind) && a.SubjectId == part.Id,
            cancellationToken
        )
        || (await HoldersAsync(db, part, today: null, cancellationToken)).Count > 0
        || await ElementsOf(db, part).AnyAsync(cancellationToken)
        || await VersionsOf(db, part).AnyAsync(cancellationToken)
        || await db.Indicators.AnyAsync(
            i => i.SupplierId == part.Id && part.Kind == PartKind.PartnerOrganisation,
            cancellationToken
        )
        || (
            part is Service
            && (
                await db.Indicators.AnyAsync(i => i.ServiceId == part.Id, cancellationToken)
                || await db.IndicatorPlacements.AnyAsync(p => p.ServiceId == part.Id, cancellationToken)
                || await db.Returns.AnyAsync(r => r.ServiceId == part.Id, cancellationToken)
            )
        );

    /// <summary>What belongs to it and is not retired, named for a sentence.</summary>
    public static async Task<IReadOnlyList<string>> LiveAsync(
        PerformanceDbContext db,
        WholeOrganisation organisation,
        PartOfOrganisation part,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var inner = organisation.LivePartsOf(part).Select(p => p.Name).ToList();
        var indicators =
            part is Service
                ? await db
                    .Indicators.Where(i => i.ServiceId == part.Id && i.State != IndicatorState.Retired)
                    .OrderBy(i => i.Code)
                    .Select(i => i.Code)
                    .ToListAsync(cancellationToken)
                : [];
        var supplied =
            part is PartnerOrganisation
                ? await db
                    .Indicators.Where(i => i.SupplierId == part.Id && i.State != IndicatorState.Retired)
                    .OrderBy(i => i.Code)
                    .Select(i => i.Code)
                    .ToListAsync(cancellationToken)
                : [];
        // The plan of a service that goes is retired or led by another later; nobody waits for it.
        var elements =
            part is Service
                ? []
                : await ElementsOf(db, part)
                    .Where(e => e.RetiredOn == null)
                    .OrderBy(e => e.Code)
                    .Select(e => e.Title)
                    .ToListAsync(cancellationToken);
        var holders = (await HoldersAsync(db, part, today, cancellationToken))
            .Select(holder => $"{holder.Name} ({holder.Role.Words()})")
            .ToList();
        return
        [
            .. OrganisationSentences.Named("the indicator", "the indicators", indicators),
            .. OrganisationSentences.Named("the figures of", "the figures of", supplied),
            .. part is Service
                ? OrganisationSentences.Named("the team", "the teams", inner)
                : OrganisationSentences.Named("the service", "the services", inner),
            .. OrganisationSentences.Named("the element", "the elements", elements),
            .. OrganisationSentences.Named("a role of", "roles of", holders),
        ];
    }

    /// <summary>The elements of the golden thread that it leads, or that answer to it.</summary>
    public static IQueryable<PlanElement> ElementsOf(PerformanceDbContext db, PartOfOrganisation part) =>
        db.PlanElements.Where(e =>
            (part.Kind == PartKind.Service && e.ServiceId == part.Id)
            || (part.Kind == PartKind.Directorate && e.DirectorateId == part.Id)
            || (part.Kind == PartKind.AccountableBody && e.AccountableBodyId == part.Id)
        );

    /// <summary>What elements were while it led them, or while they answered to it.</summary>
    private static IQueryable<ElementVersion> VersionsOf(PerformanceDbContext db, PartOfOrganisation part) =>
        db.ElementVersions.Where(v =>
            (part.Kind == PartKind.Service && v.ServiceId == part.Id)
            || (part.Kind == PartKind.Directorate && v.DirectorateId == part.Id)
            || (part.Kind == PartKind.AccountableBody && v.AccountableBodyId == part.Id)
        );

    /// <summary>The people who hold a role in it.</summary>
    /// <param name="today">The day on which the role must not be over; null for anybody who ever held one.</param>
    public static async Task<IReadOnlyList<RoleHolder>> HoldersAsync(
        PerformanceDbContext db,
        PartOfOrganisation part,
        DateOnly? today,
        CancellationToken cancellationToken
    ) =>
        ScopeOf(part.Kind) is { } scope
            ? await ServiceContents.HoldersAsync(db, scope, [part.Id], today, cancellationToken)
            : [];

    /// <summary>The scope of the roles that are held in such a part; null where none are.</summary>
    private static ScopeKind? ScopeOf(PartKind kind) =>
        kind switch
        {
            PartKind.Directorate => ScopeKind.Directorate,
            PartKind.Service => ScopeKind.Service,
            PartKind.Portfolio => ScopeKind.Portfolio,
            PartKind.PartnerOrganisation => ScopeKind.PartnerOrganisation,
            PartKind.Team or PartKind.AccountableBody => null,
        };
}
