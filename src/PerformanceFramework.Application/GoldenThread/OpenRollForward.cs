using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the year begins that is opened.</param>
/// <param name="From">The day from which all of it holds: the first of the year, or a later one.</param>
/// <param name="CopiesSets">Whether the plan's indicators stay in the sets they are in, for this year too.</param>
/// <param name="Stamp">Of what was shown, see <see cref="RollForwardDetail.Stamp"/>.</param>
public sealed record OpenRollForwardRequest(
    string PlanCode,
    int StartYear,
    DateOnly? From,
    bool CopiesSets,
    string Stamp
);

public sealed class OpenRollForwardValidator : AbstractValidator<OpenRollForwardRequest>
{
    public OpenRollForwardValidator() =>
        RuleFor(r => r.From).NotNull().WithMessage("Enter the day from which the plan holds.");
}

/// <summary>
/// Opens the year of a plan: all that was prepared becomes part of the thread at once, from one day on, and what was until
/// then stays in its past. Refused while something is undecided.
/// </summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class OpenRollForward(UseCaseServices services)
    : UseCase<OpenRollForwardRequest, string>(services, new OpenRollForwardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        OpenRollForwardRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var rollForward = await work.Db.RollForwardAsync(request.PlanCode, request.StartYear, cancellationToken);
        if (rollForward is null)
        {
            return new Outcome<string>.NotFound();
        }

        var from = request.From!.Value;
        if (rollForward.RefusalToOpen(from, work.Today) is { } refusal)
        {
            return
                refusal == RollForwardRefusals.OutsideTheYear(rollForward.Year)
                || refusal == ThreadRefusals.ChangeInTheFuture
                ? new Outcome<string>.Invalid([new FieldError(nameof(request.From), refusal.Sentence)])
                : new Outcome<string>.Refused(refusal);
        }

        var reading = await ThreadReading.LoadAsync(work.Db, cancellationToken);
        var plan = reading.Against(rollForward);
        if (RollForwardStamp.Of(plan, rollForward) != request.Stamp)
        {
            return new Outcome<string>.Conflict(null);
        }

        if (plan.Conflicts.Count + plan.Problems.Count is > 0 and var open)
        {
            return new Outcome<string>.Refused(RollForwardRefusals.NotReady(open));
        }

        work.Reason = $"The plan of {rollForward.Year} is opened.";
        var change = new DatedChange(from, work.Today, IsCorrection: false, work.Reason, work.Actor.Name);
        var opening = await RollForwardOpening.LoadAsync(work.Db, rollForward, plan, change, cancellationToken);
        if (opening.Apply(request.CopiesSets) is { } inTheWay)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.From), inTheWay.Sentence)]);
        }

        rollForward.Open(from, work.Actor.Name, work.Today);
        return new Outcome<string>.Done(rollForward.Plan.Code);
    }
}
