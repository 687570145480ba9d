using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Assessment;

/// <param name="IndicatorCode">The indicator to calculate.</param>
/// <param name="Formula">Over other indicators' values in the same period; empty to have it reported again.</param>
/// <param name="Reason">Why.</param>
public sealed record SetFormulaRequest(string IndicatorCode, string Formula, string Reason);

public sealed class SetFormulaValidator : AbstractValidator<SetFormulaRequest>
{
    public SetFormulaValidator()
    {
        RuleFor(r => r.Formula)
            .Custom(
                (text, context) =>
                {
                    if (text.Length > 0 && !FormulaText.TryRead(text, out _, out var error))
                    {
                        context.AddFailure(error.Sentence);
                    }
                }
            );
        RuleFor(r => r.Reason).IsAReason(DefaultRule.ReasonLength);
    }
}

/// <summary>Has an indicator worked out from others from now on. Unknown indicators, units that do not fit and cycles are refused, the cycle's path named.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class SetFormula(UseCaseServices services)
    : UseCase<SetFormulaRequest, string>(services, new SetFormulaValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SetFormulaRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicators = await work.Db.Indicators.ToListAsync(cancellationToken);
        if (indicators.Find(i => i.Code == request.IndicatorCode) is not { } indicator)
        {
            return new Outcome<string>.NotFound();
        }

        Formula? formula = null;
        if (request.Formula.Length > 0 && FormulaText.TryRead(request.Formula, out formula, out _))
        {
            if (FormulaRefusals.Of(indicator, formula, indicators) is { } refusal)
            {
                return new Outcome<string>.Refused(refusal);
            }
        }

        work.Reason = request.Reason;
        indicator.Calculate(formula);
        return new Outcome<string>.Done(formula?.Text ?? "");
    }
}
