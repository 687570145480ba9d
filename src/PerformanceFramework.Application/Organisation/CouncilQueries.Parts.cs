using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

public sealed partial class CouncilQueries
{
    /// <summary>The whole organisation; null for those who may not set it up.</summary>
    public async Task<OrganisationOverview?> OverviewAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        return new OrganisationOverview(
            Live(organisation.Directorates)
                .Select(directorate => new DirectorateBranch(
                    PartSummary.Of(directorate),
                    organisation.LivePartsOf(directorate).Cast<Service>().Select(s => Branch(organisation, s)).ToList()
                ))
                .ToList(),
            Live(organisation.Portfolios)
                .Select(portfolio => new PortfolioRow(
                    PartSummary.Of(portfolio),
                    portfolio.CabinetMember,
                    Summaries(organisation.LivePartsOf(portfolio))
                ))
                .ToList(),
            Summaries(Live(organisation.Partners)),
            Live(organisation.Bodies).Select(body => new BodyRow(PartSummary.Of(body), body.BodyKind)).ToList(),
            Enum.GetValues<PartKind>()
                .SelectMany(kind => organisation.OfKind(kind).Where(part => part.RetiredOn is not null))
                .Select(PartSummary.Of)
                .ToList()
        );
    }

    /// <summary>One part of the organisation; null where there is none, or for those who may not set it up.</summary>
    /// <param name="today">The day in London: who no longer holds a role in it is left out.</param>
    /// <param name="at">A day in whose past it is wanted too; null for none.</param>
    public async Task<PartDetail?> PartAsync(
        Actor actor,
        PartKind kind,
        string code,
        DateOnly today,
        DateOnly? at,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        if (organisation.Find(kind, code) is not { } part)
        {
            return null;
        }

        var versions = await db
            .PartVersions.Where(v =>
                (v.Kind == kind && v.PartId == part.Id)
                || (kind == PartKind.Directorate && v.DirectorateId == part.Id)
                || (kind == PartKind.Portfolio && v.PortfolioId == part.Id)
                || (kind == PartKind.Service && v.ServiceId == part.Id)
            )
            .OrderByDescending(v => v.Until)
            .ToListAsync(cancellationToken);
        var absences = at is null
            ? []
            : await db
                .Absences.Where(a => a.Kind == Absence.KindOf(kind) && a.SubjectId == part.Id)
                .ToListAsync(cancellationToken);
        var contents =
            part is Service ? await ServiceContents.LoadAsync(db, [part.Id], today, cancellationToken) : null;
        return new PartDetail(
            PartSummary.Of(part),
            part.Version,
            PartPlace.Of(part.State),
            part.Since,
            Summaries(organisation.LivePartsOf(part)),
            FormerParts(organisation, part, versions),
            contents?.Indicators.Where(i => i.ServiceId == part.Id).Select(i => new CodedName(i.Code, i.Name)).ToList()
                ?? [],
            part is Service service ? Moves(contents!, service) : [],
            contents?.Plans.Where(e => e.RetiredOn is null).Select(e => new CodedName(e.Code, e.Title)).ToList()
                ?? await PartReferences
                    .ElementsOf(db, part)
                    .Where(e => e.RetiredOn == null)
                    .OrderBy(e => e.Code)
                    .Select(e => new CodedName(e.Code, e.Title))
                    .ToListAsync(cancellationToken),
            contents?.Holders ?? await PartReferences.HoldersAsync(db, part, today, cancellationToken),
            versions.Where(v => v.IsOf(part)).Select(Past).ToList(),
            at is { } day && part.PlaceAt(day, versions, absences) is { } then ? PartPlace.Of(then) : null
        );
    }

    /// <summary>One part of the organisation to change; null where there is none, or for those who may not.</summary>
    public async Task<PartForm?> FormAsync(
        Actor actor,
        PartKind kind,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        return organisation.Find(kind, code) is { } part
            ? new PartForm(
                PartSummary.Of(part),
                part.Version,
                PartPlace.Of(part.State),
                part.Since,
                await PartReferences.AnyAsync(db, organisation, part, cancellationToken),
                Choices(organisation)
            )
            : null;
    }

    /// <summary>What the form of something new may choose from.</summary>
    public async Task<OrganisationChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!MayManage(actor))
        {
            return new OrganisationChoices([], [], []);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return Choices(await WholeOrganisation.LoadAsync(db, cancellationToken));
    }

    private static bool MayManage(Actor actor) => actor.Has(Permission.ManageOrganisation);

    private static ServiceBranch Branch(WholeOrganisation organisation, Service service) =>
        new(PartSummary.Of(service), PartSummary.Of(service.Portfolio), Summaries(organisation.LivePartsOf(service)));

    private static List<FormerPart> FormerParts(
        WholeOrganisation organisation,
        PartOfOrganisation part,
        IReadOnlyList<PartVersion> versions
    ) =>
        versions
            .Where(version => !version.IsOf(part) && MovedAway(organisation, part, version))
            .Select(version => new FormerPart(
                PartSummary.Of(PartOf(organisation, version)),
                version.Name,
                version.From,
                version.Until,
                version.Reason
            ))
            .ToList();

    /// <summary>A version that ended because the name changed is no move: the part stayed where it was.</summary>
    private static bool MovedAway(WholeOrganisation organisation, PartOfOrganisation from, PartVersion version)
    {
        var now = PartOf(organisation, version).State;
        return now.Directorate != from && now.Portfolio != from && now.Service != from;
    }

    private static PartOfOrganisation PartOf(WholeOrganisation organisation, PartVersion version) =>
        organisation.OfKind(version.Kind).First(version.IsOf);

    private static PartPast Past(PartVersion version) =>
        new(
            version.From,
            version.Until,
            PartPlace.Of(version.State),
            version.Reason,
            version.ChangedBy,
            version.ChangedOn
        );

    /// <summary>Latest first. Where an indicator went is where it was next, or is now.</summary>
    private static List<IndicatorMove> Moves(ServiceContents contents, Service service) =>
        contents
            .Placements.Select(placement => new IndicatorMove(
                new CodedName(placement.Indicator.Code, placement.Indicator.Name),
                PartSummary.Of(placement.Service),
                PartSummary.Of(IndicatorPlacement.ServiceAt(placement.Indicator, placement.Until, contents.Placements)),
                placement.Until,
                placement.Reason,
                placement.MovedBy
            ))
            .Where(move => move.From.Code == service.Code || move.To.Code == service.Code)
            .Reverse()
            .ToList();

    private static OrganisationChoices Choices(WholeOrganisation organisation) =>
        new(
            Summaries(Live(organisation.Directorates)),
            Summaries(Live(organisation.Portfolios)),
            Summaries(Live(organisation.Services))
        );

    private static IEnumerable<T> Live<T>(IEnumerable<T> parts)
        where T : PartOfOrganisation => parts.Where(part => part.RetiredOn is null);

    private static List<PartSummary> Summaries(IEnumerable<PartOfOrganisation> parts) =>
        parts.Select(PartSummary.Of).ToList();
}
