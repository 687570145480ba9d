namespace PerformanceFramework.ArchitectureTests;

public sealed class PermissionsGuideTests
{
    private static readonly string Path = System.IO.Path.Combine(Sources.Root, "docs", "guide", "permissions.md");

    [Fact]
    public void Guide_InTheDocumentation_SaysWhatTheProductDoes()
    {
        var guide = PermissionsGuide.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            File.WriteAllText(Path, guide);
        }

        File.ReadAllText(Path).ReplaceLineEndings("\n").ShouldBe(guide);
    }
}
