using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">Which element.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why it is part of the thread again.</param>
public sealed record ReinstateElementRequest(string Code, int Version, string Reason);

public sealed class ReinstateElementValidator : AbstractValidator<ReinstateElementRequest>
{
    public ReinstateElementValidator() => RuleFor(r => r.Reason).IsAReason(ElementVersion.ReasonLength);
}

/// <summary>Puts a retired element back into the thread, with the alignments it had. It is refused where one of them no longer fits.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class ReinstateElement(UseCaseServices services)
    : UseCase<ReinstateElementRequest, string>(services, new ReinstateElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var element = await work
            .Db.PlanElements.Include(e => e.Level)
            .Include(e => e.AccountableBody)
            .FirstOrDefaultAsync(e => e.Code == request.Code, cancellationToken);
        if (element is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (element.Version != request.Version)
        {
            return new Outcome<string>.Conflict(element.Title);
        }

        if (element.RetiredOn is null)
        {
            return new Outcome<string>.Refused(ThreadRefusals.NotRetired);
        }

        if (element.AccountableBody is { RetiredOn: not null } body)
        {
            return new Outcome<string>.Refused(ThreadRefusals.AnswersToARetiredBody(element.Title, body.Name));
        }

        if (await AlignmentCheck.RefusalOfReturnAsync(work.Db, element, cancellationToken) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        work.Reason = request.Reason.Trim();
        if (element.Reinstate(work.Today) is { } absence)
        {
            work.Db.Absences.Add(absence);
        }

        return new Outcome<string>.Done(element.Code);
    }
}
