namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>A folder for the files of one test, gone when it ends.</summary>
internal sealed class TestFolder : IDisposable
{
    private static readonly Lazy<string> Logs = new(MakeLogs);

    private readonly string _path = Directory.CreateTempSubdirectory("performance-web-").FullName;

    /// <summary>Where every application of the run logs to.</summary>
    public static string LogFile => Path.Combine(Logs.Value, "web-.log");

    public string File(string name = "performance.db") => Path.Combine(_path, name);

    /// <summary>A copy of the demonstration council in this folder.</summary>
    public async Task<string> DemonstrationAsync()
    {
        await DemonstrationFile.CopyToAsync(File());
        return File();
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string MakeLogs()
    {
        var path = Directory.CreateTempSubdirectory("performance-logs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(path, recursive: true);
        return path;
    }
}
