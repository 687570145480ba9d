using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="StartYear">The calendar year in which the financial year begins.</param>
/// <param name="Code">The indicator's.</param>
public sealed record RemoveFromSetRequest(string SetCode, int StartYear, string Code);

public sealed class RemoveFromSetValidator : AbstractValidator<RemoveFromSetRequest>
{
    public RemoveFromSetValidator()
    {
        RuleFor(r => r.SetCode).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
    }
}

/// <summary>Takes an indicator out of a set for a financial year that is not over.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class RemoveFromSet(UseCaseServices services)
    : UseCase<RemoveFromSetRequest, int>(services, new RemoveFromSetValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RemoveFromSetRequest request,
        CancellationToken cancellationToken
    )
    {
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.SetCode, cancellationToken);
        if (set is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (set.RetiredOn is not null)
        {
            return new Outcome<int>.Refused(IndicatorRefusals.SetIsRetired);
        }

        if (request.StartYear < FinancialYear.Containing(work.Today).StartYear)
        {
            return new Outcome<int>.Refused(IndicatorRefusals.YearIsOver);
        }

        var membership = await work.Db.SetMemberships.FirstOrDefaultAsync(
            m => m.SetId == set.Id && m.StartYear == request.StartYear && m.Indicator.Code == request.Code,
            cancellationToken
        );
        if (membership is null)
        {
            return new Outcome<int>.NotFound();
        }

        work.Db.SetMemberships.Remove(membership);
        return new Outcome<int>.Done(1);
    }
}
