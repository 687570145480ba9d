using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">Which element.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why it is retired.</param>
public sealed record RetireElementRequest(string Code, int Version, string Reason);

public sealed class RetireElementValidator : AbstractValidator<RetireElementRequest>
{
    public RetireElementValidator() => RuleFor(r => r.Reason).IsAReason(ElementVersion.ReasonLength);
}

/// <summary>
/// Takes an element out of the thread from today on; its past stays. Refused while an element hangs only on it, or an
/// indicator has its primary alignment there.
/// </summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class RetireElement(UseCaseServices services)
    : UseCase<RetireElementRequest, string>(services, new RetireElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RetireElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var element = await work.Db.PlanElements.FirstOrDefaultAsync(e => e.Code == request.Code, cancellationToken);
        if (element is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (element.Version != request.Version)
        {
            return new Outcome<string>.Conflict(element.Title);
        }

        if (element.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(ThreadRefusals.RetiredAlready);
        }

        if (await HangingOnAsync(work, element.Id, cancellationToken) is { Count: > 0 } names)
        {
            return new Outcome<string>.Refused(ThreadRefusals.HoldsOthers(names));
        }

        work.Reason = request.Reason.Trim();
        element.Retire(work.Today);
        return new Outcome<string>.Done(element.Code);
    }

    private static async Task<IReadOnlyList<string>> HangingOnAsync(
        Work work,
        int elementId,
        CancellationToken cancellationToken
    )
    {
        var inForce = work.Db.ElementAlignments.Where(a =>
            a.Until == null && a.State == ContributionState.Agreed && a.Parent.RetiredOn == null
        );
        var elements = await inForce
            .Where(a => a.ParentId == elementId && a.Child.RetiredOn == null)
            .Where(a => !inForce.Any(other => other.ChildId == a.ChildId && other.ParentId != elementId))
            .OrderBy(a => a.ChildId)
            .Select(a => a.Child.Title)
            .ToListAsync(cancellationToken);
        var indicators = await work
            .Db.IndicatorAlignments.Where(a => a.Until == null && a.ElementId == elementId && a.IsPrimary)
            .OrderBy(a => a.IndicatorId)
            .Select(a => a.Indicator.Code + " " + a.Indicator.Name)
            .ToListAsync(cancellationToken);
        return
        [
            .. elements.Select(title => $"“{title}”"),
            .. indicators.Select(name => $"{name} (its primary alignment)"),
        ];
    }
}
