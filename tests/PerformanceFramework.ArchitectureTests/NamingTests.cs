using System.Reflection;
using System.Text.RegularExpressions;

namespace PerformanceFramework.ArchitectureTests;

public sealed partial class NamingTests
{
    public static TheoryData<Assembly> Assemblies => [Types.Domain, Types.Application, Types.DemoData, Types.Web];

    [Theory]
    [MemberData(nameof(Assemblies), DisableDiscoveryEnumeration = true)]
    public void Types_OfTheProduct_AreNamedForWhatTheyAre(Assembly assembly) =>
        Types.Written(assembly).Where(type => Vague().IsMatch(type.Name)).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Namespaces_OfTheDomain_AreFeatures() =>
        SecondNames(Types.Domain).ShouldBeSubsetOf([.. Types.Features, ""]);

    [Fact]
    public void Namespaces_OfTheApplication_AreFeaturesOrItsTwoFoundations() =>
        SecondNames(Types.Application).ShouldBeSubsetOf([.. Types.Features, "", "Database", "UseCases", "Migrations"]);

    [Fact]
    public void Features_OfTheWeb_HaveTheNamesOfTheApplications()
    {
        const string Features = "PerformanceFramework.Web.Features.";
        var features = Types
            .Written(Types.Web)
            .Select(type => type.Namespace!)
            .Where(name => name.StartsWith(Features, StringComparison.Ordinal))
            // A part of a feature has a name of its own below it.
            .Select(name => name[Features.Length..].Split('.')[0])
            .Distinct()
            .ToList();

        features.ShouldNotBeEmpty();
        features.ShouldBeSubsetOf(Types.Features);
    }

    [Fact]
    public void Interfaces_OfTheProduct_HaveMoreThanOneImplementation()
    {
        var types = Types.Written(Types.Domain).Concat(Types.Written(Types.Application)).ToList();

        types
            .Where(type => type.IsInterface && types.Count(other => other != type && other.IsAssignableTo(type)) < 2)
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> SecondNames(Assembly assembly) =>
        Types.Written(assembly).Select(type => type.Namespace!.Split('.').ElementAtOrDefault(2) ?? "").Distinct();

    [GeneratedRegex("Manager$|Helper$|Helpers$|Util|Dto$|Repository$")]
    private static partial Regex Vague();
}
