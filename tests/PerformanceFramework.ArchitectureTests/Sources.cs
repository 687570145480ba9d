using System.Text.RegularExpressions;

namespace PerformanceFramework.ArchitectureTests;

/// <summary>The files of the repository, found from where the tests run.</summary>
internal static class Sources
{
    public static readonly string Root = FindRoot();

    /// <summary>Files below a folder of the repository, without what the build makes.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(IsOurs)
            .ToList();
        files.ShouldNotBeEmpty($"{folder}/{pattern}");
        return files;
    }

    /// <summary>Where files say something they must not, as <c>file:line: text</c>.</summary>
    public static IReadOnlyList<string> Matches(IEnumerable<string> files, Regex forbidden) =>
        files
            .SelectMany(file =>
                File.ReadLines(file)
                    .Select((text, index) => (File: Relative(file), Line: index + 1, Text: text))
                    .Where(line => forbidden.IsMatch(line.Text))
            )
            .Select(line => $"{line.File}:{line.Line}: {line.Text.Trim()}")
            .ToList();

    /// <summary>The folders of the repository, without what the build makes.</summary>
    public static IReadOnlyList<string> Folders(string folder)
    {
        var folders = Directory
            .EnumerateDirectories(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(IsOurs)
            .ToList();
        folders.ShouldNotBeEmpty(folder);
        return folders;
    }

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    private static bool IsOurs(string path) =>
        !Relative(path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PerformanceFramework.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
