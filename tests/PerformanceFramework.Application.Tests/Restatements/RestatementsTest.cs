using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Restatements;

/// <summary>
/// Unless a test says otherwise, HOU-1 was 88.0% in the first quarter against at least 90%, which is Amber, and should have been
/// 80.0%, which is Red.
/// </summary>
public abstract class RestatementsTest : ReturnsTest
{
    protected const string Reason = "Two cases were counted twice.";

    protected static readonly DateOnly Today = new(2026, 10, 12);

    protected static readonly EntryInput Lower = new()
    {
        NumeratorText = "40",
        DenominatorText = "50",
        Commentary = "Fewer cases were prevented than we said.",
    };

    protected async Task<Outcome<RestatementState>> ProposeAsync(
        EntryInput? input = null,
        string code = "HOU-1",
        string period = "2026-27-Q1",
        Actor? actor = null,
        string reason = Reason,
        int? version = null
    ) =>
        await Database
            .Get<ProposeRestatement>()
            .ExecuteAsync(
                actor ?? Actors.Officer,
                new ProposeRestatementRequest(
                    code,
                    period,
                    version ?? (await ObservationAsync(code, period))?.Version ?? 0,
                    input ?? Lower,
                    reason
                )
            );

    /// <summary>The latest proposal, as the director sees it.</summary>
    protected async Task<RestatementDetail> SeenAsync(Actor? actor = null) =>
        (
            await Database
                .Get<RestatementQueries>()
                .DetailAsync(actor ?? Actors.Director, (await LatestAsync()).Id, Today)
        ).ShouldNotBeNull();

    protected async Task<Outcome<RestatementState>> ApproveRestatementAsync(Actor? actor = null, string? stamp = null)
    {
        var seen = await SeenAsync(Actors.PerformanceTeam);
        return await Database
            .Get<ApproveRestatement>()
            .ExecuteAsync(
                actor ?? Actors.Director,
                new ApproveRestatementRequest(seen.Row.Id, seen.Row.Version, stamp ?? seen.Stamp ?? "")
            );
    }

    protected async Task<Outcome<RestatementState>> RefuseRestatementAsync(
        Actor? actor = null,
        string reason = "It was right."
    )
    {
        var latest = await LatestAsync();
        return await Database
            .Get<RefuseRestatement>()
            .ExecuteAsync(actor ?? Actors.Director, new RefuseRestatementRequest(latest.Id, latest.Version, reason));
    }

    protected async Task<Outcome<RestatementState>> WithdrawRestatementAsync(Actor? actor = null)
    {
        var latest = await LatestAsync();
        return await Database
            .Get<WithdrawRestatement>()
            .ExecuteAsync(actor ?? Actors.Officer, new WithdrawRestatementRequest(latest.Id, latest.Version));
    }

    protected async Task RestateAsync(EntryInput? input = null, string code = "HOU-1", string period = "2026-27-Q1")
    {
        (await ProposeAsync(input, code, period, Actors.PerformanceTeam)).ShouldBeDone();
        (await ApproveRestatementAsync(Testing.Actors.Everywhere(Role.Director))).ShouldBeDone();
    }

    protected Task<Restatement> LatestAsync() =>
        Database.ReadAsync(db => db.Restatements.OrderByDescending(r => r.Id).FirstAsync());

    protected async Task<Observation> FigureAsync(string code = "HOU-1", string period = "2026-27-Q1") =>
        (await ObservationAsync(code, period)).ShouldNotBeNull();
}
