using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="Code">The element whose next year is changed.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Ends">Whether it ends when the year begins; what is typed besides is then kept but not used.</param>
/// <param name="Terms">What the plan will say of it.</param>
/// <param name="LeftMilestones">The ids of its milestones that do not carry over.</param>
public sealed record EditPreparedLineRequest(
    string PlanCode,
    int StartYear,
    string Code,
    int Version,
    bool Ends,
    PreparedTermsRequest Terms,
    IReadOnlyList<string> LeftMilestones
);

public sealed class EditPreparedLineValidator : AbstractValidator<EditPreparedLineRequest>
{
    public EditPreparedLineValidator() => RuleFor(r => r.Terms).SetValidator(new PreparedTermsValidator());
}

/// <summary>Changes what is prepared for one element of a plan. Nothing changes in the thread.</summary>
[Requires(Permission.EditPreparedPlans)]
public sealed class EditPreparedLine(UseCaseServices services)
    : UseCase<EditPreparedLineRequest, string>(services, new EditPreparedLineValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EditPreparedLineRequest request,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await work.Db.LineToChangeAsync(
            request.PlanCode,
            request.StartYear,
            request.Code,
            request.Version,
            work.Reach,
            cancellationToken
        );
        if (found is not { } known)
        {
            return refusal!;
        }

        var (rollForward, line) = known;

        if (request.Ends && line.ElementId == rollForward.PlanId)
        {
            return new Outcome<string>.Refused(RollForwardRefusals.ThePlanGoesOn);
        }

        // Exempt indicators that they may not see stay aligned, and cannot be named by them.
        work.Db.ShowingExempt(work.Actor.ReachOf(Permission.ViewExemptIndicators));
        var hidden = await work.Db.HiddenCodesAsync(cancellationToken);
        if (
            await request.Terms.MissingAsync(work.Db, rollForward, line.Entry.Terms, cancellationToken) is
            { Count: > 0 } missing
        )
        {
            return new Outcome<string>.Invalid(missing);
        }

        var terms = request.Terms.Terms;
        var unseen = new CodeSet(line.Terms.Indicators.Codes.Where(hidden.Contains));
        var fate =
            line.Basis is null ? LineFate.IsNew
            : request.Ends ? LineFate.Ends
            : LineFate.CarriesOn;
        line.Prepare(
            fate,
            terms with
            {
                Indicators = terms.Indicators.With(unseen),
            },
            await LeftAsync(work, line, request, cancellationToken)
        );
        return new Outcome<string>.Done(line.Code);
    }

    private static async Task<CodeSet> LeftAsync(
        Work work,
        RollForwardLine line,
        EditPreparedLineRequest request,
        CancellationToken cancellationToken
    )
    {
        var ids = await work
            .Db.Milestones.Where(m => m.ElementId == line.ElementId)
            .Select(m => m.Id)
            .ToListAsync(cancellationToken);
        return new CodeSet(ids.Select(PreparedMilestone.Code).Where(request.LeftMilestones.Contains));
    }
}
