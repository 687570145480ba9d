using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

public sealed record AddPartRequest : PartRequest
{
    /// <summary>The first day on which it is there; null where it always was.</summary>
    public DateOnly? Since { get; init; }
}

public sealed class AddPartValidator : PartRequestValidator<AddPartRequest>;

/// <summary>Adds a directorate, a service, a team, a portfolio, a partner organisation, or a committee or board.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class AddPart(UseCaseServices services)
    : UseCase<AddPartRequest, string>(services, new AddPartValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddPartRequest request,
        CancellationToken cancellationToken
    )
    {
        var organisation = await WholeOrganisation.LoadAsync(work.Db, cancellationToken);
        var problems = PartRules.Problems(organisation, request);
        if (request.Since > work.Today)
        {
            problems.Add(new(nameof(request.Since), "It is added once it is there. Enter today or an earlier day."));
        }

        if (problems.Count > 0)
        {
            return new Outcome<string>.Invalid(problems);
        }

        var state = PartRules.StateOf(organisation, request);
        foreach (var place in state.Places)
        {
            work.Db.RelyOn(place);
        }

        work.Db.Add(Create(request, state));
        return new Outcome<string>.Done(request.Code);
    }

    internal static PartOfOrganisation Create(AddPartRequest request, PartState state) =>
        request.Kind switch
        {
            PartKind.Directorate => new Directorate(request.Code, state.Name, request.Since),
            PartKind.Service => new Service(
                request.Code,
                state.Name,
                state.Directorate!,
                state.Portfolio!,
                request.Since
            ),
            PartKind.Team => new Team(request.Code, state.Name, state.Service!, request.Since),
            PartKind.Portfolio => new Portfolio(request.Code, state.Name, state.CabinetMember, request.Since),
            PartKind.PartnerOrganisation => new PartnerOrganisation(request.Code, state.Name, request.Since),
            PartKind.AccountableBody => new AccountableBody(
                request.Code,
                state.Name,
                state.BodyKind!.Value,
                request.Since
            ),
        };
}
