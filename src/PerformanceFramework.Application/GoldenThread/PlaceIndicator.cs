using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="IndicatorCode">Whose primary alignment it is.</param>
/// <param name="ElementCode">The element to which it goes; empty to take back what was said.</param>
public sealed record PlaceIndicatorRequest(string PlanCode, int StartYear, string IndicatorCode, string ElementCode);

public sealed class PlaceIndicatorValidator : AbstractValidator<PlaceIndicatorRequest>
{
    public PlaceIndicatorValidator() => RuleFor(r => r.IndicatorCode).NotEmpty().WithMessage("Choose an indicator.");
}

/// <summary>Says to which element the primary alignment of an indicator goes when the year opens, because the one it has ends.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class PlaceIndicator(UseCaseServices services)
    : UseCase<PlaceIndicatorRequest, string>(services, new PlaceIndicatorValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        PlaceIndicatorRequest request,
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

        var indicator = await work.Db.Indicators.FirstOrDefaultAsync(
            i => i.Code == request.IndicatorCode,
            cancellationToken
        );
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        var isEnding = rollForward.Lines.Any(l => l.Code == request.ElementCode && l.Fate is LineFate.Ends);
        var isThere =
            rollForward.Lines.Any(l => l.Code == request.ElementCode)
            || await work.Db.PlanElements.AnyAsync(
                e => e.Code == request.ElementCode && e.RetiredOn == null,
                cancellationToken
            );
        if (request.ElementCode.Length > 0 && (isEnding || !isThere))
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.ElementCode), "Choose an element that goes on."),
            ]);
        }

        if (request.ElementCode.Length > 0)
        {
            rollForward.GiveHome(indicator, request.ElementCode);
        }
        else if (rollForward.Homes.FirstOrDefault(home => home.IndicatorId == indicator.Id) is { } home)
        {
            work.Db.Remove(home);
        }

        return new Outcome<string>.Done(indicator.Name);
    }
}
