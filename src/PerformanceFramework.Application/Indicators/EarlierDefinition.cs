using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What a definition said until a day, where the next one says something else.</summary>
/// <param name="Until">The first day on which it no longer held.</param>
/// <param name="Changes">What changed on that day, by its label.</param>
public sealed record EarlierDefinition(
    DateOnly? From,
    DateOnly Until,
    IReadOnlyList<(string Label, string Before, string After)> Changes,
    string Reason,
    string By,
    DateOnly On
)
{
    /// <summary>The latest first.</summary>
    internal static IReadOnlyList<EarlierDefinition> Of(Indicator indicator)
    {
        var versions = indicator.Versions.OrderBy(version => version.Until).ToList();
        return versions
            .Select(
                (version, at) =>
                    new EarlierDefinition(
                        version.From,
                        version.Until,
                        at + 1 < versions.Count
                            ? Between(version, (versions[at + 1].Card, versions[at + 1].Service, versions[at + 1].Set))
                            : Between(version, (indicator.Card, indicator.Service, indicator.Set)),
                        version.Reason,
                        version.ChangedBy,
                        version.ChangedOn
                    )
            )
            .Reverse()
            .ToList();
    }

    private static IReadOnlyList<(string Label, string Before, string After)> Between(
        IndicatorVersion before,
        (IndicatorCard Card, Service Service, IndicatorSet? Set) after
    ) =>
        [
            .. IndicatorCardWords.Differences(before.Card, after.Card),
            .. new[]
            {
                ("Service", before.Service.Name, after.Service.Name),
                ("Judged by the rules of", before.Set?.Name ?? "the council", after.Set?.Name ?? "the council"),
            }.Where(pair => pair.Item2 != pair.Item3),
        ];
}
