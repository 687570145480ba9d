using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Opens">The first day on which members give their views.</param>
/// <param name="Closes">The last one.</param>
/// <param name="Reason">Why the days change.</param>
public sealed record ChangeScorecardConsultationRequest(
    ScorecardKey Key,
    int Version,
    DateOnly? Opens,
    DateOnly? Closes,
    string Reason
);

public sealed class ChangeScorecardConsultationValidator : AbstractValidator<ChangeScorecardConsultationRequest>
{
    public ChangeScorecardConsultationValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Opens).NotNull().WithMessage("Enter the first day of the consultation.");
        RuleFor(r => r.Closes).NotNull().WithMessage("Enter the last day of the consultation.");
        RuleFor(r => r.Reason).IsAReason(ScorecardChoice.ReasonLength);
    }
}

/// <summary>Changes the days of a consultation, until the panel has recommended.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class ChangeScorecardConsultation(UseCaseServices services)
    : UseCase<ChangeScorecardConsultationRequest, ScorecardKey>(services, new ChangeScorecardConsultationValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        ChangeScorecardConsultationRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        work.Reason = request.Reason;
        var days = new DaySpan(request.Opens!.Value, request.Closes!.Value);
        return choice.ChangeDates(days, request.Reason, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ScorecardKey>.Refused(refusal)
            : new Outcome<ScorecardKey>.Done(request.Key);
    }
}
