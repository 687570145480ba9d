using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>
/// The figures that a session talks about: those of its period and of the periods before it, wherever it is shown. Where its
/// pre-read is drawn from an edition, they are what that holds. Otherwise they are as they are known now until it is closed, and
/// from then on as they were known at the end of that day.
/// </summary>
internal sealed class SessionFigures
{
    private readonly PerformanceDbContext _db;
    private readonly Actor _actor;
    private readonly DateOnly _until;
    private readonly EditionView? _edition;
    private readonly OrganisationThen? _then;

    private SessionFigures(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        EditionView? edition,
        OrganisationThen? then
    )
    {
        (_db, _actor, _edition, _then) = (db, actor, edition, then);
        _until = head.Period.End;
        AreWithheld = head.Edition is not null && edition is null;
    }

    /// <summary>They are in an edition that the reader may not read, and so there are none.</summary>
    public bool AreWithheld { get; }

    /// <summary>What they are drawn from; null where that is no edition, or one that the reader may not read.</summary>
    public EditionHead? Edition => _edition?.Head;

    /// <summary>Of an edition in three statements, or four; of a day in three; of now in none.</summary>
    public static async Task<SessionFigures> OpenAsync(
        PerformanceDbContext db,
        EditionQueries editions,
        Actor actor,
        SessionHead head,
        CancellationToken cancellationToken
    ) =>
        head.Edition is { } address
            ? new SessionFigures(db, actor, head, await editions.ViewAsync(actor, address, cancellationToken), null)
            : new SessionFigures(
                db,
                actor,
                head,
                null,
                await OrganisationThen.AsAtAsync(db, head.ClosedOn, cancellationToken)
            );

    /// <summary>How indicators stand, by their codes: two statements at most.</summary>
    /// <param name="among">Their ids; null for all.</param>
    public async Task<IReadOnlyList<IndicatorStanding>> StandingsAsync(
        IReadOnlyCollection<int>? among,
        CancellationToken cancellationToken
    ) =>
        AreWithheld ? []
        : _edition is not null
            ? _edition
                .Indicators.Select(i => i.Standing)
                .Where(standing => among is null || among.Contains(standing.Id))
                .ToList()
        : await IndicatorStandings.LoadAsync(_db, _actor, _then, new(_until, Among: among), cancellationToken);

    /// <summary>A few of them as an edition shows an indicator, with what was begun so that each gets better.</summary>
    /// <param name="standings">Of each, as they were read here.</param>
    public async Task<IReadOnlyList<EditionIndicator>> IndicatorsAsync(
        IReadOnlyList<IndicatorStanding> standings,
        CancellationToken cancellationToken
    )
    {
        var ids = standings.Select(standing => standing.Id).ToHashSet();
        if (AreWithheld || _edition is not null)
        {
            return _edition?.Indicators.Where(i => ids.Contains(i.Standing.Id)).ToList() ?? [];
        }

        var chosen = _db.Indicators.Where(i => ids.Contains(i.Id));
        var indicators = await EditionReading.IndicatorsAsync(
            _db,
            standings,
            chosen,
            await VisibleAsync(chosen, cancellationToken),
            _until,
            cancellationToken,
            _then
        );
        var begun = await InterventionLoading.BegunAsync(
            _db.Interventions.Where(i => ids.Contains(i.IndicatorId)),
            _then?.Day,
            cancellationToken
        );
        return indicators.Select(i => i with { Begun = begun[i.Standing.Id].ToList() }).ToList();
    }

    private async Task<IQueryable<Observation>> VisibleAsync(
        IQueryable<Indicator> chosen,
        CancellationToken cancellationToken
    ) =>
        _then is null
            ? FigureVisibility.Until(_db, _actor, _until)
            : FigureVisibility.Then(
                _db,
                _actor,
                _then,
                await IndicatorsThen.LoadAsync(_db, chosen, _then, withFormulas: false, cancellationToken),
                _until
            );
}
