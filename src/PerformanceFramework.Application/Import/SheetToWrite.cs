using System.Globalization;

namespace PerformanceFramework.Application.Import;

/// <summary>A table to be written as a sheet of a workbook.</summary>
/// <param name="Name">What Excel does not allow in it is left out, and a number tells it from another of the same name.</param>
/// <param name="Rows">
/// Read once, while they are written. Cells are texts, whole and decimal numbers, dates, booleans or null; a text is always
/// a text, also where it looks like a formula or a number. Of a number Excel keeps 15 digits.
/// </param>
/// <param name="Note">What somebody should know who has only the file; it stands on a sheet of notes after the tables.</param>
public sealed record SheetToWrite(
    string Name,
    IReadOnlyList<string> Headers,
    IEnumerable<IReadOnlyList<object?>> Rows,
    string? Note = null
)
{
    /// <summary>Where it is to be filled in; null where it is only read.</summary>
    public SheetForm? Form { get; init; }
}

/// <summary>The values that a cell can be given.</summary>
internal static class CellValue
{
    /// <summary>A value as <see cref="TableFile"/> reads it back.</summary>
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            int or long or decimal => Number(value),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool isTrue => isTrue ? "TRUE" : "FALSE",
            _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
        };

    private static string Number(object value) =>
        Convert
            .ToDecimal(value, CultureInfo.InvariantCulture)
            .ToString("0.############################", CultureInfo.InvariantCulture);
}
