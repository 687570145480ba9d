using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="TakesOut">The codes that the preview said would be taken out of the year.</param>
/// <param name="IsKnowing">Whether somebody ticked that they want that.</param>
public sealed record InstructScorecardRequest(
    ScorecardKey Key,
    int Version,
    IReadOnlyList<string> TakesOut,
    bool IsKnowing
);

public sealed class InstructScorecardValidator : AbstractValidator<InstructScorecardRequest>
{
    public InstructScorecardValidator() => this.NamesAChoice(r => r.Key);
}

/// <summary>Makes what was decided the set of that year. What was in it already is replaced only knowingly.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class InstructScorecard(UseCaseServices services)
    : UseCase<InstructScorecardRequest, ScorecardKey>(services, new InstructScorecardValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        InstructScorecardRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        var members = await work
            .Db.SetMemberships.Include(m => m.Indicator)
            .Where(m => m.SetId == choice.SetId)
            .Where(m => m.StartYear == choice.StartYear - 1 || m.StartYear == choice.StartYear)
            .ToListAsync(cancellationToken);
        var there = members.Where(m => m.StartYear == choice.StartYear).ToList();
        var change = SetChange.Of(
            members.Where(m => m.StartYear < choice.StartYear).Select(m => m.IndicatorId).ToList(),
            there.Select(m => m.IndicatorId).ToList(),
            choice.Candidates.Where(c => c.IsInstructed == true).Select(c => c.IndicatorId).ToList()
        );
        if (
            choice.Instruct(there.Select(m => m.Indicator).ToList(), change, work.Actor.Name, work.Today) is { } refusal
        )
        {
            return new Outcome<ScorecardKey>.Refused(refusal);
        }

        var replaced = there.Where(m => change.TakenOut.Contains(m.IndicatorId)).ToList();
        var codes = replaced.Select(m => m.Indicator.Code).Order(StringComparer.Ordinal).ToList();
        if (!codes.ToHashSet().SetEquals(request.TakesOut))
        {
            return new Outcome<ScorecardKey>.Conflict(request.Key);
        }

        if (codes.Count > 0 && !request.IsKnowing)
        {
            return new Outcome<ScorecardKey>.Refused(ScorecardRefusals.ReplacesUnknowingly(codes));
        }

        work.Db.SetMemberships.RemoveRange(replaced);
        work.Db.SetMemberships.AddRange(
            choice
                .Candidates.Where(c => change.PutIn.Contains(c.IndicatorId))
                .Select(c => new SetMembership(choice.Set, c.Indicator, choice.Year))
        );
        return new Outcome<ScorecardKey>.Done(request.Key);
    }
}
