using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <param name="Code">Which dashboard.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record ReinstateDashboardRequest(string Code, int Version, string Reason);

public sealed class ReinstateDashboardValidator : AbstractValidator<ReinstateDashboardRequest>
{
    public ReinstateDashboardValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a dashboard.");
        RuleFor(r => r.Reason).IsAReason(Dashboard.ReasonLength);
    }
}

/// <summary>Gives a retired dashboard back to its readers.</summary>
[Requires(Permission.ManageDashboards, WholeCouncil = true)]
public sealed class ReinstateDashboard(UseCaseServices services)
    : UseCase<ReinstateDashboardRequest, string>(services, new ReinstateDashboardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateDashboardRequest request,
        CancellationToken cancellationToken
    )
    {
        var dashboard = await work
            .Db.Dashboards.AsTracking()
            .FirstOrDefaultAsync(d => d.Code == request.Code, cancellationToken);
        if (dashboard is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (dashboard.Version != request.Version)
        {
            return new Outcome<string>.Conflict(dashboard.Name);
        }

        if (dashboard.RetiredOn is null)
        {
            return new Outcome<string>.Refused(DashboardRefusals.NotRetired);
        }

        work.Reason = request.Reason;
        dashboard.Reinstate();
        return new Outcome<string>.Done(dashboard.Code);
    }
}
