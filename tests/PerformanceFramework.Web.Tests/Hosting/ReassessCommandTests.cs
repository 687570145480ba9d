using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class ReassessCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reassess_OfTheDemonstration_FindsNoDifference() =>
        (await RunAsync(await _folder.DemonstrationAsync())).ShouldBe(0);

    [Fact]
    public async Task Reassess_AfterAStoredStatusWasTamperedWith_PutsItRightAndSaysSo()
    {
        var file = await _folder.DemonstrationAsync();
        await using (var site = new Site(file))
        {
            var id = await site.ReadAsync(db =>
                db.Observations.Where(o => o.Assessment.Status == Status.Green).Select(o => o.Id).FirstAsync()
            );
            await site.ReadAsync(db =>
                db.Database.ExecuteSqlAsync(
                    $"UPDATE Observations SET Assessment_Status = {nameof(Status.Red)} WHERE Id = {id}"
                )
            );
        }

        (await RunAsync(file)).ShouldBe(1);
        (await RunAsync(file)).ShouldBe(0);
    }

    [Fact]
    public async Task Reassess_WithoutADatabase_SaysThatItCouldNot() =>
        (await RunAsync(_folder.File("no-such-folder/performance.db"))).ShouldBe(2);

    [Fact]
    public async Task Program_CalledWithReassess_RunsTheCommand()
    {
        var file = await _folder.DemonstrationAsync();
        var main = typeof(Program).Assembly.EntryPoint.ShouldNotBeNull();

        var exitCode = await Task.Run(() =>
            main.Invoke(null, [new[] { "reassess" }.Concat(Arguments(file)).ToArray()])
        );

        exitCode.ShouldBe(0);
    }

    private static Task<int> RunAsync(string file) => ReassessCommand.RunAsync(Arguments(file));

    private static string[] Arguments(string file) =>
        [$"--Database:ConnectionString=Data Source={file}", $"--Log:File={TestFolder.LogFile}"];
}
