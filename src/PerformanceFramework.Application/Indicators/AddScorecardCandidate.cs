using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Indicator">Its code, or words of its name.</param>
/// <param name="Why">Why it should be considered.</param>
public sealed record AddScorecardCandidateRequest(ScorecardKey Key, int Version, string Indicator, string Why);

public sealed class AddScorecardCandidateValidator : AbstractValidator<AddScorecardCandidateRequest>
{
    public AddScorecardCandidateValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Indicator).IsWritten("the indicator’s code, or words of its name", Indicator.NameLength);
        RuleFor(r => r.Why)
            .IsAReason(ScorecardChoice.ReasonLength, "Say why it should be considered, so that members can follow.");
    }
}

/// <summary>Adds a candidate to those of the year before, until the panel has recommended.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class AddScorecardCandidate(UseCaseServices services)
    : UseCase<AddScorecardCandidateRequest, ScorecardKey>(services, new AddScorecardCandidateValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        AddScorecardCandidateRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        var (indicator, problem) = await IndicatorLoading.FindMeantAsync(
            work.Db,
            request.Indicator,
            onlyLive: false,
            cancellationToken
        );
        if (indicator is null)
        {
            return new Outcome<ScorecardKey>.Invalid([new FieldError(nameof(request.Indicator), problem)]);
        }

        work.Reason = request.Why;
        return choice.Add(indicator, request.Why, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ScorecardKey>.Refused(refusal)
            : new Outcome<ScorecardKey>.Done(request.Key);
    }
}
