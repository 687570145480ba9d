using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Name">Of one element of the level: "Service plan".</param>
public sealed record AddPlanLevelRequest(string Name);

public sealed class AddPlanLevelValidator : AbstractValidator<AddPlanLevelRequest>
{
    public AddPlanLevelValidator() => RuleFor(r => r.Name).IsWritten("the name of the level", PlanLevel.NameLength);
}

/// <summary>Adds a level below all others.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class AddPlanLevel(UseCaseServices services)
    : UseCase<AddPlanLevelRequest, string>(services, new AddPlanLevelValidator())
{
    /// <returns>Its name.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddPlanLevelRequest request,
        CancellationToken cancellationToken
    )
    {
        var levels = new PlanLevels(await work.Db.PlanLevels.ToListAsync(cancellationToken));
        if (levels.Add(request.Name, out var refusal) is not { } level)
        {
            return new Outcome<string>.Refused(refusal!);
        }

        work.Db.PlanLevels.Add(level);
        return new Outcome<string>.Done(level.Name);
    }
}
