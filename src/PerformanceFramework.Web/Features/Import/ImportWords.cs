using System.Globalization;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Web.Features.Import;

internal static class ImportWords
{
    public static string Of(RowVerdict verdict) =>
        verdict switch
        {
            RowVerdict.New => "New",
            RowVerdict.Changed => "Changed",
            RowVerdict.Same => "Same",
            RowVerdict.LeftOut => "Left out",
            RowVerdict.Refused => "Refused",
        };

    public static string Of(ImportField field) =>
        field switch
        {
            ImportField.Indicator => "Indicator (code or name)",
            ImportField.Period => "Period",
            ImportField.Value => "Value",
            ImportField.Numerator => "Numerator",
            ImportField.Denominator => "Denominator",
            ImportField.Commentary => "Commentary: what happened",
            ImportField.Provisional => "Provisional (yes or no)",
            ImportField.LowerLimit => "Lower 95% limit",
            ImportField.UpperLimit => "Upper 95% limit",
            ImportField.Cause => "Commentary: why",
            ImportField.Action => "Commentary: what we are doing",
            ImportField.Recovery => "Commentary: when it will recover",
            ImportField.Confidence => "Confidence in the figure",
            ImportField.ConfidenceReason => "What is doubtful",
        };

    public static string Of(FilterMatch match) =>
        match switch
        {
            FilterMatch.Is => "is",
            FilterMatch.BeginsWith => "begins with",
            FilterMatch.Contains => "contains",
        };

    /// <summary>What figures are multiplied by.</summary>
    public static string OfFactor(decimal factor) =>
        factor switch
        {
            ImportMapping.NoFactor => "As they stand",
            100 => "Proportions: 0.98 is 98%",
            1_000 => "Thousands",
            1_000_000 => "Millions",
            _ => string.Create(CultureInfo.InvariantCulture, $"Times {factor:N0}"),
        };

    /// <summary>Fields that can be the same for every row.</summary>
    public static bool MayBeFixed(ImportField field) =>
        field is ImportField.Indicator or ImportField.Period or ImportField.Provisional;

    /// <summary><c>1,204 new, 3 changed and 12 refused</c>.</summary>
    public static string Of(ImportCounts counts)
    {
        var parts = new (int Count, string Word)[]
        {
            (counts.New, "new"),
            (counts.Changed, "changed"),
            (counts.Same, "the same as before"),
            (counts.LeftOut, "left out"),
            (counts.Refused, "refused"),
        }
            .Where(part => part.Count > 0)
            .Select(part => $"{Number(part.Count)} {part.Word}")
            .ToList();
        return parts.Count switch
        {
            0 => "no",
            1 => parts[0],
            _ => string.Join(", ", parts[..^1]) + " and " + parts[^1],
        };
    }

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Size(int bytes) =>
        bytes < 1024 ? $"{Number(bytes)} bytes"
        : bytes < 1024 * 1024 ? $"{Number((bytes + 512) / 1024)} kB"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");
}
