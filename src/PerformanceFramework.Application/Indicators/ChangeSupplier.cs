using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator's.</param>
/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="PartnerCode">The partner organisation's; empty for the service alone.</param>
public sealed record ChangeSupplierRequest(string Code, int Version, string PartnerCode);

public sealed class ChangeSupplierValidator : AbstractValidator<ChangeSupplierRequest>
{
    public ChangeSupplierValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.PartnerCode)
            .Must(code => code.Length <= PartOfOrganisation.CodeLength)
            .WithMessage("Choose a partner organisation from the list.");
    }
}

/// <summary>
/// Says which partner organisation supplies the figures of an indicator. Its officers then see and enter that row of the
/// service's return, and no other; the service still submits it.
/// </summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ChangeSupplier(UseCaseServices services)
    : UseCase<ChangeSupplierRequest, string>(services, new ChangeSupplierValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ChangeSupplierRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<string>.Conflict(indicator.Code);
        }

        var partner =
            request.PartnerCode.Length == 0
                ? null
                : await work.Db.PartnerOrganisations.FirstOrDefaultAsync(
                    p => p.Code == request.PartnerCode && p.RetiredOn == null,
                    cancellationToken
                );
        if (partner is null && request.PartnerCode.Length > 0)
        {
            return new Outcome<string>.Refused(IndicatorRefusals.NoSuchPartner);
        }

        indicator.SupplyBy(partner);
        return new Outcome<string>.Done(indicator.Code);
    }
}
