using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="BodyCode">The scrutiny committee.</param>
/// <param name="IndicatorCode">What it is about; empty where that is an element.</param>
/// <param name="ElementCode">What it is about; empty where that is an indicator.</param>
/// <param name="Kind">Null where nothing was chosen.</param>
/// <param name="MeetingOn">The day of the meeting; today or earlier.</param>
/// <param name="ResponseDue">The day by which a response is asked for; today or later.</param>
public sealed record MakeRecommendationRequest(
    string BodyCode,
    string IndicatorCode,
    string ElementCode,
    RecommendationKind? Kind,
    string Text,
    DateOnly? MeetingOn,
    DateOnly? ResponseDue
) : IRecommendationEntry;

public sealed class MakeRecommendationValidator : AbstractValidator<MakeRecommendationRequest>
{
    public MakeRecommendationValidator()
    {
        RecommendationLoading.Check(this);
        RuleFor(r => r.IndicatorCode)
            .Must((request, code) => (code.Length == 0) != (request.ElementCode.Length == 0))
            .WithMessage("Enter the code of one indicator or one element, not of both.");
    }
}

/// <summary>Records what a scrutiny committee recommends about an indicator or an element, with how that stood for members.</summary>
[Requires(Permission.MakeRecommendations, WholeCouncil = true)]
public sealed class MakeRecommendation(UseCaseServices services)
    : UseCase<MakeRecommendationRequest, int>(services, new MakeRecommendationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        MakeRecommendationRequest request,
        CancellationToken cancellationToken
    )
    {
        var (meeting, due) = (request.MeetingOn!.Value, request.ResponseDue!.Value);
        var problem =
            RecommendationLoading.ProblemOfMeeting(nameof(request.MeetingOn), meeting, work.Today)
            ?? RecommendationLoading.ProblemOf(nameof(request.ResponseDue), due, work.Today);
        if (problem is not null)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        var body = await RecommendationLoading
            .Committees(work.Db)
            .FirstOrDefaultAsync(b => b.Code == request.BodyCode, cancellationToken);
        if (body is null)
        {
            return new Outcome<int>.Refused(RecommendationRefusals.NotACommittee);
        }

        var subject =
            request.IndicatorCode.Length > 0
                ? await RecommendationLoading.OfIndicatorAsync(work.Db, request.IndicatorCode, cancellationToken)
                : await RecommendationLoading.OfElementAsync(work.Db, request.ElementCode, cancellationToken);
        var isHidden =
            subject?.Indicator is { ExemptUnder: not null } exempt
            && !work.Actor.ReachOf(Permission.ViewExemptIndicators).Covers(exempt.Service);
        if (subject is null || isHidden)
        {
            var (field, what) =
                request.IndicatorCode.Length > 0
                    ? (nameof(request.IndicatorCode), "indicator")
                    : (nameof(request.ElementCode), "element");
            return new Outcome<int>.Invalid([
                new FieldError(field, $"There is no {what} with that code. Look it up on its page."),
            ]);
        }

        if (subject.Indicator is { State: not IndicatorState.Live } || subject.Element?.RetiredOn is not null)
        {
            return new Outcome<int>.Refused(RecommendationRefusals.NotLive);
        }

        var recommendation = new Recommendation(
            body,
            subject,
            request.Kind!.Value,
            request.Text.Trim(),
            meeting,
            due,
            (work.Actor.Id, work.Actor.Name),
            isOnBehalf: work.Actor.Has(Permission.RespondToRecommendations),
            work.Today
        );
        work.Db.Recommendations.Add(recommendation);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(MakeRecommendation), cancellationToken);
        return new Outcome<int>.Done(recommendation.Id);
    }
}
