using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="ReturnId">The return.</param>
/// <param name="Version">The version the head of service read.</param>
/// <param name="Reason">What is asked, for the officers to read.</param>
public sealed record QueryReturnRequest(int ReturnId, int Version, string Reason);

public sealed class QueryReturnValidator : AbstractValidator<QueryReturnRequest>
{
    public QueryReturnValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(
                ServiceReturn.QueryReasonLength,
                "Write what you are asking, so that the officers know what to look at."
            );
}

/// <summary>Sends a submitted return back to its officers with a reason.</summary>
[Requires(Permission.ApproveReturns)]
public sealed class QueryReturn(UseCaseServices services)
    : UseCase<QueryReturnRequest, ReturnStage>(services, new QueryReturnValidator())
{
    protected override async Task<Outcome<ReturnStage>> HandleAsync(
        Work work,
        QueryReturnRequest request,
        CancellationToken cancellationToken
    )
    {
        var (serviceReturn, refusal) = await ReturnLoading.WithinReachAsync(
            work.Db,
            work.Reach,
            request.ReturnId,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (serviceReturn.Version != request.Version)
        {
            return new Outcome<ReturnStage>.Conflict(serviceReturn.Stage);
        }

        work.Reason = request.Reason;
        return serviceReturn.Query(request.Reason) is { } notNow
            ? new Outcome<ReturnStage>.Refused(notNow)
            : new Outcome<ReturnStage>.Done(serviceReturn.Stage);
    }
}
