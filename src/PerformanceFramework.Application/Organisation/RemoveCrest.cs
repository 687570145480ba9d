using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Organisation;

/// <param name="Version">The version that the person read.</param>
public sealed record RemoveCrestRequest(int Version);

public sealed class RemoveCrestValidator : AbstractValidator<RemoveCrestRequest>
{
    public RemoveCrestValidator() => RuleFor(r => r.Version).GreaterThanOrEqualTo(0);
}

/// <summary>Takes the crest away from every page.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class RemoveCrest(UseCaseServices services)
    : UseCase<RemoveCrestRequest, int>(services, new RemoveCrestValidator())
{
    /// <returns>The version that was changed.</returns>
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RemoveCrestRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await work.Db.Councils.SingleOrDefaultAsync(cancellationToken) is not { } council)
        {
            return new Outcome<int>.NotFound();
        }

        if (council.Version != request.Version)
        {
            return new Outcome<int>.Conflict(council.Version);
        }

        if (council.Crest is null)
        {
            return new Outcome<int>.Refused(CouncilRefusals.NoCrest);
        }

        council.ShowNoCrest();
        return new Outcome<int>.Done(request.Version);
    }
}
