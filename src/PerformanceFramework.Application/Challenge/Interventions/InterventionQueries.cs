using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <summary>An intervention with what the figures say of it.</summary>
/// <param name="Indicator">Its code and its name.</param>
/// <param name="Outcome">As it was confirmed; of others, what the figures say now. Null where it was cancelled.</param>
/// <param name="Explanation">Why; empty where it was cancelled.</param>
/// <param name="Change">The average after minus the one before; null where it is not known.</param>
public sealed record InterventionLine(
    int Id,
    int Version,
    (string Code, string Name) Indicator,
    string Service,
    string Directorate,
    Unit Unit,
    InterventionState State,
    InterventionTerms Terms,
    string RecordedBy,
    DateOnly RecordedOn,
    VerdictOutcome? Outcome,
    string Explanation,
    decimal? Change
)
{
    /// <summary>The indicator is an exempt item.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The figures are made up for the demonstration.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>Of a confirmed one: what was learned, who said so and when; null where it is not confirmed.</summary>
    public (string Words, string By, DateOnly On)? Confirmation { get; init; }

    /// <summary>Why it was cancelled, by whom and when; null where it was not.</summary>
    public (string Reason, string By, DateOnly On)? Cancellation { get; init; }
}

/// <summary>One intervention as its page shows it.</summary>
/// <param name="Now">What the figures say now; null where it was cancelled.</param>
/// <param name="MayChange">The reader may change or cancel it.</param>
/// <param name="MayConfirm">The reader may confirm its verdict.</param>
/// <param name="MayReopen">The reader may open its confirmation again.</param>
public sealed record InterventionDetail(
    InterventionLine Line,
    ConfirmedVerdict? Now,
    bool MayChange,
    bool MayConfirm,
    bool MayReopen
)
{
    /// <summary>The figures say something else than was confirmed.</summary>
    public bool TellsOtherwise => Line.State is InterventionState.Confirmed && Now!.Outcome != Line.Outcome;

    /// <summary>The reader would confirm it, had they not recorded it themselves.</summary>
    public bool IsTheirOwn { get; init; }
}

/// <summary>What is needed to record an intervention.</summary>
/// <param name="GoodIsMore">Null where neither higher nor lower is better.</param>
public sealed record InterventionForm(string Code, string Name, string Service, Unit Unit, bool? GoodIsMore);

/// <summary>What was tried for an indicator: the latest first.</summary>
/// <param name="MayRecord">The reader may record what is done for it.</param>
public sealed record InterventionsOf(IReadOnlyList<InterventionLine> Lines, bool MayRecord);

