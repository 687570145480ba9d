namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>A column of a sheet of the council's workbook.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Shape">What its cells can hold.</param>
/// <param name="Holds">What it means, for whoever fills it in.</param>
internal sealed record SheetColumn(string Heading, CellShape Shape, string Holds)
{
    /// <summary>Together with the other columns of the key it says which thing the row is about.</summary>
    public bool IsKey { get; init; }

    /// <summary>Something must stand in it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>What an empty cell means.</summary>
    public string IfEmpty { get; init; } = "";

    /// <summary>An empty cell says what is there already: it is decided once, and not by leaving a cell blank.</summary>
    public bool KeepsIfEmpty { get; init; }

    /// <summary>What is written into a text column is read and compared as it was, apart from the spaces around it.</summary>
    public bool AreSame(string one, string other) =>
        one.Equals(other, Shape.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
