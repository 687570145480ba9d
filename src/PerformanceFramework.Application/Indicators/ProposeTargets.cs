using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator.</param>
/// <param name="Year">The financial year, as 2026-27.</param>
/// <param name="Stamp">The state of the year's targets that was read.</param>
/// <param name="Typed">Every period of the year as it is typed.</param>
/// <param name="Reason">Why these figures.</param>
public sealed record ProposeTargetsRequest(string Code, string Year, string Stamp, TypedTargets Typed, string Reason);

public sealed class ProposeTargetsValidator : AbstractValidator<ProposeTargetsRequest>
{
    public ProposeTargetsValidator()
    {
        RuleFor(r => r.Typed).SetValidator(new TypedTargetsValidator()).OverridePropertyName("");
        RuleFor(r => r.Reason)
            .IsAReason(
                TargetProposal.ReasonLength,
                "Say why these figures, so that those who agree or challenge them can follow."
            );
    }
}

/// <summary>Proposes an indicator's targets of a year. They judge nothing until they are agreed.</summary>
[Requires(Permission.ProposeTargets)]
public sealed class ProposeTargets(UseCaseServices services)
    : UseCase<ProposeTargetsRequest, string>(services, new ProposeTargetsValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ProposeTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        var loaded = await LoadedTargets.LoadAsync(work.Db, request.Code, request.Year, cancellationToken);
        if (loaded is null)
        {
            return new Outcome<string>.NotFound();
        }

        var indicator = loaded.Record.Indicator;
        await work.Db.Entry(indicator).Reference(i => i.Service).LoadAsync(cancellationToken);
        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<string>.Forbidden();
        }

        if (loaded.Stamp != request.Stamp)
        {
            return new Outcome<string>.Conflict(loaded.Stamp);
        }

        var (lines, errors) = TypedLines.Read(request.Typed, loaded);
        if (errors.Count > 0)
        {
            return new Outcome<string>.Invalid(errors);
        }

        var current = loaded.Current;
        if (lines.All(line => (current.GetValueOrDefault(line.Period) ?? TargetTerms.Nothing) == line.Terms))
        {
            return new Outcome<string>.Refused(TargetRefusals.NothingToPropose);
        }

        work.Reason = request.Reason;
        loaded.ReplaceProposals();
        work.Db.TargetProposals.Add(
            new TargetProposal(
                indicator,
                TargetYear.Read(request.Year)!.Value,
                lines,
                request.Reason,
                (work.Actor.Id, work.Actor.Name),
                work.Today
            )
        );
        return new Outcome<string>.Done(request.Code);
    }
}
