using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>One option as it was typed; one without any words is left out.</summary>
/// <param name="Place">Its row in the form, from 0.</param>
public sealed record TypedOption(int Place, string What, string Effect, string Cost, OptionChoice? Choice, string Why)
{
    public bool IsBlank => What.Length + Effect.Length + Cost.Length + Why.Length == 0;
}

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="Options">In the order in which they are shown.</param>
public sealed record WriteRecoveryOptionsRequest(int PlanId, int Version, IReadOnlyList<TypedOption> Options);

public sealed class WriteRecoveryOptionsValidator : AbstractValidator<WriteRecoveryOptionsRequest>
{
    public WriteRecoveryOptionsValidator() =>
        RuleFor(r => r.Options)
            .Custom(
                (options, context) =>
                {
                    var one = new TypedOptionValidator();
                    foreach (var option in options.Where(option => !option.IsBlank))
                    {
                        foreach (var failure in one.Validate(option).Errors)
                        {
                            context.AddFailure($"{failure.PropertyName}{option.Place}", failure.ErrorMessage);
                        }
                    }

                    if (options.Count(option => !option.IsBlank) > RecoveryPlan.MostOptions)
                    {
                        context.AddFailure("", $"A plan weighs at most {RecoveryPlan.MostOptions} options.");
                    }
                }
            );

    private sealed class TypedOptionValidator : AbstractValidator<TypedOption>
    {
        public TypedOptionValidator()
        {
            RuleFor(o => o.What).IsWritten("what could be done", RecoveryOption.WhatLength);
            RuleFor(o => o.Effect).IsWritten("the effect that it is expected to have", RecoveryOption.EffectLength);
            RuleFor(o => o.Cost).IsWritten("what it costs, or that it costs nothing", RecoveryOption.CostLength);
            RuleFor(o => o.Choice).IsChosen("Say whether it is chosen.");
            RuleFor(o => o.Why)
                .NotEmpty()
                .When(o => o.Choice is OptionChoice.Chosen or OptionChoice.NotChosen)
                .WithMessage("Say why it is chosen or not.");
            RuleFor(o => o.Why).MayBeWritten("why it is chosen or not", RecoveryOption.WhyLength);
        }
    }
}

/// <summary>Writes what could be done, with the effect and cost of each, and what is chosen.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class WriteRecoveryOptions(UseCaseServices services)
    : UseCase<WriteRecoveryOptionsRequest, int>(services, new WriteRecoveryOptionsValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WriteRecoveryOptionsRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (RecoveryLoading.WhyNot(plan, work.Reach, request.Version) is { } not)
        {
            return not;
        }

        var options = request
            .Options.Where(option => !option.IsBlank)
            .Select(o => new OptionTerms(o.What, o.Effect, o.Cost, o.Choice!.Value, o.Why))
            .ToList();
        var before = plan.Options.ToList();
        var refusal = plan.WriteOptions(options);
        work.Db.RemoveRange(before.Except(plan.Options));
        return RecoveryLoading.Answer(work.Db, plan, refusal);
    }
}
