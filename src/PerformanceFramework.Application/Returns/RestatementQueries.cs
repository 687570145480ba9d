using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>What the ledger is narrowed down to; null means any.</summary>
/// <param name="Service">The code of a service.</param>
/// <param name="Indicator">The code of an indicator.</param>
public sealed record RestatementFilter(
    RestatementState? State = null,
    string? Service = null,
    string? Indicator = null
);

/// <summary>One restatement.</summary>
/// <param name="Before">What was reported until then, as it is shown.</param>
/// <param name="After">The new value, as it is shown.</param>
/// <param name="ProposedAt">UTC.</param>
/// <param name="DecidedAt">UTC; null while it waits.</param>
public sealed record RestatementRow(
    int Id,
    int Version,
    string Code,
    string Name,
    string Service,
    bool IsMadeUp,
    ReportingPeriod Period,
    RestatementState State,
    string Before,
    string After,
    Status StatusBefore,
    Status StatusAfter,
    string Reason,
    string ProposedBy,
    DateTime ProposedAt,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? RefusalReason
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The reader may approve or refuse it: it waits, and somebody else proposed it.</summary>
    public bool MayDecide { get; init; }

    public bool MayWithdraw { get; init; }
}

/// <summary>A page of the ledger, the latest first.</summary>
/// <param name="Services">Those to choose from.</param>
public sealed record RestatementLedger(
    IReadOnlyList<RestatementRow> Rows,
    int Page,
    int Pages,
    int Total,
    IReadOnlyList<(string Code, string Name)> Services
);

/// <summary>One restatement with what it changes.</summary>
/// <param name="Commentary">What would stand, or stands, beside the new value.</param>
/// <param name="Effect">What it changes, in sentences; as it was approved, or as it would be now.</param>
/// <param name="Stamp">To be sent back with an approval; null where it cannot be approved.</param>
/// <param name="Problem">Why it cannot be approved as it stands; null where it can, or is decided.</param>
public sealed record RestatementDetail(
    RestatementRow Row,
    CommentaryAnswers Commentary,
    IReadOnlyList<string> Effect,
    string? Stamp,
    string? Problem
);

/// <summary>What somebody needs to propose a restatement.</summary>
/// <param name="Periods">Those with a figure, the latest first.</param>
/// <param name="Figure">The one chosen; null while none is.</param>
public sealed record RestatementForm(
    string Code,
    string Name,
    string Service,
    bool IsMadeUp,
    FigureLimits Limits,
    bool IsCalculated,
    IReadOnlyList<(ReportingPeriod Period, string Value)> Periods,
    RestatementFigure? Figure
);

/// <summary>A figure that is to be restated.</summary>
/// <param name="Version">To be sent back with the proposal.</param>
/// <param name="Now">What is reported, as somebody would have typed it.</param>
/// <param name="Value">As it is shown.</param>
/// <param name="Target">As it is shown.</param>
/// <param name="IsJudged">The status is given by a person.</param>
/// <param name="WaitingId">A restatement of it that waits; null where there is none.</param>
public sealed record RestatementFigure(
    ReportingPeriod Period,
    int Version,
    EntryInput Now,
    string Value,
    string Target,
    Status Status,
    string StatusExplanation,
    bool IsJudged,
    int? WaitingId
);

/// <summary>A new value tried: what it would change, or what is wrong with it.</summary>
/// <param name="Value">Null where something is wrong.</param>
public sealed record RestatementTrial(
    FigureCopy? Value,
    RestatementEffect? Effect,
    bool IsSame,
    IReadOnlyList<FieldError> Errors
);

