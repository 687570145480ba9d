using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">Its permanent code.</param>
/// <param name="Card">Its definition card, as far as it is known.</param>
/// <param name="ServiceCode">The service that reports it.</param>
/// <param name="SetCode">The set by whose rules it is judged; empty for the council's.</param>
/// <param name="IsNotTheSame">Whoever creates it has seen the indicators with similar names, and it is none of them.</param>
public sealed record CreateIndicatorRequest(
    string Code,
    IndicatorCard Card,
    string ServiceCode,
    string SetCode,
    bool IsNotTheSame
);

public sealed class CreateIndicatorValidator : AbstractValidator<CreateIndicatorRequest>
{
    public CreateIndicatorValidator()
    {
        RuleFor(r => r.Code)
            .IsACode(Indicator.CodeLength)
            .Must(code => !IndicatorLoading.ReservedCodes.Contains(code))
            .WithMessage("This word is an address of its own. Choose another code.");
        RuleFor(r => r.Card).SetValidator(new IndicatorCardValidator());
        RuleFor(r => r.ServiceCode).NotEmpty().WithMessage("Choose the service that reports it.");
        RuleFor(r => r.SetCode).MayBeWritten("the set", IndicatorSet.CodeLength);
    }
}

/// <summary>Starts an indicator as a draft. One whose name is like another's is refused until somebody says that it is not the same.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class CreateIndicator(UseCaseServices services)
    : UseCase<CreateIndicatorRequest, string>(services, new CreateIndicatorValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        CreateIndicatorRequest request,
        CancellationToken cancellationToken
    )
    {
        // Two codes that differ in their case alone are one code to SQL Server and to people.
        var codes = await work.Db.Indicators.Select(i => i.Code).ToListAsync(cancellationToken);
        if (codes.Contains(request.Code, StringComparer.OrdinalIgnoreCase))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.CodeTaken);
        }

        var service = await work.Db.Services.FirstOrDefaultAsync(
            s => s.Code == request.ServiceCode && s.RetiredOn == null,
            cancellationToken
        );
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.SetCode, cancellationToken);
        if (service is null || (set is null && request.SetCode.Length > 0))
        {
            return new Outcome<string>.NotFound();
        }

        if (!request.IsNotTheSame)
        {
            var similar = await IndicatorLoading.SimilarCodesAsync(
                work.Db,
                request.Card.Name,
                request.Code,
                cancellationToken
            );
            if (similar.Count > 0)
            {
                return new Outcome<string>.Refused(IndicatorRefusals.Similar(similar));
            }
        }

        work.Db.RelyOn(service);
        work.Db.Indicators.Add(Indicator.Draft(request.Code, request.Card, service, set));
        return new Outcome<string>.Done(request.Code);
    }
}
