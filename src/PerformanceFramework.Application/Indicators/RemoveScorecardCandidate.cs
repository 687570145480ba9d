using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Code">The indicator that is no candidate any more.</param>
/// <param name="Reason">Why it is taken off.</param>
public sealed record RemoveScorecardCandidateRequest(ScorecardKey Key, int Version, string Code, string Reason);

public sealed class RemoveScorecardCandidateValidator : AbstractValidator<RemoveScorecardCandidateRequest>
{
    public RemoveScorecardCandidateValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a candidate.");
        RuleFor(r => r.Reason).IsAReason(ScorecardChoice.ReasonLength, "Say why it is taken off.");
    }
}

/// <summary>Takes off a candidate that was added by mistake, while no member and no panel has said anything of it.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class RemoveScorecardCandidate(UseCaseServices services)
    : UseCase<RemoveScorecardCandidateRequest, ScorecardKey>(services, new RemoveScorecardCandidateValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        RemoveScorecardCandidateRequest request,
        CancellationToken cancellationToken
    )
    {
        var choice = await ScorecardLoading.FindAsync(work.Db, request.Key, cancellationToken);
        if (choice is null)
        {
            return new Outcome<ScorecardKey>.NotFound();
        }

        if (choice.Version != request.Version)
        {
            return new Outcome<ScorecardKey>.Conflict(request.Key);
        }

        if (choice.Candidates.FirstOrDefault(c => c.Indicator.Code == request.Code) is not { } candidate)
        {
            return new Outcome<ScorecardKey>.Invalid([
                new FieldError(nameof(request.Code), "Choose a candidate from the list."),
            ]);
        }

        var hasViews = await work.Db.ScorecardAnswers.AnyAsync(
            a => a.Views.Any(view => view.CandidateId == candidate.Id),
            cancellationToken
        );
        work.Reason = request.Reason;
        if (choice.Remove(candidate, hasViews, request.Reason, work.Actor.Name, work.Today) is { } refusal)
        {
            return new Outcome<ScorecardKey>.Refused(refusal);
        }

        work.Db.Remove(candidate);
        return new Outcome<ScorecardKey>.Done(request.Key);
    }
}