/// <summary>What people read of interventions. Verdicts rest on figures of closed rounds, so they are the same for all.</summary>
public sealed partial class InterventionQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null where there is none, or it is not the reader's to see.</summary>
    public async Task<InterventionDetail?> DetailAsync(
        Actor actor,
        int id,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await RowsAsync(Visible(db).Where(i => i.Id == id), cancellationToken);
        if (found is not [var row])
        {
            return null;
        }

        var intervention = row.Intervention;
        var now =
            intervention.State is InterventionState.Cancelled
                ? null
                : ConfirmedVerdict.Of(
                    InterventionLoading.VerdictOn(
                        intervention,
                        await InterventionLoading.SeriesAsync(db, intervention.IndicatorId, cancellationToken)
                    )
                );
        var records = actor.ReachOf(Permission.RecordInterventions).Covers(row.Service);
        var confirms = actor.ReachOf(Permission.ConfirmVerdicts).Covers(row.Service);
        var waits =
            confirms && intervention.State is InterventionState.Open && now!.Outcome is not VerdictOutcome.TooEarly;
        var isTheirOwn = intervention.RecordedById == actor.Id;
        return new InterventionDetail(
            row.Line(now),
            now,
            records && intervention.State is InterventionState.Open,
            waits && !isTheirOwn,
            confirms && intervention.State is InterventionState.Confirmed
        )
        {
            IsTheirOwn = waits && isTheirOwn,
        };
    }

    /// <summary>What was tried for an indicator; null where the reader may not see it.</summary>
    /// <param name="code">The indicator's.</param>
    public async Task<InterventionsOf?> OfIndicatorAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await RowsAsync(
            Visible(db)
                .Where(i => i.Indicator.Code == code)
                .OrderByDescending(i => i.Began)
                .ThenByDescending(i => i.Id),
            cancellationToken
        );
        var mayRecord = await FormAsync(db, actor, code, cancellationToken) is not null;
        if (rows.Count == 0)
        {
            return new InterventionsOf([], mayRecord);
        }

        var series = await InterventionLoading.SeriesAsync(db, rows[0].Intervention.IndicatorId, cancellationToken);
        return new InterventionsOf(
            rows.ConvertAll(row =>
                row.Line(ConfirmedVerdict.Of(InterventionLoading.VerdictOn(row.Intervention, series)))
            ),
            mayRecord
        );
    }

    /// <summary>What is needed to record what was done for an indicator; null where the reader may not, or it is not live.</summary>
    public async Task<InterventionForm?> FormAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await FormAsync(db, actor, code, cancellationToken);
    }

    // Those of a draft are nobody's business, and there are none of indicators that never were live.
    internal static IQueryable<Intervention> Visible(PerformanceDbContext db) =>
        db.Interventions.Where(i =>
            i.Indicator.State == IndicatorState.Live || i.Indicator.State == IndicatorState.Retired
        );

    private static async Task<InterventionForm?> FormAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (!actor.Has(Permission.RecordInterventions))
        {
            return null;
        }

        var found = await db
            .Indicators.Include(i => i.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(i => i.Code == code && i.State == IndicatorState.Live, cancellationToken);
        return found is not null && actor.ReachOf(Permission.RecordInterventions).Covers(found.Service)
            ? new InterventionForm(
                found.Code,
                found.Name,
                found.Service.Name,
                found.Unit,
                found.Polarity switch
                {
                    Polarity.HigherIsBetter => true,
                    Polarity.LowerIsBetter => false,
                    _ => null,
                }
            )
            : null;
    }

    private static async Task<List<Row>> RowsAsync(
        IQueryable<Intervention> interventions,
        CancellationToken cancellationToken
    )
    {
        var found = await interventions
            .Select(i => new
            {
                Intervention = i,
                i.Indicator.Code,
                i.Indicator.Name,
                i.Indicator.Unit,
                IsExempt = i.Indicator.ExemptUnder != null,
                i.Indicator.IsMadeUp,
                i.Indicator.Service,
                DirectorateCode = i.Indicator.Service.Directorate.Code,
                Directorate = i.Indicator.Service.Directorate.Name,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return found.ConvertAll(row => new Row(
            row.Intervention,
            (row.Code, row.Name),
            row.Unit,
            row.IsExempt,
            row.IsMadeUp,
            row.Service,
            row.DirectorateCode,
            row.Directorate
        ));
    }

    private sealed record Row(
        Intervention Intervention,
        (string Code, string Name) Indicator,
        Unit Unit,
        bool IsExempt,
        bool IsMadeUp,
        Domain.Organisation.Service Service,
        string DirectorateCode,
        string Directorate
    )
    {
        /// <param name="now">What the figures say now; null where it does not matter.</param>
        public InterventionLine Line(ConfirmedVerdict? now)
        {
            var verdict = Intervention.State switch
            {
                InterventionState.Open => now,
                InterventionState.Confirmed => new ConfirmedVerdict(
                    Intervention.VerdictOutcome!.Value,
                    Intervention.VerdictExplanation,
                    Intervention.VerdictChange,
                    Intervention.VerdictUpTo
                ),
                InterventionState.Cancelled => null,
            };
            return new InterventionLine(
                Intervention.Id,
                Intervention.Version,
                Indicator,
                Service.Name,
                Directorate,
                Unit,
                Intervention.State,
                new InterventionTerms(
                    Intervention.Name,
                    Intervention.Description,
                    Intervention.Began,
                    Intervention.ExpectedSize,
                    Intervention.ExpectedBy
                ),
                Intervention.RecordedBy,
                Intervention.RecordedOn,
                verdict?.Outcome,
                verdict?.Explanation ?? "",
                verdict?.Change
            )
            {
                IsExempt = IsExempt,
                IsMadeUp = IsMadeUp,
                Confirmation = Intervention is { ConfirmedBy: { } by, ConfirmedOn: { } on }
                    ? (Intervention.VerdictWords, by, on)
                    : null,
                Cancellation = Intervention is { CancelledBy: { } whom, CancelledOn: { } day }
                    ? (Intervention.CancelReason, whom, day)
                    : null,
            };
        }
    }
}
