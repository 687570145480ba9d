using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <param name="Code">Which dashboard.</param>
/// <param name="Version">The version that was read.</param>
public sealed record ReviseDashboardRequest(string Code, int Version) : DashboardTermsRequest;

public sealed class ReviseDashboardValidator : DashboardTermsValidator<ReviseDashboardRequest>
{
    public ReviseDashboardValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a dashboard.");
        AskForTheTerms();
    }
}

/// <summary>Changes what a dashboard shows, how, and to whom.</summary>
[Requires(Permission.ManageDashboards, WholeCouncil = true)]
public sealed class ReviseDashboard(UseCaseServices services)
    : UseCase<ReviseDashboardRequest, string>(services, new ReviseDashboardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReviseDashboardRequest request,
        CancellationToken cancellationToken
    )
    {
        var dashboard = await DashboardLoading.FindAsync(work.Db, request.Code, cancellationToken);
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

        var (parts, refusal) = await DashboardLoading.PartsAsync(
            work.Db,
            request.Parts,
            dashboard.Parts,
            cancellationToken
        );
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        var (gone, areDifferent) = dashboard.Revise(request.Terms, parts);
        work.Db.RemoveRange(gone);
        if (areDifferent)
        {
            // Two who change the parts at the same moment are one too many, whatever else they leave alone.
            work.Db.RelyOn(dashboard);
        }

        return new Outcome<string>.Done(dashboard.Code);
    }
}
