using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <param name="Code">Permanent: its address is made of it.</param>
public sealed record CreateDashboardRequest(string Code) : DashboardTermsRequest;

public sealed class CreateDashboardValidator : DashboardTermsValidator<CreateDashboardRequest>
{
    /// <summary>The address of the form for a new one.</summary>
    private const string Reserved = "new";

    public CreateDashboardValidator()
    {
        RuleFor(r => r.Code)
            .IsACode(Dashboard.CodeLength)
            .Must(code => !code.Equals(Reserved, StringComparison.OrdinalIgnoreCase))
            .WithMessage("This word is the address of a page. Choose another code.");
        AskForTheTerms();
    }
}

/// <summary>Makes a dashboard of the council's own.</summary>
[Requires(Permission.ManageDashboards, WholeCouncil = true)]
public sealed class CreateDashboard(UseCaseServices services)
    : UseCase<CreateDashboardRequest, string>(services, new CreateDashboardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        CreateDashboardRequest request,
        CancellationToken cancellationToken
    )
    {
        // Two codes that differ in their case alone are one code to SQL Server and to people.
        var codes = await work.Db.Dashboards.Select(d => d.Code).ToListAsync(cancellationToken);
        if (codes.Contains(request.Code, StringComparer.OrdinalIgnoreCase))
        {
            return new Outcome<string>.Refused(DashboardRefusals.CodeTaken);
        }

        var (parts, refusal) = await DashboardLoading.PartsAsync(work.Db, request.Parts, [], cancellationToken);
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        work.Db.Dashboards.Add(new Dashboard(request.Code, request.Terms, parts));
        return new Outcome<string>.Done(request.Code);
    }
}
