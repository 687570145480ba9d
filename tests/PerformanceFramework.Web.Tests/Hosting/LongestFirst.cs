using PerformanceFramework.Web.Tests.Features;
using PerformanceFramework.Web.Tests.Hosting;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.Type, LongestFirst.Assembly)]

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Begins with the tests that take minutes one after the other, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string Assembly = "PerformanceFramework.Web.Tests";
    internal const string Type = Assembly + ".Hosting." + nameof(LongestFirst);

    private static readonly string[] Longest =
    [
        DemonstrationSiteCollection.Name,
        nameof(ExemptIndicatorsTests),
        nameof(AsAtProofTests),
        nameof(StatementCountTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection =>
            Array.FindIndex(Longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) switch
            {
                < 0 => Longest.Length,
                var place => place,
            }
        );
}
