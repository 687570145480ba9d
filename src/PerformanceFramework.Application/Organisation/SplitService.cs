using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

public sealed record SplitServiceRequest : NewServiceRequest
{
    /// <summary>The service that is split and stays.</summary>
    public string Code { get; init; } = "";

    /// <summary>The indicators that go to the new service.</summary>
    public IReadOnlyList<string> IndicatorCodes { get; init; } = [];

    /// <summary>The teams that go to the new service.</summary>
    public IReadOnlyList<string> TeamCodes { get; init; } = [];
}

public sealed class SplitServiceValidator : NewServiceRequestValidator<SplitServiceRequest>
{
    public SplitServiceValidator()
    {
        AskForNewService(_ => true);
        RuleFor(r => r.IndicatorCodes)
            .Must((request, codes) => codes.Count + request.TeamCodes.Count > 0)
            .WithMessage("Tick the indicators or teams that go to the new service.");
        AskForDayAndReason();
    }
}

/// <summary>Splits a service into itself and a new one from a day: the chosen indicators and teams go to the new one.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class SplitService(UseCaseServices services)
    : UseCase<SplitServiceRequest, string>(services, new SplitServiceValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SplitServiceRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await SplitPlan.LoadAsync(work.Db, request, work.Today, cancellationToken) is not { } plan)
        {
            return new Outcome<string>.NotFound();
        }

        if (plan.Problems.Count > 0)
        {
            return new Outcome<string>.Invalid(plan.Problems);
        }

        if (request.Seen is { } seen && seen != plan.Mark)
        {
            return new Outcome<string>.Conflict(null);
        }

        // Whoever adds something to the service meanwhile, or retires it, is told of a conflict.
        work.Db.RelyOn(plan.Service);
        work.Reason = request.Reason;
        var amendment = new Amendment(request.From!.Value, request.Reason.Trim(), work.Actor.Name, work.Today);
        plan.CarryOut(work.Db, request, amendment);
        return new Outcome<string>.Done(request.NewCode);
    }
}
