using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>What happens when a service is split, before and while it does.</summary>
internal sealed record SplitPlan(
    WholeOrganisation Organisation,
    Service Service,
    ServiceContents Contents,
    IReadOnlyList<Indicator> Moving,
    IReadOnlyList<Team> Teams
)
{
    /// <summary>What is wrong with what was asked for.</summary>
    public IReadOnlyList<FieldError> Problems { get; private init; } = [];

    /// <summary>Loads what a valid request is about, and finds what stands in its way; null where there is no such service.</summary>
    public static async Task<SplitPlan?> LoadAsync(
        PerformanceDbContext db,
        SplitServiceRequest request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        if (WholeOrganisation.Live(organisation.Services, request.Code) is not { } service)
        {
            return null;
        }

        var contents = await ServiceContents.LoadAsync(db, [service.Id], today, cancellationToken);
        var plan = new SplitPlan(
            organisation,
            service,
            contents,
            contents.Indicators.Where(i => i.Service == service && request.IndicatorCodes.Contains(i.Code)).ToList(),
            organisation
                .Teams.Where(t => t.Service == service && t.RetiredOn is null && request.TeamCodes.Contains(t.Code))
                .ToList()
        );
        return plan with { Problems = plan.ProblemsOf(request, today) };
    }

    /// <summary>A mark of the service with everything in it, which is another once any of it has changed.</summary>
    public string Mark =>
        ServiceContents.MarkOf(
            [Service, .. Organisation.Teams.Where(t => t.Service == Service && t.RetiredOn is null)],
            Contents.Indicators.Where(i => i.Service == Service),
            Contents.Plans,
            []
        );

    /// <summary>Does it.</summary>
    public void CarryOut(PerformanceDbContext db, SplitServiceRequest request, Amendment amendment)
    {
        var state = PartRules.StateOf(Organisation, request.NewService);
        var created = new Service(
            request.NewCode,
            request.NewName,
            state.Directorate!,
            state.Portfolio!,
            amendment.From
        );
        db.Add(created);
        var relocation = new Relocation(db, Contents, amendment);
        relocation.Move(Moving, created);
        relocation.Move(Teams, created);
    }

    private List<FieldError> ProblemsOf(SplitServiceRequest request, DateOnly today)
    {
        var problems = NewServiceRules.Problems(Organisation, request, []).ToList();
        var gone = request.IndicatorCodes.Except(Moving.Select(i => i.Code));
        if (gone.Concat(request.TeamCodes.Except(Teams.Select(t => t.Code))).FirstOrDefault() is { } code)
        {
            var sentence = OrganisationRefusals.NoLongerThere(code, Service.Name).Sentence;
            problems.Add(new(nameof(request.IndicatorCodes), sentence));
        }

        if (Relocation.WhyNotFrom(request.From!.Value, today, Contents, Moving, [Service, .. Teams]) is { } notFrom)
        {
            problems.Add(new(nameof(request.From), notFrom.Sentence));
        }

        return problems;
    }
}
