using System.IO.Compression;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>
/// A return that LibreOffice opened and saved, unchanged. The two files are kept with the tests, as not every machine has
/// LibreOffice; <c>bash tests/libreoffice-round-trip</c> makes them anew, and is run when a column is added.
/// </summary>
public sealed class LibreOfficeTests : ReturnFilesTest
{
    private const string Resources = "PerformanceFramework.Application.Tests.Returns.Files.";

    [Fact]
    public async Task Return_AsItIsWrittenNow_IsWhatLibreOfficeWasGiven()
    {
        await TypeAsync();
        var written = await DownloadAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllBytesAsync(Path.Combine(FolderOfTests(), "return.xlsx"), written);
            return;
        }

        PartsOf(written).ShouldBe(PartsOf(Kept("return.xlsx")), "Run bash tests/libreoffice-round-trip.");
    }

    [Fact]
    public async Task Return_SavedByLibreOffice_ChangesNothing()
    {
        await TypeAsync();
        var saved = FilledReturn.Of(Kept("return-saved-by-libreoffice.xlsx"));

        // As if the key did not say that nobody touched it: every cell is compared.
        foreach (var row in saved.Rows)
        {
            row[saved.Column("Key")] = row[saved.Column("Key")][..^8] + "00000000";
        }

        foreach (var file in new[] { Kept("return-saved-by-libreoffice.xlsx"), saved.ToWorkbook() })
        {
            var preview = await PreviewAsync(await UploadAsync(file));
            Told(preview).ShouldBeEmpty();
            preview.Counts.ShouldBe(new ReturnFileCounts(0, 6, 0, 0));
        }
    }

    /// <summary>Rows with everything that a spreadsheet could take for something else.</summary>
    private async Task TypeAsync()
    {
        var odd = new Dictionary<string, EntryInput>
        {
            ["2026-27-M04"] = new() { ValueText = "84.50", Commentary = "=1+1" },
            ["2026-27-M05"] = new() { ValueText = "-1,170", Commentary = "-5% less\nthan +3% “before”" },
            ["2026-27-M06"] = new()
            {
                ValueText = "1/4",
                IsProvisional = true,
                Commentary = "@sum 😀 <&> £",
            },
        };
        await FillAsync();
        foreach (var (period, input) in odd)
        {
            (await SaveAsync(input, "HOU-2", period, version: 1)).ShouldBeDone();
        }

        var late = new EntryInput { Kind = ValueKind.NotYetAvailable, ExpectedOn = new DateOnly(2026, 11, 30) };
        (await SaveAsync(late, "HOU-3", version: 1)).ShouldBeDone();
    }

    private static byte[] Kept(string name)
    {
        using var stream = typeof(LibreOfficeTests).Assembly.GetManifestResourceStream(Resources + name);
        using var memory = new MemoryStream();
        stream.ShouldNotBeNull($"{name} is missing. Run bash tests/libreoffice-round-trip.").CopyTo(memory);
        return memory.ToArray();
    }

    // Packed otherwise by another version of the runtime, and still the same.
    private static Dictionary<string, string> PartsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }
        );
    }

    private static string FolderOfTests()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PerformanceFramework.sln")))
        {
            root = root.Parent.ShouldNotBeNull();
        }

        return Path.Combine(root.FullName, "tests", "PerformanceFramework.Application.Tests", "Returns", "Files");
    }
}
