using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

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
        if (await work.Db.DefaultRules.AnyAsync(r => r.SetId == setId && r.From == from, cancellationToken))
        {
            return new Outcome<DateOnly>.Refused(AssessmentRefusals.RuleFromThatDay);
        }

        work.Reason = request.Reason;
        var adoption = new Adoption(work.Actor.Name, work.Today, request.Reason.Trim());
        work.Db.DefaultRules.Add(new DefaultRule(set, from, ToleranceRule.Parse(request.Rule), adoption));
        return new Outcome<DateOnly>.Done(from);
    }
}
