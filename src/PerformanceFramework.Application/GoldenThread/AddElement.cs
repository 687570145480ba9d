using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">Permanent once it is used; kept in capitals.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it wants to achieve; may be empty.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="LevelId">Its plan level.</param>
/// <param name="ServiceCode">The service whose plan it is; empty for none.</param>
/// <param name="DirectorateCode">The directorate that leads it, where no service does; empty for none.</param>
/// <param name="BodyCode">The accountable body; empty for none.</param>
/// <param name="StartsOn">The first day of the plan; may be left out.</param>
/// <param name="EndsOn">The last day of the plan; may be left out.</param>
/// <param name="Serves">The codes of the elements it serves.</param>
public sealed record AddElementRequest(
    string Code,
    string Title,
    string Description,
    string Owner,
    int LevelId,
    string ServiceCode,
    string DirectorateCode,
    string BodyCode,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<string> Serves
);

public sealed class AddElementValidator : AbstractValidator<AddElementRequest>
{
    public AddElementValidator()
    {
        RuleFor(r => r.Code)
            .IsACode(PlanElement.CodeLength)
            .Must(code => !ElementParts.IsReserved(code))
            .WithMessage("This word is the address of a page. Choose another code.");
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
    }
}

/// <summary>Adds an element to the golden thread, under what it serves. A code that somebody has already is refused.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class AddElement(UseCaseServices services)
    : UseCase<AddElementRequest, string>(services, new AddElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var code = ElementParts.Code(request.Code);
        if (await work.Db.PlanElements.AnyAsync(e => e.Code == code, cancellationToken))
        {
            return new Outcome<string>.Invalid([new FieldError("Code", ThreadRefusals.CodeIsTaken.Sentence)]);
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

        if (parts.Body is { } body)
        {
            work.Db.RelyOn(body);
        }

        var element = new PlanElement(
            code,
            request.Title.Trim(),
            request.Description.Trim(),
            request.Owner.Trim(),
            parts.Level!,
            work.Today
        )
        {
            Service = parts.Service,
            Directorate = parts.Directorate,
            AccountableBody = parts.Body,
        };
        element.Span(request.StartsOn, request.EndsOn);
        work.Db.PlanElements.Add(element);

        var codes = request.Serves.Distinct().ToList();
        var parents = await work
            .Db.PlanElements.Include(e => e.Level)
            .Where(e => codes.Contains(e.Code))
            .ToListAsync(cancellationToken);
        if (parents.Count < codes.Count)
        {
            return new Outcome<string>.Invalid([new FieldError("Serves", "Choose elements from the list.")]);
        }

        foreach (var parent in parents)
        {
            if (AlignmentCheck.RefusalOfPair(parent, element) is { } refusal)
            {
                return new Outcome<string>.Invalid([new FieldError("Serves", refusal.Sentence)]);
            }

            work.Db.ElementAlignments.Add(new ElementAlignment(parent, element, work.Today));
        }

        return new Outcome<string>.Done(code);
    }
}
