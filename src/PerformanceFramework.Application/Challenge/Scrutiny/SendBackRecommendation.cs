using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="Reason">Why the committee is not satisfied.</param>
public sealed record SendBackRecommendationRequest(int RecommendationId, int Version, string Reason);

public sealed class SendBackRecommendationValidator : AbstractValidator<SendBackRecommendationRequest>
{
    public SendBackRecommendationValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(Recommendation.WordsLength, "Say what is still missing, so that those who act can follow.");
}

/// <summary>Says that the committee is not satisfied: more is to be done, or Cabinet is to respond anew.</summary>
[Requires(Permission.MakeRecommendations, WholeCouncil = true)]
public sealed class SendBackRecommendation(UseCaseServices services)
    : UseCase<SendBackRecommendationRequest, int>(services, new SendBackRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SendBackRecommendationRequest request,
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

        return found.SendBack(request.Reason.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(found.Id);
    }
}
