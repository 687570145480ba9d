using System.Globalization;
using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>What a period's figure is expected to be, as it was typed; empty for nothing.</summary>
public sealed record TypedExpectation(ReportingPeriod Period, string Expected);

/// <summary>Something to look at early, as it was typed; one without any words and day is left out.</summary>
/// <param name="Place">Its row in the form, from 0.</param>
public sealed record TypedSign(int Place, string What, DateOnly? By)
{
    public bool IsBlank => What.Length == 0 && By is null;
}

/// <summary>How a recovery is known.</summary>
/// <param name="Version">The version of the plan that was read.</param>
/// <param name="Trajectory">In the order of the form.</param>
/// <param name="Tolerance">As typed; empty for none.</param>
/// <param name="ExitWords">May be empty while it is written.</param>
/// <param name="ExitValue">As typed; empty where it is not about a figure.</param>
/// <param name="ExitPeriods">As typed; empty where it is not about a figure.</param>
public sealed record WriteRecoveryMeasuresRequest(
    int PlanId,
    int Version,
    IReadOnlyList<TypedExpectation> Trajectory,
    string Tolerance,
    IReadOnlyList<TypedSign> Signs,
    string ExitWords,
    string ExitValue,
    string ExitPeriods
);

public sealed class WriteRecoveryMeasuresValidator : AbstractValidator<WriteRecoveryMeasuresRequest>
{
    public WriteRecoveryMeasuresValidator()
    {
        RuleFor(r => r.ExitWords).MayBeWritten("when the plan has done its work", ExitCriteria.WordsLength);
        RuleFor(r => r.ExitPeriods)
            .Must(text => text.Trim().Length == 0 || Periods(text) is >= 1 and <= ExitCriteria.MostPeriods)
            .WithMessage($"Enter a whole number of periods from 1 to {ExitCriteria.MostPeriods}, or nothing.");
        RuleFor(r => r.ExitPeriods)
            .NotEmpty()
            .When(r => !string.IsNullOrWhiteSpace(r.ExitValue))
            .WithMessage("Say for how many periods running the figure is to be held.");
        RuleFor(r => r.ExitValue)
            .NotEmpty()
            .When(r => !string.IsNullOrWhiteSpace(r.ExitPeriods))
            .WithMessage("Say which figure is to be held, or leave the number of periods empty.");
        RuleFor(r => r.Signs)
            .Custom(
                (signs, context) =>
                {
                    var one = new TypedSignValidator();
                    foreach (var sign in signs.Where(sign => !sign.IsBlank))
                    {
                        foreach (var failure in one.Validate(sign).Errors)
                        {
                            context.AddFailure($"Sign{failure.PropertyName}{sign.Place}", failure.ErrorMessage);
                        }
                    }

                    if (signs.Count(sign => !sign.IsBlank) > RecoveryPlan.MostSigns)
                    {
                        context.AddFailure(
                            "",
                            $"A plan looks at no more than {RecoveryPlan.MostSigns} early indicators."
                        );
                    }
                }
            );
    }

    internal static int? Periods(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var periods) ? periods : null;

    private sealed class TypedSignValidator : AbstractValidator<TypedSign>
    {
        public TypedSignValidator()
        {
            RuleFor(s => s.What).IsWritten("what to look at", EarlySign.WhatLength);
            RuleFor(s => s.By).NotNull().WithMessage("Enter the day by which it should show.");
        }
    }
}

/// <summary>Writes the trajectory of a plan by period, what shows early that it works, and when it is over.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class WriteRecoveryMeasures(UseCaseServices services)
    : UseCase<WriteRecoveryMeasuresRequest, int>(services, new WriteRecoveryMeasuresValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WriteRecoveryMeasuresRequest request,
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

        var errors = new List<FieldError>();
        var limits = plan.Indicator.Limits;
        var allowed = RecoveryLoading
            .PeriodsOf(plan.Indicator.Frequency, plan.OpeningPeriod, plan.OpenedOn)
            .Concat(plan.Trajectory.Select(point => point.Period))
            .ToHashSet();
        var trajectory = new Dictionary<ReportingPeriod, decimal>();
        foreach (var (at, typed) in request.Trajectory.Index())
        {
            if (!allowed.Contains(typed.Period))
            {
                errors.Add(new FieldError($"Expected{at}", "The trajectory begins after the period of the opening."));
            }
            else if (Figure($"Expected{at}", typed.Expected, limits, errors) is { } expected)
            {
                trajectory[typed.Period] = expected;
            }
        }

        // A distance has no lowest and highest figure of its own, but is never negative.
        var tolerance =
            Figure(nameof(request.Tolerance), request.Tolerance, new FigureLimits(limits.Unit, 0, null, null), errors)
            ?? 0;
        var value = Figure(nameof(request.ExitValue), request.ExitValue, limits, errors);
        if (errors.Count > 0)
        {
            return new Outcome<int>.Invalid(errors);
        }

        List<object> before = [.. plan.Trajectory, .. plan.Signs];
        var refusal = plan.WriteMeasures(
            trajectory,
            tolerance,
            request
                .Signs.Where(sign => !sign.IsBlank)
                .Select(sign => new SignTerms(sign.What, sign.By!.Value))
                .ToList(),
            new ExitCriteria(
                request.ExitWords.Trim(),
                value,
                WriteRecoveryMeasuresValidator.Periods(request.ExitPeriods)
            )
        );
        work.Db.RemoveRange(before.Except([.. plan.Trajectory, .. plan.Signs]));
        return RecoveryLoading.Answer(work.Db, plan, refusal);
    }

    private static decimal? Figure(string field, string typed, FigureLimits limits, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var figure = TargetText.Figure(typed, limits, out var problem);
        if (figure is null)
        {
            errors.Add(new FieldError(field, problem));
        }

        return figure;
    }
}
