using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

public sealed partial class EditionQueries
{
    /// <summary>
    /// The latest edition that is released to the public, where it has an indicator, in two statements, and two more where nobody
    /// has read it lately; null where it has not, or there is none.
    /// </summary>
    public Task<EditionSummary?> PublicWithIndicatorAsync(string code, CancellationToken cancellationToken = default) =>
        PublicWithAsync(content => content.Indicators.Any(i => i.Standing.Code == code), cancellationToken);

    /// <summary>The same where it has an element.</summary>
    public Task<EditionSummary?> PublicWithElementAsync(string code, CancellationToken cancellationToken = default) =>
        PublicWithAsync(content => content.Thread.Elements.Any(e => e.Code == code), cancellationToken);

    private async Task<EditionSummary?> PublicWithAsync(
        Func<EditionContent, bool> holds,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        var released = await SummariesAsync(
            db,
            Actor.Nobody,
            db.Editions.Where(e => e.Audience == Audience.Public),
            cancellationToken
        );
        return
            LatestOf(await GenuineAsync(db, released, cancellationToken)) is { } latest
            && await ContentAsync(db, latest, cancellationToken) is { } content
            && holds(content)
            ? latest
            : null;
    }
}
