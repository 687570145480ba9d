using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.Testing;

[assembly: TestCollectionOrderer(
    "PerformanceFramework.BrowserTests.Browser." + nameof(OrderOfTests),
    "PerformanceFramework.BrowserTests"
)]

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>Those that read take as long as the other two collections together.</summary>
public sealed class OrderOfTests() : LongestFirst(BrowserTestCollection.Name);
