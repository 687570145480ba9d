using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">The set, and the year that is chosen for.</param>
/// <param name="Opens">The first day on which members give their views.</param>
/// <param name="Closes">The last one.</param>
public sealed record OpenScorecardChoiceRequest(ScorecardKey Key, DateOnly? Opens, DateOnly? Closes);

public sealed class OpenScorecardChoiceValidator : AbstractValidator<OpenScorecardChoiceRequest>
{
    public OpenScorecardChoiceValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Opens).NotNull().WithMessage("Enter the first day of the consultation.");
        RuleFor(r => r.Closes).NotNull().WithMessage("Enter the last day of the consultation.");
    }
}

/// <summary>Begins the choosing of a set for a year: what is in it in the year before, and not retired, are the first candidates.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class OpenScorecardChoice(UseCaseServices services)
    : UseCase<OpenScorecardChoiceRequest, ScorecardKey>(services, new OpenScorecardChoiceValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        OpenScorecardChoiceRequest request,
        CancellationToken cancellationToken
    )
    {
        var key = request.Key;
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == key.SetCode, cancellationToken);
        if (set is null)
        {
            return new Outcome<ScorecardKey>.NotFound();
        }

        var year = new FinancialYear(key.StartYear);
        var consultation = new DaySpan(request.Opens!.Value, request.Closes!.Value);
        var refusal =
            set.RetiredOn is not null ? IndicatorRefusals.SetIsRetired
            : year.End < work.Today ? IndicatorRefusals.YearIsOver
            : ScorecardChoice.DatesRefusal(consultation, work.Today)
                ?? (consultation.StartsOn < work.Today ? ScorecardRefusals.OpensInThePast : null);
        if (refusal is not null)
        {
            return new Outcome<ScorecardKey>.Refused(refusal);
        }

        if (
            await work.Db.ScorecardChoices.AnyAsync(
                c => c.SetId == set.Id && c.StartYear == key.StartYear,
                cancellationToken
            )
        )
        {
            return new Outcome<ScorecardKey>.Refused(ScorecardRefusals.ChosenAlready);
        }

        var members = await ScorecardLoading.MembersAsync(work.Db, set.Id, key.StartYear - 1, cancellationToken);
        work.Db.ScorecardChoices.Add(
            new ScorecardChoice(
                set,
                year,
                consultation,
                members.Where(indicator => indicator.State is not IndicatorState.Retired),
                work.Actor.Name,
                work.Today
            )
        );
        return new Outcome<ScorecardKey>.Done(key);
    }
}
