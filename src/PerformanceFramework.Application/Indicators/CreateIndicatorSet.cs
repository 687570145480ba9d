using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

public sealed record CreateIndicatorSetRequest(string Code, string Name, SetKind Kind);

public sealed class CreateIndicatorSetValidator : AbstractValidator<CreateIndicatorSetRequest>
{
    public CreateIndicatorSetValidator()
    {
        RuleFor(r => r.Code).IsACode(IndicatorSet.CodeLength);
        RuleFor(r => r.Name).IsWritten("the name", IndicatorSet.NameLength);
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what the set is for.");
    }
}

/// <summary>Sets up a set of indicators.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class CreateIndicatorSet(UseCaseServices services)
    : UseCase<CreateIndicatorSetRequest, string>(services, new CreateIndicatorSetValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        CreateIndicatorSetRequest request,
        CancellationToken cancellationToken
    )
    {
        // Two codes that differ in their case alone are one code to SQL Server and to people.
        var codes = await work.Db.IndicatorSets.Select(s => s.Code).ToListAsync(cancellationToken);
        if (codes.Contains(request.Code, StringComparer.OrdinalIgnoreCase))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.SetCodeTaken);
        }

        work.Db.IndicatorSets.Add(new IndicatorSet(request.Code, request.Name, request.Kind));
        return new Outcome<string>.Done(request.Code);
    }
}
