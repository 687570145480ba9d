using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="StartYear">The calendar year in which the financial year to copy begins.</param>
public sealed record CopySetMembershipRequest(string SetCode, int StartYear);

public sealed class CopySetMembershipValidator : AbstractValidator<CopySetMembershipRequest>
{
    public CopySetMembershipValidator()
    {
        RuleFor(r => r.SetCode).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.StartYear)
            .InclusiveBetween(ReportingPeriod.EarliestYear, ReportingPeriod.LatestYear - 1)
            .WithMessage("Choose a financial year.");
    }
}

/// <summary>Copies what is in a set in one financial year to the next one, live indicators only; answers how many are new there.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class CopySetMembership(UseCaseServices services)
    : UseCase<CopySetMembershipRequest, int>(services, new CopySetMembershipValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CopySetMembershipRequest request,
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

        var members = await work
            .Db.SetMemberships.Include(m => m.Indicator)
            .Where(m => m.SetId == set.Id && (m.StartYear == request.StartYear || m.StartYear == request.StartYear + 1))
            .ToListAsync(cancellationToken);
        var there = members.Where(m => m.StartYear > request.StartYear).Select(m => m.IndicatorId).ToHashSet();
        var copied = members
            .Where(m => m.StartYear == request.StartYear && m.Indicator.State is IndicatorState.Live)
            .Where(m => !there.Contains(m.IndicatorId))
            .ToList();
        if (copied.Count == 0)
        {
            return new Outcome<int>.Refused(IndicatorRefusals.NothingToCopy);
        }

        var next = new FinancialYear(request.StartYear + 1);
        work.Db.SetMemberships.AddRange(copied.Select(m => new SetMembership(set, m.Indicator, next)));
        return new Outcome<int>.Done(copied.Count);
    }
}
