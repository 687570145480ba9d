using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="LevelId">The level.</param>
/// <param name="Version">The version that the person read.</param>
public sealed record MarkCorporatePlanLevelRequest(int LevelId, int Version);

public sealed class MarkCorporatePlanLevelValidator : AbstractValidator<MarkCorporatePlanLevelRequest>
{
    public MarkCorporatePlanLevelValidator() => RuleFor(r => r.LevelId).GreaterThan(0).WithMessage("Choose a level.");
}

/// <summary>Marks the one level whose elements are the priorities of the Corporate Plan; the mark leaves whichever had it.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class MarkCorporatePlanLevel(UseCaseServices services)
    : UseCase<MarkCorporatePlanLevelRequest, string>(services, new MarkCorporatePlanLevelValidator())
{
    /// <returns>Its name.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MarkCorporatePlanLevelRequest request,
        CancellationToken cancellationToken
    )
    {
        var (levels, level) = await LevelLoading.LoadAsync(work.Db, request.LevelId, cancellationToken);
        if (level is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (level.Version != request.Version)
        {
            return new Outcome<string>.Conflict(level.Name);
        }

        return levels.HoldCorporatePlan(level) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(level.Name);
    }
}
