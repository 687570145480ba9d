using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Assessment;

/// <param name="SetCode">The set it is for; empty for the whole council.</param>
/// <param name="Practice">In whose way charts are drawn.</param>
/// <param name="FixAfter">How many points of a segment make its baseline, 12 or more; null for all of them.</param>
/// <param name="From">The first day of the first period whose signals are made so.</param>
/// <param name="Reason">Why it changes.</param>
public sealed record AdoptDefaultChartRequest(
    string SetCode,
    ChartPractice Practice,
    int? FixAfter,
    DateOnly? From,
    string Reason
);

public sealed class AdoptDefaultChartValidator : AbstractValidator<AdoptDefaultChartRequest>
{
    public AdoptDefaultChartValidator()
    {
        RuleFor(r => r.Practice).IsInEnum().WithMessage("Choose one of the ways to draw charts.");
        RuleFor(r => r.FixAfter)
            .InclusiveBetween(ControlChartMethod.FewestFixedPoints, MostFixed)
            .WithMessage(
                $"Enter a whole number from {ControlChartMethod.FewestFixedPoints} to {MostFixed:N0}, or leave it empty: limits rest on at least {ControlChartMethod.FewestFixedPoints} points."
            );
        RuleFor(r => r.From).NotNull().WithMessage("Enter the date from which the settings hold.");
        RuleFor(r => r.Reason).IsAReason(DatedDefault.ReasonLength);
    }

    private const int MostFixed = 1000;
}

/// <summary>
/// Adopts chart settings from a date, for a set or for the whole council. Like a rule they never repaint the past: they are
/// refused where a period whose signals they would make has a figure already.
/// </summary>
[Requires(Permission.ManageRules, WholeCouncil = true)]
public sealed class AdoptDefaultChart(UseCaseServices services)
    : UseCase<AdoptDefaultChartRequest, DateOnly>(services, new AdoptDefaultChartValidator())
{
    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        AdoptDefaultChartRequest request,
        CancellationToken cancellationToken
    )
    {
        var from = request.From!.Value;
        var (set, refusal) = await DefaultAdoption.FindAsync<DateOnly>(
            work.Db,
            request.SetCode,
            from,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        var setId = set?.Id;
        if (await work.Db.DefaultCharts.AnyAsync(c => c.SetId == setId && c.From == from, cancellationToken))
        {
            return new Outcome<DateOnly>.Refused(AssessmentRefusals.ChartFromThatDay);
        }

        work.Reason = request.Reason;
        var adoption = new Adoption(work.Actor.Name, work.Today, request.Reason.Trim());
        work.Db.DefaultCharts.Add(new DefaultChart(set, from, request.Practice, request.FixAfter, adoption));
        return new Outcome<DateOnly>.Done(from);
    }
}
