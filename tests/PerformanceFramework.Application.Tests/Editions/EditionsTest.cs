using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Tests.Restatements;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>It is the 12th of October 2026, 9:30 UTC. The round of the second quarter is open; HOU-1 was 88.0% in the first, which is Amber.</summary>
public abstract class EditionsTest : RestatementsTest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        Converters = { new PeriodWords() },
    };

    protected const string Cabinet = "2026-27-q1-cabinet";
    protected const string Public = "2026-27-q1-public";

    protected EditionQueries Queries => Database.Get<EditionQueries>();

    protected Task<Outcome<string>> PublishAsync(
        Audience? audience = Audience.Cabinet,
        string period = "2026-27-Q1",
        string note = "",
        DateOnly? embargoDay = null,
        TimeOnly? embargoTime = null,
        Actor? actor = null
    ) =>
        Database
            .Get<PublishEdition>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new PublishEditionRequest(period, audience, note, embargoDay, embargoTime)
            );

    protected Task<Outcome<int>> HoldAsync(DateOnly? from, DateOnly? until, string reason = "Election") =>
        Database
            .Get<HoldPublication>()
            .ExecuteAsync(Actors.PerformanceTeam, new HoldPublicationRequest(from, until, reason));

    protected async Task<IEnumerable<string>> AddressesAsync(Actor actor) =>
        (await Queries.ListAsync(actor)).Select(edition => edition.Head.Address);

    protected async Task<EditionView> ViewAsync(string address) =>
        (await Queries.ViewAsync(Actors.PerformanceTeam, address)).ShouldNotBeNull();

    /// <summary>The JSON of an edition.</summary>
    protected async Task<string> TextAsync(string address)
    {
        var content = await Database.ReadAsync(db =>
            db.Editions.Where(e => e.Address == address).Select(e => e.Content).SingleAsync()
        );
        await using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var reader = new StreamReader(zip);
        return await reader.ReadToEndAsync();
    }

    protected async Task<EditionIndicator> IndicatorAsync(string address = Cabinet, string code = "HOU-1") =>
        (await Queries.IndicatorAsync(Actors.PerformanceTeam, address, code)).ShouldNotBeNull().Indicator;

    /// <summary>Everything that something holds, in words.</summary>
    protected static string Told(object? shown) => JsonSerializer.Serialize(shown, Json);

    private sealed class PeriodWords : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("It is only told.");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
