using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="LevelId">The level.</param>
/// <param name="Version">The version that the person read.</param>
public sealed record RemovePlanLevelRequest(int LevelId, int Version);

public sealed class RemovePlanLevelValidator : AbstractValidator<RemovePlanLevelRequest>
{
    public RemovePlanLevelValidator() => RuleFor(r => r.LevelId).GreaterThan(0).WithMessage("Choose a level.");
}

/// <summary>Removes a level that never had an element.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class RemovePlanLevel(UseCaseServices services)
    : UseCase<RemovePlanLevelRequest, string>(services, new RemovePlanLevelValidator())
{
    /// <returns>Its name.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemovePlanLevelRequest request,
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

        // What was of the level on an earlier day still is, on a dashboard as at that day.
        var elements = await work.Db.PlanElements.CountAsync(
            e =>
                e.LevelId == level.Id || work.Db.ElementVersions.Any(v => v.ElementId == e.Id && v.LevelId == level.Id),
            cancellationToken
        );
        if (levels.Remove(level, elements) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (
            await work.Db.RollForwards.AnyAsync(
                r => r.LowestId == level.Id || r.Lines.Any(l => l.LevelId == level.Id),
                cancellationToken
            )
        )
        {
            return new Outcome<string>.Refused(LevelRefusals.LevelIsPrepared(level.Name));
        }

        work.Db.PlanLevelVersions.RemoveRange(
            await work.Db.PlanLevelVersions.Where(v => v.LevelId == level.Id).ToListAsync(cancellationToken)
        );
        work.Db.PlanLevels.Remove(level);
        return new Outcome<string>.Done(level.Name);
    }
}
