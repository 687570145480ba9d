using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>Tests in which a return goes out as a file and comes back.</summary>
public abstract class ReturnFilesTest : ReturnsTest
{
    /// <summary>As the columns of a file name it.</summary>
    protected const string Quarter = "Q2 2026/27";

    private protected ReturnFileQueries Files => Database.Get<ReturnFileQueries>();

    private protected async Task<byte[]> DownloadAsync(
        ReturnFileFormat format = ReturnFileFormat.Excel,
        Actor? actor = null,
        int? returnId = null
    ) => (await Files.ReturnAsync(actor ?? Actors.Officer, returnId ?? ReturnId, format)).ShouldNotBeNull().Content;

    private protected async Task<FilledReturn> SheetAsync() => FilledReturn.Of(await DownloadAsync());

    private protected async Task<int> UploadAsync(byte[] file, Actor? actor = null, string name = "return.xlsx")
    {
        var by = actor ?? Actors.Officer;
        var hash = (
            await Database.Get<UploadReturnFile>().ExecuteAsync(by, new UploadReturnFileRequest(name, file))
        ).ShouldBeDone();
        return (await Files.LatestIdAsync(by, hash)).ShouldNotBeNull();
    }

    private protected async Task<ReturnFilePreview> PreviewAsync(
        int id,
        ReturnFileVerdict? verdict = null,
        Actor? actor = null
    ) =>
        (
            await Files.PreviewAsync(actor ?? Actors.Officer, id, verdict, 1, DateOnly.FromDateTime(Database.Time.Utc))
        ).ShouldNotBeNull();

    /// <summary>Confirms what is to be seen now.</summary>
    private protected async Task<Outcome<ReturnFileCounts>> ApplyAsync(
        int id,
        bool leaveOut = false,
        Actor? actor = null,
        ReturnFileChoice? choice = null,
        params int[] mine
    )
    {
        var by = actor ?? Actors.Officer;
        var file = (await Files.DetailAsync(by, id)).ShouldNotBeNull();
        var stamp = file.Stage is ReturnFileStage.Waiting ? (await PreviewAsync(id, actor: by)).Stamp : "";
        return await Database
            .Get<ApplyReturnFile>()
            .ExecuteAsync(by, new ApplyReturnFileRequest(id, file.Version, stamp, choice, mine, leaveOut));
    }

    /// <summary>Rows as they are told: <c>Refused sheet Return, cell J2: There is …</c></summary>
    private protected static IReadOnlyList<string> Told(ReturnFilePreview preview) =>
        [
            .. preview.Rows.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row.Verdict} {row.Place}: {row.Problem}")
                + string.Join("; ", row.Changes.Select(c => $"{c.Heading} {c.Before} → {c.After}"))
            ),
        ];

    private protected Task<ReturnFile> FileAsync(int id) =>
        Database.ReadAsync(db => db.ReturnFiles.SingleAsync(f => f.Id == id));
}
