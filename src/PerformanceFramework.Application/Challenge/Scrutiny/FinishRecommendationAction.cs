using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="ActionId">One of its actions.</param>
/// <param name="Evidence">What shows that it is done.</param>
/// <param name="Link">The address of what shows it; empty where there is none.</param>
public sealed record FinishRecommendationActionRequest(
    int RecommendationId,
    int Version,
    int ActionId,
    string Evidence,
    string Link
);

public sealed class FinishRecommendationActionValidator : AbstractValidator<FinishRecommendationActionRequest>
{
    public FinishRecommendationActionValidator()
    {
        RuleFor(r => r.ActionId).GreaterThan(0).WithMessage("Choose what is done.");
        RuleFor(r => r.Evidence).IsWritten("what shows that it is done", RecommendationAction.EvidenceLength);
        RuleFor(r => r.Link).MayBeALink();
    }
}

/// <summary>Says that something is done about a recommendation, and what shows it. When everything is, the committee has it.</summary>
[Requires(Permission.ActOnRecommendations)]
public sealed class FinishRecommendationAction(UseCaseServices services)
    : UseCase<FinishRecommendationActionRequest, int>(services, new FinishRecommendationActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        FinishRecommendationActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var found = await RecommendationLoading.FindAsync(work.Db, request.RecommendationId, cancellationToken);
        if (
            found is null
            || !found.IsSeenBy(work.Actor)
            || found.Actions.FirstOrDefault(a => a.Id == request.ActionId) is not { } action
        )
        {
            return new Outcome<int>.NotFound();
        }

        if (!await RecommendationLoading.ReachesAsync(work.Db, work.Reach, found, cancellationToken))
        {
            return new Outcome<int>.Forbidden();
        }

        if (found.Version != request.Version)
        {
            return new Outcome<int>.Conflict(found.Id);
        }

        if (
            found.Finish(action, request.Evidence.Trim(), request.Link.Trim(), work.Actor.Name, work.Today) is
            { } refusal
        )
        {
            return new Outcome<int>.Refused(refusal);
        }

        // Of two who change what is done at the same moment, one is told.
        work.Db.RelyOn(found);
        return new Outcome<int>.Done(found.Id);
    }
}
