using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="StartYear">The calendar year in which the financial year begins.</param>
/// <param name="Codes">Of the indicators; those that are in it already are passed over.</param>
public sealed record AddToSetRequest(string SetCode, int StartYear, IReadOnlyList<string> Codes);

public sealed class AddToSetValidator : AbstractValidator<AddToSetRequest>
{
    public AddToSetValidator()
    {
        RuleFor(r => r.SetCode).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.StartYear)
            .InclusiveBetween(ReportingPeriod.EarliestYear, ReportingPeriod.LatestYear - 1)
            .WithMessage("Choose a financial year.");
        RuleFor(r => r.Codes)
            .Must(codes => codes is { Count: > 0 and <= 500 })
            .WithMessage("Enter the codes of the indicators to add, at most 500 at a time.");
    }
}

/// <summary>Puts indicators into a set for a financial year; answers how many are new in it.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class AddToSet(UseCaseServices services)
    : UseCase<AddToSetRequest, int>(services, new AddToSetValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddToSetRequest request,
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

        var indicators = await work
            .Db.Indicators.Where(i => request.Codes.Contains(i.Code))
            .ToListAsync(cancellationToken);
        if (request.Codes.Except(indicators.Select(i => i.Code)).ToList() is { Count: > 0 } unknown)
        {
            return new Outcome<int>.Refused(IndicatorRefusals.UnknownCodes(unknown));
        }

        var there = await work
            .Db.SetMemberships.Where(m => m.SetId == set.Id && m.StartYear == request.StartYear)
            .Select(m => m.IndicatorId)
            .ToListAsync(cancellationToken);
        var added = indicators.Where(i => !there.Contains(i.Id)).ToList();
        work.Db.SetMemberships.AddRange(
            added.Select(i => new SetMembership(set, i, new FinancialYear(request.StartYear)))
        );
        return new Outcome<int>.Done(added.Count);
    }
}
