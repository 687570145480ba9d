using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="Reason">Why it is taken back.</param>
public sealed record WithdrawRecommendationRequest(int RecommendationId, int Version, string Reason);

public sealed class WithdrawRecommendationValidator : AbstractValidator<WithdrawRecommendationRequest>
{
    public WithdrawRecommendationValidator() => RuleFor(r => r.Reason).IsAReason(Recommendation.WordsLength);
}

/// <summary>Takes a recommendation back before Cabinet has responded; it stays on record.</summary>
[Requires(Permission.MakeRecommendations, WholeCouncil = true)]
public sealed class WithdrawRecommendation(UseCaseServices services)
    : UseCase<WithdrawRecommendationRequest, int>(services, new WithdrawRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WithdrawRecommendationRequest request,
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

        return found.Withdraw(request.Reason.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(found.Id);
    }
}
