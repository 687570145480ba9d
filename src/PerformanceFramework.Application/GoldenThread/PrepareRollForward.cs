using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the year begins that is prepared: this year's or the next.</param>
/// <param name="LowestLevelId">The lowest level that is prepared.</param>
public sealed record PrepareRollForwardRequest(string PlanCode, int StartYear, int LowestLevelId);

public sealed class PrepareRollForwardValidator : AbstractValidator<PrepareRollForwardRequest>
{
    public PrepareRollForwardValidator()
    {
        RuleFor(r => r.PlanCode).NotEmpty().WithMessage("Choose a plan.");
        RuleFor(r => r.LowestLevelId).GreaterThan(0).WithMessage("Choose the lowest level to prepare.");
    }
}

/// <summary>
/// Begins the next year of a plan: a line for each element under it, which goes on as it is until somebody says otherwise.
/// Nothing changes in the thread.
/// </summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class PrepareRollForward(UseCaseServices services)
    : UseCase<PrepareRollForwardRequest, string>(services, new PrepareRollForwardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        PrepareRollForwardRequest request,
        CancellationToken cancellationToken
    )
    {
        var thisYear = FinancialYear.Containing(work.Today).StartYear;
        if (request.StartYear != thisYear && request.StartYear != thisYear + 1)
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.StartYear), "Choose this financial year or the next one."),
            ]);
        }

        var year = new FinancialYear(request.StartYear);
        var elements = await work
            .Db.PlanElements.Include(e => e.Level)
            .ToDictionaryAsync(e => e.Code, cancellationToken);
        var lowest = await work.Db.PlanLevels.FirstOrDefaultAsync(
            l => l.Id == request.LowestLevelId,
            cancellationToken
        );
        if (elements.GetValueOrDefault(request.PlanCode) is not { } plan)
        {
            return new Outcome<string>.NotFound();
        }

        if (plan.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(RollForwardRefusals.PlanIsNotInTheThread);
        }

        if (lowest is null || lowest.Position < plan.Level.Position)
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.LowestLevelId), "Choose the level of the plan or one below it."),
            ]);
        }

        if (
            await work.Db.RollForwards.AnyAsync(
                r => r.PlanId == plan.Id && r.StartYear == year.StartYear && r.DiscardedOn == null,
                cancellationToken
            )
        )
        {
            return new Outcome<string>.Refused(RollForwardRefusals.PreparedAlready(year));
        }

        var reading = await ThreadReading.LoadAsync(work.Db, cancellationToken);
        var rollForward = new RollForward(plan, year, lowest, work.Actor.Name, work.Today);
        foreach (var entry in RollForwardPlan.Under(reading.Thread.Entries, plan.Code, lowest.Position))
        {
            rollForward.Add(new RollForwardLine(elements[entry.Code], entry.Terms, year));
        }

        work.Db.RollForwards.Add(rollForward);
        return new Outcome<string>.Done(plan.Code);
    }
}
