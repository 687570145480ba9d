using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator's.</param>
/// <param name="ElementCode">Under which it is listed first from now on.</param>
public sealed record MakePrimaryRequest(string Code, string ElementCode);

public sealed class MakePrimaryValidator : AbstractValidator<MakePrimaryRequest>
{
    public MakePrimaryValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.ElementCode).NotEmpty().WithMessage("Choose an element.");
    }
}

/// <summary>Makes one alignment of an indicator its primary one, in the place of the one that was.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class MakePrimary(UseCaseServices services)
    : UseCase<MakePrimaryRequest, string>(services, new MakePrimaryValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MakePrimaryRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var alignments = await work
            .Db.IndicatorAlignments.Include(a => a.Element)
            .Where(a => a.Indicator.Code == request.Code && a.Until == null)
            .ToListAsync(cancellationToken);
        // Nothing hangs on an element that is no longer in the thread.
        if (
            alignments.Find(a => a.Element.Code == request.ElementCode && a.Element.RetiredOn is null) is not { } chosen
        )
        {
            return new Outcome<string>.NotFound();
        }

        foreach (var other in alignments.Where(a => a != chosen))
        {
            other.MakeSecondary();
        }

        chosen.MakePrimary();
        return new Outcome<string>.Done(request.ElementCode);
    }
}
