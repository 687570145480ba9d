using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RoundId">The round.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="WithoutMissing">It closes without the returns that are not approved.</param>
/// <param name="Reason">Anything worth knowing about it; may be empty.</param>
public sealed record CloseRoundRequest(int RoundId, int Version, bool WithoutMissing, string Reason);

public sealed class CloseRoundValidator : AbstractValidator<CloseRoundRequest>
{
    public CloseRoundValidator() => RuleFor(r => r.Reason).MayBeWritten("the reason", CollectionRound.ReasonLength);
}

/// <summary>
/// Closes a round. Its figures then show to everybody who reads dashboards; what is missing shows as late, so that nobody
/// takes the figure of an earlier period for the present one.
/// </summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class CloseRound(UseCaseServices services)
    : UseCase<CloseRoundRequest, RoundState>(services, new CloseRoundValidator())
{
    protected override async Task<Outcome<RoundState>> HandleAsync(
        Work work,
        CloseRoundRequest request,
        CancellationToken cancellationToken
    )
    {
        var round = await work.Db.CollectionRounds.FirstOrDefaultAsync(r => r.Id == request.RoundId, cancellationToken);
        if (round is null)
        {
            return new Outcome<RoundState>.NotFound();
        }

        if (round.Version != request.Version)
        {
            return new Outcome<RoundState>.Conflict(round.State);
        }

        var returns = await work
            .Db.Returns.Include(r => r.Service)
            .Include(r => r.Entries)
            .Where(r => r.RoundId == round.Id)
            .OrderBy(r => r.Service.Name)
            .ToListAsync(cancellationToken);
        if (round.Close(returns, request.WithoutMissing, work.Actor.Name, work.Today) is { } refusal)
        {
            return new Outcome<RoundState>.Refused(refusal);
        }

        work.Reason = request.Reason.Length > 0 ? request.Reason : null;
        await MarkLateAsync(work, round, returns.Where(r => !r.IsComplete), cancellationToken);
        return new Outcome<RoundState>.Done(round.State);
    }

    /// <summary>
    /// Puts "late" where a return has not brought a figure that was due; a figure that came another way stays, and of an
    /// indicator that was retired meanwhile nothing is due.
    /// </summary>
    private static async Task MarkLateAsync(
        Work work,
        CollectionRound round,
        IEnumerable<ServiceReturn> missing,
        CancellationToken cancellationToken
    )
    {
        var rows = missing.SelectMany(r => r.Entries).ToList();
        var records = await IndicatorRecords.LoadAsync(work.Db, ReturnRows.IndicatorIds(rows), cancellationToken);
        var late = new ReportedValue(new ObservedValue.Late(), Round: round);
        var reported = rows.Where(row =>
                records[row.IndicatorId].Indicator.State is IndicatorState.Live
                && !records[row.IndicatorId].Observations.Any(o => o.Period == row.Period)
            )
            .GroupBy(row => row.IndicatorId)
            .Select(ofIndicator =>
                IndicatorRecords.Report(
                    work.Db,
                    records[ofIndicator.Key],
                    ofIndicator.Select(row => (row.Period, late))
                )
            )
            .ToList();
        await CalculatedIndicators.RecalculateAsync(
            work.Db,
            reported,
            new Recalculation(rows.Select(row => row.Period).Distinct().ToList()),
            cancellationToken
        );
    }
}
