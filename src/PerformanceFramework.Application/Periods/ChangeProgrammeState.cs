using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Id">The item.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Move">What to do with it.</param>
/// <param name="DoneOn">The day on which it was done; asked for when it is finished.</param>
/// <param name="Reason">Why; asked for when it is cancelled.</param>
public sealed record ChangeProgrammeStateRequest(
    int Id,
    int Version,
    ProgrammeMove Move,
    DateOnly? DoneOn,
    string Reason
);

public sealed class ChangeProgrammeStateValidator : AbstractValidator<ChangeProgrammeStateRequest>
{
    public ChangeProgrammeStateValidator()
    {
        RuleFor(r => r.Move).IsInEnum().WithMessage("Choose what to do.");
        RuleFor(r => r.DoneOn)
            .NotNull()
            .WithMessage(ProgrammeRefusals.NoDay.Sentence)
            .When(r => r.Move is ProgrammeMove.Finish);
        When(
            r => r.Move is ProgrammeMove.Cancel,
            () => RuleFor(r => r.Reason).IsAReason(ProgrammeItem.ReasonLength, ProgrammeRefusals.NoReason.Sentence)
        );
    }
}

/// <summary>Says that an item of the calendar has started, is done, is cancelled, or is open again after all.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class ChangeProgrammeState(UseCaseServices services)
    : UseCase<ChangeProgrammeStateRequest, ProgrammeState>(services, new ChangeProgrammeStateValidator())
{
    protected override async Task<Outcome<ProgrammeState>> HandleAsync(
        Work work,
        ChangeProgrammeStateRequest request,
        CancellationToken cancellationToken
    )
    {
        var item = await work.Db.ProgrammeItems.FirstOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        if (item is null)
        {
            return new Outcome<ProgrammeState>.NotFound();
        }

        if (item.Version != request.Version)
        {
            return new Outcome<ProgrammeState>.Conflict(item.State);
        }

        if (item.Apply(request.Move, request.DoneOn, request.Reason, work.Today, work.Now) is { } refusal)
        {
            return new Outcome<ProgrammeState>.Refused(refusal);
        }

        work.Reason = request.Move is ProgrammeMove.Cancel ? request.Reason.Trim() : null;
        return new Outcome<ProgrammeState>.Done(item.State);
    }
}
