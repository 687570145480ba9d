using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <param name="SetCode">The set it is for; empty for the whole council.</param>
/// <param name="Rule">In notation.</param>
/// <param name="From">The first day of the first period that it judges.</param>
/// <param name="Reason">Why the rule changes.</param>
public sealed record AdoptDefaultRuleRequest(string SetCode, string Rule, DateOnly? From, string Reason);

public sealed class AdoptDefaultRuleValidator : AbstractValidator<AdoptDefaultRuleRequest>
{
    public AdoptDefaultRuleValidator()
    {
        RuleFor(r => r.Rule)
            .Must(ToleranceRuleNotation.IsValid)
            .WithMessage("Write a tolerance rule in its notation, such as “relative 10%” or “near-miss 5% 10%”.");
        RuleFor(r => r.From).NotNull().WithMessage("Enter the date from which the rule holds.");
        RuleFor(r => r.Reason).IsAReason(DefaultRule.ReasonLength);
    }
}

/// <summary>
/// Adopts a default rule from a date, for a set or for the whole council. A rule never repaints the past: it is refused
/// where a period that it would judge has a figure already.
/// </summary>
[Requires(Permission.ManageRules, WholeCouncil = true)]
public sealed class AdoptDefaultRule(UseCaseServices services)
    : UseCase<AdoptDefaultRuleRequest, DateOnly>(services, new AdoptDefaultRuleValidator())
{
    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        AdoptDefaultRuleRequest request,
        CancellationToken cancellationToken
    )
    {
        IndicatorSet? set = null;
        int? setId = null;
        if (request.SetCode.Length > 0)
        {
            set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.SetCode, cancellationToken);
            if (set is null)
            {
                return new Outcome<DateOnly>.NotFound();
            }

            setId = set.Id;
        }

        var from = request.From!.Value;
        if (await LatestFigureAsync(work, setId, cancellationToken) is { } latest && from <= latest.Period.Start)
        {
            return new Outcome<DateOnly>.Refused(
                new Refusal(
                    "rule-would-repaint",
                    $"{latest.Code} has a figure for {latest.Period} already, and a rule never changes how a past figure was judged. Choose a date after {UkDate.Words(latest.Period.Start)}."
                )
            );
        }

        if (await work.Db.DefaultRules.AnyAsync(r => r.SetId == setId && r.From == from, cancellationToken))
        {
            return new Outcome<DateOnly>.Refused(AssessmentRefusals.RuleFromThatDay);
        }

        work.Reason = request.Reason;
        var adoption = new Adoption(work.Actor.Name, work.Today, request.Reason.Trim());
        work.Db.DefaultRules.Add(new DefaultRule(set, from, ToleranceRule.Parse(request.Rule), adoption));
        return new Outcome<DateOnly>.Done(from);
    }

    private static async Task<(string Code, ReportingPeriod Period)?> LatestFigureAsync(
        Work work,
        int? setId,
        CancellationToken cancellationToken
    )
    {
        // Periods of several lengths, so the last to end is not always the last to begin: the few latest are compared here.
        var latest = await work
            .Db.Observations.Where(o => setId == null || o.Indicator.SetId == setId)
            .GroupBy(o => o.IndicatorId)
            .Select(figures => new { Id = figures.Key, End = figures.Max(o => o.PeriodEnd) })
            .Join(
                work.Db.Observations,
                last => new { last.Id, last.End },
                o => new { Id = o.IndicatorId, End = o.PeriodEnd },
                (_, o) => new { o.Indicator.Code, o.Period }
            )
            .ToListAsync(cancellationToken);
        return latest.Count == 0 ? null : latest.Select(row => (row.Code, row.Period)).MaxBy(row => row.Period.Start);
    }
}
