using System.Text.RegularExpressions;

namespace PerformanceFramework.Application.Returns;

/// <summary>
/// The folder with the content of evidence, under names of ours that say nothing. What is written is waiting until its row is
/// saved: then it is kept, or else discarded, so that nothing is left behind that no row knows of.
/// </summary>
public sealed partial class EvidenceStore(EvidenceOptions options)
{
    private const string Waiting = ".part";

    /// <summary>A name that nothing has.</summary>
    public static string NewName() => Guid.NewGuid().ToString("N");

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        await using var file = new FileStream(
            PathOf(name) + Waiting,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
            }
        );
        await file.WriteAsync(content, cancellationToken);
        await file.FlushAsync(cancellationToken);

        // Its row is saved after this: whoever is told that it is kept finds it after a loss of power too.
        file.Flush(flushToDisk: true);
    }

    /// <summary>Its row is saved.</summary>
    public void Keep(string name) => File.Move(PathOf(name) + Waiting, PathOf(name));

    /// <summary>Its row is not saved, or says that it was removed.</summary>
    public void Discard(string name)
    {
        // Where nothing was ever written there is no folder either.
        if (Directory.Exists(options.Folder))
        {
            File.Delete(PathOf(name) + Waiting);
            File.Delete(PathOf(name));
        }
    }

    /// <summary>Whether there is content of that name, kept or waiting.</summary>
    public bool Has(string name) => File.Exists(PathOf(name)) || File.Exists(PathOf(name) + Waiting);

    /// <summary>Null where it is not there.</summary>
    public Stream? Open(string name)
    {
        // It waits where the power went just after it was saved. It may be renamed or removed at this moment, so nothing is asked
        // before it is opened, and the first place is looked at again.
        var path = PathOf(name);
        return OpenAt(path) ?? OpenAt(path + Waiting) ?? OpenAt(path);
    }

    private static FileStream? OpenAt(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The names of what has been waiting for a row since before an instant.</summary>
    /// <param name="before">UTC.</param>
    public IReadOnlyList<string> WaitingSince(DateTime before) =>
        Directory.Exists(options.Folder)
            ? Directory
                .EnumerateFiles(options.Folder, "*" + Waiting)
                .Where(path => File.GetLastWriteTimeUtc(path) < before)
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(name => OurName().IsMatch(name))
                .ToList()
            : [];

    private string PathOf(string name) =>
        OurName().IsMatch(name)
            ? Path.Combine(options.Folder, name)
            : throw new ArgumentException("That is no name of evidence.", nameof(name));

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex OurName();
}
