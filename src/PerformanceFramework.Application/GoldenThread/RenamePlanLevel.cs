using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="LevelId">The level.</param>
/// <param name="Version">The version that the person read.</param>
/// <param name="Name">Its name from now on.</param>
public sealed record RenamePlanLevelRequest(int LevelId, int Version, string Name);

public sealed class RenamePlanLevelValidator : AbstractValidator<RenamePlanLevelRequest>
{
    public RenamePlanLevelValidator() => RuleFor(r => r.Name).IsWritten("the name of the level", PlanLevel.NameLength);
}

/// <summary>Calls a level otherwise. It stays the same level, with its elements.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class RenamePlanLevel(UseCaseServices services)
    : UseCase<RenamePlanLevelRequest, string>(services, new RenamePlanLevelValidator())
{
    /// <returns>Its name.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RenamePlanLevelRequest request,
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

        return levels.Rename(level, request.Name) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(level.Name);
    }
}
