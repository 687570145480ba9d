using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator's.</param>
/// <param name="ElementCode">What it no longer shows the working of.</param>
/// <param name="Reason">Why.</param>
public sealed record RemoveIndicatorAlignmentRequest(string Code, string ElementCode, string Reason);

public sealed class RemoveIndicatorAlignmentValidator : AbstractValidator<RemoveIndicatorAlignmentRequest>
{
    public RemoveIndicatorAlignmentValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.ElementCode).NotEmpty().WithMessage("Choose an element.");
        RuleFor(r => r.Reason).IsAReason(ChangeRecord.ReasonLength);
    }
}

/// <summary>Ends an alignment of an indicator; it stays in the past. The primary one stays until another is, unless it is the only one of a draft.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class RemoveIndicatorAlignment(UseCaseServices services)
    : UseCase<RemoveIndicatorAlignmentRequest, string>(services, new RemoveIndicatorAlignmentValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemoveIndicatorAlignmentRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var alignment = await work
            .Db.IndicatorAlignments.Include(a => a.Indicator)
            .FirstOrDefaultAsync(
                a => a.Until == null && a.Indicator.Code == request.Code && a.Element.Code == request.ElementCode,
                cancellationToken
            );
        if (alignment is null)
        {
            return new Outcome<string>.NotFound();
        }

        // What has been shown has its place in the thread, and an indicator with alignments has a primary one among them.
        if (
            alignment.IsPrimary
            && (
                alignment.Indicator.State is IndicatorState.Live or IndicatorState.Retired
                || await work.Db.IndicatorAlignments.AnyAsync(
                    a => a.IndicatorId == alignment.IndicatorId && a.Id != alignment.Id && a.Until == null,
                    cancellationToken
                )
            )
        )
        {
            return new Outcome<string>.Refused(IndicatorRefusals.PrimaryStays);
        }

        work.Reason = request.Reason;
        alignment.End(work.Today);
        return new Outcome<string>.Done(request.ElementCode);
    }
}
