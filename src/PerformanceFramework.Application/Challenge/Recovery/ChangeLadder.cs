using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>A step of the ladder as it was typed.</summary>
/// <param name="Version">The version that was read; null where the council has not changed the step before.</param>
/// <param name="AgreedBy">Null where nothing was chosen.</param>
public sealed record TypedStep(int Number, int? Version, string Name, string Meaning, Role? AgreedBy, bool IsInUse);

/// <param name="Steps">All of them, from the lowest.</param>
public sealed record ChangeLadderRequest(IReadOnlyList<TypedStep> Steps);

public sealed class ChangeLadderValidator : AbstractValidator<ChangeLadderRequest>
{
    public ChangeLadderValidator() =>
        RuleFor(r => r.Steps)
            .Custom(
                (steps, context) =>
                {
                    var one = new TypedStepValidator();
                    foreach (var step in steps)
                    {
                        foreach (var failure in one.Validate(step).Errors)
                        {
                            context.AddFailure($"{failure.PropertyName}{step.Number}", failure.ErrorMessage);
                        }
                    }

                    if (
                        !steps
                            .Select(step => step.Number)
                            .SequenceEqual(InterventionLadder.Usual.Select(step => step.Number))
                    )
                    {
                        context.AddFailure("", "The ladder has its steps, each once. Open the page anew.");
                    }
                }
            );

    private sealed class TypedStepValidator : AbstractValidator<TypedStep>
    {
        public TypedStepValidator()
        {
            RuleFor(s => s.Name).IsWritten("the name of the step", LadderStep.NameLength);
            RuleFor(s => s.Meaning).IsWritten("what the step means", LadderStep.MeaningLength);
            RuleFor(s => s.AgreedBy)
                .Must(role => role is { } chosen && InterventionLadder.WhoAgree.Contains(chosen))
                .WithMessage("Choose who agrees to plans at this step.");
        }
    }
}

/// <summary>Changes the steps of the ladder of intervention: for plans that are put on them from now on.</summary>
[Requires(Permission.ManageLadder, WholeCouncil = true)]
public sealed class ChangeLadder(UseCaseServices services)
    : UseCase<ChangeLadderRequest, int>(services, new ChangeLadderValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ChangeLadderRequest request,
        CancellationToken cancellationToken
    )
    {
        var steps = request
            .Steps.Select(s => new LadderTerms(s.Number, s.Name.Trim(), s.Meaning.Trim(), s.AgreedBy!.Value, s.IsInUse))
            .ToList();
        var errors = InterventionLadder
            .Problems(steps)
            .Select(problem => new FieldError($"AgreedBy{problem.Number}", problem.Sentence))
            .ToList();
        if (errors.Count > 0)
        {
            return new Outcome<int>.Invalid(errors);
        }

        var kept = await work.Db.LadderSteps.ToDictionaryAsync(step => step.Number, cancellationToken);
        if (request.Steps.Any(step => kept.GetValueOrDefault(step.Number)?.Version != step.Version))
        {
            return new Outcome<int>.Conflict(0);
        }

        foreach (var (terms, usual) in steps.Zip(InterventionLadder.Usual))
        {
            if (kept.GetValueOrDefault(terms.Number) is { } step)
            {
                step.Change(terms);
            }
            else if (terms != usual)
            {
                work.Db.LadderSteps.Add(new LadderStep(terms));
            }
        }

        return new Outcome<int>.Done(steps.Count);
    }
}
