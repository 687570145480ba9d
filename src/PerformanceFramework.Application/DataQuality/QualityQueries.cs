using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.DataQuality;

/// <summary>The self-assessment of an indicator's data in one year.</summary>
/// <param name="TakenFrom">The year whose answers it began with; null for none.</param>
/// <param name="Review">Null while nobody has reviewed it.</param>
public sealed record AssessmentDetail(
    FinancialYear Year,
    int Version,
    QualityAnswers Answers,
    FinancialYear? TakenFrom,
    string AssessedBy,
    DateOnly AssessedOn,
    QualityReview? Review,
    string ReviewNote,
    string? ReviewedBy,
    DateOnly? ReviewedOn
);

/// <summary>The quality of the data of one indicator.</summary>
/// <param name="ThisYear">Null where nobody has assessed it for the year.</param>
/// <param name="LastYear">Of the year before; null where nobody assessed it then.</param>
/// <param name="Checks">The latest first.</param>
public sealed record IndicatorQuality(
    string Code,
    string Name,
    string Service,
    bool IsLive,
    FinancialYear Year,
    AssessmentDetail? ThisYear,
    AssessmentDetail? LastYear,
    bool MayAssess,
    bool MayReview,
    IReadOnlyList<SpotCheckLine> Checks
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <summary>The assessments of a year, of all live indicators that the reader answers for or looks after.</summary>
public sealed record QualityYear(FinancialYear Year, IReadOnlyList<QualityYearRow> Rows)
{
    public int All => Rows.Count;

    public int Assessed => Rows.Count(row => row.Assessment is not null);

    public int Reviewed => Rows.Count(row => row.Assessment?.Review is not null);

    /// <summary>How many have an overall rating.</summary>
    public int Rated(QualityRating overall) => Rows.Count(row => row.Assessment?.Answers.Overall == overall);
}

/// <param name="Assessment">Null where it is due, or missing.</param>
public sealed record QualityYearRow(
    string Code,
    string Name,
    string Service,
    string ServiceCode,
    AssessmentDetail? Assessment
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <summary>One spot check in a list, and by itself.</summary>
/// <param name="Figure">As it was shown when it was checked.</param>
public sealed record SpotCheckLine(
    int Id,
    string Code,
    string Name,
    bool IsMadeUp,
    ReportingPeriod Period,
    string Figure,
    SpotCheckFindings Findings,
    Role CheckedAs,
    string CheckedBy,
    DateOnly RecordedOn,
    IReadOnlyList<SpotCheckActionLine> Actions
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    public int OpenActions => Actions.Count(action => action.DoneOn is null);
}

/// <summary>What is to be done about a finding.</summary>
public sealed record SpotCheckActionLine(
    int Id,
    int Version,
    string Action,
    string Owner,
    DateOnly Due,
    DateOnly? DoneOn
);

/// <summary>An indicator whose figures can be checked.</summary>
/// <param name="Figures">Those with a value, the latest first.</param>
public sealed record CheckableIndicator(
    string Code,
    string Name,
    IReadOnlyList<(ReportingPeriod Period, string Value)> Figures
);

/// <summary>
/// What people read of the quality of data: those who work with returns, of what their returns reach. Members and partners
/// read how sure we are of a figure beside the figure itself.
/// </summary>
public sealed class QualityQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    private const int MostFigures = 24;

    /// <summary>The quality of one indicator's data in a year; null when there is no such indicator, or it is not the reader's to see.</summary>
    public async Task<IndicatorQuality?> OfIndicatorAsync(
        Actor actor,
        string code,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicator = await db
            .Indicators.AsNoTracking()
            .Where(i => i.Code == code)
            .Select(i => new
            {
                i.Id,
                IsExempt = i.ExemptUnder != null,
                i.Code,
                i.Name,
                i.State,
                i.Service,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (indicator is null || !actor.ReachOf(Permission.ViewReturns).Covers(indicator.Service))
        {
            return null;
        }

        var years = await db
            .QualityAssessments.AsNoTracking()
            .Where(a =>
                a.IndicatorId == indicator.Id && (a.StartYear == year.StartYear || a.StartYear == year.StartYear - 1)
            )
            .ToListAsync(cancellationToken);
        var thisYear = years.Find(a => a.StartYear == year.StartYear);
        var isLive = indicator.State is IndicatorState.Live;
        return new IndicatorQuality(
            indicator.Code,
            indicator.Name,
            indicator.Service.Name,
            isLive,
            year,
            Detail(thisYear),
            Detail(years.Find(a => a.StartYear == year.StartYear - 1)),
            isLive && actor.ReachOf(Permission.AssessQuality).Covers(indicator.Service),
            thisYear is not null
                && actor.ReachOf(Permission.ReviewQuality).WholeCouncil
                && thisYear.AssessedById != actor.Id,
            await ChecksAsync(db, c => c.IndicatorId == indicator.Id, cancellationToken)
        )
        {
            IsExempt = indicator.IsExempt,
        };
    }

    /// <summary>
    /// Which live indicators have been assessed for a year, and which have not, in order of code. Those of which nothing was due
    /// in the year, because they were not there yet, are left out.
    /// </summary>
    public async Task<QualityYear> OfYearAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return new QualityYear(year, []);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var reach = actor.ReachOf(Permission.ViewReturns);
        var rows = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .Where(i =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(i.ServiceId)
                || reach.DirectorateIds.Contains(i.Service.DirectorateId)
                || reach.PortfolioIds.Contains(i.Service.PortfolioId)
            )
            .LeftJoin(
                db.QualityAssessments.Where(a => a.StartYear == year.StartYear),
                i => i.Id,
                a => a.IndicatorId,
                (i, a) =>
                    new
                    {
                        i.Code,
                        i.Name,
                        Service = i.Service.Name,
                        ServiceCode = i.Service.Code,
                        i.LiveFrom,
                        i.Frequency,
                        IsExempt = i.ExemptUnder != null,
                        Assessment = a,
                    }
            )
            .OrderBy(row => row.Code)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new QualityYear(
            year,
            rows.Where(row => row.Assessment is not null || FirstYear(row.LiveFrom, row.Frequency) <= year)
                .Select(row => new QualityYearRow(
                    row.Code,
                    row.Name,
                    row.Service,
                    row.ServiceCode,
                    Detail(row.Assessment)
                )
                {
                    IsExempt = row.IsExempt,
                })
                .ToList()
        );
    }

    /// <summary>The year in which the first period ends that an indicator is reported for; the earliest where records go no further back.</summary>
    private static FinancialYear FirstYear(DateOnly? liveFrom, Frequency frequency) =>
        liveFrom is { } day
            ? FinancialYear.Containing(ReportingPeriod.Containing(frequency.PeriodKind(), day).End)
            : new FinancialYear(ReportingPeriod.EarliestYear);

    /// <summary>The spot checks of a financial year, by the day of the check, the latest first.</summary>
    public async Task<IReadOnlyList<SpotCheckLine>> ChecksAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var (start, end) = (year.Start, year.End);
        return await WithinReachAsync(db, actor, c => c.CheckedOn >= start && c.CheckedOn <= end, cancellationToken);
    }

    /// <summary>The spot checks with something still to be done, of whatever year.</summary>
    public async Task<IReadOnlyList<SpotCheckLine>> OpenChecksAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await WithinReachAsync(db, actor, c => c.Actions.Any(a => a.DoneOn == null), cancellationToken);
    }

    /// <summary>One spot check; null when there is none, or it is not the reader's to see.</summary>
    public async Task<SpotCheckLine?> CheckAsync(Actor actor, int id, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return (await WithinReachAsync(db, actor, c => c.Id == id, cancellationToken)).SingleOrDefault();
    }

    /// <summary>An indicator with the figures that can be checked; null when there is none, or the reader may record no check.</summary>
    public async Task<CheckableIndicator?> CheckableAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.RecordSpotChecks).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicator = await db
            .Indicators.AsNoTracking()
            .Where(i => i.Code == code && (i.State == IndicatorState.Live || i.State == IndicatorState.Retired))
            .FirstOrDefaultAsync(cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var figures = await db
            .Observations.AsNoTracking()
            .Where(Indicators.FigureVisibility.For(actor))
            .Where(o => o.IndicatorId == indicator.Id)
            .Where(o => o.Kind == ValueKind.Number || o.Kind == ValueKind.Text)
            .OrderByDescending(o => o.PeriodEnd)
            .Take(MostFigures)
            .ToListAsync(cancellationToken);
        return new CheckableIndicator(
            indicator.Code,
            indicator.Name,
            figures.Select(o => (o.Period, o.Observed.Short(indicator.Unit))).ToList()
        );
    }

    private static Task<IReadOnlyList<SpotCheckLine>> WithinReachAsync(
        PerformanceDbContext db,
        Actor actor,
        Expression<Func<SpotCheck, bool>> chosen,
        CancellationToken cancellationToken
    )
    {
        var reach = actor.ReachOf(Permission.ViewReturns);
        return ChecksAsync(
            db.SpotChecks.Where(chosen)
                .Where(c =>
                    reach.WholeCouncil
                    || reach.ServiceIds.Contains(c.Indicator.ServiceId)
                    || reach.DirectorateIds.Contains(c.Indicator.Service.DirectorateId)
                    || reach.PortfolioIds.Contains(c.Indicator.Service.PortfolioId)
                ),
            cancellationToken
        );
    }

    private static Task<IReadOnlyList<SpotCheckLine>> ChecksAsync(
        PerformanceDbContext db,
        Expression<Func<SpotCheck, bool>> chosen,
        CancellationToken cancellationToken
    ) => ChecksAsync(db.SpotChecks.Where(chosen), cancellationToken);

    private static async Task<IReadOnlyList<SpotCheckLine>> ChecksAsync(
        IQueryable<SpotCheck> chosen,
        CancellationToken cancellationToken
    )
    {
        var checks = await chosen
            .Include(c => c.Indicator)
            .Include(c => c.Actions)
            .OrderByDescending(c => c.CheckedOn)
            .ThenByDescending(c => c.Id)
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return checks
            .Select(c => new SpotCheckLine(
                c.Id,
                c.Indicator.Code,
                c.Indicator.Name,
                c.Indicator.IsMadeUp,
                c.Period,
                c.Figure,
                new SpotCheckFindings(c.CheckedOn, c.Sample, c.InAgreement, c.Recalculated, c.Result, c.Finding),
                c.CheckedAs,
                c.CheckedBy,
                c.RecordedOn,
                c.Actions.OrderBy(a => a.Due)
                    .ThenBy(a => a.Id)
                    .Select(a => new SpotCheckActionLine(a.Id, a.Version, a.Action, a.Owner, a.Due, a.DoneOn))
                    .ToList()
            )
            {
                IsExempt = c.Indicator.ExemptUnder is not null,
            })
            .ToList();
    }

    private static AssessmentDetail? Detail(QualityAssessment? assessment) =>
        assessment is null
            ? null
            : new AssessmentDetail(
                assessment.Year,
                assessment.Version,
                assessment.Answers,
                assessment.TakenFrom is { } from ? new FinancialYear(from) : null,
                assessment.AssessedBy,
                assessment.AssessedOn,
                assessment.Review,
                assessment.ReviewNote,
                assessment.ReviewedBy,
                assessment.ReviewedOn
            );
}
