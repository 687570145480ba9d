using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Triage;

/// <param name="Version">The version that was read; null where the council has not set it before.</param>
public sealed record ChangeTriageRequest(int? Version, TriageTerms Terms);

public sealed class ChangeTriageValidator : AbstractValidator<ChangeTriageRequest>;

/// <summary>Sets what each reason counts for when topics are ranked. Topics that are proposed already keep what they were raised by.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ChangeTriage(UseCaseServices services)
    : UseCase<ChangeTriageRequest, TriageTerms>(services, new ChangeTriageValidator())
{
    protected override async Task<Outcome<TriageTerms>> HandleAsync(
        Work work,
        ChangeTriageRequest request,
        CancellationToken cancellationToken
    )
    {
        var errors = request
            .Terms.Problems()
            .Select(problem => new FieldError(problem.Field, problem.Sentence))
            .ToList();
        if (errors.Count > 0)
        {
            return new Outcome<TriageTerms>.Invalid(errors);
        }

        var settings = await work.Db.TriageSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings?.Version != request.Version)
        {
            return new Outcome<TriageTerms>.Conflict(settings?.Terms);
        }

        if (settings is null)
        {
            work.Db.TriageSettings.Add(new TriageSettings(request.Terms));
        }
        else
        {
            settings.Change(request.Terms);
        }

        return new Outcome<TriageTerms>.Done(request.Terms);
    }
}
