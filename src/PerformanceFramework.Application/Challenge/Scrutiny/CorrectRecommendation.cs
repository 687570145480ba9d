using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="Version">The version of the recommendation that was read.</param>
/// <param name="BodyCode">The scrutiny committee.</param>
/// <param name="Kind">Null where nothing was chosen.</param>
/// <param name="MeetingOn">The day of the meeting; today or earlier.</param>
/// <param name="ResponseDue">The day by which a response is asked for; today or later, or as it was.</param>
public sealed record CorrectRecommendationRequest(
    int RecommendationId,
    int Version,
    string BodyCode,
    RecommendationKind? Kind,
    string Text,
    DateOnly? MeetingOn,
    DateOnly? ResponseDue
) : IRecommendationEntry;

public sealed class CorrectRecommendationValidator : AbstractValidator<CorrectRecommendationRequest>
{
    public CorrectRecommendationValidator() => RecommendationLoading.Check(this);
}

/// <summary>
/// Corrects what was recorded of a recommendation while nobody has responded to it: the committee, its words and its days. What
/// it is about stays, with how that stood; the change history keeps what it said before.
/// </summary>
[Requires(Permission.MakeRecommendations, WholeCouncil = true)]
public sealed class CorrectRecommendation(UseCaseServices services)
    : UseCase<CorrectRecommendationRequest, int>(services, new CorrectRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CorrectRecommendationRequest request,
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

        var (meeting, due) = (request.MeetingOn!.Value, request.ResponseDue!.Value);
        var problem =
            RecommendationLoading.ProblemOfMeeting(nameof(request.MeetingOn), meeting, work.Today)
            ?? RecommendationLoading.ProblemOf(nameof(request.ResponseDue), due, work.Today, found.ResponseDue);
        if (problem is not null)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        // A committee that is retired by now may stay.
        var body =
            request.BodyCode == found.Body.Code
                ? found.Body
                : await RecommendationLoading
                    .Committees(work.Db)
                    .FirstOrDefaultAsync(b => b.Code == request.BodyCode, cancellationToken);
        if (body is null)
        {
            return new Outcome<int>.Refused(RecommendationRefusals.NotACommittee);
        }

        return found.Correct(body, request.Kind!.Value, request.Text.Trim(), meeting, due) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(found.Id);
    }
}
