using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator's.</param>
/// <param name="ElementCode">What it shows the working of.</param>
public sealed record AlignIndicatorRequest(string Code, string ElementCode);

public sealed class AlignIndicatorValidator : AbstractValidator<AlignIndicatorRequest>
{
    public AlignIndicatorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.ElementCode).NotEmpty().WithMessage("Choose an element.");
    }
}

/// <summary>Aligns an indicator to an element of the golden thread; its first alignment is its primary one.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class AlignIndicator(UseCaseServices services)
    : UseCase<AlignIndicatorRequest, string>(services, new AlignIndicatorValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AlignIndicatorRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var indicator = await work.Db.Indicators.FirstOrDefaultAsync(i => i.Code == request.Code, cancellationToken);
        var element = await work.Db.PlanElements.FirstOrDefaultAsync(
            e => e.Code == request.ElementCode && e.RetiredOn == null,
            cancellationToken
        );
        if (indicator is null || element is null)
        {
            return new Outcome<string>.NotFound();
        }

        var alignments = await work
            .Db.IndicatorAlignments.Where(a => a.IndicatorId == indicator.Id && a.Until == null)
            .ToListAsync(cancellationToken);
        if (alignments.Exists(a => a.ElementId == element.Id))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.AlreadyAligned);
        }

        var isFirst = !alignments.Exists(a => a.IsPrimary);
        DateOnly? from = indicator.State is IndicatorState.Live ? work.Today : null;
        work.Db.IndicatorAlignments.Add(new IndicatorAlignment(indicator, element, isFirst, from));
        return new Outcome<string>.Done(element.Code);
    }
}
