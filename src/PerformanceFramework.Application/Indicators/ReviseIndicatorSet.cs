using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the set that was read.</param>
public sealed record ReviseIndicatorSetRequest(string Code, int Version, string Name, SetKind Kind);

public sealed class ReviseIndicatorSetValidator : AbstractValidator<ReviseIndicatorSetRequest>
{
    public ReviseIndicatorSetValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.Name).IsWritten("the name", IndicatorSet.NameLength);
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what the set is for.");
    }
}

/// <summary>Changes the name of a set and what it is for.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ReviseIndicatorSet(UseCaseServices services)
    : UseCase<ReviseIndicatorSetRequest, string>(services, new ReviseIndicatorSetValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReviseIndicatorSetRequest request,
        CancellationToken cancellationToken
    )
    {
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.Code, cancellationToken);
        if (set is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (set.Version != request.Version)
        {
            return new Outcome<string>.Conflict(set.Name);
        }

        set.Change(request.Name, request.Kind);
        return new Outcome<string>.Done(set.Code);
    }
}
