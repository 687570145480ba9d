using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
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
