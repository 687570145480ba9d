using System.Text.Json;
using System.Text.Json.Serialization;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests;

/// <summary>Everything that the dashboards are made from, in one text, to compare.</summary>
internal static class EveryDashboard
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
        Converters = { new PeriodsByCode() },
    };

    /// <param name="on">The day as at which they are read; null for now.</param>
    public static async Task<string> ReadAsync(TestDatabase database, Actor actor, DateOnly? on)
    {
        var thread = database.Get<ThreadQueries>();
        var indicators = database.Get<IndicatorQueries>();
        var tree = await thread.TreeAsync(actor, on);
        var list = await indicators.ListAsync(actor, on);
        var parts = new List<object?> { await thread.OverviewAsync(actor, on), tree, list };
        foreach (var code in Codes(tree).Distinct())
        {
            parts.Add(await thread.ElementAsync(actor, code, on));
        }

        foreach (var indicator in list)
        {
            parts.Add(await indicators.DetailAsync(actor, indicator.Code, on));
        }

        var year = FinancialYear.Containing(on ?? new DateOnly(2026, 10, 12));
        parts.Add((await indicators.SetFiltersAsync(actor, year, on)).Select(s => (s.Name, s.Indicators.Order())));
        return string.Join('\n', parts.Select(part => JsonSerializer.Serialize(part, Json)));
    }

    private static IEnumerable<string> Codes(IEnumerable<ThreadNode> nodes) =>
        nodes.SelectMany(node => Codes(node.Children).Prepend(node.Summary.Link.Code));

    private sealed class PeriodsByCode : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
