using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Due">By when; today or later.</param>
public sealed record AddRecommendationActionRequest(
    int RecommendationId,
    int Version,
    string What,
    string Owner,
    DateOnly? Due
);

public sealed class AddRecommendationActionValidator : AbstractValidator<AddRecommendationActionRequest>
{
    public AddRecommendationActionValidator()
    {
        RuleFor(r => r.What).IsWritten("what is to be done", RecommendationAction.WhatLength);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", RecommendationAction.OwnerLength);
        RuleFor(r => r.Due).NotNull().WithMessage("Enter the day by which it is to be done.");
    }
}

/// <summary>Plans something that is done about a recommendation that Cabinet accepts.</summary>
[Requires(Permission.ActOnRecommendations)]
public sealed class AddRecommendationAction(UseCaseServices services)
    : UseCase<AddRecommendationActionRequest, int>(services, new AddRecommendationActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddRecommendationActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var found = await RecommendationLoading.FindAsync(work.Db, request.RecommendationId, cancellationToken);
        if (found is null || !found.IsSeenBy(work.Actor))
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

        var due = request.Due!.Value;
        if (RecommendationLoading.ProblemOf(nameof(request.Due), due, work.Today) is { } problem)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        var step = new PlannedStep(request.What.Trim(), request.Owner.Trim(), due);
        if (found.Plan(step, work.Actor.Name, work.Today) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        // Of two who change what is done at the same moment, one is told.
        work.Db.RelyOn(found);
        return new Outcome<int>.Done(found.Id);
    }
}
