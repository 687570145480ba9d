using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <param name="Code">Which dashboard.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record RetireDashboardRequest(string Code, int Version, string Reason);

public sealed class RetireDashboardValidator : AbstractValidator<RetireDashboardRequest>
{
    public RetireDashboardValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a dashboard.");
        RuleFor(r => r.Reason).IsAReason(Dashboard.ReasonLength);
    }
}

/// <summary>Takes a dashboard away from its readers; those who make dashboards still see it.</summary>
[Requires(Permission.ManageDashboards, WholeCouncil = true)]
public sealed class RetireDashboard(UseCaseServices services)
    : UseCase<RetireDashboardRequest, string>(services, new RetireDashboardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RetireDashboardRequest request,
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

        if (dashboard.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(DashboardRefusals.Retired);
        }

        work.Reason = request.Reason;
        dashboard.Retire(work.Today);
        return new Outcome<string>.Done(dashboard.Code);
    }
}
