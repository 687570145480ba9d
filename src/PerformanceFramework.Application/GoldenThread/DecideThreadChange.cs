using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="Code">The element that has changed in the thread.</param>
/// <param name="TakesIn">
/// Whether the change is taken in, but for what is prepared otherwise; else what is prepared stays. What is new in the plan,
/// or no longer in the thread, can only be taken in.
/// </param>
/// <param name="Stamp">Of what was shown, see <see cref="RollForwardDetail.Stamp"/>.</param>
public sealed record DecideThreadChangeRequest(
    string PlanCode,
    int StartYear,
    string Code,
    bool? TakesIn,
    string Stamp
);

public sealed class DecideThreadChangeValidator : AbstractValidator<DecideThreadChangeRequest>
{
    public DecideThreadChangeValidator() =>
        RuleFor(r => r.TakesIn)
            .NotNull()
            .WithMessage("Choose whether to take in what has changed, or to keep what is prepared.");
}

/// <summary>Decides what a change of the thread means for the year that was prepared before it.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class DecideThreadChange(UseCaseServices services)
    : UseCase<DecideThreadChangeRequest, string>(services, new DecideThreadChangeValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        DecideThreadChangeRequest request,
        CancellationToken cancellationToken
    )
    {
        var (rollForward, otherwise) = await work.Db.RollForwardToChangeAsync(
            request.PlanCode,
            request.StartYear,
            work.Reach,
            cancellationToken
        );
        if (rollForward is null)
        {
            return otherwise!;
        }

        var reading = await ThreadReading.LoadAsync(work.Db, cancellationToken);
        var plan = reading.Against(rollForward);
        if (
            plan.Conflicts.FirstOrDefault(c => c.Code == request.Code) is not { } conflict
            || RollForwardStamp.Of(plan, rollForward) != request.Stamp
        )
        {
            return new Outcome<string>.Conflict(null);
        }

        var line = rollForward.Lines.FirstOrDefault(l => l.Code == request.Code);
        if (conflict.Now is not { } now)
        {
            work.Db.Remove(line!);
        }
        else if (line is null)
        {
            var element = await work
                .Db.PlanElements.Include(e => e.Level)
                .FirstAsync(e => e.Code == request.Code, cancellationToken);
            rollForward.Add(new RollForwardLine(element, now.Terms, rollForward.Year));
        }
        else
        {
            line.Decide(now.Terms, request.TakesIn!.Value);
        }

        return new Outcome<string>.Done(conflict.Code);
    }
}
