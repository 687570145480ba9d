namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>Tests that read, and share one Chromium: mark them <c>[Collection(BrowserTestCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser";
}

/// <summary>Tests that enter returns. They wait for servers more than they work, so they run beside those that read.</summary>
[CollectionDefinition(Name)]
public sealed class EntryTestCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser, entering";
}

/// <summary>Tests that open page after page, beside the others so that the run takes less time.</summary>
[CollectionDefinition(Name)]
public sealed class PagesTestCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser, page after page";
}
