using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.DataQuality;

/// <summary>The answer to one dimension as it was typed.</summary>
/// <param name="Rating">Null where nothing was chosen.</param>
public sealed record TypedQualityAnswer(QualityRating? Rating, string Evidence);

/// <param name="Code">The indicator's.</param>
/// <param name="Year">The calendar year in which the financial year begins.</param>
/// <param name="Version">The version of the assessment that was read; null where there was none.</param>
/// <param name="Answers">One for each dimension.</param>
/// <param name="Overall">Null where nothing was chosen.</param>
/// <param name="OverallReason">Why it is better as a whole than in its worst dimension.</param>
/// <param name="IsTakenOver">The form began with last year's answers.</param>
/// <param name="StillHolds">Whoever took them over says that they have been looked at and hold for this year.</param>
public sealed record SaveQualityAssessmentRequest(
    string Code,
    int Year,
    int? Version,
    IReadOnlyDictionary<QualityDimension, TypedQualityAnswer> Answers,
    QualityRating? Overall,
    string OverallReason,
    bool IsTakenOver = false,
    bool StillHolds = false
)
{
    /// <summary>Only of a request that is complete.</summary>
    internal QualityAnswers Complete =>
        new(
            Answers.ToDictionary(
                answer => answer.Key,
                answer => new QualityAnswer
                {
                    Rating = answer.Value.Rating!.Value,
                    Evidence = answer.Value.Evidence.Trim(),
                }
            ),
            Overall!.Value,
            OverallReason.Trim()
        );
}

public sealed class SaveQualityAssessmentValidator : AbstractValidator<SaveQualityAssessmentRequest>
{
    public SaveQualityAssessmentValidator()
    {
        RuleFor(r => r.Year)
            .InclusiveBetween(ReportingPeriod.EarliestYear, ReportingPeriod.LatestYear)
            .WithMessage("Choose a financial year.");
        foreach (var dimension in Enum.GetValues<QualityDimension>())
        {
            var name = dimension.Words().ToLowerInvariant();
            RuleFor(r => r.Answers)
                .Must(answers => answers.GetValueOrDefault(dimension)?.Rating is { } rating && Enum.IsDefined(rating))
                .WithMessage($"Choose how far {name} is met, or that it was not assessed.")
                .OverridePropertyName($"{dimension}Rating");
            RuleFor(r => r.Answers.GetValueOrDefault(dimension, new TypedQualityAnswer(null, "")).Evidence)
                .IsAReason(QualityAnswer.EvidenceLength, $"Say what shows it for {name}, or why it was not assessed.")
                .OverridePropertyName($"{dimension}Evidence");
        }

        RuleFor(r => r.Overall)
            .Must(overall => overall is QualityRating.Met or QualityRating.PartlyMet or QualityRating.NotMet)
            .WithMessage("Choose the overall rating.");
        RuleFor(r => r.OverallReason)
            .MayBeWritten("the reason", QualityAnswers.OverallReasonLength)
            .Must((request, reason) => !NeedsReason(request) || !string.IsNullOrWhiteSpace(reason))
            .WithMessage("Say why the data is better as a whole than in its worst dimension.");
        RuleFor(r => r.StillHolds)
            .Equal(true)
            .When(r => r.IsTakenOver)
            .WithMessage(
                "Say that you have looked at last year’s answers and that they hold for this year, or change them and tick it."
            );
    }

    private static bool NeedsReason(SaveQualityAssessmentRequest request) =>
        request.Overall is not null
        && Enum.GetValues<QualityDimension>()
            .All(dimension => request.Answers.GetValueOrDefault(dimension)?.Rating is not null)
        && request.Complete.NeedsReason;
}

/// <summary>Says how good the data of an indicator is in a year, dimension by dimension; whoever answers for it says so.</summary>
[Requires(Permission.AssessQuality)]
public sealed class SaveQualityAssessment(UseCaseServices services)
    : UseCase<SaveQualityAssessmentRequest, int>(services, new SaveQualityAssessmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SaveQualityAssessmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (indicator.State is not IndicatorState.Live)
        {
            return new Outcome<int>.Refused(QualityRefusals.NotLive);
        }

        var year = new FinancialYear(request.Year);
        if (year.Start > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.Year), "Choose a financial year that has begun."),
            ]);
        }

        var assessment = await work.Db.QualityAssessments.FirstOrDefaultAsync(
            a => a.IndicatorId == indicator.Id && a.StartYear == year.StartYear,
            cancellationToken
        );
        if (assessment?.Version != request.Version)
        {
            return new Outcome<int>.Conflict(year.StartYear);
        }

        if (assessment is null)
        {
            assessment = new QualityAssessment(indicator, year);
            work.Db.QualityAssessments.Add(assessment);
        }

        assessment.Answer(
            request.Complete,
            request.IsTakenOver ? year.StartYear - 1 : null,
            work.Actor.Id,
            work.Actor.Name,
            work.Today
        );
        return new Outcome<int>.Done(year.StartYear);
    }
}