/// <summary>
/// What people read of restatements. What is approved is seen by whoever sees the figure; proposals, and what became of them,
/// by those who may open the returns of the service.
/// </summary>
public sealed class RestatementQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    public const int PageSize = 25;
    private const int RowsAtATime = 500;

    /// <summary>The ledger.</summary>
    /// <param name="page">From 1; beyond the last, the last is given.</param>
    public async Task<RestatementLedger> LedgerAsync(
        Actor actor,
        RestatementFilter filter,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewDashboards))
        {
            return new RestatementLedger([], 1, 1, 0, []);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = Visible(db, actor);
        var services = await visible
            .Select(r => new { r.Indicator.Service.Code, r.Indicator.Service.Name })
            .Distinct()
            .ToListAsync(cancellationToken);
        var fitting = Narrowed(visible, filter);
        var total = await fitting.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await Rows(fitting.OrderByDescending(r => r.Id).Skip((shown - 1) * PageSize).Take(PageSize))
            .ToListAsync(cancellationToken);
        return new RestatementLedger(
            rows.Select(row => row.Of(actor)).ToList(),
            shown,
            pages,
            total,
            services.OrderBy(s => s.Name, StringComparer.CurrentCulture).Select(s => (s.Code, s.Name)).ToList()
        );
    }

    /// <summary>Every restatement that fits, the latest first, read some at a time.</summary>
    public async IAsyncEnumerable<RestatementRow> LinesAsync(
        Actor actor,
        RestatementFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewDashboards))
        {
            yield break;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var before = int.MaxValue;
        while (true)
        {
            var last = before;
            var rows = await Rows(
                    Narrowed(Visible(db, actor), filter)
                        .Where(r => r.Id < last)
                        .OrderByDescending(r => r.Id)
                        .Take(RowsAtATime)
                )
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                yield return row.Of(actor);
            }

            if (rows.Count < RowsAtATime)
            {
                yield break;
            }

            before = rows[^1].Restatement.Id;
        }
    }

    /// <summary>Those that wait for a decision, as far as somebody may see them: those for the reader first.</summary>
    public async Task<IReadOnlyList<RestatementRow>> WaitingAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await Rows(Visible(db, actor).Where(r => r.State == RestatementState.Proposed).OrderBy(r => r.Id))
            .ToListAsync(cancellationToken);
        return rows.Select(row => row.Of(actor)).OrderByDescending(row => row.MayDecide).ToList();
    }

    /// <summary>One restatement with what it changes; null where there is none, or it is not the reader's to see.</summary>
    /// <param name="today">From when it would count, were it approved now.</param>
    public async Task<RestatementDetail?> DetailAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await Rows(Visible(db, actor).Where(r => r.Id == id)).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var restatement = found.Restatement;
        var row = found.Of(actor);
        if (restatement.State is not RestatementState.Proposed)
        {
            var sentences = RestatementEffect.For(actor, restatement.Effect);

            // The first is about the figure itself; the others may be about figures of rounds that are still open.
            return new RestatementDetail(
                row,
                restatement.Typed.Answers,
                actor.ReachOf(Permission.ViewReturns).Covers(found.Service) ? sentences : sentences.Take(1).ToList(),
                null,
                null
            );
        }

        var (effect, problem) = await EffectAsync(db, found, today, cancellationToken);
        return new RestatementDetail(row, restatement.Typed.Answers, effect?.For(actor) ?? [], effect?.Stamp, problem);
    }

    /// <summary>What somebody needs to propose a restatement; null where there is no such indicator within their reach.</summary>
    /// <param name="period">The code of the period whose figure it is about; empty where none is chosen yet.</param>
    public async Task<RestatementForm?> FormAsync(
        Actor actor,
        string code,
        string period,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var ids = db.Indicators.Where(i => i.Code == code);
        var indicator = await ids.Include(i => i.Service).FirstOrDefaultAsync(cancellationToken);
        if (indicator is null || !actor.ReachOf(Permission.ProposeRestatements).Covers(indicator.Service))
        {
            return null;
        }

        var record = (await IndicatorRecords.LoadAsync(db, [indicator.Id], cancellationToken))[indicator.Id];
        var chosen = ReportingPeriod.TryParse(period, out var read)
            ? record.Observations.FirstOrDefault(o => o.Period == read)
            : null;
        var waiting = await db
            .Restatements.Where(r => r.IndicatorId == indicator.Id && r.State == RestatementState.Proposed)
            .Select(r => new { r.Id, r.Period })
            .ToListAsync(cancellationToken);
        return new RestatementForm(
            indicator.Code,
            indicator.Name,
            indicator.Service.Name,
            indicator.IsMadeUp,
            indicator.Limits,
            indicator.Formula is not null,
            record.Observations.Select(o => (o.Period, o.Observed.Short(indicator.Unit))).Reverse().ToList(),
            chosen is null
                ? null
                : new RestatementFigure(
                    chosen.Period,
                    chosen.Version,
                    RestatementReading.Typed(chosen),
                    chosen.Observed.Short(indicator.Unit),
                    record.TermsFor(chosen.Period).Target.InWords(indicator.Unit),
                    chosen.Assessment.Status,
                    chosen.Assessment.StatusExplanation,
                    record.TermsFor(chosen.Period).IsJudged,
                    waiting.Find(w => w.Period == chosen.Period)?.Id
                )
        );
    }

    /// <summary>What a new value for a figure would change, with nothing saved; null where there is no such figure within reach.</summary>
    /// <param name="today">From when it would count.</param>
    public async Task<RestatementTrial?> TryAsync(
        Actor actor,
        string code,
        string period,
        EntryInput input,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            !ReportingPeriod.TryParse(period, out var read)
            || await RestatementReading.FigureAsync(db, code, read, cancellationToken) is not { } figure
            || !actor.ReachOf(Permission.ProposeRestatements).Covers(figure.Indicator.Service)
        )
        {
            return null;
        }

        db.ShowingExempt(Reach.Everything);
        var records = await IndicatorRecords.LoadAsync(db, [figure.IndicatorId], cancellationToken);
        var record = records[figure.IndicatorId];
        var (value, errors) = RestatementReading.Read(record, figure, input, actor.Name);
        if (value is null || RestatementReading.IsSame(figure, value))
        {
            return new RestatementTrial(Copy(value), null, value is not null, errors);
        }

        var effect = await RestatementEffect.ApplyAsync(db, record, figure, value, today, cancellationToken);
        return new RestatementTrial(Copy(value), effect, IsSame: false, errors);
    }

    private static FigureCopy? Copy(ReportedValue? value) => value is null ? null : FigureCopy.Of(value);

    private static async Task<(RestatementEffect? Effect, string? Problem)> EffectAsync(
        PerformanceDbContext db,
        LedgerRow found,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // What it changes elsewhere is worked out whole, as approval does, and told to those who may see it.
        db.ShowingExempt(Reach.Everything);
        var restatement = found.Restatement;
        var (figure, gone) = await RestatementLoading.FigureAsync(db, restatement, found.Code, cancellationToken);
        if (gone is not null)
        {
            return (null, gone.Sentence);
        }

        var records = await IndicatorRecords.LoadAsync(db, [figure.IndicatorId], cancellationToken);
        var record = records[figure.IndicatorId];
        var (value, errors) = RestatementReading.Read(record, figure, restatement.Typed, restatement.ProposedBy);
        return value is null
            ? (null, string.Join(" ", errors.Select(error => error.Sentence)))
            : (await RestatementEffect.ApplyAsync(db, record, figure, value, today, cancellationToken), null);
    }

    private static IQueryable<Restatement> Visible(PerformanceDbContext db, Actor actor)
    {
        var reach = actor.ReachOf(Permission.ViewReturns);
        var figures = db.Observations.Where(FigureVisibility.For(actor));
        return db.Restatements.Where(r =>
            reach.WholeCouncil
            || reach.ServiceIds.Contains(r.Indicator.ServiceId)
            || reach.DirectorateIds.Contains(r.Indicator.Service.DirectorateId)
            || reach.PortfolioIds.Contains(r.Indicator.Service.PortfolioId)
            || (
                r.State == RestatementState.Approved
                && figures.Any(o => o.IndicatorId == r.IndicatorId && o.Period == r.Period)
            )
        );
    }

    private static IQueryable<Restatement> Narrowed(IQueryable<Restatement> restatements, RestatementFilter filter) =>
        restatements.Where(r =>
            (filter.State == null || r.State == filter.State)
            && (filter.Service == null || r.Indicator.Service.Code == filter.Service)
            && (filter.Indicator == null || r.Indicator.Code == filter.Indicator)
        );

    private static IQueryable<LedgerRow> Rows(IQueryable<Restatement> restatements) =>
        restatements
            .Select(r => new LedgerRow
            {
                Restatement = r,
                Code = r.Indicator.Code,
                Name = r.Indicator.Name,
                IsMadeUp = r.Indicator.IsMadeUp,
                IsExempt = r.Indicator.ExemptUnder != null,
                Unit = r.Indicator.Unit,
                Service = r.Indicator.Service,
            })
            .AsNoTracking();

    private sealed class LedgerRow
    {
        public required Restatement Restatement { get; init; }

        public required string Code { get; init; }

        public required string Name { get; init; }

        public required bool IsMadeUp { get; init; }

        public required bool IsExempt { get; init; }

        public required Unit Unit { get; init; }

        public required Domain.Organisation.Service Service { get; init; }

        public RestatementRow Of(Actor actor)
        {
            var r = Restatement;
            return new RestatementRow(
                r.Id,
                r.Version,
                Code,
                Name,
                Service.Name,
                IsMadeUp,
                r.Period,
                r.State,
                Text(r.Before),
                Text(r.After),
                r.StatusBefore,
                r.StatusAfter,
                r.Reason,
                r.ProposedBy,
                r.ProposedAt,
                r.DecidedBy,
                r.DecidedAt,
                r.RefusalReason
            )
            {
                IsExempt = IsExempt,
                MayDecide =
                    r.WhyNotApprovable(actor.Id) is null
                    && actor.ReachOf(Permission.DecideRestatements).Covers(Service),
                MayWithdraw =
                    r.State is RestatementState.Proposed
                    && actor.ReachOf(Permission.ProposeRestatements).Covers(Service),
            };
        }

        private string Text(FigureCopy figure) =>
            figure.ToReported().Value.Short(Unit)
            + (IsMadeUp && figure.Value is not null ? "†" : "")
            + (figure.IsProvisional ? " (provisional)" : "");
    }
}
