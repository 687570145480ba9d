using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="Words">What the committee says of what came of it.</param>
public sealed record CloseRecommendationRequest(int RecommendationId, int Version, string Words);

public sealed class CloseRecommendationValidator : AbstractValidator<CloseRecommendationRequest>
{
    public CloseRecommendationValidator() =>
        RuleFor(r => r.Words).IsWritten("what the committee says of what came of it", Recommendation.WordsLength);
}

/// <summary>Says that the committee is satisfied with what came of a recommendation, or leaves it at that.</summary>
[Requires(Permission.MakeRecommendations, WholeCouncil = true)]
public sealed class CloseRecommendation(UseCaseServices services)
    : UseCase<CloseRecommendationRequest, int>(services, new CloseRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CloseRecommendationRequest request,
        CancellationToken cancellationToken
    )
    {
        var (found, unfit) = await RecommendationLoading.FindAsync(
            work.Db,
            work.Actor,
            (request.RecommendationId, request.Version),
            cancellationToken
        );
        if (found is null)
        {
            return unfit!;
        }

        return found.Close(request.Words.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(found.Id);
    }
}
