using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>What somebody reads of an edition; null or nothing where they may not.</summary>
internal static class EditionReading
{
    public static async Task<CouncilOverview?> OverviewAsync(
        this EditionQueries editions,
        Actor actor,
        string address
    ) => (await editions.ViewAsync(actor, address))?.Overview();

    public static async Task<IReadOnlyList<ThreadNode>> TreeAsync(
        this EditionQueries editions,
        Actor actor,
        string address
    ) => (await editions.ViewAsync(actor, address))?.Tree() ?? [];

    public static async Task<ElementDetail?> ElementAsync(
        this EditionQueries editions,
        Actor actor,
        string address,
        string code
    ) => (await editions.ViewAsync(actor, address))?.Element(code);

    public static async Task<IReadOnlyList<EditionIndicator>> IndicatorsAsync(
        this EditionQueries editions,
        Actor actor,
        string address
    ) => (await editions.ViewAsync(actor, address))?.Indicators ?? [];

    public static async Task<EditionIndicatorDetail?> IndicatorAsync(
        this EditionQueries editions,
        Actor actor,
        string address,
        string code
    ) => (await editions.ViewAsync(actor, address))?.Indicator(code);
}
