using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.DataQuality;

/// <param name="CheckId">The check whose finding it is about.</param>
public sealed record AddSpotCheckActionRequest(int CheckId, TypedAction Action);

public sealed class AddSpotCheckActionValidator : AbstractValidator<AddSpotCheckActionRequest>
{
    public AddSpotCheckActionValidator() =>
        RuleFor(r => r.Action).SetValidator(new TypedActionValidator()).OverridePropertyName("");
}

/// <summary>Plans one more thing to be done about the finding of a spot check.</summary>
[Requires(Permission.RecordSpotChecks, WholeCouncil = true)]
public sealed class AddSpotCheckAction(UseCaseServices services)
    : UseCase<AddSpotCheckActionRequest, int>(services, new AddSpotCheckActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddSpotCheckActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var check = await work.Db.SpotChecks.FirstOrDefaultAsync(c => c.Id == request.CheckId, cancellationToken);
        if (check is null)
        {
            return new Outcome<int>.NotFound();
        }

        check.Plan(request.Action.Planned);
        return new Outcome<int>.Done(check.Id);
    }
}
