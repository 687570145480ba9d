using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>What happens when services are put together, before and while it does.</summary>
internal sealed record MergePlan(
    WholeOrganisation Organisation,
    IReadOnlyList<Service> Retiring,
    Service? Existing,
    ServiceContents Contents
)
{
    /// <summary>What is wrong with what was asked for.</summary>
    public IReadOnlyList<FieldError> Problems { get; private init; } = [];

    /// <summary>Why it cannot be done now.</summary>
    public Refusal? Refusal { get; private init; }

    public IReadOnlyList<Team> Teams { get; } =
        Organisation.Teams.Where(team => Retiring.Contains(team.Service) && team.RetiredOn is null).ToList();

    /// <summary>Loads what a valid request is about, and finds what stands in its way.</summary>
    public static async Task<MergePlan> LoadAsync(
        PerformanceDbContext db,
        MergeServicesRequest request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        var into = WholeOrganisation.Live(organisation.Services, request.IntoCode);
        var retiring = organisation
            .Services.Where(s => request.Codes.Contains(s.Code) && s.RetiredOn is null && s != into)
            .ToList();
        var ids = retiring.Select(s => s.Id).ToList();
        var contents = await ServiceContents.LoadAsync(db, [.. ids, into?.Id ?? 0], today, cancellationToken);
        var plan = new MergePlan(organisation, retiring, into, contents);
        return plan with
        {
            Problems = plan.ProblemsOf(request, today),
            Refusal = await ServiceContents.WhyNotRetiredAsync(db, ids, cancellationToken),
        };
    }

    public IEnumerable<Domain.Indicators.Indicator> Moving =>
        Contents.Indicators.Where(indicator => Retiring.Contains(indicator.Service));

    /// <summary>The people who hold a role in a service that is retired.</summary>
    public IEnumerable<RoleHolder> Holders =>
        Contents.Holders.Where(holder => Retiring.Any(service => service.Id == holder.ScopeId));

    /// <summary>A mark of everything that is put together, which is another once any of it has changed.</summary>
    public string Mark =>
        ServiceContents.MarkOf(
            Retiring.Append(Existing).OfType<PartOfOrganisation>().Concat(Teams),
            Moving,
            Contents.Plans.Where(plan => Retiring.Contains(plan.Service!)),
            Holders
        );

    /// <summary>Does it, and answers the one service.</summary>
    public Service CarryOut(PerformanceDbContext db, MergeServicesRequest request, Amendment amendment)
    {
        var state = PartRules.StateOf(Organisation, request.NewService);
        var into =
            Existing
            ?? new Service(request.NewCode, request.NewName, state.Directorate!, state.Portfolio!, request.From);
        if (Existing is null)
        {
            db.Add(into);
        }
        else
        {
            db.RelyOn(into);
        }

        var relocation = new Relocation(db, Contents, amendment);
        relocation.Move(Moving.ToList(), into);
        relocation.Move(Teams, into);
        foreach (var plan in Contents.Plans.Where(plan => Retiring.Contains(plan.Service!)))
        {
            if (plan.Change(plan.Content with { Service = into }, Change(amendment)) is { } was)
            {
                db.Add(was);
            }
        }

        foreach (var service in Retiring)
        {
            service.Retire(amendment.From);
        }

        return into;
    }

    private static DatedChange Change(Amendment amendment) =>
        new(amendment.From, amendment.On, IsCorrection: false, amendment.Reason, amendment.By);

    /// <summary>
    /// The chosen roles, held in the one service too by those who do not hold them there yet: for as long as they were given,
    /// and in the place of the same person.
    /// </summary>
    /// <param name="amendment">Who gives them, and the day on which they do.</param>
    public IEnumerable<RoleAssignment> RolesIn(Service into, IReadOnlyList<int> roleIds, Amendment amendment) =>
        Holders
            .Where(holder => roleIds.Contains(holder.AssignmentId))
            .ExceptBy(
                Contents.Holders.Where(h => h.ScopeId == into.Id).Select(h => (h.UserId, h.Role)),
                holder => (holder.UserId, holder.Role)
            )
            .GroupBy(holder => (holder.UserId, holder.Role))
            .Select(held => held.OrderBy(holder => holder.Term.Until ?? DateOnly.MaxValue).Last())
            .Select(holder => new RoleAssignment(
                holder.UserId,
                new ScopedRole(holder.Role, ScopeKind.Service, into.Id),
                holder.Term.From > amendment.On ? holder.Term : holder.Term with { From = amendment.On },
                amendment.By,
                holder.CoverForId
            ));

    private List<FieldError> ProblemsOf(MergeServicesRequest request, DateOnly today)
    {
        var problems = new List<FieldError>();
        if (request.IntoCode.Length == 0)
        {
            problems.AddRange(NewServiceRules.Problems(Organisation, request, Retiring));
        }
        else if (Existing is null)
        {
            problems.Add(new(nameof(request.IntoCode), "Choose a service from the list, or a new one."));
        }

        if (request.Codes.Where(code => code != request.IntoCode).Except(Retiring.Select(s => s.Code)).Any())
        {
            problems.Add(new(nameof(request.Codes), "Choose services from the list."));
        }

        PartOfOrganisation[] parts = [.. Retiring, .. Teams, .. Existing is null ? [] : (Service[])[Existing]];
        if (Relocation.WhyNotFrom(request.From!.Value, today, Contents, Moving, parts) is { } notFrom)
        {
            problems.Add(new(nameof(request.From), notFrom.Sentence));
        }
        else if (Contents.Plans.Max(plan => plan.HoldsFrom) is { } latest && request.From < latest)
        {
            problems.Add(new(nameof(request.From), ThreadRefusals.ChangeBeforeTheLatest(latest).Sentence));
        }

        return problems;
    }
}

/// <summary>What is asked of a new service that comes out of others.</summary>
internal static class NewServiceRules
{
    /// <param name="leaving">The services whose names it may take.</param>
    public static IEnumerable<FieldError> Problems(
        WholeOrganisation organisation,
        NewServiceRequest request,
        IReadOnlyList<Service> leaving
    ) =>
        PartRules
            .Problems(organisation, request.NewService, leaving)
            .Select(problem =>
                problem.Field is nameof(PartRequest.Code) or nameof(PartRequest.Name)
                    ? problem with
                    {
                        Field = "New" + problem.Field,
                    }
                    : problem
            );
}
