using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Portfolios;

/// <param name="IndicatorCode">The indicator that need not be on the page of its portfolio any more.</param>
public sealed record UnmarkMeasureRequest(string IndicatorCode);

public sealed class UnmarkMeasureValidator : AbstractValidator<UnmarkMeasureRequest>;

/// <summary>No longer keeps an indicator on the page of the portfolio that it belongs to and the member holds; it is there when the rule chooses it.</summary>
[Requires(Permission.MarkMeasures)]
public sealed class UnmarkMeasure(UseCaseServices services)
    : UseCase<UnmarkMeasureRequest, string>(services, new UnmarkMeasureValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        UnmarkMeasureRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<string>.Forbidden();
        }

        var portfolioId = indicator.Service.PortfolioId;
        var mark = await work.Db.MeasureMarks.FirstOrDefaultAsync(
            m => m.PortfolioId == portfolioId && m.IndicatorId == indicator.Id && m.EndedOn == null,
            cancellationToken
        );
        mark?.End(work.Today);
        return new Outcome<string>.Done(indicator.Code);
    }
}
