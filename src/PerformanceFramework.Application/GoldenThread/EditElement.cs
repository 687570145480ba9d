using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">Whose content changes; the code itself never does.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it wants to achieve; may be empty.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="LevelId">Its plan level.</param>
/// <param name="ServiceCode">The service whose plan it is; empty for none.</param>
/// <param name="DirectorateCode">The directorate that leads it, where no service does; empty for none.</param>
/// <param name="BodyCode">The accountable body; empty for none.</param>
/// <param name="StartsOn">The first day of the plan; may be left out.</param>
/// <param name="EndsOn">The last day of the plan; may be left out.</param>
/// <param name="From">The day from which the change holds; not needed for a correction.</param>
/// <param name="IsCorrection">It corrects a mistake, and no past is kept.</param>
/// <param name="Reason">Why it changes.</param>
public sealed record EditElementRequest(
    string Code,
    int Version,
    string Title,
    string Description,
    string Owner,
    int LevelId,
    string ServiceCode,
    string DirectorateCode,
    string BodyCode,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    DateOnly? From,
    bool IsCorrection,
    string Reason
);

public sealed class EditElementValidator : AbstractValidator<EditElementRequest>
{
    public EditElementValidator()
    {
        RuleFor(r => r.Title).IsWritten("the title", PlanElement.TitleLength);
        RuleFor(r => r.Description).MayBeWritten("the description", PlanElement.DescriptionLength);
        RuleFor(r => r.LevelId).NotEmpty().WithMessage(ElementParts.NoLevel);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", PlanElement.OwnerLength);
        RuleFor(r => r.DirectorateCode)
            .Must((r, directorate) => directorate.Length == 0 || r.ServiceCode.Length == 0)
            .WithMessage("Choose a service or a directorate, not both: a service belongs to its directorate already.");
        RuleFor(r => r.EndsOn)
            .Must((r, ends) => ends is null || r.StartsOn is null || ends > r.StartsOn)
            .WithMessage("The last day has to come after the first.");
        RuleFor(r => r.From)
            .NotNull()
            .When(r => !r.IsCorrection)
            .WithMessage("Enter the day from which the change holds.");
        RuleFor(r => r.Reason).IsAReason(ElementVersion.ReasonLength);
    }
}

/// <summary>Changes what an element says from a day on; what it said until then is kept for dashboards of that time.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class EditElement(UseCaseServices services)
    : UseCase<EditElementRequest, string>(services, new EditElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EditElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var element = await work
            .Db.PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .Include(e => e.Directorate)
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

        var parts = await ElementParts.FindAsync(
            work.Db,
            request.LevelId,
            request.ServiceCode,
            request.DirectorateCode,
            request.BodyCode,
            cancellationToken
        );
        if (parts.Missing(request.ServiceCode, request.DirectorateCode, request.BodyCode) is { Count: > 0 } missing)
        {
            return new Outcome<string>.Invalid(missing);
        }

        if (parts.Body is { } body && body != element.AccountableBody)
        {
            work.Db.RelyOn(body);
        }

        if (await LevelRefusalAsync(work, element, parts.Level!, cancellationToken) is { } misplaced)
        {
            return new Outcome<string>.Invalid([new FieldError("LevelId", misplaced.Sentence)]);
        }

        var change = new DatedChange(
            request.From ?? work.Today,
            work.Today,
            request.IsCorrection,
            request.Reason.Trim(),
            work.Actor.Name
        );
        if (change.RefusalFor(element.HoldsFrom) is { } refusal)
        {
            return new Outcome<string>.Invalid([new FieldError("From", refusal.Sentence)]);
        }

        work.Reason = change.Reason;
        var content = new ElementContent(
            request.Title.Trim(),
            request.Description.Trim(),
            request.Owner.Trim(),
            parts.Level!,
            parts.Service,
            parts.Directorate,
            parts.Body,
            request.StartsOn,
            request.EndsOn
        );
        if (element.Change(content, change) is { } past)
        {
            work.Db.ElementVersions.Add(past);
        }

        return new Outcome<string>.Done(element.Code);
    }

    /// <summary>Why the element cannot be of another level: what it serves, or what serves it, would be of the wrong one.</summary>
    private static async Task<Refusal?> LevelRefusalAsync(
        Work work,
        PlanElement element,
        PlanLevel level,
        CancellationToken cancellationToken
    )
    {
        if (level == element.Level)
        {
            return null;
        }

        var wrong = await work
            .Db.ElementAlignments.Where(a =>
                a.Until == null
                && (
                    (a.ChildId == element.Id && a.Parent.Level.Position > level.Position)
                    || (a.ParentId == element.Id && a.Child.Level.Position < level.Position)
                )
            )
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                IsChild = a.ChildId == element.Id,
                Parent = a.Parent.Title,
                ParentLevel = a.Parent.Level.Name,
                Child = a.Child.Title,
                ChildLevel = a.Child.Level.Name,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return wrong is null
            ? null
            : ThreadRefusals.ServesALowerLevel(
                wrong.Parent,
                wrong.IsChild ? wrong.ParentLevel : level.Name,
                wrong.Child,
                wrong.IsChild ? level.Name : wrong.ChildLevel
            );
    }
}
