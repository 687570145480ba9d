using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.DataQuality;

/// <summary>What is to be done about a finding, as it was typed.</summary>
public sealed record TypedAction(string Action, string Owner, DateOnly? Due)
{
    public static readonly TypedAction None = new("", "", null);

    public bool IsBlank => string.IsNullOrWhiteSpace(Action) && string.IsNullOrWhiteSpace(Owner) && Due is null;

    /// <summary>Only of one that is complete.</summary>
    internal PlannedAction Planned => new(Action.Trim(), Owner.Trim(), Due!.Value);
}

public sealed class TypedActionValidator : AbstractValidator<TypedAction>
{
    public TypedActionValidator()
    {
        RuleFor(a => a.Action).IsWritten("what is to be done", SpotCheckAction.ActionLength);
        RuleFor(a => a.Owner).IsWritten("the post that answers for it", SpotCheckAction.OwnerLength);
        RuleFor(a => a.Due).NotNull().WithMessage("Enter the day by which it is to be done.");
    }
}

/// <param name="Code">The indicator's.</param>
/// <param name="Period">Of the figure, as <c>2026-27-Q1</c>.</param>
/// <param name="Sample">How many cases were looked at; null where no number was entered.</param>
/// <param name="InAgreement">How many of them agree with what was reported.</param>
/// <param name="Recalculated">What was worked out again, and from what.</param>
/// <param name="Result">Null where nothing was chosen.</param>
/// <param name="Action">What is to be done first; more can be added later. Needed where the figure is not confirmed.</param>
public sealed record RecordSpotCheckRequest(
    string Code,
    string Period,
    DateOnly? CheckedOn,
    int? Sample,
    int? InAgreement,
    string Recalculated,
    SpotCheckResult? Result,
    string Finding,
    TypedAction Action
);

public sealed class RecordSpotCheckValidator : AbstractValidator<RecordSpotCheckRequest>
{
    public RecordSpotCheckValidator()
    {
        RuleFor(r => r.Period)
            .Must(period => ReportingPeriod.TryParse(period, out _))
            .WithMessage("Choose the figure that was checked.");
        RuleFor(r => r.CheckedOn).NotNull().WithMessage("Enter the day of the check.");
        RuleFor(r => r.Sample)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Enter how many cases were looked at, as a whole number.")
            .InclusiveBetween(1, SpotCheck.MostCases)
            .WithMessage($"Enter how many cases were looked at: from 1 to {SpotCheck.MostCases:N0}.");
        RuleFor(r => r.InAgreement)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Enter how many cases agree with what was reported, as a whole number.")
            .GreaterThanOrEqualTo(0)
            .WithMessage("The number in agreement cannot be negative.")
            .Must((request, agree) => request.Sample is null || agree <= request.Sample)
            .WithMessage(request => $"No more cases can agree than were looked at, which were {request.Sample:N0}.");
        RuleFor(r => r.Recalculated).MayBeWritten("what was worked out again", SpotCheck.RecalculatedLength);
        RuleFor(r => r.Result)
            .Cascade(CascadeMode.Stop)
            .Must(result => result is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose the result.")
            .Must(
                (request, result) =>
                    result is not SpotCheckResult.Confirmed
                    || request.InAgreement is null
                    || request.InAgreement == request.Sample
            )
            .WithMessage("Not every case agrees: choose “confirmed with remarks” or “not confirmed”.");
        RuleFor(r => r.Finding).IsWritten("the finding", SpotCheck.FindingLength);
        RuleFor(r => r.Action)
            .Must(action => !action.IsBlank)
            .When(r => r.Result is SpotCheckResult.NotConfirmed)
            .WithMessage("Say what is to be done, because the figure is not confirmed.")
            .OverridePropertyName("Action.Action");
        RuleFor(r => r.Action).SetValidator(new TypedActionValidator()).When(r => !r.Action.IsBlank);
    }
}

/// <summary>Records what a check of one figure found. The figure stays as it is; where it is not confirmed, it says so wherever it is shown.</summary>
[Requires(Permission.RecordSpotChecks, WholeCouncil = true)]
public sealed class RecordSpotCheck(UseCaseServices services)
    : UseCase<RecordSpotCheckRequest, int>(services, new RecordSpotCheckValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RecordSpotCheckRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (request.CheckedOn > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.CheckedOn), "The check cannot be of a day that has not come yet."),
            ]);
        }

        var period = ReportingPeriod.Parse(request.Period);
        var figure = await work
            .Db.Observations.Where(FigureVisibility.For(work.Actor))
            .FirstOrDefaultAsync(o => o.IndicatorId == indicator.Id && o.Period == period, cancellationToken);
        if (figure is null)
        {
            return new Outcome<int>.Refused(QualityRefusals.NoFigure);
        }

        var check = new SpotCheck(
            figure,
            new SpotCheckFindings(
                request.CheckedOn!.Value,
                request.Sample!.Value,
                request.InAgreement!.Value,
                request.Recalculated.Trim(),
                request.Result!.Value,
                request.Finding.Trim()
            ),
            work.Actor.Roles.First(role => RolePermissions.Of(role.Role).Contains(Permission.RecordSpotChecks)).Role,
            work.Actor.Name,
            work.Today
        );
        if (!request.Action.IsBlank)
        {
            check.Plan(request.Action.Planned);
        }

        work.Db.SpotChecks.Add(check);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(RecordSpotCheck), cancellationToken);
        return new Outcome<int>.Done(check.Id);
    }
}
