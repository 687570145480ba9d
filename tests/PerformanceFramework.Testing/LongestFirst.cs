using Xunit;
using Xunit.Abstractions;

namespace PerformanceFramework.Testing;

/// <summary>
/// Begins with the collections of tests that take minutes one after the other, so that none of them is left to run alone at the
/// end.
/// </summary>
/// <param name="longest">What their names end in, the longest first.</param>
public abstract class LongestFirst(params string[] longest) : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection =>
            Array.FindIndex(longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) switch
            {
                < 0 => longest.Length,
                var place => place,
            }
        );
}
