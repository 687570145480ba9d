using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="LevelId">The level.</param>
/// <param name="Version">The version that the person read.</param>
/// <param name="Up">Towards the top of the thread; otherwise down.</param>
public sealed record MovePlanLevelRequest(int LevelId, int Version, bool Up);

public sealed class MovePlanLevelValidator : AbstractValidator<MovePlanLevelRequest>
{
    public MovePlanLevelValidator() => RuleFor(r => r.LevelId).GreaterThan(0).WithMessage("Choose a level.");
}

/// <summary>Moves a level one place up or down the thread.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class MovePlanLevel(UseCaseServices services)
    : UseCase<MovePlanLevelRequest, string>(services, new MovePlanLevelValidator())
{
    /// <returns>Its name.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MovePlanLevelRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var (levels, level) = await LevelLoading.LoadAsync(work.Db, request.LevelId, cancellationToken);
        if (level is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (level.Version != request.Version)
        {
            return new Outcome<string>.Conflict(level.Name);
        }

        return levels.Move(level, request.Up) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(level.Name);
    }
}
