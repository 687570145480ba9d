using System.Globalization;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>A cell that should hold a figure: it may also be blank, or say in words why there is none.</summary>
/// <param name="Number">The figure; null where there is none.</param>
internal sealed record FigureCell(string Text, decimal? Number)
{
    public bool IsWords => Number is null && Text.Length > 0;

    public int Decimals => Number?.Scale ?? 0;

    public ObservedValue Value =>
        Number is { } number ? new ObservedValue.Number(number)
        : IsWords ? new ObservedValue.Text(Text)
        : new ObservedValue.NotYetAvailable();

    /// <exception cref="BadInputException">It is a number, but not one of these: too large, too fine, a decimal comma.</exception>
    public static FigureCell Read(CsvCells row, string column, Unit unit)
    {
        var text = row.Text(column);
        return new FigureCell(text, NumberOf(text, column, unit));
    }

    /// <param name="text">Without spaces around it.</param>
    /// <param name="column">For the report.</param>
    /// <returns>Null for words and for nothing.</returns>
    /// <exception cref="BadInputException">As <see cref="Read"/>.</exception>
    public static decimal? NumberOf(string text, string column, Unit unit) =>
        FigureText.TryRead(text, unit, out var typed, out var problem) ? typed
        : IsAsPrograms(text, out var written) ? written
        : IsWordsAlone(text) ? null
        : throw new BadInputException($"column {column}", problem);

    // Programs write 5e-05, officers don't.
    private static bool IsAsPrograms(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && Figure.IsWithinBounds(number);

    private static bool IsWordsAlone(string text) =>
        !text.Any(char.IsAsciiDigit)
        || (text.Any(char.IsLetter) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
