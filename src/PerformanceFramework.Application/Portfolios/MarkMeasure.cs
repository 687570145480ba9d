using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Portfolios;

/// <param name="IndicatorCode">The indicator to keep on the page of its portfolio.</param>
public sealed record MarkMeasureRequest(string IndicatorCode);

public sealed class MarkMeasureValidator : AbstractValidator<MarkMeasureRequest>;

/// <summary>Keeps an indicator on the page of the portfolio that it belongs to and the member holds; one that is kept already stays.</summary>
[Requires(Permission.MarkMeasures)]
public sealed class MarkMeasure(UseCaseServices services)
    : UseCase<MarkMeasureRequest, string>(services, new MarkMeasureValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MarkMeasureRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await work
            .Db.Indicators.Include(i => i.Service.Portfolio)
            .FirstOrDefaultAsync(i => i.Code == request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<string>.Forbidden();
        }

        if (indicator.State is not IndicatorState.Live)
        {
            return new Outcome<string>.Refused(MarkRefusals.NotLive);
        }

        var portfolio = indicator.Service.Portfolio;
        var marked = await MarksInForce(work.Db, portfolio.Id).ToListAsync(cancellationToken);
        if (!marked.Contains(indicator.Id))
        {
            if (marked.Count >= MeasureMark.Most)
            {
                return new Outcome<string>.Refused(MarkRefusals.TooMany);
            }

            // Of two members who mark at the same moment, one is told of a conflict, and the limit holds.
            work.Db.RelyOn(portfolio);
            work.Db.MeasureMarks.Add(
                new MeasureMark(portfolio, indicator, (work.Actor.Id, work.Actor.Name), work.Today)
            );
        }

        return new Outcome<string>.Done(portfolio.Code);
    }

    // Those of indicators that have left the portfolio, or are live no more, count for nothing.
    private static IQueryable<int> MarksInForce(PerformanceDbContext db, int portfolioId) =>
        db
            .MeasureMarks.Where(m =>
                m.PortfolioId == portfolioId
                && m.EndedOn == null
                && m.Indicator.State == IndicatorState.Live
                && m.Indicator.Service.PortfolioId == portfolioId
            )
            .Select(m => m.IndicatorId);
}
