using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>Tests that take a file from its upload on, as the performance team.</summary>
public abstract class ImportTest : CouncilTest
{
    protected const string Reason = "Figures of the old system.";

    /// <summary>The day on which tests start.</summary>
    protected static readonly DateOnly Today = DateOnly.FromDateTime(TestDatabase.Start.DateTime);

    protected ImportQueries Queries => Database.Get<ImportQueries>();

    /// <summary>Uploads a file of lines.</summary>
    /// <returns>The id of its batch.</returns>
    protected Task<int> UploadAsync(params string[] lines) =>
        UploadAsync("figures.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <returns>The id of its batch.</returns>
    protected async Task<int> UploadAsync(string fileName, byte[] content)
    {
        var hash = (
            await Database
                .Get<UploadImport>()
                .ExecuteAsync(Actors.PerformanceTeam, new UploadImportRequest(fileName, content))
        ).ShouldBeDone();
        return (await Queries.LatestIdAsync(Actors.PerformanceTeam, hash)).ShouldNotBeNull();
    }

    /// <summary>Reads a file as its headings suggest, or otherwise.</summary>
    protected async Task<ImportPreview> MapAsync(int id, Func<ImportMapping, ImportMapping>? change = null)
    {
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        var mapping = change?.Invoke(detail.Mapping) ?? detail.Mapping;
        (
            await Database
                .Get<MapImport>()
                .ExecuteAsync(Actors.PerformanceTeam, new MapImportRequest(id, detail.Version, mapping))
        ).ShouldBeDone();
        return (await Queries.PreviewAsync(Actors.PerformanceTeam, id, null, 1, Today)).ShouldNotBeNull();
    }

    protected async Task<Outcome<ImportCounts>> ApplyAsync(
        int id,
        ImportCounts? expected = null,
        bool leaveOut = false,
        string reason = Reason,
        int? version = null
    )
    {
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        var preview = await Queries.PreviewAsync(Actors.PerformanceTeam, id, null, 1, Today);
        return await Database
            .Get<ApplyImport>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new ApplyImportRequest(
                    id,
                    version ?? detail.Version,
                    expected ?? preview?.Counts ?? default,
                    leaveOut,
                    reason
                )
            );
    }

    protected async Task<Outcome<ImportStage>> UndoAsync(int id, string reason = "Wrong file.")
    {
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        return await Database
            .Get<UndoImport>()
            .ExecuteAsync(Actors.PerformanceTeam, new UndoImportRequest(id, detail.Version, reason));
    }

    /// <summary>Uploads, maps as suggested and applies.</summary>
    protected async Task<int> ImportAsync(params string[] lines)
    {
        var id = await UploadAsync(lines);
        await MapAsync(id);
        (await ApplyAsync(id)).ShouldBeDone();
        return id;
    }

    /// <summary>Every figure of an indicator as it is shown, in order.</summary>
    protected async Task<List<string>> FiguresAsync(string code) =>
        (
            await Database.ReadAsync(db =>
                db.Observations.Include(o => o.Indicator).Where(o => o.Indicator.Code == code).ToListAsync()
            )
        )
            .OrderBy(o => o.Period)
            .Select(o => $"{o.Period}: {o.Observed.Short(o.Indicator.Unit)}")
            .ToList();

    protected Task<Observation> FigureAsync(string code, string period)
    {
        var wanted = Given.Period(period);
        return Database.ReadAsync(db =>
            db.Observations.Include(o => o.Indicator).SingleAsync(o => o.Indicator.Code == code && o.Period == wanted)
        );
    }
}
