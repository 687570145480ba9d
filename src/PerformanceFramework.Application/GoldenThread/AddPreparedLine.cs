using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="Code">The code of the new element, permanent once the year is open; kept in capitals.</param>
/// <param name="LevelId">Its plan level.</param>
/// <param name="Terms">What the plan will say of it.</param>
public sealed record AddPreparedLineRequest(
    string PlanCode,
    int StartYear,
    string Code,
    int LevelId,
    PreparedTermsRequest Terms
);

public sealed class AddPreparedLineValidator : AbstractValidator<AddPreparedLineRequest>
{
    public AddPreparedLineValidator()
    {
        RuleFor(r => r.Code)
            .IsACode(PlanElement.CodeLength)
            .Must(code => !ElementParts.IsReserved(code))
            .WithMessage("This word is the address of a page. Choose another code.");
        RuleFor(r => r.Terms).SetValidator(new PreparedTermsValidator());
        RuleFor(r => r.Terms.Serves).NotEmpty().WithMessage("Choose what it serves, so that it is part of the plan.");
    }
}

/// <summary>Prepares an element with which the next year of a plan begins. It is part of the thread when the year is opened.</summary>
[Requires(Permission.EditPreparedPlans)]
public sealed class AddPreparedLine(UseCaseServices services)
    : UseCase<AddPreparedLineRequest, string>(services, new AddPreparedLineValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddPreparedLineRequest request,
        CancellationToken cancellationToken
    )
    {
        var (rollForward, otherwise) = await work.Db.RollForwardToChangeAsync(
            request.PlanCode,
            request.StartYear,
            work.Reach,
            cancellationToken
        );
        if (rollForward is null)
        {
            return otherwise!;
        }

        var code = ElementParts.Code(request.Code);
        if (
            rollForward.Lines.Any(line => line.Code == code)
            || await work.Db.PlanElements.AnyAsync(e => e.Code == code, cancellationToken)
        )
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.Code), ThreadRefusals.CodeIsTaken.Sentence),
            ]);
        }

        var level = await work.Db.PlanLevels.FirstOrDefaultAsync(
            l => l.Id == request.LevelId && l.Position <= rollForward.Lowest.Position,
            cancellationToken
        );
        if (level is null)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.LevelId), "Choose a level.")]);
        }

        work.Db.ShowingExempt(work.Actor.ReachOf(Permission.ViewExemptIndicators));
        if (
            await request.Terms.MissingAsync(work.Db, rollForward, before: null, cancellationToken) is
            { Count: > 0 } missing
        )
        {
            return new Outcome<string>.Invalid(missing);
        }

        rollForward.Add(new RollForwardLine(code, level, request.Terms.Terms));
        return new Outcome<string>.Done(code);
    }
}
