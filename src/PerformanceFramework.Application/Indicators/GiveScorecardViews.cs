using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What somebody proposes beside the candidates: an indicator that there is, or one in words. All empty for nothing.</summary>
/// <param name="Indicator">Its code, or words of its name.</param>
/// <param name="Words">What should be measured, where there is no indicator for it.</param>
public sealed record TypedScorecardProposal(string Indicator, string Words, string Why)
{
    public static readonly TypedScorecardProposal None = new("", "", "");

    public bool IsEmpty => (Indicator + Words + Why).Length == 0;
}

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of one's own answer that was read; null where there was none.</param>
/// <param name="Views">What is thought of the candidates; those without a choice have no view.</param>
/// <param name="Proposal">What is missing.</param>
/// <param name="TakenBack">The ids of own proposals that no longer hold.</param>
public sealed record GiveScorecardViewsRequest(
    ScorecardKey Key,
    int? Version,
    IReadOnlyList<TypedScorecardLine> Views,
    TypedScorecardProposal Proposal,
    IReadOnlyCollection<int> TakenBack
);

public sealed class GiveScorecardViewsValidator : AbstractValidator<GiveScorecardViewsRequest>
{
    public GiveScorecardViewsValidator()
    {
        this.NamesAChoice(r => r.Key);
        this.HasShortReasons(r => r.Views);
        RuleFor(r => r.Proposal.Indicator)
            .MayBeWritten("the indicator", Indicator.NameLength)
            .OverridePropertyName("Indicator");
        RuleFor(r => r.Proposal.Words)
            .MayBeWritten("what should be measured", ScorecardProposal.WordsLength)
            .OverridePropertyName("Words");
        RuleFor(r => r.Proposal)
            .Must(p => p.Indicator.Length > 0 || p.Words.Length > 0)
            .When(r => r.Proposal.Why.Length > 0)
            .OverridePropertyName("Indicator")
            .WithMessage("Say which indicator you propose, or empty the reason.");
        RuleFor(r => r.Proposal.Why)
            .IsAReason(ScorecardChoice.ReasonLength, "Say why it should be in the set.")
            .When(r => !r.Proposal.IsEmpty)
            .OverridePropertyName("ProposalWhy");
    }
}

/// <summary>Gives one's own views in the consultation on a scorecard, or changes them, while it is open.</summary>
[Requires(Permission.GiveScorecardViews)]
public sealed class GiveScorecardViews(UseCaseServices services)
    : UseCase<GiveScorecardViewsRequest, int>(services, new GiveScorecardViewsValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        GiveScorecardViewsRequest request,
        CancellationToken cancellationToken
    )
    {
        // Whoever gives views can say nothing of what they may not see, and what others said of it stays.
        work.Db.ShowingExempt(work.Actor.ReachOf(Permission.ViewExemptIndicators));
        var choice = await ScorecardLoading.FindAsync(work.Db, request.Key, cancellationToken);
        if (choice is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (choice.RefusalToAnswer(work.Today) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        var answer = await work
            .Db.ScorecardAnswers.Include(a => a.Views)
            .Include(a => a.Proposals)
                .ThenInclude(p => p.Indicator)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.ChoiceId == choice.Id && a.PersonId == work.Actor.Id, cancellationToken);
        if (answer?.Version != request.Version)
        {
            return new Outcome<int>.Conflict(answer?.Version ?? 0);
        }

        var errors = CheckViews(request.Views, choice);
        var (proposed, problem) = await ProposedAsync(work, request.Proposal, cancellationToken);
        if (problem.Length > 0)
        {
            errors.Add(new FieldError("Indicator", problem));
        }

        if (errors.Count > 0)
        {
            return new Outcome<int>.Invalid(errors);
        }

        if (answer is null)
        {
            answer = new ScorecardAnswer(choice, work.Actor.Id, work.Actor.Name);
            work.Db.ScorecardAnswers.Add(answer);
        }

        var noMore = answer.Give(Views(request.Views, choice), request.TakenBack, work.Today);
        work.Db.RemoveRange(noMore);
        return !request.Proposal.IsEmpty && Propose(answer, choice, proposed, request.Proposal) is { } why
            ? new Outcome<int>.Refused(why)
            : new Outcome<int>.Done(answer.Views.Count);
    }

    private static async Task<(Indicator? Indicator, string Problem)> ProposedAsync(
        Work work,
        TypedScorecardProposal proposal,
        CancellationToken cancellationToken
    ) =>
        proposal.Indicator.Length == 0
            ? (null, "")
            : await IndicatorLoading.FindMeantAsync(work.Db, proposal.Indicator, onlyLive: true, cancellationToken);

    private static Refusal? Propose(
        ScorecardAnswer answer,
        ScorecardChoice choice,
        Indicator? indicator,
        TypedScorecardProposal proposal
    ) =>
        choice.Candidates.Any(candidate => candidate.Indicator == indicator)
            ? ScorecardRefusals.AlreadyACandidate(indicator!.Code)
            : answer.Propose(indicator, proposal.Words, proposal.Why);

    private static List<FieldError> CheckViews(IReadOnlyList<TypedScorecardLine> views, ScorecardChoice choice)
    {
        var errors = new List<FieldError>();
        foreach (var (at, view) in views.Index())
        {
            var candidate = choice.Candidates.FirstOrDefault(candidate => candidate.Indicator.Code == view.Code);
            if (candidate is null)
            {
                errors.Add(new FieldError("", $"{view.Code} is no candidate. Open the page again."));
            }
            else if (view is { IsIn: null, Why.Length: > 0 })
            {
                errors.Add(new FieldError($"Choice{at}", $"{view.Code}: choose what you want, or empty the reason."));
            }
            else if (
                view.IsIn is { } isIn
                && view.Why.Length == 0
                && ScorecardCandidate.NeedsWhy(candidate.WasMember, isIn)
            )
            {
                errors.Add(
                    new FieldError(
                        $"Why{at}",
                        $"{view.Code}: say why you would {ScorecardWords.Of(candidate.WasMember, isIn).ToLowerInvariant()} it."
                    )
                );
            }
        }

        return errors;
    }

    private static List<(ScorecardCandidate Candidate, bool IsIn, string Why)> Views(
        IReadOnlyList<TypedScorecardLine> views,
        ScorecardChoice choice
    ) =>
        views
            .Where(view => view.IsIn is not null)
            .DistinctBy(view => view.Code)
            .Select(view => (choice.Candidates.First(c => c.Indicator.Code == view.Code), view.IsIn!.Value, view.Why))
            .ToList();
}
