using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What the panel says of a proposal that is no candidate.</summary>
public readonly record struct TypedProposalAnswer(int ProposalId, string Answer);

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Panel">Who recommends.</param>
/// <param name="On">The day of the recommendation.</param>
/// <param name="Summary">The recommendation in words.</param>
/// <param name="Lines">One for every candidate.</param>
/// <param name="Answers">One for every proposal that is no candidate.</param>
public sealed record RecommendScorecardRequest(
    ScorecardKey Key,
    int Version,
    string Panel,
    DateOnly? On,
    string Summary,
    IReadOnlyList<TypedScorecardLine> Lines,
    IReadOnlyList<TypedProposalAnswer> Answers
);

public sealed class RecommendScorecardValidator : AbstractValidator<RecommendScorecardRequest>
{
    public RecommendScorecardValidator()
    {
        this.NamesAChoice(r => r.Key);
        this.HasShortReasons(r => r.Lines);
        RuleFor(r => r.Panel).IsWritten("who recommends", ScorecardChoice.NameLength);
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the recommendation.");
        RuleFor(r => r.Summary).IsWritten("the recommendation in words", ScorecardChoice.SummaryLength);
        this.HasShortTexts("Answer", "the answer", r => r.Answers.Select(answer => ("", answer.Answer)));
    }
}

/// <summary>Records what the panel recommends of every candidate, and what it says to every proposal; again until there is a decision.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class RecommendScorecard(UseCaseServices services)
    : UseCase<RecommendScorecardRequest, ScorecardKey>(services, new RecommendScorecardValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        RecommendScorecardRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        var errors = ScorecardLoading.Check(
            request.Lines,
            choice,
            (candidate, isIn) => ScorecardCandidate.NeedsWhy(candidate.WasMember, isIn),
            "say why the panel wants this change."
        );
        var proposals = await work
            .Db.ScorecardAnswers.Where(a => a.ChoiceId == choice.Id)
            .SelectMany(a => a.Proposals)
            .ToListAsync(cancellationToken);
        var open = proposals.Where(p => choice.Candidates.All(c => c.IndicatorId != p.IndicatorId)).ToList();
        foreach (var proposal in open)
        {
            var at = request.Answers.ToList().FindIndex(answer => answer.ProposalId == proposal.Id);
            var answer = at < 0 ? "" : request.Answers[at].Answer;
            if (answer.Length == 0)
            {
                errors.Add(new FieldError(at < 0 ? "" : $"Answer{at}", "Say what becomes of every proposal."));
            }

            proposal.AnswerWith(answer);
        }

        if (errors.Count > 0)
        {
            return new Outcome<ScorecardKey>.Invalid(errors);
        }

        work.Reason = request.Summary.Length <= ScorecardChoice.ReasonLength ? request.Summary : null;
        var recommendation = new PanelRecommendation(
            request.Panel,
            request.On!.Value,
            request.Summary,
            ScorecardLoading.Read(request.Lines, choice)
        );
        return choice.Recommend(recommendation, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ScorecardKey>.Refused(refusal)
            : new Outcome<ScorecardKey>.Done(request.Key);
    }
}
