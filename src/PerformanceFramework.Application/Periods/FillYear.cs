using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Year">The calendar year in which the financial year starts.</param>
/// <param name="Stamp">Of the plan that was shown, see <see cref="FillPlan.Stamp"/>.</param>
public sealed record FillYearRequest(int Year, string Stamp);

public sealed class FillYearValidator : AbstractValidator<FillYearRequest>
{
    public FillYearValidator() =>
        RuleFor(r => r.Year)
            .InclusiveBetween(ProgrammeYears.First, ProgrammeYears.Last)
            .WithMessage("Choose a financial year.");
}

/// <summary>
/// Makes the programme of a year from the template: all that is not there yet, or nothing at all where the template or the
/// year has changed since the plan was shown.
/// </summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class FillYear(UseCaseServices services)
    : UseCase<FillYearRequest, int>(services, new FillYearValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        FillYearRequest request,
        CancellationToken cancellationToken
    )
    {
        var year = new FinancialYear(request.Year);
        var template = await work
            .Db.ProgrammeTemplateItems.Where(l => l.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var existing = await work
            .Db.ProgrammeItems.Where(i => i.YearStart == request.Year)
            .Select(i => new ExistingItem(i.TemplateItemId, i.Occurrence, i.Details.Title))
            .ToListAsync(cancellationToken);
        var plan = FillPlan.Of(year, template, existing);
        if (plan.ToAdd.Count == 0)
        {
            return new Outcome<int>.Refused(ProgrammeRefusals.NothingToAdd);
        }

        if (plan.Stamp != request.Stamp)
        {
            return new Outcome<int>.Conflict(plan.ToAdd.Count);
        }

        var fill = new ProgrammeFill(year, work.Actor.Name, work.Today);
        work.Db.ProgrammeItems.AddRange(
            plan.ToAdd.Select(item => ProgrammeItem.From(item, year, fill, Guid.NewGuid().ToString(), work.Now))
        );
        return new Outcome<int>.Done(plan.ToAdd.Count);
    }
}
