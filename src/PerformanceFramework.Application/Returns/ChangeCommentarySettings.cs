using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Version">The version that was read; null where the council has not set it before.</param>
/// <param name="WordLimit">Words of each answer, at most; null when it could not be read.</param>
/// <param name="Red">What has to be answered when the status is Red.</param>
/// <param name="AmberTwice">What has to be answered when it is Amber for the second period running.</param>
/// <param name="Worsening">What has to be answered when it gets worse by more than chance explains.</param>
public sealed record ChangeCommentarySettingsRequest(
    int? Version,
    int? WordLimit,
    RequiredPrompts Red,
    RequiredPrompts AmberTwice,
    RequiredPrompts Worsening
);

public sealed class ChangeCommentarySettingsValidator : AbstractValidator<ChangeCommentarySettingsRequest>
{
    public ChangeCommentarySettingsValidator() =>
        RuleFor(r => r.WordLimit).NotNull().WithMessage("Enter how many words an answer may have.");
}

/// <summary>Sets when officers are asked for a commentary, and how long it may be: for every return submitted from now on.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class ChangeCommentarySettings(UseCaseServices services)
    : UseCase<ChangeCommentarySettingsRequest, CommentaryTerms>(services, new ChangeCommentarySettingsValidator())
{
    protected override async Task<Outcome<CommentaryTerms>> HandleAsync(
        Work work,
        ChangeCommentarySettingsRequest request,
        CancellationToken cancellationToken
    )
    {
        var terms = new CommentaryTerms(request.WordLimit!.Value, request.Red, request.AmberTwice, request.Worsening);
        var errors = terms
            .Problems()
            .Select(problem => new FieldError(
                problem.Trigger?.ToString() ?? nameof(ChangeCommentarySettingsRequest.WordLimit),
                problem.Sentence
            ))
            .ToList();
        if (errors.Count > 0)
        {
            return new Outcome<CommentaryTerms>.Invalid(errors);
        }

        var settings = await work.Db.CommentarySettings.FirstOrDefaultAsync(cancellationToken);
        if (settings?.Version != request.Version)
        {
            return new Outcome<CommentaryTerms>.Conflict(settings?.Terms);
        }

        if (settings is null)
        {
            work.Db.CommentarySettings.Add(new CommentarySettings(terms));
        }
        else
        {
            settings.Change(terms);
        }

        return new Outcome<CommentaryTerms>.Done(terms);
    }
}
