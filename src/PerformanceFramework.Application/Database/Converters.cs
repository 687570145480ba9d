using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Database;

/// <summary>Instants are stored as UTC and come back as UTC; SQLite cannot order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );

internal sealed class ReportingPeriodConverter()
    : ValueConverter<ReportingPeriod, string>(period => period.Code, code => ReportingPeriod.Parse(code));

internal sealed class FormulaConverter() : ValueConverter<Formula, string>(formula => formula.Text, text => Read(text))
{
    private static Formula Read(string text) =>
        FormulaText.TryRead(text, out var formula, out var error)
            ? formula
            : throw new FormatException($"'{text}' is not a formula: {error.Sentence}");
}

internal sealed class ToleranceRuleConverter()
    : ValueConverter<ToleranceRule, string>(rule => rule.Notation, notation => ToleranceRule.Parse(notation));

/// <summary>A definition card as JSON, always written in the same way; what a later release adds to the card gets its usual value.</summary>
internal sealed class IndicatorCardConverter()
    : ValueConverter<IndicatorCard, string>(card => Write(card), text => Read(text))
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(IndicatorCard card) => JsonSerializer.Serialize(card, Json);

    private static IndicatorCard Read(string text) =>
        JsonSerializer.Deserialize<IndicatorCard>(text, Json)
        ?? throw new FormatException("A definition card is stored as nothing.");
}
