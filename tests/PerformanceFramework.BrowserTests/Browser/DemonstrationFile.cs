using Microsoft.Data.Sqlite;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>The demonstration council in a SQLite file, loaded once for all tests of a run by the application itself.</summary>
internal static class DemonstrationFile
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("performance-browser-").FullName;
    private static readonly Lazy<Task<string>> Loaded = new(LoadAsync);

    static DemonstrationFile() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>A folder that goes when the run ends.</summary>
    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Folder, Path.GetRandomFileName())).FullName;

    /// <summary>Makes a copy that one test may change.</summary>
    public static async Task<string> CopyToAsync(string folder)
    {
        var path = Path.Combine(folder, "council.db");
        File.Copy(await Loaded.Value, path);
        return path;
    }

    private static async Task<string> LoadAsync()
    {
        var path = Path.Combine(Folder, "council.db");
        await using (var application = new Application(path))
        {
            application.UseKestrel(0);
            application.StartServer();
        }

        // The last connection to close takes what is in the write-ahead log into the file itself.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
