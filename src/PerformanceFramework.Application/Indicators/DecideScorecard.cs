using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="BodyCode">The accountable body that decided.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Reference">Where it can be read; may be empty.</param>
/// <param name="Lines">One for every candidate.</param>
public sealed record DecideScorecardRequest(
    ScorecardKey Key,
    int Version,
    string BodyCode,
    DateOnly? On,
    string Reference,
    IReadOnlyList<TypedScorecardLine> Lines
);

public sealed class DecideScorecardValidator : AbstractValidator<DecideScorecardRequest>
{
    public DecideScorecardValidator()
    {
        this.NamesAChoice(r => r.Key);
        this.HasShortReasons(r => r.Lines);
        RuleFor(r => r.BodyCode).NotEmpty().WithMessage("Choose who decided.");
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the decision.");
        RuleFor(r => r.Reference).MayBeWritten("where it can be read", ScorecardChoice.ReferenceLength);
    }
}

/// <summary>Records what the Executive decided of every candidate. Where it differs from the recommendation, it says why.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class DecideScorecard(UseCaseServices services)
    : UseCase<DecideScorecardRequest, ScorecardKey>(services, new DecideScorecardValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        DecideScorecardRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        var body = await work.Db.AccountableBodies.FirstOrDefaultAsync(
            b => b.Code == request.BodyCode,
            cancellationToken
        );
        if (body is null)
        {
            return new Outcome<ScorecardKey>.Invalid([
                new FieldError(nameof(request.BodyCode), "There is no such body. Choose one of the list."),
            ]);
        }

        var errors = ScorecardLoading.Check(
            request.Lines,
            choice,
            (candidate, isIn) => isIn != candidate.IsRecommended,
            "say why the decision differs from the recommendation."
        );
        if (errors.Count > 0 && choice.Stage is ScorecardStage.Recommended)
        {
            return new Outcome<ScorecardKey>.Invalid(errors);
        }

        var decision = new ExecutiveDecision(
            body,
            request.On!.Value,
            request.Reference,
            errors.Count > 0 ? [] : ScorecardLoading.Read(request.Lines, choice)
        );
        return choice.Decide(decision, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ScorecardKey>.Refused(refusal)
            : new Outcome<ScorecardKey>.Done(request.Key);
    }
}
