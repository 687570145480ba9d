using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="ReturnId">The return.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">What is asked about the return as a whole; empty where only rows are asked about.</param>
/// <param name="Rows">What is asked about a row, by the id of its entry, for the officers to read.</param>
public sealed record QueryReturnRequest(int ReturnId, int Version, string Reason, IReadOnlyDictionary<int, string> Rows)
{
    public QueryReturnRequest(int returnId, int version, string reason)
        : this(returnId, version, reason, new Dictionary<int, string>()) { }
}

public sealed class QueryReturnValidator : AbstractValidator<QueryReturnRequest>
{
    public QueryReturnValidator()
    {
        RuleFor(r => r.Reason)
            .IsAReason(
                ServiceReturn.QueryReasonLength,
                "Write what you are asking, so that the officers know what to look at."
            )
            .When(r => r.Rows.Count == 0 || r.Reason.Length > 0);
        RuleForEach(r => r.Rows)
            .ChildRules(row =>
                row.RuleFor(r => r.Value)
                    .IsAReason(
                        ServiceReturn.QueryReasonLength,
                        "Write what you are asking about each row that you chose."
                    )
            );
    }
}

/// <summary>Sends a submitted return back to its officers with a question, about all of it or about some rows.</summary>
[Requires(Permission.ViewReturns)]
public sealed class QueryReturn(UseCaseServices services)
    : UseCase<QueryReturnRequest, ReturnStage>(services, new QueryReturnValidator())
{
    protected override async Task<Outcome<ReturnStage>> HandleAsync(
        Work work,
        QueryReturnRequest request,
        CancellationToken cancellationToken
    )
    {
        var (serviceReturn, refusal) = await ReturnLoading.ToDecideAsync(
            work.Db,
            work.Actor,
            request.ReturnId,
            request.Version,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        work.Reason = request.Reason.Length > 0 ? request.Reason : null;
        return serviceReturn.Query(request.Reason, request.Rows, work.Actor.Name, work.Now) is { } notNow
            ? new Outcome<ReturnStage>.Refused(notNow)
            : new Outcome<ReturnStage>.Done(serviceReturn.Stage);
    }
}
