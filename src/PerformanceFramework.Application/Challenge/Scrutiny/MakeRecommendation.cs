using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <param name="BodyCode">The scrutiny committee.</param>
/// <param name="Indicator">What it is about: its code, or words of its name; empty where that is an element.</param>
/// <param name="ElementCode">What it is about; empty where that is an indicator.</param>
/// <param name="Kind">Null where nothing was chosen.</param>
/// <param name="MeetingOn">The day of the meeting; today or earlier.</param>
/// <param name="ResponseDue">The day by which a response is asked for; today or later.</param>
public sealed record MakeRecommendationRequest(
    string BodyCode,
    string Indicator,
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
        RuleFor(r => r.Indicator)
            .MayBeWritten("the indicator", Indicator.NameLength)
            .Must((request, typed) => (typed.Length == 0) != (request.ElementCode.Length == 0))
            .WithMessage("Enter one indicator or the code of one element, not both.");
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

        // What is said of an indicator that is not found must not name one that the reader may not see.
        work.Db.ShowingExempt(work.Actor.ReachOf(Permission.ViewExemptIndicators));
        var (subject, unknown) =
            request.Indicator.Length > 0
                ? await OfIndicatorAsync(work.Db, request.Indicator, cancellationToken)
                : await OfElementAsync(work.Db, request.ElementCode, cancellationToken);
        if (subject is null)
        {
            return new Outcome<int>.Invalid([unknown!]);
        }

        if (subject.Element?.RetiredOn is not null)
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

    private static async Task<(RecommendationSubject? Subject, FieldError? Unknown)> OfIndicatorAsync(
        PerformanceDbContext db,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var (indicator, problem) = await IndicatorLoading.FindMeantAsync(db, typed, onlyLive: true, cancellationToken);
        return indicator is null
            ? (null, new FieldError(nameof(MakeRecommendationRequest.Indicator), problem))
            : (await RecommendationLoading.OfIndicatorAsync(db, indicator, cancellationToken), null);
    }

    private static async Task<(RecommendationSubject? Subject, FieldError? Unknown)> OfElementAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    ) =>
        await RecommendationLoading.OfElementAsync(db, code, cancellationToken) is { } subject
            ? (subject, null)
            : (
                null,
                new FieldError(
                    nameof(MakeRecommendationRequest.ElementCode),
                    "There is no element with that code. Look it up on its page."
                )
            );
}
