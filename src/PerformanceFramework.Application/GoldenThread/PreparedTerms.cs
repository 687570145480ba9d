using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>What is typed about an element of the year that is prepared.</summary>
/// <param name="ServiceCode">The service whose plan it is; empty for none.</param>
/// <param name="DirectorateCode">The directorate that leads it, where no service does; empty for none.</param>
/// <param name="Serves">The codes of the elements it will serve.</param>
/// <param name="Indicators">The codes of the indicators that will be aligned to it.</param>
/// <param name="BodyCode">The accountable body; empty for none.</param>
public sealed record PreparedTermsRequest(
    string Title,
    string Description,
    string Owner,
    string ServiceCode,
    string DirectorateCode,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<string> Serves,
    IReadOnlyList<string> Indicators,
    string BodyCode
)
{
    internal PlanTerms Terms =>
        new(
            Title.Trim(),
            Description.Trim(),
            Owner.Trim(),
            ServiceCode,
            DirectorateCode,
            StartsOn,
            EndsOn,
            new CodeSet(Serves),
            new CodeSet(Indicators)
        )
        {
            Body = BodyCode,
        };

    /// <summary>What was sent and is not there.</summary>
    internal async Task<IReadOnlyList<FieldError>> MissingAsync(
        PerformanceDbContext db,
        RollForward rollForward,
        PlanTerms? before,
        CancellationToken cancellationToken
    )
    {
        var errors = new List<FieldError>();
        var parts = await ElementParts.FindAsync(db, 0, ServiceCode, DirectorateCode, BodyCode, cancellationToken);
        errors.AddRange(
            parts
                .Missing(
                    ServiceCode == before?.Service ? "" : ServiceCode,
                    DirectorateCode == before?.Directorate ? "" : DirectorateCode,
                    BodyCode == before?.Body ? "" : BodyCode
                )
                .Where(error => error.Field != "LevelId")
        );
        var elements = await db
            .PlanElements.Where(e => Serves.Contains(e.Code) && e.RetiredOn == null)
            .Select(e => e.Code)
            .ToListAsync(cancellationToken);
        if (Serves.Except(elements).Except(rollForward.Lines.Select(line => line.Code)).Any())
        {
            errors.Add(new FieldError("Serves", "Choose elements from the list."));
        }

        var live = await db
            .Indicators.Where(i => Indicators.Contains(i.Code) && i.State == IndicatorState.Live)
            .Select(i => i.Code)
            .ToListAsync(cancellationToken);
        if (Indicators.Except(live).Except(before?.Indicators.Codes ?? []).Any())
        {
            errors.Add(new FieldError("Indicators", "Choose live indicators from the list."));
        }

        return errors;
    }
}

internal sealed class PreparedTermsValidator : AbstractValidator<PreparedTermsRequest>
{
    public PreparedTermsValidator()
    {
        RuleFor(r => r.Title).IsWritten("the title", PlanElement.TitleLength);
        RuleFor(r => r.Description).MayBeWritten("the description", PlanElement.DescriptionLength);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", PlanElement.OwnerLength);
        RuleFor(r => r.DirectorateCode)
            .Must((r, directorate) => directorate.Length == 0 || r.ServiceCode.Length == 0)
            .WithMessage("Choose a service or a directorate, not both: a service belongs to its directorate already.");
        RuleFor(r => r.EndsOn)
            .Must((r, ends) => ends is null || r.StartsOn is null || ends > r.StartsOn)
            .WithMessage("The last day has to come after the first.");
    }
}
