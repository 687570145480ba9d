using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A service as it was on a day, with the directorate and portfolio that it belonged to then.</summary>
/// <param name="Id">The id of the service.</param>
internal sealed record ServiceThen(
    int Id,
    string Code,
    string Name,
    int DirectorateId,
    string DirectorateCode,
    string Directorate,
    int PortfolioId,
    string PortfolioCode,
    string Portfolio
);

/// <summary>
/// The organisation as it was on a day, which service reported which indicator then, and what was retired for a time: three
/// statements, whatever its size.
/// </summary>
internal sealed class OrganisationThen
{
    private readonly IReadOnlyList<PartVersion> _versions;
    private readonly Dictionary<int, Directorate> _directorates;
    private readonly Dictionary<int, Service> _services;
    private readonly Dictionary<int, int> _placements;

    private OrganisationThen(
        DateOnly day,
        IReadOnlyList<Directorate> directorates,
        IReadOnlyList<Service> services,
        IReadOnlyList<PartVersion> versions,
        IReadOnlyList<IndicatorPlacement> placements,
        IReadOnlyList<Absence> absences
    )
    {
        Day = day;
        Absences = absences;
        _versions = versions;
        _directorates = directorates.ToDictionary(d => d.Id);
        _services = services.ToDictionary(s => s.Id);
        _placements = placements.Where(p => p.HeldOn(day)).ToDictionary(p => p.IndicatorId, p => p.ServiceId);
    }

    public DateOnly Day { get; }

    /// <summary>What was retired on the day and has been reinstated since, of every kind.</summary>
    public IReadOnlyList<Absence> Absences { get; }

    /// <summary>That of a day; null for now.</summary>
    public static async Task<OrganisationThen?> AsAtAsync(
        PerformanceDbContext db,
        DateOnly? on,
        CancellationToken cancellationToken
    ) => on is { } day ? await LoadAsync(db, day, cancellationToken) : null;

    public static async Task<OrganisationThen> LoadAsync(
        PerformanceDbContext db,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        // Tracked: that is how the context ties the parts, and what they were, to each other.
        var parts = await db
            .Directorates.LeftJoin(
                db.Services,
                directorate => directorate.Id,
                service => service.DirectorateId,
                (directorate, service) =>
                    new
                    {
                        Directorate = directorate,
                        Service = service,
                        service!.Portfolio,
                        Placements = db
                            .IndicatorPlacements.Where(p => p.ServiceId == service.Id && p.Until > day)
                            .ToList(),
                    }
            )
            .AsTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return new OrganisationThen(
            day,
            parts.Select(part => part.Directorate).Distinct().ToList(),
            parts.Select(part => part.Service).OfType<Service>().ToList(),
            await db
                .PartVersions.Include(v => v.Directorate)
                .Include(v => v.Portfolio)
                .AsTracking()
                .Where(v => v.Until > day)
                .ToListAsync(cancellationToken),
            parts.SelectMany(part => part.Placements).ToList(),
            await db.Absences.AsNoTracking().Where(a => a.From <= day && a.Until > day).ToListAsync(cancellationToken)
        );
    }

    /// <summary>The service that reported an indicator.</summary>
    /// <param name="serviceId">The one that reports it now.</param>
    public ServiceThen ServiceOf(int indicatorId, int serviceId) =>
        Service(_placements.GetValueOrDefault(indicatorId, serviceId));

    public ServiceThen Service(int serviceId)
    {
        var service = _services[serviceId];
        var then = At(service);
        var directorate = then.Directorate!;
        var portfolio = then.Portfolio!;
        return new ServiceThen(
            service.Id,
            service.Code,
            then.Name,
            directorate.Id,
            directorate.Code,
            At(directorate).Name,
            portfolio.Id,
            portfolio.Code,
            At(portfolio).Name
        );
    }

    public string Directorate(int directorateId) => At(_directorates[directorateId]).Name;

    /// <summary>The code of a service, to link to it; empty where it was not there, or for none.</summary>
    public string ServiceCode(int? serviceId) =>
        serviceId is { } id && StateOf(_services[id]) is not null ? _services[id].Code : "";

    /// <summary>The code of a directorate, to link to it; empty where it was not there, or for none.</summary>
    public string DirectorateCode(int? directorateId) =>
        directorateId is { } id && StateOf(_directorates[id]) is not null ? _directorates[id].Code : "";

    /// <summary>The directorates that were there, with the services that were theirs.</summary>
    public IReadOnlyList<DirectorateParts> Directorates() =>
        DirectorateParts.Of(
            _directorates.Values.Where(d => StateOf(d) is not null).Select(d => (d.Id, d.Code, At(d).Name)),
            _services
                .Values.Where(s => StateOf(s) is not null)
                .Select(s => (At(s).Directorate!.Id, new ServicePart(s.Id, s.Code, At(s).Name)))
        );

    public AccountableBodyKind KindOf(AccountableBody body) => At(body).BodyKind!.Value;

    /// <summary>What a part of the organisation was; null where it was not there.</summary>
    public PartState? StateOf(PartOfOrganisation part) => part.PlaceAt(Day, _versions, Absences);

    /// <summary>What a part of the organisation was called.</summary>
    public string NameOf(PartOfOrganisation part) => At(part).Name;

    // What something belonged to is named even on a day before it is known to have been there.
    private PartState At(PartOfOrganisation part) => StateOf(part) ?? part.State;
}
