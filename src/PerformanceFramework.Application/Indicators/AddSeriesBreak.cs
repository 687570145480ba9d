using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator's.</param>
/// <param name="From">The first day of the new series.</param>
/// <param name="Kind">A break in the series, or a new definition.</param>
/// <param name="Reason">What changed.</param>
public sealed record AddSeriesBreakRequest(string Code, DateOnly? From, SeriesChange Kind, string Reason);

public sealed class AddSeriesBreakValidator : AbstractValidator<AddSeriesBreakRequest>
{
    public AddSeriesBreakValidator()
    {
        RuleFor(r => r.From).NotNull().WithMessage("Enter the first day of the new series.");
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what changed.");
        RuleFor(r => r.Reason).IsAReason(SeriesBreak.ReasonLength);
    }
}

/// <summary>Breaks a series from a day on: no direction, signal or trend is followed across it, for figures of the past too.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class AddSeriesBreak(UseCaseServices services)
    : UseCase<AddSeriesBreakRequest, DateOnly>(services, new AddSeriesBreakValidator())
{
    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        AddSeriesBreakRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<DateOnly>.NotFound();
        }

        var from = request.From!.Value;
        if (
            await work.Db.SeriesBreaks.AnyAsync(b => b.IndicatorId == indicator.Id && b.From == from, cancellationToken)
        )
        {
            return new Outcome<DateOnly>.Refused(IndicatorRefusals.BreakOnThatDay);
        }

        work.Reason = request.Reason;
        var seriesBreak = new SeriesBreak(indicator, from, request.Kind, request.Reason.Trim());
        work.Db.SeriesBreaks.Add(seriesBreak);
        await IndicatorLoading.ReassessAsync(work.Db, indicator, seriesBreak, cancellationToken);
        return new Outcome<DateOnly>.Done(from);
    }
}
