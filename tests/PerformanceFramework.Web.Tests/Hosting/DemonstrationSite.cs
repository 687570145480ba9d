using System.Collections.Concurrent;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>One site with the demonstration council for every test that only reads, and a signed-in visitor for each role.</summary>
public sealed class DemonstrationSite : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> _visitors = [];
    private readonly Lazy<Task<IReadOnlyDictionary<string, Answer>>> _everyPage;
    private Site? _site;

    public DemonstrationSite() =>
        _everyPage = new(async () =>
            await Crawl.FromHomeAsync(
                await AsAsync(Role.PerformanceTeam),
                link => !SetsUpAnother(link) && !IsOfThePast(link) && !IsInAnEdition(link)
            )
        );

    internal Site Site => _site!;

    /// <summary>
    /// The demonstration's sign-in for a role: of waste and recycling, or of the directorate that it belongs to, where the
    /// role has a scope.
    /// </summary>
    public static DemonstrationSignIn SignInFor(Role role) =>
        DemonstrationSignIns.All.First(s =>
            s.Role == role && (s.Scope is not ScopeKind.Directorate || s.ScopeCode == "PL")
        );

    public Visitor Anonymous() => Site.Visitor();

    public Task<Visitor> AsAsync(Role role) => AsAsync(SignInFor(role).UserName);

    public Task<Visitor> AsAsync(string userName) =>
        _visitors.GetOrAdd(userName, name => new Lazy<Task<Visitor>>(() => Site.SignedInAsync(name))).Value;

    /// <summary>Every page that the performance team can reach by following links, by its address.</summary>
    public Task<IReadOnlyDictionary<string, Answer>> EveryPageAsync() => _everyPage.Value;

    // The pages on which an indicator is set up are the same for each; one calculated indicator stands for all.
    private static bool SetsUpAnother(string link) =>
        link.Split('/')
            is ["", "indicators", not "LIB-06", "edit" or "state" or "alignments" or "formula" or "exempt" or "breaks"];

    // Every dashboard is there as at every day: their own tests follow those.
    private static bool IsOfThePast(string link) => link.Contains("asat=", StringComparison.Ordinal);

    // So it is in every edition.
    private static bool IsInAnEdition(string link) =>
        link.Split('/') is ["", "editions" or "public", var edition, _, ..] && edition.Contains('-');

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    public void Dispose() => _site?.Dispose();
}

[CollectionDefinition(Name)]
public sealed class DemonstrationSiteCollection : ICollectionFixture<DemonstrationSite>
{
    public const string Name = "Demonstration site";
}
