using System.Reflection;
using System.Xml.Linq;

namespace PerformanceFramework.ArchitectureTests;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Application", "Domain")]
    [InlineData("DemoData", "Application")]
    [InlineData("Web", "Application DemoData")]
    public void Project_OfTheHouse_RefersOnlyDownwards(string project, string allowed)
    {
        var references = Project(project)
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Split('\\')[^1])
            )
            .Where(name => name.StartsWith("PerformanceFramework.", StringComparison.Ordinal))
            .Select(name => name["PerformanceFramework.".Length..]);

        string.Join(' ', references.Order()).ShouldBe(allowed);
    }

    [Fact]
    public void Assemblies_Compiled_NeverPointBack()
    {
        OursIn(Types.Domain).ShouldBeEmpty();
        OursIn(Types.Application).ShouldBe(["PerformanceFramework.Domain"]);
        OursIn(Types.DemoData).ShouldNotContain("PerformanceFramework.Web");
        OursIn(Types.Web).ShouldContain("PerformanceFramework.Application");
    }

    [Fact]
    public void Domain_OfTheHouse_RefersToTheFrameworkAlone()
    {
        var referenced = Types.Domain.GetReferencedAssemblies();

        referenced.ShouldNotBeEmpty();
        referenced.ShouldAllBe(name => name.Name!.StartsWith("System.", StringComparison.Ordinal));
        Project("Domain").Descendants("PackageReference").ShouldBeEmpty();
    }

    [Fact]
    public void Domain_OfTheHouse_DoesNoInputOrOutput()
    {
        string[] forbidden = ["System.Net.Http", "System.Data.Common", "System.Console", "System.IO.FileSystem"];

        Types.Domain.GetReferencedAssemblies().Select(name => name.Name).Intersect(forbidden).ShouldBeEmpty();
    }

    private static XDocument Project(string name) =>
        XDocument.Load(
            Path.Combine(Sources.Root, "src", $"PerformanceFramework.{name}", $"PerformanceFramework.{name}.csproj")
        );

    private static List<string> OursIn(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("PerformanceFramework", StringComparison.Ordinal))
            .ToList();
}
