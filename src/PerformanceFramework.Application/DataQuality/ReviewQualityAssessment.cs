using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.DataQuality;

/// <param name="Code">The indicator's.</param>
/// <param name="Year">The calendar year in which the financial year begins.</param>
/// <param name="Version">The version of the assessment that was read.</param>
/// <param name="Review">Null where nothing was chosen.</param>
/// <param name="Note">What is to be thought of; why not, where it is not agreed.</param>
public sealed record ReviewQualityAssessmentRequest(
    string Code,
    int Year,
    int Version,
    QualityReview? Review,
    string Note
);

public sealed class ReviewQualityAssessmentValidator : AbstractValidator<ReviewQualityAssessmentRequest>
{
    public ReviewQualityAssessmentValidator()
    {
        RuleFor(r => r.Review)
            .Must(review => review is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose whether you agree.");
        RuleFor(r => r.Note)
            .MayBeWritten("the note", QualityAssessment.NoteLength)
            .Must((request, note) => request.Review is not QualityReview.NotAgreed || !string.IsNullOrWhiteSpace(note))
            .WithMessage("Say what you do not agree with, so that the officers can look at it again.");
    }
}

/// <summary>Agrees with a self-assessment of data, or does not. The officers can then change it, which ends the review.</summary>
[Requires(Permission.ReviewQuality, WholeCouncil = true)]
public sealed class ReviewQualityAssessment(UseCaseServices services)
    : UseCase<ReviewQualityAssessmentRequest, int>(services, new ReviewQualityAssessmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ReviewQualityAssessmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var assessment = await work.Db.QualityAssessments.FirstOrDefaultAsync(
            a => a.Indicator.Code == request.Code && a.StartYear == request.Year,
            cancellationToken
        );
        if (assessment is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (assessment.Version != request.Version)
        {
            return new Outcome<int>.Conflict(assessment.StartYear);
        }

        var note = request.Note.Trim();
        work.Reason = note.Length > 0 ? note : null;
        return
            assessment.TakeReview(request.Review!.Value, note, work.Actor.Id, work.Actor.Name, work.Today)
                is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(assessment.StartYear);
    }
}
