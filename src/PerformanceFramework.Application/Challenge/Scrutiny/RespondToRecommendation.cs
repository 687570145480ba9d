using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="Response">Null where nothing was chosen.</param>
/// <param name="Words">What Cabinet says; the reason where it does not accept.</param>
/// <param name="For">In whose name somebody of the performance team writes; empty for a Cabinet member.</param>
public sealed record RespondToRecommendationRequest(
    int RecommendationId,
    int Version,
    CabinetResponse? Response,
    string Words,
    string For
);

public sealed class RespondToRecommendationValidator : AbstractValidator<RespondToRecommendationRequest>
{
    public RespondToRecommendationValidator()
    {
        RuleFor(r => r.Response)
            .Must(response => response is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose whether it is accepted.");
        RuleFor(r => r.Words)
            .IsAReason(
                Recommendation.WordsLength,
                "Say what will be done, or why it is not accepted, so that the committee can follow."
            );
        RuleFor(r => r.For).MayBeWritten("in whose name you respond", Recommendation.NameLength);
    }
}

/// <summary>Responds for Cabinet to a recommendation: a member within their portfolio, or the performance team on behalf of who does.</summary>
[Requires(Permission.RespondToRecommendations)]
public sealed class RespondToRecommendation(UseCaseServices services)
    : UseCase<RespondToRecommendationRequest, int>(services, new RespondToRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RespondToRecommendationRequest request,
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

        // Whoever reaches the whole council is no Cabinet member: a response is in somebody's name.
        var behalf = work.Reach.WholeCouncil ? request.For.Trim() : "";
        if (work.Reach.WholeCouncil && behalf.Length == 0)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.For), "Enter in whose name you respond, such as Cabinet, 12 November."),
            ]);
        }

        return
            found.Respond(request.Response!.Value, request.Words.Trim(), work.Actor.Name, behalf, work.Today)
                is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(found.Id);
    }
}
