namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>Tests that share the one Chromium: mark them <c>[Collection(BrowserTestCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser";
}
