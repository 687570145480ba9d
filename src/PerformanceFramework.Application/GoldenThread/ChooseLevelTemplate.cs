using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Template">The code of a template.</param>
public sealed record ChooseLevelTemplateRequest(string Template);

public sealed class ChooseLevelTemplateValidator : AbstractValidator<ChooseLevelTemplateRequest>
{
    public ChooseLevelTemplateValidator() =>
        RuleFor(r => r.Template)
            .Must(code => LevelTemplate.Find(code) is not null)
            .WithMessage("Choose the levels to begin with.");
}

/// <summary>Begins the golden thread with the levels of a published framework. All of them can be changed afterwards.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class ChooseLevelTemplate(UseCaseServices services)
    : UseCase<ChooseLevelTemplateRequest, int>(services, new ChooseLevelTemplateValidator())
{
    /// <returns>How many levels there are now.</returns>
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ChooseLevelTemplateRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await work.Db.PlanLevels.AnyAsync(cancellationToken))
        {
            return new Outcome<int>.Refused(LevelRefusals.LevelsChosenAlready);
        }

        var levels = LevelTemplate.Find(request.Template)!.Build();
        work.Db.PlanLevels.AddRange(levels);
        return new Outcome<int>.Done(levels.Count);
    }

    /// <summary>Somebody else began at the same instant: the places are taken.</summary>
    protected override Task<Outcome<int>> ConflictAsync(
        Actor actor,
        ChooseLevelTemplateRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult<Outcome<int>>(new Outcome<int>.Refused(LevelRefusals.LevelsChosenAlready));
}
